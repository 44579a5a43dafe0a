// The rows of a file, one after another: workbooks and small files whole, a large CSV as a stream, so that a million rows
// need no more memory than a thousand.
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parse } from 'csv-parse';
import { readTable, type Cell } from '#platform/tables';

/** A row as it stands in a file; `row` counts from 1 as spreadsheets do. */
export interface SourceRow {
  sheet: string;
  row: number;
  cells: readonly (Cell | string)[];
}

const WHOLE = 8 * 1024 * 1024;

/** The rows of a file in memory. @throws Problem `platform.table-…` */
export async function* rowsOfBytes(bytes: Uint8Array, name: string): AsyncGenerator<SourceRow> {
  for (const sheet of (await readTable(bytes, name)).sheets) {
    for (const [n, cells] of sheet.rows.entries()) yield { sheet: sheet.name, row: n + 1, cells };
  }
}

/** The rows of a file on disk. */
export async function* rowsOfFile(path: string): AsyncGenerator<SourceRow> {
  const name = basename(path);
  const { size } = await stat(path);
  if (size <= WHOLE || !/\.(csv|tsv|txt)$/i.test(name)) {
    yield* rowsOfBytes(await readFile(path), name);
    return;
  }
  const sheet = name.replace(/\.[^.]*$/, '');
  let row = 0;
  const records = createReadStream(path, { highWaterMark: 1 << 20 }).pipe(
    parse({ bom: true, relax_column_count: true, relax_quotes: true }),
  );
  for await (const cells of records as AsyncIterable<string[]>) yield { sheet, row: ++row, cells };
}
