// The program as an operator meets it: what starts, what it says, and what it refuses to serve.
import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '#platform/db';
import { greeted, oneLine, Place, signIn, type Running } from './process.ts';

const place = await Place.make();
afterAll(() => place.clear());

describe('a server', () => {
  let server: Running;
  let origin: string;
  beforeAll(async () => {
    server = place.serve();
    origin = await greeted(server, /Sample sign-ins[\s\S]*\n\s*\n/);
  }, 240_000);

  test('makes the reference workspace on an empty folder, and prints its address and the sample sign-ins', async () => {
    const { rows } = (await (await fetch(`${origin}/api/v1/sample-sign-ins`)).json()) as {
      rows: { email: string; password: string; vi: string }[];
    };
    expect(rows.length).toBeGreaterThan(3);
    for (const { email, password, vi } of rows)
      expect(server.said.out).toMatch(new RegExp(`${email} +${password}  ${vi.slice(0, 8)}`));
    const { status, cookie } = await signIn(origin, rows[0]!);
    expect(status).toBe(200);
    const me = (await (await fetch(`${origin}/api/v1/me`, { headers: { cookie } })).json()) as {
      workspace: unknown;
    };
    expect(me.workspace).toMatchObject({ sample: true, today: '2024-08-07' });
  });

  test('writes one line for each request, as JSON and without what was sent, and answers for its health', async () => {
    expect(await (await fetch(`${origin}/api/health`)).json()).toEqual({ database: 'answers' });
    await fetch(`${origin}/api/v1/me?hush=hush`, { headers: { cookie: 'hush=hush' } });
    const lines = () => server.said.out.split('\n').filter((line) => line.startsWith('{'));
    while (!lines().at(-1)?.includes('"status":401')) await new Promise((done) => setTimeout(done, 20));
    expect(
      lines()
        .slice(-2)
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { method: 'GET', route: '/api/health', status: 200, actor: null },
      { method: 'GET', route: '/api/v1/me', status: 401, actor: null, problem: 'platform.sign-in' },
    ]);
    expect(lines().join()).not.toContain('hush');
  });

  test.skipIf(place.own.DATABASE_URL)(
    'is alone on its embedded database: a second one, and a command, are refused in one line',
    async () => {
      expect(oneLine(await place.serve().ended)).toContain(`${place.data} is in use by another process`);
      expect(oneLine(await place.command('count'))).toContain('is in use by another process');
      expect((await fetch(`${origin}/api/v1/sample-sign-ins`)).status).toBe(200);
    },
  );

  test('ends when it is told to, and leaves its folder free', async () => {
    server.child.kill('SIGTERM');
    expect((await server.ended).code).toBe(0);
    await (await place.open()).close();
  });
});

describe('what cannot be served is refused in one line', () => {
  test('a port that is taken', async () => {
    const taken = await new Promise<Server>((done) => {
      const other = createServer().listen(0, '127.0.0.1', () => done(other));
    });
    const { port } = taken.address() as { port: number };
    expect(oneLine(await place.serve({ PORT: String(port) }).ended)).toContain(`Port ${port} is taken`);
    taken.close();
  });

  test('a folder that cannot be written: below a plain file, where not even root may', async () => {
    const file = join(place.path, 'a-file');
    writeFileSync(file, '');
    expect(oneLine(await place.serve({ XS_DATA: join(file, 'data') }).ended)).toContain(
      `${join(file, 'data')} cannot be written`,
    );
  });

  test.concurrent.each([
    ['PORT', 'ba nghìn'],
    ['PORT', '70000'],
    ['XS_ADDRESS', 'hanoi.example'],
  ])('a wrong setting: %s=%s', async (name, value) => {
    expect(oneLine(await place.serve({ [name]: value }).ended)).toContain(
      `The setting ${name} is wrong: “${value}”`,
    );
  });

  test('half a provider', async () => {
    const half = { XS_ADDRESS: 'https://hanoi.example', XS_OIDC_ISSUER: 'https://dang-nhap.example' };
    expect(oneLine(await place.serve(half).ended)).toContain(
      'XS_OIDC_ISSUER is set and XS_OIDC_CLIENT_ID is not',
    );
  });

  test('a database server that cannot be reached', async () => {
    expect(
      oneLine(await place.serve({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }).ended),
    ).toContain('cannot be reached');
  });

  test('a database newer than the program, which is left as it was', async () => {
    const newer = {
      name: '20991231-01-from-the-future.sql',
      checksum: 'x',
      applied_at: '2024-08-07T00:00:00Z',
    };
    const change = async (work: (db: Database['db']) => Promise<unknown>) => {
      const database = await place.open();
      try {
        await work(database.db);
      } finally {
        await database.close();
      }
    };
    await change((db) => db.insertInto('platform.migration').values(newer).execute());
    expect(oneLine(await place.serve().ended)).toContain('newer than the program');
    expect(oneLine(await place.command('count'))).toContain('newer than the program');
    await change((db) => db.deleteFrom('platform.migration').where('name', '=', newer.name).execute());
  });
});
