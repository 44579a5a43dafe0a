// Inspections as they are written, and what happened to them.
import { sql } from 'kysely';
import { newId } from '#kernel/id';
import { sortKey, unaccented } from '#kernel/vietnamese';
import { notFound } from '#kernel/problem';
import type { Day } from '#kernel/day';
import { json, type Db, type Tx } from '#platform/db';
import type { Acting } from '#organisation';
import type { InspectionContent } from '../contract.ts';
import { standingOn, type Fact, type FactType, type Form, type Standing } from '../inspection.ts';

/** A fact as it was recorded. */
export interface RecordedFact extends Fact {
  /** In which wording of the inspection it was done; null where that is not known. */
  revision: number | null;
  reason: string | null;
  byUnitId: string;
  recordedAt: string;
  recordedBy: string | null;
}

/** An inspection with the facts it stands on. */
export interface Inspection {
  id: string;
  planId: string | null;
  unitId: string;
  form: Form;
  title: string;
  content: string;
  field: string;
  undertakingId: string | null;
  directiveId: string | null;
  team: InspectionContent['team'];
  startsOn: Day;
  endsOn: Day;
  revision: number;
  illustrative: boolean;
  withdrawn: boolean;
  /** Units inspected, with the subject that counts each visit. */
  visited: { unitId: string; subjectId: string }[];
  facts: RecordedFact[];
}

/**
 * The inspection as it stands on a day, with what sight depends on: what was returned stays with those above as they know it,
 * and is its unit's draft again from the first word that it writes anew.
 */
export function standing(one: Inspection, day: Day): Standing & { sent: boolean; announced: boolean } {
  const last = one.facts.at(-1);
  return {
    ...standingOn(one, one.facts, day),
    sent: last !== undefined && (last.fact !== 'returned' || last.revision === one.revision),
    announced: one.facts.some(({ fact }) => fact === 'announced'),
  };
}

/** Makes everybody else who would change the inspection wait for this transaction. @throws 404 */
export async function lockInspection(tx: Tx, id: string): Promise<Inspection> {
  await tx.selectFrom('inspection.inspection').select('id').where('id', '=', id).forUpdate().execute();
  return getInspection(tx, id);
}

/** @throws 404 where there is none */
export async function getInspection(db: Db | Tx, id: string): Promise<Inspection> {
  const found = await inspectionsBy(db, [id]);
  if (!found[0]) throw notFound();
  return found[0];
}

/** The inspections behind an identifier in their order, those withdrawn aside; from the first where it is null. */
export async function inspectionsAfter(
  db: Db | Tx,
  { after, limit }: { after: string | null; limit: number },
): Promise<Inspection[]> {
  let asked = db.selectFrom('inspection.inspection').select('id').where('withdrawn_at', 'is', null);
  if (after) asked = asked.where('id', '>', after);
  const rows = await asked.orderBy('id').limit(limit).execute();
  return inspectionsBy(
    db,
    rows.map((row) => row.id),
  );
}

/** Those of some inspections that were not withdrawn, in the order asked for. */
export async function inspectionsBy(db: Db | Tx, ids: string[]): Promise<Inspection[]> {
  if (!ids.length) return [];
  const rows = await db
    .selectFrom('inspection.inspection')
    .selectAll()
    .where('id', 'in', ids)
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .execute();
  const visited = await db
    .selectFrom('inspection.visited')
    .selectAll()
    .where('inspection_id', 'in', ids)
    .orderBy('unit_id')
    .execute();
  const facts = await factsOf(db, ids);
  const found = new Map(
    rows.map((row): [string, Inspection] => [
      row.id,
      {
        id: row.id,
        planId: row.plan_id,
        unitId: row.unit_id,
        form: row.form,
        title: row.title,
        content: row.content,
        field: row.field,
        undertakingId: row.undertaking_id,
        directiveId: row.directive_id,
        team: row.team as Inspection['team'],
        startsOn: row.starts_on,
        endsOn: row.ends_on,
        revision: row.revision,
        illustrative: row.illustrative,
        withdrawn: row.withdrawn_at !== null,
        visited: visited
          .filter((one) => one.inspection_id === row.id)
          .map((one) => ({ unitId: one.unit_id, subjectId: one.subject_id })),
        facts: facts.get(row.id) ?? [],
      },
    ]),
  );
  return ids.flatMap((id) => found.get(id) ?? []);
}

async function factsOf(db: Db | Tx, ids: string[]): Promise<Map<string, RecordedFact[]>> {
  const rows = await db
    .selectFrom('inspection.event')
    .selectAll()
    .where('inspection_id', 'in', ids)
    .orderBy('seq')
    .execute();
  const found = new Map<string, RecordedFact[]>();
  for (const row of rows) {
    const of = found.get(row.inspection_id) ?? [];
    of.push({
      seq: row.seq,
      fact: row.fact,
      holdsOn: row.holds_on,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      revision: row.revision,
      reason: row.reason,
      byUnitId: row.by_unit_id,
      recordedAt: row.recorded_at,
      recordedBy: row.recorded_by,
    });
    found.set(row.inspection_id, of);
  }
  return found;
}

