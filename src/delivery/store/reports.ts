import { sql } from 'kysely';
import type { Day } from '#kernel/day';
import { notFound } from '#kernel/problem';
import { json, type Db, type Tx } from '#platform/db';
import type { Acting } from '#organisation';
import type { ReportContent } from '../contract.ts';

/** A progress report: the draft of its unit, and how often it was submitted. */
export interface Report {
  id: string;
  undertaking_id: string;
  unit_id: string;
  revision: number;
  content: ReportContent;
  submissions: number;
  /** The submission that stands, neither returned nor replaced; null while the draft is open. */
  open_submission: string | null;
  saved_at: string;
  saved_by: string | null;
  withdrawn_at: string | null;
}

const reports = (condition: ReturnType<typeof sql>) => sql<Report>`
  select r.id, r.undertaking_id, r.unit_id, r.revision, r.saved_at, r.saved_by, r.withdrawn_at,
    jsonb_build_object('holdsOn', r.holds_on, 'narrative', r.narrative, 'claims', r.claims, 'actuals', r.actuals, 'evidence', r.evidence) as content,
    (select count(*)::int from delivery.submission s where s.report_id = r.id) as submissions,
    (select s.id from delivery.submission s where s.report_id = r.id and not exists (select from delivery.report_return b where b.submission_id = s.id)
      order by s.number desc limit 1) as open_submission
  from delivery.report r where ${condition} order by r.recorded_at, r.id`;

/** The report; undefined where there is none. */
export async function findReport(db: Db | Tx, id: string): Promise<Report | undefined> {
  return (await reports(sql`r.id = ${id}::uuid`).execute(db)).rows[0];
}

/** The report, its row taken for this transaction. @throws 404 */
export async function lockReport(tx: Tx, id: string): Promise<Report> {
  await tx.selectFrom('delivery.report').select('id').where('id', '=', id).forUpdate().execute();
  const report = await findReport(tx, id);
  if (!report) throw notFound();
  return report;
}

/** The reports on an undertaking, oldest first: those of the given units, and of others those that were submitted. */
export async function reportsOn(db: Db | Tx, undertakingId: string, ownUnits: string[]): Promise<Report[]> {
  const { rows } = await reports(sql`r.undertaking_id = ${undertakingId}::uuid and r.withdrawn_at is null
    and (r.unit_id = any (${ownUnits}::uuid[]) or exists (select from delivery.submission s where s.report_id = r.id))`).execute(
    db,
  );
  return rows;
}

/** A report that waits for its unit; of one that was returned, why, when, and by when its undertaking, while open, is due. */
export interface OpenReport extends Report {
  title: string;
  returned_reason: string | null;
  returned_on: Day | null;
  due_on: Day | null;
  late: boolean;
}

/** Drafts begun and reports returned to some units, as their undertakings stood on the day: what waits for them. */
export async function openReportsOf(db: Db | Tx, units: string[], day: Day): Promise<OpenReport[]> {
  const { rows } = await sql<OpenReport>`
    select q.*, u.title, b.reason as returned_reason, b.holds_on as returned_on, p.due_on, coalesce(p.due_on < ${day}::date, false) as late
    from (${reports(sql`r.unit_id = any (${units}::uuid[]) and r.withdrawn_at is null`)}) q
    join delivery.undertaking u on u.id = q.undertaking_id
    left join lateral (select b.reason, b.holds_on from delivery.report_return b join delivery.submission s on s.id = b.submission_id where s.report_id = q.id order by s.number desc limit 1) b on true
    left join delivery.period p on b.holds_on is not null and delivery.is_open(p.state) and p.subject_id = u.id and p.valid_from <= ${day}::date and ${day}::date < p.valid_to
    where q.open_submission is null order by q.saved_at desc, q.id`.execute(db);
  return rows;
}

/** What some units sent up last, newest first, and where it stands; how much it is in all. */
export async function sentBy(
  db: Db | Tx,
  units: string[],
  { day, limit }: { day: Day; limit: number | null },
) {
  const { rows } = await sql<{
    all: number;
    report_id: string;
    undertaking_id: string;
    title: string;
    unit_id: string;
    recorded_at: string;
    holds_on: Day;
    returned_reason: string | null;
    verdict: string | null;
  }>`
    select s.report_id, r.undertaking_id, u.title, r.unit_id, s.recorded_at, s.holds_on, b.reason as returned_reason, count(*) over ()::int as "all",
      (select v.verdict from delivery.verification v join delivery.event e on e.id = v.claim_id where e.source_id = s.id
        and not exists (select from delivery.event said join delivery.event back on back.withdraws = said.id where said.undertaking_id = v.undertaking_id and said.source_id = v.id)
        order by v.recorded_at desc limit 1) as verdict
    from delivery.submission s join delivery.report r on r.id = s.report_id join delivery.undertaking u on u.id = r.undertaking_id
    left join delivery.report_return b on b.submission_id = s.id
    where r.unit_id = any (${units}::uuid[]) and s.holds_on <= ${day}::date order by s.recorded_at desc, s.id limit ${limit}::int`.execute(
    db,
  );
  return { rows, count: rows[0]?.all ?? 0 };
}

