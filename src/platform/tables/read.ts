import { Problem } from '#kernel/problem';
import { openCsv } from './csv.ts';
import { TABLE_LIMITS, type Cell, type OpenSheet, type Sheet, type Table } from './table.ts';
import { openXlsx } from './xlsx.ts';

/**
 * Opens a CSV or XLSX file; of its rows none is held. What it is, is told by its content; the name only names a CSV's sheet.
 * @throws Problem `platform.table-…` where it is too large, a bomb, has macros or is nothing of the kind; also while rows
 * are read
 */
export async function openTable(bytes: Uint8Array, name: string): Promise<OpenSheet[]> {
  if (bytes.length > TABLE_LIMITS.file)
    throw new Problem('platform.table-too-large', 413, {
      values: { name, limit: TABLE_LIMITS.file / 1024 / 1024 },
    });
  if (bytes.length === 0) throw new Problem('platform.table-empty', 422, { values: { name } });
  if (startsWith(bytes, [0x50, 0x4b])) return openXlsx(bytes, name);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new Problem('platform.table-old-format', 422, { values: { name } });
  return [await openCsv(bytes, name)];
}

/** Reads a CSV or XLSX file whole, as {@link openTable} opens it. @throws Problem `platform.table-…` */
export async function readTable(bytes: Uint8Array, name: string): Promise<Table> {
  const sheets: Sheet[] = [];
  for (const { name: sheet, merges, rows } of await openTable(bytes, name)) {
    const all: Cell[][] = [];
    for await (const row of rows()) all.push(row);
    sheets.push({ name: sheet, merges, rows: evened(all) });
  }
  return { sheets };
}

function evened(rows: Cell[][]): Cell[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  for (const row of rows) while (row.length < width) row.push(null);
  return rows;
}

function startsWith(bytes: Uint8Array, signature: number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}
