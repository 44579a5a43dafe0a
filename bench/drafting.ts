// A congress's draft: 2,600 amendments on a statute of some 440,000 letters, as records. How long its list, its merged text and its
// conflicts take at the server, and until the text stands in a browser.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { sql } from 'kysely';
import { chromium, type APIRequestContext, type Browser, type BrowserContext } from 'playwright-core';
import type { Amendment } from '#amendments';
import { newId } from '#kernel/id';
import { migrate, openDatabase, type Database } from '#platform/db';
import { loadHanoi, SAMPLE_PASSWORD } from '../samples/hanoi/load.ts';
import { openApplication } from '../src/app.ts';
import { madeUpAmendments, madeUpStatute } from './amending.ts';
import type { Row } from './report.ts';
import { median } from './timing.ts';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'];
const HEAD = 'truong-doan-khao-sat@mau.xuyensuot.example';
const ROUNDS = 5;
const AMENDMENTS = 2600;

/** Opens such a draft again and again; without a browser the server alone. */
export async function measureDrafting(executablePath: string | undefined): Promise<Row[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'xuyensuot-bench-'));
  const database = await openDatabase({ folder: dataFolder });
  try {
    await migrate(database, { folder: resolve(import.meta.dirname, '../migrations') });
    await loadHanoi(database, { dataFolder });
    const drive = await congress(database);
    const webFolder = resolve(import.meta.dirname, '../dist/web');
    const application = await openApplication({ database, dataFolder, webFolder, limited: false });
    await application.server.listen({ port: 0, host: '127.0.0.1' });
    try {
      return await opened(application.server.listeningOrigin, { drive, executablePath });
    } finally {
      await application.close();
    }
  } finally {
    await database.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** Writes the draft beside the sample's own work, in the name of its unit. */
async function congress({ db }: Database): Promise<string> {
  const text = madeUpStatute(490);
  const amendments = madeUpAmendments(text, AMENDMENTS);
  const [statute, version, drive] = [newId(), newId(), newId()];
  await sql`insert into statute.statute (id, code, title, language, directive_id, owner_unit_id, audience, recorded_at)
    select ${statute}, 'DH', 'Dự thảo lớn', 'vi', ${newId()}, unit_id, 'all', recorded_at from amendments.drive limit 1`.execute(
    db,
  );
  await sql`insert into statute.version (id, statute_id, number, act_number, act_title, act_issuer, adopted_on, in_force_from, text,
    recorded_at) select ${version}, ${statute}, 1, '1', 'Nghị quyết', 'Đại hội', '2020-01-01', '2020-01-01',
    ${JSON.stringify(text)}::jsonb, recorded_at from amendments.drive limit 1`.execute(db);
  await sql`insert into amendments.drive (id, statute_id, base_version_id, unit_id, title, recorded_at)
    select ${drive}, ${statute}, ${version}, unit_id, 'Đại hội', recorded_at from amendments.drive limit 1`.execute(
    db,
  );
  await records(db, drive, amendments);
  return drive;
}

async function records(db: Database['db'], drive: string, amendments: Amendment[]): Promise<void> {
  const rows = amendments.map(({ id, changes }) => ({
    id: newId(),
    fact: newId(),
    number: Number(id),
    changes,
  }));
  await sql`with made as (
      select (r ->> 'id')::uuid as id, (r ->> 'fact')::uuid as fact, (r ->> 'number')::int as number, r -> 'changes' as changes
      from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) r),
    written as (insert into amendments.amendment (id, drive_id, number, drafter_unit_id, changes, reason, recorded_at, changed_at)
      select made.id, d.id, made.number, d.unit_id, made.changes, 'Vì thực tiễn', d.recorded_at, d.recorded_at
      from made cross join amendments.drive d where d.id = ${drive} returning id)
    select count(*) from written`.execute(db);
  await sql`insert into amendments.amendment_fact (id, amendment_id, number, kind, holds_on, detail, recorded_at)
    select gen_random_uuid(), id, 1, 'submitted', recorded_at::date, '{"revision": 1}', recorded_at
    from amendments.amendment where drive_id = ${drive}`.execute(db);
}

interface Opening {
  drive: string;
  executablePath: string | undefined;
}

const READS: [string, (drive: string) => string][] = [
  ['its list (the first 200)', (drive) => `/amendment-drives/${drive}/amendments?limit=200`],
  ['the merged text', (drive) => `/amendment-drives/${drive}/text`],
  ['its conflicts (the first 50)', (drive) => `/amendment-drives/${drive}/conflicts?limit=50`],
];

async function opened(origin: string, { drive, executablePath }: Opening): Promise<Row[]> {
  if (!executablePath) return [];
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  try {
    const context = await signedIn(browser, origin);
    const rows: Row[] = [];
    for (const [what, path] of READS)
      rows.push(
        rowOf(`${AMENDMENTS} amendments as records, ${what}`, await asked(context.request, path(drive))),
      );
    const address = `/amendments/${drive}?view=text&all=1&lang=vi`;
    return [
      ...rows,
      rowOf('the whole text with them in a browser, until it stands', await shown(context, address)),
    ];
  } finally {
    await browser.close();
  }
}

async function signedIn(browser: Browser, origin: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, baseURL: origin });
  await context.request.post('/api/auth/sign-in/email', { data: { email: HEAD, password: SAMPLE_PASSWORD } });
  return context;
}

async function asked(request: APIRequestContext, path: string): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const start = performance.now();
    const reply = await request.get(`/api/v1${path}`);
    if (reply.status() !== 200) throw new Error(`${path} ${reply.status()}`);
    await reply.body();
    if (round) times.push(performance.now() - start);
  }
  return times;
}

async function shown(context: BrowserContext, address: string): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const page = await context.newPage();
    const start = performance.now();
    await page.goto(address, { waitUntil: 'commit' });
    await page.locator('ins').first().waitFor();
    if (round) times.push(performance.now() - start);
    await page.close();
  }
  return times;
}

function rowOf(measure: string, times: number[]): Row {
  return { measure, value: median(times), bound: 1, target: null, unit: 'ms' };
}
