import type { Day } from '#kernel/day';
import { unaccented } from '#kernel/vietnamese';
import type { Db, Tx } from '#platform/db';
import type { Actor } from '#organisation';
import { listPage } from './campaigns.ts';

/** More reviews than anybody has at once. */
const ALL = 200;

/** Reviews found by words of their titles and codes. */
export async function searchReviews(
  db: Db | Tx,
  actor: Actor,
  { q, day, limit }: { q: string; day: Day; limit: number },
) {
  const words = unaccented(q).split(/\s+/).filter(Boolean);
  const { rows } = await listPage(db, actor, { day, limit: ALL });
  return rows
    .filter(({ title, code }) => words.every((word) => unaccented(`${title} ${code}`).includes(word)))
    .slice(0, limit)
    .map(({ id, title, code, unit }) => ({
      ...{ title, kind: 'review', to: `/reviews/${id}`, detail: [code, unit.name].join(' · ') },
    }));
}
