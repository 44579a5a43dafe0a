import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import { notFound } from '#kernel/problem';
import { page } from '#platform/http';
import { findUnit, personNames, unitAt, unitNames, type Actor } from '#organisation';
import { dutyOf, reviewSeen } from '#review';
import { gapsIn, shareOf } from '../completeness.ts';
import type { ReportPage, ReportRow, ReportText, ReportView } from '../contract.ts';
import { canWith, isInside } from '../permissions.ts';
import { standingOf, submittedVersion } from '../standing.ts';
import {
  contentsOf,
  getVersion,
  listReports,
  reportsBy,
  versionsOf,
  type Report,
  type ReportsAsked,
} from '../store.ts';
import { seen, seenInside } from '../taken.ts';
import { readVersion } from '../version.ts';
import { formatsOf, outlineBehind, outlineFor } from './outline.ts';
import { predecessorsOf } from './predecessors.ts';

/** Reports within sight, by the names of their units. */
export async function reportsPage(
  db: Db | Tx,
  actor: Actor,
  { limit, cursor, ...asked }: ReportsAsked & { limit: number; cursor?: string | undefined },
): Promise<Static<typeof ReportPage>> {
  const found = await listReports(db, actor, { ...asked, limit: limit + 1, cursor });
  const { rows, nextCursor } = page(found, limit, (row) => [row.place, row.id]);
  const reports = await reportsBy(
    db,
    rows.map(({ id }) => id),
  );
  return { rows: await rowsOf(db, actor, { reports, day: asked.day }), nextCursor };
}

async function rowsOf(
  db: Db | Tx,
  actor: Actor,
  { reports, day }: { reports: Report[]; day: Day },
): Promise<ReportRow[]> {
  const names = await unitNames(
    db,
    reports.map(({ unitId }) => unitId),
    day,
  );
  const reviews = new Map<string, string>();
  for (const id of new Set(reports.map(({ campaignId }) => campaignId)))
    reviews.set(id, (await reviewSeen(db, actor, id)).title);
  return reports.map((report) => ({
    ...{ id: report.id, title: report.title, kind: report.kind, illustrative: report.illustrative },
    unit: names.get(report.unitId)!,
    review: { id: report.campaignId, title: reviews.get(report.campaignId)! },
    state: standingOf(report.events, day),
    version: newestFor(actor, report, day),
    issued: report.issues.at(-1)?.symbol ?? null,
  }));
}

/** What somebody reads of a report: its own people the newest version, others the one submitted or issued last. */
export function newestFor(actor: Actor, report: Report, day: Day): number | null {
  if (isInside(actor, report))
    return (
      report.events.findLast(({ fact, holdsOn }) => fact === 'approved' && holdsOn <= day)?.version ?? null
    );
  const issued = report.issues.findLast(({ holdsOn }) => holdsOn <= day)?.version ?? null;
  const submitted = submittedVersion(report.events, day);
  return issued !== null && (submitted === null || issued > submitted) ? issued : submitted;
}

/** Which versions somebody may read. */
export function readable(actor: Actor, report: Report): (version: number) => boolean {
  if (isInside(actor, report)) return () => true;
  const submitted = report.events.filter(({ fact }) => fact === 'submitted').map(({ version }) => version);
  const open = new Set([...submitted, ...report.issues.map(({ version }) => version)]);
  return (version) => open.has(version);
}

