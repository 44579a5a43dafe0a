import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import type { Actor } from '#organisation';
import { Problem } from '#kernel/problem';
import { reportsWithFile } from '../store.ts';
import { readReport } from './reports.ts';

/** Whether a file is evidence in a report that the actor may read: in a draft of the own unit, or in what was submitted. */
export async function mayReadEvidence(
  db: Db | Tx,
  actor: Actor,
  { fileId, today }: { fileId: string; today: Day },
): Promise<boolean> {
  for (const report of await reportsWithFile(db, fileId)) {
    const view = await readReport(db, actor, { id: report, today }).catch((error: unknown) => {
      if (error instanceof Problem) return null;
      throw error;
    });
    const told =
      view &&
      [...(view.draft ? [view.draft] : []), ...view.submissions].some((content) =>
        content.evidence.some((one) => one.fileId === fileId),
      );
    if (told) return true;
  }
  return false;
}
