// Insights as they are listed and counted. Who may see a source sees what it says: sight is decided once for each source, then
// rows are read by the numbers of the sources, so that counting many stays near to counting alone.
import { sql, type RawBuilder } from 'kysely';
import { newId } from '#kernel/id';
import type { Day } from '#kernel/day';
import { notFound } from '#kernel/problem';
import { unaccented } from '#kernel/vietnamese';
import { readCursor } from '#platform/http';
import type { Db, Tx } from '#platform/db';
import { sightOf, type Acting, type Actor, type Field } from '#organisation';
import type { InsightKind } from '#review';
import type { Horizon, SourceKind, Strength } from '../source.ts';

export const SORTS = ['unit', 'newest', 'field', 'provision'] as const;

/** Which insights are asked for. */
export interface Asked {
  /** The review, and the directive that it is about. */
  about: string[];
  day: Day;
  /** Not before this day: findings of earlier terms are of no concern. */
  from: Day;
  kind?: InsightKind | undefined;
  /** `none`: of no field. */
  field?: Field | 'none' | undefined;
  level?: string | undefined;
  /** Those of its subtree. */
  unit?: string | undefined;
  provision?: string | undefined;
  /** Those that name their provision in one of these ways. */
  named?: string[] | undefined;
  strength?: Strength | undefined;
  horizon?: Horizon | undefined;
  source?: SourceKind | undefined;
  section?: string | undefined;
  /** Those sent to this unit. */
  into?: string | undefined;
  q?: string | undefined;
  /** Those that some keys (`source:mark`) name, or those that they do not. */
  among?: { keys: string[]; is: boolean } | undefined;
}

/** An insight as it stands on a day. */
export interface Insight {
  id: string;
  sourceKind: SourceKind;
  sourceId: string;
  version: number;
  holdsOn: Day;
  section: string;
  mark: string;
  opens: string;
  unitId: string;
  level: string;
  kind: InsightKind;
  field: Field | null;
  strength: Strength;
  horizon: Horizon;
  appraised: boolean;
  provision: string;
  words: string;
  place: string;
}

/** Whether the actor may see the source `s`. */
function sourceSight(actor: Actor) {
  return sightOf(actor, {
    owner: sql.ref('s.owner_unit_id'),
    submitted: sql`true`,
    audience: sql`'own'`,
    addressed: sql`select unnest(s.told)`,
  });
}

