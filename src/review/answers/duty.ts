// A unit's duty as the room of reports needs it: whether the unit reports, by when, and who takes the report.
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import type { Actor } from '#organisation';
import type { Outline } from '../contract.ts';
import { isAsked, standingOf } from '../obligation.ts';
import { getVersion, movesIn, obligationsOf, openUnits, versionsOf, type Campaign } from '../store.ts';
import { followed } from './obligations.ts';
import { seen } from './campaigns.ts';

/** A duty in force: until when, and the unit into whose report it goes; null for the one that holds the review. */
export interface Duty {
  id: string;
  dueOn: Day;
  into: string | null;
}

/** A review that was issued. @throws 404 where it may not be seen */
export async function reviewSeen(db: Db | Tx, actor: Actor, id: string): Promise<Campaign> {
  return seen(db, actor, id);
}

/** The duty of a unit in a review on a day, unless it was released or moved. */
export async function dutyOf(
  db: Db | Tx,
  { reviewId, unitId, day }: { reviewId: string; unitId: string; day: Day },
): Promise<Duty | undefined> {
  const moves = await movesIn(db, reviewId, day);
  for (const one of await obligationsOf(db, reviewId, unitId)) {
    const { state, dueOn } = standingOf(one, one.events, day);
    if (isAsked(state)) return { id: one.id, dueOn, into: followed(moves, one.consolidatesTo, one.unitId) };
  }
  return undefined;
}

/** The units whose duty moved to a unit by a day, also by way of others, and that owe no report of their own since. */
export async function reportsAlsoFor(
  db: Db | Tx,
  { reviewId, unitId, day }: { reviewId: string; unitId: string; day: Day },
): Promise<string[]> {
  const moves = await movesIn(db, reviewId, day);
  const met = [unitId];
  for (const one of met)
    for (const [from, to] of moves) if (to === one && !met.includes(from)) met.push(from);
  if (met.length === 1) return [];
  const owing = await openUnits(db, reviewId, day);
  return met.slice(1).filter((one) => !owing.has(one));
}

/** The newest wording of an issued review's outline, with its number. */
export async function outlineNow(
  db: Db | Tx,
  reviewId: string,
): Promise<{ number: number; outline: Outline }> {
  const number = (await versionsOf(db, reviewId)).at(-1)?.number ?? 0;
  return { number, outline: number ? await getVersion(db, reviewId, number) : { sections: [] } };
}