/** A fact to be recorded. */
export interface NewFact {
  fact: FactType;
  holdsOn: Day;
  startsOn?: Day | null;
  endsOn?: Day | null;
  reason?: string | null;
  byUnitId: string;
}

/** Appends a fact to the inspection as it is worded now. */
export async function insertFact(
  tx: Tx,
  { id: inspectionId, revision }: Pick<Inspection, 'id' | 'revision'>,
  { acting, ...fact }: NewFact & { acting: Acting },
) {
  await tx
    .insertInto('inspection.event')
    .values({
      id: newId(acting.now.getTime()),
      inspection_id: inspectionId,
      fact: fact.fact,
      holds_on: fact.holdsOn,
      starts_on: fact.startsOn ?? null,
      ends_on: fact.endsOn ?? null,
      revision,
      reason: fact.reason ?? null,
      by_unit_id: fact.byUnitId,
      recorded_at: acting.now.toISOString(),
      recorded_by: acting.actor.id,
    })
    .execute();
}

function columns(content: InspectionContent) {
  return {
    form: content.form,
    title: content.title,
    title_key: sortKey(content.title),
    search: unaccented(content.title),
    content: content.content,
    field: content.field,
    undertaking_id: content.undertakingId,
    directive_id: content.directiveId,
    team: json(content.team),
    starts_on: content.startsOn,
    ends_on: content.endsOn,
  };
}

/** Writes a new draft. */
export async function insertInspection(
  tx: Tx,
  one: { id: string; planId: string | null; unitId: string; content: InspectionContent },
  acting: Acting,
): Promise<void> {
  await tx
    .insertInto('inspection.inspection')
    .values({
      id: one.id,
      plan_id: one.planId,
      unit_id: one.unitId,
      ...columns(one.content),
      recorded_at: acting.now.toISOString(),
      recorded_by: acting.actor.id,
    })
    .execute();
  await writeLists(tx, one.id, one.content);
}

/** Writes the content of one not yet announced anew. */
export async function updateInspection(
  tx: Tx,
  { id, revision, content }: { id: string; revision: number; content: InspectionContent },
): Promise<void> {
  await tx
    .updateTable('inspection.inspection')
    .set({ ...columns(content), revision })
    .where('id', '=', id)
    .execute();
  await writeLists(tx, id, content);
}

// Whoever stays inspected keeps the subject of the visit: it may be counted already.
async function writeLists(tx: Tx, id: string, { visited, questions }: InspectionContent): Promise<void> {
  await tx
    .deleteFrom('inspection.visited')
    .where('inspection_id', '=', id)
    .where('unit_id', 'not in', visited)
    .execute();
  await tx
    .insertInto('inspection.visited')
    .values(visited.map((unit_id) => ({ inspection_id: id, unit_id, subject_id: newId() })))
    .onConflict((on) => on.columns(['inspection_id', 'unit_id']).doNothing())
    .execute();
  await tx.deleteFrom('inspection.question').where('inspection_id', '=', id).execute();
  if (questions.length)
    await tx
      .insertInto('inspection.question')
      .values(questions.map((text, position) => ({ id: newId(), inspection_id: id, position, text })))
      .execute();
}

/** The questions in their order. */
export async function questionsOf(db: Db | Tx, id: string): Promise<{ id: string; text: string }[]> {
  return db
    .selectFrom('inspection.question')
    .select(['id', 'text'])
    .where('inspection_id', '=', id)
    .orderBy('position')
    .execute();
}

/** Takes a draft back. */
export async function markWithdrawn(
  tx: Tx,
  id: string,
  { reason, acting }: { reason: string; acting: Acting },
): Promise<void> {
  await tx
    .updateTable('inspection.inspection')
    .set({ withdrawn_at: acting.now.toISOString(), withdrawn_reason: reason })
    .where('id', '=', id)
    .execute();
}

/** Other inspections in force that visit some units about the same time; whether in the same weeks is the caller's to say. */
export async function visitsAround(
  db: Db | Tx,
  { units, from, to, except }: { units: string[]; from: Day; to: Day; except: string | null },
): Promise<{ unitId: string; id: string }[]> {
  const { rows } = await sql<{ unitId: string; id: string }>`
    select v.unit_id as "unitId", i.id from inspection.visited v join inspection.inspection i on i.id = v.inspection_id
    where v.unit_id = any (${units}::uuid[]) and i.withdrawn_at is null and i.id is distinct from ${except}::uuid
      and (i.starts_on <= ${to}::date and i.ends_on >= ${from}::date
        or exists (select from inspection.event e where e.inspection_id = i.id and e.fact = 'rescheduled' and e.starts_on <= ${to}::date and e.ends_on >= ${from}::date))
    order by i.starts_on, i.id, v.unit_id`.execute(db);
  return rows;
}
