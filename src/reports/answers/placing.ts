// What a Word document would put into a draft, before anything is written.
import { newId } from '#kernel/id';
import { readDocx } from '#platform/documents';
import type { Db, Tx } from '#platform/db';
import { uploadedFile, type Actor } from '#organisation';
import type { PlacedShape } from '../contract.ts';
import { placed } from '../placing.ts';
import type { Report } from '../store.ts';
import { seenInside } from '../taken.ts';
import { outlineFor } from './outline.ts';

/** A document in the sections that a report answers. @throws Problem `platform.file.…` where it cannot be read */
export async function placeDocument(
  db: Db | Tx,
  actor: Actor,
  { report, bytes }: { report: Pick<Report, 'campaignId' | 'sections'>; bytes: Uint8Array },
): Promise<PlacedShape> {
  const { outline } = await outlineFor(db, actor, report);
  const { blocks, warnings } = await readDocx(bytes);
  return { ...placed(blocks, outline, newId), warnings };
}

/** An uploaded document in the sections of a draft. @throws 404 outside the unit, or where the file is not there */
export async function previewImport(
  db: Db | Tx,
  actor: Actor,
  { id, file, dataFolder }: { id: string; file: string; dataFolder: string },
): Promise<PlacedShape> {
  const report = await seenInside(db, actor, id);
  const { bytes } = await uploadedFile(db, actor, { id: file, dataFolder });
  return placeDocument(db, actor, { report, bytes });
}
