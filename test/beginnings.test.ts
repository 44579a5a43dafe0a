// How a workspace of one's own begins, and how its people come and go, by the command line.
import { afterAll, expect, test } from 'vitest';
import { seal, verifyChain } from '#platform/audit';
import { greeted, oneLine, Place, printed, signIn } from './process.ts';

const place = await Place.make();
afterAll(() => place.clear());
const command = place.command.bind(place);

const FOUND = ['workspace', 'new', '--name', 'Đảng bộ Thử', '--unit', 'TU', '--unit-name', 'Thành ủy Thử'];
const ADMIN = 'qt@thu.example';
const MEMBER = 'cv@thu.example';
let administrator = '';
let member = '';

/** A server on the place for as long as the work takes. */
async function whileServing<T>(work: (origin: string) => Promise<T>): Promise<T> {
  const server = place.serve();
  const origin = await greeted(server, /http:\/\/localhost:\d+/);
  try {
    return await work(origin);
  } finally {
    server.child.kill('SIGTERM');
    await server.ended;
  }
}

const ask = async (origin: string, who: { email: string; password: string }, path: string) => {
  const { cookie } = await signIn(origin, who);
  return (await fetch(`${origin}/api/v1${path}`, { headers: { cookie } })).json() as Promise<
    Record<string, unknown>
  >;
};

test('a workspace is founded whole or not at all', async () => {
  for (const [wrong, says] of [
    [['--password', 'ngắn'], '12'],
    [['--on', '2024-02-31'], 'YYYY-MM-DD'],
    [['--on', '2199-01-01'], 'The unit does not stand on'],
  ] as const) {
    const refused = await command(...FOUND, '--email', ADMIN, ...wrong);
    expect([refused.code, refused.out], refused.err).toEqual([1, '']);
    expect(refused.err).toContain(says);
    expect(refused.err).not.toMatch(/\{\w+\}|problem\./);
  }
  const founded = printed(await command(...FOUND, '--email', ADMIN));
  expect(founded).toMatch(/^qt@thu\.example\t\S{12,}\n$/);
  administrator = founded.trim().split('\t')[1]!;
}, 240_000);

test('it has its unit, its administrator, no sample and no sample sign-in, and is founded once', async () => {
  expect(oneLine(await command(...FOUND, '--email', 'khac@thu.example'))).toContain('empty');
  expect(oneLine(await command('sample', 'load', 'hanoi'))).toContain('empty');
  await whileServing(async (origin) => {
    const samples = await (await fetch(`${origin}/api/v1/sample-sign-ins`)).json();
    expect(samples).toEqual({ rows: [] });
    const me = await ask(origin, { email: ADMIN, password: administrator }, '/me');
    expect(me).toMatchObject({
      workspace: { name: 'Đảng bộ Thử', sample: false, notice: null },
      seat: { name: 'Thành ủy Thử' },
      posts: [{ role: 'administrator' }],
    });
  });
}, 240_000);

test('a person is added with a post and an account, once; a second account for the address is refused', async () => {
  const add = ['user', 'add', '--email', MEMBER, '--name', 'Chuyên viên', '--unit', 'TU', '--role', 'editor'];
  expect(oneLine(await command(...add.with(7, 'NOWHERE')))).toContain('NOWHERE');
  member = printed(await command(...add))
    .trim()
    .split('\t')[1]!;
  expect(oneLine(await command(...add))).toContain(MEMBER);
}, 240_000);

test('another password: the old one and its sessions are worth nothing any more', async () => {
  const cookie = await whileServing(
    async (origin) => (await signIn(origin, { email: MEMBER, password: member })).cookie,
  );
  expect(oneLine(await command('user', 'password', '--email', 'khong@co.example'))).toContain(
    'khong@co.example',
  );
  const set = printed(await command('user', 'password', '--email', MEMBER.toUpperCase()));
  const fresh = set.trim().split('\t')[1]!;
  await whileServing(async (origin) => {
    expect((await fetch(`${origin}/api/v1/me`, { headers: { cookie } })).status).toBe(401);
    expect((await signIn(origin, { email: MEMBER, password: member })).status).toBe(401);
    expect((await signIn(origin, { email: MEMBER, password: fresh })).status).toBe(200);
  });
  member = fresh;
}, 240_000);

test('an account taken away signs in no more; the person and the post stay, and may be given another', async () => {
  expect(printed(await command('user', 'remove', '--email', MEMBER))).toBe(`${MEMBER}\n`);
  expect(oneLine(await command('user', 'remove', '--email', MEMBER))).toContain(MEMBER);
  await whileServing(async (origin) => {
    expect((await signIn(origin, { email: MEMBER, password: member })).status).toBe(401);
    const people = await ask(origin, { email: ADMIN, password: administrator }, '/people?q=chuyen%20vien');
    expect(people['rows']).toMatchObject([{ email: MEMBER, signsIn: false, posts: [{ role: 'editor' }] }]);
  });
  const again = [
    'user',
    'add',
    '--email',
    MEMBER,
    '--name',
    'Chuyên viên',
    '--unit',
    'TU',
    '--role',
    'leader',
  ];
  printed(await command(...again, '--password', 'mot-mat-khau-moi'));
  await whileServing(async (origin) => {
    const me = await ask(origin, { email: MEMBER, password: 'mot-mat-khau-moi' }, '/me');
    expect((me['posts'] as { role: string }[]).map((one) => one.role).toSorted()).toEqual([
      'editor',
      'leader',
    ]);
  });
}, 240_000);

test('each of these is a line of the audit trail, without a password, and the trail is whole', async () => {
  const database = await place.open();
  try {
    const lines = await database.db
      .selectFrom('platform.audit')
      .select(['act', 'detail'])
      .orderBy('seq')
      .execute();
    expect(lines.map((line) => line.act)).toEqual([
      'organisation.record',
      'organisation.add-person',
      'organisation.appoint',
      'organisation.add-person',
      'organisation.appoint',
      'organisation.set-password',
      'organisation.take-account',
      'organisation.give-account',
      'organisation.appoint',
    ]);
    for (const secret of [administrator, member, 'mot-mat-khau-moi'])
      expect(JSON.stringify(lines)).not.toContain(secret);
    await seal(database.db);
    expect(await verifyChain(database.db)).toEqual([]);
  } finally {
    await database.close();
  }
});
