// Who is told of a consultation: the units asked of its course, those who asked of comments, the unit of its answer.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenReview } from './survey-world.ts';
import { ToldWorld } from './told-world.ts';

const here = new ToldWorld();
beforeAll(() => here.open());
afterAll(() => here.world.close());

test('units asked are told of its course, the unit that asks of comments, their unit of the answer, and nobody else', async () => {
  const { world } = here;
  const title = 'Lấy ý kiến dự thảo';
  const review = await givenReview(world);
  const leader = world.as('city.leader');
  const { id } = await leader.create('/consultations', {
    ...{ reviewId: review, title, purpose: '', text: 'Đoạn một', fileId: null },
    ...{ opensOn: here.day, closesOn: '2024-12-31' },
    asks: { units: [world.units.n1], within: null, levels: [] },
  });
  await leader.done(`/consultations/${id}/open`);
  const said = { place: 1, provision: '', kind: 'lesson', field: null, words: 'Góp ý', grounds: '' };
  const body = { consultationId: id, unitId: world.units.n1, ...said };
  const comment = (await world.as('n1.editor').create('/consultation-comments', body)).id;
  await world.as('n1.leader').done(`/consultation-comments/${comment}/send`);
  const answer = { outcome: 'accepted', explanation: 'Đồng ý' };
  await world.as('city.editor').done(`/consultation-comments/${comment}/answer`, answer);
  await leader.done(`/consultations/${id}/close`, { reason: 'Đã đủ' });
  await here.told();
  expect((await here.kindsOf('n1.leader', title)).toSorted()).toEqual([
    ...['comment-answered', 'consultation-closed', 'consultation-opened'],
  ]);
  expect(await here.kindsOf('city.editor', title)).toContain('comment-sent');
  for (const other of ['north.leader', 'south.leader'] as const)
    expect(await here.kindsOf(other, title), other).toEqual([]);
});
