// Lines of a text with tracked changes, told so that they find their places in a file: what comes or goes as a whole has its own end.
import { lettersOf, type Letters, type Tracked } from './letters.ts';

/** A line of a text with tracked changes: what kind of line it is, the number that it begins with, its pieces, and its end. */
export interface TrackedLine {
  like: string;
  label: string;
  pieces: { text: string; tracked: Tracked | null }[];
  mark: Tracked | null;
}

type Piece = TrackedLine['pieces'][number];

const isOf =
  (kind: Tracked['kind'] | undefined) =>
  ({ tracked }: Piece) =>
    tracked?.kind === kind;
const letters = (pieces: Piece[]) => lettersOf(pieces.map(({ text }) => text).join('')).length;

/** How many letters of the old text a line has. */
export const oldLetters = ({ pieces }: TrackedLine): number =>
  letters(pieces.filter(({ tracked }) => tracked?.kind !== 'inserted'));

/**
 * Lines of which what comes or goes as a whole has its own end: a new paragraph leaves the one before it as it was. What goes beside what
 * comes may as well go before it.
 */
export function withOwnEnds(given: TrackedLine[]): TrackedLine[] {
  const lines = given.map((line) => ({ ...line }));
  for (const [n, line] of lines.entries()) {
    const { mark } = line;
    const isSame = isOf(mark?.kind);
    const isTracked = (one: TrackedLine | undefined) => one?.pieces.every(({ tracked }) => tracked) ?? false;
    if (!mark || line.pieces.every(isSame)) continue;
    let last = n + 1;
    while (lines[last]?.mark?.kind === mark.kind && isTracked(lines[last])) last += 1;
    const end = lines[last];
    if (end?.mark !== null || !isTracked(end) || !end.pieces.some(isSame)) continue;
    const whole = lines.slice(n + 1, last + 1);
    line.pieces = [...line.pieces, ...whole.flatMap(({ pieces }) => pieces.filter((one) => !isSame(one)))];
    for (const one of whole) one.pieces = one.pieces.filter(isSame);
    [line.mark, end.mark] = [null, mark];
  }
  return lines;
}

/** What of a line goes, with its end, and what comes instead as a line of its own; `by` names the change of what stayed. */
export function apart(line: TrackedLine, by: Tracked): TrackedLine[] {
  const of = (kind: Tracked['kind'], other: Tracked['kind']) => {
    const pieces = line.pieces.filter((one) => !isOf(other)(one));
    return {
      ...line,
      pieces: pieces.map(({ text, tracked }) => ({ text, tracked: tracked ?? { ...by, kind } })),
    };
  };
  const [old, now] = [of('deleted', 'inserted'), of('inserted', 'deleted')];
  return [
    { ...old, mark: { ...by, kind: 'deleted' } },
    ...(letters(now.pieces) ? [{ ...now, mark: { ...by, kind: 'inserted' as const } }] : []),
  ];
}

/** Who changes a line of which a quarter stays at most, and whether none does and something comes; null for another. */
export function rewritten({ pieces, mark }: TrackedLine): { by: Tracked; isWhole: boolean } | null {
  const gone = pieces.filter(isOf('deleted'));
  const kept = letters(pieces.filter(({ tracked }) => !tracked));
  if (mark || !gone.length || kept * 3 > letters(gone)) return null;
  const isWhole = !kept && pieces.every(({ tracked }) => tracked) && pieces.some(isOf('inserted'));
  return { by: gone[0]!.tracked!, isWhole };
}

/** A line that would go on in those after it has their words instead, and they go. Changes them. */
export function wordedAnew([line, ...rest]: TrackedLine[]): void {
  const by = line!.mark!;
  const last = rest.findIndex(({ mark }) => mark?.kind !== 'deleted');
  if (last < 0 || rest[last]!.mark || line!.pieces.every(({ tracked }) => tracked?.kind === 'deleted'))
    return;
  const gone = rest.slice(0, last + 1);
  for (const one of gone) {
    const stays = one.pieces.filter(({ tracked }) => tracked?.kind !== 'deleted');
    const anew = stays.map(({ text, tracked }) => ({
      text,
      tracked: tracked ?? { ...by, kind: 'inserted' as const },
    }));
    line!.pieces = [...line!.pieces, ...anew];
    const old = one.pieces.filter(({ tracked }) => tracked?.kind !== 'inserted');
    one.pieces = old.map(({ text, tracked }) => ({ text, tracked: tracked ?? by }));
  }
  [line!.mark, gone.at(-1)!.mark] = [null, by];
}

/** Whether the letters of a file are those of a text. */
export function isTextOf(
  { stretches }: Letters,
  [before, lines, after]: [string, TrackedLine[], string],
): boolean {
  const old = lines.flatMap(({ pieces }) =>
    pieces.flatMap(({ text, tracked }) => (tracked?.kind === 'inserted' ? [] : [text])),
  );
  return (
    lettersOf([before, ...old, after].join(' ')) === lettersOf(stretches.map(({ text }) => text).join(' '))
  );
}
