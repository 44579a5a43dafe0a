// What an uploaded document or spreadsheet would make as a whole outline; nothing is written.
import { invalid, type FieldProblem } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { readDocx } from '#platform/documents';
import { readTable } from '#platform/tables';
import { uploadedFile, type Acting } from '#organisation';
import type { ReadOutlineReply } from '../contract.ts';
import { entriesOf } from '../outline-document.ts';
import { sectionsFrom } from '../outline-entries.ts';
import { entriesOfSheets } from '../outline-sheet.ts';
import { outlinedBy } from './spreadsheet.ts';

/** A file with the years of the review for which it is read; null where none is known. */
export interface OutlineFile {
  bytes: Uint8Array;
  name: string;
  years: { from: number; to: number } | null;
}

/**
 * The outline in an uploaded file, for whoever writes the review's.
 * @throws Problem 404, `review.not-yours`, `review.leader-decides`, and what reading it may refuse
 */
export async function readOutlineOf(
  tx: Tx,
  { id, file, dataFolder }: { id: string; file: string; dataFolder: string },
  acting: Acting,
): Promise<ReadOutlineReply> {
  const { fromYear: from, toYear: to } = await outlinedBy(tx, id, acting);
  const { bytes, name } = await uploadedFile(tx, acting.actor, { id: file, dataFolder });
  return readOutlineFile({ bytes, name, years: { from, to } });
}

/**
 * The outline in a DOCX by its headings, in a spreadsheet by its list of places.
 * @throws Problem `review.outline-none`, `review.outline-list-none`, `platform.file.…`, `platform.table-…`
 */
export async function readOutlineFile({ bytes, name, years }: OutlineFile): Promise<ReadOutlineReply> {
  if (/\.(xlsx|csv)$/i.test(name)) {
    const read = entriesOfSheets((await readTable(bytes, name)).sheets, years);
    if (!read?.entries.length) throw invalid('review.outline-list-none', [none('review.outline-list-none')]);
    return madeOf(read, []);
  }
  const { blocks, warnings } = await readDocx(bytes);
  const read = entriesOf(blocks, years);
  if (!read.entries.length) throw invalid('review.outline-none', [none('review.outline-none')]);
  return madeOf(read, warnings);
}

const none = (code: string): FieldProblem => ({ field: 'file', code });

function madeOf(
  { entries, unplaced, problems }: ReturnType<typeof entriesOf>,
  warnings: ReadOutlineReply['warnings'],
): ReadOutlineReply {
  const made = sectionsFrom(entries);
  return { outline: made.outline, unplaced: [...unplaced, ...made.unplaced], warnings, problems };
}
