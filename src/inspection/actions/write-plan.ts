import type { Static } from 'typebox';
import { newId } from '#kernel/id';
import { conflict, forbidden, invalid, notFound } from '#kernel/problem';
import { tidy } from '#kernel/vietnamese';
import type { Tx } from '#platform/db';
import { audit, mayWrite, type Acting } from '#organisation';
import { directiveNames } from '#directives';
import type { NewPlan, PlanContent } from '../contract.ts';
import { standingOn } from '../inspection.ts';
import { inspectingUnits, mustWriteFor } from '../permissions.ts';
import {
  inspectionsBy,
  insertPlan,
  linesOf,
  lockPlan,
  markPlanWithdrawn,
  seesPlan,
  updatePlan,
} from '../store.ts';
import { doTo, type InspectionAct } from './act-on-inspection.ts';
import { taken } from '../taken.ts';
import { mustLieWithin } from '../plan-period.ts';

/** Begins a plan of a unit that inspects. @throws Problem `inspection.not-yours`, `inspection.inspects-nobody`, `inspection.ends-before` */
export async function createPlan(
  tx: Tx,
  { unitId, ...content }: Static<typeof NewPlan>,
  acting: Acting,
): Promise<{ id: string }> {
  mustWriteFor(acting.actor, unitId);
  if (!(await inspectingUnits(tx, acting.actor)).includes(unitId))
    throw forbidden('inspection.inspects-nobody');
  await mustBeSound(tx, content, acting);
  const id = newId(acting.now.getTime());
  await insertPlan(tx, { id, unitId, content: { ...content, title: tidy(content.title) } }, acting);
  await audit(tx, acting, {
    act: 'inspection.begin-plan',
    unitId,
    subject: ['inspection-plan', id],
    detail: { title: content.title, startsOn: content.startsOn, endsOn: content.endsOn },
  });
  return { id };
}

/** Writes a plan's own content anew; its period may not leave out an inspection that it has. */
export async function revisePlan(
  tx: Tx,
  command: { id: string; revision: number; content: PlanContent },
  acting: Acting,
): Promise<{ id: string; revision: number }> {
  const plan = await seenPlan(tx, command.id, acting);
  mustWriteFor(acting.actor, plan.unit_id);
  if (plan.revision !== command.revision)
    throw conflict('inspection.changed-meanwhile', { revision: plan.revision });
  const { content } = command;
  await mustBeSound(tx, content, acting);
  for (const line of await inspectionsBy(tx, await linesOf(tx, plan.id)))
    mustLieWithin(standingOn(line, line.facts, acting.today), {
      starts_on: content.startsOn,
      ends_on: content.endsOn,
    });
  const revision = plan.revision + 1;
  await updatePlan(tx, { id: plan.id, revision, content: { ...content, title: tidy(content.title) } });
  await audit(tx, acting, {
    act: 'inspection.revise-plan',
    unitId: plan.unit_id,
    subject: ['inspection-plan', plan.id],
    detail: { revision },
  });
  return { id: plan.id, revision };
}

/** Takes a plan back while none of its inspections was sent for approval. */
export async function withdrawPlan(
  tx: Tx,
  command: { id: string; reason: string },
  acting: Acting,
): Promise<{ id: string }> {
  const plan = await seenPlan(tx, command.id, acting);
  mustWriteFor(acting.actor, plan.unit_id);
  const lines = await inspectionsBy(tx, await linesOf(tx, plan.id));
  if (lines.some(({ facts }) => facts.length > 0)) throw conflict('inspection.plan-in-force');
  await markPlanWithdrawn(tx, plan.id, { reason: command.reason, acting });
  await audit(tx, acting, {
    act: 'inspection.withdraw-plan',
    unitId: plan.unit_id,
    subject: ['inspection-plan', plan.id],
    detail: { reason: command.reason },
  });
  return { id: plan.id };
}

const STANDS_AT = {
  submit: ['draft'],
  approve: ['draft', 'proposed'],
  return: ['proposed'],
  announce: ['approved'],
};

/**
 * Does the same to every inspection of a plan that stands where it may be done: sends them for approval, approves, returns
 * or announces them. Drafts are their unit's: a superior approves what was sent. @throws Problem `inspection.nothing-in-plan` where there is none
 */
export async function actOnPlan(
  tx: Tx,
  command: { id: string } & InspectionAct & { act: keyof typeof STANDS_AT },
  acting: Acting,
): Promise<{ id: string; inspections: number }> {
  const plan = await seenPlan(tx, command.id, acting);
  const lines = await inspectionsBy(tx, await linesOf(tx, plan.id));
  const writes = mayWrite(acting.actor, plan.unit_id, 'editor');
  const due = lines.filter((line) => {
    const { state } = standingOn(line, line.facts, acting.today);
    return STANDS_AT[command.act].includes(state) && (writes || state !== 'draft');
  });
  if (!due.length) throw conflict('inspection.nothing-in-plan');
  const { id: _plan, ...act } = command;
  for (const { id } of due) await doTo(tx, { ...(await taken(tx, id, acting)), act }, acting);
  return { id: plan.id, inspections: due.length };
}

async function seenPlan(tx: Tx, id: string, { actor }: Acting) {
  const plan = await lockPlan(tx, id);
  if (!(await seesPlan(tx, actor, id))) throw notFound();
  return plan;
}

async function mustBeSound(tx: Tx, content: PlanContent, { actor }: Acting): Promise<void> {
  if (content.endsOn < content.startsOn)
    throw invalid('inspection.ends-before', [{ field: 'endsOn', code: 'inspection.ends-before' }]);
  const { directiveId } = content;
  if (directiveId && !(await directiveNames(tx, actor, [directiveId])).has(directiveId))
    throw invalid('inspection.no-such-directive', [
      { field: 'directiveId', code: 'inspection.no-such-directive' },
    ]);
}
