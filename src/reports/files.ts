// A report as files: on paper as DOCX and PDF, its figures as XLSX. The same report is the same bytes in each.
import type { Readable } from 'node:stream';
import { Problem } from '#kernel/problem';
import { writeDocx, writePdf, type Watch } from '#platform/documents';
import { writeWorkbook } from '#platform/tables';
import { inSheets, onPaper, type Outgoing } from './answers/document.ts';
import type { ReportFormat } from './contract.ts';

/** A report as a file. @throws Problem `reports.no-tables` where its outline asks for no figures */
export async function writeReport(
  outgoing: Outgoing,
  format: ReportFormat,
  watch: Watch = {},
): Promise<Readable | Uint8Array> {
  if (format === 'docx') return writeDocx(onPaper(outgoing), watch);
  if (format === 'pdf') return writePdf(onPaper(outgoing), watch);
  const sheets = inSheets(outgoing);
  if (!sheets.length) throw new Problem('reports.no-tables', 422);
  return writeWorkbook(sheets);
}
