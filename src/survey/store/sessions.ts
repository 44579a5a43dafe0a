// Sessions as they are planned and listed, and what happened to them.
import { sql } from 'kysely';
import { newId } from '#kernel/id';
import type { Day } from '#kernel/day';
import { notFound } from '#kernel/problem';
import { sortKey, unaccented } from '#kernel/vietnamese';
import { readCursor } from '#platform/http';
import { json, type Db, type Tx } from '#platform/db';
import { sightOf, type Acting, type Actor } from '#organisation';
import type { SessionContent } from '../contract.ts';
import type { SessionEvent } from '../session.ts';

/** An event as it was recorded. */
export interface RecordedEvent extends SessionEvent {
  byUnitId: string;
  recordedAt: string;
  recordedBy: string | null;
}

/** A session with what happened to it. */
export interface Session extends SessionContent {
  id: string;
  delegationId: string;
  unitId: string;
  revision: number;
  illustrative: boolean;
  events: RecordedEvent[];
  concludedOn: Day | null;
}

const hour = (time: string | null) => time && time.slice(0, 5);

/** Those of some sessions that were not taken back, in the order asked for. */
export async function sessionsBy(db: Db | Tx, ids: string[]): Promise<Session[]> {
  if (!ids.length) return [];
  const rows = await db
    .selectFrom('survey.session as s')
    .leftJoin('survey.conclusion as c', 'c.session_id', 's.id')
    .selectAll('s')
    .select('c.holds_on as concluded_on')
    .where('s.id', 'in', ids)
    .where('s.withdrawn_at', 'is', null)
    .orderBy('s.id')
    .execute();
  const events = await eventsOf(db, ids);
  const found = new Map(
    rows.map((row): [string, Session] => [
      row.id,
      {
        ...{ id: row.id, delegationId: row.delegation_id, unitId: row.unit_id, kind: row.kind },
        ...{ hostUnitId: row.host_unit_id, title: row.title, place: row.place, heldOn: row.held_on },
        ...{ startsAt: hour(row.starts_at), endsAt: hour(row.ends_at), travelDays: row.travel_days },
        agenda: row.agenda as unknown as SessionContent['agenda'],
        prompts: row.prompts as unknown as SessionContent['prompts'],
        documents: row.documents as unknown as SessionContent['documents'],
        ...{ requestId: row.request_id, revision: row.revision, illustrative: row.illustrative },
        events: events.get(row.id) ?? [],
        concludedOn: row.concluded_on,
      },
    ]),
  );
  return ids.flatMap((id) => found.get(id) ?? []);
}

async function eventsOf(db: Db | Tx, ids: string[]): Promise<Map<string, RecordedEvent[]>> {
  const rows = await db
    .selectFrom('survey.event')
    .selectAll()
    .where('session_id', 'in', ids)
    .orderBy('holds_on')
    .orderBy('seq')
    .execute();
  const found = new Map<string, RecordedEvent[]>();
  for (const row of rows) {
    const event: RecordedEvent = {
      ...{ fact: row.fact, holdsOn: row.holds_on, heldOn: row.held_on, reason: row.reason },
      ...{ startsAt: hour(row.starts_at), endsAt: hour(row.ends_at), byUnitId: row.by_unit_id },
      ...{ recordedAt: row.recorded_at, recordedBy: row.recorded_by },
    };
    found.set(row.session_id, [...(found.get(row.session_id) ?? []), event]);
  }
  return found;
}

/** @throws 404 where there is none, or it was taken back */
export async function getSession(db: Db | Tx, id: string): Promise<Session> {
  const [found] = await sessionsBy(db, [id]);
  if (!found) throw notFound();
  return found;
}

/** Makes everybody else who would change the session wait for this transaction. @throws 404 */
export async function lockSession(tx: Tx, id: string): Promise<Session> {
  await tx.selectFrom('survey.session').select('id').where('id', '=', id).forUpdate().execute();
  return getSession(tx, id);
}

/** What a list of sessions is narrowed to. */
export interface SessionFilter {
  delegation?: string | undefined;
  host?: string | undefined;
  from?: Day | undefined;
  to?: Day | undefined;
}

