// A statute from a file, whatever it is written in: DOCX, Akoma Ntoso or plain text, known by its bytes.
import { newId } from '#kernel/id';
import { invalid } from '#kernel/problem';
import { readDocxLines } from '#platform/documents';
import type { Provision, StatuteText } from '../provision.ts';
import { readAkn } from './read-akn.ts';
import { readText, type Correction, type Doubt, type ReadProvision } from './read-text.ts';

export const FORMATS = ['txt', 'docx', 'akn'] as const;
export type Format = (typeof FORMATS)[number];

/** How large a file may be, in bytes. */
export const LARGEST_FILE = 40 * 2 ** 20;

/** A file as read: its text with an identity for each provision, and what is to be looked at. */
export interface ReadFile {
  format: Format;
  text: StatuteText;
  doubts: Doubt[];
  /** Containers of Akoma Ntoso that stand for no provision here; pictures of a DOCX, which have no words. */
  unknown: string[];
  pictures: number;
}

/** Reads a file. @throws Problem `statute.file.…`, `statute.akn.…` or `platform.file.…` */
export function readFile(bytes: Uint8Array, corrections: Correction[] = []): ReadFile {
  if (bytes.length > LARGEST_FILE) throw refused('too-large');
  if (bytes.length === 0) throw refused('empty');
  if ((bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf)) {
    const { lines, pictures } = readDocxLines(bytes);
    // A blank line between paragraphs: each stands by itself.
    return { ...readPlain(lines.join('\n\n'), corrections), format: 'docx', pictures };
  }
  const source = decoded(bytes);
  if (!/^\s*<(\?xml|[\w:]*akomaNtoso|!)/.test(source)) return readPlain(source, corrections);
  const { before, provisions, after, unknown } = readAkn(source);
  const text = { before, provisions: identified(provisions), after };
  return { format: 'akn', text, doubts: [], unknown, pictures: 0 };
}

/** Plain text read as a file. @throws Problem `statute.file.no-provisions` where nothing in it is numbered */
export function readPlain(source: string, corrections: Correction[] = []): ReadFile {
  const { before, provisions, after, doubts } = readText(source, corrections);
  const text = { before, provisions: identified(provisions), after };
  return { format: 'txt', text, doubts, unknown: [], pictures: 0 };
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes).replace(/^\uFEFF/, '');
  } catch {
    throw refused('not-utf8');
  }
}

function refused(reason: string) {
  const code = `statute.file.${reason}`;
  return invalid(code, [{ field: 'file', code }]);
}

// What a file calls a provision holds only where it calls no other so.
function identified(read: (ReadProvision & { identity?: string | null })[]): Provision[] {
  const ids: string[] = [];
  const taken = new Set<string>();
  return read.map(({ under, identity, ...one }) => {
    const id = identity && !taken.has(identity) ? identity : newId();
    taken.add(id);
    ids.push(id);
    return { ...one, id, under: under === null ? null : ids[under]! };
  });
}
