import type { Day } from '#kernel/day';
import { Problem } from '#kernel/problem';
import type { Db } from '#platform/db';
import type { Actor } from '#organisation';
import { reportOfFile } from '../store.ts';
import { seen } from '../taken.ts';

/** Whether a file is one of an issued report that the actor may see. */
export async function mayReadIssued(
  db: Db,
  actor: Actor,
  { fileId }: { fileId: string; today: Day },
): Promise<boolean> {
  const report = await reportOfFile(db, fileId);
  if (!report) return false;
  return seen(db, actor, report).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Problem) return false;
      throw error;
    },
  );
}
