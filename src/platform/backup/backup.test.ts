// A workspace comes back from its backup as it was; a backup that is not whole brings back nothing.
import { createHash } from 'node:crypto';
import { createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#kernel/id';
import { record, seal, verifyChain } from '#platform/audit';
import { accountsIn } from '#platform/auth';
import { inTransaction, migrate, type Database, type Tx } from '#platform/db';
import { receiveFile, storeFile, verifyFiles } from '#platform/files';
import { writeSetting } from '#platform/workspace';
import { blankDatabase, testDatabase, type TestDatabase } from '../../../test/database.ts';
import { everythingIn } from '../../../test/snapshot.ts';
import { ROOT } from '../../settings.ts';
import { restoreBackup, writeBackup } from './index.ts';

const MIGRATIONS = join(ROOT, 'migrations');
const NOW = new Date('2024-08-07T03:00:00Z');
const place = mkdtempSync(join(tmpdir(), 'xuyensuot-backup-'));
const folder = join(place, 'data');
const file = join(place, 'whole.zip');
let source: TestDatabase;
let empty: Database;

// What is hard to write down: every letter that COPY escapes, what SQL has no JavaScript for, files twice and empty ones.
async function fill({ db }: Database): Promise<void> {
  await inTransaction(db, async (tx) => {
    for (let n = 0; n < 3000; n++)
      await record(tx, {
        at: NOW,
        act: 'x.y',
        actorName: `\\N\t"\n\r\\. ${n} Đ𝄞`,
        detail: { n: n / 7, z: [null] },
      });
    await writeSetting(tx, 'odd', { 'a\\': '\u2028', big: 1e300, deep: [[[]]] });
    await fillSignIn(tx);
    for (const text of ['một', 'hai', 'một']) {
      const received = await receiveFile({ name: 'a.txt', source: Buffer.from(text) }, { folder });
      await storeFile(tx, received, { unitId: null, actorId: null, now: NOW, folder });
    }
    await tx
      .insertInto('platform.idempotency')
      .values({ actor: 'x', key: 'k', request_hash: 'h', recorded_at: NOW })
      .execute();
  });
  await seal(db);
}

// A person who signs in by password, by a passkey and at a provider.
async function fillSignIn(tx: Tx): Promise<void> {
  const account = { email: 'a@x.example', name: 'A', password: 'mot-mat-khau-dai' };
  const userId = await accountsIn(tx).addAccount(account);
  await tx
    .insertInto('auth.passkey')
    .values({
      id: 'p',
      name: 'Máy',
      publicKey: 'k',
      userId,
      credentialID: 'c',
      counter: 4294967295,
      deviceType: 'singleDevice',
      backedUp: false,
      createdAt: NOW.toISOString(),
    })
    .execute();
  const accountId = 'https://dang-nhap.example 7';
  await tx
    .insertInto('auth.account')
    .values({ id: 'a', accountId, providerId: 'oidc', userId, updatedAt: NOW.toISOString() })
    .execute();
}

async function backedUp({ db }: Database, path: string): Promise<Awaited<ReturnType<typeof writeBackup>>> {
  const target = createWriteStream(path);
  const outcome = await writeBackup({ db, folder, program: '0', now: NOW }, target);
  await finished(target);
  return outcome;
}

beforeAll(async () => {
  source = await testDatabase();
  await fill(source);
  await backedUp(source, file);
}, 120_000);
beforeEach(async () => {
  empty = await testDatabase();
  return () => empty.close();
});
afterAll(async () => {
  await source.close();
  rmSync(place, { recursive: true, force: true });
});

const restore = (path: string, into = 'restored') =>
  restoreBackup(path, { database: empty, folder: join(place, into), migrations: MIGRATIONS });

/** Tables that a backup holds. */
async function held(database: Database): Promise<Record<string, string>> {
  const { 'platform.idempotency': _left, ...rest } = await everythingIn(database);
  return rest;
}

async function refused(path: string): Promise<string> {
  const code = await restore(path).then(
    () => 'restored',
    (error: { code: string }) => error.code,
  );
  const tables = await sql<{
    n: number;
  }>`select count(*)::int as n from pg_class where relname = 'audit'`.execute(empty.db);
  if (tables.rows[0]!.n) {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from platform.audit`.execute(
      empty.db,
    );
    expect(rows[0]!.n, 'half a workspace').toBe(0);
  }
  return code;
}

test('every row and every file come back, in a new embedded database wherever they were', async () => {
  await empty.close();
  empty = await blankDatabase();
  const outcome = await restore(file);
  expect(outcome).toMatchObject({ files: 2, missing: [] });
  expect(outcome.rows).toBeGreaterThan(6000);
  expect(await held(empty)).toEqual(await held(source));
  expect(await verifyChain(empty.db)).toEqual([]);
  expect(await verifyFiles(empty.db, join(place, 'restored'))).toEqual([]);
  const left = await sql`select 1 from platform.idempotency`.execute(empty.db);
  expect(left.rows).toEqual([]);
}, 300_000);

test('a restored workspace goes on: numbers after the last, references and rules in force', async () => {
  await restore(file);
  await inTransaction(empty.db, (tx) => record(tx, { at: NOW, act: 'x.z' }));
  const { rows } = await sql<{
    seq: number;
  }>`select max(seq) as seq from platform.audit where act = 'x.z'`.execute(empty.db);
  expect(rows[0]!.seq).toBe(3001);
  await expect(sql`delete from platform.audit`.execute(empty.db)).rejects.toThrow('never changed');
  const orphan = sql`insert into platform.audit_seal (position, audit_id, hash) values (9999, ${newId()}, 'x')`;
  await expect(orphan.execute(empty.db)).rejects.toThrow('foreign key');
  const rules = sql<{ rule: string }>`
    select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as rule from pg_constraint where contype = 'f' order by 1`;
  expect((await rules.execute(empty.db)).rows).toEqual((await rules.execute(source.db)).rows);
});

test('a workspace that is not empty is not touched', async () => {
  await writeSetting(empty.db, 'workspace', { name: 'Của người khác' });
  const before = await everythingIn(empty);
  expect(await refused(file)).toBe('platform.not-empty');
  expect(await everythingIn(empty)).toEqual(before);
});

test('cut short, altered, or no backup at all: nothing is loaded', async () => {
  const whole = readFileSync(file);
  const altered = Buffer.from(whole);
  altered[Math.floor(whole.length / 2)]! ^= 0xff;
  for (const [name, bytes, code] of [
    ['cut.zip', whole.subarray(0, whole.length - 4000), 'platform.not-a-backup'],
    ['altered.zip', altered, 'platform.backup-damaged'],
    ['text.zip', Buffer.from('xin chào'), 'platform.not-a-backup'],
    ['empty.zip', Buffer.alloc(0), 'platform.not-a-backup'],
  ] as const) {
    const path = join(place, name);
    writeFileSync(path, bytes);
    expect(await refused(path), name).toBe(code);
  }
  expect(await refused(join(place, 'nowhere.zip'))).toBe('platform.no-such-file');
  expect(await refused(place)).toBe('platform.unreadable-file');
});

test('one of an older program comes up to date; one of a newer is refused', async () => {
  const names = readdirSync(MIGRATIONS).sort();
  const older = mkdtempSync(join(place, 'older-'));
  for (const name of names.slice(0, 4))
    writeFileSync(join(older, name), readFileSync(join(MIGRATIONS, name)));
  const old = await blankDatabase();
  try {
    await migrate(old, { folder: older });
    await inTransaction(old.db, (tx) => record(tx, { at: NOW, act: 'x.old' }));
    await backedUp(old, join(place, 'old.zip'));
  } finally {
    await old.close();
  }
  expect(await refused(join(place, 'old.zip'))).toBe('platform.not-new'); // empty, but of this program
  await empty.close();
  empty = await blankDatabase();
  await restore(join(place, 'old.zip'));
  const applied = await empty.db.selectFrom('platform.migration').select('name').orderBy('name').execute();
  expect(applied.map((row) => row.name)).toEqual(names);
  const { rows } = await sql<{ act: string }>`select act from platform.audit`.execute(empty.db);
  expect(rows).toEqual([{ act: 'x.old' }]);

  const fresh = await blankDatabase();
  try {
    const before = { database: fresh, folder: join(place, 'x'), migrations: older };
    await expect(restoreBackup(file, before)).rejects.toMatchObject({
      code: 'platform.backup-newer',
      values: { what: names[4] },
    });
  } finally {
    await fresh.close();
  }
}, 300_000);

test('a file that was lost is told of, and all else is in the backup', async () => {
  const checksum = createHash('sha256').update('một').digest('hex');
  const lost = join(folder, 'files', checksum.slice(0, 2), checksum);
  rmSync(lost);
  const without = join(place, 'without.zip');
  try {
    expect(await backedUp(source, without)).toMatchObject({ files: 1, missing: [checksum] });
  } finally {
    writeFileSync(lost, 'một');
  }
  expect(await restore(without, 'without')).toMatchObject({ files: 1, missing: [checksum] });
  const faults = await verifyFiles(empty.db, join(place, 'without'));
  expect(faults).toMatchObject([{ fault: 'missing' }, { fault: 'missing' }]); // uploaded twice
});

test('a target that takes no more ends the backup, and the database is free again', async () => {
  let taken = 0;
  const full = new Writable({
    write(chunk: Buffer, _encoding, done) {
      taken += chunk.length;
      done(taken > 20_000 ? new Error('no room') : null);
    },
  });
  await expect(writeBackup({ db: source.db, folder, program: '0', now: NOW }, full)).rejects.toThrow(
    'no room',
  );
  await sql`select 1`.execute(source.db);
});
