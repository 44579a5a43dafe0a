// The command line. Each command opens the workspace, does one thing and closes it; answers go to standard output, what
// goes wrong to standard error in one clear line, with exit code 1.
import { access, constants } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { dayAt, isDay } from '#kernel/day';
import { Problem, notFound } from '#kernel/problem';
import { verifyChain } from '#platform/audit';
import { openSignIn, signingSecret } from '#platform/auth';
import { inTransaction, type Database } from '#platform/db';
import { verifyFiles } from '#platform/files';
import { readWorkspace } from '#platform/workspace';
import { addPersonWithPost, findUnitByCode, ROLES, systemActor, tops, type Acting, type Role } from '#organisation';
import { countOn, done, findByCode, importUndertakings, periodDifferences, previewUndertakings, rowsOfFile, tallyDifferences } from '#delivery';
import { loadHanoi } from '../samples/hanoi/load.ts';
import { VERSION } from './app.ts';
import { readSettings } from './settings.ts';
import { openSampleWorkspace, openWorkspace, spoken } from './workspace.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const progress = (line: string) => process.stderr.write(`${line}\n`);

const day = (text: string) => {
  if (!isDay(text)) throw new InvalidArgumentError('A day is written YYYY-MM-DD · Ngày viết dạng YYYY-MM-DD.');
  return text;
};

