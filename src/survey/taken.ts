import { notFound } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { mustSee, type Acting } from '#organisation';
import { isAnnounced, isInside, ownedDelegation, ownedSession } from './permissions.ts';
import { lockDelegation, lockSession, sessionsOf, type Delegation, type Session } from './store.ts';

/** The delegation under a lock. @throws 404 where it may not be seen */
export async function takenDelegation(tx: Tx, id: string, { actor }: Acting): Promise<Delegation> {
  const one = await lockDelegation(tx, id);
  const hosts = (await sessionsOf(tx, id)).filter(isAnnounced).map(({ hostUnitId }) => hostUnitId);
  mustSee(actor, await ownedDelegation(tx, { one, hosts }, actor));
  return one;
}

/** The session under a lock. @throws 404 where it may not be seen */
export async function takenSession(tx: Tx, id: string, { actor }: Acting): Promise<Session> {
  const session = await lockSession(tx, id);
  mustSee(actor, await ownedSession(tx, session, actor));
  return session;
}

/** The session under a lock, for the unit of its delegation alone. @throws 404 elsewhere */
export async function takenInside(tx: Tx, id: string, acting: Acting): Promise<Session> {
  const session = await takenSession(tx, id, acting);
  if (!isInside(acting.actor, session)) throw notFound();
  return session;
}

/** The delegation under a lock, for its unit alone. @throws 404 elsewhere */
export async function takenDelegationInside(tx: Tx, id: string, acting: Acting): Promise<Delegation> {
  const one = await takenDelegation(tx, id, acting);
  if (!isInside(acting.actor, one)) throw notFound();
  return one;
}
