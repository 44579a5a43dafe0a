// The program as an operator meets it: processes of their own on a data folder of their own.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '#platform/db';
import { ROOT } from '../src/settings.ts';

const place = mkdtempSync(join(tmpdir(), 'xuyensuot-start-'));
const folder = join(place, 'data');
const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(place, { recursive: true, force: true });
});

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

function begin(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], LANG: 'en_US.UTF-8', XS_DATA: folder, PORT: '0', ...env },
  });
  running.add(child);
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => (said.out += chunk));
  child.stderr.on('data', (chunk) => (said.err += chunk));
  const ended = new Promise<Ended>((done) =>
    child.on('close', (code) => (running.delete(child), done({ code, ...said }))),
  );
  return { child, said, ended };
}

const serve = (env?: Record<string, string>) => begin(['src/main.ts'], env);
const command = (...args: string[]) => begin(['src/cli.ts', ...args]).ended;

/** One line that a person can read, and no trace of the program's inside. */
function oneLine({ code, err }: Ended): string {
  expect(code, err).toBe(1);
  expect(err.trim().split('\n').length, err).toBe(1);
  expect(err).not.toMatch(/problem\.|\bat .*:\d+:\d+|Error:/);
  return err.trim();
}

describe('a server', () => {
  let server: ReturnType<typeof serve>;
  let origin: string;
  beforeAll(async () => {
    server = serve();
    const greeted = () => /Sample sign-ins[\s\S]*\n\s*\n/.test(server.said.out);
    await Promise.race([server.ended, until(greeted)]);
    origin = /http:\/\/localhost:\d+/.exec(server.said.out)?.[0] ?? '';
    expect(origin, server.said.err).not.toBe('');
  }, 240_000);

  test('makes the reference workspace on an empty folder, and prints its address and the sample sign-ins', async () => {
    const { rows } = (await (await fetch(`${origin}/api/v1/sample-sign-ins`)).json()) as {
      rows: { email: string; password: string; vi: string }[];
    };
    expect(rows.length).toBeGreaterThan(3);
    for (const { email, password, vi } of rows)
      expect(server.said.out).toMatch(new RegExp(`${email} +${password}  ${vi.slice(0, 8)}`));
    const { email, password } = rows[0]!;
    const signedIn = await fetch(`${origin}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify({ email, password }),
    });
    expect(signedIn.status, await signedIn.clone().text()).toBe(200);
    const cookie = signedIn.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    const me = (await (await fetch(`${origin}/api/v1/me`, { headers: { cookie } })).json()) as {
      workspace: unknown;
    };
    expect(me.workspace).toMatchObject({ sample: true, today: '2024-08-07' });
  });

  test('is alone on its folder: a second one, and a command, are refused in one line', async () => {
    expect(oneLine(await serve().ended)).toContain(`${folder} is in use by another process`);
    expect(oneLine(await command('count'))).toContain('is in use by another process');
    expect((await fetch(`${origin}/api/v1/sample-sign-ins`)).status).toBe(200);
  });

  test('ends when it is told to, and leaves its folder free', async () => {
    server.child.kill('SIGTERM');
    expect((await server.ended).code).toBe(0);
    await (await openDatabase({ folder })).close();
  });
});

describe('what cannot be served is refused in one line', () => {
  test('a port that is taken', async () => {
    const taken = await new Promise<Server>((done) => {
      const other = createServer().listen(0, '127.0.0.1', () => done(other));
    });
    const { port } = taken.address() as { port: number };
    expect(oneLine(await serve({ PORT: String(port) }).ended)).toContain(`Port ${port} is taken`);
    taken.close();
  });

  test('a folder that cannot be written: below a plain file, where not even root may', async () => {
    const file = join(place, 'a-file');
    writeFileSync(file, '');
    expect(oneLine(await serve({ XS_DATA: join(file, 'data') }).ended)).toContain(
      `${join(file, 'data')} cannot be written`,
    );
  });

  test.concurrent.each([
    ['PORT', 'ba nghìn'],
    ['PORT', '70000'],
    ['XS_ADDRESS', 'hanoi.example'],
  ])('a wrong setting: %s=%s', async (name, value) => {
    expect(oneLine(await serve({ [name]: value }).ended)).toContain(
      `The setting ${name} is wrong: “${value}”`,
    );
  });

  test('a database server that cannot be reached', async () => {
    expect(oneLine(await serve({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }).ended)).toContain(
      'cannot be reached',
    );
  });

  test('a database newer than the program, which is left as it was', async () => {
    const newer = {
      name: '20991231-01-from-the-future.sql',
      checksum: 'x',
      applied_at: '2024-08-07T00:00:00Z',
    };
    const change = async (work: (db: Awaited<ReturnType<typeof openDatabase>>['db']) => Promise<unknown>) => {
      const database = await openDatabase({ folder });
      try {
        await work(database.db);
      } finally {
        await database.close();
      }
    };
    await change((db) => db.insertInto('platform.migration').values(newer).execute());
    expect(oneLine(await serve().ended)).toContain('newer than the program');
    expect(oneLine(await command('count'))).toContain('newer than the program');
    await change((db) => db.deleteFrom('platform.migration').where('name', '=', newer.name).execute());
  });
});

describe('the command line, with the server down', () => {
  const asked = [
    'count',
    '--programme',
    '01-CTr/TU',
    '--kind',
    'scheme',
    '--level',
    'city',
    '--as-of',
    '2024-08-07',
  ];

  test('counts Programme 01’s city-level schemes: 30/34', async () => {
    expect(await command(...asked)).toEqual({ code: 0, out: '30/34\n', err: '' });
  });

  test('and gives all numbers as JSON, which add up', async () => {
    const { code, out } = await command(...asked, '--json');
    expect(code).toBe(0);
    const told = JSON.parse(out);
    expect(Object.keys(told)).toEqual([
      'asOf',
      'unit',
      'programme',
      'kind',
      'total',
      'done',
      'verified',
      'planned',
      'inProgress',
      'returned',
      'late',
      'suspended',
      'cancelled',
      'doneOnTime',
      'doneLate',
    ]);
    expect(told).toMatchObject({
      asOf: '2024-08-07',
      programme: '01-CTr/TU',
      kind: 'scheme',
      total: 34,
      done: 30,
      unit: expect.any(String),
    });
    expect(told.done + told.planned + told.inProgress + told.returned + told.suspended + told.cancelled).toBe(
      told.total,
    );
    expect(told.doneOnTime + told.doneLate).toBe(told.done);
    expect(told.verified).toBeLessThanOrEqual(told.done);
    const ofUnit = JSON.parse((await command(...asked, '--unit', told.unit, '--json')).out);
    expect(ofUnit).toEqual(told);
  });

  test('the kept counts equal the records, the audit chain and the files are whole', async () => {
    const { code, out } = await command('recount');
    expect([code, out]).toEqual([0, expect.stringMatching(/^\d{3,} counted · 0 differ\n$/)]);
    expect(await command('verify')).toMatchObject({ code: 0, out: '0 faults\n' });
  });

  test('what does not exist is said in one line', async () => {
    expect(oneLine(await command('count', '--programme', '99-CTr/TU'))).toContain('99-CTr/TU');
    expect(oneLine(await command('count', '--unit', 'NOWHERE'))).toContain('NOWHERE');
    expect(oneLine(await command('import', 'units', join(place, 'missing.csv')))).toContain('missing.csv');
    expect(oneLine(await command('sample', 'load', 'hue'))).toContain('hue');
    const { code, err } = await command('count', '--as-of', '2024-02-31');
    expect([code, err]).toEqual([1, expect.stringContaining('YYYY-MM-DD')]);
  });

  test('a person is added and given a password', async () => {
    const { out: told } = await command(...asked, '--json');
    const { unit } = JSON.parse(told) as { unit: string };
    const added = await command(
      'user',
      'add',
      '--email',
      'moi@hanoi.example',
      '--name',
      'Chuyên viên',
      '--unit',
      unit,
      '--role',
      'viewer',
    );
    expect([added.code, added.out]).toEqual([0, expect.stringMatching(/^moi@hanoi\.example\t\S{12,}\n$/)]);
    expect(
      oneLine(
        await command(
          'user',
          'add',
          '--email',
          'moi@hanoi.example',
          '--name',
          'Chuyên viên',
          '--unit',
          unit,
          '--role',
          'viewer',
        ),
      ),
    ).toContain('moi@hanoi.example');
  });

  test.concurrent.each([
    [[]],
    [['start']],
    [['count']],
    [['import']],
    [['import', 'units']],
    [['import', 'undertakings']],
    [['user']],
    [['user', 'add']],
    [['sample']],
    [['sample', 'load']],
    [['recount']],
    [['verify']],
  ])('the command “%s” has help', async (words) => {
    const { code, out, err } = await command(...words, '--help');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`Usage: ${['xuyensuot', ...words].join(' ')}`);
  });
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 100));
}
