import { sql } from 'kysely';
import type { Day } from '#kernel/day';
import { unaccented } from '#kernel/vietnamese';
import type { Db, Tx } from '#platform/db';
import type { Actor } from '../actor.ts';

/** The standing units that an actor looks down on, by code and by name without diacritics; a name that two share finds neither. */
export async function unitCodes(db: Db | Tx, actor: Actor, day: Day): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; code: string; name: string }>`
    select v.unit_id as id, v.code, v.name from organisation.unit_version v
    join organisation.ancestry a on a.unit_id = v.unit_id and a.ancestor_id = any (${actor.reach}::uuid[]) and a.valid_from <= ${day}::date and ${day}::date < a.valid_to
    where v.standing and v.valid_from <= ${day}::date and ${day}::date < v.valid_to order by v.unit_id`.execute(
    db,
  );
  const found = new Map<string, string>();
  const shared = new Set<string>();
  for (const { id, name } of rows) {
    const key = unaccented(name);
    if (found.has(key) && found.get(key) !== id) shared.add(key);
    found.set(key, id);
  }
  for (const key of shared) found.delete(key);
  for (const { id, code } of rows) found.set(code, id);
  return found;
}
