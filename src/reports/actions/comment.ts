import { conflict } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, type Acting } from '#organisation';
import type { Outcome } from '../contract.ts';
import { isInside, mustWriteFor } from '../permissions.ts';
import { hasComment, insertAnswer, insertComment, reportOfComment } from '../store.ts';
import { taken } from '../taken.ts';
import { notFound } from '#kernel/problem';
import { mustBeOpen } from './write-report.ts';

/** What is said of a place of a draft; with `instead`, the words suggested for it. */
export interface CommentWritten {
  /** The report. */
  reportId: string;
  /** The name that the place in the text carries. */
  id: string;
  sectionId: string;
  quoted: string;
  body: string;
  instead?: string | null | undefined;
}

/** Writes a comment for the people of the unit. @throws Problem `reports.not-yours`, `reports.closed`, `reports.comment-taken` */
export async function commentOnDraft(
  tx: Tx,
  command: CommentWritten,
  acting: Acting,
): Promise<{ id: string }> {
  const report = await taken(tx, command.reportId, acting);
  if (!isInside(acting.actor, report)) throw notFound();
  mustWriteFor(acting.actor, report.unitId);
  mustBeOpen(report, acting);
  if (await hasComment(tx, command.id)) throw conflict('reports.comment-taken');
  await insertComment(tx, { ...command, instead: command.instead ?? null }, acting);
  await audit(tx, acting, {
    act: 'reports.comment',
    unitId: report.unitId,
    subject: ['report', report.id],
    detail: { comment: command.id, section: command.sectionId },
  });
  return { id: command.id };
}

/** Answers a comment; an outcome closes it. @throws Problem `reports.not-yours`, 404 outside the unit */
export async function answerComment(
  tx: Tx,
  command: { id: string; body: string; outcome?: Outcome | undefined },
  acting: Acting,
): Promise<{ id: string }> {
  const report = await taken(tx, await reportOfComment(tx, command.id), acting);
  if (!isInside(acting.actor, report)) throw notFound();
  mustWriteFor(acting.actor, report.unitId);
  const outcome = command.outcome ?? null;
  await insertAnswer(tx, { commentId: command.id, body: command.body, outcome }, acting);
  await audit(tx, acting, {
    act: 'reports.answer-comment',
    unitId: report.unitId,
    subject: ['report', report.id],
    detail: { comment: command.id, outcome },
  });
  return { id: command.id };
}
