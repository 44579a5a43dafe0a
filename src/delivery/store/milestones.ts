import type { Static } from 'typebox';
import { newId } from '#kernel/id';
import { invalid } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import type { Acting } from '#organisation';
import type { NewUndertaking } from '../contract.ts';

/** Writes milestones of a draft in their order. */
export async function addMilestones(
  tx: Tx,
  undertakingId: string,
  {
    milestones,
    acting,
  }: { milestones: NonNullable<Static<typeof NewUndertaking>['milestones']>; acting: Acting },
): Promise<void> {
  if (!milestones.length) return;
  const by = { recorded_at: acting.now.toISOString(), recorded_by: acting.actor.id };
  await tx
    .insertInto('delivery.milestone')
    .values(
      milestones.map((milestone, n) => ({
        id: newId(acting.now.getTime()),
        undertaking_id: undertakingId,
        title: milestone.title.trim(),
        due_on: milestone.dueOn,
        position: n + 1,
        ...by,
      })),
    )
    .execute();
}

/** The milestones of an undertaking in their order. */
export async function milestonesOf(db: Db | Tx, undertakingId: string) {
  return db
    .selectFrom('delivery.milestone')
    .selectAll()
    .where('undertaking_id', '=', undertakingId)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/** @throws Problem 422 where the milestone is not one of the undertaking's; null stands for the whole and always is */
export async function mustHaveMilestone(
  db: Db | Tx,
  undertakingId: string,
  milestoneId: string | null,
): Promise<void> {
  if (milestoneId === null || (await milestonesOf(db, undertakingId)).some((one) => one.id === milestoneId))
    return;
  throw invalid('delivery.of-another', [{ field: 'milestoneId', code: 'delivery.of-another' }]);
}

/** Takes the milestones of a draft away, to be written anew. */
export async function removeMilestones(tx: Tx, undertakingId: string): Promise<void> {
  await tx.deleteFrom('delivery.milestone').where('undertaking_id', '=', undertakingId).execute();
}
