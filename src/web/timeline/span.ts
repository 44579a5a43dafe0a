import { dayNumber } from '../plot/scale.ts';
import type { TimelineRow } from './timeline.tsx';

/** The stretch of time that a timeline shows, in whole months. */
export interface Span {
  first: number;
  last: number;
  months: number;
  /** The least width of a month; the longer the stretch, the narrower. */
  monthWidth: number;
  ticks: { day: string; isYear: boolean }[];
}

/** The first of a month, counted from the year 0. */
function monthStart(index: number): string {
  const month = String((index % 12) + 1).padStart(2, '0');
  return `${Math.floor(index / 12)}-${month}-01`;
}

function monthIndex(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** From the month of the earliest day to the month of the latest, with the as-of day among them. */
export function spanOf(rows: TimelineRow[], asOf: string): Span {
  const days = rows.flatMap((row) => [row.from, row.until, ...row.steps.map((step) => step.day)]);
  const given = [
    asOf,
    ...days.filter((day): day is string => typeof day === 'string' && day !== 'infinity'),
  ].sort();
  const start = monthIndex(given[0]!);
  const end = monthIndex(given.at(-1)!) + 1;
  const months = end - start;
  const every = months > 30 ? 6 : months > 15 ? 3 : 1;
  const ticks = Array.from({ length: months }, (_month, at) => start + at)
    .filter((index) => index % every === 0)
    .map((index) => ({ day: monthStart(index), isYear: index % 12 === 0 }));
  return {
    first: dayNumber(monthStart(start)),
    last: dayNumber(monthStart(end)),
    months,
    monthWidth: months > 30 ? 12 : months > 15 ? 22 : 44,
    ticks,
  };
}
