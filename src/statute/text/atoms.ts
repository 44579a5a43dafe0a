// A text in its words and signs. They are told by the kind of each letter, looked up in a table: a pattern takes twice as long, and most of
// comparing a paragraph was this. Pure.
import { plainOf, type Comparing, type Plain } from './plain.ts';

/** A text in its words and signs: where each stands, and a number that is the same for the same word. */
export interface Atoms {
  plain: Plain;
  from: number[];
  to: number[];
  keys: number[];
}

const [BLANK, LETTER, NUMBER, SIGN] = [1, 2, 3, 4];
/** The kind of each letter of sixteen bits that was met; 0: none yet. */
const kinds = new Uint8Array(0x1_0000);

function kindOf(letter: string): number {
  if (/[\p{L}\p{M}]/u.test(letter)) return LETTER!;
  if (/\p{N}/u.test(letter)) return NUMBER!;
  return /[^\S\n]/u.test(letter) ? BLANK! : SIGN!;
}

const isWide = (text: string, at: number) => text.codePointAt(at)! > 0xffff;

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0xd800 && code < 0xe000) return kindOf(String.fromCodePoint(text.codePointAt(at)!));
  return kinds[code] || (kinds[code] = kindOf(text[at]!));
}

const isWord = (kind: number) => kind === LETTER || kind === NUMBER;

/**
 * The words and signs of a text; texts that are compared with each other are numbered from one `names`. A word is letters, marks and
 * numerals; a number goes on over a point, comma or slash with numerals behind it; everything else but blanks stands alone, line ends too.
 */
export function atomsOf(written: string, names: Map<string, number>, comparing?: Comparing): Atoms {
  const plain = plainOf(written, comparing);
  const { text } = plain;
  const atoms: Atoms = { plain, from: [], to: [], keys: [] };
  for (let at = 0, to = 0; at < text.length; at = to) {
    const kind = kindAt(text, at);
    to = endOf(text, at, kind);
    if (kind === BLANK) continue;
    const word = text.slice(at, to);
    let key = names.get(word);
    if (key === undefined) names.set(word, (key = names.size));
    atoms.from.push(at);
    atoms.to.push(to);
    atoms.keys.push(key);
  }
  return atoms;
}

function endOf(text: string, at: number, first: number): number {
  const next = (place: number) => place + (isWide(text, place) ? 2 : 1);
  const kind = (place: number) => (place < text.length ? kindAt(text, place) : BLANK!);
  let to = next(at);
  if (!isWord(first)) return to;
  let last = first;
  for (let met = kind(to); isWord(met); met = kind(to)) [last, to] = [met, next(to)];
  while (last === NUMBER && '.,/'.includes(text[to] ?? ' ') && kind(to + 1) === NUMBER) {
    to += 1;
    while (kind(to) === NUMBER) to = next(to);
  }
  return to;
}
