// Inspections on a calendar: the stretch of time that is shown, the weeks in it, who is visited when, and who twice in the
// same weeks. Pure.
import { addDays, addMonths, daysBetween, endOfMonth, type Day } from '#kernel/day';
import { inTheSameWeeks, mondayOf, type Dates, type State } from './inspection.ts';

export const STRETCHES = ['month', 'quarter'] as const;
export type Stretch = (typeof STRETCHES)[number];

/** The days that are shown, first and last. */
export interface Span {
  stretch: Stretch;
  first: Day;
  last: Day;
}

/** The month or quarter that a day is in, or so many of them later. */
export function spanAt(day: Day, stretch: Stretch, later = 0): Span {
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))];
  const months = stretch === 'month' ? 1 : 3;
  const start = stretch === 'month' ? month : month - ((month - 1) % 3);
  const first = addMonths(`${year}-${String(start).padStart(2, '0')}-01`, later * months);
  return { stretch, first, last: endOfMonth(addMonths(first, months - 1)) };
}

/** The weeks that have a day in the span: each its Monday and Sunday. */
export function weeksOf({ first, last }: Span): { monday: Day; sunday: Day }[] {
  const weeks: { monday: Day; sunday: Day }[] = [];
  for (let monday = mondayOf(first); monday <= last; monday = addDays(monday, 7))
    weeks.push({ monday, sunday: addDays(monday, 6) });
  return weeks;
}

/** Whether some days have one in common with others. */
export function meets(one: Dates, { startsOn, endsOn }: Dates): boolean {
  return one.startsOn <= endsOn && startsOn <= one.endsOn;
}

/** The share of the span that lies before the morning of a day, between 0 and 1. */
export function placeIn({ first, last }: Span, day: Day): number {
  const place = daysBetween(first, day) / (daysBetween(first, last) + 1);
  return Math.min(1, Math.max(0, place));
}

/** What is put on the calendar. */
export interface Timed extends Dates {
  id: string;
  state: State;
  visited: { id: string; name: string }[];
}

/** A unit that two inspections visit in the same weeks. */
export interface VisitedTwice<One> {
  unit: { id: string; name: string };
  one: One;
  other: One;
}

/** Units visited twice in the same weeks while one of the two is still to come or under way; in the order given. */
export function visitedTwice<One extends Timed>(inspections: One[]): VisitedTwice<One>[] {
  const live = inspections.filter(({ state }) => state !== 'cancelled');
  return live.flatMap((one, n) =>
    live.slice(n + 1).flatMap((other) => {
      if (one.state === 'concluded' && other.state === 'concluded') return [];
      if (!inTheSameWeeks(one, other)) return [];
      const shared = one.visited.filter(({ id }) => other.visited.some((unit) => unit.id === id));
      return shared.map((unit) => ({ unit, one, other }));
    }),
  );
}

/** For each, the first lane in which nothing else stands on its days: what overlaps stands one below the other. */
export function lanesOf(ordered: Dates[]): number[] {
  const ends: Day[] = [];
  return ordered.map(({ startsOn, endsOn }) => {
    const free = ends.findIndex((end) => end < startsOn);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = endsOn;
    return lane;
  });
}
