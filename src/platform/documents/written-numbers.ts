// The numbers that a word processor writes before paragraphs by itself, written into the document: the reader of the format keeps
// only that a paragraph is numbered. They go as names of bookmarks, which change no text and come back as elements.
import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import { strFromU8, strToU8 } from 'fflate';
import { AutomaticNumbers } from './automatic-numbers.ts';
import type { DocxElement } from './read-runs.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const MARK = 'number:';
const MAIN = 'word/document.xml';

/** A part of a DOCX, such as `document`, as XML; null where there is none. */
export function partOf(members: Map<string, Uint8Array>, name: string): Element | null {
  const content = members.get(`word/${name}.xml`);
  if (!content) return null;
  return new DOMParser({ errorHandler: () => {} }).parseFromString(strFromU8(content), 'text/xml')
    .documentElement;
}

/** The members of a DOCX whose paragraphs bear their automatic numbers; the same where nothing in it is numbered. */
export function withWrittenNumbers(members: Map<string, Uint8Array>): Map<string, Uint8Array> {
  const numbering = [MAIN, 'word/styles.xml'].some((name) => members.get(name) && says(members.get(name)!));
  const main = numbering ? partOf(members, 'document') : null;
  if (!main) return members;
  const numbers = new AutomaticNumbers(partOf(members, 'numbering'), partOf(members, 'styles'));
  for (const paragraph of Array.from(main.getElementsByTagNameNS(W, 'p'))) {
    const number = numbers.before(paragraph);
    if (!number) continue;
    const mark = main.ownerDocument.createElementNS(W, 'w:bookmarkStart');
    mark.setAttributeNS(W, 'w:name', MARK + number);
    paragraph.appendChild(mark);
  }
  return new Map([...members, [MAIN, strToU8(new XMLSerializer().serializeToString(main))]]);
}

const says = (part: Uint8Array): boolean => strFromU8(part).includes('numPr');

/** What the word processor writes before a paragraph, "II." or "a)"; empty where nothing. */
export function writtenNumberOf({ children = [] }: DocxElement): string {
  const mark = children.find(({ type, name }) => type === 'bookmarkStart' && name?.startsWith(MARK));
  return mark?.name?.slice(MARK.length).normalize('NFC') ?? '';
}
