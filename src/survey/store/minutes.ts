// Minutes as they are typed, and as they were approved.
import type { Day } from '#kernel/day';
import { notFound } from '#kernel/problem';
import { unaccented } from '#kernel/vietnamese';
import { json, type Db, type Tx } from '#platform/db';
import type { Acting } from '#organisation';
import type { MinutesContent, MinutesDocument } from '../contract.ts';
import { speakerText } from '../minutes.ts';

/** Minutes as they were kept last. */
export interface KeptMinutes {
  state: Uint8Array;
  content: MinutesContent;
  changedAt: string;
  changedBy: string | null;
}

/** What was kept of a session's minutes. */
export async function findMinutes(db: Db | Tx, sessionId: string): Promise<KeptMinutes | undefined> {
  const row = await db
    .selectFrom('survey.minutes')
    .selectAll()
    .where('session_id', '=', sessionId)
    .executeTakeFirst();
  return (
    row && {
      ...{ state: row.state, content: row.content as unknown as MinutesContent },
      ...{ changedAt: row.changed_at, changedBy: row.changed_by },
    }
  );
}

/** Keeps a session's minutes as they stand. */
export async function keepMinutes(
  tx: Tx,
  { sessionId, state, content }: { sessionId: string; state: Uint8Array; content: MinutesContent },
  { actor, now }: Acting,
): Promise<void> {
  const written = {
    state: Buffer.from(state),
    ...{ content: json(content), changed_at: now.toISOString(), changed_by: actor.id },
  };
  await tx
    .insertInto('survey.minutes')
    .values({ session_id: sessionId, ...written })
    .onConflict((on) => on.column('session_id').doUpdateSet(written))
    .execute();
}

/** Approved minutes without what they say. */
export interface ApprovedMinutes {
  number: number;
  checksum: string;
  holdsOn: Day;
  recordedAt: string;
  recordedBy: string | null;
  reportId: string | null;
  reportVersion: number | null;
}

/** The approved minutes of a session, the first ones first. */
export async function approvedOf(db: Db | Tx, sessionId: string): Promise<ApprovedMinutes[]> {
  const rows = await db
    .selectFrom('survey.approved')
    .select(['number', 'checksum', 'holds_on', 'recorded_at', 'recorded_by', 'report_id', 'report_version'])
    .where('session_id', '=', sessionId)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    ...{ number: row.number, checksum: row.checksum, holdsOn: row.holds_on },
    ...{ recordedAt: row.recorded_at, recordedBy: row.recorded_by },
    ...{ reportId: row.report_id, reportVersion: row.report_version },
  }));
}

/** What approved minutes say. @throws 404 */
export async function getApproved(
  db: Db | Tx,
  { sessionId, number }: { sessionId: string; number: number },
): Promise<MinutesDocument> {
  const row = await db
    .selectFrom('survey.approved')
    .select('document')
    .where('session_id', '=', sessionId)
    .where('number', '=', number)
    .executeTakeFirst();
  if (!row) throw notFound();
  return JSON.parse(row.document) as MinutesDocument;
}

/** Approved minutes with their seal. */
export interface SealedMinutes {
  sessionId: string;
  number: number;
  /** The canonical text: its SHA-256 is `checksum`. */
  text: string;
  checksum: string;
  document: MinutesDocument;
  holdsOn: Day;
}

/** Seals approved minutes, with a row for each of their statements. */
export async function insertApproved(
  tx: Tx,
  { sessionId, number, text, checksum, document, holdsOn }: SealedMinutes,
  { actor, now }: Acting,
): Promise<void> {
  const { heard, present, statements } = document;
  await tx
    .insertInto('survey.approved')
    .values({
      ...{ session_id: sessionId, number, document: text, checksum, holds_on: holdsOn },
      ...{ report_id: heard?.reportId ?? null, report_version: heard?.version ?? null },
      ...{ recorded_at: now.toISOString(), recorded_by: actor.id },
    })
    .execute();
  const people = new Map(present.map((one) => [one.id, one]));
  const rows = statements.map((one, place) => {
    const speaker = people.get(one.speakerId ?? '');
    const said = speakerText(speaker);
    return {
      ...{ session_id: sessionId, number, statement_id: one.id, place, speaker: said },
      ...{ unit_id: speaker?.unitId ?? null, topic: one.topic, field: one.field, kind: one.kind },
      ...{ provision: one.provision, section_id: one.sectionId, quoted: one.quoted, words: one.words },
      search: unaccented(`${one.topic} ${one.words} ${one.provision} ${said}`),
    };
  });
  await tx.insertInto('survey.statement').values(rows).execute();
}