/** A report as its reader may know it. @throws 404 */
export async function readReport(
  db: Db | Tx,
  actor: Actor,
  { id, day }: { id: string; day: Day },
): Promise<ReportView> {
  const report = await seen(db, actor, id);
  const [row] = await rowsOf(db, actor, { reports: [report], day });
  const inside = isInside(actor, report);
  const asked = await outlineFor(db, actor, report);
  const { number, outline, years } = asked;
  const gaps = inside ? gapsIn(outline, await contentsOf(db, id), years) : [];
  const { campaignId: reviewId, unitId } = report;
  const duty = await dutyOf(db, { reviewId, unitId, day });
  const may = readable(actor, report);
  const versions = (await versionsOf(db, id)).filter((one) => may(one.number));
  const state = standingOf(report.events, actor.day);
  const last = report.events.at(-1);
  const unit = await unitAt(db, unitId, day);
  return {
    ...row!,
    level: (unit ?? (await findUnit(db, unitId, actor.day)))!.level as ReportView['level'],
    ...{ sections: report.sections, outlineVersion: number, dueOn: duty?.dueOn ?? null },
    into: duty?.into ? ((await unitNames(db, [duty.into], day)).get(duty.into) ?? null) : null,
    ...{ gaps, share: inside ? shareOf(outline, gaps) : null, formats: formatsOf(asked) },
    predecessors: await predecessorsOf(db, actor, report),
    returned: state === 'returned' ? { reason: last!.reason, sections: last!.sections ?? [] } : null,
    versions: versions.map((one) => ({
      ...{ number: one.number, holdsOn: one.holdsOn },
      submitted: report.events.some(({ fact, version }) => fact === 'submitted' && version === one.number),
    })),
    issue: issueOf(report),
    history: await historyOf(db, actor, report),
    can: canWith(actor, report, { state, goesUp: duty !== undefined && duty.into !== null }),
  };
}

function issueOf({ issues }: Report): ReportView['issue'] {
  const last = issues.at(-1);
  if (!last) return null;
  const { letterhead, recordedAt: _, recordedBy: _by, ...issue } = last;
  return { ...issue, rule: letterhead.rule };
}

// What the unit does among itself before it submits is its own affair.
async function historyOf(db: Db | Tx, actor: Actor, report: Report): Promise<ReportView['history']> {
  const inside = isInside(actor, report);
  const shown = report.events.filter(({ fact }) => inside || !['approved', 'reopened'].includes(fact));
  const issues = report.issues.map((one) => ({
    ...{ fact: 'issued' as const, version: one.version, holdsOn: one.holdsOn, reason: one.symbol },
    ...{ sections: [], byUnitId: report.unitId },
    ...{ recordedAt: one.recordedAt, recordedBy: one.recordedBy },
  }));
  const all = [...shown, ...issues].toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1));
  const units = await unitNames(
    db,
    all.map(({ byUnitId }) => byUnitId),
    actor.day,
  );
  const people = await personNames(
    db,
    all.flatMap(({ recordedBy }) => recordedBy ?? []),
  );
  return all.map((one) => ({
    ...{ fact: one.fact, version: one.version, holdsOn: one.holdsOn, reason: one.reason },
    ...{ sections: one.sections ?? [], recordedAt: one.recordedAt },
    unit: units.get(one.byUnitId)!,
    by: people.get(one.recordedBy ?? '') ?? null,
  }));
}

/** What the draft, or one section of it, says: for its own unit. @throws 404 */
export async function readDraft(
  db: Db | Tx,
  actor: Actor,
  { id, section }: { id: string; section?: string | undefined },
): Promise<ReportText> {
  const report = await seenInside(db, actor, id);
  const { number } = await outlineFor(db, actor, report);
  return {
    ...{ id, title: report.title, version: null, outlineVersion: number, checksum: null, gaps: null },
    contents: await contentsOf(db, id, section),
  };
}

/** What a version says, for whoever may read it. @throws 404 */
export async function readVersionOf(
  db: Db | Tx,
  actor: Actor,
  { id, number }: { id: string; number: number },
): Promise<ReportText> {
  const report = await seen(db, actor, id);
  if (!readable(actor, report)(number)) throw notFound();
  const version = await getVersion(db, id, number);
  await outlineBehind(db, actor, { report, number: version.outlineVersion });
  const { title, sections } = readVersion(version.document);
  return {
    ...{ id, title, version: number, outlineVersion: version.outlineVersion },
    ...{ checksum: version.checksum, gaps: version.gaps },
    contents: Object.fromEntries(
      sections.map(({ id: section, text, figures }) => [section, { text, figures }]),
    ),
  };
}
