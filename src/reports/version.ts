// A version of a report: the one text that is kept, sealed and read from then on. Pure, and the same bytes for the same content.
import { canonicalText } from '#kernel/canonical';
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
  return canonicalText({ format: 1, title, outlineVersion, sections });
}

/** What a canonical text holds. */
export function readVersion(document: string): VersionDocument {
  return JSON.parse(document) as VersionDocument;
}

/** Whether two contents say the same, however their parts are ordered. */
export function isSame(a: SectionContent, b: SectionContent): boolean {
  return canonicalText(a) === canonicalText(b);
}
