// Invitations to contribute, by session and by the hash of their address.
import type { Day } from '#kernel/day';
import { notFound } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import type { Acting } from '#organisation';
import type { Inviting } from '../invitation.ts';

/** An invitation with the paper that was handed in on it. */
export interface Invitation extends Inviting {
  id: string;
  sessionId: string;
  name: string;
  email: string | null;
  topics: string;
}

function invitations(db: Db | Tx) {
  return db
    .selectFrom('survey.invitation as i')
    .leftJoin('survey.contribution as c', 'c.invitation_id', 'i.id')
    .select(['i.id', 'i.session_id as sessionId', 'i.name', 'i.email', 'i.topics'])
    .select(['i.expires_on as expiresOn', 'i.revoked_at as revokedAt', 'c.id as contributionId']);
}

/** The invitations to a session, the newest first. */
export async function invitationsTo(db: Db | Tx, sessionId: string): Promise<Invitation[]> {
  return invitations(db).where('i.session_id', '=', sessionId).orderBy('i.id', 'desc').execute();
}

/** The invitation whose address has a hash; undefined where there is none. */
export async function findInvitationByHash(db: Db | Tx, tokenHash: string): Promise<Invitation | undefined> {
  return invitations(db).where('i.token_hash', '=', tokenHash).executeTakeFirst();
}

/** Makes everybody else who would use or end it wait for this transaction. @throws 404 */
export async function lockInvitation(tx: Tx, id: string): Promise<Invitation> {
  await tx.selectFrom('survey.invitation').select('id').where('id', '=', id).forUpdate().execute();
  const found = await invitations(tx).where('i.id', '=', id).executeTakeFirst();
  if (!found) throw notFound();
  return found;
}

/** Writes a new invitation. */
export async function insertInvitation(
  tx: Tx,
  one: Pick<Invitation, 'id' | 'sessionId' | 'name' | 'email' | 'topics'> & {
    expiresOn: Day;
    tokenHash: string;
  },
  { actor, now }: Acting,
): Promise<void> {
  await tx
    .insertInto('survey.invitation')
    .values({
      ...{ id: one.id, session_id: one.sessionId, name: one.name, email: one.email, topics: one.topics },
      ...{ expires_on: one.expiresOn, token_hash: one.tokenHash },
      ...{ recorded_at: now.toISOString(), recorded_by: actor.id },
    })
    .execute();
}

/** Ends an invitation's address. */
export async function markInvitationRevoked(tx: Tx, id: string, { actor, now }: Acting): Promise<void> {
  await tx
    .updateTable('survey.invitation')
    .set({ revoked_at: now.toISOString(), revoked_by: actor.id })
    .where('id', '=', id)
    .execute();
}
