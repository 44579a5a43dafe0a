// The changes of a drive's word lists.
import { newId } from '#kernel/id';
import type { Db, Tx } from '#platform/db';
import type { Acting } from '#organisation';
import type { WordChange } from '../word-lists.ts';

/** A change with whoever made it. */
export interface KeptWordChange extends WordChange {
  id: string;
  at: string;
  by: string | null;
}

/** The changes of a drive in their order. */
export async function wordChangesOf(db: Db | Tx, drive: string): Promise<KeptWordChange[]> {
  const rows = await db
    .selectFrom('amendments.word_change')
    .selectAll()
    .where('drive_id', '=', drive)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, list: row.list as WordChange['list'], line: row.line },
    ...{ verb: row.verb as WordChange['verb'], at: row.recorded_at, by: row.recorded_by },
  }));
}

/** Writes a change behind the others of its drive; answers its identifier. */
export async function insertWordChange(
  tx: Tx,
  { drive, number, ...change }: WordChange & { drive: string; number: number },
  { actor, now }: Acting,
): Promise<string> {
  const id = newId(now.getTime());
  await tx
    .insertInto('amendments.word_change')
    .values({
      ...{ id, drive_id: drive, number, ...change },
      ...{ recorded_at: now.toISOString(), recorded_by: actor.id },
    })
    .execute();
  return id;
}
