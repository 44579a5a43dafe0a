// Elements that say who changed what and when, each with a number of its own in the whole file.
import type { Tracked } from './letters.ts';
import { below, make, W } from './names.ts';

const NAMES = { inserted: 'ins', deleted: 'del' };
/** What of the look of a run is not its look. */
const CHANGES = ['ins', 'del', 'moveFrom', 'moveTo', 'rPrChange'];

/** Makes such elements. */
export class Revisions {
  #last: number;

  /** @param roots of the parts: their numbers are taken */
  constructor(roots: Element[]) {
    const all = roots.flatMap((root) => Array.from(root.getElementsByTagNameNS(W, '*')));
    this.#last = all.reduce((most, one) => Math.max(most, Number(one.getAttributeNS(W, 'id')) || 0), 0);
  }

  /** An element that names a change: by what came or went around something, or by another name. */
  mark(
    beside: Element,
    tracked: Tracked,
    { name = NAMES[tracked.kind], holds = [] as Node[] } = {},
  ): Element {
    const made = make(beside, name, ...holds);
    made.setAttributeNS(W, 'w:id', this.next());
    made.setAttributeNS(W, 'w:author', tracked.author);
    made.setAttributeNS(W, 'w:date', tracked.date);
    return made;
  }

  /** A number that nothing has. */
  next(): string {
    return String((this.#last += 1));
  }

  /** Words that come, in a look. */
  words(
    beside: Element,
    text: string,
    { tracked, look }: { tracked: Tracked; look: Element | null },
  ): Element {
    const parts = text.split(/([\n\t])/).filter(Boolean);
    const own = look ? [look.cloneNode(true)] : [];
    const holds = parts.map((part) =>
      part === '\n'
        ? make(beside, 'br')
        : part === '\t'
          ? make(beside, 'tab')
          : textElement(beside, 't', part),
    );
    return this.mark(beside, tracked, { holds: [make(beside, 'r', ...own, ...holds)] });
  }
}

/** Text as an element of a run, blanks at its ends included. */
export function textElement(beside: Element, name: 't' | 'delText', text: string): Element {
  const made = make(beside, name, beside.ownerDocument.createTextNode(text));
  if (text !== text.trim()) made.setAttribute('xml:space', 'preserve');
  return made;
}

/** The look of a run, or of a paragraph's mark, for another; null where it has none of its own. */
export function lookOf(holder: Element | null | undefined): Element | null {
  const look = holder && below(holder, 'rPr');
  if (!look) return null;
  const clone = look.cloneNode(true) as Element;
  for (const name of CHANGES) {
    const change = below(clone, name);
    if (change) clone.removeChild(change);
  }
  return clone;
}
