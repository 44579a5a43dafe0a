import {
  Clamp,
  dayColumn,
  Empty,
  momentColumn,
  Read,
  Small,
  Table,
  useRead,
  useText,
  type Column,
  type Say,
} from '#web';
import type { SectionProps } from './sections.tsx';
import type { HistoryRow } from './wire.ts';

/** Everything that happened, with both of its dates: when it holds, and when it was recorded. */
export function HistorySection({ undertaking }: SectionProps) {
  const t = useText();
  const reading = useRead<{ rows: HistoryRow[] }>(`/undertakings/${undertaking.id}/history`);
  return (
    <Read of={reading}>
      {({ rows }) => (
        <Table
          label={t('delivery.section.history')}
          rows={rows}
          columns={columns(t)}
          rowKey={(row) => row.id}
          file={t('delivery.history.file')}
          filterable
          empty={<Empty title={t('delivery.history.none')} detail={t('delivery.history.none.detail')} />}
        />
      )}
    </Read>
  );
}

function what(row: HistoryRow, t: Say): string {
  const fact = t(`delivery.fact.${row.fact}`);
  if (row.fact !== 'rescheduled' || !row.dueOn) return fact;
  return t('delivery.history.newDue', { fact, day: t.format.day(row.dueOn) });
}

function columns(t: Say): Column<HistoryRow>[] {
  return [
    {
      key: 'fact',
      head: t('delivery.history.fact'),
      cell: (row) => (
        <>
          {what(row, t)}
          {row.milestone && <Small>{row.milestone.title}</Small>}
        </>
      ),
      text: (row) => [what(row, t), row.milestone?.title].filter(Boolean).join(': '),
      sort: true,
      width: 210,
    },
    dayColumn(t, {
      key: 'holds',
      head: t('delivery.history.holdsOn'),
      on: (row) => row.holdsOn,
      width: 116,
      card: 'aside',
    }),
    momentColumn(t, {
      key: 'recorded',
      head: t('delivery.history.recordedAt'),
      on: (row) => row.recordedAt,
      width: 116,
    }),
    {
      key: 'who',
      head: t('delivery.history.who'),
      cell: (row) => (
        <>
          {row.person}
          {row.unit && <Small>{row.unit.name}</Small>}
        </>
      ),
      text: (row) => [row.person, row.unit?.name].filter(Boolean).join(' – '),
      sort: true,
      width: 180,
    },
    {
      key: 'text',
      head: t('delivery.history.text'),
      cell: (row) =>
        row.text && (
          <Clamp lines={3} title={row.text}>
            {row.text}
          </Clamp>
        ),
      text: (row) => row.text,
    },
  ];
}
