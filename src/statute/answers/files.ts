import type { Db } from '#platform/db';
import { maySee, type Actor } from '#organisation';
import { ownedStatute } from '../permissions.ts';
import { getStatute, versionsFrom } from '../store.ts';

/** Whether a file is one that a version within sight was read from; of a withdrawn version for its unit alone. */
export async function mayReadStatuteFile(
  db: Db,
  actor: Actor,
  { fileId }: { fileId: string },
): Promise<boolean> {
  for (const version of await versionsFrom(db, fileId)) {
    const statute = await getStatute(db, version.statuteId);
    const audience = version.withdrawn ? 'own' : statute.audience;
    if (maySee(actor, await ownedStatute(db, { ...statute, audience }, actor))) return true;
  }
  return false;
}
