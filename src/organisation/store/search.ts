// Finding units by words or code, with or without diacritics.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#kernel/day';
import { unaccented } from '#kernel/vietnamese';
import type { Db, Tx } from '#platform/db';
import type { Actor } from '../actor.ts';
import type { Level } from '../contract.ts';
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
  after?: [place: number, nameKey: string, id: string] | undefined;
}

/** A unit of a list with its place in it: the better it fits the words, the smaller. */
export type ListedUnit = UnitOnDay & { place: number };

/**
 * Standing units within sight on a day. Where words are asked for, those come first whose code they are, then those that
 * they abbreviate, then those whose name begins with them; the higher level before the lower, otherwise by name.
 */
export async function listUnits(db: Db | Tx, actor: Actor, filter: UnitFilter): Promise<ListedUnit[]> {
  const { day, q, level, kind, field, under, limit, after } = filter;
  const words = q ? unaccented(q).split(/\s+/).filter(Boolean) : [];
  const { rows } = await sql<ListedUnit>`
    select * from (
      select ${COLUMNS}, ${placeOf(words)} as place from organisation.unit_version v
      where v.standing and ${holdsOn('v', day)} and ${unitInSight(actor, sql.ref('v.unit_id'), day)}
        ${sql.join(
          words.map((word) => sql`and v.search like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`),
          sql` `,
        )}
        ${level ? sql`and v.level = ${level}` : sql``} ${kind ? sql`and v.kind = ${kind}` : sql``} ${field ? sql`and ${field} = any (v.fields)` : sql``}
        ${under ? sql`and exists (select from organisation.ancestry u where u.unit_id = v.unit_id and u.ancestor_id = ${under}::uuid and ${holdsOn('u', day)})` : sql``}
    ) f ${after ? sql`where (f.place, f."nameKey", f.id) > (${after[0]}::int, ${after[1]}, ${after[2]}::uuid)` : sql``}
    order by f.place, f."nameKey", f.id limit ${limit}`.execute(db);
  return rows;
}

// The text that is searched is code, name and initials, in this order and unaccented.
function placeOf(words: string[]): RawBuilder<number> {
  if (!words.length) return sql<number>`0`;
  const wanted = words.join(' ');
  const name = sql`substr(v.search, length(v.code) + 2)`;
  const abbreviation = sql`substring(v.search from '[^ ]*$')`;
  return sql<number>`(case
    when lower(v.code) = ${wanted}::text then 0
    when ${abbreviation} = ${words.join('')}::text or starts_with(v.search, ${wanted}::text) then 1
    when starts_with(${name}, ${wanted}::text) then 2
    when starts_with(${abbreviation}, ${words.join('')}::text) then 3
    when position(${` ${wanted}`}::text in ' ' || v.search) > 0 then 4
    else 5 end * 10 + ${LEVELS_IN_ORDER})`;
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
  const found = await listUnits(db, actor, { q, day, limit });
  return found.map((unit) => ({
    title: unit.name,
    kind: 'unit',
    to: `/units/${unit.id}`,
    detail: unit.code,
  }));
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
