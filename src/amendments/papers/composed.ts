// Amendments made one adoption after another, told as if made in the first text at once: what of a provision one of them touched stands as
// it was made; what several touched is compared anew, in the name of all of them. Pure.
import { wordsChanged } from '#statute';
import { byName, wordsOf } from '../changing/amendment.ts';
import type { Applied, AppliedProvision } from '../changing/applied.ts';
import { oldWords, type Piece } from '../changing/pieces.ts';
import { doersOf } from './comparison.ts';

/** What was adopted, one after another, and then `last`, each made in the text that the one before left. */
export function composed(adopted: Applied[], last: Applied): Applied {
  return [...adopted, last].reduce((before, next) => ({
    provisions: joined(before.provisions, next),
    ...{ text: next.text, unapplied: next.unapplied },
  }));
}

function joined(before: AppliedProvision[], next: Applied): AppliedProvision[] {
  const former = new Map(before.map((one) => [one.id, one]));
  const there = new Set(next.provisions.map(({ id }) => id));
  const words = new Map(next.text.provisions.map((one) => [one.id, wordsOf(one)]));
  // What went earlier stands where it stood: behind what was before it.
  const behind = new Map<string, AppliedProvision[]>();
  let at = '';
  for (const one of before)
    if (there.has(one.id)) at = one.id;
    else behind.set(at, [...(behind.get(at) ?? []), one]);
  return [
    ...(behind.get('') ?? []),
    ...next.provisions.flatMap((one) => {
      const was = former.get(one.id);
      const both = was ? together(was, one, words.get(one.id) ?? '') : one;
      return [...(both ? [both] : []), ...(behind.get(one.id) ?? [])];
    }),
  ];
}

// `words` are those that stand now. What came and went again was never there; what was repealed and is worded anew is there again.
function together(was: AppliedProvision, now: AppliedProvision, words: string): AppliedProvision | null {
  if (was.came && now.gone?.removed) return null;
  if (!doersOf(was).length) return now;
  const { id, kind, label, under } = now;
  const as = { id, kind, label, under };
  if (was.came) {
    const by = namesIn(doersOf(was), doersOf(now))!;
    const pieces: Piece[] = words ? [{ kind: 'in', text: words, by }] : [];
    return { ...as, pieces, came: by, gone: null, moved: null, renumbered: null };
  }
  const gone = now.gone ?? (isEdited(now) ? null : was.gone);
  const renumbered = namesIn(was.renumbered?.by, now.renumbered?.by);
  const from = (was.renumbered ?? now.renumbered)?.from ?? '';
  return {
    ...{ ...as, gone: gone && { removed: gone.removed, by: namesIn(was.gone?.by, now.gone?.by)! } },
    ...{ came: null, moved: namesIn(was.moved, now.moved) },
    renumbered: renumbered && { from, by: renumbered },
    pieces: gone ? outgoing(was, gone.by) : piecesOver(was, now, words),
  };
}

const namesIn = (...all: (string[] | null | undefined)[]): string[] | null => {
  const names = [...new Set(all.flatMap((one) => one ?? []))].toSorted(byName);
  return names.length ? names : null;
};

const isEdited = ({ pieces }: AppliedProvision) => pieces.some(({ kind }) => kind !== 'same');

function outgoing({ pieces }: AppliedProvision, by: string[]): Piece[] {
  const text = oldWords(pieces);
  return text ? [{ kind: 'out', text, by }] : [];
}

function piecesOver(was: AppliedProvision, now: AppliedProvision, after: string): Piece[] {
  if (!isEdited(was)) return now.pieces;
  if (!isEdited(now)) return was.pieces;
  const by = namesIn(...[...was.pieces, ...now.pieces].map((piece) => piece.by))!;
  const before = oldWords(was.pieces);
  const pieces: Piece[] = [];
  const put = (kind: Piece['kind'], text: string) => {
    if (text) pieces.push({ kind, text, by: kind === 'same' ? [] : by });
  };
  let at = 0;
  for (const change of wordsChanged(before, after, { exact: true })) {
    put('same', before.slice(at, change.from));
    put('out', before.slice(change.from, change.to));
    put('in', change.in);
    at = change.to;
  }
  put('same', before.slice(at));
  return pieces;
}
