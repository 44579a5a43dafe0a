// Work for later: once, whatever is killed, taken twice or down for a day.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sql } from 'kysely';
import { inTransaction } from '#platform/db';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { clearJobs, Hopeless, later, nextTry, runJobs, type Workers } from './index.ts';
import { finishJob, isHeld, putOff, takeJob } from './store.ts';

let database: TestDatabase;
let now: Date;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  now = new Date('2024-08-07T05:00:00Z');
  await database.db.deleteFrom('platform.job').execute();
  await database.db.deleteFrom('platform.setting').execute();
});

const MINUTE = 60_000;
const pass = (minutes: number) => void (now = new Date(now.getTime() + minutes * MINUTE));
const run = (workers: Workers) => runJobs(database.db, workers, { clock: () => now });
const write = (key: string, name = 'test') =>
  inTransaction(database.db, (tx) => later(tx, { name, key, payload: { key }, now }));
const jobs = () => database.db.selectFrom('platform.job').selectAll().orderBy('key').execute();

/** A worker whose effect is a row: as many as it acted. */
const marks: Workers = {
  test: {
    within: async (tx, job) => {
      await sql`insert into platform.setting (key, value) values (${`${job.key} ${job.attempts}`}, '1')`.execute(
        tx,
      );
    },
  },
};
const effects = async () =>
  (await database.db.selectFrom('platform.setting').select('key').orderBy('key').execute()).map(
    (row) => row.key,
  );

test('a key is taken once, also after it was done', async () => {
  expect(await write('a')).toBe(true);
  expect(await write('a')).toBe(false);
  expect(await run(marks)).toEqual({ done: 1, failed: 0 });
  expect(await write('a')).toBe(false);
  expect(await run(marks)).toEqual({ done: 0, failed: 0 });
  expect(await effects()).toEqual(['a 1']);
  expect((await jobs())[0]).toMatchObject({ payload: {}, taken_until: null });
});

test('what is written in a transaction that fails was never written', async () => {
  const failing = inTransaction(database.db, async (tx) => {
    await later(tx, { name: 'test', key: 'a', payload: {}, now });
    throw new Error('after it');
  });
  await expect(failing).rejects.toThrow('after it');
  expect(await jobs()).toEqual([]);
});

test('nothing is done before it is due, nor by a program that does not know it', async () => {
  const dueAt = new Date(now.getTime() + 10 * MINUTE);
  await inTransaction(database.db, (tx) => later(tx, { name: 'test', key: 'a', payload: {}, now, dueAt }));
  await write('b', 'unknown');
  expect(await run(marks)).toEqual({ done: 0, failed: 0 });
  pass(10);
  expect(await run(marks)).toEqual({ done: 1, failed: 0 });
  expect((await jobs()).map((job) => job.done_at !== null)).toEqual([true, false]);
});

test('programs that run at once do each job once', async () => {
  for (let n = 0; n < 20; n++) await write(`job ${n}`);
  const ran = await Promise.all([run(marks), run(marks), run(marks)]);
  expect(ran.reduce((sum, { done }) => sum + done, 0)).toBe(20);
  expect(await effects()).toHaveLength(20);
});

test('a program that died with a job in hand loses it after some minutes to the next, and its work is done once', async () => {
  await write('a');
  const take = () =>
    inTransaction(database.db, (tx) =>
      takeJob(tx, { names: ['test'], now, until: new Date(now.getTime() + 5 * MINUTE) }),
    );
  expect(await take()).toMatchObject({ key: 'a', attempts: 1 });
  expect(await run(marks)).toEqual({ done: 0, failed: 0 });
  pass(5);
  expect(await run(marks)).toEqual({ done: 1, failed: 0 });
  expect(await effects()).toEqual(['a 2']);
});

test('a program that was slow and lost its job knows it when it comes back', async () => {
  await write('a');
  const { db } = database;
  const until = () => new Date(now.getTime() + 5 * MINUTE);
  const slow = (await inTransaction(db, (tx) => takeJob(tx, { names: ['test'], now, until: until() })))!;
  expect(await inTransaction(db, (tx) => isHeld(tx, slow))).toBe(true);
  pass(6);
  const next = (await inTransaction(db, (tx) => takeJob(tx, { names: ['test'], now, until: until() })))!;
  expect(next).toMatchObject({ id: slow.id, attempts: 2 });
  expect(await inTransaction(db, (tx) => isHeld(tx, slow))).toBe(false);
  // Nor can it put off or give up what is another's by now.
  await inTransaction(db, (tx) => putOff(tx, slow, { fault: 'slow', now, again: null }));
  expect((await jobs())[0]).toMatchObject({ given_up_at: null, last_fault: null });
  await inTransaction(db, (tx) => finishJob(tx, next, now));
  expect(await inTransaction(db, (tx) => isHeld(tx, next))).toBe(false);
});

test('what fails is undone, put off by growing pauses and done in the end', async () => {
  await write('a');
  let tries = 0;
  const failing: Workers = {
    test: {
      within: async (tx, job, at) => {
        tries += 1;
        await (marks['test'] as { within: (...all: unknown[]) => Promise<void> }).within(tx, job, at);
        if (tries < 4) throw new Error('not yet');
      },
    },
  };
  const passed: number[] = [];
  for (let minute = 0; minute < 60 && tries < 4; minute++) {
    const before = tries;
    await run(failing);
    if (tries > before) passed.push(minute);
    pass(1);
  }
  expect(passed).toEqual([0, 1, 3, 7]);
  expect(await effects()).toEqual(['a 4']);
  expect((await jobs())[0]).toMatchObject({ attempts: 4, last_fault: null });
});

test('what can never be done is given up and stays in sight; what waited too long too', async () => {
  await write('a');
  await write('b');
  const hopeless: Workers = {
    test: {
      patience: 60 * MINUTE,
      outside: async (job) => {
        throw job.key === 'a' ? new Hopeless('no such address') : new Error('no answer');
      },
    },
  };
  await run(hopeless);
  expect((await jobs()).map((job) => [job.given_up_at !== null, job.last_fault])).toEqual([
    [true, 'Error: no such address'],
    [false, 'Error: no answer'],
  ]);
  for (let minute = 0; minute < 130; minute += 5, pass(5)) await run(hopeless);
  expect((await jobs()).map((job) => job.given_up_at !== null)).toEqual([true, true]);
});

test('pauses grow to six hours and no longer', () => {
  const recordedAt = now.toISOString();
  const pauseAfter = (attempts: number) =>
    (nextTry({ attempts, recordedAt }, { now, patience: Infinity })!.getTime() - now.getTime()) / MINUTE;
  expect([1, 2, 3, 8, 9, 10, 1000].map(pauseAfter)).toEqual([1, 2, 4, 128, 256, 360, 360]);
});

test('what was done long ago is forgotten, what is open never', async () => {
  await write('a');
  await run(marks);
  await write('b', 'unknown');
  pass(29 * 24 * 60);
  expect(await clearJobs(database.db, now)).toBe(0);
  pass(2 * 24 * 60);
  expect(await clearJobs(database.db, now)).toBe(1);
  expect((await jobs()).map((job) => job.key)).toEqual(['b']);
});
