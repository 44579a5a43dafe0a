// Opening a workspace the safe way: database, migrations, and the reference workspace where there is nothing yet.
import { resolve } from 'node:path';
import { Problem } from '#kernel/problem';
import { makeFolder, migrate, openDatabase, type Database } from '#platform/db';
import { problemDocument } from '#platform/http';
import { readWorkspace } from '#platform/workspace';
import { isUnfounded } from '#organisation';
import { loadHanoi } from '../samples/hanoi/load.ts';
import { ROOT, type Settings } from './settings.ts';
import { textsOf } from './texts.ts';

/** Opens and migrates the database. @throws Problem where it cannot be served safely */
export async function openWorkspace(settings: Settings): Promise<Database> {
  makeFolder(settings.dataFolder); // on a server too: files are kept there
  const database = await openDatabase(
    settings.databaseUrl ? { url: settings.databaseUrl } : { folder: settings.dataFolder },
  );
  try {
    await migrate(database, { folder: resolve(ROOT, 'migrations') });
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** As openWorkspace; where nothing was recorded yet, the reference workspace is loaded first. */
export async function openSampleWorkspace(
  settings: Settings,
  say: (line: string) => void,
): Promise<Database> {
  const database = await openWorkspace(settings);
  try {
    if (await isEmpty(database)) await loadHanoi(database, { dataFolder: settings.dataFolder, say });
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Whether nothing was recorded yet: no unit, no person, and not a sample. */
export async function isEmpty({ db }: Database): Promise<boolean> {
  return !(await readWorkspace(db)).sample && isUnfounded(db);
}

/** Loads a reference workspace by its name into an empty database. @throws Problem `platform.no-such-sample` */
export async function loadSample(
  database: Database,
  name: string,
  sample: { dataFolder: string; say: (line: string) => void },
): Promise<void> {
  if (name !== 'hanoi') throw new Problem('platform.no-such-sample', 404, { values: { name } });
  await loadHanoi(database, sample);
}

/** Anything thrown, as what a person at a terminal should read: one clear line for a problem. */
export function spoken(error: unknown): string {
  if (!(error instanceof Problem))
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  const { title, errors } = problemDocument(
    error,
    textsOf(process.env['LANG']?.startsWith('en') ? 'en' : 'vi'),
  );
  // What is wrong with the whole need not be said again of its only field.
  const lines = errors.filter((fault) => fault.detail !== title);
  return [title, ...lines.map((fault) => `  ${fault.field}: ${fault.detail}`)].join('\n');
}
