// What a unit recorded by mistake it takes back, with a reason: it counts no more, and it stays in the history.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimed, counted, keptAsRecorded } from './counted.ts';
import { givenIssued, givenReport, openWorld, reportContent, type PersonKey, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2024-01-02');
});
afterAll(() => world.close());

interface Line {
  id: string;
  fact: string;
  text: string | null;
  withdraws: string | null;
  milestone: object | null;
  can: Record<string, boolean>;
}

const history = async (person: PersonKey, id: string): Promise<Line[]> =>
  (await world.as(person).read(`/undertakings/${id}/history`)).rows;

/** The newest line of a fact about the whole. */
async function lineOf(id: string, fact: string, person: PersonKey = 'north.leader'): Promise<Line> {
  return (await history(person, id)).find((line) => line.fact === fact && line.milestone === null)!;
}

const reason = 'Ghi nhầm ngày';
const back = (id: string, line: Line) => `/undertakings/${id}/facts/${line.id}/withdraw`;

/** An item of the north, issued on 2 January 2024. */
async function givenItem(more: object = {}): Promise<string> {
  world.on('2024-01-02');
  const item = await givenIssued(world, 'north', { kind: 'item', dueOn: '2024-06-30', ...more });
  world.on('2024-05-06');
  return item;
}

test('an act recorded by mistake is taken back: from its day on it counts no more, and both lines stay', async () => {
  const item = await givenItem({ milestones: [{ title: 'Bước', dueOn: '2024-04-30' }] });
  const leader = world.as('north.leader');
  await leader.done(`/undertakings/${item}/acts`, { act: 'cancel', reason: 'Trùng', holdsOn: '2024-03-01' });
  const under = { under: item };
  const milestones = { under: item, kind: 'milestone' };
  await counted(world, under, { '2024-03-01': { total: 1, cancelled: 1 } });
  await counted(world, milestones, { '2024-05-01': { total: 1, cancelled: 1 } });

  const line = await lineOf(item, 'cancelled');
  expect(line.can).toEqual({ withdraw: true });
  await leader.done(back(item, line), { reason });
  await counted(world, under, {
    '2024-02-29': { total: 1, planned: 1 },
    '2024-03-01': { total: 1, planned: 1 },
    '2024-07-01': { total: 1, planned: 1, late: 1 },
  });
  await counted(world, milestones, { '2024-05-01': { total: 1, planned: 1, late: 1 } });

  const lines = await history('city.viewer', item);
  expect(lines.find((one) => one.id === line.id)).toMatchObject({ text: 'Trùng', can: { withdraw: false } });
  expect(lines.filter((one) => one.fact === 'withdrawn' && one.milestone === null)).toMatchObject([
    { text: reason, withdraws: line.id, can: { withdraw: false } },
  ]);
  await leader.refused(back(item, line), { body: { reason }, as: [409, 'delivery.already-taken-back'] });
  await leader.done(`/undertakings/${item}/acts`, { act: 'start' });
  const rows = await world.database.db
    .selectFrom('platform.audit')
    .select('detail')
    .where('subject_id', '=', item)
    .where('act', '=', 'delivery.withdraw-fact')
    .execute();
  expect(rows).toMatchObject([{ detail: { fact: 'cancelled', holdsOn: '2024-03-01', reason } }]);
  expect((rows[0]!.detail as { facts: string[] }).facts).toHaveLength(2);
});

test('only the unit that recorded it, in the post that carries the act; others are told so, or nothing', async () => {
  const item = await givenItem();
  await world.as('north.leader').done(`/undertakings/${item}/acts`, { act: 'suspend', reason: 'Chờ' });
  const line = await lineOf(item, 'suspended');
  for (const other of ['north.editor', 'city.leader', 'city.administrator', 'checks.inspector'] as const) {
    expect((await lineOf(item, 'suspended', other)).can).toEqual({ withdraw: false });
    await world
      .as(other)
      .refused(back(item, line), { body: { reason }, as: [403, 'delivery.not-your-record'] });
  }
  await world
    .as('south.leader')
    .refused(back(item, line), { body: { reason }, as: [404, 'platform.not-found'] });
  const leader = world.as('north.leader');
  await leader.refused(back(item, line), { body: {}, as: [400, 'platform.invalid'] });
  await leader.refused(back(item, line), { body: { reason: ' ' }, as: [400, 'platform.invalid'] });
  const other = await givenItem();
  await leader.refused(back(other, line), { body: { reason }, as: [404, 'platform.not-found'] });
});

test('what was issued and what was returned is not taken back', async () => {
  const item = await givenItem();
  const report = await givenReport(world, 'north', {
    undertaking: item,
    content: reportContent('2024-05-06', { claims: claimed('2024-05-06') }),
  });
  await world.as('city.leader').done(`/progress-reports/${report}/return`, { reason: 'Thiếu' });
  const refused: { body: object; as: [number, string] } = {
    body: { reason },
    as: [409, 'delivery.not-taken-back'],
  };
  await world.as('north.leader').refused(back(item, await lineOf(item, 'issued')), refused);
  await world.as('city.leader').refused(back(item, await lineOf(item, 'returned')), refused);
});

