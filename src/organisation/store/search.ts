// Finding units by words or code, with or without diacritics.
import { sql } from 'kysely';
import type { Day } from '#kernel/day';
import { unaccented } from '#kernel/vietnamese';
import type { Db, Tx } from '#platform/db';
import type { Actor } from '../actor.ts';
import { LEVELS, type Level } from '../contract.ts';
import { unitInSight } from './sight.ts';
import { COLUMNS, holdsOn, type UnitOnDay } from './units.ts';

const LEVELS_IN_ORDER = sql`array_position(array['nation', 'city', 'district', 'commune', 'base', 'cell'], v.level)`;

/** What a list of units is narrowed to; `under` is the top of a subtree. */
export interface UnitFilter {
  day: Day;
  q?: string | undefined;
  level?: string | undefined;
  kind?: string | undefined;
  field?: string | undefined;
  under?: string | undefined;
  limit: number;
  after?: [nameKey: string, id: string] | undefined;
}

/** Standing units within sight on a day, by name. */
export async function listUnits(db: Db | Tx, actor: Actor, filter: UnitFilter): Promise<UnitOnDay[]> {
  const { day, q, level, kind, field, under, limit, after } = filter;
  const words = q ? unaccented(q).split(/\s+/).filter(Boolean) : [];
  const { rows } = await sql<UnitOnDay>`
    select ${COLUMNS} from organisation.unit_version v
    where v.standing and ${holdsOn('v', day)} and ${unitInSight(actor, sql.ref('v.unit_id'), day)}
      ${sql.join(
        words.map((word) => sql`and v.search like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`),
        sql` `,
      )}
      ${level ? sql`and v.level = ${level}` : sql``} ${kind ? sql`and v.kind = ${kind}` : sql``} ${field ? sql`and ${field} = any (v.fields)` : sql``}
      ${under ? sql`and exists (select from organisation.ancestry u where u.unit_id = v.unit_id and u.ancestor_id = ${under}::uuid and ${holdsOn('u', day)})` : sql``}
      ${after ? sql`and (v.name_key, v.unit_id) > (${after[0]}, ${after[1]}::uuid)` : sql``}
    order by v.name_key, v.unit_id limit ${limit}`.execute(db);
  return rows;
}

/** The level of the tree below a unit, or its tops, within sight and by name. */
export async function treeLevel(
  db: Db | Tx,
  actor: Actor,
  { parent, day }: { parent: string | null; day: Day },
): Promise<UnitOnDay[]> {
  const { rows } = await sql<UnitOnDay>`
    select ${COLUMNS} from organisation.unit_version v
    where v.standing and ${holdsOn('v', day)} and ${parent ? sql`v.parent_id = ${parent}::uuid` : sql`v.parent_id is null`}
      and ${unitInSight(actor, sql.ref('v.unit_id'), day)}
    order by ${LEVELS_IN_ORDER}, v.name_key, v.unit_id`.execute(db);
  return rows;
}

/** How many standing units in sight are directly below each of some units on a day. */
export async function childCounts(
  db: Db | Tx,
  actor: Actor,
  { units, day }: { units: string[]; day: Day },
): Promise<Map<string, number>> {
  if (!units.length) return new Map();
  const { rows } = await sql<{ parent_id: string; n: number }>`
    select v.parent_id, count(*)::int as n from organisation.unit_version v
    where v.parent_id = any (${units}::uuid[]) and v.standing and ${holdsOn('v', day)} and ${unitInSight(actor, sql.ref('v.unit_id'), day)}
    group by v.parent_id order by v.parent_id`.execute(db);
  return new Map(rows.map((row) => [row.parent_id, row.n]));
}

/** Units for the search over all rooms: the best match first. */
export async function searchUnits(
  db: Db | Tx,
  actor: Actor,
  { q, day, limit }: { q: string; day: Day; limit: number },
) {
  const found = await listUnits(db, actor, { q, day, limit: 200 });
  const wanted = unaccented(q.trim());
  const rank = ({ name, code }: UnitOnDay) =>
    code.toLowerCase() === wanted ? 0 : unaccented(name).startsWith(wanted) ? 1 : 2;
  return found
    .toSorted((a, b) => rank(a) - rank(b) || LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level))
    .slice(0, limit)
    .map((unit) => ({ title: unit.name, kind: 'unit', to: `/units/${unit.id}`, detail: unit.code }));
}

/** Standing units with any of some codes on a day, within sight. */
export async function standingByCode(
  db: Db | Tx,
  actor: Actor,
  { codes, day }: { codes: string[]; day: Day },
): Promise<UnitOnDay[]> {
  const { rows } = await sql<UnitOnDay>`
    select ${COLUMNS} from organisation.unit_version v
    where v.code in (select * from unnest(${[...new Set(codes)]}::text[])) and v.standing and ${holdsOn('v', day)} and ${unitInSight(actor, sql.ref('v.unit_id'), day)}
    order by v.level, v.code, v.unit_id`.execute(db);
  return rows;
}

/** Standing units of some levels on a day, within sight. */
export async function standingOfLevels(
  db: Db | Tx,
  actor: Actor,
  { levels, day }: { levels: Level[]; day: Day },
): Promise<UnitOnDay[]> {
  const { rows } = await sql<UnitOnDay>`
    select ${COLUMNS} from organisation.unit_version v
    where v.level = any (${levels}::text[]) and v.standing and ${holdsOn('v', day)} and ${unitInSight(actor, sql.ref('v.unit_id'), day)}
    order by v.level, v.code, v.unit_id`.execute(db);
  return rows;
}

/** The standing units directly below any of some units on a day. */
export async function standingBelow(db: Db | Tx, parents: string[], day: Day): Promise<UnitOnDay[]> {
  const { rows } = await sql<UnitOnDay>`
    select ${COLUMNS} from organisation.unit_version v
    where v.parent_id = any (${parents}::uuid[]) and v.standing and ${holdsOn('v', day)} order by v.level, v.code, v.unit_id`.execute(
    db,
  );
  return rows;
}
