import { afterEach, beforeEach, expect, test } from 'vitest';
import { inTransaction } from '#platform/db';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { addPerson, addPersonWithPost } from './actions/add-person.ts';
import { appoint } from './actions/appoint.ts';
import { endPost } from './actions/end-post.ts';
import { seatOf, unitsAs, type Acting } from './actor.ts';
import { readPeople, readPerson } from './answers/people.ts';
import { actOf, as, asSystem, person, recorded, smallTree, type UNITS } from './small-tree.fixture.ts';
import { actorOf, postsIn, systemActor } from './store.ts';

let database: TestDatabase;
let units: Record<(typeof UNITS)[number], string>;

beforeEach(async () => {
  database = await testDatabase();
  units = await smallTree(database.db);
});
afterEach(() => database.close());

const TODAY = '2024-08-07';

async function someone(unit: string, role: string, day = TODAY): Promise<Acting & { account: string }> {
  const { account } = await person(database.db, [{ unit, role }]);
  return { ...as((await actorOf(database.db, account, day))!), account };
}

function attempt<T>(
  work: (tx: Parameters<Parameters<typeof inTransaction>[1]>[0]) => Promise<T>,
): Promise<T | string> {
  return inTransaction(database.db, work).catch((error: { code: string }) => error.code);
}

test('a post reaches its unit and what is below, and knows what is above', async () => {
  const { actor } = await someone(units.north, 'leader');
  expect(actor).toMatchObject({
    day: TODAY,
    units: [units.north],
    reach: [units.north],
    above: [units.city],
  });
  expect(seatOf(actor)).toBe(units.north);
  expect(unitsAs(actor, 'editor')).toEqual([units.north]);
  expect(unitsAs(actor, 'inspector')).toEqual([]);
});

test('an inspector of an inspection body looks down from the unit that it serves; an editor of it does not', async () => {
  expect((await someone(units.checks, 'inspector')).actor).toMatchObject({
    units: [units.checks],
    reach: [units.city],
    above: [units.city],
  });
  expect((await someone(units.checks, 'editor')).actor.reach).toEqual([units.checks]);
  expect((await someone(units.north, 'inspector')).actor.reach).toEqual([units.north]);
});

test('the heir’s people answer for the dissolved unit and for those it had taken over; its own posts lapse', async () => {
  const { account } = await someone(units.n1, 'leader');
  await recorded(
    database.db,
    actOf([{ dissolve: { unit: units.n1, heir: units.n2 } }], { holdsOn: '2023-01-01' }),
  );
  await recorded(
    database.db,
    actOf([{ dissolve: { unit: units.n2, heir: units.s1 } }], { holdsOn: '2024-01-01' }),
  );
  const heir = await someone(units.s1, 'editor');
  expect(heir.actor.units.toSorted()).toEqual([units.s1, units.n1, units.n2].sort());
  expect(await actorOf(database.db, heir.account, '2022-06-01')).toMatchObject({ units: [units.s1] });
  expect(await actorOf(database.db, account, TODAY)).toBeUndefined();
  expect(await actorOf(database.db, account, '2022-12-31')).toMatchObject({ units: [units.n1] });
});

test('posts count from their first day until before their last; an unknown account is nobody', async () => {
  const { account } = await person(database.db, [
    { unit: units.s1, role: 'viewer', from: '2024-01-01', to: '2024-02-01' },
    { unit: units.north, role: 'editor', from: '2024-01-15' },
  ]);
  const on = async (day: string) =>
    (await actorOf(database.db, account, day))?.posts.map((post) => post.unitId);
  expect(await on('2023-12-31')).toBeUndefined();
  expect(await on('2024-01-01')).toEqual([units.s1]);
  expect(await on('2024-01-31')).toEqual([units.s1, units.north]);
  expect(await on('2024-02-01')).toEqual([units.north]);
  expect((await actorOf(database.db, account, '2024-01-20'))!.reach[0]).toBe(units.north); // the highest first
  expect(await actorOf(database.db, 'nobody', TODAY)).toBeUndefined();
});

