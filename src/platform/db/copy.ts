import { withRaw } from './engine.ts';
import type { Tx } from './transaction.ts';
import { encodeParameter } from './values.ts';

/** A bulk load: `rows` in PostgreSQL's COPY text format ({@link copyLine}), in pieces of any length. */
export interface Copy {
  /** `schema.table` */
  table: string;
  columns: readonly string[];
  rows: AsyncIterable<string> | AsyncIterable<Buffer>;
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** One row in COPY text format, with its line end. Values as for query parameters; JSON through `json()`. */
export function copyLine(values: readonly unknown[]): string {
  const cells = values.map((value) => {
    const text = encodeParameter(value);
    return text === null ? '\\N' : text.replace(/[\\\t\n\r]/g, (char) => ESCAPES[char]!);
  });
  return `${cells.join('\t')}\n`;
}

function quoted(name: string): string {
  return name
    .split('.')
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join('.');
}

const PIECE = 64 << 10;

/** Lines come one by one; the engines want bytes in larger pieces. */
async function* bytes(rows: AsyncIterable<string | Buffer>): AsyncGenerator<Buffer> {
  let text = '';
  for await (const row of rows) {
    if (typeof row !== 'string') yield row;
    else if ((text += row).length >= PIECE) {
      yield Buffer.from(text);
      text = '';
    }
  }
  if (text) yield Buffer.from(text);
}

/** Loads rows inside the transaction by COPY, without holding them all in memory. Answers how many rows came in. */
export function copyInto(tx: Tx, copy: Copy): Promise<number> {
  const columns = copy.columns.map(quoted).join(', ');
  return withRaw(tx, (raw) => raw.copy(`${quoted(copy.table)} (${columns})`, bytes(copy.rows)));
}
