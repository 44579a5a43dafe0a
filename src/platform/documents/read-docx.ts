// A DOCX that somebody wrote elsewhere, as blocks. The container is unpacked within limits and looked over first; only what
// holds text is given to the reader of the format, which never meets a picture, a macro or an address outside.
import { strFromU8, zipSync } from 'fflate';
import { invalid, Problem } from '#kernel/problem';
import { unzipBounded } from '#platform/tables';
import type { Block } from './content.ts';
import { blocksOf, type DocxElement, type Left } from './read-blocks.ts';
import { warning, type ReadingWarning, type Warning } from './warnings.ts';
import { withWrittenNumbers } from './written-numbers.ts';

/** How large a DOCX may be, packed and unpacked, in bytes; `elements` counts what is parsed, which costs memory and time. */
export interface DocxLimits {
  file: number;
  unpacked: number;
  elements: number;
}

const MEBIBYTE = 2 ** 20;
const [LESS, SLASH] = Buffer.from('</') as unknown as [number, number];
export const DOCX_LIMITS: DocxLimits = { file: 40 * MEBIBYTE, unpacked: 256 * MEBIBYTE, elements: 200_000 };

/** What was read, and what was not. */
export interface ReadDocument {
  blocks: Block[];
  warnings: Warning<ReadingWarning>[];
}

/**
 * Reads a DOCX. Of tracked changes the text as if all were accepted is read, and told of.
 * @throws Problem `platform.file.…` where it is too large, a bomb, damaged, has macros, a password, or is no DOCX
 */
export async function readDocx(bytes: Uint8Array, limits: DocxLimits = DOCX_LIMITS): Promise<ReadDocument> {
  const members = opened(bytes, limits);
  const { default: mammoth } = await import('mammoth');
  let found: DocxElement | undefined;
  const options = {
    // Its own rendering is not wanted: an empty document is left to it.
    transformDocument: (document: DocxElement) => ({ ...(found = document), children: [] }),
  };
  const packed = Buffer.from(zipSync(Object.fromEntries(texts(withWrittenNumbers(members))), { level: 0 }));
  const { messages } = await mammoth.convertToHtml({ buffer: packed }, options).catch(() => {
    throw refused('damaged');
  });
  if (!found) throw refused('damaged');
  const { blocks, left } = blocksOf(found);
  return {
    blocks,
    warnings: warningsOf(
      members,
      left,
      messages.map(({ message }) => message),
    ),
  };
}

function refused(
  reason: 'bomb' | 'damaged' | 'empty' | 'legacy' | 'macros' | 'not-docx' | 'too-long',
): Problem {
  const code = `platform.file.${reason}`;
  return invalid(code, [{ field: 'file', code }]);
}

/** The members of a DOCX that is sound and within limits. @throws Problem as {@link readDocx} */
export function opened(bytes: Uint8Array, limits: DocxLimits): Map<string, Uint8Array> {
  if (bytes.length > limits.file)
    throw new Problem('platform.file.too-large', 413, {
      values: { limit: Math.floor(limits.file / MEBIBYTE) },
    });
  if (bytes.length === 0) throw refused('empty');
  const begins = (...signature: number[]) => signature.every((byte, at) => bytes[at] === byte);
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) throw refused('legacy');
  if (!begins(0x50, 0x4b)) throw refused('not-docx');
  const bounds = { inflated: limits.unpacked, ratio: 200, ratioFrom: 16 * MEBIBYTE, entries: 5000 };
  const members = unzipBounded(bytes, bounds, refused);
  const types = strFromU8(members.get('[Content_Types].xml') ?? new Uint8Array());
  if (
    /macroEnabled|ms-office\.vba/i.test(types) ||
    [...members.keys()].some((name) => /vbaProject|vbaData/i.test(name))
  )
    throw refused('macros');
  if (!types.includes('wordprocessingml.document.main+xml')) throw refused('not-docx');
  let elements = 0;
  for (const [, content] of texts(members)) {
    if (strFromU8(content.subarray(0, 4096)).includes('<!DOCTYPE')) throw refused('damaged');
    for (let at = content.indexOf(LESS); at >= 0; at = content.indexOf(LESS, at + 1))
      if (content[at + 1] !== SLASH) elements++;
    if (elements > limits.elements) throw refused('too-long');
  }
  return members;
}

function texts(members: Map<string, Uint8Array>): [string, Uint8Array][] {
  return [...members].filter(
    ([name]) =>
      /\.(xml|rels)$/.test(name) &&
      !/^(word\/(theme|embeddings|charts|diagrams)|customXml|docProps)\//.test(name),
  );
}

// Counted in the XML, because the reader passes over these without a word.
function warningsOf(
  members: Map<string, Uint8Array>,
  left: Left,
  messages: string[],
): Warning<ReadingWarning>[] {
  const main = strFromU8(members.get('word/document.xml') ?? new Uint8Array());
  const count = (tag: string) => main.split(new RegExp(`<${tag}[\\s>]`)).length - 1;
  const ins = count('w:ins') + count('w:moveTo');
  const del = count('w:del') + count('w:moveFrom');
  const headers = [...members].filter(
    ([name, content]) =>
      /^word\/(header|footer)\d*\.xml$/.test(name) && /<w:t[ >][^<]*\p{L}/u.test(strFromU8(content)),
  );
  const ignored = messages.flatMap(
    (message) => /unrecognised element was ignored: (?!\S*oMath)(\S+)/.exec(message)?.[1] ?? [],
  );
  const drawings = count('(?:c:chart|dgm:relIds|w:object)');
  const counted: [ReadingWarning, number][] = [
    ['frame-left-out', left.frame],
    ['headings-by-look', left.headingsByLook],
    ['images', left.images],
    ['drawings', drawings],
    ['equations', count('m:oMath')],
    ['comments', left.comments],
    ['notes', left.notes],
    ['headers', headers.length],
    ['nested-tables', left.nestedTables],
  ];
  return [
    ...counted.filter(([, times]) => times > 0).map(([code, times]) => warning(code, { count: times })),
    ...(ins + del ? [warning('tracked-changes', { ins, del })] : []),
    ...(ignored.length ? [warning('ignored', { names: [...new Set(ignored)].join(', ') })] : []),
  ];
}
