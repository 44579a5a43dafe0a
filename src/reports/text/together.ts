// A section as people write it together: its text and its figures are one conflict-free document. Read through the schema, so
// that nothing comes out of it that a text may not hold, whoever wrote it.
import { getSchema } from '@tiptap/core';
import { prosemirrorJSONToYXmlFragment, yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { isDay } from '#kernel/day';
import { isDrawnDay } from '../drawn.ts';
import { TEXT_PARTS } from './schema.ts';
import type { TextNode } from './words.ts';

/** The names of the document's two parts. */
export const TEXT = 'text';
export const FIGURES = 'figures';

const schema = getSchema(TEXT_PARTS);

/** What a section says: its text, and the values entered in its table by the names of their cells. */
export interface SectionContent {
  text: TextNode | null;
  figures: Record<string, number | string>;
}

/** The longest value of a cell, in letters. */
const LONGEST = 4000;
const CELL = /^[a-z][a-z0-9_]{0,39}:[a-z][a-z0-9_]{0,39}(?::\d{4})?@?$/;

/** What a shared document says now. The document itself is left as it is. */
export function contentOf(document: Y.Doc): SectionContent {
  // Reading through the schema takes out what does not belong; a copy is read, so that nobody's writing is touched.
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(document));
  const root = yXmlFragmentToProseMirrorRootNode(copy.getXmlFragment(TEXT), schema).toJSON() as TextNode;
  const figures = [...copy.getMap(FIGURES).entries()]
    .filter((entry): entry is [string, number | string] => CELL.test(entry[0]) && isValue(entry))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  copy.destroy();
  return { text: root.content?.length ? root : null, figures: Object.fromEntries(figures) };
}

// Beside a value stands the day up to which a register gave it.
function isValue([cell, value]: [string, unknown]): boolean {
  if (isDrawnDay(cell)) return typeof value === 'string' && isDay(value);
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'string' && value.length <= LONGEST;
}

/** A shared document that says this: to begin with, or to put a former wording back. */
export function sharedOf(content: SectionContent): Uint8Array {
  const document = new Y.Doc();
  if (content.text) prosemirrorJSONToYXmlFragment(schema, content.text, document.getXmlFragment(TEXT));
  for (const [cell, value] of Object.entries(content.figures)) document.getMap(FIGURES).set(cell, value);
  return Y.encodeStateAsUpdate(document);
}

/** Puts a text behind what a shared document says already; an empty line that waits for its first words goes. */
export function append(document: Y.Doc, text: TextNode): void {
  const more = new Y.Doc();
  Y.applyUpdate(more, sharedOf({ text, figures: {} }));
  const parts = more
    .getXmlFragment(TEXT)
    .toArray()
    .map((part) => part.clone() as Y.XmlElement);
  document.transact(() => {
    const fragment = document.getXmlFragment(TEXT);
    const [only] = fragment.toArray();
    if (fragment.length === 1 && only instanceof Y.XmlElement && only.length === 0) fragment.delete(0, 1);
    fragment.insert(fragment.length, parts);
  });
}

/** Whether a stored text is one that a section may hold. */
export function isText(text: TextNode): boolean {
  try {
    schema.nodeFromJSON(text).check();
    return true;
  } catch {
    return false;
  }
}
