// A table of figures as a sheet of a workbook: the same heads as on paper, real numbers below them. Pure.
import type { HeadCell, WrittenSheet } from '#platform/tables';
import { plain } from '#platform/documents';
import type { Figures } from '#review';
import { headOf } from './paper.ts';

type Cells = WrittenSheet['rows'][number];

/** A table as a sheet. */
export function sheetOf(
  figures: Figures,
  { name, about }: Required<Pick<WrittenSheet, 'name' | 'about'>>,
): WrittenSheet {
  return { name, about, head: headsOf(figures), rows: rowsOf(figures) };
}

/** The same tables of many under each other, named in columns before them. */
export function sheetOfMany(
  parts: { figures: Figures; cells: Cells }[],
  { name, about, heads }: Required<Pick<WrittenSheet, 'name' | 'about'>> & { heads: string[] },
): WrittenSheet {
  const [first] = parts;
  const [top = [], ...others] = first ? headsOf(first.figures) : [];
  const before = heads.map((text): HeadCell => ({ text, rowSpan: others.length + 1 }));
  return {
    ...{ name, about },
    head: [[...before, ...top], ...others],
    rows: parts.flatMap(({ figures, cells }) => rowsOf(figures).map((row) => [...cells, ...row])),
  };
}

function headsOf(figures: Figures): HeadCell[][] {
  return headOf(figures).map((row) =>
    row.map(({ runs, colSpan = 1, rowSpan = 1 }) => ({ text: plain(runs), colSpan, rowSpan })),
  );
}

function rowsOf(figures: Figures): Cells[] {
  const { places, table } = figures;
  return table.rows.map((row) => [row.label, ...places.map((place) => figures.at(row, place))]);
}
