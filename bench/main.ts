// npm run bench [-- --sizes city,province,nation] [--engine embedded|server] [--only typing]: measures against a bound in the same
// run and prints target and measured, also when it misses. Changes nothing outside a folder of its own (or databases of its own).
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { migrate, openDatabase, type Database } from '#platform/db';
import { measureAmending } from './amending.ts';
import { measureChanges } from './changes.ts';
import { measureConsolidating } from './consolidating.ts';
import { measureCounts } from './counts.ts';
import { measureCollected } from './collected.ts';
import { generate } from './generate.ts';
import { SIZES, type Size } from './world.ts';
import { measureDrafting } from './drafting.ts';
import { measureGrouping } from './grouping.ts';
import { measureInsights } from './insights.ts';
import { measureOpening } from './opening.ts';
import { measureInspections } from './inspections.ts';
import { measureImport } from './imports.ts';
import { measureReviews } from './reviews.ts';
import { report, type Row } from './report.ts';
import { measureTrackers } from './trackers.ts';
import { measureTyping } from './typing.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: 'city,province,nation' },
    engine: { type: 'string' },
    only: { type: 'string' },
  },
});
const say = (line: string) => console.log(line);

async function measure(database: Database, size: Size): Promise<Row[]> {
  await migrate(database, { folder: resolve(import.meta.dirname, '../migrations') });
  const world = await generate(database, size, say);
  return [
    ...(await measureCounts(database, world)),
    ...(await measureInspections(database, world)),
    ...(await measureReviews(database, world)),
    ...(await measureInsights(database, world)),
    ...(await measureChanges(database, world)),
    ...(await measureImport(database, world)),
  ];
}

async function inside(where: { folder: string } | { url: string }, size: Size): Promise<Row[]> {
  const database = await openDatabase(where);
  try {
    return await measure(database, size);
  } finally {
    await database.close();
  }
}

async function embedded(size: Size): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'xuyensuot-bench-'));
  try {
    return [...(await inside({ folder }, size)), ...(await measureCollected({ folder }))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function server(size: Size, url: string): Promise<Row[]> {
  const name = `xuyensuot_bench_${process.pid}_${size.name}`;
  const own = new URL(url);
  own.pathname = `/${name}`;
  const admin = await openDatabase({ url });
  await sql`create database ${sql.id(name)}`.execute(admin.db);
  try {
    const where = { url: own.toString() };
    return [...(await inside(where, size)), ...(await measureCollected(where))];
  } finally {
    await sql`drop database ${sql.id(name)} with (force)`.execute(admin.db);
    await admin.close();
  }
}

const url = process.env['DATABASE_URL'];
const engines: [string, (size: Size) => Promise<Row[]>][] = [];
if (values.engine !== 'server') engines.push(['embedded database (PGlite, durable)', embedded]);
if (url && values.engine !== 'embedded') engines.push(['PostgreSQL server', (size) => server(size, url)]);
// What is measured without a nation, by the name under which it is run alone.
const ALONE = ['amending', 'consolidating', 'drafting', 'typing', 'opening', 'grouping', 'trackers'];
if (values.only !== undefined && !ALONE.includes(values.only)) throw new Error(`--only ${ALONE.join('|')}`);
if (values.only) engines.length = 0;
else if (!url) say('DATABASE_URL is not set: the PostgreSQL server is not measured.');

const chosenAlone = (name: string) => values.only === undefined || values.only === name;
if (chosenAlone('amending'))
  report('amendments, without a database', [{ name: 'made-up', units: 1, rows: measureAmending() }], say);

for (const [name, run] of engines) {
  const done: { name: string; units: number; rows: Row[] }[] = [];
  for (const size of values.sizes.split(',')) {
    const chosen = SIZES[size as Size['name']];
    say(`${name}: ${size}`);
    done.push({ name: size, units: chosen.levels.reduce((a, b) => a + b), rows: await run(chosen) });
  }
  report(name, done, say);
}

if (values.engine !== 'server' && chosenAlone('typing')) {
  const rows = await measureTyping(say);
  if (rows) report('embedded database, a browser', [{ name: 'one session', units: 1, rows }], say);
}
if (values.engine !== 'server' && chosenAlone('opening')) {
  const browser = process.env['CHROMIUM_PATH'];
  if (browser)
    report('in a browser', [{ name: 'sample', units: 1, rows: await measureOpening(browser) }], say);
  else say('200-page report opened by its address: not measured: no CHROMIUM_PATH');
}
if (values.engine !== 'server' && chosenAlone('drafting'))
  report(
    'embedded database, a large draft',
    [{ name: 'congress', units: 1, rows: await measureDrafting(process.env['CHROMIUM_PATH']) }],
    say,
  );
if (values.engine !== 'server' && chosenAlone('consolidating'))
  report(
    'embedded database, voices as records',
    [{ name: 'public', units: 1, rows: await measureConsolidating() }],
    say,
  );
if (chosenAlone('grouping'))
  report(
    'grouping of voices, without a database',
    [{ name: 'voices', units: 1, rows: await measureGrouping() }],
    say,
  );
if (chosenAlone('trackers')) {
  const rows = await measureTrackers(values.engine === 'embedded' ? undefined : url);
  if (rows) report('trackers into the reference workspace', [{ name: '50,000 rows', units: 1, rows }], say);
  else say('Memory of an import: not measured: no /proc.');
}
