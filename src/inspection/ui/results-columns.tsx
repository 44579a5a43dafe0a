import { Link, Small, STAY, useText, type Column, type Say, type Search } from '#web';
import { NumberLink } from '#delivery/ui';
import { FIGURES, figureLink, type Figure, type Part } from './figure-links.ts';
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

/** What a phone's card and a narrow table leave out. */
const BESIDE: Figure[] = ['concluded', 'lateInspections', 'visitsConcluded', 'remediesClosed'];

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
  return [name, ...FIGURES.map((figure) => figureColumn(t, figure))];
}

function figureColumn(t: Say, figure: Figure): Column<ResultRow> {
  return {
    key: figure,
    head: t(`inspection.results.column.${figure}`),
    cell: (row) => <FigureCell row={row} figure={figure} />,
    text: ({ figures }) => figures[figure],
    sort: true,
    align: 'right',
    width: 76,
    card: BESIDE.includes(figure) ? 'none' : 'line',
    file: [{ head: t(`inspection.results.figure.${figure}`), value: ({ figures }) => figures[figure] }],
  };
}

/** A number that opens to its list, with how much it changed where it is compared. */
export function FigureCell({ row: { part, figures, before }, figure }: { row: ResultRow; figure: Figure }) {
  const t = useText();
  return (
    <>
      <NumberLink
        value={figures[figure]}
        to={figureLink(figure, part)}
        label={t(`inspection.results.figure.${figure}`)}
      />
      {before && figures[figure] !== before[figure] && (
        <Small>{differenceText(figures[figure] - before[figure], t)}</Small>
      )}
    </>
  );
}

/** "+3", "−1". */
function differenceText(difference: number, t: Say): string {
  return `${difference > 0 ? '+' : '−'}${t.format.number(Math.abs(difference))}`;
}
