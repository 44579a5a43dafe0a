import { ReviewHead, type Review } from '#review/ui';
import {
  ChoiceFilter,
  Empty,
  Filters,
  More,
  Read,
  Table,
  useAddressValue,
  useAsOf,
  useGo,
  usePages,
  useParam,
  useRead,
  useText,
  WordsFilter,
  type Column,
  type Say,
} from '#web';
import { REPORT_STATES } from '../standing.ts';
import { CollectButton } from './collect-button.tsx';
import { OwnReports } from './own-reports.tsx';
import { ReportState } from './report-state.tsx';
import type { ReportPage, ReportRow } from './wire.ts';

/** The reports of a review: one's own unit's first, then every one within sight. */
export default function ReviewReportsPage() {
  const id = useParam('id');
  const { asOf } = useAsOf();
  const reading = useRead<Review>(`/reviews/${id}`, { asOf });
  const t = useText();
  return (
    <Read of={reading}>
      {(review) => (
        <>
          <ReviewHead review={review} current="reports" />
          {review.state === 'draft' ? (
            <Empty title={t('reports.before')} detail={t('reports.before.detail')} />
          ) : (
            <>
              <OwnReports review={review} />
              <Reports review={review} />
            </>
          )}
        </>
      )}
    </Read>
  );
}

function Reports({ review }: { review: Review }) {
  const t = useText();
  const go = useGo();
  const { asOf } = useAsOf();
  const [state] = useAddressValue('state');
  const [kind] = useAddressValue('kind');
  const [q] = useAddressValue('q');
  const here = `/reviews/${review.id}/reports`;
  const pages = usePages<ReportPage, ReportRow>('/reports', {
    query: { review: review.id, asOf, state, kind, q, limit: 200 },
    pick: (page) => page,
  });
  const narrowed = Boolean(state ?? kind ?? q);
  const states = REPORT_STATES.map((value) => ({ value, label: t(`reports.state.${value}`) }));
  const kinds = ['full', 'summary'].map((value) => ({ value, label: t(`reports.kind.${value}`) }));
  return (
    <>
      <Filters words={<WordsFilter label={t('reports.filter.q')} />} clear={narrowed ? here : null}>
        <ChoiceFilter name="state" label={t('reports.column.state')} choices={states} />
        <ChoiceFilter name="kind" label={t('reports.column.kind')} choices={kinds} />
      </Filters>
      <Read of={pages.reading}>
        {({ rows }) => (
          <>
            <Table
              label={t('reports.list')}
              rows={rows}
              columns={columns(t)}
              rowKey={(row) => row.id}
              onOpen={(row) => go(`/reports/${row.id}`)}
              file={t('reports.list.file')}
              everyRow={pages.everyRow}
              filterable={false}
              empty={
                <Empty
                  title={t('reports.none')}
                  detail={t(narrowed ? 'reports.none.narrowed' : 'reports.none.detail')}
                  step={narrowed ? { word: t('web.table.clear'), to: here } : undefined}
                />
              }
            />
            <More {...pages} shown={rows.length} />
            {rows.some(({ version }) => version !== null) && <CollectButton review={review} />}
          </>
        )}
      </Read>
    </>
  );
}

function columns(t: Say): Column<ReportRow>[] {
  return [
    {
      key: 'unit',
      head: t('reports.column.unit'),
      cell: (row) => row.unit.name,
      text: (row) => row.unit.name,
      sort: true,
      card: 'title',
      width: 240,
    },
    {
      key: 'title',
      head: t('reports.column.title'),
      cell: (row) => row.title,
      text: (row) => row.title,
      sort: true,
    },
    {
      key: 'state',
      head: t('reports.column.state'),
      cell: (row) => <ReportState state={row.state} />,
      text: (row) => t(`reports.state.${row.state}`),
      sort: true,
      width: 180,
    },
    {
      key: 'version',
      head: t('reports.column.version'),
      cell: (row) => row.version ?? '–',
      text: (row) => row.version,
      sort: true,
      align: 'right',
      width: 90,
    },
    {
      key: 'issued',
      head: t('reports.column.issued'),
      cell: (row) => row.issued ?? '–',
      text: (row) => row.issued,
      width: 120,
    },
  ];
}
