import type { Tx } from '#platform/db';
import { conflict, forbidden, notFound } from '#kernel/problem';
import { audit, mayWrite, mustSee, type Acting } from '#organisation';
import { ruled } from '../permissions.ts';
import { appendFacts, factsOf, getUndertaking, lockSubject, type RecordedFact } from '../store.ts';
import { counts, leftWithoutGround, sameAct, takenBackBy } from '../taking-back.ts';

/**
 * The unit that recorded a fact takes it back, with a reason: it stays in the history and counts no more, from the day on
 * which it held. What was recorded upon it is taken back first.
 * @throws Problem `delivery.not-your-record`, `delivery.not-taken-back`, `delivery.already-taken-back`, `delivery.rests-on-it`
 */
export async function withdrawFact(
  tx: Tx,
  command: { id: string; factId: string; reason: string },
  acting: Acting,
): Promise<{ id: string }> {
  const subject = await lockSubject(tx, command.id);
  const row = await getUndertaking(tx, command.id);
  mustSee(acting.actor, await ruled(tx, row, acting.today));
  const known = await factsOf(tx, subject.id);
  const fact = known.find((one) => one.id === command.factId);
  if (!fact) throw notFound();
  const gone = mustBeTheirs(known, fact, acting);
  const reason = command.reason.trim();
  await appendFacts(
    tx,
    { subject, known },
    gone.map((one) => ({
      fact: 'withdrawn',
      withdraws: one.id,
      milestoneId: one.milestoneId,
      holdsOn: one.holdsOn,
      reason,
      byUnitId: one.byUnitId,
      recordedAt: acting.now.toISOString(),
      recordedBy: acting.actor.id,
    })),
  );
  await audit(tx, acting, {
    act: 'delivery.withdraw-fact',
    unitId: fact.byUnitId,
    subject: ['undertaking', subject.id],
    detail: { fact: fact.fact, facts: gone.map((one) => one.id), holdsOn: fact.holdsOn, reason },
  });
  return { id: fact.id };
}

function mustBeTheirs(known: RecordedFact[], fact: RecordedFact, { actor }: Acting): RecordedFact[] {
  const role = takenBackBy(fact.fact);
  if (!mayWrite(actor, fact.byUnitId, role ?? 'editor')) throw forbidden('delivery.not-your-record');
  if (!role) throw conflict('delivery.not-taken-back');
  if (!counts(known, fact)) throw conflict('delivery.already-taken-back');
  const gone = sameAct(known, fact);
  const later = leftWithoutGround(known, gone);
  if (later) throw conflict('delivery.rests-on-it', { day: later.holdsOn });
  return gone;
}
