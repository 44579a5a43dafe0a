import { constants } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Day } from '#kernel/day';
import { isId } from '#kernel/id';
import { notFound, Problem } from '#kernel/problem';
import { inTransaction, type Database } from '#platform/db';
import {
  importReorganisation,
  importUnits,
  previewReorganisation,
  previewUnits,
  tops,
  type Acting,
} from '#organisation';
import {
  followStructure,
  importUndertakings,
  previewUndertakings,
  sourceOfFile,
  undoImport,
} from '#delivery';
import { spoken } from '../workspace.ts';
import { actingOn, dayOf, onWorkspace, progress, say, unitByCode } from './terminal.ts';

interface ImportOptions {
  dryRun?: boolean;
  json?: boolean;
  asOf?: string;
  under?: string;
  mapping?: string;
  directive: string;
}

/** A row of a file as it is told: where it stands and what is wrong with it. */
interface ToldRow {
  sheet?: string;
  row: number;
  problems: { column: string; code: string; values?: Record<string, string | number> }[];
}

interface Importing {
  path: string;
  database: Database;
  options: ImportOptions;
  acting: Acting;
  under: string | null;
  tell: (row: ToldRow) => void;
}

const RUNS = { units, reorganisation, undertakings };

/** `import units|reorganisation|undertakings FILE`: every row's outcome first; nothing is written where a row is wrong. */
export async function runImport(
  what: keyof typeof RUNS,
  file: string,
  options: ImportOptions,
): Promise<void> {
  const path = resolve(file);
  const given = dayOf(options.asOf);
  await access(path, constants.R_OK).catch((error: NodeJS.ErrnoException) => {
    throw new Problem(error.code === 'ENOENT' ? 'platform.no-such-file' : 'platform.unreadable-file', 404, {
      values: { file: path },
    });
  });
  let told = 0;
  const tell = (row: ToldRow) => {
    if (options.json) process.stdout.write(`${told++ ? ',\n' : '['}${JSON.stringify(row)}`);
    else
      for (const { column, code, values } of row.problems)
        say([row.sheet ?? '', row.row, column, spoken(new Problem(code, 422, { values }))].join('\t'));
  };
  try {
    const counts: Record<string, number> = await onWorkspace<Record<string, number>>(async (database) => {
      const acting = await actingOn(database, given);
      const under = options.under ? (await unitByCode(database, options.under, acting.today)).id : null;
      return RUNS[what]({ path, database, options, acting, under, tell });
    });
    progress(
      `${options.dryRun ? 'dry run: ' : ''}${Object.entries(counts)
        .map(([name, n]) => `${name} ${n}`)
        .join(', ')}`,
    );
    if (counts['error']) process.exitCode = 1;
  } finally {
    if (options.json) say(told ? ']' : '[]');
  }
}

/** `import undo BATCH`: what an import of undertakings made is withdrawn, what it recorded taken back. */
export async function undo(id: string, { reason }: { reason: string }): Promise<void> {
  if (!isId(id)) throw notFound();
  const { withdrawn, restored } = await onWorkspace(async (database) => {
    const acting = await actingOn(database);
    return inTransaction(database.db, (tx) => undoImport(tx, { id, reason }, acting));
  });
  say(`withdrawn ${withdrawn}, restored ${restored}`);
}

async function units({ path, database: { db }, options, acting, under, tell }: Importing) {
  const command = {
    bytes: await readFile(path),
    name: basename(path),
    holdsOn: acting.today,
    directive: options.directive,
    under,
  };
  const outcome = options.dryRun
    ? await previewUnits(db, command, acting)
    : await inTransaction(db, (tx) => importUnits(tx, { ...command, follow: followStructure }, acting));
  outcome.rows.forEach(tell);
  return outcome.counts;
}

async function reorganisation({ path, database: { db }, options, acting, tell }: Importing) {
  const command = {
    bytes: await readFile(path),
    name: basename(path),
    holdsOn: acting.today,
    directive: options.directive,
  };
  const outcome = options.dryRun
    ? await previewReorganisation(db, command, acting)
    : await inTransaction(db, (tx) =>
        importReorganisation(tx, { ...command, follow: followStructure }, acting),
      );
  for (const problem of outcome.problems) tell({ row: problem.row, problems: [problem] });
  return { rows: outcome.rows, ...numbersOf(outcome.summary), error: outcome.problems.length };
}

function numbersOf(summary: object): Record<string, number> {
  return Object.fromEntries(
    Object.entries(summary).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}

async function undertakings({ path, database: { db }, options, acting, under, tell }: Importing) {
  const command = {
    source: await sourceOfFile(path),
    file: basename(path),
    holdsOn: acting.today,
    under: under ?? (await topmost(db, acting.today)),
    mappingName: options.mapping ?? null,
    tell,
    onRead: (rows: number) => void (rows % 10_000 === 0 && progress(`${rows} rows read`)),
    signal: interrupted(),
  };
  if (options.dryRun) return { ...(await previewUndertakings(db, command, acting)) };
  const { batchId, tally } = await inTransaction(db, (tx) => importUndertakings(tx, command, acting));
  progress(`batch ${batchId}`);
  return { ...tally };
}

// Ctrl-C rolls back in good order; a second one ends the program at once, which leaves nothing written either.
function interrupted(): AbortSignal {
  const stopping = new AbortController();
  process.once('SIGINT', () => stopping.abort(new Problem('delivery.import-stopped', 409)));
  return stopping.signal;
}

// A tracker is kept by the topmost unit where none is named and there is only one.
async function topmost(db: Database['db'], today: Day): Promise<string | null> {
  const all = await tops(db, today);
  return all.length === 1 ? all[0]!.id : null;
}
