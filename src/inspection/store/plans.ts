import { sql } from 'kysely';
import type { Day } from '#kernel/day';
import { notFound } from '#kernel/problem';
import { sortKey } from '#kernel/vietnamese';
import { readCursor } from '#platform/http';
import type { Db, Tx } from '#platform/db';
import { sightOf, type Acting, type Actor } from '#organisation';
import type { PlanContent } from '../contract.ts';
import { sent } from './list.ts';

/** A plan's row, once it is not withdrawn. @throws 404 */
export async function getPlan(db: Db | Tx, id: string) {
  const row = await db
    .selectFrom('inspection.plan')
    .selectAll()
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/** Takes the plan's row for this transaction. @throws 404 */
export async function lockPlan(tx: Tx, id: string) {
  await tx.selectFrom('inspection.plan').select('id').where('id', '=', id).forUpdate().execute();
  return getPlan(tx, id);
}

/** A plan is its unit's, and of those above it once one of its inspections was sent for approval. */
function visible(actor: Actor) {
  return sightOf(actor, {
    owner: sql.ref('p.unit_id'),
    submitted: sql`exists (select from inspection.inspection i where i.plan_id = p.id and ${sent(sql.ref('i.id'))})`,
    audience: sql`'own'`,
  });
}

/** What plans are narrowed to: a unit's, those whose period has a day between two. */
export interface PlanFilter {
  unit?: string | undefined;
  from?: Day | undefined;
  to?: Day | undefined;
}

/** Plans within sight, those of the latest period first. */
export async function listPlans(
  db: Db | Tx,
  actor: Actor,
  { unit, from, to, limit, cursor }: PlanFilter & { limit: number; cursor?: string | undefined },
) {
  const place = cursor ? readCursor(cursor, 2) : null;
  const { rows } = await sql<{
    id: string;
    title: string;
    unit_id: string;
    starts_on: Day;
    ends_on: Day;
    illustrative: boolean;
  }>`
    select p.id, p.title, p.unit_id, p.starts_on, p.ends_on, p.illustrative from inspection.plan p
    where p.withdrawn_at is null and ${visible(actor)} ${unit ? sql`and p.unit_id = ${unit}::uuid` : sql``}
      ${from ? sql`and p.ends_on >= ${from}::date` : sql``} ${to ? sql`and p.starts_on <= ${to}::date` : sql``}
      ${place ? sql`and (p.starts_on::text, p.id) < (${place[0]}::text, ${place[1]}::uuid)` : sql``}
    order by p.starts_on desc, p.id desc limit ${limit}`.execute(db);
  return rows;
}

/** Whether the actor may know of a plan. */
export async function seesPlan(db: Db | Tx, actor: Actor, id: string): Promise<boolean> {
  const { rows } =
    await sql`select 1 from inspection.plan p where p.id = ${id}::uuid and ${visible(actor)}`.execute(db);
  return rows.length > 0;
}

/** The plan's inspections, by the day on which they were to begin. */
export async function linesOf(db: Db | Tx, planId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('inspection.inspection')
    .select('id')
    .where('plan_id', '=', planId)
    .where('withdrawn_at', 'is', null)
    .orderBy('starts_on')
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

const columns = (content: PlanContent) => ({
  title: content.title,
  title_key: sortKey(content.title),
  summary: content.summary,
  directive_id: content.directiveId,
  starts_on: content.startsOn,
  ends_on: content.endsOn,
});

/** Writes a new plan. */
export async function insertPlan(
  tx: Tx,
  { id, unitId, content }: { id: string; unitId: string; content: PlanContent },
  { actor, now }: Acting,
): Promise<void> {
  await tx
    .insertInto('inspection.plan')
    .values({
      id,
      unit_id: unitId,
      ...columns(content),
      recorded_at: now.toISOString(),
      recorded_by: actor.id,
    })
    .execute();
}

/** Writes the content of a plan anew. */
export async function updatePlan(
  tx: Tx,
  { id, revision, content }: { id: string; revision: number; content: PlanContent },
): Promise<void> {
  await tx
    .updateTable('inspection.plan')
    .set({ ...columns(content), revision })
    .where('id', '=', id)
    .execute();
}

/** Takes a plan back. */
export async function markPlanWithdrawn(
  tx: Tx,
  id: string,
  { reason, acting }: { reason: string; acting: Acting },
): Promise<void> {
  await tx
    .updateTable('inspection.plan')
    .set({ withdrawn_at: acting.now.toISOString(), withdrawn_reason: reason })
    .where('id', '=', id)
    .execute();
}
