// A version of a report: the one text that is kept, sealed and read from then on. Pure, and the same bytes for the same content.
import { createHash } from 'node:crypto';
import type { SectionContent } from './text/together.ts';

/** What a version holds. */
export interface VersionDocument {
  format: 1;
  title: string;
  outlineVersion: number;
  sections: ({ id: string } & SectionContent)[];
}

/** The canonical text: sections in the order given, what is in them in the order of its names. */
export function canonical({ title, outlineVersion, sections }: Omit<VersionDocument, 'format'>): string {
  return JSON.stringify(inOrder({ format: 1, title, outlineVersion, sections }));
}

/** The SHA-256 of a canonical text, in hexadecimal. */
export function checksumOf(document: string): string {
  return createHash('sha256').update(document).digest('hex');
}

/** What a canonical text holds. */
export function readVersion(document: string): VersionDocument {
  return JSON.parse(document) as VersionDocument;
}

/** Whether two contents say the same, however their parts are ordered. */
export function isSame(a: SectionContent, b: SectionContent): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
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