/** Sessions within sight by the day they are planned for or were moved to, the earliest first. */
export async function listSessions(
  db: Db | Tx,
  actor: Actor,
  {
    delegation,
    host,
    from,
    to,
    limit,
    cursor,
  }: SessionFilter & { limit: number; cursor?: string | undefined },
): Promise<{ id: string; place: string }[]> {
  const place = cursor ? readCursor(cursor, 2) : null;
  const day = sql`coalesce((select v.held_on from survey.event v where v.session_id = s.id and v.fact = 'rescheduled' order by v.seq desc limit 1), s.held_on)`;
  const { rows } = await sql<{ id: string; place: string }>`
    select * from (
      select s.id, ${day} as held_on, ${day}::text as place from survey.session s
      where s.withdrawn_at is null and ${sessionSight(actor)}
        ${delegation ? sql`and s.delegation_id = ${delegation}::uuid` : sql``}
        ${host ? sql`and s.host_unit_id = ${host}::uuid` : sql``}) s
    where true ${from ? sql`and s.held_on >= ${from}::date` : sql``} ${to ? sql`and s.held_on <= ${to}::date` : sql``}
      ${place ? sql`and (s.place, s.id) > (${place[0]}::text, ${place[1]}::uuid)` : sql``}
    order by s.place, s.id limit ${limit}`.execute(db);
  return rows.map(({ id, place }) => ({ id, place }));
}

/** Whether the actor may see the session `s`: the SQL of `ownedSession` in permissions. */
export function sessionSight(actor: Actor) {
  return sightOf(actor, {
    owner: sql.ref('s.unit_id'),
    submitted: sql`exists (select from survey.event v where v.session_id = s.id and v.fact = 'announced')`,
    audience: sql`'own'`,
    addressed: sql`select s.host_unit_id as unit_id union all select r.unit_id from survey.request r where r.conference_id = s.id`,
  });
}

const columns = (content: SessionContent) => ({
  kind: content.kind,
  host_unit_id: content.hostUnitId,
  title: content.title,
  title_key: sortKey(content.title),
  search: unaccented(`${content.title} ${content.place}`),
  place: content.place,
  held_on: content.heldOn,
  starts_at: content.startsAt,
  ends_at: content.endsAt,
  travel_days: content.travelDays,
  agenda: json(content.agenda),
  prompts: json(content.prompts),
  documents: json(content.documents),
  request_id: content.requestId,
});

/** Writes a new session. */
export async function insertSession(
  tx: Tx,
  { id, of, content }: { id: string; of: { delegationId: string; unitId: string }; content: SessionContent },
  { actor, now }: Acting,
): Promise<void> {
  const recorded = { recorded_at: now.toISOString(), recorded_by: actor.id };
  await tx
    .insertInto('survey.session')
    .values({ id, delegation_id: of.delegationId, unit_id: of.unitId, ...columns(content), ...recorded })
    .execute();
}

/** Writes the content of a session anew. */
export async function updateSession(
  tx: Tx,
  { id, revision, content }: { id: string; revision: number; content: SessionContent },
): Promise<void> {
  await tx
    .updateTable('survey.session')
    .set({ ...columns(content), revision })
    .where('id', '=', id)
    .execute();
}

/** Takes a session back that was not announced. */
export async function markSessionWithdrawn(
  tx: Tx,
  id: string,
  { reason, acting }: { reason: string; acting: Acting },
): Promise<void> {
  await tx
    .updateTable('survey.session')
    .set({ withdrawn_at: acting.now.toISOString(), withdrawn_reason: reason })
    .where('id', '=', id)
    .execute();
}

/** Writes that something happened to a session. */
export async function insertEvent(
  tx: Tx,
  { sessionId, byUnitId, ...event }: SessionEvent & { sessionId: string; byUnitId: string },
  { actor, now }: Acting,
): Promise<void> {
  await tx
    .insertInto('survey.event')
    .values({
      ...{ id: newId(now.getTime()), session_id: sessionId, fact: event.fact, holds_on: event.holdsOn },
      ...{ held_on: event.heldOn, starts_at: event.startsAt, ends_at: event.endsAt, reason: event.reason },
      ...{ by_unit_id: byUnitId, recorded_at: now.toISOString(), recorded_by: actor.id },
    })
    .execute();
}

/** The sessions of a delegation that were not taken back, by the day they were planned for. */
export async function sessionsOf(db: Db | Tx, delegationId: string): Promise<Session[]> {
  const rows = await db
    .selectFrom('survey.session')
    .select('id')
    .where('delegation_id', '=', delegationId)
    .where('withdrawn_at', 'is', null)
    .orderBy('held_on')
    .orderBy('id')
    .execute();
  return sessionsBy(
    db,
    rows.map(({ id }) => id),
  );
}
