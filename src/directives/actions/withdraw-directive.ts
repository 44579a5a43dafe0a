import { conflict } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, type Acting } from '#organisation';
import { mustEdit, ruled } from '../permissions.ts';
import { getDirective, insertWithdrawal, lockDirective } from '../store.ts';

/** Takes an entry out of the registry, with a reason. It stays readable to its unit and those above. */
export async function withdrawDirective(
  tx: Tx,
  { id, reason }: { id: string; reason: string },
  acting: Acting,
): Promise<{ id: string }> {
  await lockDirective(tx, id);
  const entry = await getDirective(tx, id);
  mustEdit(acting.actor, await ruled(tx, entry, acting.actor));
  if (entry.withdrawn) throw conflict('directives.withdrawn');
  await insertWithdrawal(tx, id, { reason: reason.trim(), acting });
  await audit(tx, acting, {
    act: 'directives.withdraw',
    unitId: entry.owner_unit_id,
    subject: ['directive', id],
    detail: { reason, number: entry.number },
  });
  return { id };
}
