import type { Tx } from '#platform/db';
import { conflict, forbidden } from '#kernel/problem';
import { audit, mayWrite, mustSee, type Acting } from '#organisation';
import { ruled } from '../permissions.ts';
import { getUndertaking, keepSlices, lockSubject, markIssued, milestonesOf } from '../store.ts';
import { recordFacts } from './record-facts.ts';

/**
 * The leader of the owning unit issues a draft: from that day it is planned, is seen by those it concerns, and is counted
 * with its milestones.
 */
export async function issueUndertaking(
  tx: Tx,
  command: { id: string; holdsOn?: string | undefined },
  acting: Acting,
): Promise<{ id: string }> {
  const subject = await lockSubject(tx, command.id);
  const row = await getUndertaking(tx, command.id);
  const rules = await ruled(tx, row, acting.today);
  mustSee(acting.actor, rules);
  if (!mayWrite(acting.actor, row.owner_unit_id, 'leader')) throw forbidden('delivery.leader-issues');
  if (row.withdrawn_at) throw conflict('delivery.withdrawn');
  if (row.issued_at) throw conflict('delivery.already-issued');
  if (!rules.parentStands) throw conflict('delivery.parent-not-issued');
  await markIssued(tx, row.id, acting.now);
  await keepSlices(tx, [subject.rootId], [subject.field]);
  const issued = {
    fact: 'issued' as const,
    holdsOn: command.holdsOn ?? acting.today,
    byUnitId: row.owner_unit_id,
  };
  const milestones = await milestonesOf(tx, row.id);
  await recordFacts(tx, subject, {
    wanted: [
      { ...issued, dueOn: row.due_on },
      ...milestones.map((milestone) => ({ ...issued, milestoneId: milestone.id, dueOn: milestone.due_on })),
    ],
    acting,
  });
  await audit(tx, acting, {
    act: 'delivery.issue',
    unitId: row.owner_unit_id,
    subject: ['undertaking', row.id],
    detail: { holdsOn: issued.holdsOn },
  });
  return { id: row.id };
}
