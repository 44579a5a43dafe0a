import { sql } from 'kysely';
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import { isSystem, type Actor } from '../actor.ts';
import { holdsOn } from './units.ts';

/** A standing unit as papers name it. */
export interface StandingUnit {
  id: string;
  code: string;
  name: string;
  parentId: string | null;
  /** The name of the unit above it; null at the top and where that is out of sight. */
  above: string | null;
}

/** The units that stand on a day and that an actor looks down on, the highest first. */
export async function standingUnits(db: Db | Tx, actor: Actor, day: Day): Promise<StandingUnit[]> {
  const inReach = isSystem(actor)
    ? sql`true`
    : sql`exists (select from organisation.ancestry a where a.unit_id = v.unit_id and a.ancestor_id = any (${actor.reach}::uuid[]) and ${holdsOn('a', day)})`;
  const { rows } = await sql<Omit<StandingUnit, 'above'>>`
    select v.unit_id as id, v.code, v.name, v.parent_id as "parentId" from organisation.unit_version v
    where v.standing and ${holdsOn('v', day)} and ${inReach}
    order by array_position(array['nation', 'city', 'district', 'commune', 'base', 'cell'], v.level), v.name_key, v.unit_id`.execute(
    db,
  );
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({ ...row, above: (row.parentId && names.get(row.parentId)) ?? null }));
}
