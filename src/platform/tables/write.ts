import writeExcelFile, { type CellObject, type Sheet as Written } from 'write-excel-file/node';
import { Buffer } from 'node:buffer';
import type { Sheet } from './table.ts';

/** Excel allows 31 characters in a sheet's name, and not all of them. */
const LONGEST_NAME = 31;

/**
 * Sheets as an XLSX file: the first row of each is its head, the first column names its rows. A text stays a text whatever it
 * begins with; numbers are numbers, days are days.
 */
export async function writeWorkbook(sheets: Pick<Sheet, 'name' | 'rows'>[]): Promise<Buffer> {
  const names = namesOf(sheets.map(({ name }) => name));
  const written = sheets.map(({ rows }, n): Written<Buffer> => ({
    sheet: names[n]!,
    data: rows.map((row, at) => row.map((cell) => cellOf(cell, at === 0))),
    columns: (rows[0] ?? []).map((_head, at) => ({ width: at === 0 ? 40 : 14 })),
    ...{ stickyRowsCount: 1, stickyColumnsCount: 1, orientation: 'landscape' },
  }));
  return writeExcelFile(written, { fontFamily: 'Times New Roman', fontSize: 12 }).toBuffer();
}

// Two sheets cannot have one name, whatever was cut off; one that another has already is numbered.
function namesOf(given: string[]): string[] {
  const cut = (name: string) => name.slice(0, LONGEST_NAME).trim();
  const names = given.map((name) => cut(name.replaceAll(/[[\]/\\:*?']/g, '-').trim()));
  return names.map((name, n) => (name && names.indexOf(name) === n ? name : cut(`${n + 1} ${name}`)));
}

function cellOf(cell: Sheet['rows'][number][number], isHead: boolean): CellObject | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { type: Number, value: cell };
  if (typeof cell === 'boolean') return { type: Boolean, value: cell };
  if (typeof cell === 'object' && 'day' in cell)
    return { type: Date, value: new Date(cell.day), format: 'dd/mm/yyyy' };
  const value = typeof cell === 'string' ? cell : cell.error;
  return { type: String, value, format: '@', wrap: true, ...(isHead ? { fontWeight: 'bold' } : {}) };
}
