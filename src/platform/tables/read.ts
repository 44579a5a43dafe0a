import { Problem } from '#kernel/problem';
import { readCsv } from './csv.ts';
import { TABLE_LIMITS, type Table } from './table.ts';
import { readXlsx } from './xlsx.ts';

/**
 * Reads a CSV or XLSX file. What it is, is told by its content; the name only names a CSV's sheet.
 * @throws Problem `platform.table-…` where it is too large, a bomb, has macros or is nothing of the kind
 */
export async function readTable(bytes: Uint8Array, name: string): Promise<Table> {
  if (bytes.length > TABLE_LIMITS.file)
    throw new Problem('platform.table-too-large', 413, {
      values: { name, limit: TABLE_LIMITS.file / 1024 / 1024 },
    });
  if (bytes.length === 0) throw new Problem('platform.table-empty', 422, { values: { name } });
  if (startsWith(bytes, [0x50, 0x4b])) return readXlsx(bytes, name);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new Problem('platform.table-old-format', 422, { values: { name } });
  return { sheets: [{ name: name.replace(/\.[^.]*$/, ''), rows: readCsv(bytes, name), merges: [] }] };
}

function startsWith(bytes: Uint8Array, signature: number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}
