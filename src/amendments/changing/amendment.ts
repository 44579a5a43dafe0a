// An amendment as typed changes of a statute's text. Each is anchored to the identity of a provision and, within it, to the words that it
// quotes: numbers of lines and provisions move, these do not. Pure.
import { paragraphsOf, type Provision, type ProvisionKind } from '#statute';

/** Where a provision goes: beside another, or as the last below it (null: of the whole text). */
export type Spot = { after: string } | { before: string } | { under: string | null };

/** A provision that an amendment brings; without `under` it stands beside its anchor, else under another that the change brings. */
export interface NewProvision {
  id: string;
  kind: ProvisionKind;
  label: string;
  text: string;
  more?: string[];
  under?: string;
}

/**
 * One change. A provision's words are its paragraphs with line ends between them, without its number.
 * - `words`: quoted words become others; they stand once, or `occurrence` (from 1) or the place `from` says which are meant
 * - `replace`: the whole wording of a provision
 * - `repeal`: nothing of it holds any more, its number stays; `remove`: it goes with its number; `into`: its words went into another
 * - `renumber`: with `following` its number only follows from what else changed, and gives way
 * - `phrase`: everywhere, or within some provisions and what is below them
 */
export type Change =
  | { kind: 'words'; provision: string; words: string; by: string; occurrence?: number; from?: number }
  | { kind: 'replace'; provision: string; text: string; more?: string[] }
  | { kind: 'insert'; spot: Spot; provisions: NewProvision[] }
  | { kind: 'repeal'; provision: string }
  | { kind: 'remove'; provision: string; into?: string }
  | { kind: 'renumber'; provision: string; label: string; following?: boolean }
  | { kind: 'move'; provision: string; spot: Spot }
  | { kind: 'phrase'; phrase: string; by: string; within?: string[] };

/** An amendment: it may be one of several alternatives of a proposal, of which one is chosen. */
export interface Amendment {
  id: string;
  proposal?: string;
  alternative?: string;
  changes: Change[];
}

/** Why a change could not be made. */
export type Obstacle =
  | 'no-such-provision'
  | 'words-not-found'
  | 'words-ambiguous'
  | 'phrase-not-found'
  | 'into-itself'
  | 'same-id';

/** A change that could not be made in a text, told by its place in its amendment. */
export interface Unapplied {
  amendment: string;
  change: number;
  why: Obstacle;
  /** The provision as it is named in the change, and the words sought; empty where there are none. */
  provision: string;
  words: string;
}

/** Words `from`–`to` of a provision that become others. */
export interface Edit {
  amendment: string;
  change: number;
  provision: string;
  from: number;
  to: number;
  out: string;
  in: string;
  /** Made by a change throughout: it is moot where the provision goes. */
  throughout: boolean;
}

/** The words of a provision, as places in it are counted. */
export function wordsOf(provision: Pick<Provision, 'text' | 'more'>): string {
  return provision.more.length ? paragraphsOf(provision).join('\n') : provision.text;
}

const COLLATOR = new Intl.Collator('en', { numeric: true });

/** The order of names of amendments: 2 before 10, whatever arrived first. */
export function byName(a: string, b: string): number {
  return COLLATOR.compare(a, b) || (a < b ? -1 : Number(a > b));
}

/** The order of edits of a provision: by place, then what takes out before what puts in, then by the amendment's name. */
export function inOrder(a: Edit, b: Edit): number {
  return (
    a.from - b.from ||
    b.to - a.to ||
    byName(a.amendment, b.amendment) ||
    a.change - b.change ||
    (a.in < b.in ? -1 : 1)
  );
}
