// A person in two posts: sight is of both together, a right only of the post that carries it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  givenIssued,
  givenReport,
  openWorld,
  reportContent,
  undertaking,
  type UnitKey,
  type World,
} from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2024-08-07');
});
afterAll(() => world.close());

/** An item of a district whose completion it claims. */
async function givenClaimed(unit: 'north' | 'south'): Promise<string> {
  const item = await givenIssued(world, unit, { kind: 'item' });
  const content = reportContent('2024-08-07', { claims: [{ milestoneId: null, done: true }] });
  await givenReport(world, unit, { undertaking: item, content });
  return item;
}

const confirmed = { verdict: 'confirmed', note: 'Đã kiểm tra' };

test('an inspector of one unit who only looks on from another verifies in the reach of the first alone', async () => {
  const elsewhere = await givenClaimed('north');
  const here = await givenClaimed('south');
  const inspector = await world.appointed([
    ['advice', 'viewer'],
    ['checks', 'inspector'],
  ]);
  const onlooker = await world.appointed([
    ['city', 'viewer'],
    ['s1', 'inspector'],
  ]);
  for (const item of [elsewhere, here])
    expect((await inspector.read(`/undertakings/${item}`)).can.verify).toBe(true);

  for (const item of [elsewhere, here]) {
    expect((await onlooker.read(`/undertakings/${item}`)).can).toMatchObject({
      verify: false,
      comment: false,
    });
    await onlooker.refused(`/undertakings/${item}/verifications`, {
      body: confirmed,
      as: [403, 'delivery.inspector-verifies'],
    });
    await onlooker.refused(`/undertakings/${item}/comments`, {
      body: { text: 'Nhận xét' },
      as: [403, 'delivery.superior-comments'],
    });
  }
  const asked = (await onlooker.read('/my-work')).tasks.filter(
    (task: { kind: string }) => task.kind === 'verify',
  );
  expect(asked).toEqual([]);

  await inspector.create(`/undertakings/${here}/verifications`, confirmed);
  const { rows } = await inspector.read(`/undertakings/${here}/history`);
  expect(rows.find((row: { fact: string }) => row.fact === 'verified').unit.code).toBe('checks');
});

test('an editor elsewhere who only looks on below adds nothing below the superior of that place', async () => {
  const item = await givenIssued(world, 'north', { kind: 'item' });
  const person = await world.appointed([
    ['n1', 'viewer'],
    ['south', 'editor'],
  ]);
  expect((await person.read(`/undertakings/${item}`)).can.addBelow).toBe(false);
  const add = (owner: UnitKey) => ({ body: undertaking(world, owner, { kind: 'item', parentId: item }) });
  await person.refused('/undertakings', { ...add('south'), as: [403, 'delivery.not-below'] });
  await person.refused('/undertakings', { ...add('n1'), as: [403, 'delivery.not-yours'] });
});

test('an editor of two units adds in the name of the one that lies below, and not of the other', async () => {
  const item = await givenIssued(world, 'north', { kind: 'item' });
  const person = await world.appointed([
    ['s1', 'editor'],
    ['n1', 'editor'],
  ]);
  expect((await person.read(`/undertakings/${item}`)).can.addBelow).toBe(true);
  const add = (owner: UnitKey) => undertaking(world, owner, { kind: 'item', parentId: item });
  await person.refused('/undertakings', { body: add('s1'), as: [403, 'delivery.not-below'] });
  await person.create('/undertakings', add('n1'));
});

test('a leader of one unit issues nothing of another where they are an editor', async () => {
  const person = await world.appointed([
    ['south', 'leader'],
    ['north', 'editor'],
  ]);
  const { id } = await person.create('/undertakings', undertaking(world, 'north', { kind: 'item' }));
  expect((await person.read(`/undertakings/${id}`)).can).toMatchObject({ edit: true, issue: false });
  await person.refused(`/undertakings/${id}/issue`, { as: [403, 'delivery.leader-issues'] });
});

test('a comment is written in the name of the unit that gives the right to it', async () => {
  const item = await givenIssued(world, 'north', { kind: 'item' });
  const person = await world.appointed([
    ['south', 'editor'],
    ['city', 'leader'],
  ]);
  await person.create(`/undertakings/${item}/comments`, { text: 'Đề nghị làm rõ' });
  const { rows } = await person.read(`/undertakings/${item}/history`);
  expect(rows.find((row: { fact: string }) => row.fact === 'commented').unit.code).toBe('city');
});
