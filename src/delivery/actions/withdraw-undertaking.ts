import type { Tx } from '#platform/db';
import { conflict, forbidden } from '#kernel/problem';
import { audit, mayWrite, mustSee, type Acting } from '#organisation';
import { ruled } from '../permissions.ts';
import { getUndertaking, lockSubject, markWithdrawn } from '../store.ts';

/** Takes a draft back, with a reason. What was issued is cancelled instead, as a dated act. */
export async function withdrawUndertaking(
  tx: Tx,
  command: { id: string; reason: string },
  acting: Acting,
): Promise<{ id: string }> {
  await lockSubject(tx, command.id);
  const row = await getUndertaking(tx, command.id);
  mustSee(acting.actor, await ruled(tx, row, acting.today));
  if (!mayWrite(acting.actor, row.owner_unit_id, 'editor')) throw forbidden('delivery.not-yours');
  if (row.issued_at) throw conflict('delivery.already-issued');
  if (row.withdrawn_at) throw conflict('delivery.withdrawn');
  await markWithdrawn(tx, row.id, { reason: command.reason, acting });
  await audit(tx, acting, {
    act: 'delivery.withdraw',
    unitId: row.owner_unit_id,
    subject: ['undertaking', row.id],
    detail: { reason: command.reason },
  });
  return { id: row.id };
}
