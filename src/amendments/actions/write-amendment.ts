import { newId } from '#kernel/id';
import { conflict, forbidden, invalid } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, type Acting } from '#organisation';
import { amendmentOn, type AmendmentContent } from '../amending.ts';
import type { AmendmentBody } from '../contract.ts';
import { mayDraft, mayReword, seenAmendment, seenDrive } from '../permissions.ts';
import { changesOf, mustBeMade } from '../preparing.ts';
import {
  draftsOn,
  insertAmendmentFact,
  insertAmendments,
  lockAmendment,
  lockDrive,
  nextNumber,
  proposalsOf,
  reviseTo,
  textOfDraft,
  type Drive,
} from '../store.ts';

type Drafted = AmendmentBody & { driveId: string; drafterUnitId: string; illustrative?: boolean };

/**
 * Drafts an amendment of a drive's text, in the name of the unit that leads it or that its proposal was assigned to. Nobody else sees it
 * before it is handed in.
 * @throws Problem 404, `amendments.not-your-draft`, `amendments.other-drive`, `amendments.no-change`, `amendments.cannot-be-made`
 */
export async function draftAmendment(
  tx: Tx,
  { driveId, drafterUnitId, illustrative = false, ...body }: Drafted,
  acting: Acting,
): Promise<{ id: string; revision: number }> {
  const seen = await seenDrive(tx, acting.actor, driveId);
  if (
    !(await mayDraft(tx, acting.actor, { drive: seen, unitId: drafterUnitId, proposalId: body.proposalId }))
  )
    throw forbidden('amendments.not-your-draft');
  const drive = await lockDrive(tx, driveId);
  const id = newId(acting.now.getTime());
  const { draft, content } = await prepared(tx, { drive, id, body }, acting);
  const number = await nextNumber(tx, driveId);
  const row = { id, driveId, number, drafterUnitId, draft, illustrative, ...content };
  await insertAmendments(tx, [row], acting);
  await audit(tx, acting, {
    act: 'amendments.draft',
    unitId: drafterUnitId,
    subject: ['amendment', id],
    detail: { drive: driveId, number, changes: content.changes.length },
  });
  return { id, revision: 1 };
}

async function prepared(
  tx: Tx,
  { drive, id, body }: { drive: Drive; id: string; body: AmendmentBody },
  acting: Acting,
): Promise<{ draft: number; content: AmendmentContent }> {
  if (body.proposalId) {
    const [proposal] = await proposalsOf(tx, { ids: [body.proposalId] });
    if (proposal?.driveId !== drive.id)
      throw invalid('amendments.other-drive', [{ field: 'proposalId', code: 'amendments.other-drive' }]);
  }
  const draft = (await draftsOn(tx, drive.id, acting.today)).at(-1)?.number ?? 0;
  const text = await textOfDraft(tx, drive, draft);
  const changes = changesOf(body.changes, text, id);
  mustBeMade(text, { id, changes });
  const { proposalId, sources } = body;
  const [alternative, reason] = [body.alternative.trim(), body.reason.trim()];
  return { draft, content: { proposalId, alternative, changes, reason, sources } };
}

/**
 * Writes an amendment anew; how it read before stays. Its unit writes it until it is handed in and when it was returned; then the unit that
 * leads the work may, and everybody reads that wording. `revision` is the wording that the person had before their eyes.
 * @throws Problem 404, `amendments.not-your-draft`, `amendments.changed-wording`, and what {@link draftAmendment} may refuse
 */
export async function rewordAmendment(
  tx: Tx,
  { id, revision, ...body }: AmendmentBody & { id: string; revision: number },
  acting: Acting,
): Promise<{ id: string; revision: number }> {
  const { drive: seen } = await seenAmendment(tx, acting.actor, id);
  const drive = await lockDrive(tx, seen.id);
  const before = await lockAmendment(tx, id);
  const as = mayReword(acting.actor, drive, before);
  if (!as) throw forbidden('amendments.not-your-draft');
  if (before.revision !== revision)
    throw conflict('amendments.changed-wording', { revision: before.revision });
  const { draft, content } = await prepared(tx, { drive, id, body }, acting);
  const to = { ...content, draft, byHand: [], unitId: as };
  const next = await reviseTo(tx, { before, to }, acting);
  if (amendmentOn(before.facts, acting.today).state === 'submitted')
    await insertAmendmentFact(
      tx,
      { amendment: before, kind: 'reworded', detail: { revision: next } },
      acting,
    );
  await audit(tx, acting, {
    act: 'amendments.reword',
    unitId: as,
    subject: ['amendment', id],
    detail: { revision: next },
  });
  return { id, revision: next };
}
