// The table of work for later. Times are the application's clock's, not the database's, so that a simulated day is a day.
import { sql } from 'kysely';
import { newId } from '#kernel/id';
import { json, type Db, type Tx } from '#platform/db';

/** Work to be written down for later. `key` tells it from others of its name; the same key is taken once while it is kept. */
export interface NewJob {
  name: string;
  key: string;
  payload: Record<string, unknown>;
  now: Date;
  /** When it is to be done; at once unless told. */
  dueAt?: Date | undefined;
}

/** Work as it was taken. */
export interface Job {
  id: string;
  name: string;
  key: string;
  payload: Record<string, unknown>;
  /** How often it was taken, this time counted. */
  attempts: number;
  recordedAt: string;
}

/** Writes work for later in the transaction of what it follows from. Answers false where it was written before. */
export async function later(tx: Tx, { name, key, payload, now, dueAt = now }: NewJob): Promise<boolean> {
  const row = await tx
    .insertInto('platform.job')
    .values({
      id: newId(now.getTime()),
      name,
      key,
      payload: json(payload),
      due_at: dueAt.toISOString(),
      recorded_at: now.toISOString(),
    })
    .onConflict((c) => c.columns(['name', 'key']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes the job that has been due for the longest, for a while; undefined where none is due. */
export async function takeJob(
  tx: Tx,
  { names, now, until }: { names: string[]; now: Date; until: Date },
): Promise<Job | undefined> {
  const { rows } = await sql<Job>`
    update platform.job j set taken_until = ${until.toISOString()}::timestamptz, attempts = j.attempts + 1
    where j.id = (
      select w.id from platform.job w
      where w.done_at is null and w.given_up_at is null and w.name = any (${names}::text[])
        and w.due_at <= ${now.toISOString()}::timestamptz and (w.taken_until is null or w.taken_until <= ${now.toISOString()}::timestamptz)
      order by w.due_at, w.id limit 1 for update skip locked)
    returning j.id, j.name, j.key, j.payload, j.attempts, j.recorded_at as "recordedAt"`.execute(tx);
  return rows[0];
}

/** Whether a job is still this taker's: not done, and not taken anew since. Its row is taken for the transaction. */
export async function isHeld(tx: Tx, { id, attempts }: Job): Promise<boolean> {
  const { rows } = await sql`
    select 1 from platform.job where id = ${id}::uuid and attempts = ${attempts} and done_at is null for update`.execute(
    tx,
  );
  return rows.length > 0;
}

/** Marks a job as done. Its content is forgotten; that it was done is kept. */
export async function finishJob(tx: Tx, { id }: Job, now: Date): Promise<void> {
  await sql`
    update platform.job set done_at = ${now.toISOString()}::timestamptz, taken_until = null, payload = '{}', last_fault = null
    where id = ${id}::uuid and done_at is null`.execute(tx);
}

/** Puts a job off after it failed, or gives it up where `again` is null. */
export async function putOff(
  tx: Tx,
  { id, attempts }: Job,
  { fault, now, again }: { fault: string; now: Date; again: Date | null },
): Promise<void> {
  await sql`
    update platform.job set taken_until = null, last_fault = ${fault},
      due_at = ${(again ?? now).toISOString()}::timestamptz, given_up_at = ${again ? null : now.toISOString()}::timestamptz
    where id = ${id}::uuid and attempts = ${attempts} and done_at is null`.execute(tx);
}

const KEPT = 30 * 24 * 60 * 60 * 1000;

/** Forgets what was done more than thirty days ago; its keys may be used again. Answers how many. */
export async function clearJobs(db: Db, now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEPT).toISOString();
  const { numDeletedRows } = await db
    .deleteFrom('platform.job')
    .where('done_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
