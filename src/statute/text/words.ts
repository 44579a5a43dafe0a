// Two texts compared word by word. Neighbours of what changed stay untouched; changes with nothing but a blank between them are one; a
// slip in a long word is shown as one letter. Long texts are cut where a few words stand once in both, so that none takes for ever. Pure.
import { diffArrays } from 'diff';
import { atomsOf, type Atoms } from './atoms.ts';
import { bagOf, likeness } from './likeness.ts';
import { mended, type Block } from './mending.ts';
import type { Comparing, Plain } from './plain.ts';

/** Words taken out of a text at a place, and what is put there instead; either may be empty. */
export interface WordChange {
  /** The place in the text before, marks within it included. */
  from: number;
  to: number;
  /** What is taken out, without marks that are not text. */
  out: string;
  in: string;
}

/** How many steps comparing a text may take, about; beyond it what differs is told in larger pieces. */
const STEPS = 200_000_000;
/** From so many words on a text is cut before it is compared. */
const LONG = 20_000;
/** So many words in a row, standing once in each text, are the same place. */
const ROW = 8;
/** Paragraphs less alike than this are told as one change. */
const REWRITTEN = 0.3;
/** From so many letters on a word is long: no Vietnamese syllable is. */
const LONG_WORD = 8;

/** What changed from one text to another, in the order of the text; nothing where only spellings and marks differ. */
export function wordsChanged(before: string, after: string, comparing?: Comparing): WordChange[] {
  if (before === after) return [];
  const names = new Map<string, number>();
  const [a, b] = [atomsOf(before, names, comparing), atomsOf(after, names, comparing)];
  if (a.plain.text === b.plain.text) return [];
  if (isRewritten(a, b)) return [{ from: 0, to: before.length, out: before, in: after }];
  const blocks = withGaps(mended(blocksBetween(a.keys, b.keys), a.keys, b.keys), [a, b], comparing?.exact);
  return blocks.map((block) => told(block, [a, b], [before, after]));
}

// A paragraph that has hardly a word of the other was written anew: what it has is chance.
function isRewritten(a: Atoms, b: Atoms): boolean {
  const [few, many] = [a.keys.length, b.keys.length].toSorted((x, y) => x - y);
  if (few! < 4 || many! > LONG || a.plain.text.includes('\n') || b.plain.text.includes('\n')) return false;
  return likeness(bagOf(a.keys), bagOf(b.keys)) < REWRITTEN;
}

/** The text with changes made in it; the places are of the text before. */
export function withChanges(before: string, changes: Pick<WordChange, 'from' | 'to' | 'in'>[]): string {
  let [text, at] = ['', 0];
  for (const change of changes) {
    text += before.slice(at, change.from) + change.in;
    at = change.to;
  }
  return text + before.slice(at);
}

/** Where two rows of numbers differ; exact for short rows, in larger pieces where that would take too long. */
export function blocksBetween(a: number[], b: number[]): Block[] {
  const budget = Math.max(20, Math.min(2000, Math.floor(STEPS / (a.length + b.length + 1))));
  const cuts = a.length + b.length > LONG ? cutsOf(a, b) : [];
  const blocks: Block[] = [];
  let [from, start] = [0, 0];
  for (const [i, j] of [...cuts, [a.length, b.length] as const]) {
    for (const block of shortBlocks(a.slice(from, i), b.slice(start, j), budget))
      blocks.push({
        from: block.from + from,
        to: block.to + from,
        start: block.start + start,
        end: block.end + start,
      });
    [from, start] = [i, j];
  }
  return blocks;
}

function shortBlocks(a: number[], b: number[], budget: number): Block[] {
  let lead = 0;
  while (lead < a.length && lead < b.length && a[lead] === b[lead]) lead += 1;
  let [to, end] = [a.length, b.length];
  while (to > lead && end > lead && a[to - 1] === b[end - 1]) [to, end] = [to - 1, end - 1];
  if (to === lead && end === lead) return [];
  const whole = [{ from: lead, to, start: lead, end }];
  if (to === lead || end === lead) return whole;
  const runs = diffArrays(a.slice(lead, to), b.slice(lead, end), { maxEditLength: budget });
  if (!runs) return whole;
  const blocks: Block[] = [];
  let [i, j] = [lead, lead];
  let open: Block | null = null;
  for (const { count, added, removed } of runs) {
    if (!added && !removed) [i, j, open] = [i + count, j + count, null];
    else {
      if (!open) blocks.push((open = { from: i, to: i, start: j, end: j }));
      if (added) open.end = j += count;
      else open.to = i += count;
    }
  }
  return blocks;
}

