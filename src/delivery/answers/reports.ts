// Progress reports as they may be read: the unit reads its draft, everyone else in sight what was submitted.
import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import { notFound } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import { lineOf, maySee, personNames, unitNames, type Actor } from '#organisation';
import type { ReportContent, ReportView, SubmissionView } from '../contract.ts';
import { canWithReport, ruledReport, type Ruled } from '../permissions.ts';
import { commentsOn, findReport, reportsOn, submissionsOf, type Report } from '../store.ts';
import { seen } from './undertaking.ts';

/** The reports on an undertaking that hold on the day or before and that the actor may see, oldest first. */
export async function readReports(
  db: Db | Tx,
  actor: Actor,
  asked: { id: string; day: Day; today: Day },
): Promise<Static<typeof ReportView>[]> {
  const { row, rules } = await seen(db, actor, asked);
  const reports = (await reportsOn(db, asked.id, actor.units)).filter(
    (report) => report.content.holdsOn <= asked.day,
  );
  return views(db, actor, { reports, row, rules, today: asked.today });
}

/** One report. @throws 404 where it is a draft of another unit, or its undertaking is out of sight */
export async function readReport(
  db: Db | Tx,
  actor: Actor,
  asked: { id: string; today: Day },
): Promise<Static<typeof ReportView>> {
  const report = await findReport(db, asked.id);
  if (!report || report.withdrawn_at) throw notFound();
  const own = actor.units.includes(report.unit_id);
  if (!own && report.submissions === 0) throw notFound();
  const { row, rules } = await seen(db, actor, { id: report.undertaking_id, today: asked.today });
  const [view] = await views(db, actor, { reports: [report], row, rules, today: asked.today });
  if (!view) throw notFound();
  return view;
}

/** Those of some reports on an undertaking that the actor may see, and their units' lines: they are sent to the owner. */
export async function withinSight(
  db: Db | Tx,
  actor: Actor,
  { reports, rules, today }: { reports: Report[]; rules: Ruled; today: Day },
) {
  const lines = new Map<string, string[]>();
  for (const unit of new Set(reports.map((report) => report.unit_id)))
    lines.set(unit, await lineOf(db, unit, today));
  const seeable = reports.filter((report) =>
    maySee(actor, ruledReport(report, { line: lines.get(report.unit_id)!, thing: rules })),
  );
  return { lines, seeable };
}

async function views(
  db: Db | Tx,
  actor: Actor,
  {
    reports,
    row,
    rules,
    today,
  }: { reports: Report[]; row: Awaited<ReturnType<typeof seen>>['row']; rules: Ruled; today: Day },
): Promise<Static<typeof ReportView>[]> {
  const { lines, seeable } = await withinSight(db, actor, { reports, rules, today });
  const told = await sentWith(db, { reports: seeable, undertakingId: row.id, today });
  return seeable.map((report) => {
    const own = actor.units.includes(report.unit_id);
    const sent = told.submissions.filter((one) => one.report_id === report.id);
    const open = report.open_submission !== null;
    return {
      id: report.id,
      undertaking: { id: row.id, kind: row.kind as 'item', code: row.code, title: row.title },
      unit: told.units.get(report.unit_id)!,
      status: open ? 'submitted' : sent.length ? 'returned' : 'draft',
      revision: own ? report.revision : 0,
      savedAt: own ? report.saved_at : null,
      savedBy: own ? told.name(report.saved_by) : null,
      draft: own && !open ? report.content : null,
      submissions: sent.map((one) => submissionView(one, told)),
      can: canWithReport(actor, report, { line: lines.get(report.unit_id)!, thing: rules }),
    };
  });
}

/** What was submitted on some reports and said of it, with the names in it. */
interface Told {
  submissions: Awaited<ReturnType<typeof submissionsOf>>;
  comments: Awaited<ReturnType<typeof commentsOn>>;
  units: Awaited<ReturnType<typeof unitNames>>;
  name: (id: string | null) => string | null;
}

async function sentWith(
  db: Db | Tx,
  { reports, undertakingId, today }: { reports: Report[]; undertakingId: string; today: Day },
): Promise<Told> {
  const submissions = await submissionsOf(
    db,
    reports.map((report) => report.id),
  );
  const comments = (await commentsOn(db, undertakingId)).filter((one) => one.submission_id !== null);
  const people = [
    ...submissions.flatMap((one) => [one.recorded_by, one.returned_by]),
    ...comments.map((one) => one.recorded_by),
    ...reports.map((one) => one.saved_by),
  ];
  const units = [
    ...reports.map((one) => one.unit_id),
    ...submissions.flatMap((one) => one.returned_unit ?? []),
    ...comments.map((one) => one.by_unit_id),
  ];
  const names = await personNames(
    db,
    people.filter((id) => id !== null),
  );
  return {
    submissions,
    comments,
    units: await unitNames(db, units, today),
    name: (id) => (id ? (names.get(id) ?? null) : null),
  };
}

function submissionView(
  one: Awaited<ReturnType<typeof submissionsOf>>[number],
  { comments, units, name }: Told,
): Static<typeof SubmissionView> {
  const content = { claims: one.claims, actuals: one.actuals, evidence: one.evidence } as unknown as Pick<
    ReportContent,
    'claims' | 'actuals' | 'evidence'
  >;
  return {
    id: one.id,
    number: one.number,
    holdsOn: one.holds_on,
    narrative: one.narrative,
    ...content,
    submittedAt: one.recorded_at,
    submittedBy: name(one.recorded_by),
    returned:
      one.returned_reason === null
        ? null
        : {
            reason: one.returned_reason,
            unit: units.get(one.returned_unit!)!,
            by: name(one.returned_by),
            holdsOn: one.returned_on!,
            recordedAt: one.returned_at!,
          },
    comments: comments
      .filter((comment) => comment.submission_id === one.id)
      .map((comment) => ({
        id: comment.id,
        text: comment.text,
        unit: units.get(comment.by_unit_id)!,
        by: name(comment.recorded_by),
        recordedAt: comment.recorded_at,
      })),
  };
}
