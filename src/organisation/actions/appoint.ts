import type { Day } from '#kernel/day';
import { forbidden, invalid, notFound } from '#kernel/problem';
import { tidy } from '#kernel/vietnamese';
import type { Tx } from '#platform/db';
import { isSystem, type Acting, type Role } from '../actor.ts';
import { audit } from '../audit.ts';
import { administersAny, administersUnit } from '../permissions.ts';
import { findUnit, insertPost, knowsPerson, unitsInSight } from '../store.ts';

/**
 * Gives a person a post in a unit from a day on, until another where one is named. Nobody appoints themselves: an
 * administrator could otherwise read the drafts and write the content of every unit below.
 */
export async function appoint(
  tx: Tx,
  command: {
    personId: string;
    unitId: string;
    title: string;
    role: Role;
    from?: Day | undefined;
    to?: Day | null | undefined;
  },
  acting: Acting,
): Promise<{ id: string }> {
  const { personId, unitId, role, to = null } = command;
  const { actor, today } = acting;
  const from = command.from ?? today;
  const title = tidy(command.title);
  if (!administersAny(actor)) throw forbidden('organisation.not-administrator');
  if (!(await knowsPerson(tx, actor, personId))) throw notFound();
  if (!isSystem(actor) && !(await unitsInSight(tx, actor, { units: [unitId], day: from })).has(unitId))
    throw notFound();
  if (!(await administersUnit(tx, acting, unitId))) throw forbidden('organisation.not-administrator');
  if (personId === actor.id) throw forbidden('organisation.appoints-oneself');
  if (!title) throw invalid('organisation.no-title', [{ field: 'title', code: 'organisation.no-title' }]);
  if (to !== null && to <= from)
    throw invalid('organisation.ends-before-begin', [
      { field: 'to', code: 'organisation.ends-before-begin' },
    ]);
  const unit = await findUnit(tx, unitId, from);
  if (!unit?.standing)
    throw invalid(
      'organisation.unit-not-standing',
      [{ field: 'from', code: 'organisation.unit-not-standing', values: { day: from } }],
      { day: from },
    );
  const id = await insertPost(tx, { personId, unitId, title, role, from, to }, acting);
  await audit(tx, acting, {
    act: 'organisation.appoint',
    unitId,
    subject: ['person', personId],
    detail: { post: id, title, role, from, to },
  });
  return { id };
}
