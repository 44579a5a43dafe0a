// A hundred thousand voices on one statute, as records: how long the pages of consolidating take at the server, how long everybody
// else waits meanwhile, and until groups are suggested.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { migrate, openDatabase, type Database } from '#platform/db';
import { loadHanoi, SAMPLE_PASSWORD } from '../samples/hanoi/load.ts';
import { openApplication } from '../src/app.ts';
import type { Row } from './report.ts';
import { once } from './timing.ts';
import { madeUpVoices } from './voices.ts';

const HEAD = 'truong-doan-khao-sat@mau.xuyensuot.example';
const VOICES = 100_000;
const AT_ONCE = 5000;
/** Soon enough for a page, in milliseconds. */
const BOUND = 1000;

type Read = (path: string) => Promise<Answer>;
interface Answer {
  body: { since: string | null; rows: { id: string }[] };
  ms: number;
  longest: number;
}

/** Reads them on a workspace of its own, beside the sample's few hundred. */
export async function measureConsolidating(): Promise<Row[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'xuyensuot-bench-'));
  const database = await openDatabase({ folder: dataFolder });
  try {
    await migrate(database, { folder: resolve(import.meta.dirname, '../migrations') });
    await loadHanoi(database, { dataFolder });
    await writeVoices(database);
    const application = await openApplication({ database, dataFolder, limited: false });
    await application.server.listen({ port: 0, host: '127.0.0.1' });
    try {
      return await rowsOf(await readerAt(application.server.listeningOrigin));
    } finally {
      await application.close();
    }
  } finally {
    await database.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

// Each is said in the source of one of the sample's recommendations.
async function writeVoices({ db }: Database): Promise<void> {
  const { voices } = madeUpVoices(VOICES);
  for (let from = 0; from < voices.length; from += AT_ONCE) {
    const some = voices.slice(from, from + AT_ONCE).map(({ text }, n) => ({ text, n: from + n }));
    await sql`insert into insights.insight (id, source, place, section, mark, opens, about, unit_id, level, kind, field, strength, horizon,
        provision, words, search)
      select gen_random_uuid(), i.source, 100000 + (r ->> 'n')::int, i.section, 'm' || (r ->> 'n'), i.opens, i.about, i.unit_id, i.level,
        i.kind, i.field, i.strength, i.horizon, 'Điều ' || 1 + (r ->> 'n')::int % 46, r ->> 'text', r ->> 'text'
      from jsonb_array_elements(${JSON.stringify(some)}::jsonb) r
      cross join (select * from insights.insight where kind = 'recommendation' order by id limit 1) i`.execute(
      db,
    );
  }
  await sql`analyze insights.insight`.execute(db);
}

async function readerAt(origin: string): Promise<Read> {
  const signedIn = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email: HEAD, password: SAMPLE_PASSWORD }),
  });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  return async (path) => {
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const { ms, answer } = await once(async () => {
      const reply = await fetch(`${origin}/api/v1${path}`, { headers: { cookie } });
      if (!reply.ok) throw new Error(`${path}: ${reply.status}`);
      return (await reply.json()) as Answer['body'];
    });
    delay.disable();
    return { body: answer, ms, longest: delay.max / 1e6 };
  };
}

async function rowsOf(read: Read): Promise<Row[]> {
  const { rows } = (await read('/amendment-drives')).body;
  const path = `/amendment-drives/${rows[0]!.id}`;
  const row = (measure: string, value: number, target: number | null = 1): Row => ({
    ...{ measure: `100,000 voices: ${measure}`, value, bound: BOUND, target, unit: 'ms' },
  });
  const drive = await read(path);
  const open = await read(`${path}/open-voices`);
  const none = await read(`${path}/open-voices?q=khongcochunao`);
  const begun = await read(`${path}/suggestions`);
  const worked = await once(async () => {
    while ((await read(`${path}/suggestions`)).body.since) await setTimeout(200);
  });
  const again = await read(`${path}/suggestions`);
  return [
    row('the drive with its counts', drive.ms),
    row('the first hundred that are open', open.ms),
    row('searched for what none says', none.ms, null),
    row('… the longest that others wait meanwhile', none.longest),
    row('suggestions asked for the first time', begun.ms),
    row('… the longest that others wait meanwhile', begun.longest),
    row('… until there are groups', worked.ms, null),
    row('suggestions asked for again', again.ms),
  ];
}
