// Who must report, by when and into whose report; how one duty stands on a day. Pure.
import type { Day } from '#kernel/day';

export const OBLIGATION_STATES = [
  'expected',
  'received',
  'returned',
  'accepted',
  'released',
  'moved',
] as const;
export type ObligationState = (typeof OBLIGATION_STATES)[number];
/** What becomes of the report that fulfils a duty. */
export type Filing = 'submitted' | 'returned' | 'accepted';
export type ObligationFact = 'extended' | 'released' | 'moved' | Filing;

/** A unit that must report, with every unit above it, itself first. */
export interface Reporter {
  unitId: string;
  line: string[];
}

/**
 * Into whose report each one goes: the nearest unit above it that must report too, else the unit that holds the review;
 * nowhere for that unit itself.
 */
export function consolidation(reporters: Reporter[], owner: string): Map<string, string | null> {
  const reporting = new Set(reporters.map(({ unitId }) => unitId));
  return new Map(
    reporters.map(({ unitId, line }) => {
      if (unitId === owner) return [unitId, null];
      return [unitId, line.slice(1).find((above) => above === owner || reporting.has(above)) ?? owner];
    }),
  );
}

/** One thing that happened to a duty. */
export interface ObligationEvent {
  seq: number;
  fact: ObligationFact;
  holdsOn: Day;
  dueOn: Day | null;
  toUnitId: string | null;
  reason: string;
}

/** How a duty stands on a day. */
export interface ObligationStanding {
  state: ObligationState;
  dueOn: Day;
  movedTo: string | null;
  reason: string | null;
  /** When the report came in first. */
  receivedOn: Day | null;
}

const AFTER: Record<Exclude<ObligationFact, 'extended'>, ObligationState> = {
  submitted: 'received',
  returned: 'returned',
  accepted: 'accepted',
  released: 'released',
  moved: 'moved',
};

/** How it stands on a day, from what had happened by then; late is derived from it. */
export function standingOf(
  first: { dueOn: Day; reason: string | null },
  events: ObligationEvent[],
  day: Day,
): ObligationStanding {
  const past = events
    .filter(({ holdsOn }) => holdsOn <= day)
    .toSorted((a, b) => (a.holdsOn < b.holdsOn ? -1 : a.holdsOn > b.holdsOn ? 1 : a.seq - b.seq));
  return past.reduce<ObligationStanding>(
    (before, { fact, holdsOn, dueOn, toUnitId, reason }) => ({
      state: fact === 'extended' ? before.state : AFTER[fact],
      dueOn: dueOn ?? before.dueOn,
      movedTo: toUnitId,
      reason,
      receivedOn: before.receivedOn ?? (fact === 'submitted' ? holdsOn : null),
    }),
    { state: 'expected', dueOn: first.dueOn, movedTo: null, reason: first.reason, receivedOn: null },
  );
}

/** Whether it is asked for still, whatever came in: neither released nor moved. */
export function isAsked(state: ObligationState): boolean {
  return state !== 'released' && state !== 'moved';
}

/** Whether more time can be given: until a report is in, or while it is back with its unit. */
export function mayBeExtended(state: ObligationState): boolean {
  return state === 'expected' || state === 'returned';
}

/** Whether another unit can take it over: as long as more time could be given. */
export const mayBeMoved = mayBeExtended;

/** Whether the report came in by the day in force; one that was returned since still did. */
export function isOnTime({ dueOn, receivedOn }: Pick<ObligationStanding, 'dueOn' | 'receivedOn'>): boolean {
  return receivedOn !== null && receivedOn <= dueOn;
}

/** Whether a report is owed and its day has passed. */
export function isLate({ state, dueOn }: Pick<ObligationStanding, 'state' | 'dueOn'>, day: Day): boolean {
  return state === 'expected' && dueOn < day;
}
