import type { Day } from '#kernel/day';
import { newId } from '#kernel/id';
import { conflict, invalid, type FieldProblem } from '#kernel/problem';
import { tidy } from '#kernel/vietnamese';
import type { Tx } from '#platform/db';
import { audit, lineOf, type Acting } from '#organisation';
import type { SessionContent } from '../contract.ts';
import { canWithDelegation, canWithSession, maySurvey, mustWriteFor } from '../permissions.ts';
import {
  findRequest,
  getDelegation,
  insertEvent,
  insertSession,
  markSessionWithdrawn,
  updateSession,
  type Delegation,
} from '../store.ts';
import { mayFollow, sessionOn, type SessionFact } from '../session.ts';
import { takenDelegation, takenSession } from '../taken.ts';
import { mustHaveCome } from './write-delegation.ts';

/**
 * Plans a session of a delegation: a draft of its unit until the host is told.
 * @throws Problem `survey.not-yours`, `survey.term-over`, `survey.not-below`, `survey.outside-term`, `survey.ends-before`
 */
export async function planSession(
  tx: Tx,
  { delegationId, ...content }: SessionContent & { delegationId: string },
  acting: Acting,
): Promise<{ id: string }> {
  const delegation = await takenDelegation(tx, delegationId, acting);
  const { unitId } = delegation;
  mustWriteFor(acting.actor, unitId);
  if (!canWithDelegation(acting.actor, delegation).plan) throw conflict('survey.term-over');
  await mustBeSound(tx, { delegation, content }, acting);
  const id = newId(acting.now.getTime());
  await insertSession(tx, { id, of: { delegationId, unitId }, content: tidied(content) }, acting);
  await audit(tx, acting, {
    act: 'survey.plan',
    unitId,
    subject: ['survey-session', id],
    detail: { title: content.title, host: content.hostUnitId, heldOn: content.heldOn },
  });
  return { id };
}

/**
 * Writes a session's plan anew. Once the host was told, its day and host change by acts alone.
 * @throws Problem `survey.changed-meanwhile`, `survey.announced`, `survey.cannot-follow`
 */
export async function reviseSession(
  tx: Tx,
  command: { id: string; revision: number; content: SessionContent },
  acting: Acting,
): Promise<{ id: string; revision: number }> {
  const session = await takenSession(tx, command.id, acting);
  const { id, unitId, revision: before } = session;
  mustWriteFor(acting.actor, unitId);
  const { state } = sessionOn(session, acting.today);
  if (!canWithSession(acting.actor, session).edit) throw conflict('survey.cannot-follow', { state });
  if (before !== command.revision) throw conflict('survey.changed-meanwhile', { revision: before });
  const { content } = command;
  const fixed = ['kind', 'hostUnitId', 'heldOn', 'startsAt', 'endsAt'] as const;
  const moved = fixed.filter((field) => state !== 'draft' && content[field] !== session[field]);
  if (moved.length)
    throw invalid(
      'survey.announced',
      moved.map((field) => ({ field, code: 'survey.announced' })),
    );
  const delegation = await getDelegation(tx, session.delegationId);
  await mustBeSound(tx, { delegation, content }, acting);
  const revision = before + 1;
  await updateSession(tx, { id, revision, content: tidied(content) });
  await audit(tx, acting, {
    act: 'survey.revise',
    unitId,
    subject: ['survey-session', id],
    detail: { revision },
  });
  return { id, revision };
}

/** Takes a session back that the host was not told of. @throws Problem `survey.announced` */
export async function withdrawSession(
  tx: Tx,
  { id, reason }: { id: string; reason: string },
  acting: Acting,
): Promise<{ id: string }> {
  const session = await takenSession(tx, id, acting);
  mustWriteFor(acting.actor, session.unitId);
  if (!canWithSession(acting.actor, session).withdraw) throw conflict('survey.announced');
  await markSessionWithdrawn(tx, id, { reason, acting });
  await audit(tx, acting, {
    act: 'survey.withdraw',
    unitId: session.unitId,
    subject: ['survey-session', id],
    detail: { reason },
  });
  return { id };
}

