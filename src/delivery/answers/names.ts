import type { Db, Tx } from '#platform/db';
import type { Day } from '#kernel/day';
import { unitNames, type Actor } from '#organisation';
import { listUndertakings, stepsOf } from '../store.ts';

/** Some undertakings by title and code, those within the actor's sight. */
export async function undertakingNames(
  db: Db | Tx,
  actor: Actor,
  ids: string[],
): Promise<Map<string, { id: string; title: string; code: string | null }>> {
  const steps = await stepsOf(db, actor, [...new Set(ids)]);
  return new Map(steps.map(({ id, title, code }) => [id, { id, title, code }]));
}

/** Some undertakings as rows, those within the actor's sight, as they stood on a day, in the order asked for. */
export async function undertakingsByIds(
  db: Db | Tx,
  actor: Actor,
  { ids, day }: { ids: string[]; day: Day },
) {
  if (!ids.length) return [];
  const rows = await listUndertakings(db, actor, {
    filter: { day, kind: 'all', ids },
    order: { sort: 'position', descending: false },
    limit: ids.length,
  });
  const owners = await unitNames(
    db,
    rows.map((row) => row.owner_unit_id),
    day,
  );
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = found.get(id);
    if (!row) return [];
    const { title, code, state, late, due_on: dueOn, done_on: doneOn } = row;
    return [{ id, title, code, owner: owners.get(row.owner_unit_id)!, state, late, dueOn, doneOn }];
  });
}
