// Where the cells of a table stand once their spans are followed. Tables come from people: rows too short are filled up,
// spans that run out of the table, or out of its head, are cut.
import type { Cell, Table } from './content.ts';

/** A place in a row: a cell that begins here, or one that reaches down from above. */
export interface Place {
  cell: Cell;
  begins: boolean;
  at: number;
  columns: number;
  /** How many rows it takes from here on. */
  rows: number;
}

export interface Grid {
  /** The share of each column in the whole width; together 1. */
  shares: number[];
  /** How many rows are head. */
  head: number;
  rows: Place[][];
}

/** The grid of a table. */
export function gridOf({ head, rows, widths }: Table): Grid {
  const all = [...head, ...rows];
  const count = columnsOf(all);
  const given =
    widths?.length === count && widths.every((width) => width > 0) ? widths : Array<number>(count).fill(1);
  const sum = given.reduce((total, width) => total + width, 0);
  const covering: (Place | undefined)[] = [];
  const placed = all.map((row, at) => {
    const end = at < head.length ? head.length : all.length;
    return placesOf(row, { covering, count, left: end - at });
  });
  return { shares: given.map((width) => width / sum), head: head.length, rows: placed };
}

function placesOf(
  row: Cell[],
  around: { covering: (Place | undefined)[]; count: number; left: number },
): Place[] {
  const { covering, count, left } = around;
  const waiting = [...row];
  const places: Place[] = [];
  for (let at = 0; at < count;) {
    const above = covering[at];
    const place = above ? { ...above, begins: false, rows: above.rows - 1 } : begun(waiting.shift(), at);
    if (!above) {
      const free = covering.slice(at, count).findIndex(Boolean);
      place.columns = Math.min(place.columns, free > 0 ? free : count - at);
      place.rows = Math.min(place.rows, left);
    }
    covering[at] = place.rows > 1 ? place : undefined;
    places.push(place);
    at += place.columns;
  }
  return places;
}

function begun(cell: Cell = { runs: [] }, at: number): Place {
  return {
    cell,
    begins: true,
    at,
    columns: Math.max(1, cell.colSpan ?? 1),
    rows: Math.max(1, cell.rowSpan ?? 1),
  };
}

// The widest row, with what reaches into it from above.
function columnsOf(rows: Cell[][]): number {
  const above: number[] = [];
  return rows.reduce((most, row, at) => {
    const width = row.reduce((sum, { colSpan = 1, rowSpan = 1 }) => {
      for (let down = 1; down < rowSpan && at + down < rows.length; down++)
        above[at + down] = (above[at + down] ?? 0) + colSpan;
      return sum + colSpan;
    }, above[at] ?? 0);
    return Math.max(most, width);
  }, 1);
}
