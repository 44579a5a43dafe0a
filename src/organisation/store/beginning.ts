import type { Db, Tx } from '#platform/db';

/** Whether no unit was founded and no person added yet. */
export async function isUnfounded(db: Db | Tx): Promise<boolean> {
  const unit = await db.selectFrom('organisation.unit').select('id').limit(1).executeTakeFirst();
  const person = await db.selectFrom('organisation.person').select('id').limit(1).executeTakeFirst();
  return !unit && !person;
}
