// Unpacking a ZIP whose headers are not believed: bytes are counted as they come out of the inflation, and it stops at
// the limits.
import { Unzip, UnzipInflate } from 'fflate';
import { Problem } from '#kernel/problem';

const PIECE = 32 * 1024;
/** How far from the end the record that ends a container may begin: itself and the longest comment. */
const END_REACH = 22 + 0xffff;

/** How much may come out of a container. */
export interface UnzipLimits {
  /** Bytes after inflation, measured while inflating. */
  inflated: number;
  /** How many times larger than the file its content may be, once that is more than `ratioFrom` bytes. */
  ratio: number;
  ratioFrom: number;
  entries: number;
}

/** The entries of a ZIP file by path. @throws what `refuse` makes of a container past the limits or not sound */
export function unzipBounded(
  bytes: Uint8Array,
  limits: UnzipLimits,
  refuse: (reason: 'bomb' | 'damaged') => Problem,
): Map<string, Uint8Array> {
  const tail = Buffer.from(bytes.subarray(-END_REACH));
  if (!tail.includes('PK\u0005\u0006')) throw refuse('damaged'); // cut off, though every member may be there
  const entries = new Map<string, Uint8Array>();
  const names = new Set<string>();
  let inflated = 0;
  const unzip = new Unzip((file) => {
    if (names.size >= limits.entries) throw refuse('bomb');
    names.add(file.name);
    const pieces: Uint8Array[] = [];
    file.ondata = (error, piece, last) => {
      if (error) throw error;
      inflated += piece.length;
      if (
        inflated > limits.inflated ||
        (inflated > limits.ratioFrom && inflated > bytes.length * limits.ratio)
      )
        throw refuse('bomb');
      pieces.push(piece);
      if (last) entries.set(file.name, Buffer.concat(pieces.splice(0)));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += PIECE)
      unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  } catch (error) {
    throw error instanceof Problem ? error : refuse('damaged');
  }
  if (entries.size !== names.size) throw refuse('damaged');
  return entries;
}
