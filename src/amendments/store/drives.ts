// Drives: work on a statute, from the voices on it to a changed text.
import { dayAt, type Day } from '#kernel/day';
import { notFound } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import type { Acting } from '#organisation';

/** A drive as it is kept. */
export interface Drive {
  id: string;
  statuteId: string;
  baseVersionId: string;
  unitId: string;
  title: string;
  illustrative: boolean;
  begunOn: Day;
}

/** Every drive, the newest first. There are some dozens at most; sight is the caller's business. */
export async function allDrives(db: Db | Tx): Promise<Drive[]> {
  const rows = await db
    .selectFrom('amendments.drive')
    .selectAll()
    .orderBy('recorded_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, statuteId: row.statute_id, baseVersionId: row.base_version_id },
    ...{ unitId: row.unit_id, title: row.title, illustrative: row.illustrative },
    begunOn: dayAt(new Date(row.recorded_at)),
  }));
}

/** @throws Problem 404 */
export async function getDrive(db: Db | Tx, id: string): Promise<Drive> {
  const found = (await allDrives(db)).find((one) => one.id === id);
  if (!found) throw notFound();
  return found;
}

/** Makes everybody else who would change the drive wait. @throws Problem 404 */
export async function lockDrive(tx: Tx, id: string): Promise<Drive> {
  await tx.selectFrom('amendments.drive').select('id').where('id', '=', id).forUpdate().execute();
  return getDrive(tx, id);
}

/** Writes a drive, begun now. */
export async function insertDrive(
  tx: Tx,
  drive: Omit<Drive, 'begunOn'>,
  { actor, now }: Acting,
): Promise<void> {
  await tx
    .insertInto('amendments.drive')
    .values({
      ...{ id: drive.id, statute_id: drive.statuteId, base_version_id: drive.baseVersionId },
      ...{ unit_id: drive.unitId, title: drive.title, illustrative: drive.illustrative },
      ...{ recorded_at: now.toISOString(), recorded_by: actor.id },
    })
    .execute();
}
