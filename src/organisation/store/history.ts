// What acts did: the changes of an act, the history of a unit, who came of whom.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import type { ActType } from '../act.ts';
import type { Actor } from '../actor.ts';
import type { ActRow } from './acts.ts';
import { unitInSight } from './sight.ts';
import { COLUMNS, holdsOn, type UnitOnDay } from './units.ts';

/** A unit before and after an act; `was` is null where the act founded it. */
export interface ChangeRow {
  is: UnitOnDay;
  was: UnitOnDay | null;
}

/** What an act did to the units in sight, in order of name; at most `limit` after a place. */
export async function changesOf(
  db: Db | Tx,
  actor: Actor,
  { act, limit, after }: { act: ActRow; limit: number; after?: [nameKey: string, id: string] | undefined },
): Promise<ChangeRow[]> {
  const { rows } = await sql<UnitOnDay>`
    select ${COLUMNS} from organisation.unit_version v
    where v.act_id = ${act.id}::uuid and ${unitInSight(actor, sql.ref('v.unit_id'), act.holdsOn)}
      ${after ? sql`and (v.name_key, v.unit_id) > (${after[0]}, ${after[1]}::uuid)` : sql``}
    order by v.name_key, v.unit_id limit ${limit}`.execute(db);
  const former = await formerOf(
    db,
    rows.map((row) => row.id),
    act.holdsOn,
  );
  return rows.map((is) => ({ is, was: former.get(is.id) ?? null }));
}

