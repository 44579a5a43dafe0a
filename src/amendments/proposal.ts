// Where a proposal stands, derived from what happened to it: collected, under study, decided; what its voices may hear is what was told
// last, whatever was decided since. Pure.
import type { Day } from '#kernel/day';
import { invalid } from '#kernel/problem';

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
  | { kind: 'answered'; detail: { words: string } }
  | { kind: 'told'; detail: { decision: number; answer: number } }
  | { kind: 'dropped'; detail: { reason: string } }
);

type Kind = Fact['kind'];
type Of<K extends Kind> = Extract<Fact, { kind: K }>;

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

/** Where a proposal stands on a day. */
export function standingOn(facts: Fact[], day: Day): Standing {
  const known = facts.filter(({ holdsOn }) => holdsOn <= day).toSorted((a, b) => a.number - b.number);
  const last = <K extends Kind>(kind: K) =>
    (known.findLast((fact) => fact.kind === kind) ?? null) as Of<K> | null;
  const decision = last('decided');
  const telling = last('told');
  const answer = last('answered');
  const begun = known.some(({ kind }) => kind === 'assigned' || kind === 'studied');
  return {
    state: last('dropped') ? 'dropped' : decision ? 'decided' : begun ? 'under-study' : 'collected',
    drafter: last('assigned')?.detail ?? null,
    decision,
    answer,
    told: telling && toldOf(known, telling),
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
