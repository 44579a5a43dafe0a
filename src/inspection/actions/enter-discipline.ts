import { newId } from '#kernel/id';
import { invalid, notFound } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, lineOf, type Acting } from '#organisation';
import type { NewDiscipline } from '../contract.ts';
import { MEASURES_OF } from '../discipline.ts';
import { mustWriteFor } from '../permissions.ts';
import { insertDiscipline } from '../store.ts';

/**
 * Enters the totals of discipline of one's own unit for a period, a whole sheet or nothing: how many, in which form, of
 * organisations or of members. Never a name. A later entry for the same takes its place; both stay.
 * @throws Problem `inspection.ends-before`, `inspection.form-of-target`, 404
 */
export async function enterDiscipline(
  tx: Tx,
  asked: NewDiscipline,
  acting: Acting,
): Promise<{ ids: string[] }> {
  mustWriteFor(acting.actor, asked.unitId);
  if (asked.endsOn < asked.startsOn)
    throw invalid('inspection.ends-before', [{ field: 'endsOn', code: 'inspection.ends-before' }]);
  const strange = asked.totals.flatMap(({ target, form }, n) =>
    MEASURES_OF[target].includes(form)
      ? []
      : [{ field: `totals.${n}.form`, code: 'inspection.form-of-target' }],
  );
  if (strange.length) throw invalid('inspection.form-of-target', strange);
  if (!(await lineOf(tx, asked.unitId, acting.today)).length) throw notFound();
  const ids = asked.totals.map(() => newId(acting.now.getTime()));
  await insertDiscipline(tx, { ids, asked }, acting);
  await audit(tx, acting, {
    act: 'inspection.enter-discipline',
    unitId: asked.unitId,
    subject: ['unit', asked.unitId],
    detail: { ...asked },
  });
  return { ids };
}
