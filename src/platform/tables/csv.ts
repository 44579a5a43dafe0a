// CSV as offices keep it: with or without a byte-order mark, in UTF-8, UTF-16 or the old Vietnamese code page, with commas,
// semicolons or tabs, and with line breaks inside quotes.
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { Problem } from '#kernel/problem';
import { TABLE_LIMITS, type Cell, type OpenSheet } from './table.ts';

/** Opens a CSV file as one sheet; empty fields are null. @throws Problem `platform.table-…` */
export async function openCsv(bytes: Uint8Array, name: string): Promise<OpenSheet> {
  const text = decoded(bytes);
  // eslint-disable-next-line no-control-regex
  if (text === null || /[\u0000-\u0008\u000e-\u001f]/.test(text)) throw unreadable(name);
  const { body, delimiter } = delimited(text);
  const content = Buffer.from(body);
  const records = () => recordsOf(content, delimiter);
  let [rows, total, width] = [0, 0, 0];
  try {
    for await (const record of records()) {
      rows += 1;
      width = Math.max(width, record.length);
      if (record.some((field) => field.trim() !== '')) total = rows;
    }
  } catch (error) {
    throw unreadable(name, (error as { lines?: number }).lines);
  }
  if (width > TABLE_LIMITS.columns || rows * width > TABLE_LIMITS.cells)
    throw new Problem('platform.table-too-wide', 422, { values: { name } });
  return { name: name.replace(/\.[^.]*$/, ''), merges: [], total, rows: () => cellsOf(records(), total) };
}

const PIECE = 64 * 1024;

function recordsOf(content: Buffer, delimiter: string): AsyncIterable<string[]> {
  const pieces = Array.from({ length: Math.ceil(content.length / PIECE) }, (_, at) =>
    content.subarray(at * PIECE, (at + 1) * PIECE),
  );
  const parser = parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    record_delimiter: ['\r\n', '\n', '\r'],
  });
  return Readable.from(pieces).pipe(parser);
}

// The rows until the last that is not empty.
async function* cellsOf(records: AsyncIterable<string[]>, total: number): AsyncGenerator<Cell[]> {
  let row = 0;
  for await (const record of records) {
    if ((row += 1) > total) return;
    yield record.map((field) => (field.trim() === '' ? null : field));
  }
}

function unreadable(name: string, line = 1): Problem {
  return new Problem('platform.table-unreadable', 422, { values: { name, line } });
}

function decoded(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const head = bytes.subarray(0, 2000);
  const zeros = (parity: number) => head.filter((byte, at) => at % 2 === parity && byte === 0).length;
  if (head.length > 3 && zeros(1) > head.length / 4) return new TextDecoder('utf-16le').decode(bytes);
  if (head.length > 3 && zeros(0) > head.length / 4) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1258').decode(bytes);
  }
}

// The delimiter is the sign that stands in most of the first lines outside of quotes; `sep=;` is Excel's own note.
function delimited(text: string): { body: string; delimiter: string } {
  const note = /^sep=(.)\r?\n/i.exec(text);
  if (note) return { body: text.slice(note[0].length), delimiter: note[1]! };
  return { body: text, delimiter: delimiterOf(text) };
}

/** The sign that parts the fields of a CSV, by the beginning of its text. */
export function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, '""')
    .split(/\r\n|\n|\r/)
    .slice(0, 30);
  const counted = [',', ';', '\t', '|'].map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    return {
      delimiter,
      lines: counts.filter((count) => count > 0).length,
      fields: counts.reduce((sum, count) => sum + count, 0),
    };
  });
  const [best] = counted.sort((a, b) => b.lines - a.lines || b.fields - a.fields);
  return best!.fields ? best!.delimiter : ',';
}
