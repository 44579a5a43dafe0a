// What was said of provisions, for a room that knows the text: by the ways in which they are named.
import type { Day } from '#kernel/day';
import { page } from '#platform/http';
import type { Db, Tx } from '#platform/db';
import { unitNames, type Actor } from '#organisation';
import type { InsightRow } from '../contract.ts';
import {
  countByKey,
  listInsights,
  provisionsIn,
  standingSources,
  unitsByKey,
  type Heard,
  type HeardOf,
  type NamedOften,
} from '../store.ts';
import { rowOf } from './insights.ts';

export type { Heard, HeardOf };

/** What is asked of: reviews and the directive that they are about, as of a day. */
export interface SaidOf {
  about: string[];
  day: Day;
}

// Of a statute everything counts, however old.
const FIRST = '0001-01-01' as Day;

/** The sources within sight that say something of what is asked of. */
export const sourcesOf = (db: Db | Tx, actor: Actor, { about, day }: SaidOf): Promise<number[]> =>
  standingSources(db, actor, { about, day, from: FIRST });

/** The ways in which provisions are named, within sight. */
export async function provisionsNamed(db: Db | Tx, actor: Actor, of: SaidOf): Promise<NamedOften[]> {
  return provisionsIn(db, await sourcesOf(db, actor, of));
}

/** What is said under keys that ways of naming belong to: by kind, and from how many units and levels. */
export async function heardBy(
  db: Db | Tx,
  actor: Actor,
  { keys, ...of }: SaidOf & { keys: [provision: string, key: string][] },
): Promise<{ heard: Heard[]; of: HeardOf[] }> {
  const sources = await sourcesOf(db, actor, of);
  return { heard: await countByKey(db, sources, keys), of: await unitsByKey(db, sources, keys) };
}

/** The words under some ways of naming, by unit. */
export async function insightsOn(
  db: Db | Tx,
  actor: Actor,
  { named, limit, cursor, ...of }: SaidOf & { named: string[]; limit: number; cursor?: string | undefined },
): Promise<{ rows: InsightRow[]; nextCursor: string | null }> {
  const asked = { ...of, from: FIRST, named };
  const found = await listInsights(db, await sourcesOf(db, actor, of), {
    ...asked,
    cursor,
    limit: limit + 1,
  });
  const { rows, nextCursor } = page(found, limit, (row) => [row.place, row.id]);
  const names = await unitNames(
    db,
    rows.map(({ unitId }) => unitId),
    of.day,
  );
  return { rows: rows.map((row) => rowOf(row, names)), nextCursor };
}
