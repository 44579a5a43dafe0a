// Who stood under whom. The closure is kept in organisation.ancestry, made from unit_version and from nothing else: a
// dissolved unit stands under its heir, so that every unit has exactly one line on every day since its founding.
import { sql } from 'kysely';
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import { holdsOn } from './units.ts';

/** The unit and every unit above it on a day, itself first; empty before its founding. */
export async function lineOf(db: Db | Tx, unitId: string, day: Day): Promise<string[]> {
  return (await linesOf(db, [unitId], day)).get(unitId) ?? [];
}

/** The lines of several units at once. */
export async function linesOf(db: Db | Tx, unitIds: string[], day: Day): Promise<Map<string, string[]>> {
  if (!unitIds.length) return new Map();
  const { rows } = await sql<{ unit_id: string; line: string[] }>`
    select a.unit_id, array_agg(a.ancestor_id order by a.depth) as line from organisation.ancestry a
    where a.unit_id = any (${[...new Set(unitIds)]}::uuid[]) and ${holdsOn('a', day)} group by a.unit_id`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.unit_id, row.line]));
}

/** The lines of several units in their order, a unit without one alone: what `Owned.addressedLines` wants. */
export async function addressedLines(db: Db | Tx, unitIds: string[], day: Day): Promise<string[][]> {
  const lines = await linesOf(db, unitIds, day);
  return unitIds.map((id) => lines.get(id) ?? [id]);
}

/** Every unit of a subtree on a day, its top included; dissolved ones that the subtree answers for among them. */
export async function unitsUnder(db: Db | Tx, unitId: string, day: Day): Promise<string[]> {
  const { rows } = await sql<{ unit_id: string }>`
    select a.unit_id from organisation.ancestry a where a.ancestor_id = ${unitId}::uuid and ${holdsOn('a', day)} order by a.depth, a.unit_id`.execute(
    db,
  );
  return rows.map((row) => row.unit_id);
}

/** Every unit that stands below any of these on any day from `since` on, these among them. */
export async function everBelow(db: Db | Tx, unitIds: string[], since: Day): Promise<string[]> {
  if (!unitIds.length) return [];
  const { rows } = await sql<{ unit_id: string }>`
    select distinct a.unit_id from organisation.ancestry a
    where a.ancestor_id = any (${unitIds}::uuid[]) and a.valid_to > ${since}::date order by a.unit_id`.execute(
    db,
  );
  return rows.map((row) => row.unit_id);
}

/**
 * Makes the lines of some units anew from unit_version. The lines of units below them are theirs to name: whoever
 * changes a unit's superior gives all that ever stand below it too.
 */
export async function rebuildAncestry(tx: Tx, unitIds: string[]): Promise<void> {
  if (!unitIds.length) return;
  await sql`delete from organisation.ancestry a where a.unit_id = any (${unitIds}::uuid[])`.execute(tx);
  await sql`
    insert into organisation.ancestry (unit_id, ancestor_id, depth, valid_from, valid_to)
    with recursive line as (
      select v.unit_id, v.unit_id as ancestor_id, 0 as depth, v.valid_from, v.valid_to
      from unnest(${unitIds}::uuid[]) asked (id) join organisation.unit_version v on v.unit_id = asked.id
      union all
      select l.unit_id, p.parent_id, l.depth + 1, greatest(l.valid_from, p.valid_from), least(l.valid_to, p.valid_to)
      from line l
      join organisation.unit_version p on p.unit_id = l.ancestor_id and p.valid_from < l.valid_to and l.valid_from < p.valid_to
      where p.parent_id is not null
    ), marked as (
      select l.*, l.valid_from is distinct from lag(l.valid_to) over same as begins from line l
      window same as (partition by l.unit_id, l.ancestor_id, l.depth order by l.valid_from)
    ), numbered as (
      select m.*, count(*) filter (where m.begins) over (partition by m.unit_id, m.ancestor_id, m.depth order by m.valid_from) as stretch from marked m
    )
    select unit_id, ancestor_id, depth, min(valid_from), max(valid_to) from numbered group by unit_id, ancestor_id, depth, stretch`.execute(
    tx,
  );
}

/**
 * Makes the lines of newly founded units, given in rounds: those of a round stand under units whose lines are made. A new
 * unit's line is its superior's with itself before it, so that hundreds of thousands need neither recursion nor sorting.
 */
export async function growAncestry(tx: Tx, rounds: string[][]): Promise<void> {
  for (const units of rounds) {
    await sql`
      insert into organisation.ancestry (unit_id, ancestor_id, depth, valid_from, valid_to)
      select v.unit_id, v.unit_id, 0, v.valid_from, v.valid_to
      from unnest(${units}::uuid[]) asked (id) join organisation.unit_version v on v.unit_id = asked.id
      union all
      select v.unit_id, a.ancestor_id, a.depth + 1, greatest(a.valid_from, v.valid_from), least(a.valid_to, v.valid_to)
      from unnest(${units}::uuid[]) asked (id) join organisation.unit_version v on v.unit_id = asked.id
      join organisation.ancestry a on a.unit_id = v.parent_id and a.valid_from < v.valid_to and v.valid_from < a.valid_to`.execute(
      tx,
    );
  }
}

/** How many rows of the kept lines differ from what unit_version says, over the whole tree. */
export async function ancestryDifferences(db: Db | Tx): Promise<number> {
  const { rows } = await sql<{ differ: number }>`
    with recursive line as (
      select v.unit_id, v.unit_id as ancestor_id, 0 as depth, v.valid_from, v.valid_to from organisation.unit_version v
      union all
      select l.unit_id, p.parent_id, l.depth + 1, greatest(l.valid_from, p.valid_from), least(l.valid_to, p.valid_to)
      from line l
      join organisation.unit_version p on p.unit_id = l.ancestor_id and p.valid_from < l.valid_to and l.valid_from < p.valid_to
      where p.parent_id is not null
    ), told as (
      select unit_id, ancestor_id, depth, range_agg(daterange(valid_from, valid_to)) as days from line group by 1, 2, 3
    ), kept as (
      select unit_id, ancestor_id, depth::int as depth, range_agg(daterange(valid_from, valid_to)) as days from organisation.ancestry group by 1, 2, 3
    )
    select count(*)::int as differ from ((select * from told except select * from kept) union all (select * from kept except select * from told)) d`.execute(
    db,
  );
  return rows[0]!.differ;
}
