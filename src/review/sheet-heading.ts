// Where a table begins in a sheet as offices make it: below a letterhead and a title, its headings over one to four rows with
// merged cells, maybe a row of column numbers under them. Pure.
import { textOf, type Cell, type Merge, type Sheet } from '#platform/tables';

/** The headings of a sheet: for each column its words from the upper to the lower row; and the first row below them. */
export interface Heading {
  paths: string[][];
  below: number;
}

const FAR_DOWN = 40;
const DEEPEST = 4;
/** A form has some dozens of merged headings; no more than these are looked at. */
const MERGES = 2000;

/** What stands in a cell, in one line. */
export const said = (cell: Cell | undefined): string => textOf(cell).replace(/\s+/g, ' ').trim();

/** The year that a heading names: "2011", "Năm 2011". */
export function yearIn(text: string): number | null {
  const found = /^(?:năm\s*)?((?:19|20)\d\d)$/i.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}

/**
 * The headings: the first row that reaches over all columns with words of its own, and those below it that its merged cells
 * reach into or are parted by. Null where no row does.
 */
export function headingOf({ rows, merges: all }: Sheet): Heading | null {
  const merges = all.filter(({ top }) => top < FAR_DOWN + DEEPEST).slice(0, MERGES);
  const width = rows.reduce(
    (most, cells) => Math.max(most, cells.findLastIndex((cell) => said(cell)) + 1),
    0,
  );
  const spread = spreading(merges);
  const heads = rows.slice(0, FAR_DOWN).map((_cells, row) => {
    const places = Array.from({ length: width }, (_one, column) => spread(row, column));
    const texts = places.map(([top, left]) => rows[top]?.[left] ?? null);
    const filled = places.filter((_place, column) => said(texts[column]));
    const words = texts.every((cell) => typeof cell !== 'number' || yearIn(String(cell)) !== null);
    return words
      ? { filled: filled.length, cells: new Set(filled.map(String)).size }
      : { filled: 0, cells: 0 };
  });
  const most = Math.max(0, ...heads.map(({ cells }) => cells));
  if (most < 2) return null;
  const widest = Math.max(...heads.map(({ cells, filled }) => (cells > 1 ? filled : 0)));
  const top = heads.findIndex(({ filled, cells }) => filled === widest && cells >= Math.min(3, most));
  if (top === -1) return null;
  const words = (row: number) => (heads[row]?.filled ?? 0) > 0;
  let last = top;
  for (let row = top; row <= last && row < top + DEEPEST - 1; row++)
    for (const { top: begins, left, bottom, right } of merges) {
      if (begins !== row || left >= width) continue;
      // A group has its columns in the next row; what begins at the edge is a wide column of its own.
      const parted = left > 0 && right > left && words(bottom + 1);
      const under = parted && rows[bottom + 1]!.slice(left, right + 1).some((cell) => said(cell));
      last = Math.min(top + DEEPEST - 1, Math.max(last, under ? bottom + 1 : bottom));
    }
  const below = last + 1;
  const paths = Array.from({ length: width }, (_one, column) => {
    const path: string[] = [];
    for (let row = top; row < below; row++) {
      const [from, left] = spread(row, column);
      const text = said(rows[from]?.[left]);
      if (text && text !== path.at(-1)) path.push(text);
    }
    return path;
  });
  return { paths, below: isNumbering(rows[below]) ? below + 1 : below };
}

// The place whose value holds at a place: the upper left of the merged range that it lies in.
function spreading(merges: Merge[]): (row: number, column: number) => [row: number, column: number] {
  return (row, column) => {
    const over = merges.find(
      ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
    );
    return over ? [over.top, over.left] : [row, column];
  };
}

// "A B 1 2 3", "(1) (2) (3)" below the headings.
function isNumbering(cells: Cell[] | undefined): boolean {
  const texts = (cells ?? []).map(said).filter(Boolean);
  const counted = texts.map((text) => /^\(?(\d{1,2}|[A-Za-z])\)?(\s*=.*)?$/.exec(text)?.[1]);
  const numbers = counted.filter((one) => one !== undefined && /\d/.test(one)).map(Number);
  return (
    texts.length >= 2 &&
    counted.every((one) => one !== undefined) &&
    numbers.length >= 2 &&
    numbers.every((one, n) => n === 0 || one === numbers[n - 1]! + 1)
  );
}