test('an administrator adds and appoints people within their subtree only, and never themselves', async () => {
  const north = await someone(units.north, 'administrator');
  const added = (await attempt((tx) =>
    addPerson(tx, { name: ' Chánh  Văn phòng ', email: 'VP@Bac.vn' }, north),
  )) as { id: string };
  const post = (unitId: string, personId = added.id) => ({
    personId,
    unitId,
    title: 'Chánh Văn phòng',
    role: 'leader' as const,
  });
  expect(await attempt((tx) => appoint(tx, post(units.n1), north))).toMatchObject({ id: expect.any(String) });
  expect(await attempt((tx) => appoint(tx, post(units.s1), north))).toBe('platform.not-found');
  expect(await attempt((tx) => appoint(tx, post(units.city), north))).toBe('organisation.not-administrator');
  expect(await attempt((tx) => appoint(tx, post(units.north, north.actor.id), north))).toBe(
    'organisation.appoints-oneself',
  );
  expect(await attempt((tx) => appoint(tx, { ...post(units.n1), from: '2019-01-01' }, north))).toBe(
    'organisation.unit-not-standing',
  );
  expect(
    await attempt((tx) => appoint(tx, { ...post(units.n1), from: '2024-02-01', to: '2024-02-01' }, north)),
  ).toBe('organisation.ends-before-begin');
  expect(await attempt((tx) => addPerson(tx, { name: 'Khác', email: 'vp@bac.vn' }, north))).toBe(
    'organisation.email-taken',
  );
  expect(await attempt((tx) => addPerson(tx, { name: 'Khác', email: 'không phải' }, north))).toBe(
    'organisation.bad-email',
  );
  const leader = await someone(units.north, 'leader');
  expect(await attempt((tx) => addPerson(tx, { name: 'Khác', email: 'k@bac.vn' }, leader))).toBe(
    'organisation.not-administrator',
  );
});

test('a person is known to their units and to the administrators above, and to nobody else', async () => {
  const staff = await attempt(async (tx) =>
    addPersonWithPost(
      tx,
      { name: 'Văn thư', email: 'vt@bac.vn', unitId: units.n1, title: 'Văn thư', role: 'editor' },
      await asSystem(tx),
    ),
  );
  const id = (staff as { id: string }).id;
  const names = async (acting: Acting) =>
    (await readPeople(database.db, acting.actor, { q: 'van thu', day: TODAY })).rows.map((one) => one.name);
  const reads = (acting: Acting) =>
    readPerson(database.db, acting.actor, id).then(
      () => 'known',
      (error: { code: string }) => error.code,
    );
  for (const acting of [
    await someone(units.n1, 'viewer'),
    await someone(units.north, 'administrator'),
    await someone(units.city, 'administrator'),
  ]) {
    expect(await names(acting)).toEqual(['Văn thư']);
    expect(await reads(acting)).toBe('known');
  }
  for (const acting of [
    await someone(units.north, 'leader'),
    await someone(units.s1, 'administrator'),
    await someone(units.n2, 'viewer'),
  ]) {
    expect(await names(acting)).toEqual([]);
    expect(await reads(acting)).toBe('platform.not-found');
  }
});

test('a post is ended once, by whom it concerns, and stays in the record', async () => {
  const { id } = await person(database.db, [{ unit: units.n1, role: 'editor' }]);
  const [post] = await postsIn(database.db, await systemActor(database.db, TODAY), {
    unitId: units.n1,
    day: TODAY,
  });
  const north = await someone(units.north, 'administrator');
  expect(await attempt(async (tx) => endPost(tx, { id: post!.id, endsOn: '2019-01-01' }, north))).toBe(
    'organisation.ends-before-begin',
  );
  const beside = await someone(units.south, 'administrator');
  expect(await attempt((tx) => endPost(tx, { id: post!.id }, beside))).toBe('platform.not-found');
  const colleague = await someone(units.n1, 'leader');
  expect(await attempt((tx) => endPost(tx, { id: post!.id }, colleague))).toBe(
    'organisation.not-administrator',
  );
  expect(await attempt((tx) => endPost(tx, { id: post!.id }, north))).toMatchObject({ id: post!.id });
  expect(await attempt((tx) => endPost(tx, { id: post!.id }, north))).toBe('organisation.post-ended');
  expect((await readPerson(database.db, north.actor, id)).posts).toMatchObject([
    { from: '2020-01-01', to: TODAY },
  ]);
});
