// A statute's text as a list of provisions in the order of the text: each with an identity that survives renumbering; its number is
// only a label. Pure.
import { PROVISION_KINDS, type ProvisionKind } from './reading/marks.ts';

export { PROVISION_KINDS, type ProvisionKind };

/** A provision of a statute. */
export interface Provision {
  /** Its identity within the statute, in all versions. */
  id: string;
  kind: ProvisionKind;
  /** As it is written: "Điều 5.", "10.4.2.", "đ)", "-"; empty where it has none. */
  label: string;
  /** The provision that it stands under; null at the top. It stands before this one in the list. */
  under: string | null;
  /** The first paragraph, without the label: of a part, chapter, section or article its heading. */
  text: string;
  /** The paragraphs after it that have no number. */
  more: string[];
  /**
   * Its piece of the text as it came, from its label to the next provision, blanks and line ends included; absent once its words or its
   * label are changed. Text out equals text in as long as it is there.
   */
  raw?: string;
}

/** A statute's text: `before` and `after` are what stands before the first and after the last provision, as it is written. */
export interface StatuteText {
  before: string;
  provisions: Provision[];
  after: string;
}

/** The words of a provision by itself: its paragraphs, without the label. */
export function paragraphsOf({ text, more }: Pick<Provision, 'text' | 'more'>): string[] {
  return text || more.length ? [text, ...more] : [];
}

/** A provision as it is written in a text: its piece as it came, else label and paragraphs with a line each. */
export function writtenOut(provision: Provision): string {
  if (provision.raw !== undefined) return provision.raw;
  const [first = '', ...rest] = paragraphsOf(provision);
  return [`${provision.label} ${first}`.trim(), ...rest].map((line) => `${line}\n`).join('');
}

/** A whole text, written out. */
export function textOf({ before, provisions, after }: StatuteText): string {
  return [before, ...provisions.map(writtenOut), after].join('');
}
