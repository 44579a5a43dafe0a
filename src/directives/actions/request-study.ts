import { newId } from '#kernel/id';
import { conflict, forbidden, invalid } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, lineOf, mayWrite, mustSee, mustWrite, type Acting } from '#organisation';
import type { NewStudyRequest } from '../contract/dissemination.ts';
import { ownedStudy, reachesBelow, ruled } from '../permissions.ts';
import { endStudy, getDirective, insertStudyRequests, lockStudyRequest, unitsAsked } from '../store.ts';
import { written } from '../study.ts';

/**
 * Asks all units of some levels below a unit to study a directive by a day.
 * @throws Problem 404 where the directive may not be seen; `directives.leader-asks`, `directives.withdrawn`,
 * `directives.study-unseen` where those asked may not see it, `directives.nobody-to-study`, `directives.study-due-passed`
 */
export async function requestStudy(
  tx: Tx,
  { directiveId, ...command }: NewStudyRequest & { directiveId: string },
  acting: Acting,
): Promise<{ id: string }> {
  const { actor, now, today } = acting;
  const { unitId, levels, dueOn } = command;
  const entry = await getDirective(tx, directiveId);
  const directive = await ruled(tx, entry, actor);
  mustSee(actor, directive);
  if (!mayWrite(actor, unitId, 'leader')) throw forbidden('directives.leader-asks');
  if (entry.withdrawn) throw conflict('directives.withdrawn');
  const refuse = (field: string, code: string) => invalid(code, [{ field, code }]);
  if (dueOn < today) throw refuse('dueOn', 'directives.study-due-passed');
  if (!reachesBelow(directive, await lineOf(tx, unitId, actor.day)))
    throw refuse('unitId', 'directives.study-unseen');
  if (!(await unitsAsked(tx, { unitId, levels }, today)).length)
    throw refuse('levels', 'directives.nobody-to-study');
  const id = newId(now.getTime());
  const recorded = { recordedAt: now.toISOString(), recordedBy: actor.id };
  const note = written(command.note);
  const request = { id, directiveId, unitId, levels, dueOn, note, holdsOn: today, illustrative: false };
  await insertStudyRequests(tx, [{ ...request, ...recorded }]);
  await audit(tx, acting, {
    act: 'directives.request-study',
    unitId,
    subject: ['study-request', id],
    detail: { directive: directiveId, number: entry.number, levels, dueOn },
  });
  return { id };
}

/** Takes a request back, with a reason: nobody is asked by it any more. @throws Problem `directives.study-request-withdrawn` */
export async function withdrawStudyRequest(
  tx: Tx,
  { id, reason }: { id: string; reason: string },
  acting: Acting,
): Promise<{ id: string }> {
  const request = await lockStudyRequest(tx, id);
  const owned = await ownedStudy(tx, { unitId: request.unitId, audience: 'below' }, acting.actor);
  mustWrite(acting.actor, owned, { role: 'leader', code: 'directives.leader-asks' });
  if (request.withdrawn) throw conflict('directives.study-request-withdrawn');
  await endStudy(tx, { table: 'directives.study_request', id, reason: reason.trim() }, acting);
  await audit(tx, acting, {
    act: 'directives.withdraw-study-request',
    unitId: request.unitId,
    subject: ['study-request', id],
    detail: { reason },
  });
  return { id };
}
