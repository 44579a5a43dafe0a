import type { Static } from 'typebox';
import { conflict, forbidden, invalid, notFound } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { actorOfPerson, audit, mayWrite, type Acting, type AsksOfPeople } from '#organisation';
import { tasksOf } from '../answers/tasks.ts';
import type { DelegateBody } from '../contract.ts';
import { tell } from '../notices.ts';
import { findHolder, insertDelegation } from '../store.ts';
import { endTaskDelegation } from './end-delegation.ts';

/**
 * An editor gives a task of their unit to a colleague of the same unit, who must be asked for it too by their own post: it
 * gives nobody a right. Whoever gave it may give it to another instead; what a colleague gave is not theirs to move.
 * @throws 404 where the task is not asked of the actor's unit
 */
export async function delegateTask(
  tx: Tx,
  { asks, ...command }: Static<typeof DelegateBody> & { asks: AsksOfPeople[] },
  acting: Acting,
): Promise<{ id: string }> {
  const { key, unitId, toId } = command;
  const { actor, today } = acting;
  const same = (task: { key: string; unitId: string }) => task.key === key && task.unitId === unitId;
  const task = (await tasksOf(tx, asks, { actor, day: today, limit: null })).find(same);
  if (!task) throw notFound();
  if (!mayWrite(actor, unitId, 'editor')) throw forbidden('work.editor-delegates');
  const wrong = (code: string) => invalid(code, [{ field: 'toId', code }]);
  if (toId === actor.id) throw wrong('work.to-oneself');
  const other = await actorOfPerson(tx, toId, today);
  if (!other?.units.includes(unitId)) throw wrong('work.no-colleague');
  const theirs = await tasksOf(tx, asks, { actor: other, day: today, limit: null });
  if (!theirs.some(same)) throw wrong('work.not-theirs');
  const holder = await findHolder(tx, { key, unitId });
  if (holder && holder.from_id !== actor.id) throw conflict('work.is-given');
  if (holder?.to_id === toId) throw conflict('work.already-theirs');
  if (holder) await endTaskDelegation(tx, { id: holder.id }, acting);
  const note = command.note?.trim() ?? '';
  const said = note ? `${actor.name}: “${note}”` : actor.name;
  const given = { key, unitId, title: task.title, link: task.to, toId, note };
  const id = await insertDelegation(tx, given, acting);
  await audit(tx, acting, {
    act: 'work.delegate',
    unitId,
    subject: ['delegation', id],
    detail: { task: key, to: toId },
  });
  await tell(tx, {
    personId: toId,
    now: acting.now,
    news: {
      key: `work.delegate:${id}`,
      kind: 'delegated',
      unitId,
      title: task.title,
      detail: said,
      to: task.to,
      dueOn: task.dueOn,
    },
  });
  return { id };
}
