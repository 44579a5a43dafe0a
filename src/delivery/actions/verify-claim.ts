import type { Static } from 'typebox';
import type { Tx } from '#platform/db';
import type { Day } from '#kernel/day';
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
  type Subject,
} from '../store.ts';
import { recordFacts } from './record-facts.ts';

/**
 * An inspector, or the unit that asked for it, confirms or rejects a claimed completion of an undertaking or milestone, or reopens one that was confirmed.
 * Each claim is judged by itself; with the whole the claimed milestones are confirmed only where that is asked for.
 * The first of two inspectors wins; the second is told who that was, and what they said.
 * @throws Problem `delivery.inspector-verifies`, `delivery.verified-already`, `delivery.rejected-already`,
 * `delivery.nothing-claimed`, `delivery.nothing-verified`
 */
export async function verifyClaim(
  tx: Tx,
  command: { id: string } & Static<typeof VerifyBody>,
  acting: Acting,
): Promise<{ id: string }> {
  const { id, milestoneId = null, verdict, note } = command;
  const { actor, today } = acting;
  const subject = await lockSubject(tx, id);
  const row = await getUndertaking(tx, id);
  const rules = await ruled(tx, row, today);
  mustSee(actor, rules);
  const byUnitId = judgesFor(actor, rules);
  if (!byUnitId) throw forbidden('delivery.inspector-verifies');
  const holdsOn = command.holdsOn ?? today;
  await mustHaveMilestone(tx, id, milestoneId);
  const facts = await factsOf(tx, id);
  const word = { subject, facts, verdict, note, byUnitId, holdsOn };
  const said = await judge(tx, { ...word, milestoneId }, acting);
  if (command.milestonesToo && verdict === 'confirmed' && milestoneId === null)
    for (const other of waiting(facts, { holdsOn, today }))
      await judge(tx, { ...word, milestoneId: other }, acting);
  return said;
}

interface Judging extends Pick<Static<typeof VerifyBody>, 'verdict' | 'note'> {
  subject: Subject;
  /** All that was recorded of the undertaking and its milestones. */
  facts: RecordedFact[];
  milestoneId: string | null;
  byUnitId: string;
  holdsOn: Day;
}

async function judge(tx: Tx, of: Judging, acting: Acting): Promise<{ id: string }> {
  const { subject, milestoneId, verdict, note, byUnitId, holdsOn } = of;
  const undertakingId = subject.id;
  const facts = of.facts.filter((fact) => fact.milestoneId === milestoneId);
  const claim = claimUntil(facts, holdsOn);
  const needed = verdict === 'reopened' ? 'verified' : 'claimed';
  if (!claim || periodOn(periodsOf(facts), acting.today)?.state !== needed)
    throw await whyNot(tx, { facts: facts.filter((fact) => fact.holdsOn <= acting.today), needed });
  const id = newId(acting.now.getTime());
  const kept = verdict === 'confirmed' ? verdict : ('rejected' as const);
  const about = { id, undertakingId, milestoneId, claimId: claim.id, verdict: kept };
  await insertVerification(tx, { ...about, byUnitId, note, holdsOn, acting });
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

const claimUntil = (facts: RecordedFact[], day: Day) =>
  standing(facts).findLast((fact) => fact.fact === 'claimed' && fact.holdsOn <= day);

// The milestones whose claim stands today and was made until the day of the word on it.
function waiting(facts: RecordedFact[], { holdsOn, today }: { holdsOn: Day; today: Day }): string[] {
  const byMilestone = Map.groupBy(facts, ({ milestoneId }) => milestoneId);
  return [...byMilestone].flatMap(([milestone, own]) =>
    milestone && claimUntil(own, holdsOn) && periodOn(periodsOf(own), today)?.state === 'claimed'
      ? [milestone]
      : [],
  );
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
