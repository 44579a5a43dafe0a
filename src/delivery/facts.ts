// What can happen to an undertaking or a milestone, and what follows from it. Everything here is pure: a history of
// facts goes in, the state of each day comes out. The database's delivery.recount states the same rule in SQL, and a
// property test holds the two together.
//
// The rule is kept as simple as it can be counted: facts are ordered by the day on which they hold, then by the order in
// which they were recorded; on any day the last fact decides the state, the last due date that was set decides what is
// late, and the last claim decides when it was done. A fact recorded late is simply put in its place.
import type { Day } from '#kernel/day';

export const FACTS = [
  'issued',
  'started',
  'claimed',
  'verified',
  'rejected',
  'returned',
  'suspended',
  'resumed',
  'cancelled',
  'rescheduled',
  'withdrawn',
] as const;
export type FactType = (typeof FACTS)[number];

export const STATES = [
  'planned',
  'in_progress',
  'claimed',
  'verified',
  'returned',
  'suspended',
  'cancelled',
] as const;
/** Rule 6: claimed and verified are separate states; late is derived and never one of them. */
export type State = (typeof STATES)[number];

/** What is imposed on a unit: what inspection asks to be put right, what a survey's conclusion asks for, what a pilot tries out. */
export const IMPOSED = ['remedy', 'request', 'pilot'] as const;
export type ImposedKind = (typeof IMPOSED)[number];

/** What an undertaking is: work that a unit sets itself or is charged with, or what was imposed on it. */
export type UndertakingKind = 'programme' | 'scheme' | 'item' | ImposedKind;

/** What a unit is to do in an undertaking. `follow`: to see that another unit, which leads, gets it done. */
export const PARTS = [
  ...['carry-out', 'lead', 'support', 'redo', 'issue'],
  ...['remedy', 'request', 'pilot', 'follow'],
] as const;
/** `further`: due more than `SOON` days after the day; `undated`: without a due date. */
export const HORIZONS = ['near', 'further', 'undated'] as const;
export type Horizon = (typeof HORIZONS)[number];

/** How many days ahead work that a unit set itself is asked of it. */
export const SOON = 60;

/** What is counted beside undertakings and milestones, and only when asked for by its kind. */
export type OtherKind = 'inspection' | 'visit' | 'strength' | 'shortcoming' | 'rejection';

/** One thing that happened. */
export interface Fact {
  id: string;
  /** Order of recording. */
  seq: number;
  fact: FactType;
  holdsOn: Day;
  /** The due date that `issued` or `rescheduled` sets; null for none. */
  dueOn: Day | null;
  /** The fact that a `withdrawn` takes back. */
  withdraws: string | null;
}

/** A stretch of days, from `from` until before `to`, on which state, due date and day of completion stayed the same. */
export interface Period {
  state: State;
  dueOn: Day | null;
  doneOn: Day | null;
  from: Day;
  to: Day;
}

/** The end of a period that has none; greater than every day when compared as text. */
export const FOREVER = 'infinity';

const LEADS_TO: Partial<Record<FactType, State>> = {
  issued: 'planned',
  started: 'in_progress',
  claimed: 'claimed',
  verified: 'verified',
  rejected: 'returned',
  returned: 'returned',
  suspended: 'suspended',
  resumed: 'in_progress',
  cancelled: 'cancelled',
};

/** The facts that count: neither withdrawn nor withdrawals, in the order in which they hold. */
export function standing(facts: Fact[]): Fact[] {
  const withdrawn = new Set(facts.map((fact) => fact.withdraws));
  return facts
    .filter((fact) => fact.fact !== 'withdrawn' && !withdrawn.has(fact.id))
    .sort((a, b) => (a.holdsOn < b.holdsOn ? -1 : a.holdsOn > b.holdsOn ? 1 : a.seq - b.seq));
}

/** The periods of one undertaking or milestone, in order and without gaps; empty before anything was issued. */
export function periodsOf(facts: Fact[]): Period[] {
  const byDay = new Map<Day, Period>();
  let now: Standing | null = null;
  for (const fact of standing(facts)) {
    now = after(now, fact);
    if (now) byDay.set(fact.holdsOn, { ...now, from: fact.holdsOn, to: FOREVER });
  }
  const periods: Period[] = [];
  for (const period of byDay.values()) {
    const before = periods.at(-1);
    if (before && same(before, period)) continue;
    if (before) before.to = period.from;
    periods.push(period);
  }
  return periods;
}

type Standing = Pick<Period, 'state' | 'dueOn' | 'doneOn'>;

function after(before: Standing | null, fact: Fact): Standing | null {
  const state = LEADS_TO[fact.fact] ?? before?.state;
  if (!state) return null;
  const dueOn = fact.fact === 'issued' || fact.fact === 'rescheduled' ? fact.dueOn : (before?.dueOn ?? null);
  const claimedOn = fact.fact === 'claimed' ? fact.holdsOn : (before?.doneOn ?? null);
  return { state, dueOn, doneOn: claimedOn };
}

/** Whether two periods say the same of the same days. */
export function alike(a: Period, b: Period): boolean {
  return a.from === b.from && a.to === b.to && same(a, b);
}

function same(a: Standing, b: Standing): boolean {
  return a.state === b.state && a.dueOn === b.dueOn && a.doneOn === b.doneOn;
}

/** The period that a day falls in; undefined before the first. */
export function periodOn(periods: Period[], day: Day): Period | undefined {
  return periods.find((period) => period.from <= day && day < period.to);
}

const OPEN: State[] = ['planned', 'in_progress', 'returned'];

/** Whether the work is neither done nor laid aside. */
export function isOpen(state: State): boolean {
  return OPEN.includes(state);
}

/** Rule 6: late is a matter of the due date and the day asked for. */
export function isLate(period: Period, day: Day): boolean {
  return isOpen(period.state) && period.dueOn !== null && period.dueOn < day;
}

/** Whether it is done, by its unit's claim or by inspection's confirmation. */
export function isDone(state: State): boolean {
  return state === 'claimed' || state === 'verified';
}

/** A completion is on time when it is claimed for a day not after the due date; without a due date it cannot be late. */
export function isOnTime(period: Period): boolean {
  return (
    isDone(period.state) && (period.dueOn === null || period.doneOn === null || period.doneOn <= period.dueOn)
  );
}

const MAY_FOLLOW: Record<FactType, (State | 'nothing')[]> = {
  issued: ['nothing'],
  started: ['planned', 'returned'],
  claimed: ['planned', 'in_progress', 'returned'],
  verified: ['claimed'],
  rejected: ['claimed', 'verified'],
  returned: ['claimed'],
  suspended: ['planned', 'in_progress', 'returned'],
  resumed: ['suspended'],
  cancelled: ['planned', 'in_progress', 'returned', 'suspended'],
  rescheduled: ['planned', 'in_progress', 'returned', 'suspended'],
  withdrawn: ['planned', 'in_progress', 'claimed', 'verified', 'returned', 'suspended', 'cancelled'],
};

/** Whether a fact may be recorded for a day, given the state on that day; null stands for not yet issued. */
export function mayFollow(fact: FactType, state: State | null): boolean {
  return MAY_FOLLOW[fact].includes(state ?? 'nothing');
}
