// A tracker of fifty thousand rows, each with a lead and two supporting units, imported into the reference workspace: the most memory
// that the process had. By the command on the embedded database; through the server where one of PostgreSQL is named. Read from /proc:
// on Linux alone.
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { openDatabase } from '#platform/db';
import { writeWorkbook } from '#platform/tables';
import { SAMPLE_PASSWORD } from '../samples/hanoi/load.ts';
import type { Row } from './report.ts';

const ROWS = 50_000;
const HEAD = ['TT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời hạn', 'Trạng thái'];
const UNITS = ['Quận ủy Ba Đình', 'QU Đống Đa', 'HU Đông Anh', 'Huyen uy Ba Vi', 'BTCTU', 'Huyện ủy Gia Lâm'];
const STATES = ['Đã hoàn thành', 'Đang thực hiện', 'Chưa thực hiện', 'Tạm dừng', ''];
const LEADER = 'pho-bi-thu-thuong-truc-thanh-uy@mau.xuyensuot.example';
const BOUND = 512;
const PORT = 3790;
const ROOT = resolve(import.meta.dirname, '..');

/** Imports it from CSV and from XLSX, each into a workspace of its own; null where memory cannot be read. */
export async function measureTrackers(url: string | undefined): Promise<Row[] | null> {
  if (!existsSync('/proc/self/status')) return null;
  const folder = mkdtempSync(join(tmpdir(), 'xuyensuot-trackers-'));
  try {
    const files = await filesIn(folder);
    const sample = join(folder, 'sample');
    await ended(command(['sample', 'load', 'hanoi'], sample));
    const rows: Row[] = [];
    for (const file of files) {
      const data = join(folder, 'data');
      cpSync(sample, data, { recursive: true });
      const { peak, seconds } = await watched(command(['import', 'undertakings', file], data));
      rows.push(...rowsOf(`${basename(file)}, command, embedded database`, { peak, seconds }));
      rmSync(data, { recursive: true });
    }
    for (const file of url ? files : [])
      rows.push(...rowsOf(`${basename(file)}, server`, await throughServer(file, { url: url!, folder })));
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Measured {
  /** The most memory that the process held, in MiB. */
  peak: number;
  seconds: number;
}

function rowsOf(where: string, { peak, seconds }: Measured): Row[] {
  return [
    { measure: `${where}: most MiB (as ms)`, value: peak, bound: BOUND, target: 1, unit: 'MiB' },
    { measure: `${where}: time`, value: seconds * 1000, bound: 1000, target: null, unit: 'ms' },
  ];
}

async function filesIn(folder: string): Promise<string[]> {
  const [csv, xlsx] = [join(folder, 'tracker.csv'), join(folder, 'tracker.xlsx')];
  const rows = Array.from({ length: ROWS }, (_, n) => [
    String(n + 1),
    `Nhiệm vụ minh họa số ${n + 1} trong bảng theo dõi lớn`,
    UNITS[n % 6]!,
    `${UNITS[(n + 1) % 6]}; ${UNITS[(n + 3) % 6]}`,
    `${1 + (n % 28)}/${1 + (n % 12)}/${2021 + (n % 5)}`,
    STATES[n % 5]!,
  ]);
  writeFileSync(csv, [HEAD, ...rows].map((row) => `${row.join(',')}\n`).join(''));
  const head = [HEAD.map((text) => ({ text }))];
  writeFileSync(xlsx, await writeWorkbook([{ name: 'Bảng theo dõi', head, rows }]));
  return [csv, xlsx];
}

function command(args: string[], data: string, url = ''): ChildProcess {
  const env = { ...process.env, XS_DATA: data, DATABASE_URL: url };
  return spawn(process.execPath, [join(ROOT, 'bin', 'xuyensuot'), ...args], { env, stdio: 'ignore' });
}

async function ended(child: ChildProcess): Promise<void> {
  const code = await new Promise((done) => child.once('exit', done));
  if (code !== 0) throw new Error(`${child.spawnargs.slice(1).join(' ')} ended with ${code}`);
}

/** The most memory of what a command started so far, in MiB. */
function peakOf({ pid }: ChildProcess): number {
  const within = (name: string) => {
    try {
      return readFileSync(`/proc/${name}`, 'utf8');
    } catch {
      return '';
    }
  };
  const child = within(`${pid}/task/${pid}/children`).trim().split(' ')[0];
  return Number(/VmHWM:\s+(\d+)/.exec(within(`${child}/status`))?.[1] ?? 0) / 1024;
}

async function watched(child: ChildProcess): Promise<Measured> {
  const began = performance.now();
  let peak = 0;
  const look = setInterval(() => (peak = Math.max(peak, peakOf(child))), 100);
  await ended(child).finally(() => clearInterval(look));
  return { peak, seconds: (performance.now() - began) / 1000 };
}

async function throughServer(
  file: string,
  { url, folder }: { url: string; folder: string },
): Promise<Measured> {
  const name = `xuyensuot_trackers_${process.pid}`;
  const own = new URL(url);
  own.pathname = `/${name}`;
  const admin = await openDatabase({ url });
  await sql`create database ${sql.id(name)}`.execute(admin.db);
  const data = join(folder, 'served');
  // What the loading of the sample takes is not what is measured.
  await ended(command(['sample', 'load', 'hanoi'], data, own.toString()));
  const env = { ...process.env, XS_DATA: data, DATABASE_URL: own.toString(), PORT: String(PORT) };
  const server = spawn(process.execPath, [join(ROOT, 'bin', 'start.mjs')], { env, stdio: 'ignore' });
  try {
    const seconds = await importedBy(file);
    return { peak: peakOf(server), seconds };
  } finally {
    server.kill();
    await new Promise((done) => server.once('exit', done));
    rmSync(data, { recursive: true, force: true });
    await sql`drop database ${sql.id(name)} with (force)`.execute(admin.db);
    await admin.close();
  }
}

/** Looks a file over and imports it as its unit would; how many seconds the import took. */
async function importedBy(file: string): Promise<number> {
  const origin = `http://127.0.0.1:${PORT}`;
  for (let asked = 0; asked < 300 && !(await fetch(origin).catch(() => null))?.ok; asked++)
    await setTimeout(500);
  const signed = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email: LEADER, password: SAMPLE_PASSWORD }),
  });
  const cookie = signed.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const send = async (path: string, body?: FormData | object) => {
    const form = body === undefined || body instanceof FormData;
    const reply = await fetch(`${origin}/api/v1${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        ...{ cookie, origin, 'idempotency-key': crypto.randomUUID() },
        ...(form ? {} : { 'content-type': 'application/json' }),
      },
      ...(body ? { body: form ? (body as FormData) : JSON.stringify(body) } : {}),
    });
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
    return (await reply.json()) as { id: string; posts: { unitId: string }[] };
  };
  const unit = (await send('/me')).posts[0]!.unitId;
  const form = new FormData();
  form.set('unitId', unit);
  form.set('file', new Blob([readFileSync(file)]), basename(file));
  const asked = { file: (await send('/files', form)).id, unit };
  await send('/undertaking-imports/preview', asked);
  const began = performance.now();
  await send('/undertaking-imports', asked);
  return (performance.now() - began) / 1000;
}
