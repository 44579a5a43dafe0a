import type { Static } from 'typebox';
import type { Tx } from '#platform/db';
import { newId } from '#kernel/id';
import { conflict, forbidden, invalid } from '#kernel/problem';
import { audit, lineOf, maySee, mustSee, type Acting } from '#organisation';
import type { CommentBody } from '../contract.ts';
import { commentsFor, ruled, ruledReport, type Ruled } from '../permissions.ts';
import { getUndertaking, insertComment, reportOfSubmission } from '../store.ts';

/** A superior, an inspector or the unit itself says something on what was issued or submitted: a record of its own, never an edit. */
export async function commentOn(
  tx: Tx,
  command: { id: string } & Static<typeof CommentBody>,
  acting: Acting,
): Promise<{ id: string }> {
  const { id: undertakingId, submissionId = null } = command;
  const { actor, now, today } = acting;
  const thing = await ruled(tx, await getUndertaking(tx, undertakingId), today);
  mustSee(actor, thing);
  if (!thing.submitted) throw conflict('delivery.not-issued');
  const line = submissionId ? await lineOfSubmission(tx, submissionId, { thing, acting }) : [];
  const byUnitId = commentsFor(actor, thing, line);
  if (!byUnitId) throw forbidden('delivery.superior-comments');
  const id = newId(now.getTime());
  await insertComment(tx, { id, undertakingId, submissionId, byUnitId, text: command.text.trim(), acting });
  await audit(tx, acting, {
    act: 'delivery.comment',
    unitId: byUnitId,
    subject: ['undertaking', undertakingId],
    detail: { comment: id },
  });
  return { id };
}

// A submission on something else and one that the actor may not see are answered alike.
async function lineOfSubmission(
  tx: Tx,
  submissionId: string,
  { thing, acting: { actor, today } }: { thing: Ruled; acting: Acting },
): Promise<string[]> {
  const report = await reportOfSubmission(tx, submissionId);
  const line = report ? await lineOf(tx, report.unit_id, today) : [];
  if (report?.undertaking_id === thing.id && maySee(actor, ruledReport(report, { line, thing }))) return line;
  throw invalid('delivery.of-another', [{ field: 'submissionId', code: 'delivery.of-another' }]);
}
