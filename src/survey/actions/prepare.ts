import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import { newId } from '#kernel/id';
import { conflict, forbidden, invalid, notFound, Problem } from '#kernel/problem';
import { tidy } from '#kernel/vietnamese';
import type { Tx } from '#platform/db';
import { findFile } from '#platform/files';
import { audit, mayWrite, type Acting } from '#organisation';
import { heardReport } from '#reports';
import type { Handing, NewPrompt } from '../contract.ts';
import { canWithSession, isInside, mustWriteFor } from '../permissions.ts';
import {
  getDelegation,
  insertHanded,
  insertPrompt,
  insertSending,
  lockPrompt,
  markPromptWithdrawn,
  sendingsOf,
  type HandedIn,
  type Session,
} from '../store.ts';
import { sessionOn } from '../session.ts';
import { takenSession } from '../taken.ts';
import { mustHaveCome } from './write-delegation.ts';

/** Puts a prompt into a unit's bank. @throws Problem `survey.not-yours` */
export async function addPrompt(
  tx: Tx,
  { unitId, ...prompt }: Static<typeof NewPrompt>,
  acting: Acting,
): Promise<{ id: string }> {
  mustWriteFor(acting.actor, unitId);
  const id = newId(acting.now.getTime());
  await insertPrompt(tx, { id, unitId, ...prompt, text: tidy(prompt.text) }, acting);
  await audit(tx, acting, {
    act: 'survey.add-prompt',
    unitId,
    subject: ['survey-prompt', id],
    detail: { field: prompt.field, provision: prompt.provision },
  });
  return { id };
}

/** Takes a prompt out of a unit's bank; where it was sent, it stays as it was. @throws Problem `survey.not-yours`, 404 */
export async function withdrawPrompt(tx: Tx, id: string, acting: Acting): Promise<{ id: string }> {
  const { unitId } = await lockPrompt(tx, id);
  if (!isInside(acting.actor, { unitId })) throw notFound();
  mustWriteFor(acting.actor, unitId);
  await markPromptWithdrawn(tx, id, acting);
  await audit(tx, acting, {
    act: 'survey.withdraw-prompt',
    unitId,
    subject: ['survey-prompt', id],
    detail: {},
  });
  return { id };
}

/**
 * Sends the host what the session's plan asks for as it stands: prompts and documents, numbered, never changed again.
 * @throws Problem `survey.not-yours`, `survey.cannot-follow`, `survey.nothing-to-send`
 */
export async function sendPrompts(
  tx: Tx,
  command: { id: string; note: string; holdsOn?: Day | undefined },
  acting: Acting,
): Promise<{ id: string; number: number }> {
  const session = await takenSession(tx, command.id, acting);
  const { id, unitId, prompts, documents } = session;
  mustWriteFor(acting.actor, unitId);
  if (!canWithSession(acting.actor, session).send) throw cannotFollow(session, acting);
  if (!prompts.length && !documents.length) throw invalid('survey.nothing-to-send');
  const holdsOn = command.holdsOn ?? acting.today;
  mustHaveCome(holdsOn, acting);
  const number = ((await sendingsOf(tx, id)).at(-1)?.number ?? 0) + 1;
  const { note } = command;
  await insertSending(tx, { sessionId: id, number, prompts, documents, note, holdsOn }, acting);
  await audit(tx, acting, {
    act: 'survey.send-prompts',
    unitId,
    subject: ['survey-session', id],
    detail: {
      number,
      prompts: prompts.length,
      documents: documents.length,
      host: session.hostUnitId,
      holdsOn,
    },
  });
  return { id, number };
}

/**
 * The host hands in a file for a document asked for, or an approved version of its report on the delegation's review.
 * @throws Problem `survey.not-the-host`, `survey.cannot-follow`, `survey.no-such-file`, `survey.no-such-version`
 */
export async function handIn(
  tx: Tx,
  { id: sessionId, ...command }: { id: string } & Handing,
  acting: Acting,
): Promise<{ id: string }> {
  const session = await takenSession(tx, sessionId, acting);
  const unitId = session.hostUnitId;
  if (!mayWrite(acting.actor, unitId, 'editor')) throw forbidden('survey.not-the-host');
  if (!canWithSession(acting.actor, session).hand) throw cannotFollow(session, acting);
  const given =
    'fileId' in command
      ? await fileHanded(tx, command, unitId)
      : await reportHanded(tx, { command, session }, acting);
  const id = await insertHanded(tx, { sessionId, unitId, note: command.note, ...given }, acting);
  await audit(tx, acting, {
    act: 'survey.hand-in',
    unitId,
    subject: ['survey-session', sessionId],
    detail: { handed: id, document: given.document, file: given.file?.id ?? null, report: given.report },
  });
  return { id };
}

type Given = Pick<HandedIn, 'document' | 'file' | 'report'>;

async function fileHanded(
  tx: Tx,
  { document, fileId }: { document: string; fileId: string },
  unitId: string,
): Promise<Given> {
  const file = await findFile(tx, fileId);
  if (file?.unitId !== unitId)
    throw invalid('survey.no-such-file', [{ field: 'fileId', code: 'survey.no-such-file' }]);
  return { document: tidy(document), file: { id: fileId, name: file.name }, report: null };
}

async function reportHanded(
  tx: Tx,
  { command, session }: { command: { reportId: string; version: number }; session: Session },
  { actor }: Acting,
): Promise<Given> {
  const { campaignId } = await getDelegation(tx, session.delegationId);
  const heard = await heardReport(tx, actor, command).catch((error: unknown) => {
    if (error instanceof Problem) return null;
    throw error;
  });
  if (heard?.unitId !== session.hostUnitId || heard.reviewId !== campaignId)
    throw invalid('survey.no-such-version', [{ field: 'version', code: 'survey.no-such-version' }]);
  return { document: '', file: null, report: { id: command.reportId, version: command.version } };
}

function cannotFollow(session: Session, { today }: Acting): Problem {
  return conflict('survey.cannot-follow', { state: sessionOn(session, today).state });
}
