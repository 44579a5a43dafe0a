/**
 * Migrations are plain SQL files, applied once each, in the order of their names, each in its own transaction together
 * with the line that records it. A file that has been applied never changes: what it did stands in databases already.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { Problem } from '#kernel/problem';
import { withRaw } from './engine.ts';
import type { Database } from './open.ts';
import { inTransaction, type Tx } from './transaction.ts';

interface MigrationFile {
  name: string;
  text: string;
  checksum: string;
}

/** Where the migrations are, and the moment to record; both have defaults. */
export interface MigrateSettings {
  folder?: string;
  now?: Date;
}

const FOLDER = fileURLToPath(new URL('../../../migrations/', import.meta.url));

/** Any number that nothing else uses: application processes starting at once take turns on it. */
const TURN = 7_821_043;

function readFiles(folder: string): MigrationFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  return names.sort().map((name) => {
    const text = readFileSync(`${folder}/${name}`, 'utf8').replaceAll('\r\n', '\n');
    return { name, text, checksum: createHash('sha256').update(text).digest('hex') };
  });
}

async function prepare(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${TURN}::int8)`.execute(tx);
  const found = await sql<{
    found: boolean;
  }>`select to_regclass('platform.migration') is not null as found`.execute(tx);
  if (found.rows[0]?.found) return;
  await sql`create schema if not exists platform`.execute(tx);
  await sql`create table platform.migration (
    name text primary key, checksum text not null, applied_at timestamptz not null)`.execute(tx);
}

function compare(
  files: MigrationFile[],
  applied: { name: string; checksum: string }[],
): MigrationFile | undefined {
  const known = new Map(files.map((file) => [file.name, file]));
  for (const { name, checksum } of applied) {
    const file = known.get(name);
    if (!file) throw new Problem('platform.database-newer', 500, { values: { migration: name } });
    if (file.checksum !== checksum)
      throw new Problem('platform.migration-changed', 500, { values: { migration: name } });
    known.delete(name);
  }
  return known.values().next().value;
}

/**
 * Brings the database to this program's schema; answers the names of the migrations that it applied.
 * Throws `platform.database-newer` when the database has a migration that this program lacks, and
 * `platform.migration-changed` when an applied file differs; both with the migration's name, and nothing changed.
 */
export async function migrate(database: Database, settings: MigrateSettings = {}): Promise<string[]> {
  const files = readFiles(settings.folder ?? FOLDER);
  const done: string[] = [];
  for (;;) {
    const name = await inTransaction(database.db, async (tx) => {
      await prepare(tx);
      const applied = await tx
        .selectFrom('platform.migration')
        .select(['name', 'checksum'])
        .orderBy('name')
        .execute();
      const next = compare(files, applied);
      if (!next) return undefined;
      await withRaw(tx, (raw) => raw.script(next.text));
      const applied_at = settings.now ?? new Date();
      await tx
        .insertInto('platform.migration')
        .values({ name: next.name, checksum: next.checksum, applied_at })
        .execute();
      return next.name;
    });
    if (name === undefined) break;
    done.push(name);
  }
  if (done.length > 0) await database.refreshTypes();
  return done;
}
