// What a session is on a day: read from what happened to it. Pure.
import type { Day } from '#kernel/day';

export const SESSION_KINDS = ['working', 'conference', 'workshop'] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

/** `concluded` is the conclusion's own record; the others are rows of survey.event. */
export const SESSION_FACTS = ['announced', 'rescheduled', 'minuted', 'reopened', 'cancelled'] as const;
export type SessionFact = (typeof SESSION_FACTS)[number];

export const SESSION_STATES = ['draft', 'announced', 'held', 'minuted', 'concluded', 'cancelled'] as const;
export type SessionState = (typeof SESSION_STATES)[number];

/** One thing that happened to a session, in the order of recording. */
export interface SessionEvent {
  fact: SessionFact;
  holdsOn: Day;
  /** Of a rescheduling: the new day and times. */
  heldOn: Day | null;
  startsAt: string | null;
  endsAt: string | null;
  reason: string | null;
}

/** A session as it was planned, with what happened to it. */
export interface Dated {
  heldOn: Day;
  startsAt: string | null;
  endsAt: string | null;
  events: readonly SessionEvent[];
  /** The day of its conclusion. */
  concludedOn: Day | null;
}

/** Where a session stands on a day, and when it is held as of that day. */
export function sessionOn(
  session: Dated,
  day: Day,
): { state: SessionState; heldOn: Day; startsAt: string | null; endsAt: string | null } {
  const standing = session.events.filter(({ holdsOn }) => holdsOn <= day);
  const moved = standing.findLast(({ fact }) => fact === 'rescheduled');
  const { heldOn, startsAt, endsAt } = moved?.heldOn
    ? { heldOn: moved.heldOn, startsAt: moved.startsAt, endsAt: moved.endsAt }
    : session;
  return { state: stateOn(session, { standing, heldOn, day }), heldOn, startsAt, endsAt };
}

function stateOn(
  { concludedOn }: Dated,
  { standing, heldOn, day }: { standing: readonly SessionEvent[]; heldOn: Day; day: Day },
): SessionState {
  const has = (fact: SessionFact) => standing.some((event) => event.fact === fact);
  if (has('cancelled')) return 'cancelled';
  if (concludedOn !== null && concludedOn <= day) return 'concluded';
  const minutes = standing.findLast(({ fact }) => fact === 'minuted' || fact === 'reopened');
  if (minutes?.fact === 'minuted') return 'minuted';
  if (!has('announced')) return 'draft';
  return heldOn <= day ? 'held' : 'announced';
}

const MAY_FOLLOW: Record<SessionFact, SessionState[]> = {
  announced: ['draft'],
  rescheduled: ['announced', 'held'],
  minuted: ['held'],
  reopened: ['minuted'],
  cancelled: ['announced', 'held'],
};

/** Whether something may happen to a session that stands at a state. Minutes once approved end rescheduling. */
export function mayFollow(fact: SessionFact, state: SessionState): boolean {
  return MAY_FOLLOW[fact].includes(state);
}
