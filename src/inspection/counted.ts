// An inspection among the counts: at the unit that inspects from the day of approval on, and a visit at each unit inspected
// from the day on which it was announced: before that, the unit's own figures would tell it of what it may not know yet.
import type { Day } from '#kernel/day';
import { FOREVER, type Period } from '#delivery';
import { standingsOf, type Dates, type Fact, type State } from './inspection.ts';

const COUNTED: Partial<Record<State, Period['state']>> = {
  approved: 'planned',
  announced: 'planned',
  open: 'in_progress',
  concluded: 'verified',
  cancelled: 'cancelled',
};

/** The periods of an inspection as they are counted: planned, in progress, done with its conclusion, late after its last day. */
export function periodsOf(dates: Dates, facts: Fact[]): Period[] {
  const periods: Period[] = [];
  for (const { state, endsOn, concludedOn, from } of standingsOf(dates, facts)) {
    const counted = COUNTED[state];
    if (!counted) continue;
    const period = { state: counted, dueOn: endsOn, doneOn: doneOn(counted, concludedOn), from, to: FOREVER };
    const before = periods.at(-1);
    if (before?.state === period.state && before.dueOn === period.dueOn) continue;
    if (before) before.to = from;
    periods.push(period);
  }
  return periods;
}

/** The same of a visit, which is counted at the unit inspected: from the announcement on. */
export function visitPeriodsOf(dates: Dates, facts: Fact[]): Period[] {
  const announced = facts.find(({ fact }) => fact === 'announced')?.holdsOn;
  if (!announced) return [];
  return periodsOf(dates, facts).flatMap((period) => {
    if (period.to <= announced) return [];
    return [{ ...period, from: period.from < announced ? announced : period.from }];
  });
}

const doneOn = (state: Period['state'], day: Day | null) => (state === 'verified' ? day : null);
