// Who is told of answers: each unit that spoke, once for all that is sent together; nobody of what it did not ask for.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAnswering } from './answering-world.ts';
import { ToldWorld } from './told-world.ts';

const here = new ToldWorld();
beforeAll(() => here.open());
afterAll(() => here.world.close());

test('what is sent together is told to each unit that spoke once; what is sent later, once more', async () => {
  const of = await openAnswering(here.world);
  const leader = here.world.as('city.leader');
  const ids = [await of.proposed('Một', ['n1', 's1']), await of.proposed('Hai', ['n1'])];
  const later = await of.proposed('Ba', ['s1']);
  for (const id of [...ids, later]) await of.decided(id);
  for (const id of ids) await leader.done(`/proposals/${id}/answer`, { words: 'Ghi nhận.' });
  const { ready } = await leader.read(`/amendment-drives/${of.drive}/desk`);
  expect(ready.items).toHaveLength(2);
  await leader.create(`/amendment-drives/${of.drive}/tell`, { items: ready.items });
  await here.told();
  const kinds = (who: 'n1.leader' | 's1.editor' | 'south.leader') => here.kindsOf(who, 'Sửa đổi Điều lệ');
  expect(await kinds('n1.leader')).toEqual(['voice-answered']);
  expect(await kinds('s1.editor')).toEqual(['voice-answered']);
  await leader.done(`/proposals/${later}/answer`, { words: 'Ghi nhận.' });
  await leader.done(`/proposals/${later}/tell`);
  await here.told();
  expect(await kinds('n1.leader')).toHaveLength(1);
  expect(await kinds('s1.editor')).toHaveLength(2);
  expect(await kinds('south.leader')).toEqual([]);
});
