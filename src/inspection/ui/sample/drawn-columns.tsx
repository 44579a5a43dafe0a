import { Button } from '@mantine/core';
import { Faint, State, type Column, type Say, type StateName } from '#web';
import type { Sample } from '../wire.ts';

/** A claim that was drawn, with its place in the order of drawing. */
export type DrawnRow = Sample['rows'][number] & { position: number };

/** What inspection has said of a claim by the day, in words. */
function verdictText({ verdict }: DrawnRow, t: Say): string {
  return t(`inspection.sample.verdict.${verdict ?? 'none'}`);
}

/** The columns of a sample: each claim, whose it is, what inspection said of it, and the way to say it. */
export function drawnColumns(t: Say, onVerify: ((row: DrawnRow) => void) | null): Column<DrawnRow>[] {
  return [
    {
      key: 'position',
      head: t('inspection.sample.column.position'),
      cell: (row) => <Faint>{row.position}</Faint>,
      text: (row) => row.position,
      sort: true,
      align: 'right',
      width: 56,
      card: 'none',
    },
    {
      key: 'title',
      head: t('inspection.claim'),
      cell: (row) => [row.code, row.title].filter(Boolean).join(' · '),
      text: (row) => [row.code, row.title].filter(Boolean).join(' · '),
      sort: true,
      card: 'title',
    },
    {
      key: 'owner',
      head: t('inspection.claim.unit'),
      cell: (row) => row.owner.name,
      text: (row) => row.owner.name,
      sort: true,
      width: 230,
    },
    {
      key: 'verdict',
      head: t('inspection.sample.column.verdict'),
      cell: (row) => <Verdict row={row} t={t} />,
      text: (row) => verdictText(row, t),
      sort: true,
      width: 170,
      card: 'aside',
    },
    ...(onVerify ? [actColumn(t, onVerify)] : []),
  ];
}

const SIGNS: Record<string, StateName> = { confirmed: 'verified', rejected: 'returned' };

function Verdict({ row, t }: { row: DrawnRow; t: Say }) {
  return <State state={row.verdict ? SIGNS[row.verdict]! : 'claimed'} word={verdictText(row, t)} />;
}

function actColumn(t: Say, onVerify: (row: DrawnRow) => void): Column<DrawnRow> {
  return {
    key: 'acts',
    head: t('inspection.claim.act'),
    cell: (row) =>
      row.can['verify'] && (
        <Button
          size="compact-sm"
          variant="light"
          aria-label={`${t('delivery.verb.verify')}: ${row.title}`}
          onClick={() => onVerify(row)}
        >
          {t('delivery.verb.verify')}
        </Button>
      ),
    width: 116,
  };
}
