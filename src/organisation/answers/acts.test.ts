// Acts over the wire: what they would do, what they did, and to whom that is told.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openRoom, TODAY, type Room } from '../room.fixture.ts';
import { founding } from '../small-tree.fixture.ts';

let room: Room;
let units: Room['units'];
let ask: Room['ask'];
let account: Room['account'];
beforeEach(async () => {
  room = await openRoom();
  ({ units, ask, account } = room);
});
afterEach(() => room.close());

test('an act is previewed, recorded, listed and read; others are told nothing of it', async () => {
  const administrator = await account(units.north, 'administrator');
  const body = {
    type: 'founding',
    holdsOn: TODAY,
    directive: '05-QĐ/HU',
    changes: [founding('moi', { parent: units.north })],
  };
  const seen = await ask(administrator, '/acts', { ...body, preview: true });
  expect(seen).toMatchObject({
    status: 200,
    body: {
      id: null,
      problems: [],
      changes: [
        { unit: { code: 'moi' }, steps: ['founded'], before: null, after: { parent: { code: 'north' } } },
      ],
    },
  });
  expect((await ask(administrator, `/units?parent=${units.north}`)).body.rows).toHaveLength(2);
  const refused = await ask(administrator, '/acts', {
    ...body,
    changes: [founding('n1', { parent: units.north })],
    preview: true,
  });
  expect(refused.body.problems).toMatchObject([{ field: 'changes.0', code: 'organisation.code-taken' }]);
  expect(
    await ask(administrator, '/acts', { ...body, changes: [founding('n1', { parent: units.north })] }),
  ).toMatchObject({
    status: 422,
    body: { code: 'organisation.code-taken', errors: [{ field: 'changes.0' }] },
  });
  const done = await ask(administrator, '/acts', body);
  expect(done).toMatchObject({ status: 200, body: { founded: { moi: expect.any(String) } } });
  expect((await ask(administrator, '/acts')).body.rows).toMatchObject([
    { directive: '05-QĐ/HU', counts: { founded: 1 } },
    { holdsOn: '2020-01-01' },
  ]);
  expect((await ask(administrator, `/acts/${done.body.id}`)).body).toMatchObject({
    type: 'founding',
    changes: { rows: [{ unit: { code: 'moi' } }], nextCursor: null },
  });
  const south = await account(units.south, 'administrator');
  expect((await ask(south, `/acts/${done.body.id}`)).status).toBe(404);
  expect((await ask(south, '/acts')).body.rows).toMatchObject([
    { holdsOn: '2020-01-01', counts: { founded: 4 } },
  ]); // itself, two below, one above
  expect((await ask(await account(units.north, 'leader'), '/acts', body)).status).toBe(403);
});

test('malformed acts and days are refused by field', async () => {
  const administrator = await account(units.city, 'administrator');
  const body = {
    type: 'moving',
    holdsOn: '2024-02-30',
    directive: 'x',
    changes: [{ move: { unit: units.n1, parent: units.south } }],
  };
  expect(await ask(administrator, '/acts', body)).toMatchObject({
    status: 400,
    body: { errors: [{ field: 'holdsOn' }] },
  });
  expect(
    (await ask(administrator, '/acts', { ...body, holdsOn: TODAY, changes: [{ move: { unit: units.n1 } }] }))
      .status,
  ).toBe(400);
  expect(
    (
      await ask(administrator, '/acts', {
        ...body,
        holdsOn: TODAY,
        changes: [{ move: { unit: 'lạ', parent: null } }],
      })
    ).status,
  ).toBe(422);
  expect((await ask(administrator, '/units?asOf=hôm-nay')).status).toBe(400);
  expect((await ask(administrator, `/units/${units.n1}?asOf=2019-01-01`)).status).toBe(404);
});

