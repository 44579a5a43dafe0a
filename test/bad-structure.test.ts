// Acts of the structure that cannot be: each is told what, where and what to do, and nothing is half done.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Reply } from './session.ts';
import { refused as refusedIn } from './things.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2024-08-07');
});
afterAll(() => world.close());

const act = (changes: object[], more: object = {}) => ({
  type: 'reorganising',
  holdsOn: '2024-08-07',
  directive: '01-QĐ/TU',
  changes,
  ...more,
});
const found = (unit: string, code: string, parent: string) => ({
  found: { unit, code, name: `Đảng ủy ${unit}`, level: 'commune', kind: 'committee', fields: [], parent },
});
const move = (unit: string, parent: string) => ({ move: { unit, parent } });

/** Sends an act that must be refused; answers the code and the fields at fault. */
async function wrong(body: object, statuses = [422]): Promise<[string, string[]]> {
  let reply: Reply | undefined;
  const send = async () => (reply = await world.as('city.administrator').post('/acts', body));
  const fields = await refusedIn(world, send, statuses);
  return [reply!.body.code, fields];
}

test('a cycle: under itself, under what lies below it, and one closed by two moves', async () => {
  const { north, south, n1 } = world.units;
  expect(await wrong(act([move(n1, n1)]))).toEqual(['organisation.cycle', ['changes.0']]);
  const level = { change: { unit: north, level: 'commune' } };
  const [code, fields] = await wrong(act([level, move(north, n1)]));
  expect([code, fields[0]]).toEqual(['organisation.cycle', expect.stringMatching(/^changes\./)]);
  expect((await wrong(act([move(north, south), move(south, north)])))[0]).toBe('organisation.cycle');
});

test('a move before the unit was founded, or under one that was not', async () => {
  const { n1, south, city } = world.units;
  const early = { holdsOn: '2019-12-31' };
  expect(await wrong(act([move(n1, south)], early))).toEqual([
    'organisation.before-founding',
    expect.arrayContaining(['changes.0']),
  ]);
  const later = act([found('moi', 'moi', city)], { type: 'founding', holdsOn: '2024-09-01' });
  const { founded } = await world.as('city.administrator').done('/acts', later);
  expect((await wrong(act([move(n1, founded.moi)])))[0]).toBe('organisation.unknown-parent');
});

test('a code that another unit of the level has: now, in the same act, and by renaming', async () => {
  const { north, n1 } = world.units;
  expect(await wrong(act([found('a', 'n1', north)]))).toEqual(['organisation.code-taken', ['changes.0']]);
  const twice = act([found('a', 'moi-1', north), found('b', 'moi-1', north)]);
  expect(await wrong(twice)).toEqual(['organisation.code-taken', ['changes.1']]);
  expect(await wrong(act([{ rename: { unit: n1, code: 'n2' } }]))).toEqual([
    'organisation.code-taken',
    ['changes.0'],
  ]);
});

test('one wrong change in an act of many: none of them is done', async () => {
  const { north, city, n1 } = world.units;
  const changes = [found('a', 'moi-2', north), { rename: { unit: n1, name: 'Tên mới' } }, move(city, north)];
  const [, fields] = await wrong(act(changes));
  expect(fields).toContain('changes.2');
});

test.each(['2024-02-31', '31/02/2024', '', 'hôm nay', 'infinity'])('the day %s', async (holdsOn) => {
  expect(await wrong(act([move(world.units.n1, world.units.south)], { holdsOn }), [400])).toEqual([
    'platform.invalid',
    ['holdsOn'],
  ]);
});
