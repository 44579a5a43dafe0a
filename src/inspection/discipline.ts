// Totals of discipline as a table: for each unit and period how many in each form, of organisations and of members. Pure.
import type { Day } from '#kernel/day';

export const TARGETS = ['organisation', 'member'] as const;
export const MEASURES = ['reprimand', 'warning', 'dismissal', 'expulsion', 'dissolution'] as const;
export type Target = (typeof TARGETS)[number];
export type Measure = (typeof MEASURES)[number];

/** Which forms there are for whom. */
export const MEASURES_OF: Record<Target, readonly Measure[]> = {
  organisation: ['reprimand', 'warning', 'dissolution'],
  member: ['reprimand', 'warning', 'dismissal', 'expulsion'],
};

/** A number of the table: of whom, and in which form. */
export type Cell = `${Target}.${Measure}`;
export const CELLS: Cell[] = TARGETS.flatMap((target) =>
  MEASURES_OF[target].map((form): Cell => `${target}.${form}`),
);

interface Entered {
  unit: { id: string };
  startsOn: Day;
  endsOn: Day;
  target: Target;
  form: Measure;
  total: number;
}

/** Everything that a unit entered for a period. */
export interface Period<One extends Entered> {
  key: string;
  first: One;
  totals: Partial<Record<Cell, number>>;
}

/** The entries by unit and period, in the order in which they come. */
export function periodsIn<One extends Entered>(entries: One[]): Period<One>[] {
  const found = new Map<string, Period<One>>();
  for (const one of entries) {
    const key = [one.unit.id, one.startsOn, one.endsOn].join();
    const row = found.get(key) ?? { key, first: one, totals: {} };
    row.totals[`${one.target}.${one.form}`] = one.total;
    found.set(key, row);
  }
  return [...found.values()];
}

/** Of all periods together; a form that nobody entered stays unsaid. */
export function sumOf(periods: Pick<Period<Entered>, 'totals'>[]): Partial<Record<Cell, number>> {
  const sum: Partial<Record<Cell, number>> = {};
  for (const { totals } of periods)
    for (const cell of CELLS) {
      const total = totals[cell];
      if (total !== undefined) sum[cell] = (sum[cell] ?? 0) + total;
    }
  return sum;
}

/** Whether a unit entered two periods with days in common: then their sum counts these twice. */
export function overlapsIn(periods: Period<Entered>[]): boolean {
  return periods.some(({ first: one }, n) =>
    periods
      .slice(n + 1)
      .some(
        ({ first: other }) =>
          other.unit.id === one.unit.id && other.startsOn <= one.endsOn && one.startsOn <= other.endsOn,
      ),
  );
}