test('an act dated after the workspace’s own day is listed, read and told of by its units, before that day comes', async () => {
  const administrator = await account(units.city, 'administrator');
  const LATER = '2025-07-01';
  const body = {
    type: 'merging',
    holdsOn: LATER,
    directive: '15-QĐ/TU',
    changes: [
      founding('moi', { parent: units.city, name: 'Đảng ủy phường Mới' }),
      { move: { unit: units.n1, parent: units.south } },
      { dissolve: { unit: units.n2, heir: 'moi' } },
      { dissolve: { unit: units.north, heir: 'moi' } },
    ],
    successions: [
      { from: units.n2, to: 'moi', share: 'whole' },
      { from: units.north, to: 'moi', share: 'part' },
    ],
  };
  const { status, body: done } = await ask(administrator, '/acts', body);
  expect(status).toBe(200);
  const { moi } = done.founded;

  const [listed] = (await ask(administrator, '/acts')).body.rows;
  expect(listed).toMatchObject({ id: done.id, counts: { founded: 1, moved: 1, dissolved: 2 } });
  const { body: act } = await ask(administrator, `/acts/${done.id}`);
  expect(act.changes.rows.map((row: { unit: { code: string } }) => row.unit.code).sort()).toEqual([
    'moi',
    'n1',
    'n2',
    'north',
  ]);
  const { body: first } = await ask(administrator, `/acts/${done.id}/successions?limit=1`);
  const { body: second } = await ask(
    administrator,
    `/acts/${done.id}/successions?limit=1&cursor=${first.nextCursor}`,
  );
  expect([first.rows, second.rows].flat()).toMatchObject([{ to: { code: 'moi' } }, { to: { code: 'moi' } }]);
  expect([...first.rows, ...second.rows].map((link) => link.from.code)).toEqual(['n2', 'north']);
  expect(second.nextCursor).toBeNull();
  expect((await ask(administrator, `/acts?unit=${units.n2}`)).body.rows[0].id).toBe(done.id);

  const { body: n2 } = await ask(administrator, `/units/${units.n2}`);
  expect(n2).toMatchObject({ standing: true, successors: [{ unit: { code: 'moi' }, share: 'whole' }] });
  expect((await ask(administrator, `/units/${moi}`)).status).toBe(404); // not founded yet
  const { body: founded } = await ask(administrator, `/units/${moi}?asOf=${LATER}`);
  expect(founded.standing).toBe(true);
  expect(founded.predecessors.map((one: { unit: { code: string } }) => one.unit.code).sort()).toEqual([
    'n2',
    'north',
  ]);

  const south = await account(units.south, 'viewer');
  expect((await ask(south, `/acts/${done.id}`)).body.changes.rows).toMatchObject([
    { unit: { code: 'n1' }, after: { parent: { code: 'south' } } },
  ]);
  expect((await ask(await account(units.s1, 'viewer'), `/acts/${done.id}`)).status).toBe(404);
});

test('successions stand in order of names, whatever the identifiers, and each page goes on where the last ended', async () => {
  const administrator = await account(units.city, 'administrator');
  const founded = ['Phường Ô Chợ Dừa', 'Phường Đại Mỗ', 'Phường An Khánh'].map((name, at) =>
    founding(`new${at}`, { parent: units.city, name: `Đảng ủy ${name}` }),
  );
  const goInto = (from: string): { from: string; to: string; share: 'part' }[] =>
    [0, 1, 2].map((at) => ({ from, to: `new${at}`, share: 'part' }));
  const { body: done } = await ask(administrator, '/acts', {
    type: 'reorganising',
    holdsOn: TODAY,
    directive: '16-QĐ/TU',
    changes: [...founded, { dissolve: { unit: units.n1, heir: 'new0' } }, { dissolve: { unit: units.s1 } }],
    successions: [...goInto(units.s1), ...goInto(units.n1)],
  });
  const inOrder = [
    ['Đảng ủy xã Hòa Bình', 'Đảng ủy Phường An Khánh'],
    ['Đảng ủy xã Hòa Bình', 'Đảng ủy Phường Đại Mỗ'],
    ['Đảng ủy xã Hòa Bình', 'Đảng ủy Phường Ô Chợ Dừa'],
    ['Đơn vị s1', 'Đảng ủy Phường An Khánh'],
    ['Đơn vị s1', 'Đảng ủy Phường Đại Mỗ'],
    ['Đơn vị s1', 'Đảng ủy Phường Ô Chợ Dừa'],
  ];
  for (const limit of [1, 4, 6]) {
    const names: string[][] = [];
    for (let cursor: string | null = ''; cursor !== null && names.length <= inOrder.length;) {
      const query = new URLSearchParams({ limit: String(limit), ...(cursor ? { cursor } : {}) });
      const { body } = await ask(administrator, `/acts/${done.id}/successions?${query}`);
      names.push(
        ...body.rows.map(({ from, to }: { from: { name: string }; to: { name: string } }) => [
          from.name,
          to.name,
        ]),
      );
      cursor = body.nextCursor;
    }
    expect(names).toEqual(inOrder);
  }
  const foreign = Buffer.from(JSON.stringify(['a', 'no identifier', 'b', units.n1])).toString('base64url');
  expect(await ask(administrator, `/acts/${done.id}/successions?cursor=${foreign}`)).toMatchObject({
    status: 422,
    body: { code: 'platform.bad-cursor' },
  });
});
