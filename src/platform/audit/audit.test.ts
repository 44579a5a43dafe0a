import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '#kernel/id';
import { inTransaction } from '#platform/db';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { record, seal, verifyChain } from './index.ts';

let database: TestDatabase;

beforeEach(async () => {
  database = await testDatabase();
});
afterEach(() => database.close());

async function write(count: number): Promise<string[]> {
  return inTransaction(database.db, async (tx) => {
    const ids: string[] = [];
    for (let n = 0; n < count; n++) {
      const subject = { kind: 'delivery.item', id: newId() };
      const line = {
        at: new Date(),
        act: 'delivery.issue',
        actorName: 'Nguyễn Văn Đ',
        subject,
        detail: { z: n, a: 0.1 },
      };
      ids.push(await record(tx, line));
    }
    return ids;
  });
}

/** Changes tables as somebody could who owns the database: with the guard off. */
async function tamper(statement: string): Promise<void> {
  await inTransaction(database.db, async (tx) => {
    for (const table of ['audit', 'audit_seal']) {
      await sql.raw(`drop trigger if exists append_only on platform.${table}`).execute(tx);
    }
    await sql`alter table platform.audit_seal drop constraint if exists audit_seal_audit_id_fkey`.execute(tx);
    const { rows } = await sql.raw(`${statement} returning 1`).execute(tx);
    expect(rows.length).toBe(1);
  });
}

test('a line is kept with the act, or not at all', async () => {
  const act = inTransaction(database.db, async (tx) => {
    await record(tx, { at: new Date(), act: 'delivery.issue' });
    throw new Error('the act failed');
  });
  await expect(act).rejects.toThrow('the act failed');
  expect(await seal(database.db)).toBeUndefined();
  expect(await verifyChain(database.db)).toEqual([]);
});

test('sealed rows verify; sealing again adds nothing; sealers at once seal each row once', async () => {
  await write(30);
  expect(await verifyChain(database.db)).toEqual([]);
  const [end] = await Promise.all([seal(database.db), seal(database.db), seal(database.db)]);
  expect(end).toMatchObject({ position: 30 });
  expect(await seal(database.db)).toEqual(end);
  await write(5);
  expect(await seal(database.db)).toMatchObject({ position: 35 });
  expect(await verifyChain(database.db, end)).toEqual([]);
});

test('more rows than one batch are sealed in order', async () => {
  await sql`insert into platform.audit (id, recorded_at, act)
    select gen_random_uuid(), '2026-11-23 00:00:00.123456Z', 'delivery.issue' from generate_series(1, 5003)`.execute(
    database.db,
  );
  expect(await seal(database.db)).toMatchObject({ position: 5003 });
  expect(await verifyChain(database.db)).toEqual([]);
});

test('the trail refuses changes', async () => {
  const [id] = await write(1);
  await seal(database.db);
  await expect(
    sql`update platform.audit set act = 'x' where id = ${id}`.execute(database.db),
  ).rejects.toThrow('never changed');
  await expect(sql`delete from platform.audit_seal`.execute(database.db)).rejects.toThrow('never changed');
});

test.each([
  `act = 'delivery.cancel'`,
  `detail = '{"z": 4, "a": 0.2}'`,
  `actor_name = 'Nguyễn Văn D'`,
  `recorded_at = recorded_at + interval '1 microsecond'`,
  `actor_id = gen_random_uuid()`,
])('an altered row is found: %s', async (change) => {
  const ids = await write(10);
  await seal(database.db);
  await tamper(`update platform.audit set ${change} where id = '${ids[4]}'`);
  expect(await verifyChain(database.db)).toEqual([{ fault: 'altered', position: 5, auditId: ids[4] }]);
});

test('a missing row, a missing seal and a row slipped in are found', async () => {
  const ids = await write(10);
  await seal(database.db);
  await tamper(`delete from platform.audit where id = '${ids[2]}'`);
  expect(await verifyChain(database.db)).toEqual([{ fault: 'missing', position: 3, auditId: ids[2] }]);
  await tamper(`delete from platform.audit_seal where position = 7`);
  expect(await verifyChain(database.db)).toEqual([
    { fault: 'missing', position: 3, auditId: ids[2] },
    { fault: 'missing', position: 7, auditId: null },
    { fault: 'unsealed', position: null, auditId: ids[6] },
  ]);
});

test('an end that was cut off, or redone, is found by an end kept elsewhere', async () => {
  const ids = await write(3);
  const end = await seal(database.db);
  await tamper(`delete from platform.audit_seal where position = 3`);
  await tamper(`delete from platform.audit where id = '${ids[2]}'`);
  expect(await verifyChain(database.db)).toEqual([]);
  expect(await verifyChain(database.db, end)).toEqual([{ fault: 'missing', position: 3, auditId: null }]);
  await write(1);
  await seal(database.db);
  expect(await verifyChain(database.db, end)).toMatchObject([{ fault: 'altered', position: 3 }]);
});

test('a row that commits late, with a smaller seq, is sealed all the same', async () => {
  await write(1);
  await sql`insert into platform.audit (id, seq, recorded_at, act) overriding system value
    values (gen_random_uuid(), 100, '2026-11-23T00:00:00Z', 'delivery.issue')`.execute(database.db);
  await seal(database.db);
  const [late] = await write(1); // seq 2, after 100 was sealed
  expect(await verifyChain(database.db)).toEqual([{ fault: 'unsealed', position: null, auditId: late }]);
  expect(await seal(database.db)).toMatchObject({ position: 3 });
  expect(await verifyChain(database.db)).toEqual([]);
});
