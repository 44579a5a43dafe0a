// What was said in approved minutes, and how it flowed back to requests as evidence.
import { sql } from 'kysely';
import { newId } from '#kernel/id';
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import type { Acting } from '#organisation';

/** A statement of the minutes as they were approved last. */
export interface Said {
  sessionId: string;
  number: number;
  statementId: string;
  speaker: string;
  words: string;
  field: string | null;
  kind: string | null;
  provision: string;
}

/** What was said at some sessions, by the minutes approved last, in the order in which it was said. */
export async function saidAt(db: Db | Tx, sessions: string[]): Promise<Said[]> {
  if (!sessions.length) return [];
  const rows = await db
    .selectFrom('survey.statement as s')
    .select(['s.session_id', 's.number', 's.statement_id', 's.speaker', 's.words', 's.field', 's.kind'])
    .select('s.provision')
    .where('s.session_id', 'in', sessions)
    .where('s.number', '=', (eb) =>
      eb
        .selectFrom('survey.approved as a')
        .select(({ fn }) => fn.max('a.number').as('number'))
        .whereRef('a.session_id', '=', 's.session_id'),
    )
    .orderBy('s.session_id')
    .orderBy('s.place')
    .execute();
  return rows.map((row) => ({
    ...{ sessionId: row.session_id, number: row.number, statementId: row.statement_id },
    ...{ speaker: row.speaker, words: row.words, field: row.field, kind: row.kind },
    provision: row.provision,
  }));
}

/** A statement tied to a request. */
export interface Tied extends Said {
  id: string;
  requestId: string;
  sessionTitle: string;
  sectionId: string | null;
  note: string;
  recordedAt: string;
  recordedBy: string | null;
}

/** What was tied to a request, or to requests about a report: in the order of recording. */
export async function evidenceOf(
  db: Db | Tx,
  of: { request: string } | { report: string; section?: string | undefined; units: string[] },
): Promise<Tied[]> {
  const { rows } = await sql<Tied>`
    select e.id, e.request_id as "requestId", e.session_id as "sessionId", z.title as "sessionTitle", e.number,
      e.statement_id as "statementId", s.speaker, s.words, s.field, s.kind, s.provision, e.section_id as "sectionId", e.note,
      e.recorded_at as "recordedAt", e.recorded_by as "recordedBy"
    from survey.evidence e
    join survey.request r on r.undertaking_id = e.request_id
    join survey.session z on z.id = e.session_id
    join survey.statement s on s.session_id = e.session_id and s.number = e.number and s.statement_id = e.statement_id
    where ${
      'request' in of
        ? sql`e.request_id = ${of.request}`
        : sql`r.report_id = ${of.report} and (r.unit_id = any (${of.units}::uuid[]) or r.by_unit_id = any (${of.units}::uuid[]))
            ${of.section === undefined ? sql`` : sql`and e.section_id = ${of.section}`}`
    }
    order by e.recorded_at, e.id`.execute(db);
  return rows;
}

/** Ties statements to a request. */
export async function insertEvidence(
  tx: Tx,
  {
    requestId,
    sectionId,
    note,
    said,
  }: { requestId: string; sectionId: string | null; note: string; said: Said[] },
  { actor, now }: Acting,
): Promise<void> {
  await tx
    .insertInto('survey.evidence')
    .values(
      said.map(({ sessionId, number, statementId }) => ({
        ...{ id: newId(now.getTime()), request_id: requestId, section_id: sectionId, note },
        ...{ session_id: sessionId, number, statement_id: statementId },
        ...{ recorded_at: now.toISOString(), recorded_by: actor.id },
      })),
    )
    .execute();
}

/** The sessions that go into a request more deeply and were not taken back, by their days. */
export async function deeperSessions(db: Db | Tx, requestId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('survey.session')
    .select('id')
    .where('request_id', '=', requestId)
    .where('withdrawn_at', 'is', null)
    .orderBy('held_on')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Versions of a report beyond one that were handed to delegations from a moment on, the earliest first. */
export async function handedSince(
  db: Db | Tx,
  { reportId, beyond, since }: { reportId: string; beyond: number; since: string },
): Promise<{ number: number; on: Day }[]> {
  const rows = await db
    .selectFrom('survey.handed')
    .select(['report_version', sql<Day>`(recorded_at at time zone 'Asia/Ho_Chi_Minh')::date`.as('on')])
    .where('report_id', '=', reportId)
    .where('report_version', '>', beyond)
    .where('recorded_at', '>=', since)
    .orderBy('seq')
    .execute();
  return rows.map(({ report_version, on }) => ({ number: report_version!, on }));
}
