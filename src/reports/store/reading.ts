// Submitted versions read across many reports: one section, its figures, what they say by kind, and what rests on what. Each
// report is read as it was last submitted by the day asked for.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#kernel/day';
import { unaccented } from '#kernel/vietnamese';
import { readCursor } from '#platform/http';
import type { Db, Tx } from '#platform/db';
import type { Actor } from '#organisation';
import type { SectionContent } from '../text/together.ts';
import { reportSight } from './reports.ts';

/** Which submitted reports are read together. */
export interface Read {
  campaignId: string;
  day: Day;
  /** Those submitted to this unit. */
  into?: string | undefined;
  level?: string | undefined;
  /** Those of the subtree of this unit. */
  unit?: string | undefined;
}

// Every full report within sight in its last submitted version, with its unit's name and level on the day.
function submitted(actor: Actor, { campaignId, day, into, level, unit }: Read): RawBuilder<unknown> {
  const holds = (alias: string) =>
    sql`${sql.ref(`${alias}.valid_from`)} <= ${day}::date and ${day}::date < ${sql.ref(`${alias}.valid_to`)}`;
  return sql`
    select r.id, r.unit_id, last.version, last.holds_on, last.to_unit_id, v.level, v.name_key from reports.report r
    join lateral (select e.version, e.holds_on, e.to_unit_id from reports.event e
      where e.report_id = r.id and e.fact = 'submitted' and e.holds_on <= ${day}::date order by e.seq desc limit 1) last on true
    join lateral (select u.level, u.name_key from organisation.unit_version u where u.unit_id = r.unit_id
      order by (${holds('u')}) desc, u.valid_from desc limit 1) v on true
    where r.campaign_id = ${campaignId}::uuid and r.kind = 'full' and ${reportSight(actor)}
      ${into ? sql`and last.to_unit_id = ${into}::uuid` : sql``}
      ${level ? sql`and v.level = ${level}` : sql``}
      ${unit ? sql`and exists (select from organisation.ancestry a where a.unit_id = r.unit_id and a.ancestor_id = ${unit}::uuid and ${holds('a')})` : sql``}`;
}

/** One section of one report. */
export interface SaidSection {
  id: string;
  unitId: string;
  version: number;
  holdsOn: Day;
  place: string;
  content: SectionContent | null;
}

/** One section across reports, by the names of their units. */
export async function saidIn(
  db: Db | Tx,
  actor: Actor,
  {
    sectionId,
    limit,
    cursor,
    ...read
  }: Read & { sectionId: string; limit: number; cursor?: string | undefined },
): Promise<SaidSection[]> {
  const place = cursor ? readCursor(cursor, 2) : null;
  const { rows } = await sql<SaidSection>`
    with s as (${submitted(actor, read)})
    select s.id, s.unit_id as "unitId", s.version, s.holds_on as "holdsOn", s.name_key as place, c.content
    from s left join reports.said c on c.report_id = s.id and c.version = s.version and c.section_id = ${sectionId}
    where true ${place ? sql`and (s.name_key, s.id) > (${place[0]}::text, ${place[1]}::uuid)` : sql``}
    order by s.name_key, s.id limit ${limit}`.execute(db);
  return rows;
}

/** A report as it was last submitted: its unit, its version and the day. */
export type Submitted = Omit<SaidSection, 'place' | 'content'>;

/** Every report that is read together, by the names of their units: light enough to be held whole. */
export async function submittedIn(db: Db | Tx, actor: Actor, read: Read): Promise<Submitted[]> {
  const { rows } = await sql<Submitted>`
    with s as (${submitted(actor, read)})
    select s.id, s.unit_id as "unitId", s.version, s.holds_on as "holdsOn" from s order by s.name_key, s.id`.execute(
    db,
  );
  return rows;
}

/** What some submitted versions say in a section, by their reports. */
export async function contentsSaid(
  db: Db | Tx,
  of: Pick<Submitted, 'id' | 'version'>[],
  sectionId: string,
): Promise<Map<string, SectionContent>> {
  const { rows } = await sql<{ id: string; content: SectionContent }>`
    select c.report_id as id, c.content
    from unnest(${of.map(({ id }) => id)}::uuid[], ${of.map(({ version }) => version)}::int[]) s (id, version)
    join reports.said c on c.report_id = s.id and c.version = s.version and c.section_id = ${sectionId}
    order by 1`.execute(db);
  return new Map(rows.map(({ id, content }) => [id, content]));
}

