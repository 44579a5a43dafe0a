import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import type { Actor } from '#organisation';
import { listUndertakings } from '../store.ts';

/** Undertakings found by words. */
export async function searchUndertakings(
  db: Db | Tx,
  actor: Actor,
  { q, day, limit }: { q: string; day: Day; limit: number },
) {
  const rows = await listUndertakings(db, actor, {
    filter: { day, q },
    order: { sort: 'position', descending: false },
    limit,
  });
  return rows.map((row) => ({
    title: row.title,
    kind: row.kind,
    to: `/undertakings/${row.id}`,
    detail: [row.code, row.owner_name].filter(Boolean).join(' · '),
  }));
}
