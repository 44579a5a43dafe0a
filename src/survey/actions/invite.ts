import { newId } from '#kernel/id';
import { conflict, invalid } from '#kernel/problem';
import { tidy } from '#kernel/vietnamese';
import type { Tx } from '#platform/db';
import { newToken } from '#platform/http';
import { post } from '#platform/notify';
import { audit, type Acting } from '#organisation';
import type { InvitationMade, NewInvitation } from '../contract.ts';
import { invitationLetter, type LetterHands } from '../invitation-letter.ts';
import { mustWriteFor } from '../permissions.ts';
import { takesContributions } from '../permissions-concluding.ts';
import { insertInvitation, lockInvitation, markInvitationRevoked } from '../store.ts';
import { takenInside } from '../taken.ts';

/** Below which path the invited read and hand in. */
export const INVITED = '/invited';

/**
 * Invites somebody without an account to contribute to a conference or workshop: answers the private address, this once, and
 * sends it where an e-mail is given and letters go out.
 * @throws Problem `survey.not-yours`, `survey.takes-none`, and what is wrong with its fields
 */
export async function invite(
  tx: Tx,
  { sessionId, letters, ...command }: NewInvitation & { sessionId: string; letters: LetterHands },
  acting: Acting,
): Promise<InvitationMade> {
  const session = await takenInside(tx, sessionId, acting);
  mustWriteFor(acting.actor, session.unitId);
  if (!takesContributions(session, acting.today)) throw conflict('survey.takes-none');
  const email = command.email?.trim() || null;
  if (command.expiresOn < acting.today)
    throw invalid('survey.bad-expiry', [{ field: 'expiresOn', code: 'survey.bad-expiry' }]);
  if (email && !/^[^\s@]+@[^\s@]+$/.test(email))
    throw invalid('survey.bad-email', [{ field: 'email', code: 'survey.bad-email' }]);
  const { token, hash } = newToken();
  const { topics, expiresOn } = command;
  const one = { id: newId(acting.now.getTime()), sessionId, name: tidy(command.name), email };
  await insertInvitation(tx, { ...one, topics: topics.trim(), expiresOn, tokenHash: hash }, acting);
  const path = `${INVITED}/${token}`;
  const about = { session, name: one.name, topics: topics.trim(), expiresOn, path, today: acting.today };
  const letter = email && letters.sends ? invitationLetter(about, letters) : null;
  const sent =
    letter !== null && (await post(tx, { to: email!, ...letter }, { key: one.id, now: acting.now }));
  await audit(tx, acting, {
    act: 'survey.invite',
    unitId: session.unitId,
    subject: ['survey-invitation', one.id],
    detail: { session: sessionId, name: one.name, email, expiresOn },
  });
  return { id: one.id, path, sent };
}

/** Ends the address of an invitation; what was handed in on it stays. @throws Problem 404, `survey.not-yours`, `survey.invitation-revoked` */
export async function revokeInvitation(
  tx: Tx,
  { id }: { id: string },
  acting: Acting,
): Promise<{ id: string }> {
  const { sessionId, name, revokedAt } = await lockInvitation(tx, id);
  const session = await takenInside(tx, sessionId, acting);
  mustWriteFor(acting.actor, session.unitId);
  if (revokedAt !== null) throw conflict('survey.invitation-revoked');
  await markInvitationRevoked(tx, id, acting);
  await audit(tx, acting, {
    act: 'survey.revoke-invitation',
    unitId: session.unitId,
    subject: ['survey-invitation', id],
    detail: { session: sessionId, name },
  });
  return { id };
}
