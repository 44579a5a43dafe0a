// What a file is, by its bytes and never by what its name or its sender says. Allowed is what offices exchange and what
// no program runs by opening it; everything else is refused with the reason.
import type { FileHandle } from 'node:fs/promises';
import { bytesOf, measure, readEntries, readText, refused } from './zip.ts';

/** A kind of file that is let in. */
export interface Kind {
  mediaType: string;
  /** The endings under which a name may show it; the first is given where the name has another. */
  endings: string[];
}

const PDF: Kind = { mediaType: 'application/pdf', endings: ['.pdf'] };
const PNG: Kind = { mediaType: 'image/png', endings: ['.png'] };
const JPEG: Kind = { mediaType: 'image/jpeg', endings: ['.jpg', '.jpeg'] };
const DOCX: Kind = {
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  endings: ['.docx'],
};
const XLSX: Kind = {
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  endings: ['.xlsx'],
};
const TXT: Kind = { mediaType: 'text/plain; charset=utf-8', endings: ['.txt'] };
const CSV: Kind = { mediaType: 'text/csv; charset=utf-8', endings: ['.csv'] };

/** Every ending that stands for a kind that is let in. */
export const ENDINGS = [PDF, PNG, JPEG, DOCX, XLSX, TXT, CSV].flatMap((kind) => kind.endings);

const PROGRAMS = [
  '4d5a',
  '7f454c46',
  'feedface',
  'feedfacf',
  'cefaedfe',
  'cffaedfe',
  'cafebabe',
  '2321',
  '4c000000011402',
  '0061736d',
];
const OLE = 'd0cf11e0a1b11ae1';
const MACROS = /(^|\/)(vbaProject\.bin|vbaData\.xml|macrosheets\/|intlMacrosheets\/)/i;

/** What the file is. @throws Problem `platform.file.…` where it is not let in */
export async function recognise(
  file: FileHandle,
  { size, name }: { size: number; name: string },
): Promise<Kind> {
  if (size === 0) throw refused('empty');
  const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0);
  const head = buffer.subarray(0, bytesRead);
  const begins = (hex: string) => head.toString('hex').startsWith(hex);
  if (begins('255044462d')) return PDF;
  if (begins('89504e470d0a1a0a')) return PNG;
  if (begins('ffd8ff')) return JPEG;
  if (begins('504b0304')) return office(file, size);
  if (begins('504b')) throw refused('damaged');
  if (begins(OLE)) throw refused('legacy');
  if (PROGRAMS.some(begins)) throw refused('program');
  return text(file, { size, name });
}

// Old Office files and password-protected new ones are both OLE containers and have been refused; a container that is
// neither a document nor a workbook is an archive, and nobody looks into archives.
async function office(file: FileHandle, size: number): Promise<Kind> {
  const entries = await readEntries(file, size);
  const types = await readText(file, entries, '[Content_Types].xml');
  if (types === undefined) throw refused('not-allowed');
  if (/macroEnabled|ms-office\.vba/i.test(types) || entries.some((entry) => MACROS.test(entry.name)))
    throw refused('macros');
  await measure(file, entries, size);
  if (types.includes('wordprocessingml.document.main+xml')) return DOCX;
  if (types.includes('spreadsheetml.sheet.main+xml')) return XLSX;
  throw refused('not-allowed');
}

// eslint-disable-next-line no-control-regex -- control characters are what tells a binary from a text
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f]/;

// Text is let in only under a name that says so: a script is text too.
async function text(file: FileHandle, { size, name }: { size: number; name: string }): Promise<Kind> {
  const kind = [TXT, CSV].find((one) => one.endings.some((ending) => name.toLowerCase().endsWith(ending)));
  let begun = false;
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    for await (const chunk of bytesOf(file, 0, size)) {
      const words = decoder.decode(chunk, { stream: true });
      if (CONTROL.test(words)) throw refused('not-allowed');
      if (!begun && words.trim()) {
        begun = true;
        if (/^<[a-z!?/]/i.test(words.trimStart())) throw refused('markup');
      }
    }
    decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw refused(kind ? 'not-utf8' : 'not-allowed');
    throw error;
  }
  if (!kind) throw refused('not-allowed');
  return kind;
}
