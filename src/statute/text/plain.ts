// A text as it is compared. What looks different and is not (hòa/hoà, composed and decomposed letters, typographic quotes, kinds of
// blanks) is made alike, letter by letter, and marks that are not text (line numbers, footnotes) are left out; every letter knows its
// place in the text as it is written. Pure.

/** What counts as a difference beyond the words. */
export interface Comparing {
  /** Spellings, quotes, blanks and marks count too. */
  exact?: boolean;
}

/** A text made ready to be compared: `text` is compared, `start` and `end` give the place of its letters in what is written. */
export interface Plain {
  text: string;
  /** Where what stands at a place begins in the text as it is written. */
  start(at: number): number;
  /** Where what stands before a place ends. */
  end(at: number): number;
}

// Line and page numbers, footnotes in brackets or raised (but "m²" is text), and what only steers a line's breaking.
const MARK =
  String.raw`\[(?:(?:line|dòng|page|trang|footnote|fn|chú thích)[^\S\n]*\d*|\^?\d+|\^\p{L}+|[*†‡]+)\]` +
  String.raw`|(?<!(?<!\p{L})[kcdm]?m)[⁰¹²³⁴-⁹]+|[\u00ad\u200b\u2060\ufeff]`;
const MARKS = new RegExp(MARK, 'gu');
const BLANK = String.raw`[^\S\n]`;
const ODD = new RegExp(
  String.raw`${BLANK}+(?:${MARK})(?=\n|$)|(?<=\s|^)(?:${MARK})${BLANK}+|(?:${MARK})|(?<cluster>\P{M}\p{M}+)`,
  'gu',
);
const MAY_BE_ODD = /[[\u00ad\u200b\u2060\ufeff⁰¹²³⁴-⁹]|\p{M}/u;

/** The text as it is compared. */
export function plainOf(written: string, { exact = false }: Comparing = {}): Plain {
  if (exact) return { text: written, start: (at) => at, end: (at) => at };
  if (!MAY_BE_ODD.test(written)) return { text: alike(written), start: (at) => at, end: (at) => at };
  return withoutMarks(written);
}

/** The places of marks that are not text. */
export function marksIn(written: string): { from: number; to: number }[] {
  if (!MAY_BE_ODD.test(written)) return [];
  return [...written.matchAll(MARKS)].map(({ index, 0: mark }) => ({ from: index, to: index + mark.length }));
}

function withoutMarks(written: string): Plain {
  const parts: string[] = [];
  const [starts, ends]: [number[], number[]] = [[], [0]];
  const keep = (part: string, from: number, to: number) => {
    parts.push(part);
    for (let n = 0; n < part.length; n += 1) {
      const single = part.length === to - from;
      starts.push(single ? from + n : from);
      ends.push(single ? from + n + 1 : to);
    }
  };
  let at = 0;
  for (const { index, 0: odd, groups } of written.matchAll(ODD)) {
    keep(written.slice(at, index), at, index);
    at = index + odd.length;
    if (groups!['cluster']) keep(odd.normalize('NFC'), index, at);
  }
  keep(written.slice(at), at, written.length);
  starts.push(written.length);
  return { text: alike(parts.join('')), start: (place) => starts[place]!, end: (place) => ends[place]! };
}

const TONES = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
const SAME = new Map<string, string>();
for (const [written, same] of ['oa', 'oe', 'uy'].flatMap(spellings)) SAME.set(written, same);
for (const quote of '“”„‟«»″') SAME.set(quote, '"');
for (const quote of '‘’‚‛′`´') SAME.set(quote, "'");
const VARIES = new RegExp(String.raw`[“”„‟«»″‘’‚‛′\u0060´]|[^\S\n ]|[oOuU][${vowels()}]`, 'gu');

// Every letter stays in its place: a pair of letters becomes a pair.
function alike(text: string): string {
  return text.replace(VARIES, (found) => SAME.get(found) ?? (/^\s$/u.test(found) ? ' ' : found));
}

// "hoà" is written like "hòa": the tone stands on the first of the two vowels.
function spellings(pair: string): [string, string][] {
  const [first, second] = [pair[0]!, pair[1]!];
  const cases = (letter: string) => [letter, letter.toUpperCase()];
  return cases(first).flatMap((a) =>
    cases(second).flatMap((b) =>
      TONES.map((tone): [string, string] => [
        a + (b + tone).normalize('NFC'),
        (a + tone).normalize('NFC') + b,
      ]),
    ),
  );
}

function vowels(): string {
  return [...'aeyAEY'].flatMap((letter) => TONES.map((tone) => (letter + tone).normalize('NFC'))).join('');
}
