// Figures of many reports together. A total is the sum, the mean by weight or the latest of its parts, as the column says;
// what a formula reckons is reckoned anew from the totals, so a ratio is that of its parts. Pure.
import type { FigureColumn, FigureTable } from './contract/outline.ts';
import { cellOf, Figures, isReckoned, type FigurePlace, type FigureValues } from './figures.ts';

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
  const each = parts.map((part) => ({ part, figures: new Figures(table, years, part.values) }));
  const totals: FigureValues = {};
  const [first] = each;
  if (!first) return totals;
  const columns = new Map(table.columns.map((column) => [column.id, column]));
  for (const row of table.rows)
    for (const place of first.figures.places) {
      const { column, year } = place;
      if (isReckoned(row, column)) continue;
      const weighing = column.weight ? columns.get(column.weight) : undefined;
      const found = each.flatMap(({ part, figures }) => {
        const value = figures.at(row, place);
        if (value === null) return [];
        const weight = weighing
          ? figures.at(row, { column: weighing, year: weighing.byYear ? year : null })
          : 1;
        return [{ value, on: part.on, weight: typeof weight === 'number' ? weight : null }];
      });
      const total = totalOf(rollUpOf(column), found);
      if (total !== null) totals[cellOf(row.id, place)] = total;
    }
  return totals;
}

interface Found {
  value: number | string;
  on: string;
  /** Null where the report does not say it. */
  weight: number | null;
}

function totalOf(way: ReturnType<typeof rollUpOf>, found: Found[]): number | string | null {
  if (way === 'none' || !found.length) return null;
  if (way === 'latest') return found.reduce((a, b) => (b.on >= a.on ? b : a)).value;
  const numbers = found.filter((one): one is Found & { value: number } => typeof one.value === 'number');
  if (way === 'sum') return numbers.length ? numbers.reduce((sum, { value }) => sum + value, 0) : null;
  const weighed = numbers.filter(({ weight }) => weight !== null && weight > 0);
  const weight = weighed.reduce((sum, one) => sum + one.weight!, 0);
  return weight > 0 ? weighed.reduce((sum, one) => sum + one.value * one.weight!, 0) / weight : null;
}

/** One report's value in a cell, and whether it stands far from the others. */
export interface CellPart {
  id: string;
  value: number | string | null;
  outlier: boolean;
}

/** The values of one cell, report by report. */
export function partsOf(
  table: FigureTable,
  { parts, row, place, years }: { parts: FigurePart[]; row: string; place: FigurePlace; years: number[] },
): CellPart[] {
  const of = table.rows.find(({ id }) => id === row);
  const values = parts.map(({ id, values: entered }) => ({
    id,
    value: of ? new Figures(table, years, entered).at(of, place) : null,
  }));
  const far = outliers(values.map(({ value }) => (typeof value === 'number' ? value : null)));
  return values.map((one, n) => ({ ...one, outlier: far[n]! }));
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
