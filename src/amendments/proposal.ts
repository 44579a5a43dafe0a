// Where a proposal stands, derived from what happened to it: collected, under study, decided; what its voices may hear is what was told
// last, whatever was decided since. Pure.
import type { Day } from '#kernel/day';
import { invalid } from '#kernel/problem';
import type { PassageUse } from './passage.ts';

export const OUTCOMES = [
  'accept',
  'accept-in-part',
  'later-congress',
  'settle-in-regulation',
  'not-accept',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What was decided, by whom, and why. */
export interface Decision {
  outcome: Outcome;
  /** For a later congress: which, in words ("Đại hội XV, 2030"); empty otherwise. */
  horizon: string;
  decidedBy: string;
  explanation: string;
}

/** Something that happened to a proposal. */
export type Fact = { number: number; holdsOn: Day; recordedBy: string | null } & (
  | { kind: 'assigned'; detail: { drafterUnitId: string; dueOn: Day } }
  | { kind: 'studied'; detail: Record<string, never> }
  | { kind: 'decided'; detail: Decision }
  | { kind: 'answered'; detail: { words: string; passages?: PassageUse[] } }
  | { kind: 'told'; detail: { decision: number; answer: number } }
  | { kind: 'dropped'; detail: { reason: string } }
);

type Kind = Fact['kind'];
type Of<K extends Kind> = Extract<Fact, { kind: K }>;

/** What of one kind happened up to a day, the first one first. */
export function happenedBy<K extends Kind>(facts: Fact[], kind: K, day: Day): Of<K>[] {
  const known = facts.filter((fact): fact is Of<K> => fact.kind === kind && fact.holdsOn <= day);
  return known.toSorted((a, b) => a.number - b.number);
}

/** A proposal on a day. */
export interface Standing {
  state: 'collected' | 'under-study' | 'decided' | 'dropped';
  drafter: Of<'assigned'>['detail'] | null;
  decision: Of<'decided'> | null;
  answer: Of<'answered'> | null;
  /** What its voices were told last. */
  told: { decision: Decision; answer: string; holdsOn: Day } | null;
  /** Whether there is a decision with an answer that they were not told yet. */
  toTell: boolean;
}

export const QUEUES = ['pending', 'written', 'told'] as const;
export type Queue = (typeof QUEUES)[number];

/**
 * In which queue of the answer desk a proposal is: pending once it was given to somebody or decided and has no answer, written while its
 * voices were not told the answer as it stands, told. Null for one that nobody must answer yet.
 */
export function queueOf({ state, drafter, decision, answer, told, toTell }: Standing): Queue | null {
  if (state === 'dropped') return null;
  if (answer) return told && !toTell ? 'told' : 'written';
  return drafter || decision ? 'pending' : null;
}

/** Where a proposal stands on a day. */
export function standingOn(facts: Fact[], day: Day): Standing {
  const last = <K extends Kind>(kind: K) => happenedBy(facts, kind, day).at(-1) ?? null;
  const decision = last('decided');
  const telling = last('told');
  const answer = last('answered');
  const begun = last('assigned') ?? last('studied');
  return {
    state: last('dropped') ? 'dropped' : decision ? 'decided' : begun ? 'under-study' : 'collected',
    drafter: last('assigned')?.detail ?? null,
    decision,
    answer,
    told: telling && toldOf(facts, telling),
    toTell:
      decision !== null &&
      answer !== null &&
      (telling?.detail.decision !== decision.number || telling.detail.answer !== answer.number),
  };
}

function toldOf(facts: Fact[], { detail, holdsOn }: Of<'told'>): Standing['told'] {
  const decision = facts.find(({ number }) => number === detail.decision) as Of<'decided'>;
  const answer = facts.find(({ number }) => number === detail.answer) as Of<'answered'>;
  return { decision: decision.detail, answer: answer.detail.words, holdsOn };
}

/**
 * A decision says why; one for later says until when.
 * @throws Problem `amendments.no-explanation`, `amendments.no-horizon`
 */
export function mustBeDecided({ outcome, horizon, explanation }: Decision): void {
  const wrong = (field: string, code: string) => invalid(code, [{ field, code }]);
  if (!explanation.trim()) throw wrong('explanation', 'amendments.no-explanation');
  if (outcome === 'later-congress' && !horizon.trim()) throw wrong('horizon', 'amendments.no-horizon');
}
