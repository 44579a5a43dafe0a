import type { Static } from 'typebox';
import type { Tx } from '#platform/db';
import { newId } from '#kernel/id';
import { conflict, forbidden, invalid } from '#kernel/problem';
import { audit, mustSee, unitsAs, type Acting } from '#organisation';
import type { CommentBody } from '../contract.ts';
import { mayComment, ruled } from '../permissions.ts';
import { getUndertaking, insertComment, submissionBelongs } from '../store.ts';

/** A superior, an inspector or the unit itself says something on what was issued or submitted: a record of its own, never an edit. */
export async function commentOn(
  tx: Tx,
  command: { id: string } & Static<typeof CommentBody>,
  acting: Acting,
): Promise<{ id: string }> {
  const { id: undertakingId, submissionId = null } = command;
  const { actor, now, today } = acting;
  const row = await getUndertaking(tx, undertakingId);
  const rules = await ruled(tx, row, today);
  mustSee(actor, rules);
  const own = unitsAs(actor, 'editor').find(
    (unit) => unit === rules.ownerUnitId || unit === rules.reporterUnitId,
  );
  if (!rules.submitted) throw conflict('delivery.not-issued');
  if (!mayComment(actor, rules)) throw forbidden('delivery.superior-comments');
  if (submissionId && !(await submissionBelongs(tx, submissionId, undertakingId)))
    throw invalid('delivery.of-another', [{ field: 'submissionId', code: 'delivery.of-another' }]);
  const id = newId(now.getTime());
  const byUnitId = own ?? unitsAs(actor, 'editor')[0] ?? actor.units[0]!;
  await insertComment(tx, { id, undertakingId, submissionId, byUnitId, text: command.text.trim(), acting });
  await audit(tx, acting, {
    act: 'delivery.comment',
    unitId: byUnitId,
    subject: ['undertaking', undertakingId],
    detail: { comment: id },
  });
  return { id };
}