// Places where the same few words stand, once in each text, in the same order in both.
function cutsOf(a: number[], b: number[]): [number, number][] {
  const [ours, theirs] = [rowsOnce(a), rowsOnce(b)];
  const both: [number, number][] = [];
  for (const [row, i] of ours) {
    const j = theirs.get(row) ?? -1;
    if (i >= 0 && j >= 0 && sameRow([a, i], [b, j])) both.push([i, j]);
  }
  return rising(both.toSorted(([i], [j]) => i - j));
}

// Where each row of words begins; -1 where it stands more than once. Rows are known by a number that two of them seldom have in common.
function rowsOnce(keys: number[]): Map<number, number> {
  const rows = new Map<number, number>();
  for (let n = 0; n + ROW <= keys.length; n += 1) {
    let row = 0;
    for (let at = n; at < n + ROW; at += 1) row = (Math.imul(row ^ keys[at]!, 0x9e3779b1) + (row >>> 15)) | 0;
    row >>= 2;
    rows.set(row, rows.has(row) ? -1 : n);
  }
  return rows;
}

function sameRow([a, i]: [number[], number], [b, j]: [number[], number]): boolean {
  for (let n = 0; n < ROW; n += 1) if (a[i + n] !== b[j + n]) return false;
  return true;
}

// The longest choice of pairs in which the second places rise as the first do.
function rising(pairs: [number, number][]): [number, number][] {
  const tails: number[] = [];
  const previous: number[] = [];
  pairs.forEach(([, j], n) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tails[middle]!]![1] < j) low = middle + 1;
      else high = middle;
    }
    previous[n] = low ? tails[low - 1]! : -1;
    tails[low] = n;
  });
  const chosen: [number, number][] = [];
  for (let n = tails.at(-1) ?? -1; n >= 0; n = previous[n]!) chosen.push(pairs[n]!);
  return chosen.reverse();
}

// A blank that was put between two words, or taken from there, is a change of its own.
function withGaps(blocks: Block[], [a, b]: [Atoms, Atoms], exact = false): Block[] {
  const all: Block[] = [];
  let [i, j] = [0, 0];
  for (const block of [...blocks, null]) {
    const to = block?.from ?? a.keys.length;
    for (i += 1, j += 1; i < to; i += 1, j += 1) {
      const [gap, other] = [gapBefore(a, i), gapBefore(b, j)];
      if (exact ? gap !== other : (gap === '') !== (other === ''))
        all.push({ from: i, to: i, start: j, end: j });
    }
    if (block) {
      all.push(block);
      [i, j] = [block.to, block.end];
    }
  }
  return all;
}

const gapBefore = ({ plain, from, to }: Atoms, n: number) => plain.text.slice(to[n - 1]!, from[n]!);

// From the word before to the word after, without the blanks that are the same on both sides.
function told(block: Block, [a, b]: [Atoms, Atoms], [before, after]: [string, string]): WordChange {
  const [x, y] = [a.plain.text, b.plain.text];
  let [from, to] = [block.from ? a.to[block.from - 1]! : 0, a.from[block.to] ?? x.length];
  let [start, end] = [block.start ? b.to[block.start - 1]! : 0, b.from[block.end] ?? y.length];
  const slip = slipIn(block, [a, b]);
  const same = (i: number, j: number) => x[i] === y[j] && (slip || /\s/u.test(x[i]!));
  while (from < to && start < end && same(from, start)) [from, start] = [from + 1, start + 1];
  while (from < to && start < end && same(to - 1, end - 1)) [to, end] = [to - 1, end - 1];
  const place = a.plain.start(from);
  return {
    from: place,
    to: from === to ? place : a.plain.end(to),
    out: outOf(before, a.plain, { from, to }),
    in: start === end ? '' : after.slice(b.plain.start(start), b.plain.end(end)),
  };
}

function outOf(before: string, { start, end }: Plain, { from, to }: { from: number; to: number }): string {
  if (from === to) return '';
  let out = '';
  for (let n = from; n < to;) {
    const first = n;
    while (n + 1 < to && start(n + 1) <= end(n + 1)) n += 1;
    n += 1;
    out += before.slice(start(first), end(n));
  }
  return out;
}

// One letter more, less or other in a long word.
function slipIn({ from, to, start, end }: Block, [a, b]: [Atoms, Atoms]): boolean {
  if (to - from !== 1 || end - start !== 1) return false;
  const [x, y] = [
    a.plain.text.slice(a.from[from]!, a.to[from]!),
    b.plain.text.slice(b.from[start]!, b.to[start]!),
  ];
  if (Math.min(x.length, y.length) < LONG_WORD || Math.abs(x.length - y.length) > 1) return false;
  let lead = 0;
  while (x[lead] === y[lead] && lead < x.length) lead += 1;
  let tail = 0;
  while (tail < Math.min(x.length, y.length) - lead && x.at(-1 - tail) === y.at(-1 - tail)) tail += 1;
  return Math.max(x.length, y.length) - lead - tail === 1;
}
