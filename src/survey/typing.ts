// A field of plain text that several people type in at once: what one of them changed, and where a place is after others'
// changes. Pure.

/** What was typed: so many letters taken out at a place, and others put there. */
export interface Change {
  at: number;
  remove: number;
  insert: string;
}

const isHigh = (letter: string | undefined) => letter !== undefined && /[\uD800-\uDBFF]/.test(letter);

/** The one change that leads from a text to another, as it ends at the caret; no sign of two halves is cut. */
export function changeBetween(before: string, after: string, caret: number): Change {
  const most = Math.min(before.length, after.length);
  const room = Math.min(most, Math.max(0, after.length - caret));
  let end = 0;
  while (end < room && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  if (end > 0 && isHigh(after.at(-1 - end))) end -= 1;
  let at = 0;
  while (at < most - end && before[at] === after[at]) at += 1;
  if (at > 0 && isHigh(after[at - 1])) at -= 1;
  return { at, remove: before.length - end - at, insert: after.slice(at, after.length - end) };
}

/** Where a place of a text is after a change as Yjs tells it; what is put in right there comes behind it. */
export function placeAfter(
  place: number,
  delta: readonly { retain?: number; insert?: unknown; delete?: number }[],
): number {
  let at = 0;
  let moved = place;
  for (const { retain = 0, insert, delete: gone = 0 } of delta) {
    const more = typeof insert === 'string' ? insert.length : 0;
    if (more && at < moved) moved += more;
    moved -= Math.min(gone, Math.max(0, moved - at));
    at += retain + more;
  }
  return moved;
}
