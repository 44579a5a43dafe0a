import { conflict, notFound } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, type Acting } from '#organisation';
import { tell } from '../notices.ts';
import { mayEnd } from '../permissions.ts';
import { endDelegation, lockDelegation } from '../store.ts';

/**
 * Whoever gave a task takes it back, or whoever was given it gives it back. The other of the two is told.
 * @throws 404 for everybody else: they need not know that it was given
 */
export async function endTaskDelegation(
  tx: Tx,
  { id }: { id: string },
  acting: Acting,
): Promise<{ id: string }> {
  const { actor, now } = acting;
  const row = await lockDelegation(tx, id);
  if (!mayEnd(actor, row)) throw notFound();
  if (row.ended_at) throw conflict('work.delegation-ended');
  await endDelegation(tx, id, acting);
  await audit(tx, acting, {
    act: 'work.end-delegation',
    unitId: row.unit_id,
    subject: ['delegation', id],
    detail: { task: row.task_key },
  });
  const gave = row.from_id === actor.id;
  await tell(tx, {
    personId: gave ? row.to_id : row.from_id,
    now,
    news: {
      key: `work.end-delegation:${id}`,
      kind: gave ? 'taken-back' : 'given-back',
      unitId: row.unit_id,
      title: row.title,
      detail: actor.name,
      to: row.link,
      dueOn: null,
    },
  });
  return { id };
}
