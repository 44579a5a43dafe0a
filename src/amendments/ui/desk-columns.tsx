import type { ReactNode } from 'react';
import { dayColumn, LateSign, type Column, type Say } from '#web';
import type { DeskRow } from './wire.ts';

/** The columns of the answer desk; `box` chooses a row, null where nothing may be done. */
export function deskColumns(t: Say, box: ((row: DeskRow) => ReactNode) | null): Column<DeskRow>[] {
  return [
    ...(box
      ? [{ key: 'chosen', head: t('amendments.desk.chosen'), width: 60, card: 'aside' as const, cell: box }]
      : []),
    {
      ...{ key: 'number', head: t('amendments.column.number'), width: 60, align: 'right', sort: true },
      cell: (row) => row.number,
      text: (row) => row.number,
    },
    {
      ...{ key: 'title', head: t('amendments.column.proposal'), card: 'title', sort: true },
      cell: (row) => row.title,
      text: (row) => row.title,
    },
    {
      ...{ key: 'outcome', head: t('amendments.decision'), width: 170, sort: true },
      cell: (row) => outcomeOf(t, row),
      text: (row) => outcomeOf(t, row),
    },
    {
      ...{ key: 'drafter', head: t('amendments.column.drafter'), width: 190, sort: true },
      cell: (row) => row.drafter?.name ?? t('amendments.desk.nobody'),
      text: (row) => row.drafter?.name ?? '',
    },
    {
      ...dayColumn<DeskRow>(t, {
        ...{ key: 'dueOn', head: t('amendments.column.dueOn'), width: 130 },
        on: (row) => row.dueOn,
      }),
      cell: (row) => (
        <>
          {row.dueOn && t.format.day(row.dueOn)} {row.late && <LateSign />}
        </>
      ),
    },
    {
      ...{ key: 'queue', head: t('amendments.column.state'), width: 170 },
      sort: (row) => queueOf(t, row),
      cell: (row) => queueOf(t, row),
      text: (row) => queueOf(t, row),
    },
  ];
}

const outcomeOf = (t: Say, { outcome }: DeskRow): string =>
  outcome ? t(`amendments.outcome.${outcome}`) : t('amendments.desk.undecided');

function queueOf(t: Say, { queue, answeredOn, toldOn }: DeskRow): string {
  const day = queue === 'told' ? toldOn : answeredOn;
  const named = t(`amendments.queue.${queue}`);
  return day ? `${named} (${t.format.day(day)})` : named;
}
