// A signed-in person as the rules of sight know them, and those rules as a condition in SQL.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import { SYSTEM, type Actor, type HeldPost, type Role } from '../actor.ts';
import { holdsOn, tops } from './units.ts';

interface Row {
  person_id: string;
  person_name: string;
  id: string;
  unit_id: string;
  title: string;
  role: Role;
  unit_name: string;
  looks_from: string;
  answers_for: string[];
  line: string[];
}

/**
 * The person of an account with the posts held on a day and what these reach; undefined where the account is nobody's or
 * no post is held. A post lapses with its unit.
 */
export async function actorOf(db: Db | Tx, accountId: string, day: Day): Promise<Actor | undefined> {
  return actorWhere(db, sql`p.account_id = ${accountId}`, day);
}

/** The same for a person by identifier. */
export async function actorOfPerson(db: Db | Tx, personId: string, day: Day): Promise<Actor | undefined> {
  return actorWhere(db, sql`p.id = ${personId}::uuid`, day);
}

async function actorWhere(db: Db | Tx, person: RawBuilder<unknown>, day: Day): Promise<Actor | undefined> {
  const { rows } = await sql<Row>`
    select p.id as person_id, p.name as person_name, t.id, t.unit_id, t.title, t.role, v.name as unit_name,
      case when (t.role, v.kind) in (('inspector', 'inspection'), ('secretary', 'advisory')) then coalesce(v.parent_id, t.unit_id) else t.unit_id end as looks_from,
      array(
        with recursive left_behind as (
          select t.unit_id
          union all
          select c.unit_id from left_behind l join organisation.unit_version c on c.parent_id = l.unit_id and not c.standing and ${holdsOn('c', day)}
        ) select unit_id from left_behind
      ) as answers_for,
      array(select a.ancestor_id from organisation.ancestry a where a.unit_id = t.unit_id and ${holdsOn('a', day)} order by a.depth) as line
    from organisation.person p
    join organisation.post t on t.person_id = p.id and ${holdsOn('t', day)}
    join organisation.unit_version v on v.unit_id = t.unit_id and v.standing and ${holdsOn('v', day)}
    where ${person} order by t.valid_from, t.id`.execute(db);
  return rows.length ? reaching(rows, day) : undefined;
}

function reaching(rows: Row[], day: Day): Actor {
  const posts = rows.map((row): HeldPost => {
    const { id, unit_id, unit_name, title, role, answers_for, looks_from, line } = row;
    const reach = { answersFor: answers_for, looksFrom: looks_from, above: line.slice(1) };
    return { id, unitId: unit_id, unitName: unit_name, title, role, ...reach };
  });
  const depth = ({ line, looks_from }: Row) => line.length - line.indexOf(looks_from);
  return {
    id: rows[0]!.person_id,
    name: rows[0]!.person_name,
    day,
    posts,
    units: [...new Set(posts.flatMap((post) => post.answersFor))],
    reach: [...new Set(rows.toSorted((a, b) => depth(a) - depth(b)).map((row) => row.looks_from))],
    above: [...new Set(posts.flatMap((post) => post.above))],
  };
}

/** The program itself at work on the command line: an administrator over the whole tree. */
export async function systemActor(db: Db | Tx, day: Day): Promise<Actor> {
  const all = await tops(db, day);
  const posts = all.map(({ id, name }): HeldPost => ({
    id,
    unitId: id,
    unitName: name,
    title: 'Xuyên Suốt',
    role: 'administrator',
    answersFor: [id],
    looksFrom: id,
    above: [],
  }));
  const reach = all.map((unit) => unit.id);
  return { id: SYSTEM, name: 'Xuyên Suốt', day, posts, units: reach, reach, above: [] };
}

/** Where a table of things keeps what `Owned` wants: expressions on its row, and the units it was addressed to as a query. */
export interface SightColumns {
  owner: RawBuilder<unknown>;
  submitted: RawBuilder<unknown>;
  audience: RawBuilder<unknown>;
  /** `select unit_id …`: one row for each unit that the thing was assigned or sent to. */
  addressed?: RawBuilder<unknown>;
}

/** `maySee` as a condition on a row, for lists. It holds on the actor's day. A property test keeps the two alike. */
export function sightOf(
  actor: Actor,
  { owner, submitted, audience, addressed }: SightColumns,
): RawBuilder<boolean> {
  const toOthers = addressed
    ? sql`or exists (select from (${addressed}) sent (unit_id) where ${isUnder(sql.ref('sent.unit_id'), actor.reach, actor.day)})`
    : sql``;
  return sql<boolean>`(${owner} = any (${actor.units}::uuid[]) or ((${submitted}) and (
    ${audience} = 'all' or (${audience} = 'below' and ${owner} = any (${actor.above}::uuid[]))
    or ${isUnder(owner, actor.reach, actor.day)} ${toOthers})))`;
}

/** The condition that a unit stands under (or is) one of some units on a day. */
export function isUnder(
  unit: RawBuilder<unknown>,
  tops: string[],
  day: Day | RawBuilder<unknown>,
): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select from organisation.ancestry sight where sight.unit_id = ${unit} and sight.ancestor_id = any (${tops}::uuid[]) and ${holdsOn('sight', day)})`;
}
