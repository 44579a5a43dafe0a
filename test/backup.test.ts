// Backup, restore and verify as an operator does them, on the reference workspace; and from one engine to the other.
import { cpSync, existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openDatabase } from '#platform/db';
import { greeted, oneLine, Place, printed, signIn } from './process.ts';
import { dropDatabase, inDatabase, runOn } from './server.ts';
import { everythingIn } from './snapshot.ts';

const place = new Place();
const at = (name: string) => join(place.path, name);
const COUNT = ['count', '--programme', '01-CTr/TU', '--kind', 'scheme', '--level', 'city'];
const TOLD = /^\d+ tables, \d+ rows, 1 files\n$/;
let held: Record<string, string>;

/** What a data folder's tables hold, of what a backup keeps. */
async function heldIn(settings: { folder: string } | { url: string }): Promise<Record<string, string>> {
  const database = await openDatabase(settings);
  try {
    const { 'platform.idempotency': _left, ...rest } = await everythingIn(database);
    return rest;
  } finally {
    await database.close();
  }
}

/** An editor of the sample attaches a file to nothing yet: it is a file of the workspace all the same. */
async function upload(origin: string): Promise<void> {
  const { rows } = (await (await fetch(`${origin}/api/v1/sample-sign-ins`)).json()) as {
    rows: { email: string; password: string }[];
  };
  for (const who of rows) {
    const { cookie } = await signIn(origin, who);
    const me = (await (await fetch(`${origin}/api/v1/me`, { headers: { cookie } })).json()) as {
      posts: { unitId: string; role: string }[];
    };
    const post = me.posts.find((one) => ['editor', 'leader'].includes(one.role));
    if (!post) continue;
    const body = new FormData();
    body.set('unitId', post.unitId);
    body.set('file', new Blob(['minh chứng']), 'minh-chung.txt');
    const reply = await fetch(`${origin}/api/v1/files`, { method: 'POST', headers: { cookie }, body });
    expect(reply.status).toBe(201);
    return;
  }
  throw new Error('Nobody may upload.');
}

beforeAll(async () => {
  const server = place.serve();
  const origin = await greeted(server, /Sample sign-ins[\s\S]*\n\s*\n/);
  await upload(origin);
  // While the server runs, and holds the folder.
  expect(printed(await place.command('backup', at('running.zip')))).toMatch(TOLD);
  expect(server.said.out).toContain('"route":"/api/backup","status":200');
  const orders = join(place.data, 'server.json');
  expect(statSync(orders).mode & 0o777).toBe(0o600);
  expect((await fetch(`${origin}/api/backup`, { method: 'POST' })).status).toBe(404);
  server.child.kill('SIGTERM');
  await server.ended;
  expect(existsSync(orders)).toBe(false);
  held = await heldIn({ folder: place.data });
}, 300_000);
afterAll(() => place.clear());

test('made while the server ran it brings everything back, and verify finds nothing wrong', async () => {
  const env = { XS_DATA: at('restored') };
  expect(printed(await place.commandIn(env, 'restore', at('running.zip')))).toMatch(TOLD);
  expect(await heldIn({ folder: env.XS_DATA })).toEqual(held);
  expect(printed(await place.commandIn(env, 'verify'))).toBe('0 faults\n');
  expect(printed(await place.commandIn(env, ...COUNT))).toBe('30/34\n');
}, 300_000);

test('made with the server down it is the same; a file is never overwritten, and none is left half written', async () => {
  expect(printed(await place.command('backup', at('down.zip')))).toMatch(TOLD);
  expect(statSync(at('down.zip')).mode & 0o777).toBe(0o600);
  expect(oneLine(await place.command('backup', at('down.zip')))).toContain(
    `${at('down.zip')} is there already`,
  );
  expect(oneLine(await place.command('backup', at('no/such/folder.zip')))).toContain('cannot be written');
  const nowhere = await place.commandIn({ XS_DATA: at('nothing') }, 'backup', at('nothing.zip'));
  expect(oneLine(nowhere)).toContain('There is no workspace');
  expect(existsSync(at('nothing'))).toBe(false);
  expect(readdirSync(place.path).filter((name) => name.includes('unfinished'))).toEqual([]);
}, 300_000);

test('what is there already, and what is no backup, is refused in one line and nothing is touched', async () => {
  expect(oneLine(await place.command('restore', at('running.zip')))).toContain('empty');
  expect(await heldIn({ folder: place.data })).toEqual(held);
  writeFileSync(at('letter.zip'), 'Kính gửi');
  const env = { XS_DATA: at('never') };
  expect(oneLine(await place.commandIn(env, 'restore', at('letter.zip')))).toContain('not a backup');
  expect(oneLine(await place.commandIn(env, 'restore', at('missing.zip')))).toContain('missing.zip');
  expect(existsSync(at('never'))).toBe(false);
}, 300_000);

test('verify finds what was altered after a restore: a row, and a file', async () => {
  cpSync(at('restored'), at('altered'), { recursive: true });
  rmSync(join(at('altered'), 'in-use.lock'), { force: true });
  const database = await openDatabase({ folder: at('altered') });
  const period = database.db
    .updateTable('delivery.period')
    .set({ state: 'cancelled' })
    .where('state', '=', 'planned');
  await period.execute();
  const { checksum } = await database.db
    .selectFrom('platform.file')
    .select('checksum')
    .executeTakeFirstOrThrow();
  await database.close();
  writeFileSync(join(at('altered'), 'files', checksum.slice(0, 2), checksum), 'khác');
  const { code, out } = await place.commandIn({ XS_DATA: at('altered') }, 'verify');
  expect([code, out]).toEqual([1, expect.stringContaining('"fault":"altered"')]);
  expect(Number(/(\d+) faults/.exec(out)![1])).toBeGreaterThan(1);
}, 300_000);

const template = inject('template');
test.runIf('url' in template)(
  'an embedded workspace moves to a server, and a server’s back',
  async () => {
    const { url } = template as { url: string };
    const name = `xuyensuot_backup_${process.pid}`;
    await dropDatabase(url, name);
    await runOn(url, `create database "${name}" encoding 'UTF8' template template0`);
    const env = { DATABASE_URL: inDatabase(url, name), XS_DATA: at('server') };
    try {
      expect(printed(await place.commandIn(env, 'restore', at('running.zip')))).toMatch(TOLD);
      expect(await heldIn({ url: env.DATABASE_URL })).toEqual(held);
      expect(printed(await place.commandIn(env, 'verify'))).toBe('0 faults\n');
      expect(printed(await place.commandIn(env, 'backup', at('from-server.zip')))).toMatch(TOLD);
      const back = { XS_DATA: at('back') };
      expect(printed(await place.commandIn(back, 'restore', at('from-server.zip')))).toMatch(TOLD);
      expect(await heldIn({ folder: back.XS_DATA })).toEqual(held);
      expect(printed(await place.commandIn(back, 'verify'))).toBe('0 faults\n');
    } finally {
      await dropDatabase(url, name);
    }
  },
  600_000,
);
