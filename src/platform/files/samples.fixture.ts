// Small files of every kind for tests, made here so that none lies in the repository.
import { strToU8, zipSync } from 'fflate';

const MAIN = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  docm: 'application/vnd.ms-word.document.macroEnabled.main+xml',
};

/** An office container with members of its own beside the type list. */
export function office(kind: keyof typeof MAIN, members: Record<string, Uint8Array> = {}): Uint8Array {
  const types = `<Types><Override PartName="/main.xml" ContentType="${MAIN[kind]}"/></Types>`;
  return zipSync({
    '[Content_Types].xml': strToU8(types),
    'main.xml': strToU8('<w:document>Nghị quyết</w:document>'),
    ...members,
  });
}

/** A copy with some bytes changed, found by what stands there. */
export function patched(
  bytes: Uint8Array,
  signature: number,
  change: (view: DataView, at: number) => void,
): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at++) if (view.getUint32(at, true) === signature) change(view, at);
  return copy;
}

export const CENTRAL = 0x02014b50;
export const LOCAL = 0x04034b50;

export const PDF = strToU8('%PDF-1.7\n1 0 obj << >> endobj\n%%EOF\n');
export const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
export const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]);
export const OLE = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
