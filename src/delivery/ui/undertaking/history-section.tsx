import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  Clamp,
  dayColumn,
  Empty,
  momentColumn,
  Read,
  ReasonAct,
  Small,
  Table,
  useRead,
  useText,
  type Column,
  type Say,
} from '#web';
import { nameOf } from '../questions.ts';
import type { SectionProps } from './sections.tsx';
import type { HistoryRow } from './wire.ts';

interface HistoryReply {
  rows: HistoryRow[];
}

/** The lines of a history that were taken back: they stay, and count no more. */
export function takenBack(rows: HistoryRow[]): ReadonlySet<string> {
  return new Set(rows.flatMap(({ withdraws }) => withdraws ?? []));
}

/** Everything that happened, with both of its dates: when it holds, and when it was recorded. */
export function HistorySection({ undertaking }: SectionProps) {
  const t = useText();
  const reading = useRead<HistoryReply>(`/undertakings/${undertaking.id}/history`);
  const [taking, take] = useState<HistoryRow | null>(null);
  return (
    <Read of={reading}>
      {({ rows }) => (
        <>
          <Table
            label={t('delivery.section.history')}
            rows={rows}
            columns={[
              ...columns(t, rows),
              ...(rows.some((row) => row.can['withdraw']) ? [takingBackColumn(t, take)] : []),
            ]}
            rowKey={(row) => row.id}
            file={t('delivery.history.file')}
            about={[nameOf(undertaking)]}
            filterable
            empty={<Empty title={t('delivery.history.none')} detail={t('delivery.history.none.detail')} />}
          />
          {taking && <TakeBack undertakingId={undertaking.id} row={taking} onClose={() => take(null)} />}
        </>
      )}
    </Read>
  );
}

interface TakeBackProps {
  undertakingId: string;
  row: HistoryRow;
  onClose: () => void;
}

/** Takes back one line of a history that one's unit recorded by mistake, with a reason. */
export function TakeBack({ undertakingId, row, onClose }: TakeBackProps) {
  const t = useText();
  return (
    <ReasonAct
      path={`/undertakings/${undertakingId}/facts/${row.id}/withdraw`}
      title={t('delivery.history.takeBack.title', { fact: what(row, t) })}
      detail={t('delivery.history.takeBack.detail')}
      verb={t('delivery.history.takeBack')}
      said={t('delivery.history.takeBack.told')}
      onDone={onClose}
      onClose={onClose}
    />
  );
}

function what(row: HistoryRow, t: Say): string {
  const fact = t(`delivery.fact.${row.fact}`);
  if (row.fact !== 'rescheduled' || !row.dueOn) return fact;
  return t('delivery.history.newDue', { fact, day: t.format.day(row.dueOn) });
}

/** What a line says beside what happened: to which milestone, that it was taken back, or what it takes back. */
function besideOf(row: HistoryRow, rows: HistoryRow[], t: Say): string[] {
  const gone = rows.find(({ id }) => id === row.withdraws);
  return [
    gone && t('delivery.history.takesBack', { fact: what(gone, t), day: t.format.day(gone.holdsOn) }),
    row.milestone?.title,
    takenBack(rows).has(row.id) && t('delivery.history.takenBack'),
  ].filter((word): word is string => Boolean(word));
}

/** The way to take back what one's unit recorded by mistake. */
function takingBackColumn(t: Say, take: (row: HistoryRow) => void): Column<HistoryRow> {
  return {
    key: 'acts',
    head: t('delivery.milestones.acts'),
    width: 96,
    cell: (row) =>
      row.can['withdraw'] && (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={`${t('delivery.history.takeBack')}: ${what(row, t)}, ${t.format.day(row.holdsOn)}`}
          onClick={() => take(row)}
        >
          {t('delivery.history.takeBack')}
        </Button>
      ),
  };
}

function columns(t: Say, rows: HistoryRow[]): Column<HistoryRow>[] {
  const taken = takenBack(rows);
  return [
    {
      key: 'fact',
      head: t('delivery.history.fact'),
      cell: (row) => (
        <>
          {taken.has(row.id) ? <s>{what(row, t)}</s> : what(row, t)}
          {besideOf(row, rows, t).map((word) => (
            <Small key={word}>{word}</Small>
          ))}
        </>
      ),
      text: (row) => [what(row, t), besideOf(row, rows, t).join(', ')].filter(Boolean).join(': '),
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
