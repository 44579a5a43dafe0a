// The one text of a value: the same bytes for the same content, so that it can be sealed.
import { createHash } from 'node:crypto';

/** The value as JSON with what is in objects in the order of its names; lists keep their order. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(inOrder(value));
}

/** The SHA-256 of a text, in hexadecimal. */
export function checksumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, part]) => [name, inOrder(part)]),
  );
}
