// Which units were charged with an undertaking, from when until when.
import { sql } from 'kysely';
import type { Day } from '#kernel/day';
import { idsInOrder } from '#kernel/id';
import { notFound } from '#kernel/problem';
import { copyInto, copyLine, type Db, type Tx } from '#platform/db';
import type { Acting } from '#organisation';

/** Writes an assignment. */
export async function insertAssignment(
  tx: Tx,
  one: {
    id: string;
    undertakingId: string;
    unitId: string;
    part: 'lead' | 'support';
    field: string | null;
    holdsOn: Day;
    note: string;
    byUnitId: string;
    batchId?: string;
    acting: Acting;
  },
): Promise<void> {
  await tx
    .insertInto('delivery.assignment')
    .values({
      id: one.id,
      undertaking_id: one.undertakingId,
      unit_id: one.unitId,
      part: one.part,
      field: one.field,
      holds_on: one.holdsOn,
      note: one.note,
      by_unit_id: one.byUnitId,
      batch_id: one.batchId ?? null,
      recorded_at: one.acting.now.toISOString(),
      recorded_by: one.acting.actor.id,
    })
    .execute();
}

/** Ends an assignment on a day; its row stays. */
export async function closeAssignment(
  tx: Tx,
  id: string,
  { endedOn, reason, batchId, acting }: { endedOn: Day; reason: string; batchId?: string; acting: Acting },
): Promise<void> {
  await tx
    .updateTable('delivery.assignment')
    .set({
      ended_on: endedOn,
      ended_reason: reason,
      ended_at: acting.now.toISOString(),
      ended_by: acting.actor.id,
      ended_batch_id: batchId ?? null,
    })
    .where('id', '=', id)
    .execute();
}

/** All assignments of an undertaking, ended ones too, leads first. */
export async function assignmentsOf(db: Db | Tx, undertakingId: string) {
  return db
    .selectFrom('delivery.assignment')
    .selectAll()
    .where('undertaking_id', '=', undertakingId)
    .orderBy('part')
    .orderBy('holds_on')
    .orderBy('id')
    .execute();
}

/** @throws 404 */
export async function findAssignment(db: Db | Tx, id: string) {
  const row = await db.selectFrom('delivery.assignment').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/** The units to which an undertaking is assigned at present. */
export async function assignedUnits(db: Db | Tx, undertakingId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('delivery.assignment')
    .select('unit_id')
    .where('undertaking_id', '=', undertakingId)
    .where('ended_at', 'is', null)
    .orderBy('unit_id')
    .execute();
  return rows.map((row) => row.unit_id);
}

/** The unit that leads on a day; undefined where none was charged. */
export async function leadOf(db: Db | Tx, undertakingId: string, day: Day): Promise<string | undefined> {
  const row = await db
    .selectFrom('delivery.assignment')
    .select('unit_id')
    .where('undertaking_id', '=', undertakingId)
    .where('part', '=', 'lead')
    .where('holds_on', '<=', day)
    .where((e) => e.or([e('ended_on', 'is', null), e('ended_on', '>', day)]))
    .orderBy('holds_on', 'desc')
    .executeTakeFirst();
  return row?.unit_id;
}

/** An assignment that comes in with the undertaking it is of. */
export interface NewAssignment {
  undertakingId: string;
  unitId: string;
  part: 'lead' | 'support';
  holdsOn: Day;
  byUnitId: string;
}

/** Writes the assignments of a batch by COPY. */
export async function insertTrackedAssignments(
  tx: Tx,
  batchId: string,
  { assignments, acting }: { assignments: NewAssignment[]; acting: Acting },
): Promise<void> {
  if (!assignments.length) return;
  const [at, by] = [acting.now.toISOString(), acting.actor.id];
  const next = idsInOrder(acting.now.getTime());
  await copyInto(tx, {
    table: 'delivery.assignment',
    columns: [
      'id',
      'undertaking_id',
      'unit_id',
      'part',
      'holds_on',
      'by_unit_id',
      'recorded_at',
      'recorded_by',
      'batch_id',
    ],
    rows: (async function* () {
      for (const { undertakingId, unitId, part, holdsOn, byUnitId } of assignments)
        yield copyLine([next(), undertakingId, unitId, part, holdsOn, byUnitId, at, by, batchId]);
    })(),
  });
}

/** What one import charged units with, unit by unit: how many undertakings, the first few titles, the first due date to come. */
export async function chargedByBatch(
  db: Db | Tx,
  batchId: string,
  day: Day,
): Promise<{ unitId: string; file: string; count: number; titles: string[]; dueOn: Day | null }[]> {
  const { rows } = await sql<{
    unitId: string;
    file: string;
    count: number;
    titles: string[];
    dueOn: Day | null;
  }>`
    select a.unit_id as "unitId", b.file, count(distinct u.id)::int as count,
      (array_agg(u.title order by u.position, u.id))[1:3] as titles, min(p.due_on) filter (where p.due_on >= ${day}::date) as "dueOn"
    from delivery.assignment a join delivery.undertaking u on u.id = a.undertaking_id join delivery.batch b on b.id = a.batch_id
    left join delivery.period p on p.subject_id = u.id and p.valid_from <= ${day}::date and ${day}::date < p.valid_to and delivery.is_open(p.state)
    where a.batch_id = ${batchId}::uuid and a.ended_at is null and u.withdrawn_at is null and b.undone_at is null
    group by a.unit_id, b.file order by a.unit_id`.execute(db);
  return rows;
}
