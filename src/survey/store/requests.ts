// What conclusions asked for: rows beside the undertakings that the requests are.
import { notFound } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import type { RequestKind } from '../request.ts';

/** A request as it points to other things; the obligation itself is the undertaking of the same identifier. */
export interface SurveyRequest {
  id: string;
  conclusionId: string;
  sessionId: string;
  place: number;
  kind: RequestKind;
  unitId: string;
  reportId: string | null;
  reportVersion: number | null;
  sections: string[];
  conferenceId: string | null;
  /** The request in whose place it was imposed. */
  insteadOf: string | null;
  byUnitId: string;
}

function requests(db: Db | Tx) {
  return db.selectFrom('survey.request').selectAll();
}

type Row = Awaited<ReturnType<ReturnType<typeof requests>['executeTakeFirstOrThrow']>>;

const asRequest = (row: Row): SurveyRequest => ({
  ...{ id: row.undertaking_id, conclusionId: row.conclusion_id, sessionId: row.session_id },
  ...{ place: row.place, kind: row.kind as RequestKind, unitId: row.unit_id, reportId: row.report_id },
  ...{ reportVersion: row.report_version, sections: row.sections, conferenceId: row.conference_id },
  ...{ insteadOf: row.instead_of, byUnitId: row.by_unit_id },
});

/** A request by its undertaking; undefined where the undertaking is none. */
export async function findRequest(db: Db | Tx, id: string): Promise<SurveyRequest | undefined> {
  const row = await requests(db).where('undertaking_id', '=', id).executeTakeFirst();
  return row && asRequest(row);
}

/** @throws 404 where the undertaking is no request */
export async function getRequest(db: Db | Tx, id: string): Promise<SurveyRequest> {
  const found = await findRequest(db, id);
  if (!found) throw notFound();
  return found;
}

/** The request that was imposed in the place of another; undefined where none was. */
export async function findInstead(db: Db | Tx, id: string): Promise<SurveyRequest | undefined> {
  const row = await requests(db).where('instead_of', '=', id).executeTakeFirst();
  return row && asRequest(row);
}

/** What sessions, one conclusion or a conference are about: requests in the order of their conclusions. */
export async function requestsOf(
  db: Db | Tx,
  of: { sessions: string[] } | { conclusion: string } | { conference: string },
): Promise<SurveyRequest[]> {
  if ('sessions' in of && !of.sessions.length) return [];
  const rows = await (
    'sessions' in of
      ? requests(db).where('session_id', 'in', of.sessions)
      : 'conclusion' in of
        ? requests(db).where('conclusion_id', '=', of.conclusion)
        : requests(db).where('conference_id', '=', of.conference)
  )
    .orderBy('conclusion_id')
    .orderBy('place')
    .orderBy('undertaking_id')
    .execute();
  return rows.map(asRequest);
}

/** Writes what was asked for. */
export async function insertRequests(tx: Tx, rows: SurveyRequest[]): Promise<void> {
  if (!rows.length) return;
  await tx
    .insertInto('survey.request')
    .values(
      rows.map((one) => ({
        ...{ undertaking_id: one.id, conclusion_id: one.conclusionId, session_id: one.sessionId },
        ...{ place: one.place, kind: one.kind, unit_id: one.unitId, report_id: one.reportId },
        ...{ report_version: one.reportVersion, sections: one.sections, conference_id: one.conferenceId },
        ...{ instead_of: one.insteadOf, by_unit_id: one.byUnitId },
      })),
    )
    .execute();
}
