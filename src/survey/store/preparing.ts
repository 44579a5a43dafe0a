// What is prepared before a session: the bank of prompts, what was sent to the host, what it handed in.
import { sql } from 'kysely';
import { newId } from '#kernel/id';
import type { Day } from '#kernel/day';
import { notFound } from '#kernel/problem';
import { unaccented } from '#kernel/vietnamese';
import { readCursor } from '#platform/http';
import { json, type Db, type Tx } from '#platform/db';
import type { Acting } from '#organisation';
import type { Prompt, Sending } from '../contract.ts';

/** A prompt of a unit's bank. */
export interface KeptPrompt extends Prompt {
  id: string;
  unitId: string;
}

interface PromptRow {
  id: string;
  unit_id: string;
  text: string;
  field: string;
  provision: string;
}

const promptOf = ({ unit_id: unitId, field, ...row }: PromptRow): KeptPrompt => ({
  ...{ id: row.id, text: row.text, provision: row.provision, unitId },
  field: field as Prompt['field'],
});

/** The prompts of some units that were not taken out, by field and text. */
export async function listPrompts(
  db: Db | Tx,
  units: string[],
  asked: { q?: string | undefined; field?: string | undefined; limit: number; cursor?: string | undefined },
): Promise<(KeptPrompt & { place: string })[]> {
  if (!units.length) return [];
  const { q, field, limit, cursor } = asked;
  const place = cursor ? readCursor(cursor, 2) : null;
  const words = unaccented(q ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const { rows } = await sql<PromptRow & { place: string }>`
    select * from (select p.id, p.unit_id, p.text, p.field, p.provision, p.field || ' ' || p.search as place
      from survey.prompt p where p.withdrawn_at is null and p.unit_id = any (${units}::uuid[])
        ${field ? sql`and p.field = ${field}` : sql``}
        ${words.map((word) => sql`and strpos(p.search, ${word}) > 0`).reduce((a, b) => sql`${a} ${b}`, sql``)}) p
    where true ${place ? sql`and (p.place, p.id) > (${place[0]}::text, ${place[1]}::uuid)` : sql``}
    order by p.place, p.id limit ${limit}`.execute(db);
  return rows.map((row) => ({ ...promptOf(row), place: row.place }));
}

/** A prompt under a lock. @throws 404 where there is none, or it was taken out */
export async function lockPrompt(tx: Tx, id: string): Promise<KeptPrompt> {
  const row = await tx
    .selectFrom('survey.prompt')
    .select(['id', 'unit_id', 'text', 'field', 'provision'])
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw notFound();
  return promptOf(row);
}

/** Puts a prompt into a unit's bank. */
export async function insertPrompt(
  tx: Tx,
  { id, unitId, text, field, provision }: KeptPrompt,
  { actor, now }: Acting,
): Promise<void> {
  const recorded = { recorded_at: now.toISOString(), recorded_by: actor.id };
  const search = unaccented(`${text} ${provision}`);
  await tx
    .insertInto('survey.prompt')
    .values({ id, unit_id: unitId, text, field, provision, search, ...recorded })
    .execute();
}

/** Takes a prompt out of the bank. */
export async function markPromptWithdrawn(tx: Tx, id: string, { now }: Acting): Promise<void> {
  await tx
    .updateTable('survey.prompt')
    .set({ withdrawn_at: now.toISOString() })
    .where('id', '=', id)
    .execute();
}

/** What was sent to the host of a session, the first sending first. */
export async function sendingsOf(db: Db | Tx, sessionId: string): Promise<Sending[]> {
  const rows = await db
    .selectFrom('survey.sending')
    .selectAll()
    .where('session_id', '=', sessionId)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    ...{ number: row.number, note: row.note, holdsOn: row.holds_on },
    prompts: row.prompts as unknown as Prompt[],
    documents: row.documents as unknown as string[],
  }));
}

/** Writes down what is sent to the host. */
export async function insertSending(
  tx: Tx,
  { sessionId, ...sending }: Sending & { sessionId: string },
  { actor, now }: Acting,
): Promise<void> {
  await tx
    .insertInto('survey.sending')
    .values({
      ...{ session_id: sessionId, number: sending.number, note: sending.note, holds_on: sending.holdsOn },
      ...{ prompts: json(sending.prompts), documents: json(sending.documents) },
      ...{ recorded_at: now.toISOString(), recorded_by: actor.id },
    })
    .execute();
}

/** What a host handed in. */
export interface HandedIn {
  id: string;
  sessionId: string;
  unitId: string;
  document: string;
  file: { id: string; name: string } | null;
  report: { id: string; version: number } | null;
  note: string;
  recordedAt: string;
  recordedBy: string | null;
}

/** What the host of a session handed in, in that order. */
export async function handedOf(db: Db | Tx, sessionId: string): Promise<HandedIn[]> {
  const rows = await db
    .selectFrom('survey.handed')
    .selectAll()
    .where('session_id', '=', sessionId)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, sessionId, unitId: row.unit_id, document: row.document, note: row.note },
    file: row.file_id === null ? null : { id: row.file_id, name: row.file_name ?? '' },
    report: row.report_id === null ? null : { id: row.report_id, version: row.report_version! },
    ...{ recordedAt: row.recorded_at, recordedBy: row.recorded_by },
  }));
}

/** Writes down what the host hands in. */
export async function insertHanded(
  tx: Tx,
  one: Omit<HandedIn, 'id' | 'recordedAt' | 'recordedBy'>,
  { actor, now }: Acting,
): Promise<string> {
  const id = newId(now.getTime());
  await tx
    .insertInto('survey.handed')
    .values({
      ...{ id, session_id: one.sessionId, unit_id: one.unitId, document: one.document, note: one.note },
      ...{ file_id: one.file?.id ?? null, file_name: one.file?.name ?? null },
      ...{ report_id: one.report?.id ?? null, report_version: one.report?.version ?? null },
      ...{ recorded_at: now.toISOString(), recorded_by: actor.id },
    })
    .execute();
  return id;
}

/** The sessions to which a file was handed. */
export async function sessionsHanded(db: Db | Tx, fileId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('survey.handed')
    .select('session_id')
    .distinct()
    .where('file_id', '=', fileId)
    .orderBy('session_id')
    .execute();
  return rows.map((row) => row.session_id);
}

/** What was sent and handed in for some sessions by a day: the day of the last sending, and whether something came after it. */
export async function preparedBy(
  db: Db | Tx,
  ids: string[],
  day: Day,
): Promise<Map<string, { sentOn: Day; handed: boolean }>> {
  if (!ids.length) return new Map();
  const { rows } = await sql<{ id: string; sent_on: Day; handed: boolean }>`
    select s.session_id as id, s.holds_on as sent_on,
      exists (select from survey.handed h where h.session_id = s.session_id and h.recorded_at >= s.recorded_at) as handed
    from survey.sending s where s.session_id = any (${ids}::uuid[]) and s.holds_on <= ${day}::date
      and s.number = (select max(number) from survey.sending l where l.session_id = s.session_id and l.holds_on <= ${day}::date)
    order by s.session_id`.execute(db);
  return new Map(rows.map((row) => [row.id, { sentOn: row.sent_on, handed: row.handed }]));
}
