// Reports, what was done with them, and what they went out as.
import { sql } from 'kysely';
import type { Day } from '#kernel/day';
import { newId } from '#kernel/id';
import { notFound } from '#kernel/problem';
import { unaccented } from '#kernel/vietnamese';
import { readCursor } from '#platform/http';
import { json, type Db, type Tx } from '#platform/db';
import { sightOf, type Acting, type Actor } from '#organisation';
import type { IssueContent, LetterheadContent, ReturnedSection } from '../contract.ts';
import type { ReportEvent, ReportFact, ReportState } from '../standing.ts';

export type ReportKind = 'full' | 'summary';

/** A thing done with a report, with who did it and why. */
export interface RecordedEvent extends ReportEvent {
  seq: number;
  reason: string | null;
  sections: ReturnedSection[] | null;
  toUnitId: string | null;
  byUnitId: string;
  recordedAt: string;
  recordedBy: string | null;
}

/** A report with everything that was done with it. */
export interface Report {
  id: string;
  campaignId: string;
  unitId: string;
  obligationId: string | null;
  kind: ReportKind;
  title: string;
  /** Of a summary: its sections in their order. */
  sections: string[] | null;
  illustrative: boolean;
  events: RecordedEvent[];
  issues: Issued[];
}

/** A version as it was put out. */
export interface Issued extends IssueContent {
  symbol: string;
  version: number;
  holdsOn: Day;
  letterhead: LetterheadContent & { rule: string };
  files: Record<string, string>;
  recordedAt: string;
  recordedBy: string | null;
}

/** @throws 404 where there is none */
export async function getReport(db: Db | Tx, id: string): Promise<Report> {
  const [found] = await reportsBy(db, [id]);
  if (!found) throw notFound();
  return found;
}

/** Makes everybody else who would do something with the report wait for this transaction. @throws 404 */
export async function lockReport(tx: Tx, id: string): Promise<Report> {
  await tx.selectFrom('reports.report').select('id').where('id', '=', id).forUpdate().execute();
  return getReport(tx, id);
}

/** Some reports, in the order asked for. */
export async function reportsBy(db: Db | Tx, ids: string[]): Promise<Report[]> {
  if (!ids.length) return [];
  const rows = await db
    .selectFrom('reports.report')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('id')
    .execute();
  const events = Map.groupBy(await eventsOf(db, ids), ({ reportId }) => reportId);
  const issues = Map.groupBy(await issuesOf(db, ids), ({ reportId }) => reportId);
  const found = new Map(
    rows.map((row): [string, Report] => [
      row.id,
      {
        ...{ id: row.id, campaignId: row.campaign_id, unitId: row.unit_id, obligationId: row.obligation_id },
        ...{ kind: row.kind, title: row.title, sections: row.sections, illustrative: row.illustrative },
        events: events.get(row.id) ?? [],
        issues: issues.get(row.id) ?? [],
      },
    ]),
  );
  return ids.flatMap((id) => found.get(id) ?? []);
}

async function eventsOf(db: Db | Tx, ids: string[]): Promise<(RecordedEvent & { reportId: string })[]> {
  const rows = await db
    .selectFrom('reports.event')
    .selectAll()
    .where('report_id', 'in', ids)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({
    ...{ reportId: row.report_id, seq: row.seq, fact: row.fact, version: row.version, holdsOn: row.holds_on },
    ...{ reason: row.reason, sections: row.sections as unknown as ReturnedSection[] | null },
    ...{ toUnitId: row.to_unit_id, byUnitId: row.by_unit_id },
    ...{ recordedAt: row.recorded_at, recordedBy: row.recorded_by },
  }));
}

async function issuesOf(db: Db | Tx, ids: string[]): Promise<(Issued & { reportId: string })[]> {
  const rows = await db
    .selectFrom('reports.issue')
    .selectAll()
    .where('report_id', 'in', ids)
    .orderBy('report_id')
    .orderBy('version')
    .execute();
  return rows.map((row) => ({
    ...{ reportId: row.report_id, version: row.version, number: row.number, symbol: row.symbol },
    ...{ holdsOn: row.holds_on, signing: row.signing as never, recipients: row.recipients as never },
    ...{ letterhead: row.letterhead as never, files: row.files as never, urgency: row.urgency as never },
    ...{ recordedAt: row.recorded_at, recordedBy: row.recorded_by },
  }));
}

/** The report of a unit on a review; undefined before anybody began it. */
export async function findReport(
  db: Db | Tx,
  { campaignId, unitId, kind }: { campaignId: string; unitId: string; kind: ReportKind },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('reports.report')
    .select('id')
    .where('campaign_id', '=', campaignId)
    .where('unit_id', '=', unitId)
    .where('kind', '=', kind)
    .executeTakeFirst();
  return row?.id;
}

/** Begins a report. */
export async function insertReport(
  tx: Tx,
  report: Omit<Report, 'events' | 'issues'>,
  { actor, now }: Acting,
): Promise<void> {
  const { id, campaignId, unitId, obligationId, kind, title, sections, illustrative } = report;
  await tx
    .insertInto('reports.report')
    .values({
      ...{ id, campaign_id: campaignId, unit_id: unitId, obligation_id: obligationId, kind, title, sections },
      search: unaccented(title),
      ...{ illustrative, recorded_at: now.toISOString(), recorded_by: actor.id },
    })
    .execute();
}

