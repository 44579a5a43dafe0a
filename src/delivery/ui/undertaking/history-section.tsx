import { Empty, Read, Table, useRead, useText, type Column } from '#web';
import type { SectionProps } from './sections.tsx';
import type { HistoryRow } from './wire.ts';
import css from './undertaking.module.css';

/** Everything that happened, with both of its dates: when it holds, and when it was recorded. */
export function HistorySection({ undertaking }: SectionProps) {
  const t = useText();
  const reading = useRead<{ rows: HistoryRow[] }>(`/undertakings/${undertaking.id}/history`);
  const who = (row: HistoryRow): string => [row.person, row.unit?.name].filter(Boolean).join(' – ');
  const what = (row: HistoryRow): string =>
    row.dueOn && row.fact === 'rescheduled'
      ? t('delivery.history.newDue', { fact: t(`delivery.fact.${row.fact}`), day: t.format.day(row.dueOn) })
      : t(`delivery.fact.${row.fact}`);
  const columns: Column<HistoryRow>[] = [
    {
      key: 'fact',
      head: t('delivery.history.fact'),
      cell: (row) => (
        <>
          {what(row)}
          {row.milestone && <span className={css.of}>{row.milestone.title}</span>}
        </>
      ),
      text: (row) => [what(row), row.milestone?.title].filter(Boolean).join(': '),
      sort: true,
      width: 210,
    },
    {
      key: 'holds',
      head: t('delivery.history.holdsOn'),
      cell: (row) => t.format.day(row.holdsOn),
      text: (row) => t.format.day(row.holdsOn),
      sort: (row) => row.holdsOn,
      width: 104,
      card: 'aside',
    },
    {
      key: 'recorded',
      head: t('delivery.history.recordedAt'),
      cell: (row) => t.format.moment(row.recordedAt),
      text: (row) => t.format.moment(row.recordedAt),
      sort: (row) => row.recordedAt,
      width: 104,
    },
    {
      key: 'who',
      head: t('delivery.history.who'),
      cell: (row) => (
        <>
          {row.person}
          {row.unit && <span className={css.of}>{row.unit.name}</span>}
        </>
      ),
      text: who,
      sort: true,
      width: 180,
    },
    {
      key: 'text',
      head: t('delivery.history.text'),
      cell: (row) =>
        row.text && (
          <span className={css.clamp} title={row.text}>
            {row.text}
          </span>
        ),
      text: (row) => row.text,
    },
  ];
  return (
    <Read of={reading}>
      {({ rows }) => (
        <Table
          label={t('delivery.section.history')}
          rows={rows}
          columns={columns}
          rowKey={(row) => row.id}
          csv={t('delivery.history.file')}
          filterable
          empty={<Empty title={t('delivery.history.none')} detail={t('delivery.history.none.detail')} />}
        />
      )}
    </Read>
  );
}
