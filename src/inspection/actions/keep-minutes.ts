import type { Static } from 'typebox';
import { newId } from '#kernel/id';
import { conflict, invalid, type FieldProblem } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, type Acting } from '#organisation';
import type { MinutesBody } from '../contract.ts';
import { canWith, mustWriteFor } from '../permissions.ts';
import { insertMinutes, minutesOf } from '../store.ts';
import { taken } from '../taken.ts';

/** Writes minutes of a working session; what was written stays, a correction names what it replaces. */
export async function keepMinutes(
  tx: Tx,
  { id, ...body }: { id: string } & Static<typeof MinutesBody>,
  acting: Acting,
): Promise<{ id: string }> {
  const { inspection, thing } = await taken(tx, id, acting);
  mustWriteFor(acting.actor, inspection.unitId);
  if (!canWith(acting.actor, thing)['minute'])
    throw conflict('inspection.cannot-follow', { state: thing.state });
  const errors: FieldProblem[] = [];
  if (body.heldOn > acting.today) errors.push({ field: 'heldOn', code: 'inspection.in-the-future' });
  if (body.unitId && !inspection.visited.some((visit) => visit.unitId === body.unitId))
    errors.push({ field: 'unitId', code: 'inspection.not-visited' });
  if (body.replaces && !(await minutesOf(tx, id)).some((one) => one.id === body.replaces))
    errors.push({ field: 'replaces', code: 'inspection.no-such-minutes' });
  if (errors.length) throw invalid(errors[0]!.code, errors);
  const minutesId = newId(acting.now.getTime());
  await insertMinutes(tx, { id: minutesId, inspectionId: id, body }, acting);
  await audit(tx, acting, {
    act: 'inspection.minute',
    unitId: inspection.unitId,
    subject: ['inspection', id],
    detail: { heldOn: body.heldOn },
  });
  return { id: minutesId };
}
