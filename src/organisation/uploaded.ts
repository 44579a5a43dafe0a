import { buffer } from 'node:stream/consumers';
import { notFound } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import { openFile } from '#platform/files';
import { isSystem, type Actor } from './actor.ts';

/** A file to import: read by whoever uploaded it, or the unit for which it was uploaded. @throws 404 */
export async function uploadedFile(
  tx: Db | Tx,
  actor: Actor,
  { id, dataFolder }: { id: string; dataFolder: string },
): Promise<{ bytes: Uint8Array; name: string }> {
  const { file, stream } = await openFile(tx as Db, id, { folder: dataFolder });
  const theirs =
    isSystem(actor) ||
    file.recordedBy === actor.id ||
    (file.unitId !== null && actor.units.includes(file.unitId));
  if (!theirs) {
    stream.destroy();
    throw notFound();
  }
  return { bytes: await buffer(stream), name: file.name };
}
