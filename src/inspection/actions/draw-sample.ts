import { newId } from '#kernel/id';
import { conflict, forbidden, invalid } from '#kernel/problem';
import { tidy } from '#kernel/vietnamese';
import type { Tx } from '#platform/db';
import { audit, lineOf, mayLookInto, type Acting } from '#organisation';
import { drawClaims, undertakingNames } from '#delivery';
import type { NewSample } from '../contract.ts';
import { inspectingUnits, mayVisit, mustWriteFor } from '../permissions.ts';
import { insertSample } from '../store.ts';

/**
 * Draws a random sample of the completions claimed within a subtree on a day, to be verified one by one. The seed is stated,
 * so that anybody can draw the same sample from the same claims; what was drawn is kept.
 * @throws Problem `inspection.not-below`, `inspection.nothing-to-draw`, `inspection.in-the-future`
 */
export async function drawSample(tx: Tx, asked: NewSample, acting: Acting): Promise<{ id: string }> {
  const { actor, today, now } = acting;
  const { unitId, ofUnitId, underId, kind, field, level = null, size } = asked;
  const day = asked.day ?? today;
  const seed = tidy(asked.seed);
  mustWriteFor(actor, unitId);
  if (!(await inspectingUnits(tx, actor)).includes(unitId)) throw forbidden('inspection.inspects-nobody');
  if (day > today)
    throw invalid('inspection.in-the-future', [{ field: 'day', code: 'inspection.in-the-future' }]);
  const line = await lineOf(tx, ofUnitId, today);
  const whole =
    (await mayLookInto(tx, actor, { unit: ofUnitId, days: [today] })) && !actor.units.includes(ofUnitId);
  if (!line.length || !(whole || mayVisit(actor, unitId, line)))
    throw invalid('inspection.not-below', [{ field: 'ofUnitId', code: 'inspection.not-below' }]);
  if (underId && !(await undertakingNames(tx, actor, [underId])).has(underId))
    throw invalid('inspection.no-such-undertaking', [
      { field: 'underId', code: 'inspection.no-such-undertaking' },
    ]);
  const lots = { unit: ofUnitId, day, under: underId, kind, field, level, seed, size };
  const { among: population, drawn } = await drawClaims(tx, lots);
  if (!drawn.length) throw conflict('inspection.nothing-to-draw');
  const id = newId(now.getTime());
  await insertSample(tx, { id, asked: { ...asked, seed }, day, population, drawn }, acting);
  await audit(tx, acting, {
    act: 'inspection.draw',
    unitId,
    subject: ['inspection-sample', id],
    detail: { of: ofUnitId, day, seed, size, population },
  });
  return { id };
}