async function formerOf(db: Db | Tx, ids: string[], day: Day): Promise<Map<string, UnitOnDay>> {
  if (!ids.length) return new Map();
  const { rows } = await sql<UnitOnDay>`
    select ${COLUMNS} from organisation.unit_version v where v.unit_id = any (${ids}::uuid[]) and v.valid_to = ${day}::date order by v.unit_id`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

const DIFFERS = {
  founded: sql`w.unit_id is null`,
  renamed: sql`w.unit_id is not null and (w.name <> v.name or w.code <> v.code)`,
  changed: sql`w.unit_id is not null and (w.level <> v.level or w.kind <> v.kind or w.fields <> v.fields)`,
  moved: sql`v.standing and w.unit_id is not null and w.parent_id is distinct from v.parent_id`,
  dissolved: sql`not v.standing and w.standing`,
} satisfies Record<string, RawBuilder<unknown>>;

export type ActWithCounts = ActRow & {
  founded: number;
  renamed: number;
  changed: number;
  moved: number;
  dissolved: number;
};

/**
 * Acts that touched a unit in sight, in the structure of the act's own day too, the newest first, with how many units in
 * sight each founded, renamed …
 */
export async function listActs(
  db: Db | Tx,
  actor: Actor,
  {
    unit,
    id,
    limit,
    after,
  }: {
    unit?: string | undefined;
    id?: string | undefined;
    limit: number;
    after?: [holdsOn: string, id: string] | undefined;
  },
): Promise<ActWithCounts[]> {
  const counts = Object.entries(DIFFERS).map(
    ([name, differs]) => sql`(count(*) filter (where ${differs}))::int as ${sql.ref(name)}`,
  );
  const { rows } = await sql<ActWithCounts>`
    select t.id, t.type, t.holds_on as "holdsOn", t.directive, t.note, t.illustrative, t.recorded_at as "recordedAt", t.recorded_by as "recordedBy", c.*
    from organisation.act t cross join lateral (
      select ${sql.join(counts)}, count(*) as touched
      from organisation.unit_version v left join organisation.unit_version w on w.unit_id = v.unit_id and w.valid_to = v.valid_from
      where v.act_id = t.id and ${unitInSight(actor, sql.ref('v.unit_id'), sql.ref('t.holds_on'))}
    ) c
    where c.touched > 0 ${id ? sql`and t.id = ${id}::uuid` : sql``}
      ${unit ? sql`and exists (select from organisation.unit_version u where u.act_id = t.id and u.unit_id = ${unit}::uuid)` : sql``}
      ${after ? sql`and (t.holds_on, t.id) < (${after[0]}::date, ${after[1]}::uuid)` : sql``}
    order by t.holds_on desc, t.id desc limit ${limit}`.execute(db);
  return rows;
}

/** A link between a unit and one that came of it. */
export interface SuccessionRow {
  actId: string;
  from: string;
  to: string;
  share: 'whole' | 'part';
  /** The names of both on the day of the act, as they are sorted by. */
  fromKey: string;
  toKey: string;
}

/** A unit's records that went to another by an act. */
export interface Passing {
  from: string;
  to: string;
  share: 'whole' | 'part';
  act: { id: string; type: ActType; holdsOn: Day; directive: string };
}

/** Everything that passed from unit to unit after a day, until another, in the order in which it did. */
export async function passingsBetween(
  db: Db | Tx,
  { after, until }: { after: Day; until: Day },
): Promise<Passing[]> {
  const { rows } = await sql<Passing>`
    select s.predecessor_id as "from", s.successor_id as "to", s.share,
      jsonb_build_object('id', t.id, 'type', t.type, 'holdsOn', t.holds_on, 'directive', t.directive) as act
    from organisation.succession s join organisation.act t on t.id = s.act_id
    where t.holds_on > ${after}::date and t.holds_on <= ${until}::date
    order by t.holds_on, s.predecessor_id, s.share desc, s.successor_id`.execute(db);
  return rows;
}

/** The place of a link in the list of an act. */
export type SuccessionPlace = [fromKey: string, from: string, toKey: string, to: string];

/** The successions of some units (both ways) or of an act, between units in sight, in order of their names. */
export async function successionsOf(
  db: Db | Tx,
  actor: Actor,
  asked: { unit: string } | { act: string; limit: number; after: SuccessionPlace | undefined },
): Promise<SuccessionRow[]> {
  const which =
    'unit' in asked
      ? sql`${asked.unit}::uuid in (s.predecessor_id, s.successor_id)`
      : sql`s.act_id = ${asked.act}::uuid`;
  const after = 'act' in asked && asked.after;
  const { rows } = await sql<SuccessionRow>`
    select s.act_id as "actId", s.predecessor_id as "from", s.successor_id as "to", s.share, p.name_key as "fromKey", n.name_key as "toKey"
    from organisation.succession s join organisation.act t on t.id = s.act_id
    join organisation.unit_version p on p.unit_id = s.predecessor_id and ${holdsOn('p', sql.ref('t.holds_on'))}
    join organisation.unit_version n on n.unit_id = s.successor_id and ${holdsOn('n', sql.ref('t.holds_on'))}
    where ${which}
      ${after ? sql`and (p.name_key, s.predecessor_id, n.name_key, s.successor_id) > (${after[0]}, ${after[1]}::uuid, ${after[2]}, ${after[3]}::uuid)` : sql``}
      and ${unitInSight(actor, sql.ref('s.predecessor_id'), sql.ref('t.holds_on'))}
      and ${unitInSight(actor, sql.ref('s.successor_id'), sql.ref('t.holds_on'))}
    order by t.holds_on, p.name_key, s.predecessor_id, n.name_key, s.successor_id ${'act' in asked ? sql`limit ${asked.limit}` : sql``}`.execute(
    db,
  );
  return rows;
}

/** How many standing units a subtree holds on a day, by level, its top left out. */
export async function countBelow(
  db: Db | Tx,
  unit: string,
  day: Day,
): Promise<{ level: UnitOnDay['level']; units: number }[]> {
  const { rows } = await sql<{ level: UnitOnDay['level']; units: number }>`
    select v.level, count(*)::int as units from organisation.ancestry a
    join organisation.unit_version v on v.unit_id = a.unit_id and v.standing and ${holdsOn('v', day)}
    where a.ancestor_id = ${unit}::uuid and a.depth > 0 and ${holdsOn('a', day)}
    group by v.level order by array_position(array['nation', 'city', 'district', 'commune', 'base', 'cell'], v.level)`.execute(
    db,
  );
  return rows;
}

/** The day on which a unit was founded. */
export async function foundedOn(db: Db | Tx, unit: string): Promise<Day> {
  return (
    await db
      .selectFrom('organisation.unit')
      .select('founded_on')
      .where('id', '=', unit)
      .executeTakeFirstOrThrow()
  ).founded_on;
}
