import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Problem } from '#kernel/problem';
import { copyInto, inTransaction, learnSizes, migrate, type Database, type Tx } from '#platform/db';
import { restoreContent } from '#platform/files';
import { damaged, openArchive, type OpenArchive } from './archive.ts';
import { CONTENTS, FORMAT, HEADING, tablePath, type Contents, type Heading, type Part } from './format.ts';
import { clearBeginnings, continueNumbers, isUntouched, withoutReferences } from './tables.ts';
import { outcomeOf, type BackupOutcome } from './write.ts';

/** What a backup is restored from and to. */
export interface RestoreSettings {
  /** Open, and not migrated unless it is empty. */
  database: Database;
  /** The data folder, where uploaded files go. */
  folder: string;
  /** The folder of the program's migrations. */
  migrations: string;
}

/**
 * Restores a backup into an empty database: the schema as it was, the rows and files, then the migrations made since. The
 * rows come in one transaction: a backup that proves damaged leaves none.
 * @throws Problem `platform.not-empty`, `platform.not-new`, `platform.not-a-backup`, `platform.backup-damaged`, `platform.backup-newer`
 */
export async function restoreBackup(file: string, settings: RestoreSettings): Promise<BackupOutcome> {
  const archive = await openArchive(file);
  try {
    const { heading, contents } = await readEnds(archive, file);
    if (!(await isUntouched(settings.database.db))) throw new Problem('platform.not-empty', 409);
    await migrateAsThen(heading, settings);
    const parts = new Map(contents.parts.map((part) => [part.path, part]));
    for (const part of contents.parts.filter(({ path }) => path.startsWith('files/')))
      await restoreContent(archive.read(part), { folder: settings.folder, checksum: part.path.slice(6) });
    await inTransaction(settings.database.db, (tx) => loadTables(tx, archive, { heading, parts }));
    await migrate(settings.database, { folder: settings.migrations });
    await learnSizes(settings.database.db);
    return outcomeOf(contents);
  } finally {
    archive.close();
  }
}

async function readEnds(
  archive: OpenArchive,
  file: string,
): Promise<{ heading: Heading; contents: Contents }> {
  if (!archive.paths.has(HEADING)) throw new Problem('platform.not-a-backup', 422, { values: { file } });
  const contents = await archive.readJson<Contents>(CONTENTS);
  const heading = await archive.readJson<Heading>(HEADING);
  if (heading.format !== FORMAT)
    throw new Problem('platform.backup-newer', 422, { values: { what: `format ${heading.format}` } });
  const listed = new Set([...contents.parts.map((part) => part.path), CONTENTS]);
  const strange = [...archive.paths].find((path) => !listed.has(path));
  const lost = [...listed].find((path) => !archive.paths.has(path));
  if (strange ?? lost) throw damaged((strange ?? lost)!);
  return { heading, contents };
}

// The schema is made as it was when the backup was: its rows fit no other.
async function migrateAsThen(
  { migrations }: Heading,
  { database, migrations: all }: RestoreSettings,
): Promise<void> {
  const unknown = migrations.find(({ name }) => !existsSync(join(all, name)));
  if (unknown) throw new Problem('platform.backup-newer', 422, { values: { what: unknown.name } });
  const folder = mkdtempSync(join(tmpdir(), 'xuyensuot-restore-'));
  try {
    for (const { name } of migrations) copyFileSync(join(all, name), join(folder, name));
    await migrate(database, { folder }).catch((error: unknown) => {
      // An empty database that is newer than the backup.
      if (error instanceof Problem && error.code === 'platform.database-newer')
        throw new Problem('platform.not-new', 409, { values: error.values });
      throw error;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
  const made = await database.db.selectFrom('platform.migration').select(['name', 'checksum']).execute();
  const changed = made.find(
    ({ name, checksum }) => !migrations.some((one) => one.name === name && one.checksum === checksum),
  );
  if (changed) throw new Problem('platform.migration-changed', 500, { values: { migration: changed.name } });
}

async function loadTables(
  tx: Tx,
  archive: OpenArchive,
  { heading, parts }: { heading: Heading; parts: Map<string, Part> },
): Promise<void> {
  let path = 'tables';
  const load = async () => {
    await clearBeginnings(tx);
    for (const { name, columns } of heading.tables) {
      path = tablePath(name);
      const part = parts.get(path);
      const rows = part && (await copyInto(tx, { table: name, columns, rows: archive.read(part) }));
      if (rows === undefined || rows !== part?.rows) throw damaged(path);
    }
    path = 'tables'; // what is wrong from here on is wrong between them
  };
  try {
    await withoutReferences(tx, load);
    await continueNumbers(tx);
  } catch (error) {
    throw unfit(error) ? damaged(path) : error;
  }
}

// A row that the table does not take, whether its values are wrong or it breaks a rule.
function unfit(error: unknown): boolean {
  return /^2[23]...$/.test(String((error as { code?: unknown }).code));
}

/** What a finished backup holds, by what stands at its ends. @throws Problem where it is not whole */
export async function inspectBackup(file: string): Promise<BackupOutcome> {
  const archive = await openArchive(file);
  try {
    return outcomeOf((await readEnds(archive, file)).contents);
  } finally {
    archive.close();
  }
}
