import * as Y from 'yjs';
import type { Tx } from '#platform/db';
import type { Acting } from '#organisation';
import { drawnAs } from '../drawn.ts';
import { findState } from '../store.ts';
import { append, contentOf, FIGURES, type SectionContent } from '../text/together.ts';
import { keepWriting } from './keep-section.ts';

/**
 * Puts what was read from a document behind what a draft's sections say; figures take the place of those entered. Nothing
 * that was written is lost; people who are at it just now see it with their next change.
 * @throws Problem `reports.not-yours`, `reports.closed`, 404 outside the unit
 */
export async function fillDraft(
  tx: Tx,
  { reportId, contents }: { reportId: string; contents: Record<string, SectionContent> },
  acting: Acting,
): Promise<{ id: string; sections: number }> {
  const filled = Object.entries(contents).filter(
    ([, { text, figures }]) => text || Object.keys(figures).length,
  );
  for (const [sectionId, { text, figures }] of filled) {
    const document = new Y.Doc();
    const before = await findState(tx, reportId, sectionId);
    if (before) Y.applyUpdate(document, before);
    if (text) append(document, text);
    document.transact(() => {
      for (const [cell, value] of Object.entries(figures)) {
        document.getMap(FIGURES).set(cell, value);
        document.getMap(FIGURES).delete(drawnAs(cell));
      }
    });
    const state = Y.encodeStateAsUpdate(document);
    await keepWriting(tx, { reportId, sectionId, state, content: contentOf(document) }, acting);
    document.destroy();
  }
  return { id: reportId, sections: filled.length };
}