/** The sources within sight that stand on the day, by their numbers. */
export async function standingSources(
  db: Db | Tx,
  actor: Actor,
  { about, day, from, source, into }: Asked,
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select s.id from insights.source s
    where s.about = any (${about}::uuid[]) and s.holds_on <= ${day}::date and ${day}::date < s.until and s.holds_on >= ${from}::date
      ${source ? sql`and s.kind = ${source}::insights.source_kind` : sql``}
      ${into ? sql`and ${into}::uuid = any (s.told)` : sql``} and ${sourceSight(actor)}
    order by s.id`.execute(db);
  return rows.map(({ id }) => id);
}

// What was said of insights by the day: the newest word on each, part by part.
const appraised = (day: Day) => sql`
  (select distinct on (p.insight_id) p.insight_id, p.field, p.strength, p.horizon from insights.appraisal p
    where p.holds_on <= ${day}::date order by p.insight_id, p.seq desc) a`;

const like = (word: string) => `%${word.replace(/[%_\\]/g, '\\$&')}%`;
const wordsOf = (text = '') => unaccented(text).split(/\s+/).filter(Boolean);

const FIELD = sql`coalesce(a.field, i.field)`;
const STRENGTH = sql`coalesce(a.strength, i.strength)`;
const HORIZON = sql`coalesce(a.horizon, i.horizon)`;

function narrowed(asked: Asked): RawBuilder<unknown> {
  const { about, day, kind, field, level, unit, provision, named, strength, horizon, section, q, among } =
    asked;
  return sql.join(
    [
      sql`i.about = any (${about}::uuid[])`,
      ...(kind ? [sql`i.kind = ${kind}::insights.kind`] : []),
      ...(field === 'none' ? [sql`${FIELD} is null`] : []),
      ...(field && field !== 'none' ? [sql`${FIELD} = ${field}::insights.field`] : []),
      ...(level ? [sql`i.level = ${level}::insights.level`] : []),
      ...(strength ? [sql`${STRENGTH} = ${strength}::insights.strength`] : []),
      ...(horizon ? [sql`${HORIZON} = ${horizon}::insights.horizon`] : []),
      ...(section ? [sql`i.section = ${section}`] : []),
      ...(provision ? [sql`i.provision ilike ${like(provision)}`] : []),
      ...(named ? [sql`i.provision = any (${named}::text[])`] : []),
      ...wordsOf(q).map((word) => sql`i.search like ${like(word)}`),
      ...(unit
        ? [
            sql`i.unit_id in (select t.unit_id from organisation.ancestry t where t.ancestor_id = ${unit}::uuid
              and t.valid_from <= ${day}::date and ${day}::date < t.valid_to)`,
          ]
        : []),
      ...(among
        ? [sql`((s.source_id::text || ':' || i.mark) = any (${among.keys}::text[])) = ${among.is}`]
        : []),
    ],
    sql` and `,
  );
}

const PLACES: Record<(typeof SORTS)[number], RawBuilder<string>> = {
  unit: sql`u.name_key`,
  newest: sql`to_char(date '9999-12-31' - s.holds_on, 'FM0000000')`,
  field: sql`coalesce(${FIELD}::text, '~') || ' ' || u.name_key`,
  provision: sql`case when i.provision = '' then '~' else i.provision end`,
};

/** Insights of some sources, in an order of reading. */
export async function listInsights(
  db: Db | Tx,
  sources: number[],
  {
    sort = 'unit',
    limit,
    cursor,
    ...asked
  }: Asked & { sort?: (typeof SORTS)[number] | undefined; limit: number; cursor?: string | undefined },
): Promise<Insight[]> {
  if (!sources.length) return [];
  const place = cursor ? readCursor(cursor, 2) : null;
  const at = sql`(${PLACES[sort]} || ' ' || lpad(i.source::text, 9, '0') || ' ' || lpad(i.place::text, 6, '0')) collate "C"`;
  const { rows } = await sql<Insight>`
    select i.id, s.kind as "sourceKind", s.source_id as "sourceId", s.version, s.holds_on as "holdsOn", i.section, i.mark, i.opens,
      i.unit_id as "unitId", i.level, i.kind, ${FIELD} as field, ${STRENGTH} as strength, ${HORIZON} as horizon,
      a.insight_id is not null as appraised, i.provision, i.words, ${at} as place
    from insights.insight i join insights.source s on s.id = i.source
    left join ${appraised(asked.day)} on a.insight_id = i.id
    join lateral (select v.name_key from organisation.unit_version v where v.unit_id = i.unit_id
      order by (v.valid_from <= ${asked.day}::date) desc, v.valid_from desc limit 1) u on true
    where ${narrowed(asked)} and i.source = any (${sources}::int[])
      ${place ? sql`and (${at}, i.id) > (${place[0]}::text, ${place[1]}::uuid)` : sql``}
    order by ${at}, i.id limit ${limit}`.execute(db);
  return rows;
}

/** How many insights there are of a field, at a level, of a kind. */
export interface Cell {
  level: string;
  field: Field | null;
  kind: InsightKind;
  count: number;
}

/** Insights of some sources counted by level, field and kind. */
export async function countInsights(db: Db | Tx, sources: number[], asked: Asked): Promise<Cell[]> {
  if (!sources.length) return [];
  const named = asked.among ? sql`join insights.source s on s.id = i.source` : sql``;
  const { rows } = await sql<Cell>`
    select i.level, ${FIELD} as field, i.kind, count(*)::int as count
    from insights.insight i ${named} left join ${appraised(asked.day)} on a.insight_id = i.id
    where ${narrowed(asked)} and i.source = any (${sources}::int[])
    group by i.level, ${FIELD}, i.kind order by i.level, 2, i.kind`.execute(db);
  return rows;
}

/** One insight, where its source is within sight. @throws 404 */
export async function getInsight(
  db: Db | Tx,
  actor: Actor,
  id: string,
): Promise<
  Pick<Insight, 'id' | 'kind' | 'field' | 'words' | 'unitId' | 'opens'> & {
    about: string;
    provision: string;
    ownerUnitId: string;
  }
> {
  const { rows } = await sql<Awaited<ReturnType<typeof getInsight>>>`
    select i.id, i.kind, i.field, i.words, i.unit_id as "unitId", i.opens, i.about, i.provision, s.owner_unit_id as "ownerUnitId"
    from insights.insight i join insights.source s on s.id = i.source where i.id = ${id}::uuid and ${sourceSight(actor)}`.execute(
    db,
  );
  if (!rows[0]) throw notFound();
  return rows[0];
}

/** What is said of an insight; null leaves a part as its source has it. */
export interface Appraised {
  field: Field | null;
  strength: Strength | null;
  horizon: Horizon | null;
  reason: string;
  holdsOn: Day;
}

/** Writes what is said of an insight. */
export async function insertAppraisal(
  tx: Tx,
  { insightId, byUnitId, ...said }: Appraised & { insightId: string; byUnitId: string },
  { actor, now }: Acting,
): Promise<void> {
  await tx
    .insertInto('insights.appraisal')
    .values({
      ...{ id: newId(now.getTime()), insight_id: insightId, by_unit_id: byUnitId, holds_on: said.holdsOn },
      ...{ field: said.field, strength: said.strength, horizon: said.horizon, reason: said.reason },
      ...{ recorded_at: now.toISOString(), recorded_by: actor.id },
    })
    .execute();
}
