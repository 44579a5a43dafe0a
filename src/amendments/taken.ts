// A drive or a proposal taken in hand: seen, and everybody else who would change it waits.
import { conflict, invalid } from '#kernel/problem';
import type { Tx } from '#platform/db';
import type { Acting } from '#organisation';
import { mustConsolidate, seenDrive, seenProposal } from './permissions.ts';
import { standingOn } from './proposal.ts';
import { lockDrive, lockProposal, proposalsOf, type Drive, type Proposal } from './store.ts';

/** A drive of one's own to consolidate, under a lock. @throws Problem 404, `amendments.not-yours` */
export async function takenDrive(tx: Tx, id: string, { actor }: Acting): Promise<Drive> {
  mustConsolidate(actor, await seenDrive(tx, actor, id));
  return lockDrive(tx, id);
}

/** Proposals of the drive by identifier. @throws Problem `amendments.other-drive` where one is of another */
export async function proposalsIn(tx: Tx, drive: Drive, ids: string[]): Promise<Proposal[]> {
  const proposals = await proposalsOf(tx, { ids: [...new Set(ids)] });
  const missing = [...new Set(ids)].find(
    (id) => proposals.find((one) => one.id === id)?.driveId !== drive.id,
  );
  if (missing)
    throw invalid('amendments.other-drive', [{ field: 'proposals', code: 'amendments.other-drive' }]);
  return proposals;
}

/** A proposal under a lock, and the drive that it is of. */
export interface TakenProposal {
  proposal: Proposal;
  drive: Drive;
}

/** A proposal under a lock; one that was dropped is decided and answered no more. @throws Problem 404, `amendments.dropped` */
export async function takenProposal(tx: Tx, id: string, { actor, today }: Acting): Promise<TakenProposal> {
  const { drive } = await seenProposal(tx, actor, id);
  const proposal = await lockProposal(tx, id);
  if (standingOn(proposal.facts, today).state === 'dropped') throw conflict('amendments.dropped');
  return { proposal, drive };
}
