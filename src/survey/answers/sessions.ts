import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import { page } from '#platform/http';
import type { Db, Tx } from '#platform/db';
import { maySee, mustSee, personNames, unitNames, type Actor } from '#organisation';
import { undertakingNames } from '#delivery';
import type { SessionPage, SessionRow, SessionView } from '../contract.ts';
import { canWithSession, isInside, ownedSession } from '../permissions.ts';
import { sessionOn } from '../session.ts';
import {
  delegationsBy,
  getSession,
  handedOf,
  listSessions,
  sendingsOf,
  sessionsBy,
  type Delegation,
  type Session,
  type SessionFilter,
} from '../store.ts';

/** Sessions within sight, the earliest first. */
export async function sessionsPage(
  db: Db | Tx,
  actor: Actor,
  asked: SessionFilter & { day: Day; limit: number; cursor?: string | undefined },
): Promise<Static<typeof SessionPage>> {
  const found = await listSessions(db, actor, { ...asked, limit: asked.limit + 1 });
  const { rows, nextCursor } = page(found, asked.limit, (row) => [row.place, row.id]);
  const sessions = await sessionsBy(
    db,
    rows.map(({ id }) => id),
  );
  const delegations = await delegationsBy(db, [...new Set(sessions.map((one) => one.delegationId))]);
  return { rows: await rowsOfSessions(db, { sessions, delegations, day: asked.day }), nextCursor };
}

/** Those of some sessions that the actor may see. */
export async function seenSessions(db: Db | Tx, actor: Actor, sessions: Session[]): Promise<Session[]> {
  const seen: Session[] = [];
  for (const session of sessions)
    if (maySee(actor, await ownedSession(db, session, actor))) seen.push(session);
  return seen;
}

/** A session that the actor may see. @throws 404 */
export async function seenSession(db: Db | Tx, actor: Actor, id: string): Promise<Session> {
  const session = await getSession(db, id);
  mustSee(actor, await ownedSession(db, session, actor));
  return session;
}

/** Sessions as rows of a list, as they stand on the day. */
export async function rowsOfSessions(
  db: Db | Tx,
  { sessions, delegations, day }: { sessions: Session[]; delegations: Delegation[]; day: Day },
): Promise<SessionRow[]> {
  const units = await unitNames(
    db,
    sessions.flatMap(({ unitId, hostUnitId }) => [unitId, hostUnitId]),
    day,
  );
  const titles = new Map(delegations.map(({ id, title }) => [id, title]));
  return sessions.map((one) => ({
    ...{ id: one.id, kind: one.kind, title: one.title, place: one.place, travelDays: one.travelDays },
    ...{ host: units.get(one.hostUnitId)!, unit: units.get(one.unitId)! },
    delegation: { id: one.delegationId, title: titles.get(one.delegationId) ?? '' },
    ...sessionOn(one, day),
    illustrative: one.illustrative,
  }));
}

/** One session as it stands on a day. @throws 404 */
export async function readSession(
  db: Db | Tx,
  actor: Actor,
  { id, day }: { id: string; day: Day },
): Promise<SessionView> {
  const session = await seenSession(db, actor, id);
  const delegations = await delegationsBy(db, [session.delegationId]);
  const [row] = await rowsOfSessions(db, { sessions: [session], delegations, day });
  // What a host hands in is between it and the delegation.
  const between = isInside(actor, session) || actor.units.includes(session.hostUnitId);
  const handed = between ? await handedOf(db, id) : [];
  const people = await personNames(
    db,
    [...session.events, ...handed].flatMap(({ recordedBy }) => recordedBy ?? []),
  );
  const inside = isInside(actor, session);
  return {
    ...row!,
    asOf: day,
    agenda: session.agenda,
    prompts: inside ? session.prompts : [],
    documents: inside ? session.documents : [],
    sendings: await sendingsOf(db, id),
    handed: handed.map(({ id: one, document, file, report, note, recordedAt, recordedBy }) => ({
      ...{ id: one, document, file, report, note, recordedAt },
      by: people.get(recordedBy ?? '') ?? null,
    })),
    campaignId: delegations[0]!.campaignId,
    request: await requestNamed(db, actor, session.requestId),
    events: session.events.map(({ fact, holdsOn, heldOn, reason, recordedAt, recordedBy }) => ({
      ...{ fact, holdsOn, heldOn, reason, recordedAt },
      by: people.get(recordedBy ?? '') ?? null,
    })),
    revision: session.revision,
    can: canWithSession(actor, session),
  };
}

// The request that a session goes into more deeply; null where it is out of the reader's sight.
async function requestNamed(db: Db | Tx, actor: Actor, id: string | null): Promise<SessionView['request']> {
  return id === null ? null : ((await undertakingNames(db, actor, [id])).get(id) ?? null);
}
