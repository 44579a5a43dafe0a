import { newId } from '#kernel/id';
import { newToken } from '#platform/http';
import { insertDelegation, insertFeed } from '../../src/work/store.ts';
import type { Making, SceneThing } from './made.ts';

/** What is a person's own and nobody else's, whoever stands above: a calendar address, a task given to a colleague. */
export async function makeOwn({ tx, ids, clerks }: Making): Promise<SceneThing[]> {
  const unitId = ids.at(-1)!;
  const acting = clerks.get(unitId)!;
  const given = { key: 'none', unitId, title: 'Việc', link: '/my-work', toId: newId(), note: '' };
  const delegation = await insertDelegation(tx, given, acting);
  const { hash } = newToken();
  const feed = await insertFeed(tx, acting.actor.id, { name: 'Lịch', tokenHash: hash, now: acting.now });
  const hidden = { title: null, units: [], seenBy: () => false, room: 'work' };
  return [
    { ...hidden, family: 'delegations', id: delegation, what: 'delegation of others' },
    { ...hidden, family: 'feeds', id: feed, what: 'feed of another' },
  ];
}
