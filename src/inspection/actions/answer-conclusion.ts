import { newId } from '#kernel/id';
import { conflict, forbidden, notFound } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, mayWrite, type Acting } from '#organisation';
import { mustWriteFor } from '../permissions.ts';
import {
  findObjection,
  getConclusion,
  insertObjection,
  insertObjectionAnswer,
  insertReceipt,
  issuedOf,
} from '../store.ts';
import { taken } from '../taken.ts';

/** A unit inspected confirms that it has received its conclusion; to do so again changes nothing. */
export async function receiveConclusion(
  tx: Tx,
  command: { id: string; unitId: string },
  acting: Acting,
): Promise<{ id: string }> {
  const { issued } = await addressed(tx, command, acting);
  if (!mayWrite(acting.actor, command.unitId, 'editor')) throw forbidden('inspection.not-asked');
  if (issued.received_at === null) {
    await insertReceipt(tx, { conclusionId: command.id, unitId: command.unitId }, acting);
    await audit(tx, acting, {
      act: 'inspection.receive',
      unitId: command.unitId,
      subject: ['inspection-conclusion', command.id],
    });
  }
  return { id: command.id };
}

/** A unit inspected objects to its conclusion, once, by its leader and with a reason. @throws Problem `inspection.objected-already` */
export async function objectToConclusion(
  tx: Tx,
  command: { id: string; unitId: string; reason: string },
  acting: Acting,
): Promise<{ id: string }> {
  const { issued } = await addressed(tx, command, acting);
  if (!mayWrite(acting.actor, command.unitId, 'leader')) throw forbidden('inspection.leader-objects');
  if (issued.objection_id !== null) throw conflict('inspection.objected-already');
  const id = newId(acting.now.getTime());
  const { id: conclusionId, unitId, reason } = command;
  await insertObjection(tx, { id, conclusionId, unitId, reason }, acting);
  await audit(tx, acting, {
    act: 'inspection.object',
    unitId,
    subject: ['inspection-conclusion', conclusionId],
    detail: { objection: id, reason },
  });
  return { id };
}

/** The unit that inspected answers an objection, once. What was issued stays as it is; the answer stands beside it. */
export async function answerObjection(
  tx: Tx,
  command: { id: string; outcome: string; text: string },
  acting: Acting,
): Promise<{ id: string }> {
  const objection = await findObjection(tx, command.id);
  if (!objection) throw notFound();
  const conclusion = await getConclusion(tx, objection.conclusion_id);
  await taken(tx, conclusion.inspection_id, acting);
  mustWriteFor(acting.actor, conclusion.by_unit_id);
  if (objection.answered) throw conflict('inspection.answered-already');
  const { id: objectionId, outcome, text } = command;
  await insertObjectionAnswer(tx, { objectionId, outcome, text, byUnitId: conclusion.by_unit_id }, acting);
  await audit(tx, acting, {
    act: 'inspection.answer-objection',
    unitId: conclusion.by_unit_id,
    subject: ['inspection-conclusion', conclusion.id],
    detail: { objection: objectionId, outcome },
  });
  return { id: objectionId };
}

async function addressed(tx: Tx, { id, unitId }: { id: string; unitId: string }, acting: Acting) {
  const conclusion = await getConclusion(tx, id);
  await taken(tx, conclusion.inspection_id, acting);
  const issued = (await issuedOf(tx, id)).find((one) => one.unit_id === unitId);
  if (!issued) throw notFound();
  return { issued };
}
