import type { Writable } from 'node:stream';
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/db';
import { findContent } from '#platform/files';
import { Archive } from './archive.ts';
import {
  CONTENTS,
  filePath,
  FORMAT,
  HEADING,
  tablePath,
  type Contents,
  type Heading,
  type Part,
} from './format.ts';
import { linesOf, tablesOf } from './tables.ts';

/** What is backed up. */
export interface BackupSettings {
  db: Db;
  /** The data folder, where uploaded files lie. */
  folder: string;
  /** The version of the program. */
  program: string;
  now: Date;
}

/** What a backup holds. */
export interface BackupOutcome {
  tables: number;
  rows: number;
  files: number;
  /** Files that the tables name and that are not there. */
  missing: string[];
}

/**
 * Writes a backup of the workspace as it is at one moment. Others go on writing on a server; with the embedded database,
 * which has one connection, they wait while the tables are read. Nothing is held in memory whole.
 */
export async function writeBackup(settings: BackupSettings, target: Writable): Promise<BackupOutcome> {
  const archive = new Archive(target);
  try {
    const { parts, checksums } = await atOneMoment(settings.db, (tx) => addTables(tx, archive, settings));
    // Files are never changed, so what the tables name is still there after them.
    const missing: string[] = [];
    for (const checksum of checksums) {
      const content = await findContent(settings.folder, checksum);
      if (content) parts.push(await archive.add(filePath(checksum), content));
      else missing.push(checksum);
    }
    await archive.add(CONTENTS, text({ parts, missing } satisfies Contents));
    await archive.end();
    return outcomeOf({ parts, missing });
  } catch (error) {
    target.destroy(error as Error);
    throw error;
  }
}

function atOneMoment<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  const snapshot = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return snapshot.execute(work);
}

async function addTables(
  tx: Tx,
  archive: Archive,
  settings: BackupSettings,
): Promise<{ parts: Part[]; checksums: string[] }> {
  const heading = await headingOf(tx, settings);
  const parts = [await archive.add(HEADING, text(heading))];
  for (const table of heading.tables)
    parts.push(await archive.add(tablePath(table.name), linesOf(tx, table)));
  const { rows } = await sql<{ checksum: string }>`
    select distinct checksum from platform.file order by checksum`.execute(tx);
  return { parts, checksums: rows.map((row) => row.checksum) };
}

async function headingOf(tx: Tx, { program, now }: BackupSettings): Promise<Heading> {
  const migrations = await tx
    .selectFrom('platform.migration')
    .select(['name', 'checksum'])
    .orderBy('name')
    .execute();
  return { format: FORMAT, program, made: now.toISOString(), migrations, tables: await tablesOf(tx) };
}

async function* text(value: object): AsyncGenerator<string> {
  yield JSON.stringify(value, null, 1);
}

/** What the parts of a backup come to. */
export function outcomeOf({ parts, missing }: Contents): BackupOutcome {
  const tables = parts.filter((part) => part.rows !== undefined);
  return {
    tables: tables.length,
    rows: tables.reduce((sum, part) => sum + part.rows!, 0),
    files: parts.filter((part) => part.path.startsWith('files/')).length,
    missing,
  };
}
