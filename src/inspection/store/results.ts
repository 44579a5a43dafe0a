// What the figures of inspection are made of, one by one: visits, strengths and shortcomings, within somebody's sight.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#kernel/day';
import { badCursor, readCursor } from '#platform/http';
import type { Db, Tx } from '#platform/db';
import { sightOf, type Actor } from '#organisation';
import type { State } from '../inspection.ts';
import { standingIn } from './list.ts';

/** What a list of results is narrowed to. `within` is the subtree of units inspected on the day, `unit` one of them alone. */
export interface ResultFilter {
  day: Day;
  unit?: string | undefined;
  within?: string | undefined;
  field?: string | undefined;
  level?: string | undefined;
}

interface Asked<Filter> {
  filter: Filter;
  limit: number;
  cursor?: string | undefined;
}

/** An inspection at one of its units. */
export interface ListedVisit {
  id: string;
  inspection_id: string;
  unit_id: string;
  on_day: Day;
}

export type VisitFilter = ResultFilter & { state?: State[] | undefined };

/** Visits within sight: those announced by the day, the newest first. */
export async function listVisits(
  db: Db | Tx,
  actor: Actor,
  { filter, limit, cursor }: Asked<VisitFilter>,
): Promise<ListedVisit[]> {
  const { rows } = await sql<ListedVisit>`
    select r.* from (${visits(actor, filter)}) r ${after(cursor)} order by r.on_day desc, r.id desc limit ${limit}`.execute(
    db,
  );
  return rows;
}

/** A strength or a shortcoming of a conclusion. */
export interface ListedFinding {
  id: string;
  inspection_id: string;
  conclusion_id: string;
  number: string;
  unit_id: string;
  on_day: Day;
  kind: 'strength' | 'shortcoming';
  text: string;
  cause: string;
  remedy: string | null;
  remedy_due_on: Day | null;
  field: string;
  illustrative: boolean;
}

export type FindingFilter = ResultFilter & { kind?: 'strength' | 'shortcoming' | undefined };

/** Findings within sight of the conclusions issued by the day, the newest first. */
export async function listFindings(
  db: Db | Tx,
  actor: Actor,
  { filter, limit, cursor }: Asked<FindingFilter>,
): Promise<ListedFinding[]> {
  const { rows } = await sql<ListedFinding>`
    select r.* from (${findings(actor, filter)}) r ${after(cursor)} order by r.on_day desc, r.id desc limit ${limit}`.execute(
    db,
  );
  return rows;
}

/** Some inspections, whose findings are wanted as of a day: at one unit alone, or at every one. */
export interface FoundFilter {
  inspections: string[];
  day: Day;
  unit?: string | undefined;
}

/** How many strengths and shortcomings within sight the conclusions issued by the day found, by inspection. */
export async function countFoundIn(
  db: Db | Tx,
  actor: Actor,
  { inspections, ...filter }: FoundFilter,
): Promise<{ inspectionId: string; strengths: number; shortcomings: number }[]> {
  const { rows } = await sql<{ inspectionId: string; strengths: number; shortcomings: number }>`
    select r.inspection_id as "inspectionId", count(*) filter (where r.kind = 'strength')::int as strengths,
      count(*) filter (where r.kind = 'shortcoming')::int as shortcomings
    from (${findings(actor, filter)}) r where r.inspection_id = any (${inspections}::uuid[])
    group by r.inspection_id order by r.inspection_id`.execute(db);
  return rows;
}

/** How many visits a list holds in all. */
export async function countVisits(db: Db | Tx, actor: Actor, filter: VisitFilter): Promise<number> {
  return countOf(db, visits(actor, filter));
}

/** How many findings a list holds in all. */
export async function countFindingsListed(db: Db | Tx, actor: Actor, filter: FindingFilter): Promise<number> {
  return countOf(db, findings(actor, filter));
}

async function countOf(db: Db | Tx, found: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from (${found}) r`.execute(db);
  return rows[0]!.n;
}

function after(cursor: string | undefined): RawBuilder<unknown> {
  if (!cursor) return sql``;
  const [day, id] = readCursor(cursor, 2);
  if (typeof day !== 'string') throw badCursor();
  return sql`where (r.on_day::text, r.id) < (${day}::text, ${id}::uuid)`;
}

function visits(actor: Actor, { state, ...filter }: VisitFilter): RawBuilder<unknown> {
  const { day } = filter;
  const announced = sql`exists (select from inspection.event e where e.inspection_id = i.id and e.fact = 'announced' and e.holds_on <= ${day}::date)`;
  return sql`
    select s.id, s.inspection_id, s.unit_id, s.on_day from (
      select v.subject_id as id, i.id as inspection_id, v.unit_id, coalesce(d.starts_on, i.starts_on) as on_day, l.state
      from inspection.visited v join inspection.inspection i on i.id = v.inspection_id ${standingIn(day)}
      where i.withdrawn_at is null and ${announced} and ${concerns(actor, sql`v.unit_id`)} ${narrowed(filter, sql`v.unit_id`)}
    ) s ${state?.length ? sql`where s.state = any (${state}::text[])` : sql``}`;
}

function findings(actor: Actor, { kind, ...filter }: FindingFilter): RawBuilder<unknown> {
  return sql`
    select f.id, f.inspection_id, c.id as conclusion_id, c.number, f.unit_id, c.holds_on as on_day, f.kind, f.text, f.cause,
      f.remedy, f.remedy_due_on, i.field, f.illustrative
    from inspection.conclusion c join inspection.inspection i on i.id = c.inspection_id
    join inspection.finding f on f.inspection_id = i.id and f.withdrawn_at is null
    where c.holds_on <= ${filter.day}::date and ${concerns(actor, sql`f.unit_id`)}
      ${kind ? sql`and f.kind = ${kind}` : sql``} ${narrowed(filter, sql`f.unit_id`)}`;
}

// What was announced or concluded is for those at and above the unit that inspects, and at and above the unit concerned.
function concerns(actor: Actor, unit: RawBuilder<unknown>): RawBuilder<boolean> {
  return sightOf(actor, {
    owner: sql`i.unit_id`,
    submitted: sql`true`,
    audience: sql`'own'`,
    addressed: sql`select ${unit}`,
  });
}

function narrowed(
  { day, unit, within, field, level }: ResultFilter,
  of: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const conditions = [
    unit && sql`${of} = ${unit}::uuid`,
    within &&
      sql`exists (select from organisation.ancestry a where a.unit_id = ${of}
        and a.ancestor_id = ${within}::uuid and a.valid_from <= ${day}::date and ${day}::date < a.valid_to)`,
    field && sql`i.field = ${field}`,
    level &&
      sql`exists (select from organisation.unit_version o where o.unit_id = ${of} and o.level = ${level} and o.valid_from <= ${day}::date and ${day}::date < o.valid_to)`,
  ].filter((condition): condition is RawBuilder<unknown> => Boolean(condition));
  return sql.join(
    conditions.map((condition) => sql`and ${condition}`),
    sql` `,
  );
}
