// What a unit's people say to each other about places of their draft.
import { newId } from '#kernel/id';
import { notFound } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import type { Acting } from '#organisation';
import type { Outcome } from '../contract.ts';

/** A comment with the answers to it. */
export interface Comment {
  id: string;
  reportId: string;
  sectionId: string;
  quoted: string;
  body: string;
  instead: string | null;
  recordedAt: string;
  recordedBy: string | null;
  answers: { body: string; outcome: Outcome | null; recordedAt: string; recordedBy: string | null }[];
}

/** The comments on a report's draft, the oldest first. */
export async function commentsOf(db: Db | Tx, reportId: string): Promise<Comment[]> {
  const rows = await db
    .selectFrom('reports.comment')
    .selectAll()
    .where('report_id', '=', reportId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
  const answers = await db
    .selectFrom('reports.comment_answer as a')
    .innerJoin('reports.comment as c', 'c.id', 'a.comment_id')
    .selectAll('a')
    .where('c.report_id', '=', reportId)
    .orderBy('a.recorded_at')
    .orderBy('a.id')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, reportId: row.report_id, sectionId: row.section_id, quoted: row.quoted, body: row.body },
    ...{ instead: row.instead, recordedAt: row.recorded_at, recordedBy: row.recorded_by },
    answers: answers
      .filter((answer) => answer.comment_id === row.id)
      .map(({ body, outcome, recorded_at: recordedAt, recorded_by: recordedBy }) => ({
        ...{ body, outcome, recordedAt, recordedBy },
      })),
  }));
}

/** The report that a comment is on. @throws 404 */
export async function reportOfComment(db: Db | Tx, id: string): Promise<string> {
  const row = await db
    .selectFrom('reports.comment')
    .select('report_id')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound();
  return row.report_id;
}

/** Whether there is a comment of the name. */
export async function hasComment(db: Db | Tx, id: string): Promise<boolean> {
  return (
    (await db.selectFrom('reports.comment').select('id').where('id', '=', id).executeTakeFirst()) !==
    undefined
  );
}

/** Writes a comment. */
export async function insertComment(
  tx: Tx,
  one: Pick<Comment, 'id' | 'reportId' | 'sectionId' | 'quoted' | 'body' | 'instead'>,
  { actor, now }: Acting,
): Promise<void> {
  await tx
    .insertInto('reports.comment')
    .values({
      ...{ id: one.id, report_id: one.reportId, section_id: one.sectionId, quoted: one.quoted },
      ...{ body: one.body, instead: one.instead },
      ...{ recorded_at: now.toISOString(), recorded_by: actor.id },
    })
    .execute();
}

/** Answers a comment, and closes it where there is an outcome. */
export async function insertAnswer(
  tx: Tx,
  { commentId, body, outcome }: { commentId: string; body: string; outcome: Outcome | null },
  { actor, now }: Acting,
): Promise<void> {
  await tx
    .insertInto('reports.comment_answer')
    .values({
      ...{ id: newId(now.getTime()), comment_id: commentId, body, outcome },
      ...{ recorded_at: now.toISOString(), recorded_by: actor.id },
    })
    .execute();
}
