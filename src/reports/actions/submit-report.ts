import type { Day } from '#kernel/day';
import { conflict } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, type Acting } from '#organisation';
import { keepInsights } from '#insights';
import { dutyOf, fieldsOf, fileReport, outlineOf, type InsightKind } from '#review';
import { mustWriteFor } from '../permissions.ts';
import { getVersion, insertEvent, saidByKind, type Report } from '../store.ts';
import { dayOf, mustAllow, taken } from '../taken.ts';

/**
 * Sends the approved version up to the unit into whose report it goes; from now on those above may read it. A summary goes
 * where the full report goes, and fulfils no duty.
 * @throws Problem `reports.not-yours`, `reports.cannot-follow`, `reports.goes-nowhere`
 */
export async function submitReport(
  tx: Tx,
  command: { id: string; holdsOn?: Day | undefined },
  acting: Acting,
): Promise<{ id: string }> {
  const report = await taken(tx, command.id, acting);
  const { id, unitId, campaignId } = report;
  mustWriteFor(acting.actor, unitId);
  mustAllow(report, 'submitted', acting.today);
  const holdsOn = dayOf(command.holdsOn, report, acting);
  const duty = await dutyOf(tx, { reviewId: campaignId, unitId, day: holdsOn });
  if (!duty?.into) throw conflict('reports.goes-nowhere');
  const { version } = report.events.at(-1)!;
  const event = { fact: 'submitted' as const, version, holdsOn, reason: null, toUnitId: duty.into };
  await insertEvent(tx, id, { ...event, byUnitId: unitId, acting });
  if (report.kind === 'full') {
    await tellDuty(tx, { report, obligationId: duty.id, holdsOn }, acting);
    await keepWhatItSays(tx, { report, version, into: duty.into, holdsOn }, acting);
  }
  await audit(tx, acting, {
    act: 'reports.submit',
    unitId,
    subject: ['report', id],
    detail: { version, to: duty.into, holdsOn },
  });
  return { id };
}

async function tellDuty(
  tx: Tx,
  { report, obligationId, holdsOn }: { report: Report; obligationId: string; holdsOn: Day },
  acting: Acting,
): Promise<void> {
  const filed = { obligationId, fact: 'submitted' as const, holdsOn, byUnitId: report.unitId, reason: '' };
  await fileReport(tx, filed, acting);
}

// A summary is condensed from the full report: it would say everything twice.
async function keepWhatItSays(
  tx: Tx,
  { report, version, into, holdsOn }: { report: Report; version: number; into: string; holdsOn: Day },
  acting: Acting,
): Promise<void> {
  const { id, unitId, campaignId } = report;
  const { outlineVersion } = await getVersion(tx, id, version);
  const outline = await outlineOf(tx, campaignId, outlineVersion);
  const titles = new Map(outline.sections.map((section) => [section.id, section.title]));
  const fields = fieldsOf(outline);
  const said = await saidByKind(tx, id, version);
  const insights = said.map(({ id: mark, kind, provision, words, sectionId }) => ({
    ...{ kind: kind as InsightKind, provision, words, unitId, mark, section: sectionId },
    ...{ heading: titles.get(sectionId) ?? '', field: fields.get(sectionId) ?? null },
    opens: `/reports/${id}?section=${sectionId}`,
  }));
  const source = { kind: 'report' as const, id, version, about: campaignId };
  await keepInsights(tx, { ...source, ownerUnitId: unitId, told: [into], holdsOn, insights }, acting);
}
