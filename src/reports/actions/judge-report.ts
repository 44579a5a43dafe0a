import type { Day } from '#kernel/day';
import { forbidden, invalid } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, mayWrite, type Acting, type Role } from '#organisation';
import { dutyOf, fileReport } from '#review';
import { outlineBehind } from '../answers/outline.ts';
import type { ReturnedSection } from '../contract.ts';
import { takerOf } from '../permissions.ts';
import { getVersion, insertEvent, type Report } from '../store.ts';
import { dayOf, mustAllow, taken } from '../taken.ts';

/**
 * Sends a submitted report back to its unit, with reasons section by section, as often as needed; also one that was accepted.
 * @throws Problem `reports.not-taker`, `reports.cannot-follow`, `reports.no-such-section`
 */
export async function returnReport(
  tx: Tx,
  command: { id: string; reason: string; sections: ReturnedSection[]; holdsOn?: Day | undefined },
  acting: Acting,
): Promise<{ id: string }> {
  const { reason, sections } = command;
  const { report, byUnitId } = await takenAbove(tx, { id: command.id, role: 'editor' }, acting);
  mustAllow(report, 'returned', acting.today);
  const holdsOn = dayOf(command.holdsOn, report, acting);
  const { version } = report.events.at(-1)!;
  const { outlineVersion } = await getVersion(tx, report.id, version);
  const { outline } = await outlineBehind(tx, acting.actor, { report, number: outlineVersion });
  const known = new Set(outline.sections.map(({ id }) => id));
  const errors = sections.flatMap(({ sectionId }, n) =>
    known.has(sectionId)
      ? []
      : [{ field: `sections.${n}.sectionId`, code: 'reports.no-such-section', values: { id: sectionId } }],
  );
  if (errors.length) throw invalid('reports.no-such-section', errors, errors[0]!.values);
  await insertEvent(tx, report.id, {
    fact: 'returned',
    version,
    holdsOn,
    reason,
    sections,
    byUnitId,
    acting,
  });
  await tellDuty(tx, { report, fact: 'returned', holdsOn, byUnitId, reason }, acting);
  await audit(tx, acting, {
    act: 'reports.return',
    unitId: byUnitId,
    subject: ['report', report.id],
    detail: { version, reason, sections: sections.length, holdsOn },
  });
  return { id: report.id };
}

/**
 * Accepts a submitted report in the name of the unit that takes it.
 * @throws Problem `reports.not-taker`, `reports.cannot-follow`
 */
export async function acceptReport(
  tx: Tx,
  command: { id: string; note?: string | undefined; holdsOn?: Day | undefined },
  acting: Acting,
): Promise<{ id: string }> {
  const { report, byUnitId } = await takenAbove(tx, { id: command.id, role: 'leader' }, acting);
  mustAllow(report, 'accepted', acting.today);
  const holdsOn = dayOf(command.holdsOn, report, acting);
  const { version } = report.events.at(-1)!;
  const reason = command.note ?? null;
  await insertEvent(tx, report.id, { fact: 'accepted', version, holdsOn, reason, byUnitId, acting });
  await tellDuty(tx, { report, fact: 'accepted', holdsOn, byUnitId, reason: reason ?? '' }, acting);
  await audit(tx, acting, {
    act: 'reports.accept',
    unitId: byUnitId,
    subject: ['report', report.id],
    detail: { version, note: reason, holdsOn },
  });
  return { id: report.id };
}

// The report with the unit that takes it, in whose name the actor judges it.
async function takenAbove(
  tx: Tx,
  { id, role }: { id: string; role: Role },
  acting: Acting,
): Promise<{ report: Report; byUnitId: string }> {
  const report = await taken(tx, id, acting);
  const byUnitId = takerOf(report);
  if (byUnitId === null || !mayWrite(acting.actor, byUnitId, role)) throw forbidden('reports.not-taker');
  return { report, byUnitId };
}

async function tellDuty(
  tx: Tx,
  told: { report: Report; fact: 'returned' | 'accepted'; holdsOn: Day; byUnitId: string; reason: string },
  acting: Acting,
): Promise<void> {
  const { report, ...filed } = told;
  if (report.kind !== 'full') return;
  const { campaignId: reviewId, unitId } = report;
  const duty = await dutyOf(tx, { reviewId, unitId, day: told.holdsOn });
  if (duty) await fileReport(tx, { obligationId: duty.id, ...filed }, acting);
}
