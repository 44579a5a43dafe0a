import { Clamp, Faint, State, type Column, type Say, type StateName } from '#web';
import type { Static } from 'typebox';
import type { Changes } from '../contract.ts';

export type ChangeRow = Static<typeof Changes>['rows'][number];

/** A state before or after, in words; none: it did not exist yet. */
function wordOf(state: StateName | null, late: boolean, t: Say): string {
  const word = state ? t(`web.state.${state}`) : t('delivery.counts.notYet');
  return late ? `${word}, ${t('web.late').toLowerCase()}` : word;
}

function Was({ state, late, t }: { state: StateName | null; late: boolean; t: Say }) {
  return state ? <State state={state} late={late} /> : <Faint>{t('delivery.counts.notYet')}</Faint>;
}

/** The columns of what changed between two days. */
export function changeColumns(t: Say): Column<ChangeRow>[] {
  return [
    {
      key: 'title',
      head: t('delivery.counts.column.title'),
      cell: (row) => <Clamp lines={2}>{row.title}</Clamp>,
      text: (row) => row.title,
      sort: true,
      card: 'title',
    },
    {
      key: 'owner',
      head: t('delivery.counts.column.unit'),
      cell: (row) => row.owner.name,
      text: (row) => row.owner.name,
      sort: true,
      width: 150,
      card: 'line',
    },
    {
      key: 'from',
      head: t('delivery.counts.was'),
      cell: (row) => <Was state={row.from} late={row.wasLate} t={t} />,
      text: (row) => wordOf(row.from, row.wasLate, t),
      sort: true,
      width: 150,
      card: 'line',
    },
    {
      key: 'to',
      head: t('delivery.counts.is'),
      cell: (row) => <Was state={row.to} late={row.isLate} t={t} />,
      text: (row) => wordOf(row.to, row.isLate, t),
      sort: true,
      width: 150,
      card: 'line',
    },
  ];
}
