// What is put out once is kept as a text that never changes, with its checksum.
import { createHash } from 'node:crypto';

/** The bytes of a document as they are kept, and the SHA-256 of them. */
export function sealed(document: unknown): { document: string; checksum: string } {
  const text = JSON.stringify(document);
  return { document: text, checksum: createHash('sha256').update(text).digest('hex') };
}
