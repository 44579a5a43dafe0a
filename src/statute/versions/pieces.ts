// Paragraphs of a provision in pieces: what is the same, what was taken out, what was put in, as a reader marks it. Pure.
import type { Comparing } from '../text/plain.ts';
import { paragraphsCompared } from '../text/paragraphs.ts';
import { wordsChanged } from '../text/words.ts';

/** One stretch of a paragraph. */
export interface Piece {
  kind: 'same' | 'out' | 'in';
  text: string;
}

/** The paragraphs of both, in the order of the later; a moved one stands where it is now and where it was. */
export function piecesBetween(before: string[], after: string[], comparing: Comparing = {}): Piece[][] {
  if (before.length === 1 && after.length === 1) return [piecesOf(before[0]!, after[0]!, comparing)];
  return paragraphsCompared(before, after, comparing).flatMap((row): Piece[][] => {
    if (row.kind === 'deleted') return [[{ kind: 'out', text: before[row.before]! }]];
    if (row.kind === 'inserted') return [[{ kind: 'in', text: after[row.after]! }]];
    if (row.kind === 'kept') return [piecesOf(before[row.before]!, after[row.after]!, comparing)];
    if (row.kind === 'moved')
      return [[{ kind: 'out', text: before[row.before]! }], [{ kind: 'in', text: after[row.after]! }]];
    const [olds, news] = row.kind === 'split' ? [1, row.parts] : [row.parts, 1];
    const joined = (of: string[], from: number, parts: number) => of.slice(from, from + parts).join('\n');
    return [piecesOf(joined(before, row.before, olds), joined(after, row.after, news), comparing)];
  });
}

/** One paragraph in its pieces; put together without what was put in, it is the one before. */
export function piecesOf(before: string, after: string, comparing: Comparing = {}): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const change of wordsChanged(before, after, comparing)) {
    pieces.push({ kind: 'same', text: before.slice(at, change.from) });
    pieces.push({ kind: 'out', text: before.slice(change.from, change.to) }, { kind: 'in', text: change.in });
    at = change.to;
  }
  return [...pieces, { kind: 'same' as const, text: before.slice(at) }].filter(({ text }) => text !== '');
}
