// The room's routes through the real server: what comes over the wire, and that what may not be seen is a 404.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inTransaction } from '#platform/db';
import { receiveFile, storeFile } from '#platform/files';
import { openServer, serveRoutes } from '#platform/http';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { organisationRoutes } from './routes.ts';
import {
  actOf,
  alone,
  founding,
  NOW,
  person,
  recorded,
  smallTree,
  type UNITS,
} from './small-tree.fixture.ts';
import { actorOf } from './store.ts';

let database: TestDatabase;
let server: FastifyInstance;
let folder: string;
let units: Record<(typeof UNITS)[number], string>;

const TODAY = '2024-08-07';

beforeEach(async () => {
  database = await testDatabase();
  units = await smallTree(database.db);
  folder = mkdtempSync(join(tmpdir(), 'xuyensuot-organisation-'));
  server = await openServer({ texts: () => ({}), title: 'test', version: '0', uploadLimit: 1e6 });
  serveRoutes(server, organisationRoutes({ follow: alone, dataFolder: folder }), {
    db: database.db,
    clock: () => NOW,
    standsOn: () => TODAY,
    actorOf: async (request, today) =>
      (await actorOf(database.db, String(request.headers['x-account']), today)) ?? null,
    afterAct: () => undefined,
  });
});
afterEach(async () => {
  await server.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

async function account(unit: string, role: string): Promise<string> {
  return (await person(database.db, [{ unit, role }])).account;
}

async function ask(who: string, url: string, body?: object) {
  const reply = await server.inject({
    method: body ? 'POST' : 'GET',
    url: `/api/v1${url}`,
    headers: { 'x-account': who },
    ...(body ? { payload: body } : {}),
  });
  return { status: reply.statusCode, body: reply.json() };
}

const codes = (reply: { body: { rows: { code: string }[] } }) => reply.body.rows.map((row) => row.code);

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

test('a unit tells its line, what is below, its history, who came before and who answers for it, as of the day', async () => {
  const founded = await recorded(
    database.db,
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

test('an uploaded table is previewed and imported; a file of others is not there', async () => {
  const { id: personId, account: administrator } = await person(database.db, [
    { unit: units.north, role: 'administrator' },
  ]);
  const upload = async (text: string, by: string | null) => {
    const received = await receiveFile({ name: 'đơn vị.csv', source: Buffer.from(text) }, { folder });
    return (
      await inTransaction(database.db, (tx) =>
        storeFile(tx, received, { unitId: null, actorId: by, now: NOW, folder }),
      )
    ).id;
  };
  const good = await upload('Mã,Tên,Cấp\nx1,Xã mới 1,xã\nx2,Xã mới 2,xã\n', personId);
  const body = { file: good, holdsOn: TODAY, directive: '06-QĐ/HU', under: units.north };
  expect(await ask(administrator, '/unit-imports/preview', body)).toMatchObject({
    status: 200,
    body: { actId: null, counts: { create: 2 } },
  });
  expect(await ask(administrator, '/unit-imports', body)).toMatchObject({
    status: 200,
    body: { actId: expect.any(String) },
  });
  expect(codes(await ask(administrator, `/units?parent=${units.north}`)).sort()).toEqual([
    'n1',
    'n2',
    'x1',
    'x2',
  ]);
  const bad = await upload('Mã,Tên,Cấp\nx3,Xã mới 3,xã\n,Không mã,xã\n', personId);
  expect(await ask(administrator, '/unit-imports', { ...body, file: bad })).toMatchObject({
    status: 422,
    body: { code: 'organisation.import.rows-at-fault', errors: [{ field: 'rows.3.Mã' }] },
  });
  expect(
    (await ask(administrator, '/unit-imports/preview', { ...body, file: await upload('Mã\n1\n', null) }))
      .status,
  ).toBe(404);
  expect((await ask(administrator, '/unit-imports/preview', { ...body, under: units.south })).status).toBe(
    404,
  );
  expect(
    (
      await ask(administrator, '/reorganisation-imports/preview', {
        file: good,
        holdsOn: TODAY,
        directive: 'x',
      })
    ).status,
  ).toBe(422);
});

test('people are added, appointed and relieved', async () => {
  const administrator = await account(units.north, 'administrator');
  const added = await ask(administrator, '/people', { name: 'Bí thư Huyện ủy', email: 'bt@huyen.vn' });
  expect(added.status).toBe(201);
  expect((await ask(administrator, '/people?q=bi%20thu')).body.rows).toMatchObject([
    { name: 'Bí thư Huyện ủy', posts: [], signsIn: false },
  ]);
  const post = await ask(administrator, `/people/${added.body.id}/posts`, {
    unitId: units.north,
    title: 'Bí thư',
    role: 'leader',
  });
  expect(post.status).toBe(201);
  expect((await ask(administrator, `/units/${units.north}`)).body.posts).toContainEqual(
    expect.objectContaining({ title: 'Bí thư', to: null }),
  );
  expect((await ask(administrator, `/posts/${post.body.id}/end`, { endsOn: '2024-08-08' })).status).toBe(200);
  expect((await ask(administrator, `/people/${added.body.id}`)).body.posts).toMatchObject([
    { to: '2024-08-08' },
  ]);
  expect((await ask(await account(units.south, 'administrator'), `/people/${added.body.id}`)).status).toBe(
    404,
  );
});
