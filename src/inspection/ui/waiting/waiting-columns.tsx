import { Button } from '@mantine/core';
import { dayColumn, Illustrative, Small, type Column, type Say } from '#web';
import { daysFrom } from '#delivery/ui';
import { claimText } from '../claims.ts';
import type { WaitingClaim } from '../wire.ts';

interface ColumnsOf {
  t: Say;
  asOf: string;
  /** Whether all rows are here. */
  sortable: boolean;
  /** Null where there is nothing to verify. */
  judge: ((row: WaitingClaim) => void) | null;
}

/** The columns: what was claimed, by whom, since when it waits, and the way to verify it. */
export function waitingColumns({ t, asOf, sortable, judge }: ColumnsOf): Column<WaitingClaim>[] {
  const sort = sortable ? { sort: true as const } : {};
  return [
    {
      key: 'title',
      head: t('inspection.claim'),
      cell: (row) => (
        <>
          {claimText(row)} {row.illustrative && <Illustrative />}
          <Small>{aboutText(row, t)}</Small>
        </>
      ),
      text: claimText,
      file: [
        { head: t('inspection.claim'), value: claimText },
        { head: t('inspection.waiting.about'), value: (row) => aboutText(row, t) },
      ],
      ...sort,
      card: 'title',
    },
    {
      key: 'owner',
      head: t('inspection.claim.unit'),
      cell: (row) => row.owner.name,
      text: (row) => row.owner.name,
      ...sort,
      width: 200,
    },
    ...dayColumns(t, sortable),
    {
      key: 'waits',
      head: t('inspection.waiting.column.waits'),
      cell: (row) => t('inspection.waiting.days', { days: daysFrom(row.claimedOn, asOf) }),
      text: (row) => daysFrom(row.claimedOn, asOf),
      ...(sortable ? { sort: (row: WaitingClaim) => daysFrom(row.claimedOn, asOf) } : {}),
      align: 'right',
      width: 92,
    },
    ...(judge ? [actColumn(t, judge)] : []),
  ];
}

function dayColumns(t: Say, sort: boolean): Column<WaitingClaim>[] {
  return [
    dayColumn(t, {
      key: 'due',
      head: t('inspection.waiting.column.due'),
      on: (row) => row.dueOn,
      sort,
      align: 'right',
      width: 108,
    }),
    dayColumn(t, {
      key: 'claimed',
      head: t('inspection.waiting.column.claimed'),
      on: (row) => row.claimedOn,
      sort,
      align: 'right',
      width: 112,
      card: 'aside',
    }),
  ];
}

/** What it is, and of which undertaking where it is a milestone. */
function aboutText({ milestone, undertaking: { kind, code, title } }: WaitingClaim, t: Say): string {
  if (!milestone) return t(`delivery.counts.kind.${kind}`);
  return `${t('delivery.counts.kind.milestone')} · ${[code, title].filter(Boolean).join(' · ')}`;
}

function actColumn(t: Say, judge: (row: WaitingClaim) => void): Column<WaitingClaim> {
  return {
    key: 'acts',
    head: t('inspection.claim.act'),
    cell: (row) =>
      row.can['verify'] && (
        <Button
          size="compact-sm"
          variant="light"
          aria-label={`${t('delivery.verb.verify')}: ${claimText(row)}`}
          onClick={() => judge(row)}
        >
          {t('delivery.verb.verify')}
        </Button>
      ),
    width: 112,
  };
}
