import type { Static } from 'typebox';
import type { Tx } from '#platform/db';
import { newId } from '#kernel/id';
import { conflict, forbidden, invalid } from '#kernel/problem';
import { audit, lineOf, mayWrite, mustSee, type Acting } from '#organisation';
import type { AssignBody } from '../contract.ts';
import { ruled } from '../permissions.ts';
import {
  assignmentsOf,
  closeAssignment,
  findAssignment,
  findPeriod,
  getUndertaking,
  insertAssignment,
  lockSubject,
} from '../store.ts';

/**
 * The owner gives its undertaking to a unit of its own subtree, as lead (which then reports) or in support. A new lead
 * takes the place of the former one on that day.
 */
export async function assignUndertaking(
  tx: Tx,
  command: { id: string } & Static<typeof AssignBody>,
  acting: Acting,
): Promise<{ id: string }> {
  const { id: undertakingId, unitId, part, field, note = '' } = command;
  const { actor, now, today } = acting;
  const holdsOn = command.holdsOn ?? today;
  await lockSubject(tx, undertakingId);
  const row = await getUndertaking(tx, undertakingId);
  const rules = await ruled(
    tx,
    { ...row, state: (await findPeriod(tx, undertakingId, today))?.state ?? null },
    today,
  );
  mustSee(actor, rules);
  if (rules.imposed) throw forbidden('delivery.imposed');
  if (!mayWrite(actor, row.owner_unit_id, 'editor')) throw forbidden('delivery.not-yours');
  if (!row.issued_at) throw conflict('delivery.not-issued');
  if (rules.state === 'cancelled') throw conflict('delivery.cancelled');
  const line = await lineOf(tx, unitId, today);
  const beside =
    rules.ownerLine[1] !== undefined && line.includes(rules.ownerLine[1]) && row.owner_unit_id !== unitId;
  if (!line.includes(row.owner_unit_id) && !(beside && part === 'support'))
    throw invalid('delivery.not-below-you', [{ field: 'unitId', code: 'delivery.not-below-you' }]);
  const current = await assignmentsOf(tx, undertakingId);
  const same = current.find((one) => one.unit_id === unitId && one.ended_at === null);
  if (same?.part === part) throw conflict('delivery.already-assigned');
  for (const one of current.filter(
    (other) =>
      other.ended_at === null && (other.unit_id === unitId || (part === 'lead' && other.part === 'lead')),
  )) {
    await closeAssignment(tx, one.id, {
      endedOn: holdsOn < one.holds_on ? one.holds_on : holdsOn,
      reason: note,
      acting,
    });
  }
  const id = newId(now.getTime());
  await insertAssignment(tx, {
    id,
    undertakingId,
    unitId,
    part,
    field: field ?? null,
    holdsOn,
    note,
    byUnitId: row.owner_unit_id,
    acting,
  });
  await audit(tx, acting, {
    act: 'delivery.assign',
    unitId: row.owner_unit_id,
    subject: ['undertaking', undertakingId],
    detail: { unitId, part, holdsOn },
  });
  return { id };
}

/** The owner takes an assignment back on a day, with a reason. */
export async function endAssignment(
  tx: Tx,
  command: { id: string; reason: string; holdsOn?: string | undefined },
  acting: Acting,
): Promise<{ id: string }> {
  const assignment = await findAssignment(tx, command.id);
  await lockSubject(tx, assignment.undertaking_id);
  const row = await getUndertaking(tx, assignment.undertaking_id);
  mustSee(acting.actor, await ruled(tx, row, acting.today));
  if (!mayWrite(acting.actor, row.owner_unit_id, 'editor')) throw forbidden('delivery.not-yours');
  if (assignment.ended_at) throw conflict('delivery.assignment-ended');
  const endedOn = command.holdsOn ?? acting.today;
  if (endedOn < assignment.holds_on)
    throw invalid('delivery.end-before-start', [{ field: 'holdsOn', code: 'delivery.end-before-start' }]);
  await closeAssignment(tx, assignment.id, { endedOn, reason: command.reason, acting });
  await audit(tx, acting, {
    act: 'delivery.unassign',
    unitId: row.owner_unit_id,
    subject: ['undertaking', row.id],
    detail: { unitId: assignment.unit_id, reason: command.reason },
  });
  return { id: assignment.id };
}
