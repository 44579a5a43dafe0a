import { newId } from '#kernel/id';
import { conflict, invalid, notFound, type FieldProblem } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, type Acting } from '#organisation';
import { undertakingNames } from '#delivery';
import type { FindingBody } from '../contract.ts';
import { mustWriteFor } from '../permissions.ts';
import {
  findFinding,
  insertFinding,
  markFindingWithdrawn,
  updateFinding,
  type Inspection,
} from '../store.ts';
import { taken } from '../taken.ts';

/**
 * Writes a finding at a unit inspected: what is good, or a shortcoming with its cause and what must be put right by when. It
 * stays the inspecting unit's draft until the conclusion is issued.
 */
export async function addFinding(
  tx: Tx,
  { id, ...body }: { id: string } & FindingBody,
  acting: Acting,
): Promise<{ id: string }> {
  const inspection = await open(tx, id, acting);
  await mustBeSound(tx, { inspection, body }, acting);
  const findingId = newId(acting.now.getTime());
  await insertFinding(tx, { id: findingId, inspectionId: id, body }, acting);
  await audit(tx, acting, {
    act: 'inspection.find',
    unitId: inspection.unitId,
    subject: ['inspection', id],
    detail: { finding: findingId, kind: body.kind },
  });
  return { id: findingId };
}

/** Writes a finding anew. `revision` is the one the person last saw. */
export async function reviseFinding(
  tx: Tx,
  command: { id: string; revision: number; body: FindingBody },
  acting: Acting,
): Promise<{ id: string; revision: number }> {
  const { finding, inspection } = await findingUnder(tx, command.id, acting);
  if (finding.revision !== command.revision)
    throw conflict('inspection.changed-meanwhile', { revision: finding.revision });
  await mustBeSound(tx, { inspection, body: command.body }, acting);
  const revision = finding.revision + 1;
  await updateFinding(tx, { id: finding.id, revision, body: command.body });
  await audit(tx, acting, {
    act: 'inspection.revise-finding',
    unitId: inspection.unitId,
    subject: ['inspection', inspection.id],
    detail: { finding: finding.id, revision },
  });
  return { id: finding.id, revision };
}

/** Takes a finding out before the conclusion. */
export async function withdrawFinding(tx: Tx, id: string, acting: Acting): Promise<{ id: string }> {
  const { finding, inspection } = await findingUnder(tx, id, acting);
  await markFindingWithdrawn(tx, finding.id, acting.now);
  await audit(tx, acting, {
    act: 'inspection.withdraw-finding',
    unitId: inspection.unitId,
    subject: ['inspection', inspection.id],
    detail: { finding: finding.id },
  });
  return { id: finding.id };
}

async function open(tx: Tx, id: string, acting: Acting): Promise<Inspection> {
  const { inspection, thing } = await taken(tx, id, acting);
  mustWriteFor(acting.actor, inspection.unitId);
  if (thing.state !== 'open') throw conflict('inspection.cannot-follow', { state: thing.state });
  return inspection;
}

async function findingUnder(tx: Tx, id: string, acting: Acting) {
  const finding = await findFinding(tx, id);
  if (!finding) throw notFound();
  return { finding, inspection: await open(tx, finding.inspection_id, acting) };
}

async function mustBeSound(
  tx: Tx,
  { inspection, body }: { inspection: Inspection; body: FindingBody },
  { actor, today }: Acting,
): Promise<void> {
  const errors: FieldProblem[] = [];
  if (!inspection.visited.some((visit) => visit.unitId === body.unitId))
    errors.push({ field: 'unitId', code: 'inspection.not-visited' });
  if ((body.remedy === null) !== (body.remedyDueOn === null))
    errors.push({
      field: body.remedy === null ? 'remedy' : 'remedyDueOn',
      code: 'inspection.remedy-needs-both',
    });
  if (body.remedy !== null && body.kind === 'strength')
    errors.push({ field: 'remedy', code: 'inspection.nothing-to-remedy' });
  if (body.remedyDueOn !== null && body.remedyDueOn < today)
    errors.push({ field: 'remedyDueOn', code: 'inspection.remedy-due-before' });
  if (body.verdict !== null && body.undertakingId === null)
    errors.push({ field: 'undertakingId', code: 'inspection.verdict-on-nothing' });
  if (
    body.undertakingId &&
    !(await undertakingNames(tx, actor, [body.undertakingId])).has(body.undertakingId)
  )
    errors.push({ field: 'undertakingId', code: 'inspection.no-such-undertaking' });
  if (errors.length) throw invalid(errors[0]!.code, errors);
}
