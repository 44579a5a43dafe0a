// Finding the table inside a sheet as offices make them: a letterhead above, headings over one or two rows with merged
// cells, columns in any order and in either language, a row of column numbers below.
import { invalid } from '#kernel/problem';
import { unaccented } from '#kernel/vietnamese';
import { textOf, type Cell, type Sheet, type Table } from '#platform/tables';

/** A row below the headings: the cells of the recognised columns as text. */
export interface SheetRow<Column extends string> {
  /** The row's number in the sheet, from 1. */
  row: number;
  cells: Partial<Record<Column, string>>;
  /** Columns whose cell holds a formula's error. */
  broken: Column[];
}

export interface Found<Column extends string> {
  /** The heading of each recognised column as it stands in the sheet. */
  headings: Map<Column, string>;
  rows: SheetRow<Column>[];
}

/** The words under which a column is known: first as offices write it, then others without diacritics and signs. */
export type Words<Column extends string> = Record<Column, [heading: string, ...others: string[]]>;

/**
 * The first sheet's table whose headings hold all of `needed`.
 * @throws Problem `organisation.import.no-columns` naming the columns that were not found
 */
export function findTable<Column extends string>(
  table: Table,
  words: Words<Column>,
  needed: Column[],
): Found<Column> {
  const found = table.sheets
    .map((sheet) => best(sheet, words))
    .sort((a, b) => b.columns.size - a.columns.size);
  const [top] = found;
  const missing = needed.filter((column) => !top?.columns.has(column));
  if (!top || missing.length) {
    const errors = missing.map((column) => ({
      field: column,
      code: 'organisation.import.no-column',
      values: { column: words[column][0] },
    }));
    const columns = missing.map((column) => `“${words[column][0]}”`).join(', ');
    throw invalid('organisation.import.no-columns', errors, { columns });
  }
  return {
    headings: new Map([...top.columns].map(([column, { heading }]) => [column, heading])),
    rows: rowsBelow(top),
  };
}

interface Candidate<Column extends string> {
  cells: Cell[][];
  /** The last row of the headings. */
  until: number;
  columns: Map<Column, { at: number; heading: string }>;
}

function best<Column extends string>(sheet: Sheet, words: Words<Column>): Candidate<Column> {
  const cells = spread(sheet);
  let top: Candidate<Column> = { cells, until: 0, columns: new Map() };
  for (let row = 0; row < Math.min(cells.length, 40); row++) {
    for (const until of [row, row + 1]) {
      const columns = recognised(cells.slice(row, until + 1), words);
      if (columns.size > top.columns.size) top = { cells, until, columns };
    }
  }
  return top;
}

// A merged value counts for every cell that it covers.
function spread({ rows, merges }: Sheet): Cell[][] {
  const cells = rows.map((row) => [...row]);
  for (const { top, left, bottom, right } of merges) {
    const value = rows[top]?.[left] ?? null;
    for (let row = top; row <= Math.min(bottom, cells.length - 1); row++) {
      for (let column = left; column <= Math.min(right, (cells[row]?.length ?? 0) - 1); column++)
        cells[row]![column] = value;
    }
  }
  return cells;
}

/** A heading without diacritics, signs and double blanks. */
export function plain(text: string): string {
  return unaccented(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

// In a heading of two rows the lower one is the nearer name of a column.
function recognised<Column extends string>(
  heads: Cell[][],
  words: Words<Column>,
): Map<Column, { at: number; heading: string }> {
  const columns = new Map<Column, { at: number; heading: string }>();
  const width = heads[0]?.length ?? 0;
  for (let at = 0; at < width; at++) {
    for (const head of heads.toReversed()) {
      const heading = textOf(head[at]);
      const column = columnOf(plain(heading), words);
      if (column === undefined || columns.has(column)) continue;
      columns.set(column, { at, heading: heading.replace(/\s+/g, ' ').trim() });
      break;
    }
  }
  return columns;
}

function columnOf<Column extends string>(heading: string, words: Words<Column>): Column | undefined {
  return (Object.keys(words) as Column[]).find((column) => {
    const [written, ...others] = words[column];
    return others.includes(heading) || plain(written) === heading;
  });
}

function rowsBelow<Column extends string>({ cells, until, columns }: Candidate<Column>): SheetRow<Column>[] {
  const rows: SheetRow<Column>[] = [];
  for (let at = until + 1; at < cells.length; at++) {
    const row = cells[at]!;
    if (at === until + 1 && isNumbering(row)) continue;
    const found: SheetRow<Column> = { row: at + 1, cells: {}, broken: [] };
    for (const [column, { at: place }] of columns) {
      const cell = row[place] ?? null;
      if (cell !== null && typeof cell === 'object' && 'error' in cell) found.broken.push(column);
      else if (textOf(cell).trim() !== '') found.cells[column] = textOf(cell);
    }
    if (Object.keys(found.cells).length || found.broken.length) rows.push(found);
  }
  return rows;
}

// "(1) (2) (3)" or "1 2 3" below the headings.
function isNumbering(row: Cell[]): boolean {
  const numbers = row.map(textOf).filter((text) => text.trim() !== '');
  return numbers.length > 1 && numbers.every((text, at) => text.replace(/[()\s]/g, '') === String(at + 1));
}
