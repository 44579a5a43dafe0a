// Passages for answers, with every revision.
import { notFound } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import type { Acting } from '#organisation';
import type { Passage, PassageRevision } from '../passage.ts';

/** The passages of a unit with all their revisions, in the order in which they were added. */
export async function passagesOf(db: Db | Tx, unitId: string): Promise<Passage[]> {
  const rows = await db
    .selectFrom('amendments.passage as p')
    .innerJoin('amendments.passage_revision as r', 'r.passage_id', 'p.id')
    .selectAll('r')
    .select('p.illustrative')
    .where('p.unit_id', '=', unitId)
    .orderBy('p.id')
    .orderBy('r.revision')
    .execute();
  return [...Map.groupBy(rows, ({ passage_id }) => passage_id)].map(([id, all]) => ({
    ...{ id, unitId, illustrative: all[0]!.illustrative },
    revisions: all.map((row): PassageRevision => ({
      ...{ revision: row.revision, title: row.title, words: row.words, retired: row.retired },
      ...{ holdsOn: row.holds_on as PassageRevision['holdsOn'], recordedBy: row.recorded_by },
    })),
  }));
}

/** One passage of a unit, and everybody else who would change it waits. @throws Problem 404 */
export async function lockPassage(tx: Tx, { id, unitId }: { id: string; unitId: string }): Promise<Passage> {
  await tx.selectFrom('amendments.passage').select('id').where('id', '=', id).forUpdate().execute();
  const found = (await passagesOf(tx, unitId)).find((one) => one.id === id);
  if (!found) throw notFound();
  return found;
}

/** Begins a passage; it has no words before its first revision. */
export async function insertPassage(
  tx: Tx,
  { id, unitId, illustrative }: Omit<Passage, 'revisions'>,
): Promise<void> {
  await tx.insertInto('amendments.passage').values({ id, unit_id: unitId, illustrative }).execute();
}

/** Writes the next revision of a passage. */
export async function insertPassageRevision(
  tx: Tx,
  { id, ...content }: { id: string } & Omit<PassageRevision, 'holdsOn' | 'recordedBy'>,
  { actor, now, today }: Acting,
): Promise<void> {
  await tx
    .insertInto('amendments.passage_revision')
    .values({
      ...{ passage_id: id, ...content, holds_on: today },
      ...{ recorded_at: now.toISOString(), recorded_by: actor.id },
    })
    .execute();
}
