import {
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
import type { DrivePage, DriveRow } from './wire.ts';

/** Work on statutes within sight; what one's own units asked for is a page of its own. */
export default function DrivesPage() {
  const t = useText();
  const { asOf } = useAsOf();
  const { posts } = useMe();
  const leads = posts.some(({ role }) => role === 'leader');
  const begin = { word: t('amendments.begin'), to: '/amendments/new' };
  const own = { word: t('amendments.own'), to: '/my-voices', icon: 'bubble' as const };
  const pages = usePages<DrivePage, DriveRow>('/amendment-drives', {
    query: { asOf, limit: 100 },
    pick: (page) => page,
  });
  return (
    <>
      <PageHead
        title={t('amendments.drives')}
        description={t('amendments.drives.detail')}
        action={leads ? { ...begin, icon: 'plus' } : own}
        others={leads ? [own] : []}
      />
      <Read of={pages.reading}>
        {({ rows }) => (
          <>
            <Table
              label={t('amendments.drives')}
              rows={rows}
              columns={columns(t)}
              rowKey={(row) => row.id}
              to={(row) => `/amendments/${row.id}`}
              file={t('amendments.drives.file')}
              everyRow={pages.everyRow}
              empty={
                <Empty
                  title={t('amendments.drives.none')}
                  detail={t('amendments.drives.none.detail')}
                  step={leads ? begin : own}
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

function columns(t: Say): Column<DriveRow>[] {
  const count = (key: 'proposals' | 'decided'): Column<DriveRow> => ({
    ...{ key, head: t(`amendments.column.${key}`), align: 'right', width: 130, sort: true },
    cell: (row) => t.format.number(row[key]),
    text: (row) => row[key],
  });
  return [
    {
      ...{ key: 'title', head: t('amendments.column.title'), card: 'title', sort: true },
      cell: (row) => (
        <>
          {row.title} {row.illustrative && <Illustrative />}
        </>
      ),
      text: (row) => row.title,
    },
    {
      ...{ key: 'statute', head: t('amendments.column.statute'), width: 240, sort: true },
      cell: (row) => row.statute?.title ?? '',
      text: (row) => row.statute?.title ?? '',
    },
    {
      ...{ key: 'unit', head: t('amendments.column.unit'), width: 220, sort: true },
      cell: (row) => row.unit.name,
      text: (row) => row.unit.name,
    },
    count('proposals'),
    count('decided'),
  ];
}
