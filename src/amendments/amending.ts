// Where an amendment stands: its unit drafts it, hands it in, and it goes into the text unless another wording was chosen, the proposal was
// decided against, or it was taken back. Readers see the wording that was handed in last, whatever its unit writes meanwhile. Pure.
import type { Day } from '#kernel/day';
import type { Change } from './changing/amendment.ts';
import type { ByHand } from './changing/rebasing.ts';
import type { Outcome } from './proposal.ts';

/** On what an amendment rests, in words; where it is a voice, which. */
export interface Source {
  words: string;
  insight?: string;
}

/** What an adoption left to somebody's hand; `amendment` and `change` are of the wording before. */
export type Left = Omit<ByHand, 'amendment' | 'change'>;

/** What an amendment says in one revision. */
export interface AmendmentContent {
  proposalId: string | null;
  /** Which of several wordings of the proposal; '' where there is only one. */
  alternative: string;
  changes: Change[];
  reason: string;
  sources: Source[];
}

/** A revision as it is kept. */
export interface Wording extends AmendmentContent {
  revision: number;
  /** The draft whose text its changes are of; 0 is the base version. */
  draft: number;
  byHand: Left[];
  /** The unit that wrote it; null where an adoption carried it over. */
  unitId: string | null;
  at: string;
  by: string | null;
}

/** Something that happened to an amendment. */
export type AmendmentFact = { number: number; holdsOn: Day; recordedBy: string | null } & (
  | { kind: 'submitted' | 'reworded'; detail: { revision: number } }
  | { kind: 'returned' | 'withdrawn'; detail: { reason: string } }
  | { kind: 'adopted' | 'released'; detail: { draft: number } }
);

export const AMENDMENT_STATES = ['drafted', 'submitted', 'returned', 'withdrawn', 'adopted'] as const;
export type AmendmentState = (typeof AMENDMENT_STATES)[number];

const STATE_OF: Record<AmendmentFact['kind'], AmendmentState | null> = {
  ...{ submitted: 'submitted', reworded: null, returned: 'returned', withdrawn: 'withdrawn' },
  ...{ adopted: 'adopted', released: 'submitted' },
};

/** An amendment on a day. */
export interface AmendmentStanding {
  state: AmendmentState;
  /** The revision that others than its unit read; null before it was handed in. */
  read: number | null;
  /** Why it was returned or taken back; empty otherwise. */
  reason: string;
  /** The draft that it went into. */
  adoptedIn: number | null;
}

/** Where an amendment stands on a day. */
export function amendmentOn(facts: AmendmentFact[], day: Day): AmendmentStanding {
  const standing: AmendmentStanding = { state: 'drafted', read: null, reason: '', adoptedIn: null };
  for (const fact of facts.toSorted((a, b) => a.number - b.number)) {
    if (fact.holdsOn > day) break;
    standing.state = STATE_OF[fact.kind] ?? standing.state;
    standing.reason = 'reason' in fact.detail ? fact.detail.reason : '';
    if ('revision' in fact.detail) standing.read = fact.detail.revision;
    if ('draft' in fact.detail) standing.adoptedIn = fact.kind === 'adopted' ? fact.detail.draft : null;
  }
  return standing;
}

/** Which of a proposal's wordings was chosen last, and why; null where none is. */
export interface Choice {
  alternative: string;
  reason: string;
  holdsOn: Day;
}

/** Why an amendment that was handed in does not go into the text. */
export type Outside = 'not-submitted' | 'adopted' | 'other-chosen' | 'decided-against';

/** What is known of the proposal of an amendment. */
export interface OfProposal {
  choice: Choice | null;
  outcome: Outcome | null;
  dropped: boolean;
}

/**
 * Whether an amendment goes into the text, and why not. Of several wordings all go in until one is chosen: they then contradict each other,
 * which is told.
 */
export function outsideOf(
  { state, alternative }: { state: AmendmentState; alternative: string },
  proposal: OfProposal | null,
): Outside | null {
  if (state === 'adopted') return 'adopted';
  if (state !== 'submitted') return 'not-submitted';
  if (!proposal) return null;
  const { choice, outcome, dropped } = proposal;
  if (dropped || (outcome && outcome !== 'accept' && outcome !== 'accept-in-part')) return 'decided-against';
  return choice && choice.alternative !== alternative ? 'other-chosen' : null;
}