/** What may happen to a session's plan. */
export type PlanAct =
  | { act: 'announce'; holdsOn?: Day | undefined }
  | { act: 'cancel'; reason: string; holdsOn?: Day | undefined }
  | {
      act: 'reschedule';
      heldOn: Day;
      startsAt: string | null;
      endsAt: string | null;
      reason: string;
      holdsOn?: Day | undefined;
    };

const FACTS: Record<PlanAct['act'], SessionFact> = {
  announce: 'announced',
  cancel: 'cancelled',
  reschedule: 'rescheduled',
};

/**
 * Tells the host officially, moves a session to another day, or cancels it: with a reason, from a day on.
 * @throws Problem `survey.not-established`, `survey.cannot-follow`, `survey.outside-term`, `survey.in-the-future`
 */
export async function actOnSession(
  tx: Tx,
  { id, ...command }: { id: string } & PlanAct,
  acting: Acting,
): Promise<{ id: string }> {
  const session = await takenSession(tx, id, acting);
  mustWriteFor(acting.actor, session.unitId);
  const { state } = sessionOn(session, acting.today);
  const fact = FACTS[command.act];
  if (!mayFollow(fact, state)) throw conflict('survey.cannot-follow', { state });
  const delegation = await getDelegation(tx, session.delegationId);
  if (!delegation.established) throw conflict('survey.not-established');
  const holdsOn = command.holdsOn ?? acting.today;
  mustHaveCome(holdsOn, acting);
  const last = session.events.at(-1)?.holdsOn ?? delegation.established.holdsOn;
  if (holdsOn < last)
    throw invalid('survey.before', [{ field: 'holdsOn', code: 'survey.before', values: { day: last } }]);
  const moved =
    command.act === 'reschedule'
      ? { heldOn: command.heldOn, startsAt: command.startsAt, endsAt: command.endsAt }
      : { heldOn: null, startsAt: null, endsAt: null };
  if (command.act === 'reschedule') mustFit(delegation, command);
  const reason = command.act === 'announce' ? null : command.reason;
  const byUnitId = session.unitId;
  await insertEvent(tx, { sessionId: id, byUnitId, fact, holdsOn, reason, ...moved }, acting);
  await audit(tx, acting, {
    act: `survey.${command.act}`,
    unitId: byUnitId,
    subject: ['survey-session', id],
    detail: { holdsOn, reason, heldOn: moved.heldOn, title: session.title, host: session.hostUnitId },
  });
  return { id };
}

type Times = Pick<SessionContent, 'heldOn' | 'startsAt' | 'endsAt'>;

function mustFit(delegation: Delegation, times: Times): void {
  const errors = problemsOfTimes(delegation, times);
  if (errors.length) throw invalid(errors[0]!.code, errors);
}

function problemsOfTimes(
  { startsOn, endsOn }: Delegation,
  { heldOn, startsAt, endsAt }: Times,
): FieldProblem[] {
  const errors: FieldProblem[] = [];
  if (heldOn < startsOn || heldOn > endsOn) errors.push({ field: 'heldOn', code: 'survey.outside-term' });
  if (startsAt !== null && endsAt !== null && endsAt <= startsAt)
    errors.push({ field: 'endsAt', code: 'survey.ends-before' });
  return errors;
}

const tidied = (content: SessionContent): SessionContent => ({
  ...content,
  title: tidy(content.title),
  place: tidy(content.place),
});

async function mustBeSound(
  tx: Tx,
  { delegation, content }: { delegation: Delegation; content: SessionContent },
  { actor, today }: Acting,
): Promise<void> {
  const errors = problemsOfTimes(delegation, content);
  const line = await lineOf(tx, content.hostUnitId, today);
  // A conference may be held by the delegation's own unit; a working session is always with somebody else.
  const own = content.kind !== 'working' && content.hostUnitId === delegation.unitId;
  if (!own && !maySurvey(actor, delegation.unitId, line))
    errors.push({ field: 'hostUnitId', code: 'survey.not-below' });
  const request = content.requestId === null ? undefined : await findRequest(tx, content.requestId);
  if (content.requestId !== null && request?.byUnitId !== delegation.unitId)
    errors.push({ field: 'requestId', code: 'survey.no-such-request' });
  if (errors.length) throw invalid(errors[0]!.code, errors);
}
