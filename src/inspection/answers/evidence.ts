import type { Day } from '#kernel/day';
import { Problem } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import type { Actor } from '#organisation';
import { answeredWithFile } from '../store.ts';
import { readInspection } from './inspection.ts';

/** Whether a file stands in an answer that the actor may read: in a draft of the own unit, or in what was submitted. */
export async function mayReadAnswerFile(
  db: Db | Tx,
  actor: Actor,
  { fileId, today }: { fileId: string; today: Day },
): Promise<boolean> {
  for (const id of await answeredWithFile(db, fileId)) {
    const view = await readInspection(db, actor, { id, day: today, today }).catch((error: unknown) => {
      if (error instanceof Problem) return null;
      throw error;
    });
    const contents = view?.answers.flatMap((one) => [
      ...(one.draft ? [one.draft] : []),
      ...one.submissions.map((sent) => sent.content),
    ]);
    if (contents?.some((content) => content.evidence.some((one) => one.fileId === fileId))) return true;
  }
  return false;
}
