// Which units an actor may know of. The tree's own names follow the strictest reading of rule 3: one's own line upward,
// the subtrees one looks down on, and nothing beside them.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import { isSystem, type Actor } from '../actor.ts';
import { isUnder } from './actors.ts';
import { holdsOn } from './units.ts';

/** The condition that the actor may know of a unit, in the structure of a day or of the actor's own. */
export function unitInSight(
  actor: Actor,
  unit: RawBuilder<unknown>,
  day: Day | RawBuilder<unknown>,
): RawBuilder<boolean> {
  if (isSystem(actor)) return sql<boolean>`true`;
  const line = sql`select l.ancestor_id from organisation.ancestry l where l.unit_id = any (${actor.units}::uuid[]) and ${holdsOn('l', day)}`;
  return sql<boolean>`(${unit} = any (${actor.above}::uuid[]) or ${isUnder(unit, actor.reach, actor.day)}
    ${day === actor.day ? sql`` : sql`or ${unit} in (${line}) or ${isUnder(unit, actor.reach, day)}`})`;
}

/** Those of some units that the actor may know of on a day. */
export async function unitsInSight(
  db: Db | Tx,
  actor: Actor,
  { units, day }: { units: string[]; day: Day },
): Promise<Set<string>> {
  if (!units.length) return new Set();
  const { rows } = await sql<{ id: string }>`
    select asked.id from unnest(${[...new Set(units)]}::uuid[]) asked (id)
    where exists (select from organisation.unit u where u.id = asked.id) and ${unitInSight(actor, sql.ref('asked.id'), day)}`.execute(
    db,
  );
  return new Set(rows.map((row) => row.id));
}

/** Whether the actor looks down on a unit, in the structure of any of the days: then its numbers are theirs to ask for. */
export async function mayLookInto(
  db: Db | Tx,
  actor: Actor,
  { unit, days }: { unit: string; days: Day[] },
): Promise<boolean> {
  if (isSystem(actor) || actor.reach.includes(unit)) return true;
  const anyDay = sql.join(
    [...new Set(days)].map((day) => isUnder(sql`${unit}::uuid`, actor.reach, day)),
    sql` or `,
  );
  const { rows } = await sql<{ may: boolean }>`select (${anyDay}) as may`.execute(db);
  return rows[0]!.may;
}
