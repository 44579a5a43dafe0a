// What inspected units say, what was minuted, and what was found.
import { sql } from 'kysely';
import type { Day } from '#kernel/day';
import { json, type Db, type Tx } from '#platform/db';
import type { Acting } from '#organisation';
import type { AnswerContent, FindingBody, MinutesBody } from '../contract.ts';
import type { Static } from 'typebox';

/** A unit's answer: its draft, and what it submitted. */
export interface Answer {
  id: string;
  unitId: string;
  inspectionId: string;
  content: AnswerContent;
  revision: number;
  submissions: {
    number: number;
    content: AnswerContent;
    holdsOn: Day;
    recordedAt: string;
    recordedBy: string | null;
  }[];
}

/** The answers to an inspection, or to one of its units. */
export async function answersOf(db: Db | Tx, inspectionId: string): Promise<Answer[]> {
  const rows = await db
    .selectFrom('inspection.answer')
    .selectAll()
    .where('inspection_id', '=', inspectionId)
    .orderBy('unit_id')
    .execute();
  const sent = rows.length
    ? await db
        .selectFrom('inspection.answer_submission')
        .selectAll()
        .where(
          'answer_id',
          'in',
          rows.map((row) => row.id),
        )
        .orderBy('number')
        .execute()
    : [];
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    inspectionId,
    content: row.content as AnswerContent,
    revision: row.revision,
    submissions: sent
      .filter((one) => one.answer_id === row.id)
      .map((one) => ({
        number: one.number,
        content: one.content as AnswerContent,
        holdsOn: one.holds_on,
        recordedAt: one.recorded_at,
        recordedBy: one.recorded_by,
      })),
  }));
}

/** The inspections with an answer that names a file. */
export async function answeredWithFile(db: Db | Tx, fileId: string): Promise<string[]> {
  const named = json([{ fileId }]);
  const { rows } = await sql<{ id: string }>`
    select distinct a.inspection_id as id from inspection.answer a
    left join inspection.answer_submission s on s.answer_id = a.id
    where a.content -> 'evidence' @> ${named}::jsonb or s.content -> 'evidence' @> ${named}::jsonb order by 1`.execute(
    db,
  );
  return rows.map((row) => row.id);
}

/** Writes a unit's draft: the first, or over the one before. */
export async function saveAnswer(
  tx: Tx,
  one: { id: string; inspectionId: string; unitId: string; content: AnswerContent; revision: number },
  { actor, now }: Acting,
): Promise<void> {
  const saved = { content: json(one.content), saved_at: now.toISOString(), saved_by: actor.id };
  await tx
    .insertInto('inspection.answer')
    .values({
      id: one.id,
      inspection_id: one.inspectionId,
      unit_id: one.unitId,
      revision: one.revision,
      ...saved,
      recorded_at: now.toISOString(),
      recorded_by: actor.id,
    })
    .onConflict((on) =>
      on.columns(['inspection_id', 'unit_id']).doUpdateSet({ ...saved, revision: one.revision }),
    )
    .execute();
}

/** Fixes what is submitted. */
export async function insertAnswerSubmission(
  tx: Tx,
  one: { id: string; answerId: string; number: number; content: AnswerContent },
  { actor, now, today }: Acting,
): Promise<void> {
  await tx
    .insertInto('inspection.answer_submission')
    .values({
      id: one.id,
      answer_id: one.answerId,
      number: one.number,
      content: json(one.content),
      holds_on: today,
      recorded_at: now.toISOString(),
      recorded_by: actor.id,
    })
    .execute();
}

/** The minutes of an inspection, by the day on which it was met. */
export async function minutesOf(db: Db | Tx, inspectionId: string) {
  return db
    .selectFrom('inspection.minutes')
    .selectAll()
    .where('inspection_id', '=', inspectionId)
    .orderBy('held_on')
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
}

/** Writes minutes; a correction names those it replaces. */
export async function insertMinutes(
  tx: Tx,
  { id, inspectionId, body }: { id: string; inspectionId: string; body: Static<typeof MinutesBody> },
  { actor, now }: Acting,
): Promise<void> {
  await tx
    .insertInto('inspection.minutes')
    .values({
      id,
      inspection_id: inspectionId,
      unit_id: body.unitId,
      held_on: body.heldOn,
      place: body.place,
      present: body.present,
      text: body.text,
      replaces: body.replaces ?? null,
      recorded_at: now.toISOString(),
      recorded_by: actor.id,
    })
    .execute();
}

/** The findings of an inspection, in their order. */
export async function findingsOf(db: Db | Tx, inspectionId: string) {
  return db
    .selectFrom('inspection.finding')
    .selectAll()
    .where('inspection_id', '=', inspectionId)
    .where('withdrawn_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

const columns = (body: FindingBody) => ({
  unit_id: body.unitId,
  kind: body.kind,
  text: body.text,
  cause: body.cause,
  undertaking_id: body.undertakingId,
  milestone_id: body.milestoneId,
  verdict: body.verdict,
  remedy: body.remedy,
  remedy_due_on: body.remedyDueOn,
});

/** Writes a new finding after the others. */
export async function insertFinding(
  tx: Tx,
  one: { id: string; inspectionId: string; body: FindingBody },
  { actor, now }: Acting,
): Promise<void> {
  const last = await tx
    .selectFrom('inspection.finding')
    .select((e) => e.fn.max('position').as('position'))
    .where('inspection_id', '=', one.inspectionId)
    .executeTakeFirst();
  await tx
    .insertInto('inspection.finding')
    .values({
      id: one.id,
      inspection_id: one.inspectionId,
      ...columns(one.body),
      position: Number(last?.position ?? 0) + 1,
      recorded_at: now.toISOString(),
      recorded_by: actor.id,
    })
    .execute();
}

/** Where a finding belongs, and its revision; undefined where there is none. */
export async function findFinding(db: Db | Tx, id: string) {
  return db
    .selectFrom('inspection.finding')
    .select(['id', 'inspection_id', 'revision'])
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
}

/** Writes a finding anew. */
export async function updateFinding(
  tx: Tx,
  { id, revision, body }: { id: string; revision: number; body: FindingBody },
): Promise<void> {
  await tx
    .updateTable('inspection.finding')
    .set({ ...columns(body), revision })
    .where('id', '=', id)
    .execute();
}

/** Takes a finding out. */
export async function markFindingWithdrawn(tx: Tx, id: string, at: Date): Promise<void> {
  await tx
    .updateTable('inspection.finding')
    .set({ withdrawn_at: at.toISOString() })
    .where('id', '=', id)
    .execute();
}
