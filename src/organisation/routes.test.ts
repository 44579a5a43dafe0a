// Imports and people over the wire.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inTransaction } from '#platform/db';
import { receiveFile, storeFile } from '#platform/files';
import { codes, openRoom, TODAY, type Room } from './room.fixture.ts';
import { NOW, person } from './small-tree.fixture.ts';

let room: Room;
let units: Room['units'];
let ask: Room['ask'];
let account: Room['account'];
beforeEach(async () => {
  room = await openRoom();
  ({ units, ask, account } = room);
});
afterEach(() => room.close());

test('an uploaded table is previewed and imported; a file of others is not there', async () => {
  const { id: personId, account: administrator } = await person(room.database.db, [
    { unit: units.north, role: 'administrator' },
  ]);
  const upload = async (text: string, by: string | null) => {
    const received = await receiveFile(
      { name: 'đơn vị.csv', source: Buffer.from(text) },
      { folder: room.folder },
    );
    return (
      await inTransaction(room.database.db, (tx) =>
        storeFile(tx, received, { unitId: null, actorId: by, now: NOW, folder: room.folder }),
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
