// What a table of figures holds: values entered cell by cell, values reckoned from them by formulas, and what is wrong with
// them. A cell is named by its row, its column and, where the column has one for each year, the year. Pure; screens check by
// the same rules while people type.
import type { FigureColumn, FigureRow, FigureTable } from './contract/outline.ts';
import { readFormula, reckon, type Formula } from './formula.ts';

/** A column once, or once for each year of the review. */
export interface FigurePlace {
  key: string;
  column: FigureColumn;
  year: number | null;
}

/** Values as they were entered, by the name of their cell. */
export type FigureValues = Record<string, number | string>;

/** A cell that breaks a rule of its column. */
export interface FigureFault {
  row: string;
  column: string;
  year: number | null;
  code: 'missing' | 'no-number' | 'no-integer' | 'below' | 'above' | 'no-sum';
  /** The limit that it passes, or the sum that it should be. */
  limit: number | null;
}

/** The places of a table from left to right, over the years of a review. */
export function placesOf({ columns }: FigureTable, years: number[]): FigurePlace[] {
  return columns.flatMap((column): FigurePlace[] =>
    column.byYear
      ? years.map((year) => ({ key: `${column.id}.${year}`, column, year }))
      : [{ key: column.id, column, year: null }],
  );
}

/** The name of a cell. */
export function cellOf(row: string, { column, year }: Pick<FigurePlace, 'column' | 'year'>): string {
  return year === null ? `${row}:${column.id}` : `${row}:${column.id}:${year}`;
}

/** Whether a register can offer the value of a cell: a whole number of a year. */
export function isDrawn(row: FigureRow, { column, year }: Pick<FigurePlace, 'column' | 'year'>): boolean {
  return Boolean(row.draws) && year !== null && column.type === 'integer' && !isReckoned(row, column);
}

/** Whether nobody enters the cell: it follows from others. */
export function isReckoned(row: FigureRow, column: FigureColumn): boolean {
  return (column.formula ?? row.formula) !== null;
}

/** A table with its values, ready to be asked. */
export class Figures {
  readonly table: FigureTable;
  readonly places: FigurePlace[];
  readonly #values: FigureValues;
  readonly #rows: Map<string, FigureRow>;
  readonly #columns: Map<string, FigureColumn>;
  readonly #formulas = new Map<string, Formula | null>();
  readonly #reckoned = new Map<string, number | null>();

  constructor(table: FigureTable, years: number[], values: FigureValues) {
    this.table = table;
    this.places = placesOf(table, years);
    this.#values = values;
    this.#rows = new Map(table.rows.map((row) => [row.id, row]));
    this.#columns = new Map(table.columns.map((column) => [column.id, column]));
  }

  /** What stands in a cell: entered or reckoned; null where nothing does. A column's formula comes before its row's. */
  at(row: FigureRow, place: Pick<FigurePlace, 'column' | 'year'>): number | string | null {
    return isReckoned(row, place.column)
      ? this.#reckon(row, place)
      : (this.#values[cellOf(row.id, place)] ?? null);
  }

  /** Every cell that breaks a rule, row by row. */
  faults(): FigureFault[] {
    return this.table.rows.flatMap((row) => this.places.flatMap((place) => this.#faultsAt(row, place)));
  }

  /** Cells that are to be entered, and how many of them are. */
  entered(): { asked: number; filled: number } {
    const cells = this.table.rows.flatMap((row) =>
      this.places.filter(({ column }) => !isReckoned(row, column)).map((place) => this.at(row, place)),
    );
    return { asked: cells.length, filled: cells.filter((value) => value !== null).length };
  }

  #number(row: FigureRow, place: Pick<FigurePlace, 'column' | 'year'>): number | null {
    const value = this.at(row, place);
    return typeof value === 'number' ? value : null;
  }

  // A column of one value serves every year of the others.
  #beside(row: FigureRow, id: string, year: number | null): number | null {
    const column = this.#columns.get(id);
    return column ? this.#number(row, { column, year: column.byYear ? year : null }) : null;
  }

  #reckon(row: FigureRow, place: Pick<FigurePlace, 'column' | 'year'>): number | null {
    const cell = cellOf(row.id, place);
    const known = this.#reckoned.get(cell);
    if (known !== undefined) return known;
    // A circle finds this and ends.
    this.#reckoned.set(cell, null);
    const { column, year } = place;
    const formula = this.#read((column.formula ?? row.formula)!);
    const value =
      formula &&
      reckon(formula, (name) => {
        if (column.formula !== null) return this.#beside(row, name, year);
        const other = this.#rows.get(name);
        return other ? this.#number(other, place) : null;
      });
    this.#reckoned.set(cell, value);
    return value;
  }

  #read(text: string): Formula | null {
    if (!this.#formulas.has(text)) this.#formulas.set(text, readFormula(text));
    return this.#formulas.get(text) ?? null;
  }

  #faultsAt(row: FigureRow, place: FigurePlace): FigureFault[] {
    const { column, year } = place;
    const value = this.at(row, place);
    const fault = (code: FigureFault['code'], limit: number | null = null): FigureFault[] => [
      { row: row.id, column: column.id, year, code, limit },
    ];
    if (value === null) return column.required && !isReckoned(row, column) ? fault('missing') : [];
    if (column.type === 'text') return [];
    if (typeof value !== 'number') return fault('no-number');
    if (column.type === 'integer' && !Number.isInteger(value)) return fault('no-integer');
    // What a row reckons may be a difference or a sum: a column's limits are for what is entered, or what it reckons itself.
    const limited = row.formula === null || column.formula !== null;
    if (limited && column.min !== null && value < column.min) return fault('below', column.min);
    if (limited && column.max !== null && value > column.max) return fault('above', column.max);
    const parts = column.sumOf.map((id) => this.#beside(row, id, year));
    if (!parts.length || parts.some((part) => part === null)) return [];
    const sum = parts.reduce((a, b) => a! + b!, 0)!;
    return same(sum, value) ? [] : fault('no-sum', sum);
  }
}

// Sums of decimals differ in their last digits.
function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
