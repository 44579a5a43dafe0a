import { Fragment, type ReactNode } from 'react';
import { Faint, Link, Small, STAY, useText, type Column, type Say, type Search } from '#web';
import { NumberLink } from '#delivery/ui';
import { figureLink, type Figure, type Part } from './figure-links.ts';
import type { Figures } from './wire.ts';

/** A part of what was inspected with its figures, and those of the day it is compared with. */
export interface ResultRow {
  key: string;
  name: string;
  part: Part;
  figures: Figures;
  before: Figures | null;
  /** Where its own parts are shown, if it has any. */
  into?: { path: string; search: Search } | undefined;
}

/** The columns: a figure, or how many of how many. */
const COLUMNS: [Figure, Figure?][] = [
  ['inspections', 'concluded'],
  ['lateInspections'],
  ['visits', 'visitsConcluded'],
  ['strengths'],
  ['shortcomings'],
  ['remedies', 'remediesClosed'],
  ['remediesOpen'],
  ['remediesLate'],
  ['rejectedClaims'],
];

/** The columns of the figures: every number sorts and opens to its list. */
export function resultColumns(t: Say, head: string): Column<ResultRow>[] {
  const name: Column<ResultRow> = {
    key: 'name',
    head,
    cell: ({ name: word, into }) =>
      into ? (
        <Link to={into.path} search={into.search} {...STAY}>
          {word}
        </Link>
      ) : (
        word
      ),
    text: (row) => row.name,
    sort: true,
    card: 'title',
  };
  return [name, ...COLUMNS.map((column) => figureColumn(t, column))];
}

/** The cells of a row by their columns' keys, for the last line. */
export function resultCells(row: ResultRow): Record<string, ReactNode> {
  return Object.fromEntries(
    COLUMNS.map(([figure, done]) => [figure, <FigureCell key={figure} {...{ row, figure, done }} />]),
  );
}

function figureColumn(t: Say, [figure, done]: [Figure, Figure?]): Column<ResultRow> {
  const file = [figure, ...(done ? [done] : [])].map((one) => ({
    head: t(`inspection.results.figure.${one}`),
    value: ({ figures }: ResultRow) => figures[one],
  }));
  return {
    key: figure,
    head: t(`inspection.results.column.${figure}`),
    cell: (row) => <FigureCell {...{ row, figure, done }} />,
    text: ({ figures }) => (done ? `${figures[done]}/${figures[figure]}` : figures[figure]),
    file,
    sort: ({ figures }) => figures[figure],
    align: 'right',
    width: done ? 104 : 88,
    card: 'line',
  };
}

interface FigureCellProps {
  row: ResultRow;
  figure: Figure;
  /** How many of them are done, before the slash. */
  done?: Figure | undefined;
}

/** A number that opens to its list, or two of them, with how much they changed where they are compared. */
function FigureCell({ row, figure, done }: FigureCellProps) {
  const t = useText();
  const shown = done ? [done, figure] : [figure];
  if (done && row.figures[figure] === 0 && !row.before?.[figure]) return <Faint>–</Faint>;
  const { before } = row;
  const differences = before && shown.map((one) => row.figures[one] - before[one]);
  return (
    <>
      {shown.map((one, n) => (
        <Fragment key={one}>
          {n > 0 && <Faint>/</Faint>}
          <NumberLink
            value={row.figures[one]}
            to={figureLink(one, row.part)}
            label={t(`inspection.results.figure.${one}`)}
          />
        </Fragment>
      ))}
      {differences?.some(Boolean) && (
        <Small>{differences.map((one) => differenceText(one, t)).join(' / ')}</Small>
      )}
    </>
  );
}

/** "+3", "−1", "0". */
function differenceText(difference: number, t: Say): string {
  if (difference === 0) return '0';
  return `${difference > 0 ? '+' : '−'}${t.format.number(Math.abs(difference))}`;
}
