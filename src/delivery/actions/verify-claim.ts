import type { Static } from 'typebox';
import type { Tx } from '#platform/db';
import { newId } from '#kernel/id';
import { conflict, forbidden } from '#kernel/problem';
import { audit, mustSee, type Acting } from '#organisation';
import type { VerifyBody } from '../contract.ts';
import { periodOn, periodsOf, standing } from '../facts.ts';
import { judgesFor, ruled } from '../permissions.ts';
import { factsOf, getUndertaking, insertVerification, lockSubject, mustHaveMilestone } from '../store.ts';
import { recordFacts } from './record-facts.ts';

/**
 * An inspector, or the unit that asked for it, confirms or rejects a claimed completion of an undertaking or milestone, or reopens one that was confirmed.
 * The first of two inspectors wins; the second is told that nothing waits any more.
 */
export async function verifyClaim(
  tx: Tx,
  command: { id: string } & Static<typeof VerifyBody>,
  acting: Acting,
): Promise<{ id: string }> {
  const { id: undertakingId, milestoneId = null, verdict, note } = command;
  const { actor, today, now } = acting;
  const subject = await lockSubject(tx, undertakingId);
  const row = await getUndertaking(tx, undertakingId);
  const rules = await ruled(tx, row, today);
  mustSee(actor, rules);
  const byUnitId = judgesFor(actor, rules);
  if (!byUnitId) throw forbidden('delivery.inspector-verifies');
  const holdsOn = command.holdsOn ?? today;
  await mustHaveMilestone(tx, undertakingId, milestoneId);
  const facts = (await factsOf(tx, undertakingId)).filter((fact) => fact.milestoneId === milestoneId);
  const claim = standing(facts).findLast((fact) => fact.fact === 'claimed' && fact.holdsOn <= holdsOn);
  const needed = verdict === 'reopened' ? 'verified' : 'claimed';
  if (!claim || periodOn(periodsOf(facts), today)?.state !== needed)
    throw conflict(needed === 'claimed' ? 'delivery.nothing-claimed' : 'delivery.nothing-verified');
  const id = newId(now.getTime());
  await insertVerification(tx, {
    id,
    undertakingId,
    milestoneId,
    claimId: claim.id,
    verdict: verdict === 'confirmed' ? verdict : 'rejected',
    byUnitId,
    note,
    holdsOn,
    acting,
  });
  const fact = verdict === 'confirmed' ? ('verified' as const) : ('rejected' as const);
  await recordFacts(tx, subject, {
    wanted: [{ fact, milestoneId, holdsOn, reason: note, byUnitId, sourceId: id }],
    acting,
  });
  await audit(tx, acting, {
    act: 'delivery.verify',
    unitId: byUnitId,
    subject: ['undertaking', undertakingId],
    detail: { milestoneId, verdict, holdsOn },
  });
  return { id };
}
