// Arithmetic of days for the sample: thousands of steps on plain UTC days, quick enough to make the workspace anew at
// each start.
import type { Day } from './types.ts';

const MILLISECONDS = 86_400_000;

/** The day `count` days later. */
export function later(day: Day, count: number): Day {
  return new Date(Date.parse(day) + count * MILLISECONDS).toISOString().slice(0, 10);
}

/** How many days from one day to another. */
export function between(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MILLISECONDS);
}

/** The earlier of two days. */
export function first(a: Day, b: Day): Day {
  return a < b ? a : b;
}

/** The later of two days. */
export function last(a: Day, b: Day): Day {
  return a > b ? a : b;
}

/** Lunar New Year as offices kept it, first and last day. */
const TET: [Day, Day][] = [
  ['2022-01-31', '2022-02-04'],
  ['2023-01-20', '2023-01-26'],
  ['2024-02-08', '2024-02-14'],
  ['2025-01-25', '2025-02-02'],
];
const HOLIDAYS = new Set(['01-01', '04-30', '05-01', '09-01', '09-02']);

/** The day itself, or the next on which offices work: they issue and report on no other. */
export function workingDay(day: Day): Day {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const tet = TET.find(([from, to]) => from <= day && day <= to);
  if (tet) return workingDay(later(tet[1], 1));
  return weekday === 0 || weekday === 6 || HOLIDAYS.has(day.slice(5)) ? workingDay(later(day, 1)) : day;
}

/** The last day of the month that the day is in: deadlines stand there. */
export function monthEnd(day: Day): Day {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
