import { newId } from '#kernel/id';
import type { Db, Tx } from '#platform/db';

/** A kept file, as its row says. */
export interface StoredFile {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  checksum: string;
  /** The unit in whose name it was uploaded: the only one whose things it may be put to. */
  unitId: string | null;
  recordedAt: string;
  recordedBy: string | null;
}

const COLUMNS = [
  'id',
  'name',
  'media_type as mediaType',
  'size',
  'checksum',
  'unit_id as unitId',
  'recorded_at as recordedAt',
  'recorded_by as recordedBy',
] as const;

/** Writes the row of a file that lies in its place; answers its identifier. */
export async function insertFile(tx: Tx, file: Omit<StoredFile, 'id'>): Promise<string> {
  const id = newId(Date.parse(file.recordedAt));
  const { name, checksum, size } = file;
  await tx
    .insertInto('platform.file')
    .values({
      id,
      name,
      checksum,
      size,
      media_type: file.mediaType,
      unit_id: file.unitId,
      recorded_by: file.recordedBy,
      recorded_at: file.recordedAt,
    })
    .execute();
  return id;
}

/** The row of a file; undefined where there is none. */
export async function findFile(db: Db | Tx, id: string): Promise<StoredFile | undefined> {
  return (await filesOf(db, [id])).get(id);
}

/** Several files by identifier. */
export async function filesOf(db: Db | Tx, ids: string[]): Promise<Map<string, StoredFile>> {
  if (!ids.length) return new Map();
  const rows = await db
    .selectFrom('platform.file')
    .select(COLUMNS)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** How many files somebody put up. */
export async function countFilesBy(db: Db | Tx, recordedBy: string): Promise<number> {
  const { count } = await db
    .selectFrom('platform.file')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('recorded_by', '=', recordedBy)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The files after one, by identifier: for going through all of them. */
export async function filesAfter(db: Db | Tx, id: string | null, limit: number): Promise<StoredFile[]> {
  return db
    .selectFrom('platform.file')
    .select(COLUMNS)
    .$if(id !== null, (query) => query.where('id', '>', id!))
    .orderBy('id')
    .limit(limit)
    .execute();
}
