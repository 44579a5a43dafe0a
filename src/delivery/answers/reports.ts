// Progress reports as they may be read: the unit reads its draft, everyone else in sight what was submitted.
import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import { notFound } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import { lineOf, mayLead, maySee, mayWrite, personNames, unitNames, type Actor } from '#organisation';
import type { ReportContent, ReportView, SubmissionView } from '../contract.ts';
import { mayInspect, type Ruled } from '../permissions.ts';
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
    maySee(actor, {
      ownerUnitId: report.unit_id,
      ownerLine: lines.get(report.unit_id)!,
      submitted: report.submissions > 0,
      audience: 'own',
      addressedLines: [rules.ownerLine],
    }),
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
) {
  const { lines, seeable } = await withinSight(db, actor, { reports, rules, today });
  const submissions = await submissionsOf(
    db,
    seeable.map((report) => report.id),
  );
  const comments = (await commentsOn(db, row.id)).filter((comment) => comment.submission_id !== null);
  const people = await personNames(
    db,
    [
      ...submissions.flatMap((one) => [one.recorded_by, one.returned_by]),
      ...comments.map((one) => one.recorded_by),
      ...seeable.map((one) => one.saved_by),
    ].filter((id) => id !== null),
  );
  const units = await unitNames(
    db,
    [
      ...seeable.map((one) => one.unit_id),
      ...submissions.flatMap((one) => one.returned_unit ?? []),
      ...comments.map((one) => one.by_unit_id),
    ],
    today,
  );
  const name = (id: string | null) => (id ? (people.get(id) ?? null) : null);
  return seeable.map((report): Static<typeof ReportView> => {
    const own = actor.units.includes(report.unit_id);
    const sent = submissions.filter((one) => one.report_id === report.id);
    const open = report.open_submission !== null;
    const status = open ? 'submitted' : sent.length ? 'returned' : 'draft';
    const edits = mayWrite(actor, report.unit_id, 'editor') && !open && rules.state !== 'cancelled';
    const above = mayLead(actor, lines.get(report.unit_id)!, 'editor');
    return {
      id: report.id,
      undertaking: { id: row.id, kind: row.kind as 'item', code: row.code, title: row.title },
      unit: units.get(report.unit_id)!,
      status,
      revision: own ? report.revision : 0,
      savedAt: own ? report.saved_at : null,
      savedBy: own ? name(report.saved_by) : null,
      draft: own && !open ? report.content : null,
      submissions: sent.map((one) => submissionView(one, { comments, units, name })),
      can: {
        edit: edits,
        submit: edits && mayWrite(actor, report.unit_id, 'leader'),
        withdraw: edits && sent.length === 0,
        return: open && above,
        comment: sent.length > 0 && (above || own || mayInspect(actor, rules)),
      },
    };
  });
}

function submissionView(
  one: Awaited<ReturnType<typeof submissionsOf>>[number],
  {
    comments,
    units,
    name,
  }: {
    comments: Awaited<ReturnType<typeof commentsOn>>;
    units: Awaited<ReturnType<typeof unitNames>>;
    name: (id: string | null) => string | null;
  },
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
