import { sql } from 'kysely';
import { json, type Db, type Tx } from '#platform/db';
import type { Day } from '#kernel/day';

/** What the database says of itself. */
export interface Workspace {
  name: string;
  /** A sample workspace may have sample sign-ins and stands on a day of its own; a real one never. */
  sample: boolean;
  opensOn: Day | null;
  notice: { vi: string; en: string } | null;
}

/** One account of a sample workspace, offered on the sign-in page. */
export interface SampleSignIn {
  email: string;
  password: string;
  vi: string;
  en: string;
}

/** What a workspace is before anything was said of it. */
export const EMPTY: Workspace = { name: 'Xuyên Suốt', sample: false, opensOn: null, notice: null };

/** A setting as it was written; undefined where it never was. */
export async function findSetting<T>(db: Db | Tx, key: string): Promise<T | undefined> {
  const row = await db
    .selectFrom('platform.setting')
    .select('value')
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.value as T | undefined;
}

/** Writes a setting. */
export async function writeSetting(tx: Db | Tx, key: string, value: unknown): Promise<void> {
  await sql`insert into platform.setting (key, value) values (${key}, ${json(value)}::jsonb) on conflict (key) do update set value = excluded.value`.execute(
    tx,
  );
}

/** What the workspace is. */
export async function readWorkspace(db: Db | Tx): Promise<Workspace> {
  return (await findSetting<Workspace>(db, 'workspace')) ?? EMPTY;
}

/** The sample sign-ins; none unless the workspace was made as a sample. */
export async function sampleSignIns(db: Db | Tx): Promise<SampleSignIn[]> {
  const { sample } = await readWorkspace(db);
  return sample ? ((await findSetting<SampleSignIn[]>(db, 'sample.sign-ins')) ?? []) : [];
}
