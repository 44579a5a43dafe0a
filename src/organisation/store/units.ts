// Units as they stood on a day: one row of unit_version each.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#kernel/day';
import { notFound } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import type { Field, Kind, Level } from '../contract.ts';

/** A unit by name, as other rooms show it. */
export interface NamedUnit {
  id: string;
  code: string;
  name: string;
  level: Level;
  standing: boolean;
}

/** A unit as it was on a day; where it no longer stands, `parentId` is its heir. */
export interface UnitOnDay extends NamedUnit {
  nameKey: string;
  kind: Kind;
  fields: Field[];
  parentId: string | null;
  /** The days for which all this holds: from the first until before the second. */
  from: Day;
  to: Day;
  actId: string;
}

export const COLUMNS = sql`v.unit_id as id, v.code, v.name, v.name_key as "nameKey", v.level, v.kind, v.fields, v.standing,
  v.parent_id as "parentId", v.valid_from as "from", v.valid_to as "to", v.act_id as "actId"`;

/** The condition that a row with valid_from and valid_to holds on a day, given as such or as an expression. */
export function holdsOn(alias: string, day: Day | RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(`${alias}.valid_from`)} <= ${day}::date and ${day}::date < ${sql.ref(`${alias}.valid_to`)}`;
}

/** The unit as it stood on a day; undefined where it was not founded yet. */
export async function findUnit(db: Db | Tx, id: string, day: Day): Promise<UnitOnDay | undefined> {
  const { rows } =
    await sql<UnitOnDay>`select ${COLUMNS} from organisation.unit_version v where v.unit_id = ${id}::uuid and ${holdsOn('v', day)}`.execute(
      db,
    );
  return rows[0];
}

/** The unit as it stood on a day. @throws Problem 404 where it was not founded yet */
export async function unitAt(db: Db | Tx, id: string, day: Day): Promise<UnitOnDay> {
  const row = await findUnit(db, id, day);
  if (!row) throw notFound();
  return row;
}

/** The unit with a code on a day: the highest where several levels use it, one that stands before one that is gone. */
export async function findUnitByCode(db: Db | Tx, code: string, day: Day): Promise<UnitOnDay | undefined> {
  const { rows } = await sql<UnitOnDay>`
    select ${COLUMNS} from organisation.unit_version v where v.code = ${code} and ${holdsOn('v', day)}
    order by v.standing desc, array_position(array['nation', 'city', 'district', 'commune', 'base', 'cell'], v.level), v.valid_from desc, v.unit_id
    limit 1`.execute(db);
  return rows[0];
}

/** Units by name as they stood on a day; those founded later by their first name, so that every id that exists is answered. */
export async function unitNames(db: Db | Tx, ids: string[], day: Day): Promise<Map<string, NamedUnit>> {
  if (!ids.length) return new Map();
  const { rows } = await sql<NamedUnit>`
    select distinct on (v.unit_id) v.unit_id as id, v.code, v.name, v.level, v.standing and v.valid_from <= ${day}::date as standing
    from organisation.unit_version v where v.unit_id = any (${[...new Set(ids)]}::uuid[])
    order by v.unit_id, (${holdsOn('v', day)}) desc, v.valid_from`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

/** The standing units directly below on a day, by name, and whether they have any below them. */
export async function childrenOf(
  db: Db | Tx,
  id: string,
  day: Day,
): Promise<(UnitOnDay & { hasChildren: boolean })[]> {
  const { rows } = await sql<UnitOnDay & { hasChildren: boolean }>`
    select ${COLUMNS}, exists (
      select from organisation.unit_version c where c.parent_id = v.unit_id and c.standing and ${holdsOn('c', day)}) as "hasChildren"
    from organisation.unit_version v where v.parent_id = ${id}::uuid and v.standing and ${holdsOn('v', day)}
    order by v.name_key, v.unit_id`.execute(db);
  return rows;
}

/** The standing units without a superior on a day, by name. */
export async function tops(db: Db | Tx, day: Day): Promise<UnitOnDay[]> {
  const { rows } = await sql<UnitOnDay>`
    select ${COLUMNS} from organisation.unit_version v where v.parent_id is null and v.standing and ${holdsOn('v', day)} order by v.name_key, v.unit_id`.execute(
    db,
  );
  return rows;
}

/** Every version a unit went through, the first one first. */
export async function versionsOf(db: Db | Tx, id: string): Promise<UnitOnDay[]> {
  const { rows } =
    await sql<UnitOnDay>`select ${COLUMNS} from organisation.unit_version v where v.unit_id = ${id}::uuid order by v.valid_from`.execute(
      db,
    );
  return rows;
}

/** Units as of a day, found by their ids; those not founded yet are left out. */
export async function unitsAt(db: Db | Tx, ids: string[], day: Day): Promise<UnitOnDay[]> {
  const { rows } = await sql<UnitOnDay>`
    select ${COLUMNS} from organisation.unit_version v where v.unit_id = any (${ids}::uuid[]) and ${holdsOn('v', day)} order by v.name_key, v.unit_id`.execute(
    db,
  );
  return rows;
}
