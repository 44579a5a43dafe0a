import { createWriteStream, existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { dirname, join, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { Problem } from '#kernel/problem';
import { inspectBackup, orderBackup, restoreBackup, writeBackup, type BackupOutcome } from '#platform/backup';
import { openDatabase, type Database } from '#platform/db';
import { readSettings, ROOT, type Settings } from '../settings.ts';
import { VERSION } from '../version.ts';
import { progress, say } from './terminal.ts';

/** `backup`: the whole workspace as one file. It stands under its name only when it is whole. */
export async function backup(file: string): Promise<void> {
  const settings = readSettings(process.env);
  const path = resolve(file);
  if (existsSync(path)) throw new Problem('platform.file-exists', 409, { values: { file: path } });
  const unfinished = `${path}.unfinished`;
  try {
    await write(settings, await openTarget(unfinished));
    const outcome = await inspectBackup(unfinished);
    await sync(unfinished);
    await rename(unfinished, path);
    await sync(dirname(path));
    tell(outcome);
  } finally {
    await rm(unfinished, { force: true });
  }
}

async function openTarget(path: string): Promise<Writable> {
  const target = createWriteStream(path, { mode: 0o600 });
  await once(target, 'open').catch(() => {
    throw new Problem('platform.unwritable-file', 422, { values: { file: path } });
  });
  return target;
}

// Not migrated: a workspace is backed up as it is, before an upgrade above all.
async function write(settings: Settings, target: Writable): Promise<void> {
  const { databaseUrl, dataFolder: folder } = settings;
  if (!databaseUrl && !existsSync(join(folder, 'db')))
    throw new Problem('platform.nothing-there', 404, { values: { folder } });
  const database = await openAsItIs(settings).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'platform.folder-in-use') return null;
    throw error;
  });
  if (!database) return orderBackup(folder, target);
  try {
    await writeBackup({ db: database.db, folder, program: VERSION, now: new Date() }, target);
  } finally {
    await database.close();
  }
}

function openAsItIs({ databaseUrl, dataFolder }: Settings): Promise<Database> {
  return openDatabase(databaseUrl ? { url: databaseUrl } : { folder: dataFolder });
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** `restore`: a backup into an empty database and data folder. */
export async function restore(file: string): Promise<void> {
  const settings = readSettings(process.env);
  const path = resolve(file);
  await inspectBackup(path);
  const database = await openAsItIs(settings);
  try {
    const migrations = resolve(ROOT, 'migrations');
    tell(await restoreBackup(path, { database, folder: settings.dataFolder, migrations }));
  } finally {
    await database.close();
  }
}

// A file that was lost before is lost in the backup too: said, and the command has not gone wholly well.
function tell({ tables, rows, files, missing }: BackupOutcome): void {
  for (const checksum of missing) progress(`missing: files/${checksum}`);
  say(`${tables} tables, ${rows} rows, ${files} files`);
  if (missing.length) process.exitCode = 1;
}
