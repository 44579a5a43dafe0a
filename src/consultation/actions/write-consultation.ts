import type { Static } from 'typebox';
import { newId } from '#kernel/id';
import { conflict, invalid, type FieldProblem } from '#kernel/problem';
import { tidy } from '#kernel/vietnamese';
import type { Tx } from '#platform/db';
import { findFile } from '#platform/files';
import { audit, linesOf, type Acting } from '#organisation';
import { reviewSeen } from '#review';
import type { Content, NewConsultation } from '../contract.ts';
import { paragraphsOf } from '../draft.ts';
import { isOpened, mustWriteFor } from '../permissions.ts';
import { insertConsultation, markWithdrawn, updateConsultation, type Written } from '../store.ts';
import { takenConsultation } from '../taken.ts';

/**
 * Begins a consultation within a review: a draft of the unit that holds the review.
 * @throws Problem 404 where the review may not be seen; `consultation.not-yours`, `consultation.review-not-issued`
 */
export async function createConsultation(
  tx: Tx,
  { reviewId, ...content }: Static<typeof NewConsultation>,
  acting: Acting,
): Promise<{ id: string }> {
  const { unitId, issue } = await reviewSeen(tx, acting.actor, reviewId);
  mustWriteFor(acting.actor, unitId);
  if (!issue) throw conflict('consultation.review-not-issued');
  const written = await sound(tx, { unitId, content }, acting);
  const id = newId(acting.now.getTime());
  await insertConsultation(tx, { id, unitId, reviewId, written }, acting);
  await audit(tx, acting, {
    act: 'consultation.create',
    unitId,
    subject: ['consultation', id],
    detail: { review: reviewId, title: written.title },
  });
  return { id };
}

// A unit asks those below it, about its own file.
async function sound(
  tx: Tx,
  { unitId, content: { text, ...content } }: { unitId: string; content: Content },
  { today }: Acting,
): Promise<Written> {
  const { fileId, asks, opensOn, closesOn } = content;
  const errors: FieldProblem[] = [];
  const refuse = (field: string, code: string) => errors.push({ field, code: `consultation.${code}` });
  if (closesOn < opensOn) refuse('closesOn', 'closes-before');
  const file = fileId === null ? undefined : await findFile(tx, fileId);
  if (fileId !== null && file?.unitId !== unitId) refuse('fileId', 'no-such-file');
  const named = [...asks.units, ...(asks.within === null ? [] : [asks.within])];
  const lines = await linesOf(tx, named, today);
  const isBelow = (unit: string) => lines.get(unit)?.includes(unitId) ?? false;
  asks.units.forEach((unit, n) => {
    if (unit === unitId || !isBelow(unit)) refuse(`asks.units.${n}`, 'not-below');
  });
  if (asks.within !== null && !isBelow(asks.within)) refuse('asks.within', 'not-below');
  if (errors.length) throw invalid(errors[0]!.code, errors);
  const words = { title: tidy(content.title), purpose: content.purpose.trim() };
  return { ...content, ...words, paragraphs: paragraphsOf(text), fileName: file?.name ?? null };
}

/** Writes a draft anew. @throws Problem `consultation.opened`, `consultation.changed-meanwhile` */
export async function reviseConsultation(
  tx: Tx,
  command: { id: string; revision: number; content: Content },
  acting: Acting,
): Promise<{ id: string; revision: number }> {
  const one = await takenConsultation(tx, command.id, acting);
  const { id, unitId, revision: before } = one;
  mustWriteFor(acting.actor, unitId);
  if (isOpened(one)) throw conflict('consultation.opened');
  if (before !== command.revision) throw conflict('consultation.changed-meanwhile', { revision: before });
  const written = await sound(tx, { unitId, content: command.content }, acting);
  const revision = before + 1;
  await updateConsultation(tx, { id, revision, written });
  await audit(tx, acting, {
    act: 'consultation.revise',
    unitId,
    subject: ['consultation', id],
    detail: { revision },
  });
  return { id, revision };
}

/** Takes a draft back, with a reason. @throws Problem `consultation.opened` */
export async function withdrawConsultation(
  tx: Tx,
  { id, reason }: { id: string; reason: string },
  acting: Acting,
): Promise<{ id: string }> {
  const one = await takenConsultation(tx, id, acting);
  mustWriteFor(acting.actor, one.unitId);
  if (isOpened(one)) throw conflict('consultation.opened');
  await markWithdrawn(tx, id, { reason, now: acting.now });
  await audit(tx, acting, {
    act: 'consultation.withdraw',
    unitId: one.unitId,
    subject: ['consultation', id],
    detail: { reason },
  });
  return { id };
}
