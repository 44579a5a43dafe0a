import { conflict, notFound } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, type Acting } from '#organisation';
import { outlineNow } from '#review';
import { isInside, mustWriteFor } from '../permissions.ts';
import { isAnswering, standingOf } from '../standing.ts';
import { insertOutlineSeen, outlineSeen } from '../store.ts';
import { taken } from '../taken.ts';

/**
 * The unit has looked at what the outline changed, up to a version: said once, for everybody of the unit.
 * @throws Problem `reports.not-yours`, `reports.cannot-follow`, `reports.outline-newer`, `reports.outline-seen`, 404 outside the unit
 */
export async function seeOutline(
  tx: Tx,
  command: { id: string; version: number },
  acting: Acting,
): Promise<{ id: string }> {
  const report = await taken(tx, command.id, acting);
  const { id, unitId, campaignId } = report;
  if (!isInside(acting.actor, report)) throw notFound();
  mustWriteFor(acting.actor, unitId);
  const state = standingOf(report.events, acting.today);
  if (!isAnswering(state)) throw conflict('reports.cannot-follow', { state });
  const { number } = await outlineNow(tx, campaignId);
  if (command.version !== number) throw conflict('reports.outline-newer', { number });
  const before = await outlineSeen(tx, id);
  if (before >= number) throw conflict('reports.outline-seen');
  await insertOutlineSeen(tx, { reportId: id, number }, acting);
  await audit(tx, acting, {
    act: 'reports.see-outline',
    unitId,
    subject: ['report', id],
    detail: { version: number, before },
  });
  return { id };
}