async function withDatabase<T>(work: (database: Database) => Promise<T>, open: typeof openWorkspace = (settings) => openSampleWorkspace(settings, progress)): Promise<T> {
  const database = await open(readSettings(process.env));
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

interface CountOptions {
  programme?: string;
  kind?: 'programme' | 'scheme' | 'item' | 'milestone';
  level?: string;
  field?: string;
  asOf?: string;
  unit?: string;
  json?: boolean;
}

async function count(options: CountOptions): Promise<void> {
  await withDatabase(async ({ db }) => {
    const asOf = options.asOf ?? (await readWorkspace(db)).opensOn ?? dayAt(new Date());
    const unit = options.unit ? await findUnitByCode(db, options.unit, asOf) : (await tops(db, asOf))[0];
    if (!unit) throw options.unit ? new Problem('organisation.no-such-unit', 404, { values: { code: options.unit, day: asOf } }) : notFound();
    const programme = options.programme ? await findByCode(db, options.programme) : null;
    if (options.programme && !programme) throw new Problem('delivery.no-such-programme', 404, { values: { code: options.programme } });
    const numbers = await countOn(db, { unit: unit.id, day: asOf, under: programme?.id ?? null, kind: options.kind ?? null, level: options.level ?? null, field: options.field ?? null });
    const { total, verified, planned, inProgress, returned, late, suspended, cancelled, doneOnTime, doneLate } = numbers;
    const asked = { asOf, unit: unit.code, programme: options.programme ?? null, kind: options.kind ?? null };
    if (options.json) say(JSON.stringify({ ...asked, total, done: done(numbers), verified, planned, inProgress, returned, late, suspended, cancelled, doneOnTime, doneLate }));
    else say(`${done(numbers)}/${total}`);
  });
}

const program = new Command('xuyensuot').description('Xuyên Suốt: từ nghị quyết đến kết quả · from resolution to result').version(VERSION).showHelpAfterError();

program
  .command('start')
  .description('serve the application (the reference workspace is created where there is none)')
  .action(async () => (await import('./main.ts')).start());

program
  .command('count')
  .description('count a subtree as of a day; prints done/total')
  .option('--programme <number>', 'a programme by its number, such as 01-CTr/TU')
  .addOption(new Option('--kind <kind>', 'what is counted').choices(['programme', 'scheme', 'item', 'milestone']))
  .addOption(new Option('--level <level>', 'level of the owning units').choices(['nation', 'city', 'district', 'commune', 'base', 'cell']))
  .option('--field <field>', 'field of work')
  .option('--as-of <day>', 'YYYY-MM-DD; the workspace’s day where absent', day)
  .option('--unit <code>', 'the unit whose subtree is counted; the topmost where absent')
  .option('--json', 'all numbers as JSON')
  .action(count);

const imports = program.command('import').description('import units or undertakings from CSV or XLSX');

interface ImportOptions {
  dryRun?: boolean;
  json?: boolean;
  asOf?: string;
  under?: string;
  directive: string;
}

/** An import command: every row's outcome is told; nothing is written on a dry run or where a row is wrong. */
function importing(what: string, describe: (command: Command) => Command, run: (file: string, given: Importing) => Promise<Record<string, number>>): void {
  const command = imports
    .command(`${what} <file>`)
    .description(`import ${what}: every row’s outcome first, nothing written where a row is wrong`)
    .option('--dry-run', 'say what would be done and write nothing')
    .option('--json', 'a list of outcomes as JSON')
    .option('--as-of <day>', 'the day on which it holds; the workspace’s day where absent', day);
  describe(command).action(async (file: string, options: ImportOptions) => {
    const path = resolve(file);
    await access(path, constants.R_OK).catch((error: NodeJS.ErrnoException) => {
      throw new Problem(error.code === 'ENOENT' ? 'platform.no-such-file' : 'platform.unreadable-file', 404, { values: { file } });
    });
    const rows: ToldRow[] = [];
    const tell = (row: ToldRow) => {
      if (options.json) rows.push(row);
      else if (row.problems.length) say(row.problems.map((one) => `${row.sheet}\t${row.row}\t${one.column}\t${spoken(new Problem(one.code, 422, { values: one.values ?? {} }))}`).join('\n'));
    };
    try {
      const tally = await withDatabase(async (database) => run(path, { database, options, tell, ...(await actingNow(database, options)) }));
      progress(`${options.dryRun ? 'dry run: ' : ''}${Object.entries(tally).map(([name, n]) => `${name} ${n}`).join(', ')}`);
      if (tally['error']) process.exitCode = 1;
    } finally {
      if (options.json) say(JSON.stringify(rows));
    }
  });
}

interface ToldRow {
  sheet: string;
  row: number;
  outcome: string;
  problems: { column: string; code: string; values?: Record<string, string | number> }[];
}

interface Importing {
  database: Database;
  options: ImportOptions;
  tell: (row: ToldRow) => void;
  acting: Acting;
  under: string | null;
}

async function actingNow({ db }: Database, options: ImportOptions): Promise<{ acting: Acting; under: string | null }> {
  const now = new Date();
  const today = options.asOf ?? (await readWorkspace(db)).opensOn ?? dayAt(now);
  const under = options.under ? await findUnitByCode(db, options.under, today) : undefined;
  if (options.under && !under) throw new Problem('organisation.no-such-unit', 404, { values: { code: options.under, day: today } });
  return { acting: { actor: await systemActor(db, today), now, today }, under: under?.id ?? null };
}

importing(
  'undertakings',
  (command) => command.option('--under <code>', 'the unit that owns rows which name none'),
  async (file, { database: { db }, options, tell, acting, under }) => {
    const command = { rows: rowsOfFile(file), holdsOn: acting.today, under, tell };
    return options.dryRun ? previewUndertakings(db, command, acting) : inTransaction(db, (tx) => importUndertakings(tx, { ...command, rows: rowsOfFile(file) }, acting));
  },
);

program
  .command('user')
  .description('people who sign in')
  .command('add')
  .description('add a person with a post; prints a password where none is given')
  .requiredOption('--email <email>')
  .requiredOption('--name <name>', 'the post as people call it')
  .requiredOption('--unit <code>')
  .addOption(new Option('--role <role>').choices(ROLES).makeOptionMandatory())
  .option('--title <title>', 'title of the post; the name where absent')
  .option('--password <password>', 'at least 12 characters')
  .action(async (options: { email: string; name: string; unit: string; role: Role; title?: string; password?: string }) => {
    await withDatabase(async ({ db }) => {
      const now = new Date();
      const today = (await readWorkspace(db)).opensOn ?? dayAt(now);
      const unit = await findUnitByCode(db, options.unit, today);
      if (!unit) throw new Problem('organisation.no-such-unit', 404, { values: { code: options.unit, day: today } });
      const password = options.password ?? randomBytes(12).toString('base64url');
      const signIn = openSignIn(db, { secret: await signingSecret(db, randomBytes(32).toString('base64url')), address: null });
      const accountId = await signIn.addAccount({ email: options.email, name: options.name, password });
      const acting = { actor: await systemActor(db, today), now, today };
      await inTransaction(db, (tx) => addPersonWithPost(tx, { name: options.name, email: options.email, accountId, unitId: unit.id, title: options.title ?? options.name, role: options.role }, acting));
      say(options.password ? options.email : `${options.email}\t${password}`);
    }, openWorkspace);
  });

program
  .command('sample')
  .description('reference workspaces')
  .command('load <name>')
  .description('load the reference workspace into an empty database (hanoi)')
  .action(async (name: string) => {
    if (name !== 'hanoi') throw new Problem('platform.no-such-sample', 404, { values: { name } });
    await withDatabase((database) => loadHanoi(database, progress), openWorkspace);
  });

program
  .command('recount')
  .description('compare the kept counts with the records; says how many differ')
  .option('--json')
  .action(async (options: { json?: boolean }) => {
    await withDatabase(async ({ db }) => {
      const periods = await periodDifferences(db);
      const outcome = { subjects: periods.subjects, periodsDiffer: periods.differ, talliesDiffer: await tallyDifferences(db) };
      say(options.json ? JSON.stringify(outcome) : `${outcome.subjects} counted · ${outcome.periodsDiffer + outcome.talliesDiffer} differ`);
      if (outcome.periodsDiffer + outcome.talliesDiffer > 0) process.exitCode = 1;
    });
  });

program
  .command('verify')
  .description('check the audit chain, the kept counts and the files')
  .action(async () => {
    await withDatabase(async ({ db }) => {
      const audit = await verifyChain(db);
      const files = await verifyFiles(db, readSettings(process.env).dataFolder);
      const periods = await periodDifferences(db);
      const faults = audit.length + files.length + periods.differ + (await tallyDifferences(db));
      for (const fault of [...audit, ...files]) say(JSON.stringify(fault));
      say(`${faults} faults`);
      if (faults) process.exitCode = 1;
    });
  });

program.parseAsync().catch((error: unknown) => {
  console.error(spoken(error));
  process.exit(1);
});
