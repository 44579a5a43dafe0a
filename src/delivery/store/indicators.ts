import type { Static } from 'typebox';
import { newId } from '#kernel/id';
import type { Db, Tx } from '#platform/db';
import type { Acting } from '#organisation';
import type { NewUndertaking } from '../contract.ts';

/** Writes indicators of a draft in their order. */
export async function addIndicators(
  tx: Tx,
  undertakingId: string,
  {
    indicators,
    acting,
  }: { indicators: NonNullable<Static<typeof NewUndertaking>['indicators']>; acting: Acting },
): Promise<void> {
  if (!indicators.length) return;
  const by = { recorded_at: acting.now.toISOString(), recorded_by: acting.actor.id };
  await tx
    .insertInto('delivery.indicator')
    .values(
      indicators.map((one, n) => ({
        id: newId(acting.now.getTime()),
        undertaking_id: undertakingId,
        name: one.name.trim(),
        measure: one.measure.trim(),
        baseline: one.baseline ?? null,
        baseline_on: one.baselineOn ?? null,
        target: one.target,
        target_on: one.targetOn,
        direction: one.direction ?? 'up',
        position: n + 1,
        ...by,
      })),
    )
    .execute();
}

/** The indicators of an undertaking in their order. */
export async function indicatorsOf(db: Db | Tx, undertakingId: string) {
  return db
    .selectFrom('delivery.indicator')
    .selectAll()
    .where('undertaking_id', '=', undertakingId)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/** Takes the indicators of a draft away, to be written anew. */
export async function removeIndicators(tx: Tx, undertakingId: string): Promise<void> {
  await tx.deleteFrom('delivery.indicator').where('undertaking_id', '=', undertakingId).execute();
}
