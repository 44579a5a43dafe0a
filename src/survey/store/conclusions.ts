// Conclusions as they are drafted and as they were issued.
import { sql } from 'kysely';
import type { Day } from '#kernel/day';
import { notFound } from '#kernel/problem';
import { json, type Db, type Tx } from '#platform/db';
import type { Acting } from '#organisation';
import type { PutOut } from '#reports';
import type { ConclusionContent, Issuing } from '../contract.ts';

/** The draft of a conclusion; undefined before the first word. */
export async function findConcluding(
  db: Db | Tx,
  sessionId: string,
): Promise<
  { content: ConclusionContent; revision: number; changedAt: string; changedBy: string | null } | undefined
> {
  const row = await db
    .selectFrom('survey.concluding')
    .select(['content', 'revision', 'changed_at', 'changed_by'])
    .where('session_id', '=', sessionId)
    .executeTakeFirst();
  return (
    row && {
      content: row.content as unknown as ConclusionContent,
      ...{ revision: row.revision, changedAt: row.changed_at, changedBy: row.changed_by },
    }
  );
}

/** Writes the draft of a conclusion. */
export async function writeConcluding(
  tx: Tx,
  { sessionId, content, revision }: { sessionId: string; content: ConclusionContent; revision: number },
  { actor, now }: Acting,
): Promise<void> {
  const at = now.toISOString();
  const values = { content: json(content), revision, changed_at: at, changed_by: actor.id };
  await tx
    .insertInto('survey.concluding')
    .values({ session_id: sessionId, ...values, recorded_at: at, recorded_by: actor.id })
    .onConflict((conflict) => conflict.column('session_id').doUpdateSet(values))
    .execute();
}

/** A conclusion as it was issued. */
export interface Conclusion extends PutOut {
  id: string;
  sessionId: string;
  holdsOn: Day;
  document: string;
  checksum: string;
  recipients: Issuing['recipients'];
  byUnitId: string;
  recordedAt: string;
}

function conclusions(db: Db | Tx) {
  return db.selectFrom('survey.conclusion').selectAll();
}

type Row = Awaited<ReturnType<ReturnType<typeof conclusions>['executeTakeFirstOrThrow']>>;

const asConclusion = (row: Row): Conclusion => ({
  ...{ id: row.id, sessionId: row.session_id, holdsOn: row.holds_on, symbol: row.symbol },
  ...{ document: row.document, checksum: row.checksum, byUnitId: row.by_unit_id },
  ...{ recipients: row.recipients as never, letterhead: row.letterhead as never, files: row.files as never },
  recordedAt: row.recorded_at,
});

/** @throws 404 where there is none */
export async function getConclusion(db: Db | Tx, id: string): Promise<Conclusion> {
  const row = await conclusions(db).where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return asConclusion(row);
}

/** The conclusion of a session; undefined before it was issued. */
export async function findConclusion(db: Db | Tx, sessionId: string): Promise<Conclusion | undefined> {
  const row = await conclusions(db).where('session_id', '=', sessionId).executeTakeFirst();
  return row && asConclusion(row);
}

/** Issues a conclusion, byte for byte as it will be read. */
export async function insertConclusion(
  tx: Tx,
  one: Omit<Conclusion, 'recordedAt'> & { number: string; signing: Issuing['signing'] },
  { actor, now }: Acting,
): Promise<void> {
  await tx
    .insertInto('survey.conclusion')
    .values({
      ...{ id: one.id, session_id: one.sessionId, number: one.number, symbol: one.symbol },
      ...{ holds_on: one.holdsOn, document: one.document, checksum: one.checksum },
      ...{ signing: json(one.signing), recipients: json(one.recipients) },
      ...{ letterhead: json(one.letterhead), files: json(one.files), by_unit_id: one.byUnitId },
      ...{ recorded_at: now.toISOString(), recorded_by: actor.id },
    })
    .execute();
}

/** The conclusion that was issued as a file; undefined where none was. */
export async function conclusionOfFile(db: Db | Tx, fileId: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select c.id from survey.conclusion c, jsonb_each_text(c.files) f where f.value = ${fileId} limit 1`.execute(
    db,
  );
  return rows[0]?.id;
}
