import { sql } from 'kysely';
import type { Day } from '#kernel/day';
import { notFound } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import type { Acting } from '#organisation';
import type { FoundFilter } from './results.ts';

/** A conclusion. @throws 404 */
export async function getConclusion(db: Db | Tx, id: string) {
  const row = await db
    .selectFrom('inspection.conclusion')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/** The conclusion of an inspection; undefined before it was issued. */
export async function conclusionOf(db: Db | Tx, inspectionId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('inspection.conclusion')
    .select('id')
    .where('inspection_id', '=', inspectionId)
    .executeTakeFirst();
  return row?.id;
}

/** Issues a conclusion: one document for each unit inspected, byte for byte as it will be read. */
export async function insertConclusion(
  tx: Tx,
  one: {
    id: string;
    inspectionId: string;
    number: string;
    holdsOn: Day;
    byUnitId: string;
    documents: { unitId: string; document: string; checksum: string }[];
  },
  { actor, now }: Acting,
): Promise<void> {
  await tx
    .insertInto('inspection.conclusion')
    .values({
      id: one.id,
      inspection_id: one.inspectionId,
      number: one.number,
      holds_on: one.holdsOn,
      by_unit_id: one.byUnitId,
      recorded_at: now.toISOString(),
      recorded_by: actor.id,
    })
    .execute();
  await tx
    .insertInto('inspection.issued')
    .values(
      one.documents.map(({ unitId, document, checksum }) => ({
        conclusion_id: one.id,
        unit_id: unitId,
        document,
        checksum,
      })),
    )
    .execute();
}

/** The documents of a conclusion with their receipts, objections and answers. */
export async function issuedOf(db: Db | Tx, conclusionId: string) {
  const { rows } = await sql<{
    unit_id: string;
    document: string;
    checksum: string;
    received_at: string | null;
    objection_id: string | null;
    objection_reason: string | null;
    objected_on: Day | null;
    objected_by: string | null;
    outcome: string | null;
    answer: string | null;
    answered_on: Day | null;
    answered_by: string | null;
  }>`
    select d.unit_id, d.document, d.checksum, r.recorded_at as received_at, o.id as objection_id, o.reason as objection_reason,
      o.holds_on as objected_on, o.recorded_by as objected_by, a.outcome, a.text as answer, a.holds_on as answered_on,
      a.recorded_by as answered_by
    from inspection.issued d
    left join inspection.receipt r on r.conclusion_id = d.conclusion_id and r.unit_id = d.unit_id
    left join inspection.objection o on o.conclusion_id = d.conclusion_id and o.unit_id = d.unit_id
    left join inspection.objection_answer a on a.objection_id = o.id
    where d.conclusion_id = ${conclusionId}::uuid order by d.unit_id`.execute(db);
  return rows;
}

/** What was found in those of some inspections that were concluded, with the day of the conclusion. */
export async function concludedFindings(db: Db | Tx, inspections: string[]) {
  return db
    .selectFrom('inspection.finding as f')
    .innerJoin('inspection.conclusion as c', 'c.inspection_id', 'f.inspection_id')
    .select(['f.id', 'f.inspection_id', 'f.kind', 'f.unit_id', 'c.holds_on'])
    .where('f.inspection_id', 'in', inspections)
    .where('f.withdrawn_at', 'is', null)
    .execute();
}

/** Ties a remedy to the finding it answers. */
export async function insertRemedies(
  tx: Tx,
  rows: { undertakingId: string; findingId: string; conclusionId: string; byUnitId: string }[],
): Promise<void> {
  if (!rows.length) return;
  await tx
    .insertInto('inspection.remedy')
    .values(
      rows.map((row) => ({
        undertaking_id: row.undertakingId,
        finding_id: row.findingId,
        conclusion_id: row.conclusionId,
        by_unit_id: row.byUnitId,
      })),
    )
    .execute();
}

/** The remedies of a conclusion, by the unit that carries each out. */
export async function remediesOf(
  db: Db | Tx,
  conclusionId: string,
): Promise<{ id: string; unitId: string }[]> {
  return db
    .selectFrom('inspection.remedy as r')
    .innerJoin('inspection.finding as f', 'f.id', 'r.finding_id')
    .select(['r.undertaking_id as id', 'f.unit_id as unitId'])
    .where('r.conclusion_id', '=', conclusionId)
    .orderBy('f.position')
    .orderBy('r.undertaking_id')
    .execute();
}

/** The remedies that the conclusions issued by the day asked for in some inspections. */
export async function remediesIn(
  db: Db | Tx,
  { inspections, day, unit }: FoundFilter,
): Promise<{ id: string; inspectionId: string }[]> {
  return db
    .selectFrom('inspection.remedy as r')
    .innerJoin('inspection.conclusion as c', 'c.id', 'r.conclusion_id')
    .innerJoin('inspection.finding as f', 'f.id', 'r.finding_id')
    .select(['r.undertaking_id as id', 'c.inspection_id as inspectionId'])
    .where('c.inspection_id', 'in', inspections)
    .where('c.holds_on', '<=', day)
    .$if(unit !== undefined, (query) => query.where('f.unit_id', '=', unit!))
    .orderBy('r.undertaking_id')
    .execute();
}

/** The conclusion that a remedy goes back to; undefined where it is no remedy. */
export async function conclusionBehind(db: Db | Tx, undertakingId: string) {
  return db
    .selectFrom('inspection.remedy as r')
    .innerJoin('inspection.conclusion as c', 'c.id', 'r.conclusion_id')
    .select([
      'c.id',
      'c.inspection_id as inspectionId',
      'c.number',
      'c.holds_on as holdsOn',
      'c.by_unit_id as byUnitId',
    ])
    .where('r.undertaking_id', '=', undertakingId)
    .executeTakeFirst();
}

/** Records that a unit has received its conclusion; once is enough. */
export async function insertReceipt(
  tx: Tx,
  { conclusionId, unitId }: { conclusionId: string; unitId: string },
  { actor, now }: Acting,
): Promise<void> {
  await tx
    .insertInto('inspection.receipt')
    .values({
      conclusion_id: conclusionId,
      unit_id: unitId,
      recorded_at: now.toISOString(),
      recorded_by: actor.id,
    })
    .onConflict((on) => on.columns(['conclusion_id', 'unit_id']).doNothing())
    .execute();
}

/** Records an objection. */
export async function insertObjection(
  tx: Tx,
  one: { id: string; conclusionId: string; unitId: string; reason: string },
  { actor, now, today }: Acting,
): Promise<void> {
  await tx
    .insertInto('inspection.objection')
    .values({
      id: one.id,
      conclusion_id: one.conclusionId,
      unit_id: one.unitId,
      reason: one.reason,
      holds_on: today,
      recorded_at: now.toISOString(),
      recorded_by: actor.id,
    })
    .execute();
}

/** An objection and whether it was answered; undefined where there is none. */
export async function findObjection(db: Db | Tx, id: string) {
  const { rows } = await sql<{ id: string; conclusion_id: string; unit_id: string; answered: boolean }>`
    select o.id, o.conclusion_id, o.unit_id, exists (select from inspection.objection_answer a where a.objection_id = o.id) as answered
    from inspection.objection o where o.id = ${id}::uuid`.execute(db);
  return rows[0];
}

/** Records the answer to an objection. */
export async function insertObjectionAnswer(
  tx: Tx,
  one: { objectionId: string; outcome: string; text: string; byUnitId: string },
  { actor, now, today }: Acting,
): Promise<void> {
  await tx
    .insertInto('inspection.objection_answer')
    .values({
      objection_id: one.objectionId,
      outcome: one.outcome as 'upheld',
      text: one.text,
      by_unit_id: one.byUnitId,
      holds_on: today,
      recorded_at: now.toISOString(),
      recorded_by: actor.id,
    })
    .execute();
}
