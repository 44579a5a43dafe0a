import type { Static } from 'typebox';
import { newId } from '#kernel/id';
import { conflict, forbidden, invalid, type FieldProblem } from '#kernel/problem';
import { tidy } from '#kernel/vietnamese';
import type { Tx } from '#platform/db';
import { addressedLines, audit, type Acting } from '#organisation';
import { directiveNames } from '#directives';
import { undertakingNames } from '#delivery';
import type { InspectionContent, NewInspection } from '../contract.ts';
import { canWith, mayVisit, mustWriteFor } from '../permissions.ts';
import { mustLieInPlan, mustLieWithin } from '../plan-period.ts';
import { taken } from '../taken.ts';
import { insertInspection, lockPlan, markWithdrawn, updateInspection, type Inspection } from '../store.ts';

/**
 * Writes a new inspection, a draft of the unit that inspects: a line of a plan of the same unit, or one that stands alone.
 * @throws Problem `inspection.not-yours`, `inspection.not-below`, `inspection.ends-before`, `inspection.outside-plan`
 */
export async function createInspection(
  tx: Tx,
  command: Static<typeof NewInspection>,
  acting: Acting,
): Promise<{ id: string }> {
  const { unitId, planId, ...content } = command;
  mustWriteFor(acting.actor, unitId);
  if (planId) {
    const plan = await lockPlan(tx, planId);
    if (plan.unit_id !== unitId) throw forbidden('inspection.not-yours');
    mustLieWithin(content, plan);
  }
  await mustBeSound(tx, { unitId, content }, acting);
  const id = newId(acting.now.getTime());
  await insertInspection(tx, { id, planId, unitId, content: tidied(content) }, acting);
  await audit(tx, acting, {
    act: 'inspection.plan',
    unitId,
    subject: ['inspection', id],
    detail: { title: content.title, form: content.form, visited: content.visited },
  });
  return { id };
}

/**
 * Writes an inspection anew: a draft in everything; an approved one in all but its days and the units inspected, which were
 * approved. Nothing of an announced one changes so. @throws Problem `inspection.fixed`, `inspection.outside-plan`
 */
export async function reviseInspection(
  tx: Tx,
  command: { id: string; revision: number; content: InspectionContent },
  acting: Acting,
): Promise<{ id: string; revision: number }> {
  const { inspection, thing } = await taken(tx, command.id, acting);
  mustWriteFor(acting.actor, inspection.unitId);
  if (!canWith(acting.actor, thing).edit) throw conflict('inspection.fixed', { state: thing.state });
  if (command.revision !== inspection.revision)
    throw conflict('inspection.changed-meanwhile', { revision: inspection.revision });
  await mustBeSound(tx, { unitId: inspection.unitId, content: command.content }, acting);
  if (thing.state === 'approved') mustKeepApproved(inspection, command.content);
  else await mustLieInPlan(tx, inspection, command.content);
  const revision = inspection.revision + 1;
  await updateInspection(tx, { id: inspection.id, revision, content: tidied(command.content) });
  await audit(tx, acting, {
    act: 'inspection.revise',
    unitId: inspection.unitId,
    subject: ['inspection', inspection.id],
    detail: { revision },
  });
  return { id: inspection.id, revision };
}

/** Takes a draft back, with a reason. */
export async function withdrawInspection(
  tx: Tx,
  command: { id: string; reason: string },
  acting: Acting,
): Promise<{ id: string }> {
  const { inspection, thing } = await taken(tx, command.id, acting);
  mustWriteFor(acting.actor, inspection.unitId);
  if (thing.state !== 'draft') throw conflict('inspection.cannot-follow', { state: thing.state });
  await markWithdrawn(tx, inspection.id, { reason: command.reason, acting });
  await audit(tx, acting, {
    act: 'inspection.withdraw',
    unitId: inspection.unitId,
    subject: ['inspection', inspection.id],
    detail: { reason: command.reason },
  });
  return { id: inspection.id };
}

const tidied = (content: InspectionContent): InspectionContent => ({
  ...content,
  title: tidy(content.title),
});

function mustKeepApproved(was: Inspection, is: InspectionContent): void {
  const errors: FieldProblem[] = [];
  const visited = was.visited.map(({ unitId }) => unitId).toSorted();
  if (visited.join() !== is.visited.toSorted().join())
    errors.push({ field: 'visited', code: 'inspection.approved' });
  if (was.startsOn !== is.startsOn) errors.push({ field: 'startsOn', code: 'inspection.approved' });
  if (was.endsOn !== is.endsOn) errors.push({ field: 'endsOn', code: 'inspection.approved' });
  if (was.form !== is.form) errors.push({ field: 'form', code: 'inspection.approved' });
  if (errors.length) throw invalid('inspection.approved', errors);
}

async function mustBeSound(
  tx: Tx,
  { unitId, content }: { unitId: string; content: InspectionContent },
  { actor, today }: Acting,
): Promise<void> {
  const errors: FieldProblem[] = [];
  const { visited, undertakingId, directiveId, startsOn, endsOn } = content;
  if (endsOn < startsOn) errors.push({ field: 'endsOn', code: 'inspection.ends-before' });
  const lines = await addressedLines(tx, visited, today);
  lines.forEach((line, n) => {
    if (!mayVisit(actor, unitId, line)) errors.push({ field: `visited.${n}`, code: 'inspection.not-below' });
  });
  if (undertakingId && !(await undertakingNames(tx, actor, [undertakingId])).has(undertakingId))
    errors.push({ field: 'undertakingId', code: 'inspection.no-such-undertaking' });
  if (directiveId && !(await directiveNames(tx, actor, [directiveId])).has(directiveId))
    errors.push({ field: 'directiveId', code: 'inspection.no-such-directive' });
  if (errors.length) throw invalid(errors[0]!.code, errors);
}
