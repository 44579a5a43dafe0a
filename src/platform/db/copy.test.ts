import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { copyInto, copyLine, inTransaction, json } from './index.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  await sql`create table public."load" (id int primary key, name text, day date, tags text[], detail jsonb)`.execute(
    database.db,
  );
});
afterAll(() => database.close());

const columns = ['id', 'name', 'day', 'tags', 'detail'];

async function* lines(count: number): AsyncGenerator<string> {
  for (let id = 1; id <= count; id++) {
    yield copyLine([
      id,
      `Đơn vị ${id}\t\\ \n\r.`,
      '2026-11-23',
      ['a"b', 'c,\\d'],
      json({ id, text: 'dòng\nhai' }),
    ]);
  }
}

async function count(): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int4 as n from public."load"`.execute(
    database.db,
  );
  return rows[0]!.n;
}

test('rows come in as they were, whatever is in them', async () => {
  const { db } = database;
  const loaded = await inTransaction(db, async (tx) => {
    const n = await copyInto(tx, { table: 'public.load', columns, rows: lines(60_000) });
    await sql`insert into public."load" (id) values (0)`.execute(tx); // the connection goes on being usable
    return n;
  });
  expect(loaded).toBe(60_000);
  expect(await count()).toBe(60_001);
  const { rows } = await sql`select * from public."load" where id in (0, 59999) order by id`.execute(db);
  expect(rows).toEqual([
    { id: 0, name: null, day: null, tags: null, detail: null },
    {
      id: 59999,
      name: 'Đơn vị 59999\t\\ \n\r.',
      day: '2026-11-23',
      tags: ['a"b', 'c,\\d'],
      detail: { id: 59999, text: 'dòng\nhai' },
    },
  ]);
});

test('bytes may be cut anywhere', async () => {
  const { db } = database;
  await sql`truncate public."load"`.execute(db);
  async function* pieces(): AsyncGenerator<Buffer> {
    let text = '';
    for await (const line of lines(40_000)) text += line;
    const all = Buffer.from(text);
    for (let at = 0; at < all.length; at += 700_001) yield all.subarray(at, at + 700_001);
  }
  await inTransaction(db, (tx) => copyInto(tx, { table: 'public.load', columns, rows: pieces() }));
  expect(await count()).toBe(40_000);
});

test('no rows at all are no rows', async () => {
  const loaded = await inTransaction(database.db, (tx) =>
    copyInto(tx, { table: 'public.load', columns, rows: lines(0) }),
  );
  expect(loaded).toBe(0);
});

test('a bad row, and a source that fails, undo the whole transaction', async () => {
  const before = await count();
  const load = (rows: AsyncIterable<string>) =>
    inTransaction(database.db, async (tx) => {
      await sql`insert into public."load" (id) values (-1)`.execute(tx);
      await copyInto(tx, { table: 'public.load', columns, rows });
    });
  async function* bad() {
    yield copyLine([-2, 'x', 'not a day', null, null]);
  }
  async function* failing() {
    yield copyLine([-3, 'x', null, null, null]);
    throw new Error('the file ended early');
  }
  await expect(load(bad())).rejects.toThrow(/invalid input syntax for type date/);
  await expect(load(failing())).rejects.toThrow('the file ended early');
  expect(await count()).toBe(before);
});
