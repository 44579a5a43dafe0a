// Statements that come again: kept prepared by both engines, and answered as if they were not.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#platform/db';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await sql`create table public.kept (id integer primary key, words text, days date[])`.execute(database.db);
});
afterAll(() => database.close());

const put = (id: number, words: string | null) =>
  sql`insert into public.kept values (${id}, ${words}, ${words === null ? null : ['2024-08-07']})`;

test('the same statement with other parameters answers for these: rows, kinds of values, how many it touched', async () => {
  const { db } = database;
  for (const id of [1, 2, 3, 4]) await put(id, id === 3 ? null : `chữ ${id}`).execute(db);
  for (const id of [1, 2, 3, 4, 9]) {
    const { rows } = await sql`select id, words, days from public.kept where id = ${id}`.execute(db);
    const words = id === 3 ? null : `chữ ${id}`;
    expect(rows).toEqual(id === 9 ? [] : [{ id, words, days: words && ['2024-08-07'] }]);
  }
  for (const [least, touched] of [
    [4, 1n],
    [3, 2n],
    [9, 0n],
    [1, 4n],
  ] as const) {
    const change = sql`update public.kept set words = words where id >= ${least}`;
    expect((await change.execute(db)).numAffectedRows).toBe(touched);
  }
});

test('one that fails leaves the next, in its transaction’s savepoint and outside, as it would be', async () => {
  const { db } = database;
  for (let time = 0; time < 4; time++) {
    await expect(put(1, 'hai lần').execute(db)).rejects.toMatchObject({ code: '23505' });
    await put(100 + time, 'một lần').execute(db);
    await inTransaction(db, async (tx) => {
      await sql`savepoint here`.execute(tx);
      await expect(put(1, 'hai lần').execute(tx)).rejects.toMatchObject({ code: '23505' });
      await sql`rollback to savepoint here`.execute(tx);
      await put(200 + time, 'trong giao dịch').execute(tx);
    });
  }
  const { rows } = await sql<{ n: number }>`select count(*)::int n from public.kept where id >= 100`.execute(
    db,
  );
  expect(rows).toEqual([{ n: 8 }]);
});

test('rows of one cursor after another are those of each, whatever their shape', async () => {
  const { db } = database;
  const streamed = async (query: { stream: (n: number) => AsyncIterable<unknown> }) => {
    const rows = [];
    for await (const row of query.stream(1)) rows.push(row);
    return rows;
  };
  const units = db
    .selectFrom(sql<{ id: number }>`public.kept`.as('k'))
    .orderBy(sql`id`)
    .limit(2);
  for (let time = 0; time < 3; time++) {
    expect(await streamed(units.select(sql<number>`id`.as('id')))).toEqual([{ id: 1 }, { id: 2 }]);
    expect(await streamed(units.select([sql`words`.as('words'), sql`days`.as('days')]))).toEqual([
      { words: 'chữ 1', days: ['2024-08-07'] },
      { words: 'chữ 2', days: ['2024-08-07'] },
    ]);
  }
});

test('a statement is prepared anew before its plan grows old, and more of them than are kept are run all the same', async () => {
  const { db } = database;
  for (let n = 0; n < 1100; n++) {
    const { rows } = await sql`select ${n}::int + 1 as next`.execute(db);
    expect(rows).toEqual([{ next: n + 1 }]);
  }
  for (let again = 0; again < 2; again++)
    for (let n = 0; n < 600; n++)
      expect((await sql`select ${sql.lit(n)}::int as own`.execute(db)).rows).toEqual([{ own: n }]);
});
