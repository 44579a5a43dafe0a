import { conflict, notFound } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, type Acting } from '#organisation';
import type { MinutesContent } from '../contract.ts';
import { canWithSession, isInside, mustWriteFor } from '../permissions.ts';
import { findMinutes, keepMinutes } from '../store.ts';
import { takenSession } from '../taken.ts';

/** How long one person's typing goes on, in milliseconds; after a longer pause the trail has another line. */
const SPELL = 10 * 60 * 1000;

/**
 * Keeps minutes as they are typed: by the delegation's unit, from the announcement until they are approved.
 * @throws Problem `survey.not-yours`, `survey.minutes-closed`, 404 outside the unit
 */
export async function keepTyping(
  tx: Tx,
  command: { sessionId: string; state: Uint8Array; content: MinutesContent },
  acting: Acting,
): Promise<void> {
  const session = await takenSession(tx, command.sessionId, acting);
  if (!isInside(acting.actor, session)) throw notFound();
  mustWriteFor(acting.actor, session.unitId);
  if (!canWithSession(acting.actor, session).minute) throw conflict('survey.minutes-closed');
  const last = await findMinutes(tx, session.id);
  await keepMinutes(tx, command, acting);
  const goesOn =
    last?.changedBy === acting.actor.id && acting.now.getTime() - Date.parse(last.changedAt) < SPELL;
  if (goesOn) return;
  await audit(tx, acting, {
    act: 'survey.minute',
    unitId: session.unitId,
    subject: ['survey-session', session.id],
    detail: { statements: command.content.statements.length },
  });
}
