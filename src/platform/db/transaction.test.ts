import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { inTransaction, json } from './index.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

async function keys(): Promise<string[]> {
  const rows = await database.db.selectFrom('platform.setting').select('key').orderBy('key').execute();
  return rows.map((row) => row.key);
}

test('what throws is undone as a whole', async () => {
  const work = inTransaction(database.db, async (tx) => {
    await tx
      .insertInto('platform.setting')
      .values({ key: 'undone', value: json(1) })
      .execute();
    throw new Error('no');
  });
  await expect(work).rejects.toThrow('no');
  expect(await keys()).not.toContain('undone');
});

test('a failure that was swallowed inside is not reported as committed', async () => {
  const work = inTransaction(database.db, async (tx) => {
    await tx
      .insertInto('platform.setting')
      .values({ key: 'swallowed', value: json(1) })
      .execute();
    await sql`select 1 / 0`.execute(tx).catch(() => {});
  });
  await expect(work).rejects.toThrow('rolled back');
  expect(await keys()).not.toContain('swallowed');
});

test('a query on db inside a transaction is refused, not waited for', async () => {
  await expect(inTransaction(database.db, () => keys())).rejects.toThrow('use the `tx`');
  await expect(
    inTransaction(database.db, (tx) => inTransaction(tx as never, async () => 1)),
  ).rejects.toThrow();
  expect(await keys()).toEqual([]);
});

test('after a serialization failure the work runs again, up to three times', async () => {
  let runs = 0;
  const fail = async () => {
    runs += 1;
    throw Object.assign(new Error('again'), { code: '40001' });
  };
  await expect(inTransaction(database.db, fail)).rejects.toThrow('again');
  expect(runs).toBe(4);
});

test('two transactions that wait for each other both end', async () => {
  const { db } = database;
  await db
    .insertInto('platform.setting')
    .values([
      { key: 'a', value: json(0) },
      { key: 'b', value: json(0) },
    ])
    .execute();
  const add = (first: string, second: string) =>
    inTransaction(db, async (tx) => {
      for (const key of [first, second]) {
        await sql`update platform.setting set value = to_jsonb(value::int + 1) where key = ${key}`.execute(
          tx,
        );
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    });
  await Promise.all([add('a', 'b'), add('b', 'a')]);
  const rows = await db
    .selectFrom('platform.setting')
    .select('value')
    .where('key', 'in', ['a', 'b'])
    .execute();
  expect(rows.map((row) => row.value)).toEqual([2, 2]);
  await db.deleteFrom('platform.setting').execute();
});

test('rows stream by a cursor, inside and outside of a transaction', async () => {
  const query = (db: typeof database.db) =>
    db
      .selectFrom(sql<{ n: number }>`generate_series(1, 2500)`.as<'n'>(sql`series(n)`))
      .select(sql<number>`n`.as('n'))
      .where(sql`n`, '>', 0);
  const sum = async (db: typeof database.db) => {
    let total = 0;
    for await (const row of query(db).stream(1000)) total += row.n;
    return total;
  };
  expect(await sum(database.db)).toBe(3126250);
  expect(await inTransaction(database.db, (tx) => sum(tx))).toBe(3126250);
  for await (const row of query(database.db).stream(10)) if (row.n === 5) break;
  expect(await keys()).toEqual([]);
});

test('affected rows are counted', async () => {
  const { db } = database;
  await db
    .insertInto('platform.setting')
    .values([
      { key: 'x', value: json(1) },
      { key: 'y', value: json(1) },
    ])
    .execute();
  const { numUpdatedRows } = await db
    .updateTable('platform.setting')
    .set({ value: json(2) })
    .executeTakeFirst();
  expect(Number(numUpdatedRows)).toBe(2);
  const { numDeletedRows } = await db.deleteFrom('platform.setting').executeTakeFirst();
  expect(Number(numDeletedRows)).toBe(2);
});
