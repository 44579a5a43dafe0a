import type { Tx } from '#platform/db';
import { conflict, forbidden, notFound } from '#kernel/problem';
import { audit, mayWrite, type Acting } from '#organisation';
import { findReport, lockReport, markReportWithdrawn } from '../store.ts';

/** Takes a draft report that was never submitted back, with a reason. */
export async function withdrawReport(
  tx: Tx,
  command: { id: string; reason: string },
  acting: Acting,
): Promise<{ id: string }> {
  const found = await findReport(tx, command.id);
  if (!found || !acting.actor.units.includes(found.unit_id)) throw notFound();
  if (!mayWrite(acting.actor, found.unit_id, 'editor')) throw forbidden('delivery.not-your-report');
  const report = await lockReport(tx, command.id);
  if (report.submissions > 0) throw conflict('delivery.report-submitted');
  if (report.withdrawn_at) throw conflict('delivery.report-withdrawn');
  await markReportWithdrawn(tx, report.id, { reason: command.reason, acting });
  await audit(tx, acting, {
    act: 'delivery.withdraw-report',
    unitId: report.unit_id,
    subject: ['report', report.id],
    detail: { reason: command.reason },
  });
  return { id: report.id };
}
