// Calendar addresses and what was given under them.
import { sql } from 'kysely';
import type { Day } from '#kernel/day';
import { newId } from '#kernel/id';
import { notFound } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';

/** Writes a calendar address of a person. Answers the identifier. */
export async function insertFeed(
  tx: Tx,
  personId: string,
  { name, tokenHash, now }: { name: string; tokenHash: string; now: Date },
): Promise<string> {
  const id = newId(now.getTime());
  await tx
    .insertInto('work.feed')
    .values({ id, person_id: personId, name, token_hash: tokenHash, recorded_at: now.toISOString() })
    .execute();
  return id;
}

/** A person's addresses that hold, the oldest first. */
export async function feedsOf(db: Db | Tx, personId: string) {
  return db
    .selectFrom('work.feed')
    .selectAll()
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
}

/** A person's address, its row taken for this transaction. @throws Problem 404 where it is another's */
export async function lockFeed(tx: Tx, { id, personId }: { id: string; personId: string }) {
  const row = await tx
    .selectFrom('work.feed')
    .selectAll()
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/** Ends an address: nobody reads by it any more. */
export async function endFeed(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.updateTable('work.feed').set({ ended_at: now.toISOString() }).where('id', '=', id).execute();
}

/** The address with the hash of a token that holds; undefined where there is none. */
export async function findFeedByHash(db: Db | Tx, tokenHash: string) {
  return db
    .selectFrom('work.feed')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
}

/** Writes when an address was read. */
export async function markFeedRead(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.updateTable('work.feed').set({ read_at: now.toISOString() }).where('id', '=', id).execute();
}

/** What a person's calendars were last given of a task. */
export interface FeedEventRow {
  key: string;
  /** Its due date, or the first of its days. */
  dueOn: Day;
  /** The last day of what takes more than one. */
  until: Day | null;
  sequence: number;
  changedAt: string;
  gone: boolean;
}

/** All that a person's calendars were given, by task. */
export async function feedEventsOf(db: Db | Tx, personId: string): Promise<FeedEventRow[]> {
  const { rows } = await sql<FeedEventRow>`
    select e.key, e.due_on as "dueOn", e.until, e.sequence, e.changed_at as "changedAt", e.gone
    from work.feed_event e where e.person_id = ${personId}::uuid order by e.key`.execute(db);
  return rows;
}

/** Takes a person's calendars for this transaction: two programs that read at once must not count the same change twice. */
export async function lockFeedEvents(tx: Tx, personId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`work.feed ${personId}`}, 0))`.execute(tx);
}

/** Writes what a person's calendars are now given of some tasks. */
export async function writeFeedEvents(tx: Tx, personId: string, events: FeedEventRow[]): Promise<void> {
  if (!events.length) return;
  await sql`
    insert into work.feed_event (person_id, key, due_on, until, sequence, changed_at, gone)
    select ${personId}::uuid, e.key, e.due_on, e.until, e.sequence, e.changed_at, e.gone
    from jsonb_to_recordset(${JSON.stringify(events.map(({ dueOn, changedAt, ...rest }) => ({ ...rest, due_on: dueOn, changed_at: changedAt })))}::jsonb)
      as e (key text, due_on date, until date, sequence int, changed_at timestamptz, gone boolean)
    on conflict (person_id, key) do update set due_on = excluded.due_on, until = excluded.until, sequence = excluded.sequence, changed_at = excluded.changed_at, gone = excluded.gone`.execute(
    tx,
  );
}
