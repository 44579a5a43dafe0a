// A draft as its unit writes it, and the wording of what was issued.
import { sql } from 'kysely';
import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import type { Acting } from '#organisation';
import type { UndertakingChange } from '../contract.ts';
import type { UndertakingKind } from '../facts.ts';
import { addIndicators, removeIndicators } from './indicators.ts';
import { addMilestones, removeMilestones } from './milestones.ts';
import { titleColumns, type getUndertaking } from './undertakings.ts';

type Row = Awaited<ReturnType<typeof getUndertaking>>;

/** A new draft. */
export interface Draft {
  id: string;
  kind: UndertakingKind;
  parentId: string | null;
  path: string[];
  ownerUnitId: string;
  imposedBy?: string;
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
      imposed_by: draft.imposedBy ?? null,
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
  { title, summary, batchId, acting }: { title: string; summary: string; batchId?: string; acting: Acting },
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
      batch_id: batchId ?? null,
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
    await removeMilestones(tx, id);
    await addMilestones(tx, id, { milestones: change.milestones, acting });
  }
  if (change.indicators) {
    await removeIndicators(tx, id);
    await addIndicators(tx, id, { indicators: change.indicators, acting });
  }
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
