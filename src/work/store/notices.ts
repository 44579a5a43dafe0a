// What people were told.
import { sql } from 'kysely';
import type { Day } from '#kernel/day';
import { newId } from '#kernel/id';
import { badCursor, readCursor } from '#platform/http';
import type { Db, Tx } from '#platform/db';

/** A notice to be written; `key` says what of, so that the same is told once. */
export interface NewNotice {
  key: string;
  kind: string;
  unitId: string;
  title: string;
  detail: string;
  to: string;
  dueOn: Day | null;
}

/** A notice as it was written. */
export interface NoticeRow extends NewNotice {
  id: string;
  at: string;
  readAt: string | null;
}

/** Writes a notice. Answers its identifier, or undefined where the person was told of it before. */
export async function insertNotice(
  tx: Tx,
  personId: string,
  { news, now }: { news: NewNotice; now: Date },
): Promise<string | undefined> {
  const { key, kind, unitId, title, detail, to, dueOn } = news;
  const row = await tx
    .insertInto('work.notice')
    .values({
      id: newId(now.getTime()),
      person_id: personId,
      key,
      kind,
      unit_id: unitId,
      title,
      detail,
      link: to,
      due_on: dueOn,
      recorded_at: now.toISOString(),
    })
    .onConflict((c) => c.columns(['person_id', 'key']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

const NOTICE = sql`n.id, n.key, n.kind, n.unit_id as "unitId", n.title, n.detail, n.link as "to", n.due_on as "dueOn",
  n.recorded_at as "at", n.read_at as "readAt"`;

/** Whose notices, and of which units: a person who left a unit is told no more of it. */
export interface Reader {
  personId: string;
  units: string[];
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3,6}Z$/;

const own = ({ personId, units }: Reader) =>
  sql`n.person_id = ${personId}::uuid and n.unit_id = any (${units}::uuid[])`;

/** A person's notices, the newest first; at most `limit` after the cursor. */
export async function noticesOf(
  db: Db | Tx,
  reader: Reader,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<NoticeRow[]> {
  const [at, id] = cursor ? readCursor(cursor, 2) : [];
  if (cursor && !MOMENT.test(String(at))) throw badCursor();
  const { rows } = await sql<NoticeRow>`
    select ${NOTICE} from work.notice n where ${own(reader)}
      ${cursor ? sql`and (n.recorded_at, n.id) < (${at}::timestamptz, ${id}::uuid)` : sql``}
    order by n.recorded_at desc, n.id desc limit ${limit}`.execute(db);
  return rows;
}

/** How many of a person's notices were not read. */
export async function countUnread(db: Db | Tx, reader: Reader): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from work.notice n where ${own(reader)} and n.read_at is null`.execute(db);
  return rows[0]!.n;
}

/** Marks some of a person's notices as read, or all. Answers how many were not. */
export async function markRead(
  tx: Tx,
  reader: Reader,
  { ids, now }: { ids: string[] | undefined; now: Date },
): Promise<number> {
  const { numAffectedRows } = await sql`
    update work.notice n set read_at = ${now.toISOString()}::timestamptz
    where ${own(reader)} and n.read_at is null ${ids ? sql`and n.id = any (${ids}::uuid[])` : sql``}`.execute(
    tx,
  );
  return Number(numAffectedRows ?? 0);
}

/** A notice that was not sent by letter yet, its row taken for this transaction; undefined where it was. */
export async function lockUnsent(
  tx: Tx,
  id: string,
): Promise<(NoticeRow & { personId: string }) | undefined> {
  const { rows } = await sql<NoticeRow & { personId: string }>`
    select ${NOTICE}, n.person_id as "personId" from work.notice n where n.id = ${id}::uuid and n.mailed_at is null for update`.execute(
    tx,
  );
  return rows[0];
}

/** A person's notices that no letter told of, or those of some, the oldest first, their rows taken for this transaction. */
export async function lockUnsentOf(tx: Tx, reader: Reader, ids?: string[]): Promise<NoticeRow[]> {
  const { rows } = await sql<NoticeRow>`
    select ${NOTICE} from work.notice n where ${own(reader)} and n.mailed_at is null ${ids ? sql`and n.id = any (${ids}::uuid[])` : sql``}
    order by n.recorded_at, n.id for update`.execute(tx);
  return rows;
}

/** Marks notices as told of by letter. */
export async function markMailed(tx: Tx, ids: string[], now: Date): Promise<void> {
  if (!ids.length) return;
  await sql`update work.notice set mailed_at = ${now.toISOString()}::timestamptz where id = any (${ids}::uuid[])`.execute(
    tx,
  );
}
