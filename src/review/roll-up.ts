// Figures of many reports together. A total is the sum, the mean by weight or the latest of its parts, as the column says;
// what a formula reckons is reckoned anew from the totals, so a ratio is that of its parts. Pure.
import type { FigureColumn, FigureRow, FigureTable } from './contract/outline.ts';
import { cellOf, Figures, isReckoned, placesOf, type FigurePlace, type FigureValues } from './figures.ts';

/** One report's values. */
export interface FigurePart {
  id: string;
  /** When it was submitted: the latest wins where a column takes the latest. */
  on: string;
  values: FigureValues;
}

/** How a column's totals are made where nothing is said: words have none, shares are averaged, the rest is summed. */
export function rollUpOf({ rollUp, type }: FigureColumn): 'sum' | 'average' | 'latest' | 'none' {
  return rollUp ?? (type === 'text' ? 'none' : type === 'percent' ? 'average' : 'sum');
}

/** The totals of a table over many reports, entered cells only; `new Figures(table, years, totals)` reckons the rest. */
export function rolledUp(table: FigureTable, years: number[], parts: FigurePart[]): FigureValues {
  const rollUp = new RollUp(table, years);
  for (const { on, values } of parts) rollUp.add(new Figures(table, years, values), on);
  return rollUp.totals();
}

/** Totals of a table over reports that are added one by one; of a report nothing is held but what its totals need. */
export class RollUp {
  readonly #cells: Cell[];

  constructor(table: FigureTable, years: number[]) {
    const columns = new Map(table.columns.map((column) => [column.id, column]));
    this.#cells = table.rows.flatMap((row) =>
      placesOf(table, years)
        .filter(({ column }) => !isReckoned(row, column) && rollUpOf(column) !== 'none')
        .map((place) => {
          const weighing = place.column.weight ? columns.get(place.column.weight) : undefined;
          const year = weighing?.byYear ? place.year : null;
          return {
            ...{ name: cellOf(row.id, place), row, place, way: rollUpOf(place.column) },
            ...{ weighing: weighing ? { column: weighing, year } : null, sum: null, weight: 0, latest: null },
          };
        }),
    );
  }

  /** Adds what a report says that was submitted on a day. */
  add(figures: Figures, on: string): void {
    for (const cell of this.#cells) {
      const value = figures.at(cell.row, cell.place);
      if (value === null) continue;
      if (cell.way === 'latest') {
        if (!cell.latest || on >= cell.latest.on) cell.latest = { value, on };
        continue;
      }
      // A weight that the report does not say leaves its value out of the mean.
      const weight = cell.way === 'average' && cell.weighing ? figures.at(cell.row, cell.weighing) : 1;
      if (typeof value !== 'number' || typeof weight !== 'number' || weight <= 0) continue;
      cell.sum = (cell.sum ?? 0) + value * weight;
      cell.weight += weight;
    }
  }

  /** The totals of what was added so far. */
  totals(): FigureValues {
    return Object.fromEntries(
      this.#cells.flatMap(({ name, way, sum, weight, latest }) => {
        const total = way === 'latest' ? latest?.value : way === 'sum' || sum === null ? sum : sum / weight;
        return total === null || total === undefined ? [] : [[name, total]];
      }),
    );
  }
}

interface Cell {
  name: string;
  row: FigureRow;
  place: FigurePlace;
  way: ReturnType<typeof rollUpOf>;
  /** What a mean is weighed by; null where every report counts alike. */
  weighing: Pick<FigurePlace, 'column' | 'year'> | null;
  /** Of values times their weights; null before the first. */
  sum: number | null;
  weight: number;
  latest: { value: number | string; on: string } | null;
}

/**
 * Which of some values stand far from the rest: modified z-score above 3.5 (B. Iglewicz, D. Hoaglin, How to detect and handle
 * outliers, 1993), by the median and the median distance from it; none among fewer than five, or where most are the same.
 */
export function outliers(values: (number | null)[]): boolean[] {
  const known = values.filter((value) => value !== null);
  if (known.length < 5) return values.map(() => false);
  const middle = median(known);
  const spread = median(known.map((value) => Math.abs(value - middle)));
  return values.map(
    (value) => value !== null && spread > 0 && (0.6745 * Math.abs(value - middle)) / spread > 3.5,
  );
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
