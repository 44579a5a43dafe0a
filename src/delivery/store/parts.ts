// What hangs on an undertaking: its wording, milestones, indicators, assignments, comments, verifications.
import { sql } from 'kysely';
import type { Static } from 'typebox';
import { newId } from '#kernel/id';
import type { Day } from '#kernel/day';
import { invalid, notFound } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import type { Acting } from '#organisation';
import type { NewUndertaking, UndertakingChange } from '../contract.ts';
import type { State } from '../facts.ts';
import { titleColumns, type getUndertaking } from './undertakings.ts';

type Row = Awaited<ReturnType<typeof getUndertaking>>;

/** A new draft. */
export interface Draft {
  id: string;
  kind: 'programme' | 'scheme' | 'item';
  parentId: string | null;
  path: string[];
  ownerUnitId: string;
  code: string | null;
  title: string;
  summary: string;
  field: string;
  startsOn: Day | null;
  dueOn: Day | null;
  audience: 'own' | 'below' | 'all';
  directiveId: string | null;
  position: number;
  recordedAt: string;
  recordedBy: string | null;
}

/** Writes a new draft. */
export async function insertUndertaking(tx: Tx, draft: Draft): Promise<void> {
  await tx
    .insertInto('delivery.undertaking')
    .values({
      id: draft.id,
      kind: draft.kind,
      parent_id: draft.parentId,
      root_id: draft.path[0]!,
      path: draft.path,
      owner_unit_id: draft.ownerUnitId,
      code: draft.code,
      ...titleColumns(draft.title, draft.code),
      summary: draft.summary,
      field: draft.field,
      starts_on: draft.startsOn,
      due_on: draft.dueOn,
      audience: draft.audience,
      directive_id: draft.directiveId,
      position: draft.position,
      recorded_at: draft.recordedAt,
      recorded_by: draft.recordedBy,
    })
    .execute();
}

/** The place after the last one under a parent. */
export async function nextPosition(tx: Tx, parentId: string | null): Promise<number> {
  const { rows } = await sql<{
    next: number;
  }>`select coalesce(max(position), 0) + 1 as next from delivery.undertaking where parent_id is not distinct from ${parentId}::uuid`.execute(
    tx,
  );
  return rows[0]!.next;
}

/** Writes a draft anew where the change names something. */
export async function updateDraft(
  tx: Tx,
  row: Row,
  change: Static<typeof UndertakingChange> & { title: string },
): Promise<void> {
  const code = change.code === undefined ? row.code : change.code;
  await tx
    .updateTable('delivery.undertaking')
    .set({
      code,
      ...titleColumns(change.title, code),
      summary: change.summary ?? row.summary,
      field: change.field ?? row.field,
      starts_on: change.startsOn === undefined ? row.starts_on : change.startsOn,
      due_on: change.dueOn === undefined ? row.due_on : change.dueOn,
      audience: change.audience ?? row.audience,
      directive_id: change.directiveId === undefined ? row.directive_id : change.directiveId,
      revision: row.revision + 1,
    })
    .where('id', '=', row.id)
    .execute();
}

/** Gives what was issued another wording and keeps the former one. */
export async function reword(
  tx: Tx,
  row: Row,
  { title, summary, acting }: { title: string; summary: string; acting: Acting },
): Promise<void> {
  await tx
    .insertInto('delivery.former_wording')
    .values({
      undertaking_id: row.id,
      revision: row.revision,
      title: row.title,
      summary: row.summary,
      replaced_at: acting.now.toISOString(),
      replaced_by: acting.actor.id,
    })
    .execute();
  await tx
    .updateTable('delivery.undertaking')
    .set({ ...titleColumns(title, row.code), summary, revision: row.revision + 1 })
    .where('id', '=', row.id)
    .execute();
}

/** The wordings that were in force before, the last one first. */
export async function formerWordings(db: Db | Tx, undertakingId: string) {
  return db
    .selectFrom('delivery.former_wording')
    .selectAll()
    .where('undertaking_id', '=', undertakingId)
    .orderBy('revision', 'desc')
    .execute();
}

/** A draft's milestones and indicators are written anew where the change names them. */
export async function replaceDraftParts(
  tx: Tx,
  id: string,
  { change, acting }: { change: Static<typeof UndertakingChange>; acting: Acting },
): Promise<void> {
  if (change.milestones) {
    await tx.deleteFrom('delivery.milestone').where('undertaking_id', '=', id).execute();
    await addMilestones(tx, id, { milestones: change.milestones, acting });
  }
  if (change.indicators) {
    await tx.deleteFrom('delivery.indicator').where('undertaking_id', '=', id).execute();
    await addIndicators(tx, id, { indicators: change.indicators, acting });
  }
}

/** Writes milestones of a draft in their order. */
export async function addMilestones(
  tx: Tx,
  undertakingId: string,
  {
    milestones,
    acting,
  }: { milestones: NonNullable<Static<typeof NewUndertaking>['milestones']>; acting: Acting },
): Promise<void> {
  if (!milestones.length) return;
  const by = { recorded_at: acting.now.toISOString(), recorded_by: acting.actor.id };
  await tx
    .insertInto('delivery.milestone')
    .values(
      milestones.map((milestone, n) => ({
        id: newId(acting.now.getTime()),
        undertaking_id: undertakingId,
        title: milestone.title.trim(),
        due_on: milestone.dueOn,
        position: n + 1,
        ...by,
      })),
    )
    .execute();
}

