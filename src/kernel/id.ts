import { randomFillSync, randomInt } from 'node:crypto';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * A new identifier: UUID version 7 (RFC 9562 §5.7), whose first 48 bits are the moment in milliseconds, so that new
 * rows land at the end of an index; the other bits are random, so that nobody can guess a neighbour's.
 */
export function newId(moment: number = Date.now()): string {
  return written(randomFillSync(Buffer.alloc(16)), moment);
}

function written(bytes: Buffer, moment: number): string {
  bytes.writeUIntBE(moment, 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/**
 * Makes identifiers of one moment that grow from each to the next by a random step (RFC 9562 §6.2, method 2): a million
 * of them fill an index from its end instead of all over it.
 */
export function idsInOrder(moment: number): () => string {
  const bytes = randomFillSync(Buffer.alloc(16));
  // Bytes 9 to 14 count, 48 bits of them; byte 15 stays random. The top bit is left clear for the sum to grow into.
  let count = bytes.readUIntBE(9, 6) % 2 ** 47;
  return () => {
    count += randomInt(1, 2 ** 20);
    bytes.writeUIntBE(count, 9, 6);
    bytes[15] = randomInt(256);
    return written(bytes, moment);
  };
}

/** Whether a text has the form of an identifier. */
export function isId(text: string): boolean {
  return UUID.test(text);
}