test('inspection takes its word back before the unit its claim, and may then say otherwise', async () => {
  const item = await givenItem({ title: 'Việc đã báo cáo' });
  await givenReport(world, 'north', {
    undertaking: item,
    content: reportContent('2024-05-06', { claims: claimed('2024-05-03') }),
  });
  const inspector = world.as('checks.inspector');
  const say = (verdict: string) =>
    inspector.create(`/undertakings/${item}/verifications`, { verdict, note: `Kết luận: ${verdict}` });
  await say('confirmed');
  const claim = await lineOf(item, 'claimed');
  expect(claim.can).toEqual({ withdraw: false });
  await world
    .as('north.leader')
    .refused(back(item, claim), { body: { reason }, as: [409, 'delivery.rests-on-it'] });

  await inspector.done(back(item, await lineOf(item, 'verified', 'checks.inspector')), { reason });
  await counted(world, { under: item }, { '2024-05-06': { total: 1, claimed: 1, doneOnTime: 1 } });
  const stations = async () =>
    (await inspector.read(`/undertakings/${item}/thread`)).below.map((one: { title: string }) => one.title);
  expect(await stations()).toEqual([]);
  const { sent } = await world.as('north.leader').read('/my-work');
  expect(sent.find((one: { title: string }) => one.title === 'Việc đã báo cáo').outcome).toBe('submitted');
  await say('rejected');
  expect(await stations()).toEqual(['Kết luận: rejected']);
  await inspector.done(back(item, await lineOf(item, 'rejected', 'checks.inspector')), { reason });

  expect((await lineOf(item, 'claimed')).can).toEqual({ withdraw: true });
  await world.as('north.leader').done(back(item, claim), { reason });
  await counted(world, { under: item }, { '2024-05-06': { total: 1, planned: 1 } });
});

test('what was confirmed and turns out not to be done is reopened with its ground, by inspection alone: of the whole and of a milestone', async () => {
  const item = await givenItem({ milestones: [{ title: 'Bước', dueOn: '2024-04-30' }] });
  const view = (person: PersonKey = 'checks.inspector') => world.as(person).read(`/undertakings/${item}`);
  const step = (await view()).milestones[0].id;
  const parts = [null, step];
  const claims = parts.map((milestoneId) => ({ milestoneId, done: true }));
  await givenReport(world, 'north', { undertaking: item, content: reportContent('2024-05-06', { claims }) });
  const say = (verdict: string, milestoneId: string | null) => ({ milestoneId, verdict, note: 'Đã xem' });
  const at = `/undertakings/${item}/verifications`;
  expect([(await view()).can.reopen, (await view()).milestones[0].can.reopen]).toEqual([false, false]);
  for (const part of parts) await world.as('checks.inspector').create(at, say('confirmed', part));
  expect([(await view()).can.reopen, (await view()).milestones[0].can.reopen]).toEqual([true, true]);
  for (const person of ['north.leader', 'city.leader'] as const)
    expect([(await view(person)).can.reopen, (await view(person)).milestones[0].can.reopen]).toEqual([
      false,
      false,
    ]);
  await world.as('north.leader').refused(at, {
    body: say('reopened', null),
    as: [403, 'delivery.inspector-verifies'],
  });
  for (const part of parts) await world.as('checks.inspector').create(at, say('reopened', part));
  expect(await view()).toMatchObject({
    state: 'returned',
    can: { reopen: false },
    milestones: [{ state: 'returned', can: { reopen: false } }],
  });
  await world.as('checks.inspector').refused(at, {
    body: say('reopened', step),
    as: [409, 'delivery.rejected-already'],
  });
});

test('with the whole the milestones claimed until that day are confirmed where that is asked for; otherwise they wait', async () => {
  const steps = ['Bước một', 'Bước hai', 'Bước ba'].map((title) => ({ title, dueOn: '2024-04-30' }));
  const item = await givenItem({ milestones: steps });
  const milestones = async (): Promise<{ id: string; title: string; state: string }[]> =>
    (await world.as('checks.inspector').read(`/undertakings/${item}`)).milestones;
  const reported = async (parts: (string | null)[], day: string) => {
    const claims = parts.map((milestoneId) => ({ milestoneId, done: true, doneOn: day }));
    await givenReport(world, 'north', {
      undertaking: item,
      content: reportContent('2024-05-06', { claims }),
    });
  };
  const [one, two] = await milestones();
  await reported([null, one!.id], '2024-05-02');
  await reported([two!.id], '2024-05-06');
  const say = (verdict: string, more: object) =>
    world.as('checks.inspector').create(`/undertakings/${item}/verifications`, {
      ...{ verdict, note: 'Đã xem', holdsOn: '2024-05-04' },
      ...more,
    });
  await say('confirmed', {});
  const states = async () => (await milestones()).map(({ state }) => state);
  expect(await states()).toEqual(['claimed', 'claimed', 'planned']);
  await say('reopened', { milestonesToo: true });
  await reported([null], '2024-05-05');
  await say('confirmed', { milestonesToo: true, holdsOn: '2024-05-05' });
  expect(await states()).toEqual(['verified', 'claimed', 'planned']);
  const given = (await history('north.leader', item)).filter(({ fact }) => fact === 'verified');
  expect(given.map(({ text }) => text)).toEqual(['Đã xem', 'Đã xem', 'Đã xem']);
});

test('after all of it the kept counts equal the records', () => keptAsRecorded(world));
