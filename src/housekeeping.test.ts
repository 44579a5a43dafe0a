import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lastSealed, record } from '#platform/audit';
import { inTransaction } from '#platform/db';
import { testDatabase, type TestDatabase } from '../test/database.ts';
import { keepHouse } from './housekeeping.ts';

let database: TestDatabase;
let now = new Date('2024-08-07T03:00:00Z');
beforeEach(async () => {
  database = await testDatabase();
  for (const [key, recorded_at] of [
    ['old', '2024-08-06T02:59:59Z'],
    ['young', '2024-08-06T03:30:00Z'],
    ['new', '2024-08-07T02:59:59Z'],
  ] as const)
    await database.db
      .insertInto('platform.idempotency')
      .values({ actor: 'x', key, request_hash: 'x', recorded_at })
      .execute();
});
afterEach(async () => {
  vi.useRealTimers();
  await database.close();
});

const kept = async () =>
  (await database.db.selectFrom('platform.idempotency').select('key').orderBy('key').execute()).map(
    (row) => row.key,
  );

test('what was recorded before the program ran is sealed when it starts', async () => {
  await inTransaction(database.db, (tx) => record(tx, { at: now, act: 'delivery.import' }));
  expect(await lastSealed(database.db)).toBe(0);
  const house = await keepHouse(database, () => now);
  expect(await lastSealed(database.db)).toBe(1);
  await house.stop();
});

test('keys of requests older than a day are forgotten at the start and every hour, younger ones kept', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const house = await keepHouse(database, () => now);
  expect(await kept()).toEqual(['new', 'young']);
  now = new Date('2024-08-07T04:00:00Z');
  await vi.advanceTimersByTimeAsync(59 * 60 * 1000);
  expect(await kept()).toEqual(['new', 'young']);
  await vi.advanceTimersByTimeAsync(60 * 1000);
  await house.stop();
  expect(await kept()).toEqual(['new']);
});
