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

/** A line with those that it becomes: up to the first that has its end already. */
export function becoming(lines: TrackedLine[], nth: number): TrackedLine[] {
  const last = lines.findIndex(({ mark }, n) => n >= nth && mark?.kind !== 'inserted');
  return lines.slice(nth, last < 0 ? undefined : last + 1);
}

/** Who changes such lines of which a quarter stays at most, and whether nothing stays and something comes; null for others. */
export function rewritten(lines: TrackedLine[]): { by: Tracked; isWhole: boolean } | null {
  const pieces = lines.flatMap((line) => line.pieces);
  const gone = pieces.filter(isOf('deleted'));
  const kept = letters(pieces.filter(({ tracked }) => !tracked));
  if (lines.at(-1)!.mark || !gone.length || kept * 3 > letters(gone)) return null;
  const isWhole = pieces.every(({ tracked }) => tracked) && pieces.some(isOf('inserted'));
  return { by: gone[0]!.tracked!, isWhole };
}

/** What of such lines goes, as one with its end, and what comes instead as lines of their own; `by` names the change of what stayed. */
export function apart(lines: TrackedLine[], by: Tracked): TrackedLine[] {
  const [gone, come] = [
    { ...by, kind: 'deleted' as const },
    { ...by, kind: 'inserted' as const },
  ];
  const told = ({ pieces }: TrackedLine, other: Tracked) =>
    pieces.flatMap(({ text, tracked }) =>
      tracked && tracked.kind !== other.kind ? [] : [{ text, tracked: tracked ?? other }],
    );
  const now = lines.map((line) => ({ ...line, pieces: told(line, come), mark: come }));
  return [
    { ...lines[0]!, pieces: lines.flatMap((line) => told(line, gone)), mark: gone },
    ...now.filter(({ pieces }) => letters(pieces)),
  ];
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
