// The file that a text was read from, with changes of the text as tracked changes in it.
import { trackInDocx } from '#platform/documents';
import type { StatuteText } from '../provision.ts';
import type { DocxLine } from './docx.ts';

/**
 * The DOCX that a text was read from with its lines as they are tracked; the same gives the same bytes.
 * @returns null where it is no DOCX, has another text, or a change has no place in it
 * @throws Problem `platform.file.…` as reading it
 */
export function trackInOwnDocx(bytes: Uint8Array, text: StatuteText, lines: DocxLine[]): Uint8Array | null {
  const isDocx = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isDocx) return null;
  return trackInDocx(bytes, {
    ...{ before: text.before, after: text.after },
    lines: lines.map(({ kind, first, label, pieces, mark }) => ({
      ...{ like: first ? kind : `${kind} more`, label, pieces, mark },
    })),
  });
}
