// Which version is in force on a day: the one whose day came last; of two from one day the later act. Pure.
import type { Day } from '#kernel/day';
import type { Version } from './store.ts';

type Dated = Pick<Version, 'id' | 'inForceFrom' | 'adoptedOn' | 'number' | 'withdrawn'>;

/** Those that hold, in the order in which they follow each other. */
export function inOrder<T extends Dated>(versions: T[]): T[] {
  const key = ({ inForceFrom, adoptedOn, number }: T) =>
    `${inForceFrom} ${adoptedOn} ${String(number).padStart(6, '0')}`;
  return versions
    .filter(({ withdrawn }) => !withdrawn)
    .toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** The version in force on a day; null before the first. */
export function inForceOn<T extends Dated>(versions: T[], day: Day): T | null {
  return inOrder(versions).findLast(({ inForceFrom }) => inForceFrom <= day) ?? null;
}

/** The day from which a version is no more in force; null where it is the last or does not hold. */
export function untilOf(versions: Dated[], id: string): Day | null {
  const row = inOrder(versions);
  const at = row.findIndex((one) => one.id === id);
  return at < 0 ? null : (row[at + 1]?.inForceFrom ?? null);
}
