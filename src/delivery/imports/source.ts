// The rows of a file, one after another, so that a million rows need no more memory than a thousand: a workbook and a small
// CSV are held as bytes, a large CSV is read from the disk.
import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parse } from 'csv-parse';
import { delimiterOf, openTable, type Cell, type OpenSheet } from '#platform/tables';

/** A row as it stands in a file; `row` counts from 1 as spreadsheets do. */
export interface SourceRow {
  sheet: string;
  row: number;
  cells: readonly (Cell | string)[];
  /** Where a merged cell begins and up to which column it reaches. */
  wide?: ReadonlyMap<number, number>;
  /** Columns whose value stands in a merged cell that began in a row above. */
  held?: ReadonlySet<number>;
}

/** A table to be read, from the beginning each time; how many rows it has where that is known. */
export interface Source {
  rows: () => AsyncIterable<SourceRow>;
  total: number | null;
}

const WHOLE = 8 * 1024 * 1024;

/** The rows of a file in memory. @throws Problem `platform.table-…` */
export async function sourceOfBytes(bytes: Uint8Array, name: string): Promise<Source> {
  const sheets = await openTable(bytes, name);
  const total = sheets.reduce((sum, sheet) => sum + sheet.total, 0);
  return { rows: () => rowsOfSheets(sheets), total };
}

/** The rows of a file on disk. @throws Problem `platform.table-…` */
export async function sourceOfFile(path: string): Promise<Source> {
  const name = basename(path);
  const { size } = await stat(path);
  if (size <= WHOLE || !/\.(csv|tsv|txt)$/i.test(name)) return sourceOfBytes(await readFile(path), name);
  return { rows: () => streamed(path, name), total: null };
}

async function* rowsOfSheets(sheets: OpenSheet[]): AsyncGenerator<SourceRow> {
  for (const sheet of sheets) {
    const spread = spreading(sheet);
    let n = 0;
    for await (const cells of sheet.rows()) yield spread(n++, cells);
  }
}

// A merged cell holds for every row that it reaches over.
function spreading({ name, merges }: OpenSheet): (n: number, cells: Cell[]) => SourceRow {
  const begins = Map.groupBy(merges, ({ top }) => top);
  let open: { left: number; right: number; bottom: number; value: Cell }[] = [];
  return (n, cells) => {
    open = open.filter(({ bottom }) => bottom >= n);
    const here = begins.get(n) ?? [];
    if (!open.length && !here.length) return { sheet: name, row: n + 1, cells };
    const [filled, wide, held] = [[...cells], new Map<number, number>(), new Set<number>()];
    for (const { left, right, value } of open) {
      while (filled.length <= left) filled.push(null);
      filled[left] ??= value;
      held.add(left);
      if (right > left) wide.set(left, right);
    }
    for (const { left, right, bottom } of here) {
      if (right > left) wide.set(left, right);
      if (bottom > n) open.push({ left, right, bottom, value: cells[left] ?? null });
    }
    return { sheet: name, row: n + 1, cells: filled, wide, held };
  };
}

async function* streamed(path: string, name: string): AsyncGenerator<SourceRow> {
  const sheet = name.replace(/\.[^.]*$/, '');
  let row = 0;
  const records = createReadStream(path, { highWaterMark: 1 << 20 }).pipe(
    parse({
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      delimiter: delimiterOf(await beginningOf(path)),
    }),
  );
  for await (const cells of records as AsyncIterable<string[]>) yield { sheet, row: ++row, cells };
}

async function beginningOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(20_000) });
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}
