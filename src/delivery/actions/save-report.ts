import type { Tx } from '#platform/db';
import { newId } from '#kernel/id';
import { conflict, forbidden, invalid, notFound } from '#kernel/problem';
import { audit, mayWrite, mustSee, type Acting } from '#organisation';
import type { ReportContent } from '../contract.ts';
import { mustOwnFiles } from '../evidence.ts';
import { ruled } from '../permissions.ts';
import {
  findPeriod,
  findReport,
  getUndertaking,
  indicatorsOf,
  insertReport,
  lockReport,
  lockSubject,
  milestonesOf,
  saveReport as keepDraft,
} from '../store.ts';

/** Begins a draft progress report of the unit that reports on the undertaking. Nobody outside the unit sees it (rule 2). */
export async function beginReport(
  tx: Tx,
  command: { undertakingId: string; content: ReportContent },
  acting: Acting,
): Promise<{ id: string; revision: number; savedAt: string }> {
  const { undertakingId, content } = command;
  await lockSubject(tx, undertakingId);
  const row = await getUndertaking(tx, undertakingId);
  const state = (await findPeriod(tx, undertakingId, acting.today))?.state ?? null;
  const rules = await ruled(tx, { ...row, state }, acting.today);
  mustSee(acting.actor, rules);
  if (!mayWrite(acting.actor, rules.reporterUnitId, 'editor')) throw forbidden('delivery.not-your-report');
  if (!rules.submitted) throw conflict('delivery.not-issued');
  if (state === 'cancelled') throw conflict('delivery.cancelled');
  if (state === 'suspended') throw conflict('delivery.suspended');
  await mustBeOf(tx, { undertakingId, unitId: rules.reporterUnitId }, content);
  const id = newId(acting.now.getTime());
  await insertReport(tx, { id, undertakingId, unitId: rules.reporterUnitId, content, acting });
  await audit(tx, acting, { act: 'delivery.report', unitId: rules.reporterUnitId, subject: ['report', id] });
  return { id, revision: 1, savedAt: acting.now.toISOString() };
}

/**
 * Saves the draft. `revision` is the one the person last saw.
 * @throws Problem `delivery.changed-meanwhile` where a colleague saved in between; the caller still holds its own text
 */
export async function saveReport(
  tx: Tx,
  command: { id: string; revision: number; content: ReportContent },
  acting: Acting,
): Promise<{ id: string; revision: number; savedAt: string }> {
  const { id, content } = command;
  const found = await findReport(tx, id);
  if (!found || !acting.actor.units.includes(found.unit_id)) throw notFound();
  if (!mayWrite(acting.actor, found.unit_id, 'editor')) throw forbidden('delivery.not-your-report');
  const report = await lockReport(tx, id);
  if (report.withdrawn_at) throw conflict('delivery.report-withdrawn');
  if (report.open_submission) throw conflict('delivery.report-submitted');
  if (command.revision !== report.revision)
    throw conflict('delivery.changed-meanwhile', { revision: report.revision });
  if ((await findPeriod(tx, report.undertaking_id, acting.today))?.state === 'cancelled')
    throw conflict('delivery.cancelled');
  await mustBeOf(tx, { undertakingId: report.undertaking_id, unitId: report.unit_id }, content);
  await keepDraft(tx, id, { content, revision: report.revision + 1, acting });
  await audit(tx, acting, {
    act: 'delivery.save-report',
    unitId: report.unit_id,
    subject: ['report', id],
    detail: { revision: report.revision + 1 },
  });
  return { id, revision: report.revision + 1, savedAt: acting.now.toISOString() };
}

/**
 * @throws Problem 422 where a claim or figure names a milestone or indicator of another undertaking, one thing is claimed
 * twice, or a file is not the unit's
 */
async function mustBeOf(
  tx: Tx,
  { undertakingId, unitId }: { undertakingId: string; unitId: string },
  content: ReportContent,
): Promise<void> {
  const milestones = new Set((await milestonesOf(tx, undertakingId)).map((one) => one.id));
  const indicators = new Set((await indicatorsOf(tx, undertakingId)).map((one) => one.id));
  const strange = [
    ...content.claims.flatMap((claim, n) =>
      claim.milestoneId && !milestones.has(claim.milestoneId) ? [`claims.${n}.milestoneId`] : [],
    ),
    ...content.actuals.flatMap((actual, n) =>
      indicators.has(actual.indicatorId) ? [] : [`actuals.${n}.indicatorId`],
    ),
  ];
  if (strange.length)
    throw invalid(
      'delivery.of-another',
      strange.map((field) => ({ field, code: 'delivery.of-another' })),
    );
  const twice = content.claims.findIndex((claim, n) =>
    content.claims.slice(0, n).some((other) => other.milestoneId === claim.milestoneId),
  );
  if (twice >= 0)
    throw invalid('delivery.claimed-twice', [
      { field: `claims.${twice}.milestoneId`, code: 'delivery.claimed-twice' },
    ]);
  await mustOwnFiles(tx, unitId, content.evidence);
}
