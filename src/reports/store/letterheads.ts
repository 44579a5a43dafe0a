import { json, type Db, type Tx } from '#platform/db';
import type { Acting } from '#organisation';
import type { LetterheadContent } from '../contract.ts';

/** A letterhead that somebody set. */
export interface SetLetterhead {
  content: LetterheadContent;
  revision: number;
  changedAt: string;
  changedBy: string | null;
}

/** How a unit's documents are headed, as it was set; undefined where nobody did. */
export async function findLetterhead(db: Db | Tx, unitId: string): Promise<SetLetterhead | undefined> {
  const row = await db
    .selectFrom('reports.letterhead')
    .select(['content', 'revision', 'changed_at', 'changed_by'])
    .where('unit_id', '=', unitId)
    .executeTakeFirst();
  return (
    row && {
      ...{ content: row.content as unknown as LetterheadContent, revision: row.revision },
      ...{ changedAt: row.changed_at, changedBy: row.changed_by },
    }
  );
}

/** Sets it. */
export async function writeLetterhead(
  tx: Tx,
  { unitId, content, revision }: { unitId: string; content: LetterheadContent; revision: number },
  { actor, now }: Acting,
): Promise<void> {
  const values = { content: json(content), revision, changed_at: now.toISOString(), changed_by: actor.id };
  await tx
    .insertInto('reports.letterhead')
    .values({ unit_id: unitId, ...values })
    .onConflict((conflict) => conflict.column('unit_id').doUpdateSet(values))
    .execute();
}
