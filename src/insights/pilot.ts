// What a pilot is on a day, and how a model spread: read from what was recorded. Pure.
import type { Day } from '#kernel/day';

export const OUTCOMES = ['scale', 'change', 'stop'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type PilotState = 'planned' | 'running' | 'to-decide' | 'decided';

/** Where a pilot stands on a day: once its term is over it waits for the decision, which is made once. */
export function pilotState(
  { startsOn, endsOn, decidedOn }: { startsOn: Day; endsOn: Day; decidedOn: Day | null },
  day: Day,
): PilotState {
  if (decidedOn !== null && decidedOn <= day) return 'decided';
  if (day > endsOn) return 'to-decide';
  return day < startsOn ? 'planned' : 'running';
}

/** From when until before when a unit works by a model. */
export interface Adopted {
  from: Day;
  until: Day | null;
}

/** How many units work by a model at the end of each month from the first adoption to a day; of that month on the day itself. */
export function spreadOf(adoptions: readonly Adopted[], day: Day): { on: Day; units: number }[] {
  const first = adoptions.map(({ from }) => from).toSorted()[0];
  if (!first || first > day) return [];
  const points: { on: Day; units: number }[] = [];
  for (let [year, month] = monthOf(first); ; month === 12 ? ((year += 1), (month = 1)) : (month += 1)) {
    const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
    const on = last < day ? last : day;
    const units = adoptions.filter(({ from, until }) => from <= on && (until === null || on < until)).length;
    points.push({ on, units });
    if (on === day) return points;
  }
}

const monthOf = (day: Day): [year: number, month: number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
];
