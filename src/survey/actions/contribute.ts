import type { Static } from 'typebox';
import { newId } from '#kernel/id';
import { conflict, forbidden, invalid, type FieldProblem } from '#kernel/problem';
import { tidy } from '#kernel/vietnamese';
import type { Tx } from '#platform/db';
import { findFile } from '#platform/files';
import { audit, mayWrite, mustSee, type Acting } from '#organisation';
import { seenSession } from '../answers/sessions.ts';
import type { ContributionContent, NewContribution } from '../contract.ts';
import { contributionOn } from '../contribution.ts';
import { mustLead, mustWriteFor } from '../permissions.ts';
import { canWithContribution, ownedContribution, takesContributions } from '../permissions-concluding.ts';
import {
  findRequest,
  getSession,
  insertContribution,
  insertContributionEvent,
  lockContribution,
  markContributionWithdrawn,
  updateContribution,
  type Contribution,
} from '../store.ts';
import { tellContribution } from '../telling-insights.ts';

/**
 * Begins a contribution to a conference or workshop: a draft of the unit that hands it in.
 * @throws Problem `survey.not-contributor`, `survey.takes-none`, and what is wrong with its fields
 */
export async function beginContribution(
  tx: Tx,
  { sessionId, unitId, ...content }: Static<typeof NewContribution>,
  acting: Acting,
): Promise<{ id: string }> {
  const session = await seenSession(tx, acting.actor, sessionId);
  if (!mayWrite(acting.actor, unitId, 'editor')) throw forbidden('survey.not-contributor');
  if (!takesContributions(session, acting.today)) throw conflict('survey.takes-none');
  const sound = await soundContent(tx, { sessionId, unitId, content });
  const id = newId(acting.now.getTime());
  await insertContribution(tx, { id, sessionId, unitId, content: sound }, acting);
  await audit(tx, acting, {
    act: 'survey.begin-contribution',
    unitId,
    subject: ['survey-contribution', id],
    detail: { session: sessionId, title: sound.title },
  });
  return { id };
}

// A unit hands in its own files; a request that it answers is its own, and for this conference where it names one.
async function soundContent(
  tx: Tx,
  { sessionId, unitId, content }: { sessionId: string; unitId: string; content: ContributionContent },
): Promise<ContributionContent & { fileName: string | null }> {
  const errors: FieldProblem[] = [];
  const file = content.fileId === null ? undefined : await findFile(tx, content.fileId);
  if (content.fileId !== null && file?.unitId !== unitId)
    errors.push({ field: 'fileId', code: 'survey.no-such-file' });
  const request = content.requestId === null ? undefined : await findRequest(tx, content.requestId);
  const answers =
    request?.unitId === unitId &&
    request.kind === 'contribute' &&
    (request.conferenceId ?? sessionId) === sessionId;
  if (content.requestId !== null && !answers)
    errors.push({ field: 'requestId', code: 'survey.no-such-request' });
  if (errors.length) throw invalid(errors[0]!.code, errors);
  return { ...content, title: tidy(content.title), fileName: file?.name ?? null };
}

/** Writes a contribution anew, before it is submitted or while it is back. @throws Problem `survey.changed-meanwhile`, `survey.contribution-fixed` */
export async function reviseContribution(
  tx: Tx,
  command: { id: string; revision: number; content: ContributionContent },
  acting: Acting,
): Promise<{ id: string; revision: number }> {
  const one = await takenOpen(tx, command.id, acting);
  const { id, unitId, sessionId, revision: before } = one;
  if (before !== command.revision) throw conflict('survey.changed-meanwhile', { revision: before });
  const content = await soundContent(tx, { sessionId, unitId, content: command.content });
  const revision = before + 1;
  await updateContribution(tx, { id, revision, content });
  await audit(tx, acting, {
    act: 'survey.revise-contribution',
    unitId,
    subject: ['survey-contribution', id],
    detail: { revision },
  });
  return { id, revision };
}

