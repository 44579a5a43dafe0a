// What one session asks of the units it concerns, from how it stands: pure.
import type { Day } from '#kernel/day';
import type { SessionState } from './session.ts';

/** One thing asked of a unit; `ask` is a text key below `work.kind.`, `about` the other unit. */
export interface Asked {
  ask: 'survey-prepare' | 'minutes-approve';
  unitId: string;
  about: string;
  since: Day | null;
  dueOn: Day | null;
  late: boolean;
}

/** What is known of a session on a day. */
export interface AskedOf {
  state: SessionState;
  heldOn: Day;
  day: Day;
  unitId: string;
  hostUnitId: string;
  /** The units for which the actor writes, and which they lead. */
  writesFor: string[];
  leads: string[];
  /** What was sent last, and whether the host handed something in since. */
  sending: { sentOn: Day; handed: boolean } | null;
  /** Whether minutes were typed. */
  typed: boolean;
}

/** A host prepares what was asked for by the day of the session; minutes that were typed wait for their approval. */
export function askedBy(about: AskedOf): Asked[] {
  const { state, heldOn, day, unitId, hostUnitId, writesFor, leads, sending, typed } = about;
  const prepares = writesFor.includes(hostUnitId) && (state === 'announced' || state === 'held');
  const waits = prepares && sending !== null && !sending.handed;
  return [
    ...(waits
      ? [
          {
            ...{ ask: 'survey-prepare' as const, unitId: hostUnitId, about: unitId, since: sending.sentOn },
            ...{ dueOn: heldOn, late: heldOn < day },
          },
        ]
      : []),
    ...(leads.includes(unitId) && state === 'held' && typed
      ? [
          {
            ...{ ask: 'minutes-approve' as const, unitId, about: hostUnitId, since: heldOn },
            ...{ dueOn: null, late: false },
          },
        ]
      : []),
  ];
}
