// Units over the wire, and that what may not be seen is a 404.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { codes, openRoom, type Room } from '../room.fixture.ts';
import { actOf, founding, person, recorded } from '../small-tree.fixture.ts';

let room: Room;
let units: Room['units'];
let ask: Room['ask'];
let account: Room['account'];
beforeEach(async () => {
  room = await openRoom();
  ({ units, ask, account } = room);
});
afterEach(() => room.close());

test('the tree opens level by level, with how many are below; a leader sees the own line and what is below, nothing beside', async () => {
  const top = await account(units.city, 'viewer');
  expect((await ask(top, '/units')).body.rows).toMatchObject([{ code: 'city', children: 3, parentId: null }]);
  expect(codes(await ask(top, `/units?parent=${units.city}`))).toEqual(['checks', 'north', 'south']);
  const north = await account(units.north, 'leader');
  expect((await ask(north, '/units')).body.rows).toMatchObject([{ code: 'city', children: 1 }]);
  expect(codes(await ask(north, `/units?parent=${units.city}`))).toEqual(['north']);
  expect(codes(await ask(north, `/units?parent=${units.north}`))).toEqual(['n1', 'n2']);
  for (const hidden of [units.south, units.s1, units.checks]) {
    expect((await ask(north, `/units/${hidden}`)).status).toBe(404);
    expect((await ask(north, `/units?parent=${hidden}`)).status).toBe(404);
    expect((await ask(north, `/units/${hidden}/thread`)).status).toBe(404);
  }
  expect((await ask('nobody', '/units')).status).toBe(401);
});

test('units are found without diacritics, by code, and narrowed; pages follow one another', async () => {
  const top = await account(units.city, 'viewer');
  expect(codes(await ask(top, '/units?q=hoa%20binh'))).toEqual(['n1']);
  expect(codes(await ask(top, '/units?q=S1'))).toEqual(['s1']);
  expect(codes(await ask(top, `/units?level=commune&under=${units.south}`))).toEqual(['s1', 's2']);
  expect(codes(await ask(top, '/units?kind=inspection'))).toEqual(['checks']);
  const first = await ask(top, '/units?level=commune&limit=3');
  const second = await ask(top, `/units?level=commune&limit=3&cursor=${first.body.nextCursor}`);
  expect([...codes(first), ...codes(second)].sort()).toEqual(['n1', 'n2', 's1', 's2']);
  expect(second.body.nextCursor).toBeNull();
  expect((await ask(top, '/units?cursor=xx&level=commune')).status).toBe(422);
  expect((await ask(await account(units.south, 'viewer'), '/units?q=hoa%20binh')).body.rows).toEqual([]);
});

test('what fits best comes first: a code, an abbreviation, the beginning of a name, of a word, anything else', async () => {
  const top = await account(units.city, 'viewer');
  const level = 'commune' as const;
  const named = (code: string, name: string) => founding(code, { code, name, level, parent: units.north });
  await recorded(
    room.database.db,
    actOf([
      named('ak', 'An Khê hqhd'),
      named('HQ', 'Ban Chỉ đạo'),
      named('qs', 'Hải Quân Hồng Đức'),
      named('hh', 'Hợp tác xã Hq'),
      named('dn', 'Đội Nhì bhqx'),
      named('aa', 'Đảng ủy Khối các cơ quan'),
    ]),
  );
  const found = async (q: string) => codes(await ask(top, `/units?q=${encodeURIComponent(q)}`));
  expect(await found('hq')).toEqual(['HQ', 'qs', 'ak', 'hh', 'dn']);
  expect(await found('HQHĐ')).toEqual(['qs', 'ak']);
  expect(await found('ĐUK')).toEqual(['aa']);
  expect(await found('khoi cac')).toEqual(['aa']);
  expect(await found('dang uy xa')).toEqual(['n1']);
  expect(await found('h%q')).toEqual([]);

  const walk: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page = await ask(top, `/units?q=hq&limit=2${cursor ? `&cursor=${cursor}` : ''}`);
    walk.push(...codes(page));
    cursor = page.body.nextCursor;
  }
  expect(walk).toEqual(['HQ', 'qs', 'ak', 'hh', 'dn']);
  const foreign = Buffer.from(JSON.stringify(['x', 'y', units.n1])).toString('base64url');
  expect((await ask(top, `/units?q=hq&cursor=${foreign}`)).body.code).toBe('platform.bad-cursor');
});

test('below a superior who is looked down on too, what is below is counted', async () => {
  const both = (
    await person(room.database.db, [
      { unit: units.n1, role: 'viewer' },
      { unit: units.north, role: 'viewer' },
    ])
  ).account;
  expect((await ask(both, `/units/${units.north}`)).body.below).toEqual([{ level: 'commune', units: 2 }]);
});

test('a unit tells its line, what is below, its history, who came before and who answers for it, as of the day', async () => {
  const founded = await recorded(
    room.database.db,
    actOf(
      [
        founding('m', { parent: units.north, name: 'Đảng ủy xã mới' }),
        { dissolve: { unit: units.n1, heir: 'm' } },
        { dissolve: { unit: units.n2, heir: 'm' } },
      ],
      {
        type: 'merging',
        successions: [units.n1, units.n2].map((from) => ({ from, to: 'm', share: 'whole' })),
      },
    ),
  );
  const administrator = await account(units.city, 'administrator');
  const now = (await ask(administrator, `/units/${founded.get('m')}`)).body;
  expect(now).toMatchObject({
    foundedOn: '2023-01-01',
    line: [{ code: 'city' }, { code: 'north' }],
    can: { act: true, appoint: true },
    successors: [],
  });
  expect(now.predecessors.map((one: { unit: { code: string } }) => one.unit.code).sort()).toEqual([
    'n1',
    'n2',
  ]);
  const old = (await ask(administrator, `/units/${units.n1}`)).body;
  expect(old).toMatchObject({
    standing: false,
    dissolvedOn: '2023-01-01',
    heir: { code: 'm' },
    can: { act: false },
  });
  expect(old.history.map((one: { steps: string[] }) => one.steps)).toEqual([['dissolved'], ['founded']]);
  const before = (await ask(administrator, `/units/${units.n1}?asOf=2022-12-31`)).body;
  expect(before).toMatchObject({ standing: true, heir: null, line: [{ code: 'city' }, { code: 'north' }] });
  expect((await ask(administrator, `/units/${units.city}?asOf=2022-12-31`)).body.below).toContainEqual({
    level: 'commune',
    units: 4,
  });
  expect((await ask(administrator, `/units/${units.city}`)).body.below).toContainEqual({
    level: 'commune',
    units: 3,
  });
  expect((await ask(administrator, `/units/${founded.get('m')}?asOf=2022-12-31`)).status).toBe(404);
  const thread = (await ask(administrator, `/units/${founded.get('m')}/thread`)).body;
  expect(thread.above.map((one: { kind: string }) => one.kind).sort()).toEqual([
    'predecessor',
    'predecessor',
    'unit',
    'unit',
  ]);
});
