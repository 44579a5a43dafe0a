// A part of a DOCX in which some elements change: these are written anew, every other byte stays as it was. So a file in which three
// words change differs from the upload in three paragraphs.
import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import { W } from './names.ts';

type Range = [from: number, to: number];

/** Comments, CDATA, instructions, then tags: of a tag whether it closes, and whether it is empty. */
const MARKUP =
  /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<(\/?)[^!?/>](?:[^>"']|"[^"]*"|'[^']*')*?(\/?)>/g;

/** Where each element stands in the source, in the order in which elements begin. */
function rangesIn(source: string): Range[] {
  const ranges: Range[] = [];
  const open: Range[] = [];
  for (const { index, 0: markup, 1: closes, 2: empty } of source.matchAll(MARKUP)) {
    if (closes === undefined) continue;
    const to = index + markup.length;
    if (closes) {
      const range = open.pop();
      if (range) range[1] = to;
      continue;
    }
    const range: Range = [index, to];
    ranges.push(range);
    if (!empty) open.push(range);
  }
  return ranges;
}

/** A part that is changed as a tree. */
export class EditedPart {
  readonly name: string;
  readonly root: Element;
  readonly #source: string;
  readonly #ranges = new Map<Element, Range>();
  readonly #changed = new Set<Element>();
  readonly #added: { element: Element; at: number; beside: Element }[] = [];

  /** @param name of the member, `word/document.xml` */
  constructor(name: string, content: Uint8Array) {
    this.name = name;
    this.#source = new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
    const parser = new DOMParser({ errorHandler: () => {} });
    this.root = parser.parseFromString(this.#source.replace(/^\uFEFF/, ''), 'text/xml').documentElement;
    const elements = [this.root, ...Array.from(this.root.getElementsByTagName('*'))];
    const ranges = rangesIn(this.#source);
    if (elements.length === ranges.length) elements.forEach((one, n) => this.#ranges.set(one, ranges[n]!));
  }

  /** Whether the places of its elements are known; where they are not, nothing may be changed. */
  get isKnown(): boolean {
    return this.#ranges.size > 0;
  }

  /** Whether anything in it changes. */
  get isChanged(): boolean {
    return this.#changed.size + this.#added.length > 0;
  }

  /** Has an element of the source written anew, with what is in it. */
  touch(element: Element): void {
    this.#changed.add(element);
  }

  /** Puts an element beside one of the source; several on one side stand in the order in which they are put. */
  put(element: Element, side: 'before' | 'after', beside: Element): void {
    const parent = beside.parentNode!;
    const last = this.#added.findLast((one) => side === 'after' && one.beside === beside && one.at > 0);
    parent.insertBefore(element, side === 'before' ? beside : (last?.element ?? beside).nextSibling);
    this.#added.push({ element, beside, at: side === 'before' ? 0 : 1 });
  }

  /** The part as it stands now. */
  written(): Uint8Array {
    const write = this.#writing();
    const wholes = [...this.#changed].map((one) => ({ range: this.#ranges.get(one)!, text: write(one) }));
    const beside = this.#added.map(({ element, beside: of, at }) => {
      const place = this.#ranges.get(of)![at]!;
      return { range: [place, place] as Range, text: write(element) };
    });
    let [text, at] = ['', 0];
    // What lies within something that is written anew is in it already.
    for (const { range, text: now } of [...beside, ...wholes].toSorted((a, b) => a.range[0] - b.range[0])) {
      if (range[0] < at) continue;
      text += this.#source.slice(at, range[0]) + now;
      at = range[1];
    }
    return new TextEncoder().encode(text + this.#source.slice(at));
  }

  // Written within the root, so that no prefix is declared twice.
  #writing(): (element: Element) => string {
    const serializer = new XMLSerializer();
    const root = this.root.cloneNode(false) as Element;
    root.appendChild(this.root.ownerDocument.createElementNS(W, 'w:p'));
    const empty = serializer.serializeToString(root);
    const [head = '', tail = ''] = empty.split('<w:p/>');
    return (element) => {
      root.replaceChild(element.cloneNode(true), root.firstChild!);
      return serializer.serializeToString(root).slice(head.length, -tail.length);
    };
  }
}