/** Writes indicators of a draft in their order. */
export async function addIndicators(
  tx: Tx,
  undertakingId: string,
  {
    indicators,
    acting,
  }: { indicators: NonNullable<Static<typeof NewUndertaking>['indicators']>; acting: Acting },
): Promise<void> {
  if (!indicators.length) return;
  const by = { recorded_at: acting.now.toISOString(), recorded_by: acting.actor.id };
  await tx
    .insertInto('delivery.indicator')
    .values(
      indicators.map((one, n) => ({
        id: newId(acting.now.getTime()),
        undertaking_id: undertakingId,
        name: one.name.trim(),
        measure: one.measure.trim(),
        baseline: one.baseline ?? null,
        baseline_on: one.baselineOn ?? null,
        target: one.target,
        target_on: one.targetOn,
        direction: one.direction ?? 'up',
        position: n + 1,
        ...by,
      })),
    )
    .execute();
}

/** Notes the moment of issue. */
export async function markIssued(tx: Tx, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('delivery.undertaking')
    .set({ issued_at: now.toISOString() })
    .where('id', '=', id)
    .execute();
}

/** Notes that a draft was taken back, and why. */
export async function markWithdrawn(
  tx: Tx,
  id: string,
  { reason, acting }: { reason: string; acting: Acting },
): Promise<void> {
  await tx
    .updateTable('delivery.undertaking')
    .set({ withdrawn_at: acting.now.toISOString(), withdrawn_reason: reason })
    .where('id', '=', id)
    .execute();
}

/** The milestones of an undertaking in their order. */
export async function milestonesOf(db: Db | Tx, undertakingId: string) {
  return db
    .selectFrom('delivery.milestone')
    .selectAll()
    .where('undertaking_id', '=', undertakingId)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/** @throws Problem 422 where the milestone is not one of the undertaking's; null stands for the whole and always is */
export async function mustHaveMilestone(
  db: Db | Tx,
  undertakingId: string,
  milestoneId: string | null,
): Promise<void> {
  if (milestoneId === null || (await milestonesOf(db, undertakingId)).some((one) => one.id === milestoneId))
    return;
  throw invalid('delivery.of-another', [{ field: 'milestoneId', code: 'delivery.of-another' }]);
}

/** The indicators of an undertaking in their order. */
export async function indicatorsOf(db: Db | Tx, undertakingId: string) {
  return db
    .selectFrom('delivery.indicator')
    .selectAll()
    .where('undertaking_id', '=', undertakingId)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/** State, due date and completion of an undertaking or milestone on a day; undefined before it was issued. */
export async function findPeriod(
  db: Db | Tx,
  subjectId: string,
  day: Day,
): Promise<{ state: State; due_on: Day | null; done_on: Day | null } | undefined> {
  return db
    .selectFrom('delivery.period')
    .select(['state', 'due_on', 'done_on'])
    .where('subject_id', '=', subjectId)
    .where('valid_from', '<=', day)
    .where('valid_to', '>', day)
    .executeTakeFirst();
}

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
      recorded_at: one.acting.now.toISOString(),
      recorded_by: one.acting.actor.id,
    })
    .execute();
}

/** Ends an assignment on a day; its row stays. */
export async function closeAssignment(
  tx: Tx,
  id: string,
  { endedOn, reason, acting }: { endedOn: Day; reason: string; acting: Acting },
): Promise<void> {
  await tx
    .updateTable('delivery.assignment')
    .set({
      ended_on: endedOn,
      ended_reason: reason,
      ended_at: acting.now.toISOString(),
      ended_by: acting.actor.id,
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

/** Writes a comment on an undertaking or on one submission. */
export async function insertComment(
  tx: Tx,
  one: {
    id: string;
    undertakingId: string;
    submissionId: string | null;
    byUnitId: string;
    text: string;
    acting: Acting;
  },
): Promise<void> {
  const { id, undertakingId, submissionId, byUnitId, text, acting } = one;
  await tx
    .insertInto('delivery.comment')
    .values({
      id,
      undertaking_id: undertakingId,
      submission_id: submissionId,
      by_unit_id: byUnitId,
      text,
      recorded_at: acting.now.toISOString(),
      recorded_by: acting.actor.id,
    })
    .execute();
}

/** All comments on an undertaking and its submissions, the oldest first. */
export async function commentsOn(db: Db | Tx, undertakingId: string) {
  return db
    .selectFrom('delivery.comment')
    .selectAll()
    .where('undertaking_id', '=', undertakingId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
}

/** Writes an inspector’s word on a claim. */
export async function insertVerification(
  tx: Tx,
  one: {
    id: string;
    undertakingId: string;
    milestoneId: string | null;
    claimId: string;
    verdict: 'confirmed' | 'rejected';
    byUnitId: string;
    note: string;
    holdsOn: Day;
    acting: Acting;
  },
): Promise<void> {
  await tx
    .insertInto('delivery.verification')
    .values({
      id: one.id,
      undertaking_id: one.undertakingId,
      milestone_id: one.milestoneId,
      claim_id: one.claimId,
      verdict: one.verdict,
      by_unit_id: one.byUnitId,
      note: one.note,
      holds_on: one.holdsOn,
      recorded_at: one.acting.now.toISOString(),
      recorded_by: one.acting.actor.id,
    })
    .execute();
}

/** All that inspection said of an undertaking, in order. */
export async function verificationsOf(db: Db | Tx, undertakingId: string) {
  return db
    .selectFrom('delivery.verification')
    .selectAll()
    .where('undertaking_id', '=', undertakingId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
}
