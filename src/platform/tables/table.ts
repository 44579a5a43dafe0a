import type { Day } from '#kernel/day';

/** What stands in a cell: a day where the sheet says it is a date; an error where a formula went wrong or was
 * never worked out (`=TODAY()`); null where nothing does. */
export type Cell = string | number | boolean | { day: Day } | { error: string } | null;

/** A merged range, counted from 0, both ends included. Its value stands in the top left cell; the others are null. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface Sheet {
  name: string;
  /** Rows as in the sheet, the first row at 0, all of the same width. */
  rows: Cell[][];
  merges: Merge[];
}

/** A sheet of a file that is open: its rows come one after another, from the first each time, of whatever width. */
export interface OpenSheet {
  name: string;
  merges: Merge[];
  /** How many rows it has, about. */
  total: number;
  rows: () => AsyncIterable<Cell[]>;
}

/** A CSV or XLSX file that was read; a CSV is one sheet without merges. */
export interface Table {
  sheets: Sheet[];
}

/** No file is read beyond these, whatever its headers promise. */
export const TABLE_LIMITS = {
  /** Bytes of the file itself. */
  file: 20 * 1024 * 1024,
  /** Bytes after inflation, measured while inflating. */
  inflated: 200 * 1024 * 1024,
  /** How many times larger than the file its content may be, once that is more than `ratioFrom` bytes. */
  ratio: 200,
  ratioFrom: 16 * 1024 * 1024,
  entries: 2000,
  /** Cells of one sheet, empty ones between others included. */
  cells: 12_000_000,
  columns: 1000,
};

/** A cell as plain text, as a person would read it. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'object') return String(cell);
  return 'day' in cell ? cell.day : cell.error;
}
