import type { Static } from 'typebox';
import { conflict, forbidden, invalid, notFound, type FieldProblem } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, findUnit, lineOf, type Acting } from '#organisation';
import { actOnUndertaking, impose, undertakingsByIds } from '#delivery';
import { outlineNow } from '#review';
import type { ImposeAnew, NewEvidence, NoticeDocument } from '../contract.ts';
import { isInside, maySurvey, mustWriteFor } from '../permissions.ts';
import { hasEnded, obligationOf } from '../request.ts';
import {
  deeperSessions,
  evidenceOf,
  findInstead,
  getConclusion,
  getDelegation,
  getRequest,
  getSession,
  insertEvidence,
  insertRequests,
  lockSession,
  saidAt,
  type SurveyRequest,
} from '../store.ts';

/**
 * Imposes a request anew on a unit that stands, where the one asked has gone into another: the first is cancelled, the second
 * names it.
 * @throws Problem `survey.not-yours`, `survey.unit-stands`, `survey.imposed-anew`, `survey.request-over`, `survey.not-asked`,
 * `survey.due-passed`
 */
export async function imposeAnew(
  tx: Tx,
  { id, reason, ...command }: { id: string } & Static<typeof ImposeAnew>,
  acting: Acting,
): Promise<{ id: string }> {
  const { request, state } = await takenRequest(tx, id, acting);
  const { byUnitId, conclusionId, place } = request;
  const before = await findUnit(tx, request.unitId, acting.today);
  if (await findInstead(tx, id)) throw conflict('survey.imposed-anew');
  if (!before || before.standing) throw conflict('survey.unit-stands');
  if (hasEnded(state)) throw conflict('survey.request-over');
  await mustTakeOver(tx, { request, heir: before.parentId, ...command }, acting);
  const { document, symbol } = await getConclusion(tx, conclusionId);
  const said = (JSON.parse(document) as NoticeDocument).requests[place]!;
  const { unitId, dueOn } = command;
  const wanted = [obligationOf({ ...said, unitId, dueOn }, symbol)];
  const holdsOn = acting.today;
  const [anew] = await impose(tx, { kind: 'request', wanted, byUnitId, holdsOn }, acting);
  await insertRequests(tx, [{ ...request, id: anew!, unitId, insteadOf: id }]);
  await actOnUndertaking(tx, { id, act: 'cancel', reason }, acting);
  await audit(tx, acting, {
    act: 'survey.impose-anew',
    unitId: byUnitId,
    subject: ['undertaking', anew!],
    detail: { insteadOf: id, unit: unitId, dueOn, reason },
  });
  return { id: anew! };
}

// The request with its session locked, for those who write for the delegation's unit; the rest learn only what they may see.
async function takenRequest(
  tx: Tx,
  id: string,
  { actor, today }: Acting,
): Promise<{ request: SurveyRequest; state: string | null }> {
  const request = await getRequest(tx, id);
  await lockSession(tx, request.sessionId);
  const [told] = await undertakingsByIds(tx, actor, { ids: [id], day: today });
  if (!told) throw notFound();
  mustWriteFor(actor, request.byUnitId);
  return { request, state: told.state };
}

async function mustTakeOver(
  tx: Tx,
  of: { request: SurveyRequest; heir: string | null; unitId: string; dueOn: string },
  { actor, today }: Acting,
): Promise<void> {
  const { request, heir, unitId, dueOn } = of;
  const unit = await findUnit(tx, unitId, today);
  const within = unitId === heir || maySurvey(actor, request.byUnitId, await lineOf(tx, unitId, today));
  const errors: FieldProblem[] = [];
  if (!unit?.standing || !within || unitId === request.byUnitId)
    errors.push({ field: 'unitId', code: 'survey.not-asked' });
  if (dueOn < today) errors.push({ field: 'dueOn', code: 'survey.due-passed' });
  if (errors.length) throw invalid(errors[0]!.code, errors);
}

/**
 * Ties statements of a deeper session to the request that it was held for, and maybe to a section of the report that needed
 * them. What is tied already is not tied twice.
 * @throws Problem `survey.not-yours`, `survey.not-of-request`, `survey.no-such-statement`, `survey.no-such-section`
 */
export async function tieEvidence(
  tx: Tx,
  { id, sessionId, statements, sectionId, note }: { id: string } & Static<typeof NewEvidence>,
  acting: Acting,
): Promise<{ id: string }> {
  const { request } = await takenRequest(tx, id, acting);
  if (!(await deeperSessions(tx, id)).includes(sessionId))
    throw invalid('survey.not-of-request', [{ field: 'sessionId', code: 'survey.not-of-request' }]);
  if (!isInside(acting.actor, await getSession(tx, sessionId))) throw forbidden('survey.not-yours');
  const said = (await saidAt(tx, [sessionId])).filter(({ statementId }) => statements.includes(statementId));
  if (said.length < statements.length)
    throw invalid('survey.no-such-statement', [{ field: 'statements', code: 'survey.no-such-statement' }]);
  if (sectionId !== null) await mustHaveSection(tx, { request, sectionId });
  const tied = await evidenceOf(tx, { request: id });
  const anew = said.filter(
    (one) =>
      !tied.some(
        (other) =>
          other.sessionId === one.sessionId &&
          other.statementId === one.statementId &&
          other.sectionId === sectionId,
      ),
  );
  if (anew.length) await insertEvidence(tx, { requestId: id, sectionId, note, said: anew }, acting);
  await audit(tx, acting, {
    act: 'survey.tie-evidence',
    unitId: request.byUnitId,
    subject: ['undertaking', id],
    detail: { session: sessionId, statements: anew.length, section: sectionId },
  });
  return { id };
}

async function mustHaveSection(
  tx: Tx,
  { request, sectionId }: { request: SurveyRequest; sectionId: string },
): Promise<void> {
  const { delegationId } = await getSession(tx, request.sessionId);
  const { campaignId } = await getDelegation(tx, delegationId);
  const { outline } = await outlineNow(tx, campaignId);
  if (!outline.sections.some((one) => one.id === sectionId))
    throw invalid('survey.no-such-section', [{ field: 'sectionId', code: 'survey.no-such-section' }]);
}
