import {
  Empty,
  More,
  PageHead,
  Read,
  Soft,
  Table,
  momentColumn,
  useMe,
  usePages,
  useText,
  type Column,
  type Say,
} from '#web';
import { UndoButton } from './undo-button.tsx';
import { OUTCOMES, type Batch, type BatchPage } from './wire.ts';

/** The trackers that came in, the newest first, each of which can be undone as a whole. */
export default function TrackersPage() {
  const t = useText();
  const { can } = useMe();
  const { reading, ...rest } = usePages<BatchPage, Batch>('/undertaking-imports', {
    query: { limit: 100 },
    pick: (page) => page,
  });
  const step = can['edit']
    ? { word: t('delivery.trackers.import'), icon: 'upload' as const, to: '/trackers/import' }
    : null;
  return (
    <>
      <PageHead
        eyebrow={t('delivery.programmes')}
        title={t('delivery.trackers')}
        description={t('delivery.trackers.detail')}
        action={step}
      />
      <Read of={reading}>
        {({ rows }) => (
          <>
            <Table
              label={t('delivery.trackers')}
              rows={rows}
              columns={columns(t)}
              rowKey={(row) => row.id}
              file={t('delivery.trackers')}
              everyRow={rest.everyRow}
              empty={
                <Empty
                  title={t('delivery.trackers.empty')}
                  detail={t('delivery.trackers.empty.detail')}
                  step={step ?? undefined}
                />
              }
            />
            <More {...rest} shown={rows.length} />
          </>
        )}
      </Read>
    </>
  );
}

/** "thêm 42, cập nhật 3": what an import came to. */
function countsOf({ counts }: Batch, t: Say): string {
  return OUTCOMES.filter((one) => counts[one] > 0)
    .map((one) => `${t(`delivery.trackers.outcome.${one}`).toLowerCase()} ${t.format.number(counts[one])}`)
    .join(' · ');
}

function columns(t: Say): Column<Batch>[] {
  return [
    {
      key: 'file',
      head: t('delivery.trackers.file'),
      cell: (row) => (
        <span>
          {row.file} {row.mapping && <Soft>{row.mapping}</Soft>}
        </span>
      ),
      text: (row) => row.file,
      sort: true,
      card: 'title',
    },
    momentColumn(t, {
      key: 'recordedAt',
      head: t('delivery.trackers.recordedAt'),
      on: (row) => row.recordedAt,
      width: 148,
      card: 'line',
    }),
    {
      key: 'unit',
      head: t('delivery.trackers.keeper'),
      cell: (row) => (
        <span>
          {row.unit.name} {row.by && <Soft>{row.by}</Soft>}
        </span>
      ),
      text: (row) => row.unit.name,
      sort: true,
      width: '24%',
      card: 'line',
    },
    {
      key: 'counts',
      head: t('delivery.trackers.result'),
      cell: (row) => countsOf(row, t),
      text: (row) => countsOf(row, t),
      width: '22%',
      card: 'line',
    },
    {
      key: 'undo',
      head: t('delivery.trackers.undo'),
      cell: (row) =>
        row.undoneAt ? (
          <Soft>{t('delivery.trackers.undo.because', { reason: row.undoneReason ?? '' })}</Soft>
        ) : (
          <UndoButton batch={row} />
        ),
      text: (row) => row.undoneReason,
      width: 180,
      card: 'line',
    },
  ];
}
