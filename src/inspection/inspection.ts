// What can happen to an inspection and what follows from it. Pure: facts go in, the standing of a day comes out. Facts are
// ordered by the day on which they hold, then by the order of recording; the last one decides.
import { addDays, type Day } from '#kernel/day';

export const FORMS = ['inspection', 'regular-supervision', 'thematic-supervision'] as const;
export type Form = (typeof FORMS)[number];

export const FACTS = [
  'submitted',
  'returned',
  'approved',
  'announced',
  'rescheduled',
  'opened',
  'concluded',
  'cancelled',
] as const;
export type FactType = (typeof FACTS)[number];

/** Late is no state: it is derived from the last day in force and the day asked for. */
export const STATES = [
  'draft',
  'proposed',
  'approved',
  'announced',
  'open',
  'concluded',
  'cancelled',
] as const;
export type State = (typeof STATES)[number];

/** One thing that happened to an inspection. */
export interface Fact {
  seq: number;
  fact: FactType;
  holdsOn: Day;
  /** The days that `rescheduled` sets. */
  startsOn: Day | null;
  endsOn: Day | null;
}

/** Days as they were written first. */
export interface Dates {
  startsOn: Day;
  endsOn: Day;
}

/** How an inspection stands on a day. */
export interface Standing extends Dates {
  state: State;
  /** The day of its conclusion. */
  concludedOn: Day | null;
}

const LEADS_TO: Record<Exclude<FactType, 'rescheduled'>, State> = {
  submitted: 'proposed',
  returned: 'draft',
  approved: 'approved',
  announced: 'announced',
  opened: 'open',
  concluded: 'concluded',
  cancelled: 'cancelled',
};

const inOrder = <F extends Fact>(facts: F[]): F[] =>
  facts.toSorted((a, b) => (a.holdsOn < b.holdsOn ? -1 : a.holdsOn > b.holdsOn ? 1 : a.seq - b.seq));

function after(before: Standing, { fact, holdsOn, startsOn, endsOn }: Fact): Standing {
  if (fact === 'rescheduled')
    return { ...before, startsOn: startsOn ?? before.startsOn, endsOn: endsOn ?? before.endsOn };
  return {
    ...before,
    state: LEADS_TO[fact],
    concludedOn: fact === 'concluded' ? holdsOn : before.concludedOn,
  };
}

/** How it stands on a day, from what had happened by then. */
export function standingOn(dates: Dates, facts: Fact[], day: Day): Standing {
  return inOrder(facts.filter((fact) => fact.holdsOn <= day)).reduce(after, {
    ...dates,
    state: 'draft',
    concludedOn: null,
  });
}

/** The return that a draft was sent back by and stands at on a day; undefined where it was not, or was sent up again since. */
export function returnStanding<F extends Fact>(facts: F[], day: Day): F | undefined {
  const last = inOrder(facts.filter((one) => one.holdsOn <= day && one.fact !== 'rescheduled')).at(-1);
  return last?.fact === 'returned' ? last : undefined;
}

/** Every standing from the day on which it began, in order: one for each day on which something happened. */
export function standingsOf(dates: Dates, facts: Fact[]): (Standing & { from: Day })[] {
  const byDay = new Map<Day, Standing & { from: Day }>();
  let now: Standing = { ...dates, state: 'draft', concludedOn: null };
  for (const fact of inOrder(facts)) {
    now = after(now, fact);
    byDay.set(fact.holdsOn, { ...now, from: fact.holdsOn });
  }
  return [...byDay.values()];
}

const MAY_FOLLOW: Record<FactType, State[]> = {
  submitted: ['draft'],
  returned: ['proposed'],
  approved: ['draft', 'proposed'],
  announced: ['approved'],
  rescheduled: ['approved', 'announced', 'open'],
  opened: ['announced'],
  concluded: ['open'],
  cancelled: ['approved', 'announced', 'open'],
};

/** Whether a fact may be recorded, given the state. */
export function mayFollow(fact: FactType, state: State): boolean {
  return MAY_FOLLOW[fact].includes(state);
}

/** Whether it is in force and its last day has passed. */
export function isLate({ state, endsOn }: Standing, day: Day): boolean {
  return ['approved', 'announced', 'open'].includes(state) && endsOn < day;
}

/** The Monday of the week that a day is in. */
export function mondayOf(day: Day): Day {
  const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(day, -sinceMonday);
}

/** Whether two visits fall into the same weeks, from Monday to Sunday: a unit should not be visited twice in one. */
export function inTheSameWeeks(a: Dates, b: Dates): boolean {
  return (
    mondayOf(a.startsOn) <= addDays(mondayOf(b.endsOn), 6) &&
    mondayOf(b.startsOn) <= addDays(mondayOf(a.endsOn), 6)
  );
}
