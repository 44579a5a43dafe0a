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

/** The widest that a cell may be: as many columns as word processors know. */
const WIDEST = 63;

/** The grid of a table. */
export function gridOf({ head, rows, widths }: Table): Grid {
  const all = [...head, ...rows];
  const covering: (Place | undefined)[] = [];
  const placed = all.map((row, at) => {
    const end = at < head.length ? head.length : all.length;
    return placesOf(row, covering, end - at);
  });
  const wide = placed.map((places) => places.reduce((sum, { columns }) => sum + columns, 0));
  const count = wide.reduce((most, width) => Math.max(most, width), 1);
  placed.forEach((places, row) => {
    for (let at = wide[row]!; at < count; at++) places.push(begun(undefined, at));
  });
  const given =
    widths?.length === count && widths.every((width) => width > 0) ? widths : Array<number>(count).fill(1);
  const sum = given.reduce((total, width) => total + width, 0);
  return { shares: given.map((width) => width / sum), head: head.length, rows: placed };
}

function placesOf(row: Cell[], covering: (Place | undefined)[], left: number): Place[] {
  const waiting = [...row];
  const places: Place[] = [];
  for (let at = 0; waiting.length || covering.some((place) => place && place.at >= at);) {
    const above = covering[at];
    const place = above ? { ...above, begins: false, rows: above.rows - 1 } : begun(waiting.shift(), at);
    if (!above) {
      const free = covering.slice(at + 1, at + place.columns).findIndex(Boolean);
      if (free >= 0) place.columns = free + 1;
      place.rows = Math.min(place.rows, left);
    }
    covering[at] = place.rows > 1 ? place : undefined;
    places.push(place);
    at += place.columns;
  }
  return places;
}

function begun(cell: Cell = { runs: [] }, at: number): Place {
  const columns = Math.min(WIDEST, Math.max(1, cell.colSpan ?? 1));
  return { cell, begins: true, at, columns, rows: Math.max(1, cell.rowSpan ?? 1) };
}
