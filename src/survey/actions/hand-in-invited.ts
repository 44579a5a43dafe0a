import type { Tx } from '#platform/db';
import { newId } from '#kernel/id';
import { conflict, invalid } from '#kernel/problem';
import { tidy } from '#kernel/vietnamese';
import { findFile } from '#platform/files';
import { audit, type Acting } from '#organisation';
import type { InvitedContent } from '../contract.ts';
import { contributionOn } from '../contribution.ts';
import { invitedActor, TIMES_AT_MOST } from '../invitation.ts';
import { takesContributions } from '../permissions-concluding.ts';
import {
  getContribution,
  getSession,
  insertContribution,
  insertContributionEvent,
  lockInvitation,
  updateContribution,
  type Contribution,
  type Invitation,
} from '../store.ts';

/**
 * Hands in a paper on an invitation, or another in its place until it is accepted. `revision` is the one that was read before, 0
 * for none. What was handed in is kept as it was.
 * @throws Problem `survey.changed-meanwhile`, `survey.contribution-fixed`, `survey.takes-none`, `survey.handed-often`, `survey.no-such-file`
 */
export async function handInInvited(
  tx: Tx,
  { invitation, revision, content }: { invitation: Invitation; revision: number; content: InvitedContent },
  { now, today }: Pick<Acting, 'now' | 'today'>,
): Promise<{ revision: number }> {
  const acting = { actor: invitedActor(invitation, today), now, today };
  const { id: invitationId, sessionId, contributionId } = await lockInvitation(tx, invitation.id);
  const session = await getSession(tx, sessionId);
  const before = contributionId === null ? null : await getContribution(tx, contributionId);
  if ((before?.revision ?? 0) !== revision)
    throw conflict('survey.changed-meanwhile', { revision: before?.revision ?? 0 });
  mustTake(before, { today, open: takesContributions(session, today) });
  const file = content.fileId === null ? undefined : await findFile(tx, content.fileId);
  if (content.fileId !== null && file?.recordedBy !== invitationId)
    throw invalid('survey.no-such-file', [{ field: 'fileId', code: 'survey.no-such-file' }]);
  const sound = {
    ...content,
    title: tidy(content.title),
    fileName: file?.name ?? null,
    requestId: null,
  };
  const [id, unitId] = [before?.id ?? newId(now.getTime()), session.unitId];
  const next = revision + 1;
  if (before) await updateContribution(tx, { id, revision: next, content: sound });
  else await insertContribution(tx, { id, sessionId, unitId, invitationId, content: sound }, acting);
  const event = { id, fact: 'submitted' as const, content: sound, reason: null, holdsOn: today };
  await insertContributionEvent(tx, { ...event, byUnitId: unitId }, acting);
  await audit(tx, acting, {
    act: 'survey.submit-contribution',
    unitId,
    subject: ['survey-contribution', id],
    detail: { title: sound.title, session: sessionId, invitation: invitationId, reason: null },
  });
  return { revision: next };
}

function mustTake(before: Contribution | null, { today, open }: { today: string; open: boolean }): void {
  if (before && contributionOn(before.events, today) === 'accepted')
    throw conflict('survey.contribution-fixed');
  if (!open) throw conflict('survey.takes-none');
  if (before && before.revision >= TIMES_AT_MOST)
    throw conflict('survey.handed-often', { count: TIMES_AT_MOST });
}