/** Takes back a draft that was never submitted. @throws Problem `survey.contribution-fixed` */
export async function withdrawContribution(
  tx: Tx,
  { id, reason }: { id: string; reason: string },
  acting: Acting,
): Promise<{ id: string }> {
  const { unitId, events } = await takenOpen(tx, id, acting);
  if (events.length) throw conflict('survey.contribution-fixed');
  await markContributionWithdrawn(tx, id, { reason, acting });
  await audit(tx, acting, {
    act: 'survey.withdraw-contribution',
    unitId,
    subject: ['survey-contribution', id],
    detail: { reason },
  });
  return { id };
}

/** The leader hands it in: what is submitted stays as it was. @throws Problem `survey.takes-none`, `survey.contribution-fixed` */
export async function submitContribution(
  tx: Tx,
  { id }: { id: string },
  acting: Acting,
): Promise<{ id: string }> {
  const one = await takenOpen(tx, id, acting);
  const { unitId, sessionId } = one;
  mustLead(acting.actor, unitId);
  if (!takesContributions(await getSession(tx, sessionId), acting.today)) throw conflict('survey.takes-none');
  const { title, authors, abstract, field, fileId, fileName, insights, requestId } = one;
  const content = { title, authors, abstract, field, fileId, fileName, insights, requestId };
  await recordEvent(tx, { one, fact: 'submitted', byUnitId: unitId, content, reason: null }, acting);
  return { id };
}

/**
 * Those who hold the conference send it back with a reason, or accept it: then what it says is an insight of the review. Where
 * `seen` names the revision that was read, one handed in meanwhile in its place is not judged unread.
 * @throws Problem `survey.not-yours`, `survey.not-submitted`, `survey.changed-meanwhile`
 */
export async function judgeContribution(
  tx: Tx,
  { id, reason, seen = null }: { id: string; reason: string | null; seen?: number | null },
  acting: Acting,
): Promise<{ id: string }> {
  const one = await takenContribution(tx, id, acting);
  const session = await getSession(tx, one.sessionId);
  const byUnitId = session.unitId;
  mustWriteFor(acting.actor, byUnitId);
  if (contributionOn(one.events, acting.today) !== 'submitted') throw conflict('survey.not-submitted');
  if (seen !== null && seen !== one.revision)
    throw conflict('survey.changed-meanwhile', { revision: one.revision });
  const fact = reason === null ? ('accepted' as const) : ('returned' as const);
  await recordEvent(tx, { one, fact, byUnitId, content: null, reason }, acting);
  if (fact === 'accepted') await tellContribution(tx, { one, session }, acting);
  return { id };
}

const VERBS = { submitted: 'submit', returned: 'return', accepted: 'accept' } as const;

async function recordEvent(
  tx: Tx,
  event: {
    one: Contribution;
    fact: keyof typeof VERBS;
    byUnitId: string;
    content: Contribution['events'][number]['content'];
    reason: string | null;
  },
  acting: Acting,
): Promise<void> {
  const { one, fact, byUnitId, content, reason } = event;
  const recorded = { id: one.id, fact, byUnitId, content, reason, holdsOn: acting.today };
  await insertContributionEvent(tx, recorded, acting);
  await audit(tx, acting, {
    act: `survey.${VERBS[fact]}-contribution`,
    unitId: byUnitId,
    subject: ['survey-contribution', one.id],
    detail: { title: one.title, session: one.sessionId, reason },
  });
}

async function takenContribution(tx: Tx, id: string, { actor }: Acting): Promise<Contribution> {
  const one = await lockContribution(tx, id);
  mustSee(actor, await ownedContribution(tx, { one, session: await getSession(tx, one.sessionId) }, actor));
  return one;
}

async function takenOpen(tx: Tx, id: string, acting: Acting): Promise<Contribution> {
  const one = await takenContribution(tx, id, acting);
  if (!mayWrite(acting.actor, one.unitId, 'editor')) throw forbidden('survey.not-contributor');
  const session = await getSession(tx, one.sessionId);
  if (!canWithContribution(acting.actor, { one, session }).edit) throw conflict('survey.contribution-fixed');
  return one;
}
