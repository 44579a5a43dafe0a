// A drive taken in hand: seen, one's own to consolidate, and everybody else waits.
import { invalid } from '#kernel/problem';
import type { Tx } from '#platform/db';
import type { Acting } from '#organisation';
import { mustConsolidate, seenDrive } from './permissions.ts';
import { lockDrive, proposalsOf, type Drive, type Proposal } from './store.ts';

/** A drive under a lock. @throws Problem 404, `amendments.not-yours` */
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
