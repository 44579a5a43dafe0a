// How far the study of a directive has come below a unit, in the structure of the day asked for. One pass over the units of
// the subtree, each with what was asked of it and what it recorded; what is asked from above the subtree is read once.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#kernel/day';
import { readCursor } from '#platform/http';
import type { Db, Tx } from '#platform/db';
import type { Kind, Level } from '#organisation';
import type { Scope, StudyNumbers } from '../contract/dissemination.ts';

/** Whose study of what is asked for, and on which day. */
export interface Asked {
  directiveId: string;
  unit: string;
  day: Day;
  of: Scope;
}

const on = (alias: string, day: Day) =>
  sql`${sql.ref(`${alias}.valid_from`)} <= ${day}::date and ${day}::date < ${sql.ref(`${alias}.valid_to`)}`;

/** `with told as …`: every unit of the subtree with its branch, what was asked of it and what it recorded. */
function told({ directiveId, unit, day, of }: Asked): RawBuilder<unknown> {
  const must = of === 'asked' ? sql`v.standing and d.due_on is not null` : sql`v.standing`;
  return sql`with request as materialized (
      select r.unit_id, r.levels, r.due_on from directives.study_request r
      where r.directive_id = ${directiveId}::uuid and r.withdrawn_at is null and r.holds_on <= ${day}::date
    ), line as materialized (
      select l.level, min(r.due_on) as due_on, min(r.due_on) filter (where a.depth > 0) as above
      from request r join organisation.ancestry a on a.unit_id = ${unit}::uuid and a.ancestor_id = r.unit_id and ${on('a', day)}
      cross join unnest(r.levels) l (level) group by 1
    ), below as (
      select a.unit_id, min(r.due_on) as due_on from request r
      join organisation.ancestry u on u.unit_id = r.unit_id and u.ancestor_id = ${unit}::uuid and u.depth > 0 and ${on('u', day)}
      join organisation.ancestry a on a.ancestor_id = r.unit_id and a.depth > 0 and ${on('a', day)}
      join organisation.unit_version v on v.unit_id = a.unit_id and ${on('v', day)} and v.level = any (r.levels) group by 1
    ), under as (
      select ${unit}::uuid as branch, ${unit}::uuid as unit_id
      union all
      select c.unit_id, a.unit_id from organisation.ancestry c
      join organisation.ancestry a on a.ancestor_id = c.unit_id and ${on('a', day)}
      where c.ancestor_id = ${unit}::uuid and c.depth = 1 and ${on('c', day)}
    ), held as (
      select s.unit_id, count(*) as sessions, sum(s.invited) as invited, sum(s.present) as present
      from under u join directives.study s on s.unit_id = u.unit_id
      where s.directive_id = ${directiveId}::uuid and s.withdrawn_at is null and s.held_on <= ${day}::date group by 1
    ), told as (
      select u.branch, u.unit_id, v.level, v.kind, v.name_key, d.due_on, ${must} as must,
        h.unit_id is not null as held, h.sessions, h.invited, h.present
      from under u
      join organisation.unit_version v on v.unit_id = u.unit_id and ${on('v', day)}
      left join line l on l.level = v.level
      left join below b on b.unit_id = u.unit_id
      left join held h on h.unit_id = u.unit_id
      cross join lateral (select least(b.due_on, case when u.unit_id = ${unit}::uuid then l.above else l.due_on end) as due_on) d
    )`;
}

const isLate = (day: Day) => sql`not t.held and t.due_on < ${day}::date`;

/** Numbers of one cell: a branch, a level and a kind. */
export interface StudyCell extends StudyNumbers {
  branch: string;
  level: Level;
  kind: Kind;
}

/** The numbers by the units directly below one (itself among them, alone), by level and kind. */
export async function studyCells(db: Db | Tx, asked: Asked): Promise<StudyCell[]> {
  const { rows } = await sql<StudyCell>`
    ${told(asked)} select t.branch, t.level, t.kind, count(*) filter (where t.must)::int as units,
      count(*) filter (where t.must and t.held)::int as held, count(*) filter (where t.must and ${isLate(asked.day)})::int as late,
      coalesce(sum(t.sessions), 0)::int as sessions, coalesce(sum(t.invited), 0)::float8 as invited, coalesce(sum(t.present), 0)::float8 as present
    from told t group by 1, 2, 3 order by 1, 2, 3`.execute(db);
  return rows;
}

