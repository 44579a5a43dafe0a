import { conflict, invalid, notFound } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, type Acting, type Actor } from '#organisation';
import type { RelationKind } from '../contract.ts';
import { mustEdit, ruled } from '../permissions.ts';
import {
  directiveNames,
  endRelation,
  findRelation,
  getDirective,
  insertRelation,
  lockDirective,
  relationsOf,
} from '../store.ts';

/** Says that a directive of the actor's unit concretises, is based on, amends or replaces another one. */
export async function relateDirective(
  tx: Tx,
  command: { id: string; kind: RelationKind; toId: string },
  acting: Acting,
): Promise<{ id: string }> {
  const { id, kind, toId } = command;
  await lockDirective(tx, id);
  const entry = await getDirective(tx, id);
  mustEdit(acting.actor, await ruled(tx, entry, acting.actor));
  if (entry.withdrawn) throw conflict('directives.withdrawn');
  const relation = await relateTo(tx, { ...command, field: 'toId' }, acting);
  await audit(tx, acting, {
    act: 'directives.relate',
    unitId: entry.owner_unit_id,
    subject: ['directive', id],
    detail: { relation, kind, toId },
  });
  return { id: relation };
}

/**
 * Writes the relation where it makes sense; `field` is what to blame where not. What the actor may not see is answered
 * like what does not exist, and a circle through it is not noticed.
 */
export async function relateTo(
  tx: Tx,
  command: { id: string; kind: RelationKind; toId: string; field: string },
  acting: Acting,
): Promise<string> {
  const { id, kind, toId, field } = command;
  const refuse = (code: string) => invalid(code, [{ field, code }]);
  if (id === toId) throw refuse('directives.relates-to-itself');
  if (!(await directiveNames(tx, acting.actor, [toId])).has(toId))
    throw refuse('directives.no-such-directive');
  const existing = await relationsOf(tx, acting.actor, { ids: [id], direction: 'to', day: acting.today });
  if (existing.some((one) => one.id === toId && one.kind === kind && !one.withdrawn_at))
    throw refuse('directives.already-related');
  if (await restsOn(tx, acting.actor, { from: toId, on: id })) throw refuse('directives.circle');
  return insertRelation(tx, { fromId: id, toId, kind }, acting);
}

async function restsOn(tx: Tx, actor: Actor, { from, on }: { from: string; on: string }): Promise<boolean> {
  const known = new Set([from]);
  for (let ids = [from]; ids.length;) {
    const next = (await relationsOf(tx, actor, { ids, direction: 'to', day: actor.day })).filter(
      (one) => !one.withdrawn_at,
    );
    if (next.some((one) => one.id === on)) return true;
    ids = [...new Set(next.map((one) => one.id))].filter((one) => !known.has(one));
    for (const one of ids) known.add(one);
  }
  return false;
}

/** Takes a relation back, with a reason; it belongs to the directive that it leads from. */
export async function withdrawRelation(
  tx: Tx,
  command: { id: string; relationId: string; reason: string },
  acting: Acting,
): Promise<{ id: string }> {
  const { id, relationId, reason } = command;
  await lockDirective(tx, id);
  const entry = await getDirective(tx, id);
  mustEdit(acting.actor, await ruled(tx, entry, acting.actor));
  if (entry.withdrawn) throw conflict('directives.withdrawn');
  const relation = await findRelation(tx, { id: relationId, fromId: id });
  if (!relation) throw notFound();
  if (relation.withdrawn_at) throw conflict('directives.relation-withdrawn');
  await endRelation(tx, relationId, { reason: reason.trim(), acting });
  await audit(tx, acting, {
    act: 'directives.withdraw-relation',
    unitId: entry.owner_unit_id,
    subject: ['directive', id],
    detail: { relation: relationId, reason },
  });
  return { id: relationId };
}
