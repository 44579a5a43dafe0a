// Two people, or one twice, at the same thing at the same moment.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimed, keptAsRecorded } from './counted.ts';
import { givenIssued, givenReport, openWorld, reportContent, undertaking, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2024-01-02');
});
afterAll(() => world.close());

test('a submission sent twice with one key acts once; without a key the second is told', async () => {
  world.on('2024-02-01');
  const item = await givenIssued(world, 'north', { kind: 'item' });
  const leader = world.as('north.leader');
  const begin = async () =>
    (
      await leader.create(
        `/undertakings/${item}/reports`,
        reportContent('2024-02-01', { claims: claimed('2024-02-01') }),
      )
    ).id;
  const keyed = await begin();
  const twice = await Promise.all(
    [0, 1].map(() =>
      leader.post(`/progress-reports/${keyed}/submit`, {}, { 'idempotency-key': 'bam-hai-lan' }),
    ),
  );
  expect(twice.map((reply) => reply.status)).toEqual([200, 200]);
  expect(twice[0]!.text).toBe(twice[1]!.text);
  expect(twice.filter((reply) => reply.headers.get('idempotent-replay')).length).toBe(1);
  expect((await leader.read(`/progress-reports/${keyed}`)).submissions.length).toBe(1);
  await leader.refused(`/undertakings/${item}/comments`, {
    body: { text: 'Khác' },
    headers: { 'idempotency-key': 'bam-hai-lan' },
    as: [422, 'platform.key-used'],
  });

  const bare = await begin();
  const replies = await Promise.all([0, 1].map(() => leader.post(`/progress-reports/${bare}/submit`)));
  expect(replies.map((reply) => reply.status).toSorted()).toEqual([200, 409]);
  expect(replies.find((reply) => reply.status === 409)!.body.code).toBe('delivery.report-submitted');
  expect((await leader.read(`/progress-reports/${bare}`)).submissions.length).toBe(1);
});

test('two people edit one report: the second is told, and neither text is lost', async () => {
  world.on('2024-02-01');
  const item = await givenIssued(world, 'north', { kind: 'item' });
  const [one, other] = [world.as('north.editor'), world.as('north.editor2')];
  const { id, revision } = await one.create(`/undertakings/${item}/reports`, reportContent('2024-02-01'));
  const save = (who: typeof one, narrative: string, seen: number) =>
    who.put(`/progress-reports/${id}`, reportContent('2024-02-01', { narrative }), {
      'if-match': `"${seen}"`,
    });
  const replies = await Promise.all([
    save(one, 'Bản của tôi', revision),
    save(other, 'Bản của anh', revision),
  ]);
  expect(replies.map((reply) => reply.status).toSorted()).toEqual([200, 409]);
  const told = replies.find((reply) => reply.status === 409)!;
  expect(told.body).toMatchObject({
    code: 'delivery.changed-meanwhile',
    values: { revision: revision + 1 },
  });
  const first = replies[0]!.status === 200 ? 'Bản của tôi' : 'Bản của anh';
  const kept = await one.read(`/progress-reports/${id}`);
  expect([kept.draft.narrative, kept.revision]).toEqual([first, revision + 1]);
  expect((await save(other, 'Bản của cả hai', kept.revision)).status).toBe(200);
  expect((await one.read(`/progress-reports/${id}`)).draft.narrative).toBe('Bản của cả hai');
});

test('two people edit one draft undertaking: the same', async () => {
  world.on('2024-02-01');
  const [one, other] = [world.as('north.editor'), world.as('north.editor2')];
  const { id } = await one.create('/undertakings', undertaking(world, 'north', { kind: 'item' }));
  const etag = (await one.get(`/undertakings/${id}`)).headers.get('etag')!;
  const save = (who: typeof one, title: string) =>
    who.put(`/undertakings/${id}`, { title }, { 'if-match': etag });
  const replies = await Promise.all([save(one, 'Tên một'), save(other, 'Tên hai')]);
  expect(replies.map((reply) => reply.status).toSorted()).toEqual([200, 409]);
  expect((await one.read(`/undertakings/${id}`)).title).toBe(
    replies[0]!.status === 200 ? 'Tên một' : 'Tên hai',
  );
});

test.each([
  ['confirmed', 'confirmed', 'verified'],
  ['confirmed', 'rejected', null],
  ['rejected', 'rejected', 'returned'],
])('two inspectors say %s and %s: the first is heard, the second is told', async (first, second, state) => {
  world.on('2024-02-01');
  const item = await givenIssued(world, 'north', { kind: 'item' });
  await givenReport(world, 'north', {
    undertaking: item,
    content: reportContent('2024-02-01', { claims: claimed('2024-02-01') }),
  });
  world.on('2024-02-05');
  const people = ['checks.inspector', 'checks.inspector2'] as const;
  const inspectors = people.map((person) => world.as(person));
  const say = (n: number, verdict: string) =>
    inspectors[n]!.post(`/undertakings/${item}/verifications`, {
      verdict,
      note: 'Đã xem',
      holdsOn: `2024-02-0${5 - n}`,
    });
  const replies = await Promise.all([say(0, first), say(1, second)]);
  expect(replies.map((reply) => reply.status).toSorted()).toEqual([201, 409]);
  const heardFirst = replies[0]!.status === 201 ? 0 : 1;
  const heard = [first, second][heardFirst] === 'confirmed' ? 'verified' : 'returned';
  expect(replies[1 - heardFirst]!.body).toMatchObject({
    code: heard === 'verified' ? 'delivery.verified-already' : 'delivery.rejected-already',
    values: { by: `${people[heardFirst]}, Ủy ban Kiểm tra Thành ủy`, day: `2024-02-0${5 - heardFirst}` },
  });
  expect((await inspectors[0]!.read(`/undertakings/${item}`)).state).toBe(heard);
  if (state) expect(heard).toBe(state);
  const { below } = await inspectors[0]!.read(`/undertakings/${item}/thread`);
  expect(below.filter((one: { kind: string }) => one.kind === 'verification').length).toBe(1);
});

test('after all of it the kept counts equal the records', () => keptAsRecorded(world));