/** Whether any unit of the subtree, or the unit itself, was asked to study the directive by a superior. */
export async function isAsked(db: Db | Tx, { directiveId, unit, day }: Omit<Asked, 'of'>): Promise<boolean> {
  const { rows } = await sql<{ asked: boolean }>`
    select exists (
      select from directives.study_request r join organisation.ancestry a on ${on('a', day)}
        and ((a.unit_id = ${unit}::uuid and a.ancestor_id = r.unit_id) or (a.unit_id = r.unit_id and a.ancestor_id = ${unit}::uuid))
      where r.directive_id = ${directiveId}::uuid and r.withdrawn_at is null and r.holds_on <= ${day}::date) as asked`.execute(
    db,
  );
  return rows[0]!.asked;
}

/** A unit that is to study the directive, and what it recorded. */
export interface StudyingUnit {
  id: string;
  kind: Kind;
  dueOn: Day | null;
  sessions: number;
  invited: number;
  present: number;
  late: boolean;
  place: string;
}

/** Which of them a list is narrowed to. */
export interface UnitFilter {
  level?: Level | undefined;
  kind?: Kind | undefined;
  state?: 'held' | 'missing' | 'late' | undefined;
}

function narrowed({ level, kind, state }: UnitFilter, day: Day): RawBuilder<unknown> {
  return sql.join(
    [
      sql`t.must`,
      ...(level ? [sql`t.level = ${level}`] : []),
      ...(kind ? [sql`t.kind = ${kind}`] : []),
      ...(state === 'held' ? [sql`t.held`] : []),
      ...(state === 'missing' ? [sql`not t.held`] : []),
      ...(state === 'late' ? [isLate(day)] : []),
    ],
    sql` and `,
  );
}

/** The units that are to study the directive, by name. */
export async function listStudyUnits(
  db: Db | Tx,
  asked: Asked & UnitFilter,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<StudyingUnit[]> {
  const place = cursor ? readCursor(cursor, 2) : null;
  const { rows } = await sql<StudyingUnit>`
    ${told(asked)} select t.unit_id as id, t.kind, t.due_on as "dueOn", coalesce(t.sessions, 0)::int as sessions,
      coalesce(t.invited, 0)::float8 as invited, coalesce(t.present, 0)::float8 as present, coalesce(${isLate(asked.day)}, false) as late, t.name_key as place
    from told t where ${narrowed(asked, asked.day)}
      ${place ? sql`and (t.name_key collate "C", t.unit_id) > (${String(place[0])}::text collate "C", ${place[1]}::uuid)` : sql``}
    order by t.name_key collate "C", t.unit_id limit ${limit}`.execute(db);
  return rows;
}

/** How many they are. */
export async function countStudyUnits(db: Db | Tx, asked: Asked & UnitFilter): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    ${told(asked)} select count(*)::int as total from told t where ${narrowed(asked, asked.day)}`.execute(db);
  return rows[0]!.total;
}

/** What was recorded in one year. */
export interface StudyYear {
  year: number;
  sessions: number;
  invited: number;
  present: number;
  units: number;
}

/** What the units of a subtree recorded of some directives, year by year, up to a day; years without any are left out. */
export async function studyYears(
  db: Db | Tx,
  { directives, unit, day }: { directives: string[]; unit: string; day: Day },
): Promise<StudyYear[]> {
  const { rows } = await sql<StudyYear>`
    select extract(year from s.held_on)::int as year, count(*)::int as sessions, sum(s.invited)::float8 as invited, sum(s.present)::float8 as present,
      count(distinct s.unit_id)::int as units
    from directives.study s
    join organisation.ancestry a on a.unit_id = s.unit_id and a.ancestor_id = ${unit}::uuid and ${on('a', day)}
    where s.directive_id = any (${directives}::uuid[]) and s.withdrawn_at is null and s.held_on <= ${day}::date
    group by 1 order by 1`.execute(db);
  return rows;
}
