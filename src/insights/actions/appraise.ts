import type { Day } from '#kernel/day';
import { forbidden, invalid, notFound } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, mayWrite, type Acting } from '#organisation';
import { reviewSeen } from '#review';
import { aboutOf } from '../answers/insights.ts';
import { getInsight, insertAppraisal, type Appraised } from '../store.ts';

/**
 * Says of an insight how well it is supported, how far ahead it looks and of which field it is: the word of the unit that
 * holds the review, beside the source, whose words stay as they are. The newest word holds.
 * @throws Problem `insights.not-holder`, `insights.in-the-future`, `insights.nothing-said`
 */
export async function appraise(
  tx: Tx,
  command: Omit<Appraised, 'holdsOn'> & { reviewId: string; id: string; holdsOn?: Day | undefined },
  acting: Acting,
): Promise<{ id: string }> {
  const { id, reviewId, field, strength, horizon, reason } = command;
  const review = await reviewSeen(tx, acting.actor, reviewId);
  if (!mayWrite(acting.actor, review.unitId, 'editor')) throw forbidden('insights.not-holder');
  const insight = await getInsight(tx, acting.actor, id);
  if (!aboutOf(review).includes(insight.about)) throw notFound();
  const holdsOn = command.holdsOn ?? acting.today;
  if (holdsOn > acting.today)
    throw invalid('insights.in-the-future', [{ field: 'holdsOn', code: 'insights.in-the-future' }]);
  if (!field && !strength && !horizon)
    throw invalid('insights.nothing-said', [{ field: 'strength', code: 'insights.nothing-said' }]);
  const byUnitId = review.unitId;
  await insertAppraisal(tx, { insightId: id, byUnitId, field, strength, horizon, reason, holdsOn }, acting);
  await audit(tx, acting, {
    act: 'insights.appraise',
    unitId: byUnitId,
    subject: ['insight', id],
    detail: { review: reviewId, field, strength, horizon, reason, holdsOn },
  });
  return { id };
}
