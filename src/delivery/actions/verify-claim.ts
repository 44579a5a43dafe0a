import type { Static } from 'typebox';
import type { Tx } from '#platform/db';
import { newId } from '#kernel/id';
import { conflict, forbidden, type Problem } from '#kernel/problem';
import { audit, mustSee, personNames, unitNames, type Acting } from '#organisation';
import type { VerifyBody } from '../contract.ts';
import { periodOn, periodsOf, standing } from '../facts.ts';
import { judgesFor, ruled } from '../permissions.ts';
import {
  factsOf,
  getUndertaking,
  insertVerification,
  lockSubject,
  mustHaveMilestone,
  type RecordedFact,
} from '../store.ts';
import { recordFacts } from './record-facts.ts';

/**
 * An inspector, or the unit that asked for it, confirms or rejects a claimed completion of an undertaking or milestone, or reopens one that was confirmed.
 * The first of two inspectors wins; the second is told who that was, and what they said.
 * @throws Problem `delivery.inspector-verifies`, `delivery.verified-already`, `delivery.rejected-already`,
 * `delivery.nothing-claimed`, `delivery.nothing-verified`
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
    throw await whyNot(tx, { facts: facts.filter((fact) => fact.holdsOn <= today), needed });
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

// Whoever comes second has most often been overtaken: by whom, and with which word, stands in the last fact until today.
async function whyNot(
  tx: Tx,
  { facts, needed }: { facts: RecordedFact[]; needed: 'claimed' | 'verified' },
): Promise<Problem> {
  const last = standing(facts).at(-1) as RecordedFact | undefined;
  const said = { verified: 'delivery.verified-already', rejected: 'delivery.rejected-already' }[
    String(last?.fact)
  ];
  const overtaken = last && said && !(needed === 'verified' && last.fact === 'verified');
  if (!overtaken)
    return conflict(needed === 'claimed' ? 'delivery.nothing-claimed' : 'delivery.nothing-verified');
  const { holdsOn: day, byUnitId, recordedBy } = last;
  const unit = (await unitNames(tx, [byUnitId], day)).get(byUnitId)?.name;
  const person = recordedBy && (await personNames(tx, [recordedBy])).get(recordedBy);
  return conflict(said, { by: [person, unit].filter(Boolean).join(', '), day });
}
