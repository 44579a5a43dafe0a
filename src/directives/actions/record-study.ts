import type { Static } from 'typebox';
import { newId } from '#kernel/id';
import { conflict, forbidden, invalid, notFound } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { findFile } from '#platform/files';
import { audit, findUnit, mayWrite, mustSee, mustWrite, type Acting } from '#organisation';
import type { NewStudy, StudyContent } from '../contract/dissemination.ts';
import { ownedStudy, ruled } from '../permissions.ts';
import {
  endStudy,
  getDirective,
  insertStudies,
  insertStudyRequests,
  lockStudy,
  updateStudy,
  type Entry,
  type Study,
  type WholeStudy,
} from '../store.ts';
import { mustBeHeld, sameStudy, tidiedStudy } from '../study.ts';

/**
 * Records a session in which a unit studied a directive; whoever stands above sees it at once.
 * @throws Problem 404 where the directive may not be seen; `directives.study-not-yours`, `directives.withdrawn`, and what
 * `mustBeHeld` says
 */
export async function recordStudy(
  tx: Tx,
  { directiveId, unitId, ...given }: Static<typeof NewStudy> & { directiveId: string },
  acting: Acting,
): Promise<{ id: string; revision: number }> {
  const entry = await getDirective(tx, directiveId);
  mustSee(acting.actor, await ruled(tx, entry, acting.actor));
  if (!mayWrite(acting.actor, unitId, 'editor')) throw forbidden('directives.study-not-yours');
  if (entry.withdrawn) throw conflict('directives.withdrawn');
  const content = tidiedStudy(given);
  await mustBeSound(tx, { entry, unitId, content }, acting);
  const id = newId(acting.now.getTime());
  const recorded = { recordedAt: acting.now.toISOString(), recordedBy: acting.actor.id };
  await insertStudies(tx, [{ id, directiveId, unitId, illustrative: false, ...content, ...recorded }]);
  const { heldOn, form, invited, present } = content;
  await audit(tx, acting, {
    act: 'directives.record-study',
    unitId,
    subject: ['study', id],
    detail: { directive: directiveId, number: entry.number, heldOn, form, invited, present },
  });
  return { id, revision: 1 };
}

async function mustBeSound(
  tx: Tx,
  { entry, unitId, content }: { entry: Entry; unitId: string; content: StudyContent },
  { today }: Acting,
): Promise<void> {
  mustBeHeld(content, { issuedOn: entry.issued_on, today });
  if (!(await findUnit(tx, unitId, content.heldOn))?.standing)
    throw invalid('directives.study-not-standing', [
      { field: 'heldOn', code: 'directives.study-not-standing' },
    ]);
  for (const [n, fileId] of content.fileIds.entries())
    if ((await findFile(tx, fileId))?.unitId !== unitId)
      throw invalid('directives.no-such-file', [{ field: `fileIds.${n}`, code: 'directives.no-such-file' }]);
}

// One that was taken back is its unit's alone.
async function taken(tx: Tx, id: string, acting: Acting): Promise<Study> {
  const study = await lockStudy(tx, id);
  const { actor } = acting;
  if (study.withdrawn && !actor.units.includes(study.unitId)) throw notFound();
  const owned = await ownedStudy(tx, { unitId: study.unitId, audience: 'own' }, actor);
  mustWrite(actor, owned, { role: 'editor', code: 'directives.study-not-yours' });
  if (study.withdrawn) throw conflict('directives.study-withdrawn');
  return study;
}

/**
 * Writes a session anew; how it read before stays. `revision` is the wording that the person had before their eyes.
 * @throws Problem `directives.study-changed`, and what `recordStudy` throws
 */
export async function reviseStudy(
  tx: Tx,
  command: { id: string; revision: number; content: StudyContent },
  acting: Acting,
): Promise<{ id: string; revision: number }> {
  const study = await taken(tx, command.id, acting);
  const { id, unitId, revision, directiveId } = study;
  if (revision !== command.revision) throw conflict('directives.study-changed', { revision });
  const content = tidiedStudy(command.content);
  await mustBeSound(tx, { entry: await getDirective(tx, directiveId), unitId, content }, acting);
  if (sameStudy(content, study)) return { id, revision };
  await updateStudy(tx, { before: study, content }, acting);
  const { heldOn, form, invited, present } = content;
  await audit(tx, acting, {
    act: 'directives.revise-study',
    unitId,
    subject: ['study', id],
    detail: { revision: revision + 1, heldOn, form, invited, present },
  });
  return { id, revision: revision + 1 };
}

/** Takes a session back, with a reason: it counts no more. @throws Problem `directives.study-withdrawn` */
export async function withdrawStudy(
  tx: Tx,
  { id, reason }: { id: string; reason: string },
  acting: Acting,
): Promise<{ id: string }> {
  const { unitId } = await taken(tx, id, acting);
  await endStudy(tx, { table: 'directives.study', id, reason: reason.trim() }, acting);
  await audit(tx, acting, {
    act: 'directives.withdraw-study',
    unitId,
    subject: ['study', id],
    detail: { reason },
  });
  return { id };
}

/** Writes a whole register of sessions and requests at once: for loading a workspace, where nobody acts. */
export async function recordStudies(
  tx: Tx,
  { studies, requests }: { studies: WholeStudy[]; requests: Parameters<typeof insertStudyRequests>[1] },
): Promise<void> {
  await insertStudies(
    tx,
    studies.map((row) => ({ ...row, ...tidiedStudy(row) })),
  );
  await insertStudyRequests(tx, requests);
}
