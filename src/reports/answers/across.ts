// One section of many submitted reports, a few at a time: ten thousand need no more memory than fifty.
import type { Db, Tx } from '#platform/db';
import { contentsSaid, type Submitted } from '../store.ts';
import type { SectionContent } from '../text/together.ts';

/** How many reports are held at once. */
const AT_ONCE = 100;

/** What each report says in a section, in their order; null where it says nothing there. */
export async function* saidAcross(
  db: Db | Tx,
  reports: Submitted[],
  sectionId: string,
): AsyncGenerator<{ report: Submitted; content: SectionContent | null }> {
  for (let from = 0; from < reports.length; from += AT_ONCE) {
    const some = reports.slice(from, from + AT_ONCE);
    const said = await contentsSaid(db, some, sectionId);
    for (const report of some) yield { report, content: said.get(report.id) ?? null };
  }
}
