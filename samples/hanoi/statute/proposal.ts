// What a drafting group makes of themes: a proposal with its reasons, its alternatives as typed changes of the sample statute's text,
// and its decision. All of it is written for this sample and illustrative.
import type { ProvisionKind } from '#statute';
import type { Day } from '../types.ts';

/** A change of the text. `at` names a provision by its path in the text as it stands, `Điều 10, khoản 2`, whatever else changes. */
export type Change =
  /** Words of one provision, without its label and what is under it, where they stand exactly once. */
  | { type: 'replace-words'; at: string; from: string; to: string }
  /** All words of a provision by itself; what is under it stays. */
  | { type: 'replace-provision'; at: string; text: string }
  /** A new provision beside another, after everything that is under that one, or before it. */
  | { type: 'insert-after' | 'insert-before'; at: string; kind: ProvisionKind; label: string; text: string }
  /** A provision with everything under it holds no more; its number stays. */
  | { type: 'repeal'; at: string }
  /** The same, and its number is free for another. */
  | { type: 'remove'; at: string }
  | { type: 'renumber'; at: string; label: string }
  /** A provision with everything under it, to the place after another, where it has another label. */
  | { type: 'move'; at: string; after: string; label: string }
  /** A phrase wherever it stands in the statute. */
  | { type: 'replace-phrase'; phrase: string; by: string };

export interface Alternative {
  label: string;
  reason: string;
  amendments: Change[];
}

export interface Decision {
  outcome: 'accept' | 'accept-in-part' | 'later-congress' | 'settle-in-regulation' | 'not-accept';
  horizon?: 'this-congress' | 'to-2030' | 'to-2045';
  /** What every unit that spoke reads. */
  explanation: string;
}

export interface Proposal {
  number: string;
  /** The place that it is mainly about. */
  provision: string;
  title: string;
  summary: string;
  for: string[];
  against: string[];
  themes: string[];
  state: 'collected' | 'under-study' | 'decided';
  decision?: Decision;
  /** The code of the unit that drafts. */
  drafter: string;
  due: Day;
  /** The label of the alternative that stands in the consolidated draft; absent where none does. */
  chosen?: string;
  alternatives: Alternative[];
}
