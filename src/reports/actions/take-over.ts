import { newId } from '#kernel/id';
import type { Tx } from '#platform/db';
import { audit, type Acting } from '#organisation';
import { readPredecessor } from '../answers/predecessors.ts';
import { cellNamed } from '../drawn.ts';
import { contentsOf } from '../store.ts';
import { taken } from '../taken.ts';
import { copied } from '../text/copied.ts';
import type { SectionContent } from '../text/together.ts';
import { fillDraft } from './import-report.ts';

/**
 * Copies sections of a draft whose unit's duty moved here: words behind the own ones, figures into cells that are empty. Both
 * drafts stay.
 * @throws Problem `reports.not-yours`, `reports.closed`, 404 outside the unit, or where it may not be taken over
 */
export async function takeOver(
  tx: Tx,
  { id, from, sections }: { id: string; from: string; sections: string[] },
  acting: Acting,
): Promise<{ id: string; sections: number }> {
  const { unitId } = await taken(tx, id, acting);
  const { contents: theirs } = await readPredecessor(tx, acting.actor, { id, from });
  const own = await contentsOf(tx, id);
  const contents: Record<string, SectionContent> = {};
  for (const section of sections) {
    const said = theirs[section] as SectionContent | undefined;
    if (!said) continue;
    const mine = own[section]?.figures ?? {};
    const figures = Object.entries(said.figures).filter(([cell]) => mine[cellNamed(cell)] === undefined);
    contents[section] = { text: said.text && copied(said.text, newId), figures: Object.fromEntries(figures) };
  }
  const done = await fillDraft(tx, { reportId: id, contents }, acting);
  await audit(tx, acting, {
    act: 'reports.take-over',
    unitId,
    subject: ['report', id],
    detail: { from, sections: Object.keys(contents) },
  });
  return done;
}