/** Gives a draft another title, or a summary other sections. */
export async function updateReport(
  tx: Tx,
  id: string,
  { title, sections }: { title: string; sections: string[] | null },
): Promise<void> {
  await tx
    .updateTable('reports.report')
    .set({ title, sections, search: unaccented(title) })
    .where('id', '=', id)
    .execute();
}

/** Records what was done with a report. */
export async function insertEvent(
  tx: Tx,
  reportId: string,
  event: {
    fact: ReportFact;
    version: number;
    holdsOn: Day;
    reason: string | null;
    sections?: ReturnedSection[];
    toUnitId?: string;
    byUnitId: string;
    acting: Acting;
  },
): Promise<void> {
  const { now, actor } = event.acting;
  await tx
    .insertInto('reports.event')
    .values({
      ...{ id: newId(now.getTime()), report_id: reportId, fact: event.fact, version: event.version },
      ...{ holds_on: event.holdsOn, reason: event.reason, by_unit_id: event.byUnitId },
      to_unit_id: event.toUnitId ?? null,
      sections: event.sections ? json(event.sections) : null,
      ...{ recorded_at: now.toISOString(), recorded_by: actor.id },
    })
    .execute();
}

/** Puts a version out. */
export async function insertIssue(
  tx: Tx,
  one: Omit<Issued, 'recordedAt' | 'recordedBy'> & { reportId: string; byUnitId: string },
  { actor, now }: Acting,
): Promise<void> {
  await tx
    .insertInto('reports.issue')
    .values({
      ...{ report_id: one.reportId, version: one.version, number: one.number, symbol: one.symbol },
      ...{ holds_on: one.holdsOn, signing: json(one.signing), recipients: json(one.recipients) },
      ...{ letterhead: json(one.letterhead), files: json(one.files), by_unit_id: one.byUnitId },
      urgency: one.urgency,
      ...{ recorded_at: now.toISOString(), recorded_by: actor.id },
    })
    .execute();
}

/** The report that was issued as a file; undefined where none was. */
export async function reportOfFile(db: Db | Tx, fileId: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select i.report_id as id from reports.issue i, jsonb_each_text(i.files) f where f.value = ${fileId} order by 1 limit 1`.execute(
    db,
  );
  return rows[0]?.id;
}

/** Which reports are asked for. */
export interface ReportsAsked {
  day: Day;
  campaignId?: string | undefined;
  unitId?: string | undefined;
  kind?: ReportKind | undefined;
  state?: ReportState | undefined;
  /** Words of its title or its unit's name. */
  q?: string | undefined;
}

/** Reports within sight, by the name of their units: drafts only to their units. */
export async function listReports(
  db: Db | Tx,
  actor: Actor,
  { day, limit, cursor, ...asked }: ReportsAsked & { limit: number; cursor?: string | undefined },
): Promise<{ id: string; place: string }[]> {
  const place = cursor ? readCursor(cursor, 2) : null;
  const { rows } = await sql<{ id: string; place: string }>`
    select r.id, v.name_key as place from reports.report r
    join lateral (select u.name_key, u.search from organisation.unit_version u where u.unit_id = r.unit_id
      order by (u.valid_from <= ${day}::date and ${day}::date < u.valid_to) desc, u.valid_from desc limit 1) v on true
    left join lateral (select e.fact from reports.event e where e.report_id = r.id and e.holds_on <= ${day}::date
      order by e.seq desc limit 1) last on true
    where ${reportSight(actor)}
      ${asked.campaignId ? sql`and r.campaign_id = ${asked.campaignId}::uuid` : sql``}
      ${asked.unitId ? sql`and r.unit_id = ${asked.unitId}::uuid` : sql``}
      ${asked.kind ? sql`and r.kind::text = ${asked.kind}` : sql``}
      ${asked.state ? sql`and (case last.fact when 'reopened' then 'draft' else coalesce(last.fact::text, 'draft') end) = ${asked.state}` : sql``}
      ${wordsIn(asked.q)}
      ${place ? sql`and (v.name_key, r.id) > (${place[0]}::text, ${place[1]}::uuid)` : sql``}
    order by v.name_key, r.id limit ${limit}`.execute(db);
  return rows;
}

function wordsIn(q = '') {
  const words = unaccented(q).split(/\s+/).filter(Boolean);
  const like = (word: string) => `%${word.replace(/[%_\\]/g, '\\$&')}%`;
  return sql.join(
    words.map((word) => sql`and (r.search || ' ' || v.search) like ${like(word)}`),
    sql` `,
  );
}

/** Whether the actor may see the report `r`: the SQL of `owned` in permissions. */
export function reportSight(actor: Actor) {
  return sightOf(actor, {
    owner: sql.ref('r.unit_id'),
    submitted: sql`(exists (select from reports.event s where s.report_id = r.id and s.fact = 'submitted') or exists (select from reports.issue i where i.report_id = r.id))`,
    audience: sql`'own'`,
    addressed: sql`select s.to_unit_id from reports.event s where s.report_id = r.id and s.to_unit_id is not null
      union all select (t->>'unitId')::uuid from reports.issue i, jsonb_array_elements(i.recipients) t where i.report_id = r.id and t->>'unitId' is not null`,
  });
}
