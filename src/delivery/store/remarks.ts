// What others said of an undertaking: comments, and inspection's word on claims.
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import type { Acting } from '#organisation';

/** Writes a comment on an undertaking or on one submission. */
export async function insertComment(
  tx: Tx,
  one: {
    id: string;
    undertakingId: string;
    submissionId: string | null;
    byUnitId: string;
    text: string;
    acting: Acting;
  },
): Promise<void> {
  const { id, undertakingId, submissionId, byUnitId, text, acting } = one;
  await tx
    .insertInto('delivery.comment')
    .values({
      id,
      undertaking_id: undertakingId,
      submission_id: submissionId,
      by_unit_id: byUnitId,
      text,
      recorded_at: acting.now.toISOString(),
      recorded_by: acting.actor.id,
    })
    .execute();
}

/** All comments on an undertaking and its submissions, the oldest first. */
export async function commentsOn(db: Db | Tx, undertakingId: string) {
  return db
    .selectFrom('delivery.comment')
    .selectAll()
    .where('undertaking_id', '=', undertakingId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
}

/** Writes an inspector’s word on a claim. */
export async function insertVerification(
  tx: Tx,
  one: {
    id: string;
    undertakingId: string;
    milestoneId: string | null;
    claimId: string;
    verdict: 'confirmed' | 'rejected';
    byUnitId: string;
    note: string;
    holdsOn: Day;
    acting: Acting;
  },
): Promise<void> {
  await tx
    .insertInto('delivery.verification')
    .values({
      id: one.id,
      undertaking_id: one.undertakingId,
      milestone_id: one.milestoneId,
      claim_id: one.claimId,
      verdict: one.verdict,
      by_unit_id: one.byUnitId,
      note: one.note,
      holds_on: one.holdsOn,
      recorded_at: one.acting.now.toISOString(),
      recorded_by: one.acting.actor.id,
    })
    .execute();
}

/** All that inspection said of an undertaking and did not take back, in order. */
export async function verificationsOf(db: Db | Tx, undertakingId: string) {
  return db
    .selectFrom('delivery.verification as v')
    .selectAll('v')
    .where('undertaking_id', '=', undertakingId)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('delivery.event as said')
            .innerJoin('delivery.event as back', 'back.withdraws', 'said.id')
            .select('said.id')
            .whereRef('said.undertaking_id', '=', 'v.undertaking_id')
            .whereRef('said.source_id', '=', 'v.id'),
        ),
      ),
    )
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
}
