import { newId } from '#kernel/id';
import { conflict, forbidden, invalid } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, mayWrite, type Acting } from '#organisation';
import { mustOwnFiles } from '#delivery';
import type { AnswerContent } from '../contract.ts';
import { answersOf, insertAnswerSubmission, questionsOf, saveAnswer, type Inspection } from '../store.ts';
import { taken } from '../taken.ts';

/**
 * Saves the draft of what an inspected unit says to the questions; it is that unit's alone until submitted. `revision` is the
 * one the person last saw, 0 for none.
 * @throws Problem `inspection.changed-meanwhile`, `inspection.no-such-question`, `delivery.no-such-file`
 */
export async function saveAnswers(
  tx: Tx,
  command: { id: string; unitId: string; revision: number; content: AnswerContent },
  acting: Acting,
): Promise<{ id: string; revision: number }> {
  const inspection = await answerable(tx, command, acting);
  const { answer } = await answerOf(tx, inspection, command.unitId);
  if ((answer?.revision ?? 0) !== command.revision)
    throw conflict('inspection.changed-meanwhile', { revision: answer?.revision ?? 0 });
  const known = new Set((await questionsOf(tx, inspection.id)).map((one) => one.id));
  const errors = command.content.answers.flatMap(({ questionId }, n) =>
    known.has(questionId) ? [] : [{ field: `answers.${n}.questionId`, code: 'inspection.no-such-question' }],
  );
  if (errors.length) throw invalid('inspection.no-such-question', errors);
  await mustOwnFiles(tx, command.unitId, command.content.evidence);
  const id = answer?.id ?? newId(acting.now.getTime());
  const revision = command.revision + 1;
  const { unitId, content } = command;
  await saveAnswer(tx, { id, inspectionId: inspection.id, unitId, content, revision }, acting);
  await audit(tx, acting, {
    act: 'inspection.save-answers',
    unitId,
    subject: ['inspection', inspection.id],
    detail: { revision },
  });
  return { id, revision };
}

/** The unit's leader submits what was drafted; each submission stays as it was, and another may follow until the conclusion. */
export async function submitAnswers(
  tx: Tx,
  command: { id: string; unitId: string },
  acting: Acting,
): Promise<{ id: string }> {
  const inspection = await answerable(tx, command, acting);
  const { unitId } = command;
  if (!mayWrite(acting.actor, unitId, 'leader')) throw forbidden('inspection.leader-submits');
  const { answer } = await answerOf(tx, inspection, unitId);
  const said = answer?.content;
  if (!answer || !said || (!said.remark.trim() && said.answers.every((one) => !one.text.trim())))
    throw invalid('inspection.answer-empty', [{ field: 'answers', code: 'inspection.answer-empty' }]);
  const last = answer.submissions.at(-1);
  if (last && JSON.stringify(last.content) === JSON.stringify(said)) throw conflict('inspection.answered');
  const id = newId(acting.now.getTime());
  const number = answer.submissions.length + 1;
  await insertAnswerSubmission(tx, { id, answerId: answer.id, number, content: said }, acting);
  await audit(tx, acting, {
    act: 'inspection.submit-answers',
    unitId,
    subject: ['inspection', inspection.id],
    detail: { number },
  });
  return { id };
}

async function answerable(
  tx: Tx,
  { id, unitId }: { id: string; unitId: string },
  acting: Acting,
): Promise<Inspection> {
  const { inspection, thing } = await taken(tx, id, acting);
  const visited = inspection.visited.some((visit) => visit.unitId === unitId);
  if (!visited || !mayWrite(acting.actor, unitId, 'editor')) throw forbidden('inspection.not-asked');
  if (!['announced', 'open'].includes(thing.state))
    throw conflict('inspection.cannot-follow', { state: thing.state });
  return inspection;
}

async function answerOf(tx: Tx, inspection: Inspection, unitId: string) {
  return { answer: (await answersOf(tx, inspection.id)).find((one) => one.unitId === unitId) };
}
