import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import type { Actor } from '#organisation';
import { reportsPage } from './reports.ts';

/** Reports found by words of their titles and units. */
export async function searchReports(
  db: Db | Tx,
  actor: Actor,
  asked: { q: string; day: Day; limit: number },
) {
  const { rows } = await reportsPage(db, actor, asked);
  return rows.map(({ id, title, unit }) => ({
    ...{ title, kind: 'report', to: `/reports/${id}`, detail: unit.name },
  }));
}
