// The thread of a directive: what it rests on and what rests on it, a few steps far. It is followed only through what the
// asker may see, so that no station tells of one that is hidden between.
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import { mustSee, type Actor } from '#organisation';
import type { Station } from '../contract.ts';
import { ruled } from '../permissions.ts';
import { getDirective, relationsOf } from '../store.ts';

const STEPS = 5;
const MOST = 200;

/** Both halves of the thread on a day. @throws Problem 404 where the directive may not be seen */
export async function readThread(
  db: Db | Tx,
  actor: Actor,
  { id, day }: { id: string; day: Day },
): Promise<{ above: Station[]; below: Station[] }> {
  mustSee(actor, await ruled(db, await getDirective(db, id), actor));
  const above = await follow(db, actor, { id, day, direction: 'to' });
  const below = await follow(db, actor, { id, day, direction: 'from' });
  return {
    above: above.toSorted((a, b) => b.level - a.level || a.issuedOn.localeCompare(b.issuedOn)),
    below,
  };
}

async function follow(
  db: Db | Tx,
  actor: Actor,
  asked: { id: string; day: Day; direction: 'to' | 'from' },
): Promise<Station[]> {
  const { id, day, direction } = asked;
  const known = new Set([id]);
  const stations: Station[] = [];
  let ids = [id];
  for (let level = 1; level <= STEPS && ids.length && stations.length < MOST; level++) {
    const related = await relationsOf(db, actor, { ids, direction, day });
    ids = [];
    for (const one of related) {
      if (one.withdrawn_at || one.standing === 'withdrawn' || one.issuedOn > day || known.has(one.id))
        continue;
      known.add(one.id);
      ids.push(one.id);
      const { title, number, type, issuedOn, standing } = one;
      stations.push({
        kind: 'directive',
        id: one.id,
        title,
        detail: number,
        to: `/directives/${one.id}`,
        state: null,
        late: false,
        type,
        issuedOn,
        standing,
        level,
        relation: one.kind,
        via: one.near_id,
      });
    }
  }
  return stations.slice(0, MOST);
}
