import type { Db, Tx } from '#platform/db';
import type { Actor } from '#organisation';
import { stepsOf } from '../store.ts';

/** Some undertakings by title and code, those within the actor's sight. */
export async function undertakingNames(
  db: Db | Tx,
  actor: Actor,
  ids: string[],
): Promise<Map<string, { id: string; title: string; code: string | null }>> {
  const steps = await stepsOf(db, actor, [...new Set(ids)]);
  return new Map(steps.map(({ id, title, code }) => [id, { id, title, code }]));
}
