// Akoma Ntoso 3.0 read into provisions: the containers of its hierarchy become provisions, all other words the paragraphs of the one
// that they stand in. Entities are never resolved: a file that declares a document type is refused. Pure.
import { DOMParser } from '@xmldom/xmldom';
import { invalid, Problem } from '#kernel/problem';
import type { ProvisionKind } from './marks.ts';
import type { ReadProvision } from './read-text.ts';

/** The final namespace, and that of the working drafts in which many files were written. */
const NAMESPACE = /^http:\/\/docs\.oasis-open\.org\/legaldocml\/ns\/akn\/3\.0(\/.*)?$/;

const KINDS: Record<string, ProvisionKind> = {
  ...{ part: 'part', subpart: 'part', title: 'part', subtitle: 'part', book: 'part', tome: 'part' },
  ...{ chapter: 'chapter', subchapter: 'chapter', division: 'chapter', subdivision: 'chapter' },
  ...{ section: 'section', article: 'article', rule: 'article' },
  ...{ paragraph: 'clause', clause: 'clause', subsection: 'clause', subrule: 'clause' },
  ...{ point: 'point', subclause: 'point', subparagraph: 'subpoint', item: 'point', indent: 'dash' },
};
/** What holds provisions without being one. */
const THROUGH = new Set([
  ...['body', 'mainBody', 'list', 'sublist', 'blockList', 'level', 'alinea', 'hcontainer', 'transitional'],
  ...[
    'proviso',
    'intro',
    'content',
    'wrapUp',
    'blockContainer',
    'tblock',
    'container',
    'toc',
    'listIntroduction',
  ],
  ...[
    'listWrapUp',
    'ul',
    'ol',
    'preface',
    'preamble',
    'conclusions',
    'attachments',
    'attachment',
    'components',
  ],
  ...[
    'recitals',
    'recital',
    'citations',
    'citation',
    'formula',
    'longTitle',
    'foreign',
    'table',
    'interstitial',
  ],
]);
const DEEPEST = 100;

/** A file of Akoma Ntoso as read; identities are those that it gives (wId, else eId), null where it gives none. */
export interface ReadAkn {
  before: string;
  provisions: (ReadProvision & { identity: string | null })[];
  after: string;
  /** Names of containers that stand for no provision here, whose words were kept. */
  unknown: string[];
}

/** @throws Problem `statute.akn.…` where it is no such file, is damaged or declares a document type */
export function readAkn(source: string): ReadAkn {
  const main = documentIn(source);
  const reader = new AknReader();
  for (const part of childrenOf(main)) reader.takePart(part);
  return reader.read();
}

const refused = (reason: string): Problem => {
  const code = `statute.akn.${reason}`;
  return invalid(code, [{ field: 'file', code }]);
};

function documentIn(source: string): Element {
  if (/<!(DOCTYPE|ENTITY)/i.test(source)) throw refused('document-type');
  const strict = (): never => {
    throw refused('damaged');
  };
  const errorHandler = { warning: strict, error: strict, fatalError: strict };
  const parsed = new DOMParser({ errorHandler }).parseFromString(source, 'text/xml');
  // Where there is nothing at all the parser tells nothing and answers nothing.
  const root: Element | null | undefined = parsed?.documentElement;
  if (root?.localName !== 'akomaNtoso' || !NAMESPACE.test(root.namespaceURI ?? ''))
    throw refused('other-file');
  const [main] = childrenOf(root);
  if (!main) throw refused('other-file');
  return main;
}

const childrenOf = (of: Element): Element[] =>
  Array.from(of.childNodes).filter((node): node is Element => node.nodeType === 1);
const squeezed = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

class AknReader {
  readonly #provisions: ReadAkn['provisions'] = [];
  readonly #unknown = new Set<string>();
  #before = '';
  #after = '';
  #under: number | null = null;
  #part: 'before' | 'body' | 'after' = 'before';

  read(): ReadAkn {
    const provisions = this.#provisions.map((one) => ({ ...one, raw: rawOf(one) }));
    return { before: this.#before, provisions, after: this.#after, unknown: [...this.#unknown] };
  }

  takePart(part: Element): void {
    if (part.localName === 'meta') return;
    if (/body$/i.test(part.localName!)) {
      this.#part = 'body';
      this.#through(part, 0);
      this.#part = 'after';
    } else this.#take(part, 0);
  }

  #take(element: Element, depth: number): void {
    if (depth > DEEPEST) throw refused('too-deep');
    const name = element.localName!;
    const kind = this.#part === 'body' ? KINDS[name] : undefined;
    if (kind) this.#provision(element, kind, depth);
    else if (THROUGH.has(name)) this.#through(element, depth);
    else {
      if (holdsProvisions(element)) this.#unknown.add(name);
      this.#put(squeezed(element.textContent));
    }
  }

  // Words that stand between elements are words too.
  #through(element: Element, depth: number): void {
    for (const node of Array.from(element.childNodes))
      if (node.nodeType === 1) this.#take(node as Element, depth + 1);
      else if (node.nodeType === 3 || node.nodeType === 4) this.#put(squeezed(node.nodeValue));
  }

  #provision(element: Element, kind: ProvisionKind, depth: number): void {
    const children = childrenOf(element);
    const said = (name: string) => {
      const found = children.filter(({ localName }) => localName === name);
      return squeezed(found.map(({ textContent }) => textContent).join(' '));
    };
    const identity = element.getAttribute('wId') || element.getAttribute('eId') || null;
    const text = ['heading', 'subheading'].map(said).filter(Boolean).join(' ');
    const around = this.#under;
    const one = { kind, label: said('num'), under: around, text, more: [], raw: '', identity };
    this.#under = this.#provisions.push(one) - 1;
    for (const child of children)
      if (!['num', 'heading', 'subheading'].includes(child.localName!)) this.#take(child, depth + 1);
    this.#under = around;
  }

  #put(words: string): void {
    if (!words) return;
    const last = this.#part === 'after' ? undefined : this.#provisions.at(-1);
    if (this.#part === 'after') this.#after += `${words}\n`;
    else if (!last) this.#before += `${words}\n`;
    else if (!last.text && !last.more.length) last.text = words;
    else last.more.push(words);
  }
}

const holdsProvisions = (element: Element): boolean =>
  childrenOf(element).some((one) => one.localName! in KINDS || holdsProvisions(one));

function rawOf({ label, text, more }: ReadProvision): string {
  return [`${label} ${text}`.trim(), ...more].map((line) => `${line}\n`).join('');
}
