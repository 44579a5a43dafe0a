import {
  dayColumn,
  Empty,
  Illustrative,
  More,
  PageHead,
  Read,
  Table,
  useAsOf,
  useMe,
  usePages,
  useText,
  type Column,
  type Say,
} from '#web';
import type { StatutePage, StatuteRow } from './wire.ts';

/** Charters and regulations whose text is kept provision by provision. */
export default function StatutesPage() {
  const t = useText();
  const { asOf } = useAsOf();
  const { posts } = useMe();
  const enters = posts.some(({ role }) => role === 'leader');
  const begin = { word: t('statute.enter'), to: '/statutes/new' };
  const pages = usePages<StatutePage, StatuteRow>('/statutes', {
    query: { asOf, limit: 100 },
    pick: (page) => page,
  });
  return (
    <>
      <PageHead
        title={t('statute.list')}
        description={t('statute.list.detail')}
        action={enters ? { ...begin, icon: 'plus' } : null}
      />
      <Read of={pages.reading}>
        {({ rows }) => (
          <>
            <Table
              label={t('statute.list')}
              rows={rows}
              columns={columns(t)}
              rowKey={(row) => row.id}
              to={(row) => `/statutes/${row.id}`}
              file={t('statute.list.file')}
              everyRow={pages.everyRow}
              empty={
                <Empty
                  title={t('statute.none')}
                  detail={t('statute.none.detail')}
                  step={enters ? begin : undefined}
                />
              }
            />
            <More {...pages} shown={rows.length} />
          </>
        )}
      </Read>
    </>
  );
}

function columns(t: Say): Column<StatuteRow>[] {
  return [
    {
      ...{ key: 'title', head: t('statute.title'), card: 'title', sort: true },
      cell: (row) => (
        <>
          {row.title} {row.illustrative && <Illustrative />}
        </>
      ),
      text: (row) => row.title,
    },
    {
      ...{ key: 'code', head: t('statute.code'), width: 120, sort: true },
      cell: (row) => row.code,
      text: (row) => row.code,
    },
    {
      ...{ key: 'owner', head: t('statute.owner'), width: 220, sort: true },
      cell: (row) => row.owner.name,
      text: (row) => row.owner.name,
    },
    {
      ...{ key: 'versions', head: t('statute.versions'), align: 'right', width: 100, sort: true },
      cell: (row) => t.format.number(row.versions),
      text: (row) => row.versions,
    },
    dayColumn(t, {
      ...{ key: 'inForceFrom', head: t('statute.in-force-from'), width: 130 },
      on: (row) => row.inForceFrom,
    }),
  ];
}
