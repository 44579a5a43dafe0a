import type { Static } from 'typebox';
import { notFound } from '#kernel/problem';
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import { mustSee, personNames, unitNames, type Actor } from '#organisation';
import type { ConcludingView, ConclusionView, NoticeDocument, SessionConclusion } from '../contract.ts';
import { isInside } from '../permissions.ts';
import { canWithConclusion, ownedConclusion } from '../permissions-concluding.ts';
import {
  findConcluding,
  findConclusion,
  getConclusion,
  getDelegation,
  getSession,
  requestsOf,
  type Conclusion,
} from '../store.ts';
import { seenSession } from './sessions.ts';

/** The draft of a session's conclusion, for the unit of the delegation. @throws 404 elsewhere */
export async function readConcluding(db: Db | Tx, actor: Actor, id: string): Promise<ConcludingView> {
  const session = await seenSession(db, actor, id);
  if (!isInside(actor, session)) throw notFound();
  const draft = await findConcluding(db, id);
  const content = draft?.content ?? { assessment: [], requests: [] };
  const asked = content.requests.map(({ unitId }) => unitId);
  const units = await unitNames(db, [session.unitId, session.hostUnitId, ...asked], actor.day);
  const people = await personNames(db, draft?.changedBy ? [draft.changedBy] : []);
  const { campaignId } = await getDelegation(db, session.delegationId);
  const issued = (await findConclusion(db, id)) !== undefined;
  return {
    ...{ sessionId: id, title: session.title, revision: draft?.revision ?? 0, content },
    ...{ unit: units.get(session.unitId)!, host: units.get(session.hostUnitId)! },
    ...{ reviewId: campaignId, delegationId: session.delegationId },
    units: [...units.values()],
    changed: draft ? { at: draft.changedAt, by: people.get(draft.changedBy ?? '') ?? null } : null,
    can: canWithConclusion(actor, session, issued),
  };
}

/** Whether a session within sight was concluded by a day, and what its own people may do about that. @throws 404 */
export async function readSessionConclusion(
  db: Db | Tx,
  actor: Actor,
  { id, day }: { id: string; day: Day },
): Promise<Static<typeof SessionConclusion>> {
  const session = await seenSession(db, actor, id);
  const found = await findConclusion(db, id);
  return {
    conclusion:
      found && found.holdsOn <= day ? { id: found.id, symbol: found.symbol, holdsOn: found.holdsOn } : null,
    can: canWithConclusion(actor, session, found !== undefined),
  };
}

/** A conclusion that the actor may see. @throws 404 */
export async function seenConclusion(db: Db | Tx, actor: Actor, id: string): Promise<Conclusion> {
  const one = await getConclusion(db, id);
  const session = await getSession(db, one.sessionId);
  const asked = await requestsOf(db, { conclusion: id });
  mustSee(actor, await ownedConclusion(db, { one, session, asked }, actor));
  return one;
}

/** A conclusion as it was issued. @throws 404 */
export async function readConclusion(db: Db | Tx, actor: Actor, id: string): Promise<ConclusionView> {
  const { sessionId, byUnitId, holdsOn, symbol, checksum, files, ...one } = await seenConclusion(
    db,
    actor,
    id,
  );
  const { title } = await getSession(db, sessionId);
  return {
    ...{ id, session: { id: sessionId, title }, holdsOn, symbol, checksum, files },
    unit: (await unitNames(db, [byUnitId], holdsOn)).get(byUnitId)!,
    rule: one.letterhead.rule,
    document: JSON.parse(one.document) as NoticeDocument,
  };
}
