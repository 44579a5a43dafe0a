// What an uploaded spreadsheet would give an outline; nothing is written.
import type { Static } from 'typebox';
import { invalid } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { readTable } from '#platform/tables';
import { uploadedFile, type Acting } from '#organisation';
import type { OutlineImportReply } from '../contract.ts';
import { canWith, mustLead, mustWriteFor } from '../permissions.ts';
import type { Campaign } from '../store.ts';
import { readSheet } from '../sheet-table.ts';
import { taken } from '../taken.ts';

const MOST_SHEETS = 50;

/** A review whose outline the actor may write. @throws Problem 404, `review.not-yours`, `review.leader-decides` */
export async function outlinedBy(tx: Tx, id: string, acting: Acting): Promise<Campaign> {
  const { actor } = acting;
  const campaign = await taken(tx, id, acting);
  const can = canWith(actor, campaign);
  if (!can.edit && !can.outline) (campaign.issue ? mustLead : mustWriteFor)(actor, campaign.unitId);
  return campaign;
}

/**
 * The tables of figures in the sheets of a file, for whoever writes the outline.
 * @throws Problem 404, `review.not-yours`, `review.leader-decides`, `review.sheet-none`, `platform.table-…`
 */
export async function readSpreadsheet(
  tx: Tx,
  { id, file, dataFolder }: { id: string; file: string; dataFolder: string },
  acting: Acting,
): Promise<Static<typeof OutlineImportReply>> {
  const { actor } = acting;
  const campaign = await outlinedBy(tx, id, acting);
  const { bytes, name } = await uploadedFile(tx, actor, { id: file, dataFolder });
  const { sheets } = await readTable(bytes, name);
  const years = { from: campaign.fromYear, to: campaign.toYear };
  const read = sheets.slice(0, MOST_SHEETS).flatMap((sheet) => readSheet(sheet, years) ?? []);
  if (!read.length) throw invalid('review.sheet-none', [{ field: 'file', code: 'review.sheet-none' }]);
  return { sheets: read };
}
