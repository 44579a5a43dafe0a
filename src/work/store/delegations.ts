// Tasks given to colleagues. A row is ended, never deleted.
import { newId } from '#kernel/id';
import { notFound } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import type { Acting } from '#organisation';

/** Writes that a task was given. Answers the identifier. */
export async function insertDelegation(
  tx: Tx,
  one: { key: string; unitId: string; title: string; link: string; toId: string; note: string },
  { now, actor }: Acting,
): Promise<string> {
  const id = newId(now.getTime());
  const { key, unitId, title, link, toId, note } = one;
  await tx
    .insertInto('work.delegation')
    .values({
      id,
      task_key: key,
      unit_id: unitId,
      title,
      link,
      from_id: actor.id,
      to_id: toId,
      note,
      recorded_at: now.toISOString(),
    })
    .execute();
  return id;
}

/** Who holds a task of a unit now; undefined where nobody was given it. */
export async function findHolder(db: Db | Tx, { key, unitId }: { key: string; unitId: string }) {
  return db
    .selectFrom('work.delegation')
    .selectAll()
    .where('task_key', '=', key)
    .where('unit_id', '=', unitId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
}

/** A delegation, its row taken for this transaction. @throws Problem 404 */
export async function lockDelegation(tx: Tx, id: string) {
  const row = await tx
    .selectFrom('work.delegation')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/** Ends a delegation. */
export async function endDelegation(tx: Tx, id: string, { now, actor }: Acting): Promise<void> {
  await tx
    .updateTable('work.delegation')
    .set({ ended_at: now.toISOString(), ended_by: actor.id })
    .where('id', '=', id)
    .execute();
}

/** What was given within some units and holds now. */
export async function delegationsIn(db: Db | Tx, units: string[]) {
  if (!units.length) return [];
  return db
    .selectFrom('work.delegation')
    .selectAll()
    .where('unit_id', 'in', units)
    .where('ended_at', 'is', null)
    .orderBy('recorded_at', 'desc')
    .orderBy('id')
    .execute();
}
