/** What makes the embedded database durable: a flush to the disk with every commit, and one process per folder. */
import { spawn } from 'node:child_process';
import { fsyncSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fillFolder } from '../../../test/database.ts';
import { BRIEFLY } from '../../../test/process.ts';
import { inTransaction, json, migrate, openDatabase } from './index.ts';

const WRITER = fileURLToPath(new URL('writer.fixture.ts', import.meta.url));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'xuyensuot-data-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('every commit is flushed to the disk before it is acknowledged, a mere read is not', async () => {
  let flushes = 0;
  const sync = (descriptor: number) => {
    fsyncSync(descriptor);
    flushes += 1;
  };
  const database = await openDatabase({ folder, sync });
  await migrate(database);
  for (let n = 0; n < 100; n++) {
    const before = flushes;
    await database.db
      .insertInto('platform.setting')
      .values({ key: `${n}`, value: json(n) })
      .execute();
    expect(flushes).toBeGreaterThan(before);
  }
  const before = flushes;
  for (let n = 0; n < 20; n++) await sql`select 1`.execute(database.db);
  expect(flushes).toBe(before);
  await sql`checkpoint`.execute(database.db);
  expect(flushes).toBeGreaterThan(before);
  await database.close();

  flushes = 0;
  const again = await openDatabase({ folder, sync });
  await again.db.deleteFrom('platform.setting').execute();
  expect(flushes).toBeGreaterThan(0);
  await again.close();
});

test('the settings that a power cut needs are on', async () => {
  fillFolder(folder);
  const database = await openDatabase({ folder });
  const { rows } = await sql<{ name: string; setting: string }>`select name, setting from pg_settings
    where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'wal_sync_method') order by name`.execute(
    database.db,
  );
  await database.close();
  expect(rows.map((row) => row.setting)).toEqual(['on', 'on', 'on', 'fsync']);
});

test('what a broken first start left behind is not taken for a database', async () => {
  mkdirSync(join(folder, 'db.unfinished', 'base'), { recursive: true });
  writeFileSync(join(folder, 'db.unfinished', 'PG_VERSION'), '18\n');
  const database = await openDatabase({ folder });
  expect((await sql<{ n: number }>`select 1 as n`.execute(database.db)).rows).toEqual([{ n: 1 }]);
  await database.close();
});

test('closing twice, and closing unused, release the folder', async () => {
  fillFolder(folder);
  const unused = await openDatabase({ folder });
  await Promise.all([unused.close(), unused.close()]);
  const used = await openDatabase({ folder });
  let ended = false;
  await new Promise<void>((begun) => {
    void inTransaction(used.db, async (tx) => {
      begun();
      await new Promise((resolve) => setTimeout(resolve, 100));
      await sql`select 1`.execute(tx);
    }).then(() => (ended = true));
  });
  await used.close();
  expect(ended).toBe(true);
  await expect(sql`select 1`.execute(used.db)).rejects.toThrow('closed');
});

test('a folder in use is refused, to this and to any other process, until its user ends, however it ends', async () => {
  fillFolder(folder);
  const first = await openDatabase({ folder });
  await migrate(first);
  await expect(openDatabase({ folder })).rejects.toMatchObject({
    code: 'platform.folder-in-use',
    values: { folder },
  });
  await first.close();

  const other = spawn(process.execPath, [...BRIEFLY, WRITER, folder, '1'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => other.stdout.once('data', resolve));
  await expect(openDatabase({ folder })).rejects.toMatchObject({ code: 'platform.folder-in-use' });
  const ended = new Promise((resolve) => other.once('exit', resolve));
  other.kill('SIGKILL');
  await ended;
  await (await openDatabase({ folder })).close();
});

test('a folder that cannot be written to is refused', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  for (const bad of [file, join(file, 'below')]) {
    await expect(openDatabase({ folder: bad })).rejects.toMatchObject({
      code: 'platform.folder-not-writable',
      values: { folder: bad },
    });
  }
});

test('a server that does not answer is a refusal that names no password', async () => {
  const opened = openDatabase({ url: 'postgres://someone:geheim@127.0.0.1:9/nothing' });
  const problem = await opened.catch((error: unknown) => error);
  expect(problem).toMatchObject({ code: 'platform.database-unreachable' });
  expect(JSON.stringify(problem)).not.toContain('geheim');
});
