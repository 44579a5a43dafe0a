import type { Static } from 'typebox';
import { newId } from '#kernel/id';
import { conflict, forbidden, invalid } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, findUnit, mayWrite, type Acting } from '#organisation';
import { endInsights, keepInsights } from '#insights';
import type { Answer, CommentContent, NewComment } from '../contract.ts';
import { headingOver } from '../draft.ts';
import { canWithComment, commentingUnits, mustLead, mustWriteFor } from '../permissions.ts';
import { commentOn, standingOn } from '../standing.ts';
import {
  insertAnswer,
  insertComment,
  insertSent,
  insertTakenBack,
  updateComment,
  type Consultation,
} from '../store.ts';
import { seenConsultation, takenComment, type Placed } from '../taken.ts';

/**
 * Begins a comment: a draft of a unit that is asked.
 * @throws Problem 404; `consultation.not-open`, `consultation.not-asked`, `consultation.no-such-place`
 */
export async function beginComment(
  tx: Tx,
  { consultationId, unitId, ...content }: Static<typeof NewComment>,
  acting: Acting,
): Promise<{ id: string }> {
  const one = await seenConsultation(tx, acting.actor, consultationId);
  if (!mayWrite(acting.actor, unitId, 'editor')) throw forbidden('consultation.not-asked');
  mustBeOpen(one, acting);
  if (!(await commentingUnits(tx, acting.actor, one)).includes(unitId))
    throw forbidden('consultation.not-asked');
  const id = newId(acting.now.getTime());
  await insertComment(tx, { id, consultationId, unitId, content: placed(one, content) }, acting);
  await audit(tx, acting, {
    act: 'consultation.begin-comment',
    unitId,
    subject: ['comment', id],
    detail: { consultation: consultationId },
  });
  return { id };
}

// A comment that names no provision is about that of its paragraph.
function placed({ paragraphs }: Consultation, content: CommentContent): CommentContent {
  const paragraph = paragraphs.find(({ place }) => place === content.place);
  const code = 'consultation.no-such-place';
  if (content.place !== null && !paragraph) throw invalid(code, [{ field: 'place', code }]);
  const provision = content.provision.trim() || paragraph?.provision || '';
  return { ...content, provision, words: content.words.trim(), grounds: content.grounds.trim() };
}

function mustBeOpen({ events }: Consultation, { today }: Acting): void {
  if (standingOn(events, today).state !== 'open') throw conflict('consultation.not-open');
}

/** Writes a draft anew. @throws Problem `consultation.comment-sent`, `consultation.not-open`, `consultation.changed-meanwhile` */
export async function reviseComment(
  tx: Tx,
  command: { id: string; revision: number; content: CommentContent },
  acting: Acting,
): Promise<{ id: string; revision: number }> {
  const { comment, consultation } = await takenComment(tx, command.id, acting);
  const { id, unitId, revision: before } = comment;
  mustWriteFor(acting.actor, unitId);
  mustBeDraft({ comment, consultation }, acting);
  if (before !== command.revision) throw conflict('consultation.changed-meanwhile', { revision: before });
  const revision = before + 1;
  await updateComment(tx, { id, revision, content: placed(consultation, command.content) });
  await audit(tx, acting, {
    act: 'consultation.revise-comment',
    unitId,
    subject: ['comment', id],
    detail: { revision },
  });
  return { id, revision };
}

function mustBeDraft({ comment, consultation }: Placed, acting: Acting): void {
  if (commentOn(comment, acting.today) !== 'draft') throw conflict('consultation.comment-sent');
  mustBeOpen(consultation, acting);
}

/**
 * The leader sends a comment: it never changes after that, and is an insight of the review, told to those who asked.
 * @throws Problem `consultation.leader-decides`, `consultation.comment-sent`, `consultation.not-open`
 */
export async function sendComment(tx: Tx, { id }: { id: string }, acting: Acting): Promise<{ id: string }> {
  const { comment, consultation } = await takenComment(tx, id, acting);
  const { unitId, kind, provision, words, field, place } = comment;
  mustLead(acting.actor, unitId);
  mustBeDraft({ comment, consultation }, acting);
  const unit = await findUnit(tx, unitId, acting.today);
  await insertSent(tx, { id, level: unit?.level ?? 'base' }, acting);
  const heading = headingOver(consultation.paragraphs, place);
  const said = { kind, provision, words, unitId, heading, field, mark: '' };
  const source = { kind: 'comment' as const, id, version: 1, about: consultation.reviewId };
  const told = { ownerUnitId: unitId, told: [consultation.unitId], holdsOn: acting.today };
  const insights = [{ ...said, opens: `/consultations/comments/${id}` }];
  await keepInsights(tx, { ...source, ...told, insights }, acting);
  await audit(tx, acting, {
    act: 'consultation.send-comment',
    unitId,
    subject: ['comment', id],
    detail: { consultation: consultation.id, kind },
  });
  return { id };
}

/**
 * Withdraws a comment with a reason: of a draft its writers, of one that was sent the leader, and its insight with it.
 * @throws Problem `consultation.not-yours`, `consultation.leader-decides`, `consultation.comment-withdrawn`
 */
export async function withdrawComment(
  tx: Tx,
  { id, reason }: { id: string; reason: string },
  acting: Acting,
): Promise<{ id: string }> {
  const { comment, consultation } = await takenComment(tx, id, acting);
  const { unitId, sentOn } = comment;
  mustWriteFor(acting.actor, unitId);
  if (sentOn !== null) mustLead(acting.actor, unitId);
  if (comment.takenBack) throw conflict('consultation.comment-withdrawn');
  await insertTakenBack(tx, { id, reason }, acting);
  if (sentOn !== null) await endInsights(tx, { kind: 'comment', id, holdsOn: acting.today });
  await audit(tx, acting, {
    act: 'consultation.withdraw-comment',
    unitId,
    subject: ['comment', id],
    detail: { consultation: consultation.id, reason, sent: sentOn !== null },
  });
  return { id };
}

/**
 * Those who asked say what becomes of a comment, and why; a later answer stands beside the former ones.
 * @throws Problem `consultation.not-yours`, `consultation.comment-withdrawn`
 */
export async function answerComment(
  tx: Tx,
  { id, outcome, explanation }: { id: string } & Static<typeof Answer>,
  acting: Acting,
): Promise<{ id: string; number: number }> {
  const { comment, consultation } = await takenComment(tx, id, acting);
  mustWriteFor(acting.actor, consultation.unitId);
  if (!canWithComment(acting.actor, { comment, consultation }).answer)
    throw conflict(comment.takenBack ? 'consultation.comment-withdrawn' : 'consultation.comment-not-sent');
  const number = comment.answers.length + 1;
  await insertAnswer(tx, { id, number, outcome, explanation: explanation.trim() }, acting);
  await audit(tx, acting, {
    act: 'consultation.answer-comment',
    unitId: consultation.unitId,
    subject: ['comment', id],
    detail: { consultation: consultation.id, outcome, number },
  });
  return { id, number };
}
