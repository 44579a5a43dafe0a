import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import { mayLookInto, type Actor } from '#organisation';
import { studyFigures } from '#directives';
import { reviewSeen } from '#review';
import type { StudyFigures } from '../contract.ts';
import { seen } from '../taken.ts';
import { yearsOf } from './outline.ts';

/**
 * What the register of studies says, by a day, of the directive under review in the subtree of a report's unit; nothing to
 * those who may read the report and not look into the unit. @throws Problem 404 where the report may not be seen
 */
export async function readStudyFigures(
  db: Db | Tx,
  actor: Actor,
  { id, day }: { id: string; day: Day },
): Promise<Static<typeof StudyFigures>> {
  const { unitId: unit, campaignId } = await seen(db, actor, id);
  const review = await reviewSeen(db, actor, campaignId);
  const { directiveId: directive } = review;
  if (directive === null || !(await mayLookInto(db, actor, { unit, days: [day, actor.day] })))
    return { asOf: day, years: [] };
  return {
    asOf: day,
    years: await studyFigures(db, actor, { unit, directive, years: yearsOf(review), day }),
  };
}