/** Writes a new draft report. */
export async function insertReport(
  tx: Tx,
  report: { id: string; undertakingId: string; unitId: string; content: ReportContent; acting: Acting },
): Promise<void> {
  const { now, actor } = report.acting;
  const at = now.toISOString();
  await tx
    .insertInto('delivery.report')
    .values({
      id: report.id,
      undertaking_id: report.undertakingId,
      unit_id: report.unitId,
      ...columns(report.content),
      recorded_at: at,
      recorded_by: actor.id,
      saved_at: at,
      saved_by: actor.id,
    })
    .execute();
}

/** Puts the draft's new text in the place of the former one. */
export async function saveReport(
  tx: Tx,
  id: string,
  draft: { content: ReportContent; revision: number; acting: Acting },
): Promise<void> {
  const { now, actor } = draft.acting;
  await tx
    .updateTable('delivery.report')
    .set({
      ...columns(draft.content),
      revision: draft.revision,
      saved_at: now.toISOString(),
      saved_by: actor.id,
    })
    .where('id', '=', id)
    .execute();
}

function columns(content: ReportContent) {
  return {
    holds_on: content.holdsOn,
    narrative: content.narrative,
    claims: json(content.claims),
    actuals: json(content.actuals),
    evidence: json(content.evidence),
  };
}

/** Fixes what is sent up; it never changes again. */
export async function insertSubmission(
  tx: Tx,
  submission: { id: string; reportId: string; number: number; content: ReportContent; acting: Acting },
): Promise<void> {
  const { now, actor } = submission.acting;
  await tx
    .insertInto('delivery.submission')
    .values({
      id: submission.id,
      report_id: submission.reportId,
      number: submission.number,
      ...columns(submission.content),
      recorded_at: now.toISOString(),
      recorded_by: actor.id,
    })
    .execute();
}

/** Writes that a submission was sent back, by whom and why. */
export async function insertReturn(
  tx: Tx,
  back: { submissionId: string; byUnitId: string; reason: string; holdsOn: Day; acting: Acting },
): Promise<void> {
  const { now, actor } = back.acting;
  await tx
    .insertInto('delivery.report_return')
    .values({
      submission_id: back.submissionId,
      by_unit_id: back.byUnitId,
      reason: back.reason,
      holds_on: back.holdsOn,
      recorded_at: now.toISOString(),
      recorded_by: actor.id,
    })
    .execute();
}

/** Notes that a draft report was taken back, and why. */
export async function markReportWithdrawn(
  tx: Tx,
  id: string,
  { reason, acting }: { reason: string; acting: Acting },
): Promise<void> {
  await tx
    .updateTable('delivery.report')
    .set({ withdrawn_at: acting.now.toISOString(), withdrawn_reason: reason })
    .where('id', '=', id)
    .execute();
}

/** Everything that was submitted on some reports, with returns, in order. */
export async function submissionsOf(db: Db | Tx, reportIds: string[]) {
  return db
    .selectFrom('delivery.submission as s')
    .leftJoin('delivery.report_return as b', 'b.submission_id', 's.id')
    .selectAll('s')
    .select([
      'b.reason as returned_reason',
      'b.by_unit_id as returned_unit',
      'b.holds_on as returned_on',
      'b.recorded_at as returned_at',
      'b.recorded_by as returned_by',
    ])
    .where('s.report_id', 'in', reportIds.length ? reportIds : ['00000000-0000-0000-0000-000000000000'])
    .orderBy('s.number')
    .execute();
}

/** The report that a submission is of; undefined where there is none. */
export async function reportOfSubmission(db: Db | Tx, submissionId: string): Promise<Report | undefined> {
  const { rows } = await reports(
    sql`r.id = (select s.report_id from delivery.submission s where s.id = ${submissionId}::uuid)`,
  ).execute(db);
  return rows[0];
}

/** What was reported of the indicators of an undertaking and not returned, by day. */
export async function actualsOf(db: Db | Tx, undertakingId: string) {
  const { rows } = await sql<{ indicator_id: string; holds_on: Day; value: number; report_id: string }>`
    select a."indicatorId" as indicator_id, s.holds_on, a.value, s.report_id
    from delivery.submission s join delivery.report r on r.id = s.report_id
    cross join lateral jsonb_to_recordset(s.actuals) as a ("indicatorId" uuid, value double precision)
    where r.undertaking_id = ${undertakingId}::uuid and not exists (select from delivery.report_return b where b.submission_id = s.id)
    order by s.holds_on, s.recorded_at`.execute(db);
  return rows;
}

/** The reports that name a file as evidence, in their draft or in anything submitted. */
export async function reportsWithFile(db: Db | Tx, fileId: string): Promise<string[]> {
  const named = JSON.stringify([{ fileId }]);
  const { rows } = await sql<{ id: string }>`
    select r.id from delivery.report r
    where r.evidence @> ${named}::jsonb or exists (select from delivery.submission s where s.report_id = r.id and s.evidence @> ${named}::jsonb)
    order by r.id`.execute(db);
  return rows.map((row) => row.id);
}
