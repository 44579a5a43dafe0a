import {
  dayColumn,
  Empty,
  Illustrative,
  More,
  PageHead,
  Read,
  Table,
  useAsOf,
  usePages,
  useText,
} from '#web';
import type { Column, Say } from '#web';
import type { ReviewPage, ReviewRow } from './wire.ts';

/** Reviews within sight, with the reports they expect of what the person looks down on. */
export default function ReviewsPage() {
  const t = useText();
  const { asOf } = useAsOf();
  const pages = usePages<ReviewPage, ReviewRow>('/reviews', {
    query: { asOf, limit: 100 },
    pick: (page) => page,
  });
  const creates = pages.reading.data?.first.can['create'] === true;
  const begin = { word: t('review.begin'), to: '/reviews/new' };
  return (
    <>
      <PageHead
        title={t('review.place')}
        description={t('review.asOf', { day: t.format.day(asOf) })}
        action={creates ? { ...begin, icon: 'plus' } : null}
      />
      <Read of={pages.reading}>
        {({ rows }) => (
          <>
            <Table
              label={t('review.place')}
              rows={rows}
              columns={columns(t)}
              rowKey={(row) => row.id}
              to={(row) => `/reviews/${row.id}`}
              file={t('review.file')}
              everyRow={pages.everyRow}
              empty={
                <Empty
                  title={t('review.empty')}
                  detail={t('review.empty.detail')}
                  step={creates ? begin : undefined}
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

function columns(t: Say): Column<ReviewRow>[] {
  const number = (key: 'expected' | 'received' | 'late'): Column<ReviewRow> => ({
    key,
    head: t(`review.column.${key}`),
    cell: (row) => t.format.number(row[key]),
    text: (row) => row[key],
    sort: true,
    align: 'right',
    width: 96,
  });
  return [
    {
      key: 'title',
      head: t('review.column.title'),
      cell: (row) => (
        <>
          {row.title} {row.illustrative && <Illustrative />}
        </>
      ),
      text: (row) => row.title,
      sort: true,
      card: 'title',
    },
    {
      key: 'number',
      head: t('review.column.number'),
      cell: (row) => row.number ?? t('review.state.draft'),
      text: (row) => row.number ?? t('review.state.draft'),
      sort: true,
      width: 128,
    },
    {
      key: 'unit',
      head: t('review.column.unit'),
      cell: (row) => row.unit.name,
      text: (row) => row.unit.name,
      sort: true,
      width: 180,
    },
    dayColumn(t, {
      key: 'issuedOn',
      head: t('review.column.issuedOn'),
      on: (row) => row.issuedOn,
      width: 112,
    }),
    dayColumn(t, { key: 'dueOn', head: t('review.column.dueOn'), on: (row) => row.dueOn, width: 112 }),
    number('expected'),
    number('received'),
    number('late'),
  ];
}
