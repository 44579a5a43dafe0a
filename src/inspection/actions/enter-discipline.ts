import { newId } from '#kernel/id';
import { invalid, notFound } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, lineOf, type Acting } from '#organisation';
import type { NewDiscipline } from '../contract.ts';
import { MEASURES_OF } from '../discipline.ts';
import { mustWriteFor } from '../permissions.ts';
import { insertDiscipline } from '../store.ts';

/**
 * Enters a total of discipline of one's own unit for a period: how many, in which form, of organisations or of members. Never
 * a name. A later entry for the same takes its place; both stay.
 */
export async function enterDiscipline(tx: Tx, asked: NewDiscipline, acting: Acting): Promise<{ id: string }> {
  mustWriteFor(acting.actor, asked.unitId);
  if (asked.endsOn < asked.startsOn)
    throw invalid('inspection.ends-before', [{ field: 'endsOn', code: 'inspection.ends-before' }]);
  if (!MEASURES_OF[asked.target].includes(asked.form))
    throw invalid('inspection.form-of-target', [{ field: 'form', code: 'inspection.form-of-target' }]);
  if (!(await lineOf(tx, asked.unitId, acting.today)).length) throw notFound();
  const id = newId(acting.now.getTime());
  await insertDiscipline(tx, { id, asked }, acting);
  await audit(tx, acting, {
    act: 'inspection.enter-discipline',
    unitId: asked.unitId,
    subject: ['inspection-discipline', id],
    detail: { ...asked },
  });
  return { id };
}