/** Something that a submitted report says of a kind. */
export interface SaidInsight {
  reportId: string;
  unitId: string;
  version: number;
  sectionId: string;
  insightId: string;
  kind: string;
  provision: string;
  words: string;
  place: string;
}

/** Which insights are asked for. */
export interface InsightsAsked extends Read {
  kind?: string | undefined;
  sectionId?: string | undefined;
  /** Those of some sections. */
  among?: string[] | undefined;
  q?: string | undefined;
  /** Those that some sources (`report:insight`) do not name, or those that they do. */
  used?: { sources: string[]; is: boolean } | undefined;
}

const like = (word: string) => `%${word.replace(/[%_\\]/g, '\\$&')}%`;

function narrowed({ kind, sectionId, among, q = '', used }: InsightsAsked): RawBuilder<unknown> {
  const words = unaccented(q).split(/\s+/).filter(Boolean);
  const named = used && sql`(i.report_id::text || ':' || i.insight_id) = any (${used.sources}::text[])`;
  return sql.join(
    [
      sql`true`,
      ...(kind ? [sql`i.kind = ${kind}`] : []),
      ...(sectionId ? [sql`i.section_id = ${sectionId}`] : []),
      ...(among ? [sql`i.section_id = any (${among}::text[])`] : []),
      ...words.map((word) => sql`i.search like ${like(word)}`),
      ...(named ? [sql`${named} = ${used.is}`] : []),
    ],
    sql` and `,
  );
}

/** What submitted reports say, by unit, section and place in it. */
export async function insightsAcross(
  db: Db | Tx,
  actor: Actor,
  { limit, cursor, ...asked }: InsightsAsked & { limit: number; cursor?: string | undefined },
): Promise<SaidInsight[]> {
  const place = cursor ? readCursor(cursor, 3) : null;
  const at = sql`(s.name_key || ' ' || i.section_id || ' ' || lpad(i.place::text, 6, '0')) collate "C"`;
  const { rows } = await sql<SaidInsight>`
    with s as (${submitted(actor, asked)})
    select i.report_id as "reportId", s.unit_id as "unitId", i.version, i.section_id as "sectionId", i.insight_id as "insightId",
      i.kind, i.provision, i.words, ${at} as place
    from s join reports.insight i on i.report_id = s.id and i.version = s.version
    where ${narrowed(asked)}
      ${place ? sql`and (${at}, i.report_id, i.insight_id) > (${place[0]}::text, ${place[1]}::uuid, ${place[2]}::text)` : sql``}
    order by ${at}, i.report_id, i.insight_id limit ${limit}`.execute(db);
  return rows;
}

/** How many there are of each kind. */
export async function insightCounts(
  db: Db | Tx,
  actor: Actor,
  asked: InsightsAsked,
): Promise<{ kind: string; count: number }[]> {
  const { rows } = await sql<{ kind: string; count: number }>`
    with s as (${submitted(actor, asked)})
    select i.kind, count(*)::int as count from s join reports.insight i on i.report_id = s.id and i.version = s.version
    where ${narrowed(asked)} group by i.kind order by i.kind`.execute(db);
  return rows;
}

/** What some sources name, of those within sight: whose it is and, of an insight, its words. */
export async function sourcesNamed(
  db: Db | Tx,
  actor: Actor,
  keys: { reportId: string; version: number; insightId: string }[],
): Promise<
  {
    reportId: string;
    version: number;
    insightId: string;
    unitId: string;
    kind: string | null;
    words: string | null;
  }[]
> {
  if (!keys.length) return [];
  const column = (name: 'reportId' | 'version' | 'insightId') => keys.map((key) => key[name]);
  const { rows } = await sql<Awaited<ReturnType<typeof sourcesNamed>>[number]>`
    select k.report_id as "reportId", k.version, k.insight_id as "insightId", r.unit_id as "unitId", i.kind, i.words
    from unnest(${column('reportId')}::uuid[], ${column('version')}::int[], ${column('insightId')}::text[]) k (report_id, version, insight_id)
    join reports.report r on r.id = k.report_id and ${reportSight(actor)}
    left join reports.insight i on i.report_id = k.report_id and i.version = k.version and i.insight_id = k.insight_id and k.insight_id <> ''
    order by 1, 2, 3`.execute(db);
  return rows;
}
