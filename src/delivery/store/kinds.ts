// Several kinds counted at once: the figures of inspection, as a whole, by field, by level and by unit below.
import { sql } from 'kysely';
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import type { Count } from '../count.ts';
import type { ImposedKind, OtherKind } from '../facts.ts';
import { countFrom } from './counts.ts';

/** A kind that is counted only when it is named. */
export type NamedKind = OtherKind | ImposedKind;

type Rows = { key: string; kind: NamedKind; numbers: number[] }[];
/** For each key (a field, a level, a unit), the counts by kind. */
export type KindCounts = Map<string, Partial<Record<NamedKind, Count>>>;

function byKey(rows: Rows): KindCounts {
  const found: KindCounts = new Map();
  for (const { key, kind, numbers } of rows)
    found.set(key, { ...found.get(key), [kind]: countFrom(numbers) });
  return found;
}

/** The counts of a subtree on a day for each kind and field that has something to count; `''` is all fields together. */
export async function countsOfKinds(
  db: Db | Tx,
  { unit, day, kinds, fields }: { unit: string; day: Day; kinds: NamedKind[]; fields: string[] },
): Promise<KindCounts> {
  const { rows } = await sql<Rows[number]>`
    select field as key, kind, numbers from delivery.counts_of_kinds(${unit}::uuid, ${day}::date, ${kinds}::delivery.kind[], ${fields}::text[]) order by 1, 2`.execute(
    db,
  );
  return byKey(rows);
}

/** The same by the level of the unit at which they are counted, for all such kinds. */
export async function countsOfKindsByLevel(
  db: Db | Tx,
  { unit, day }: { unit: string; day: Day },
): Promise<KindCounts> {
  const { rows } = await sql<Rows[number]>`
    select level as key, kind, numbers from delivery.counts_of_kinds_by_level(${unit}::uuid, ${day}::date) order by 1, 2`.execute(
    db,
  );
  return byKey(rows);
}

/** The same by unit directly below; the unit's own stand under its own identifier. */
export async function countsOfKindsByChild(
  db: Db | Tx,
  { unit, day, kinds }: { unit: string; day: Day; kinds: NamedKind[] },
): Promise<KindCounts> {
  const { rows } = await sql<Rows[number]>`
    select c.unit_id as key, k.kind, c.numbers from unnest(${kinds}::delivery.kind[]) k (kind)
    cross join lateral delivery.child_counts(${unit}::uuid, ${day}::date, null, k.kind, null, null) c order by 1, 2`.execute(
    db,
  );
  return byKey(rows);
}
