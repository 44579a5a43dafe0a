// Backup, restore and verify as an operator does them, on the reference workspace; and from one engine to the other.
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { greeted, oneLine, Place, printed, signIn, type Settings } from './process.ts';
import { everythingIn } from './snapshot.ts';

const place = await Place.make();
const at = (name: string) => join(place.path, name);
/** Settings of an embedded workspace that is not there yet. */
const elsewhere = (folder: string) => ({ XS_DATA: folder, DATABASE_URL: '' });
const template = inject('template');
const COUNT = ['count', '--programme', '01-CTr/TU', '--kind', 'scheme', '--level', 'city'];
const TOLD = /^\d+ tables, \d+ rows, 3 files\n$/;
let held: Record<string, string>;
let restored: Settings;

/** What a workspace's tables hold, of what a backup keeps. */
async function heldIn(settings: Settings): Promise<Record<string, string>> {
  const database = await place.open(settings);
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
  // While the server runs, and holds an embedded database, which it is then asked for.
  expect(printed(await place.command('backup', at('running.zip')))).toMatch(TOLD);
  expect((await fetch(`${origin}/api/backup`, { method: 'POST' })).status).toBe(404);
  const orders = join(place.data, 'server.json');
  if (!place.own.DATABASE_URL) {
    expect(server.said.out).toContain('"route":"/api/backup","status":200');
    expect(statSync(orders).mode & 0o777).toBe(0o600);
  }
  server.child.kill('SIGTERM');
  await server.ended;
  expect(existsSync(orders)).toBe(false);
  held = await heldIn(place.own);
}, 300_000);
afterAll(() => place.clear());

test('made while the server ran it brings everything back, and verify finds nothing wrong', async () => {
  restored = await place.empty('restored');
  expect(printed(await place.commandIn(restored, 'restore', at('running.zip')))).toMatch(TOLD);
  expect(await heldIn(restored)).toEqual(held);
  expect(printed(await place.commandIn(restored, 'verify'))).toBe('0 faults\n');
  expect(printed(await place.commandIn(restored, ...COUNT))).toBe('30/34\n');
}, 300_000);

test('made with the server down it is the same; a file is never overwritten, and none is left half written', async () => {
  expect(printed(await place.command('backup', at('down.zip')))).toMatch(TOLD);
  expect(statSync(at('down.zip')).mode & 0o777).toBe(0o600);
  expect(oneLine(await place.command('backup', at('down.zip')))).toContain(
    `${at('down.zip')} is there already`,
  );
  expect(oneLine(await place.command('backup', at('no/such/folder.zip')))).toContain('cannot be written');
  const nowhere = await place.commandIn(elsewhere(at('nothing')), 'backup', at('nothing.zip'));
  expect(oneLine(nowhere)).toContain('There is no workspace');
  expect(existsSync(at('nothing'))).toBe(false);
  expect(readdirSync(place.path).filter((name) => name.includes('unfinished'))).toEqual([]);
}, 300_000);

test('what is there already, and what is no backup, is refused in one line and nothing is touched', async () => {
  expect(oneLine(await place.command('restore', at('running.zip')))).toContain('empty');
  expect(await heldIn(place.own)).toEqual(held);
  writeFileSync(at('letter.zip'), 'Kính gửi');
  const env = elsewhere(at('never'));
  expect(oneLine(await place.commandIn(env, 'restore', at('letter.zip')))).toContain('not a backup');
  expect(oneLine(await place.commandIn(env, 'restore', at('missing.zip')))).toContain('missing.zip');
  expect(existsSync(at('never'))).toBe(false);
}, 300_000);

test('verify finds what was altered after a restore: a row, and a file', async () => {
  const altered = await place.copy(restored, 'altered');
  const database = await place.open(altered);
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
  writeFileSync(join(altered.XS_DATA, 'files', checksum.slice(0, 2), checksum), 'khác');
  const { code, out } = await place.commandIn(altered, 'verify');
  expect([code, out]).toEqual([1, expect.stringContaining('"fault":"altered"')]);
  expect(Number(/(\d+) faults/.exec(out)![1])).toBeGreaterThan(1);
}, 300_000);

test.runIf('url' in template)(
  'a server’s workspace moves to the embedded database, and an embedded one to a server',
  async () => {
    const embedded = elsewhere(at('embedded'));
    expect(printed(await place.commandIn(embedded, 'restore', at('running.zip')))).toMatch(TOLD);
    expect(await heldIn({ XS_DATA: at('embedded') })).toEqual(held);
    expect(printed(await place.commandIn(embedded, 'verify'))).toBe('0 faults\n');
    expect(printed(await place.commandIn(embedded, 'backup', at('embedded.zip')))).toMatch(TOLD);
    const back = await place.empty('back');
    expect(printed(await place.commandIn(back, 'restore', at('embedded.zip')))).toMatch(TOLD);
    expect(await heldIn(back)).toEqual(held);
    expect(printed(await place.commandIn(back, 'verify'))).toBe('0 faults\n');
  },
  600_000,
);
