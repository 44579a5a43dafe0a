// Unpacking a ZIP whose headers are not believed: bytes are counted as they come out of the inflation, and it stops at
// the limits.
import { Unzip, UnzipInflate } from 'fflate';
import { Problem } from '#kernel/problem';
import { TABLE_LIMITS } from './table.ts';

const PIECE = 32 * 1024;

/** The entries of a ZIP file by path. @throws Problem `platform.table-bomb` past the limits */
export function unzipBounded(bytes: Uint8Array, name: string): Map<string, Uint8Array> {
  const entries = new Map<string, Uint8Array>();
  const parts = new Map<string, Uint8Array[]>();
  let inflated = 0;
  const bomb = () =>
    new Problem('platform.table-bomb', 413, { values: { name, limit: TABLE_LIMITS.inflated / 1024 / 1024 } });
  const unzip = new Unzip((file) => {
    if (parts.size >= TABLE_LIMITS.entries) throw bomb();
    const pieces: Uint8Array[] = [];
    parts.set(file.name, pieces);
    file.ondata = (error, piece, last) => {
      if (error) throw error;
      inflated += piece.length;
      if (
        inflated > TABLE_LIMITS.inflated ||
        (inflated > TABLE_LIMITS.ratioFrom && inflated > bytes.length * TABLE_LIMITS.ratio)
      )
        throw bomb();
      pieces.push(piece);
      if (last) entries.set(file.name, Buffer.concat(pieces));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += PIECE)
      unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  } catch (error) {
    throw error instanceof Problem
      ? error
      : new Problem('platform.table-unreadable', 422, { values: { name, line: 1 } });
  }
  if (entries.size !== parts.size)
    throw new Problem('platform.table-unreadable', 422, { values: { name, line: 1 } });
  return entries;
}
