import { useRouterState } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { CountBar, Link, STAY, usePath, useText, type Column, type Say } from '#web';
import css from './unit-columns.module.css';
import { DoneOfTotal, PartNumber, shareOf } from './number.tsx';
import {
  countsOf,
  doneOf,
  partOf,
  type Count,
  type Part,
  type Question,
  type UnitName,
} from './questions.ts';

const PARTS: Part[] = [
  'verified',
  'claimed',
  'in_progress',
  'planned',
  'returned',
  'late',
  'doneOnTime',
  'doneLate',
];

/** What there is room for on a phone. */
const ON_CARDS: Part[] = ['verified', 'claimed', 'in_progress', 'late'];

/** A unit with its count. */
export interface UnitRow {
  unit: UnitName;
  /** What the unit asked about owns itself, beside its lower units. */
  own: boolean;
  hasChildren: boolean;
  count: Count;
}

const totalOfRow = ({ count }: UnitRow): number => count.total;

/** What a row counted. A unit's own is narrowed by its owner, the others by their subtree. */
function questionOf({ unit, own }: UnitRow, { unit: _above, ...asked }: Question): Question {
  return own ? { ...asked, owner: unit.id } : { ...asked, unit: unit.id };
}

/** The columns of a table of units: every number sorts and opens to its list. */
export function useUnitColumns(
  asked: Question,
  { line, narrow }: { line: string; narrow: boolean },
): Column<UnitRow>[] {
  const t = useText();
  const { unit, under, kind, level, field } = asked;
  return useMemo(() => {
    const question = { unit, under, kind, level, field };
    const columns: (Column<UnitRow> | false)[] = [
      {
        key: 'unit',
        head: t('delivery.counts.column.unit'),
        cell: (row) => <UnitLink row={row} line={line} />,
        text: (row) => (row.own ? t('delivery.counts.own', { unit: row.unit.name }) : row.unit.name),
        sort: true,
        ...(narrow ? {} : { width: 260 }),
        card: 'title',
      },
      {
        key: 'done',
        head: t('overview.part.done'),
        cell: (row) => <DoneOfTotal count={row.count} question={questionOf(row, question)} />,
        text: (row) => `${doneOf(row.count)}/${row.count.total}`,
        file: [
          { head: t('overview.part.done'), value: (row) => doneOf(row.count) },
          ...(narrow ? [{ head: t('overview.part.total'), value: totalOfRow }] : []),
        ],
        sort: (row) => shareOf(row.count),
        align: 'right',
        card: 'aside',
      },
      !narrow && {
        key: 'bar',
        head: t('delivery.counts.column.below'),
        cell: (row) =>
          row.count.total > 0 ? <CountBar counts={countsOf(row.count)} label={row.unit.name} /> : null,
        width: 110,
        card: 'none',
      },
      !narrow && partColumn(t, 'total', question),
      ...PARTS.map((part) => partColumn(t, part, question)),
    ];
    return columns.filter((column) => column !== false);
  }, [t, unit, under, kind, level, field, line, narrow]);
}

/** A column of one number of each count, every one opening to its list. */
function partColumn(t: Say, part: Part, question: Question): Column<UnitRow> {
  return {
    key: part,
    head: t(`overview.part.${part}`),
    cell: (row) => <PartNumber count={row.count} part={part} question={questionOf(row, question)} />,
    text: (row) => partOf(row.count, part),
    sort: true,
    align: 'right',
    card: ON_CARDS.includes(part) ? 'line' : 'none',
  };
}

function UnitLink({ row, line }: { row: UnitRow; line: string }) {
  const t = useText();
  const path = usePath();
  const search = useRouterState({ select: (state) => state.location.search as Record<string, string> });
  if (row.own) return t('delivery.counts.own', { unit: row.unit.name });
  if (!row.hasChildren) return row.unit.name;
  return (
    <Link to={path} search={{ ...search, line: `${line}.${row.unit.id}` }} {...STAY} className={css.unit}>
      {row.unit.name}
    </Link>
  );
}

/** The last line: all of them together. */
export function totalOf(
  { unit, count }: Pick<UnitRow, 'unit' | 'count'>,
  asked: Question,
  t: Say,
): { cells: Record<string, ReactNode>; row: UnitRow } {
  const name = t('delivery.counts.sum');
  const row = { unit: { ...unit, name }, own: false, hasChildren: false, count };
  return { cells: sumCells(count, asked, t), row };
}

function sumCells(count: Count, asked: Question, t: Say): Record<string, ReactNode> {
  const numbers = [...PARTS, 'total' as const].map((part) => [
    part,
    <PartNumber key={part} count={count} part={part} question={asked} />,
  ]);
  return {
    unit: t('delivery.counts.sum'),
    done: <DoneOfTotal count={count} question={asked} />,
    bar: <CountBar counts={countsOf(count)} label={t('delivery.counts.sum')} />,
    ...Object.fromEntries(numbers),
  };
}
