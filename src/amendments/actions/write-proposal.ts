import { newId } from '#kernel/id';
import { conflict, invalid } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, type Acting } from '#organisation';
import { textOfVersion } from '#statute';
import type { ProposalBody } from '../contract.ts';
import { mustConsolidate, seenProposal } from '../permissions.ts';
import { standingOn } from '../proposal.ts';
import { takenDrive } from '../taken.ts';
import { insertProposal, lockProposal, updateProposal, type Drive } from '../store.ts';

/** Begins a proposal. @throws Problem 404, `amendments.not-yours`, `amendments.no-such-provision` */
export async function createProposal(
  tx: Tx,
  { driveId, illustrative = false, ...content }: ProposalBody & { driveId: string; illustrative?: boolean },
  acting: Acting,
): Promise<{ id: string; revision: number }> {
  const drive = await takenDrive(tx, driveId, acting);
  await mustStandOn(tx, drive, content.provision);
  const id = newId(acting.now.getTime());
  const number = await insertProposal(tx, { id, driveId, illustrative, ...content }, acting);
  await audit(tx, acting, {
    act: 'amendments.propose',
    unitId: drive.unitId,
    subject: ['proposal', id],
    detail: { drive: driveId, number, title: content.title },
  });
  return { id, revision: 1 };
}

async function mustStandOn(tx: Tx, { baseVersionId }: Drive, provision: string): Promise<void> {
  if (!provision) return;
  const { provisions } = await textOfVersion(tx, baseVersionId);
  if (!provisions.some(({ id }) => id === provision))
    throw invalid('amendments.no-such-provision', [
      { field: 'provision', code: 'amendments.no-such-provision' },
    ]);
}

/**
 * Writes a proposal anew; how it read before stays. `revision` is the wording that the person had before their eyes.
 * @throws Problem 404, `amendments.not-yours`, `amendments.changed`, `amendments.dropped`, `amendments.no-such-provision`
 */
export async function reviseProposal(
  tx: Tx,
  { id, revision, ...content }: ProposalBody & { id: string; revision: number },
  acting: Acting,
): Promise<{ id: string; revision: number }> {
  const { drive } = await seenProposal(tx, acting.actor, id);
  mustConsolidate(acting.actor, drive);
  const before = await lockProposal(tx, id);
  if (before.revision !== revision) throw conflict('amendments.changed', { revision: before.revision });
  if (standingOn(before.facts, acting.today).state === 'dropped') throw conflict('amendments.dropped');
  await mustStandOn(tx, drive, content.provision);
  await updateProposal(tx, { before, content }, acting);
  await audit(tx, acting, {
    act: 'amendments.revise',
    unitId: drive.unitId,
    subject: ['proposal', id],
    detail: { revision: revision + 1, title: content.title },
  });
  return { id, revision: revision + 1 };
}
