// Which wordings of the outline a report's unit has seen.
import type { Db, Tx } from '#platform/db';
import type { Acting } from '#organisation';

/** The newest wording that the unit has seen: the one under which the report was begun, or a later one. */
export async function outlineSeen(db: Db | Tx, reportId: string): Promise<number> {
  const { seen } = await db
    .selectFrom('reports.outline_seen')
    .select(({ fn }) => fn.max('outline_version').as('seen'))
    .where('report_id', '=', reportId)
    .executeTakeFirstOrThrow();
  return seen;
}

/** Records that the unit has seen a wording. */
export async function insertOutlineSeen(
  tx: Tx,
  { reportId, number }: { reportId: string; number: number },
  { actor, now }: Acting,
): Promise<void> {
  await tx
    .insertInto('reports.outline_seen')
    .values({
      ...{ report_id: reportId, outline_version: number },
      ...{ recorded_at: now.toISOString(), recorded_by: actor.id },
    })
    .execute();
}
