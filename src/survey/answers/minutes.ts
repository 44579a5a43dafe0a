// What is read of a session's minutes: what is typed by the delegation's unit alone, what was approved by whoever sees the session.
import type { Db, Tx } from '#platform/db';
import { notFound, Problem } from '#kernel/problem';
import type { Static } from 'typebox';
import { personNames, unitNames, type Actor } from '#organisation';
import { heardReport } from '#reports';
import type { ApprovedView, HeardView, MinutesDifference, MinutesView } from '../contract.ts';
import { BLANK, differenceOf } from '../minutes.ts';
import { canWithSession, isInside } from '../permissions.ts';
import { approvedOf, findMinutes, getApproved, handedOf, type ApprovedMinutes } from '../store.ts';
import { seenSession } from './sessions.ts';

/** A session's minutes. @throws 404 */
export async function readMinutes(db: Db | Tx, actor: Actor, id: string): Promise<MinutesView> {
  const session = await seenSession(db, actor, id);
  const versions = await headsOf(db, await approvedOf(db, id));
  const last = versions.at(-1);
  const { minute, approve, reopen } = canWithSession(actor, session);
  return {
    versions,
    approved: last ? await getApproved(db, { sessionId: id, number: last.number }) : null,
    draft: isInside(actor, session) ? ((await findMinutes(db, id))?.content ?? BLANK) : null,
    can: { write: minute, approve, reopen },
  };
}

/** Minutes as they were approved once. @throws 404 */
export async function readApproved(
  db: Db | Tx,
  actor: Actor,
  { id, number }: { id: string; number: number },
): Promise<Static<typeof ApprovedView>> {
  await seenSession(db, actor, id);
  const document = await getApproved(db, { sessionId: id, number });
  const [head] = await headsOf(
    db,
    (await approvedOf(db, id)).filter((one) => one.number === number),
  );
  return { ...head!, document };
}

/** What approved minutes changed against those before them; against none, everything is new. @throws 404 */
export async function readMinutesDifference(
  db: Db | Tx,
  actor: Actor,
  { id, number }: { id: string; number: number },
): Promise<MinutesDifference> {
  await seenSession(db, actor, id);
  const after = await getApproved(db, { sessionId: id, number });
  const before = number > 1 ? await getApproved(db, { sessionId: id, number: number - 1 }) : BLANK;
  return { from: number - 1, to: number, rows: differenceOf(before, after) };
}

async function headsOf(db: Db | Tx, approved: ApprovedMinutes[]): Promise<MinutesView['versions']> {
  const people = await personNames(
    db,
    approved.flatMap(({ recordedBy }) => recordedBy ?? []),
  );
  return approved.map(({ number, checksum, holdsOn, recordedAt, recordedBy }) => ({
    ...{ number, checksum, holdsOn, recordedAt },
    by: people.get(recordedBy ?? '') ?? null,
  }));
}

/**
 * The version that is heard, or was: the newest that the host handed in; read by the delegation's unit and by the host, even
 * where it was submitted to nobody. @throws 404
 */
export async function readHeard(db: Db | Tx, actor: Actor, id: string): Promise<HeardView> {
  const session = await seenSession(db, actor, id);
  if (!isInside(actor, session) && !actor.units.includes(session.hostUnitId)) return { report: null };
  const last = (await approvedOf(db, id)).at(-1);
  const handed =
    last && last.reportId !== null
      ? { id: last.reportId, version: last.reportVersion! }
      : (await handedOf(db, id)).findLast(({ report }) => report !== null)?.report;
  if (!handed) return { report: null };
  const {
    unitId,
    reviewId: _,
    ...heard
  } = await heardReport(db, actor, {
    reportId: handed.id,
    version: handed.version,
  });
  const unit = (await unitNames(db, [unitId], actor.day)).get(unitId);
  if (!unit) throw notFound();
  return { report: { ...heard, unit, sections: heard.sections as never } };
}

/** Whether a file was handed to a session by its host: for the host and for the delegation's unit. */
export async function isHandedFor(db: Db | Tx, actor: Actor, ids: string[]): Promise<boolean> {
  for (const id of ids) {
    const session = await seenSession(db, actor, id).catch((error: unknown) => {
      if (error instanceof Problem) return null;
      throw error;
    });
    if (session && (isInside(actor, session) || actor.units.includes(session.hostUnitId))) return true;
  }
  return false;
}
