import { buffer } from 'node:stream/consumers';
import type { Db, Tx } from '#platform/db';
import { openFile } from '#platform/files';
import { maySee, type Actor } from '#organisation';
import { ownedStatute } from '../permissions.ts';
import { getStatute, getVersion, versionsFrom } from '../store.ts';

/** The file that a version was read from, as it was put up; null where it was read from words or an act of ours made it. */
export async function fileOfVersion(
  db: Db | Tx,
  { id, dataFolder }: { id: string; dataFolder: string },
): Promise<Uint8Array | null> {
  const { fileId } = await getVersion(db, id);
  if (!fileId) return null;
  const { stream } = await openFile(db as Db, fileId, { folder: dataFolder });
  return buffer(stream);
}

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
