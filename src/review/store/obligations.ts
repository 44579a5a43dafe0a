// Duties to report and what happened to them.
import { sql } from 'kysely';
import type { Day } from '#kernel/day';
import { newId } from '#kernel/id';
import { notFound } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import { addressedLines, unitsInSight, type Acting, type Actor } from '#organisation';
import type { ObligationEvent, ObligationFact, Reporter } from '../obligation.ts';

/** A duty with everything that happened to it. */
export interface Obligation {
  id: string;
  campaignId: string;
  unitId: string;
  level: string;
  dueOn: Day;
  consolidatesTo: string | null;
  holdsOn: Day;
  reason: string | null;
  recordedAt: string;
  recordedBy: string | null;
  events: (ObligationEvent & { recordedAt: string; recordedBy: string | null })[];
}

/** The units standing under one on a day, itself among them, of some levels and kinds, each with its line. */
export async function reportersUnder(
  db: Db | Tx,
  { unitId, day, levels, kinds }: { unitId: string; day: Day; levels: string[]; kinds: string[] },
): Promise<(Reporter & { level: string })[]> {
  const { rows } = await sql<{ unitId: string; level: string; line: string[] }>`
    select v.unit_id as "unitId", v.level, array(
      select l.ancestor_id from organisation.ancestry l
      where l.unit_id = v.unit_id and l.valid_from <= ${day}::date and ${day}::date < l.valid_to order by l.depth) as line
    from organisation.ancestry a
    join organisation.unit_version v on v.unit_id = a.unit_id and v.standing and v.valid_from <= ${day}::date and ${day}::date < v.valid_to
    where a.ancestor_id = ${unitId}::uuid and a.valid_from <= ${day}::date and ${day}::date < a.valid_to
      and v.level = any (${levels}::text[]) and v.kind = any (${kinds}::text[])
    order by v.unit_id`.execute(db);
  return rows;
}

export interface NewObligation {
  unitId: string;
  level: string;
  dueOn: Day;
  consolidatesTo: string | null;
}

/** Fixes who must report. */
export async function insertObligations(
  tx: Tx,
  {
    campaignId,
    holdsOn,
    reason,
    rows,
  }: { campaignId: string; holdsOn: Day; reason: string | null; rows: NewObligation[] },
  { actor, now }: Acting,
): Promise<string[]> {
  const ids = rows.map(() => newId(now.getTime()));
  const column = (name: keyof NewObligation) => rows.map((row) => row[name]);
  await sql`
    insert into review.obligation (id, campaign_id, unit_id, level, due_on, consolidates_to, holds_on, reason, recorded_at, recorded_by)
    select o.id, ${campaignId}::uuid, o.unit_id, o.level, o.due_on, o.consolidates_to, ${holdsOn}::date, ${reason}::text, ${now.toISOString()}::timestamptz, ${actor.id}::uuid
    from unnest(${ids}::uuid[], ${column('unitId')}::uuid[], ${column('level')}::text[], ${column('dueOn')}::date[], ${column('consolidatesTo')}::uuid[])
      o (id, unit_id, level, due_on, consolidates_to)`.execute(tx);
  return ids;
}

/** Records what happened to a duty. */
export async function insertObligationEvent(
  tx: Tx,
  obligationId: string,
  event: {
    fact: ObligationFact;
    holdsOn: Day;
    dueOn: Day | null;
    toUnitId: string | null;
    reason: string;
    byUnitId: string;
    acting: Acting;
  },
): Promise<void> {
  const { now, actor } = event.acting;
  await tx
    .insertInto('review.obligation_event')
    .values({
      id: newId(now.getTime()),
      obligation_id: obligationId,
      fact: event.fact,
      holds_on: event.holdsOn,
      due_on: event.dueOn,
      to_unit_id: event.toUnitId,
      reason: event.reason,
      by_unit_id: event.byUnitId,
      recorded_at: now.toISOString(),
      recorded_by: actor.id,
    })
    .execute();
}

/** @throws 404 where there is none */
export async function getObligation(db: Db | Tx, id: string): Promise<Obligation> {
  const [found] = await obligationsBy(db, [id]);
  if (!found) throw notFound();
  return found;
}

/** Makes everybody else who would add to what happened to a duty wait for this transaction. @throws 404 */
export async function lockObligation(tx: Tx, id: string): Promise<Obligation> {
  await tx.selectFrom('review.obligation').select('id').where('id', '=', id).forUpdate().execute();
  return getObligation(tx, id);
}

/** The duties of a unit in a review, whatever became of them. */
export async function obligationsOf(db: Db | Tx, campaignId: string, unitId: string): Promise<Obligation[]> {
  const rows = await db
    .selectFrom('review.obligation')
    .select('id')
    .where('campaign_id', '=', campaignId)
    .where('unit_id', '=', unitId)
    .orderBy('id')
    .execute();
  return obligationsBy(
    db,
    rows.map(({ id }) => id),
  );
}

/** Some duties with everything that happened to them, in the order asked for. */
export async function obligationsBy(db: Db | Tx, ids: string[]): Promise<Obligation[]> {
  if (!ids.length) return [];
  const rows = await db
    .selectFrom('review.obligation')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('id')
    .execute();
  const events = await db
    .selectFrom('review.obligation_event')
    .selectAll()
    .where('obligation_id', 'in', ids)
    .orderBy('seq')
    .execute();
  const found = new Map(
    rows.map((row): [string, Obligation] => [
      row.id,
      {
        ...{ id: row.id, campaignId: row.campaign_id, unitId: row.unit_id, level: row.level },
        ...{
          dueOn: row.due_on,
          consolidatesTo: row.consolidates_to,
          holdsOn: row.holds_on,
          reason: row.reason,
        },
        ...{ recordedAt: row.recorded_at, recordedBy: row.recorded_by },
        events: events
          .filter((event) => event.obligation_id === row.id)
          .map((event) => ({
            ...{ seq: event.seq, fact: event.fact, holdsOn: event.holds_on, dueOn: event.due_on },
            ...{ toUnitId: event.to_unit_id, reason: event.reason },
            ...{ recordedAt: event.recorded_at, recordedBy: event.recorded_by },
          })),
      },
    ]),
  );
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** The lines of those units with a duty in a review that the actor looks down on: enough to judge sight by. */
export async function obligedLines(db: Db | Tx, campaignId: string, actor: Actor): Promise<string[][]> {
  const { rows } = await sql<{ unit_id: string }>`
    select o.unit_id from review.obligation o where o.campaign_id = ${campaignId}::uuid and exists (
      select from organisation.ancestry a where a.unit_id = o.unit_id and a.ancestor_id = any (${actor.reach}::uuid[])
        and a.valid_from <= ${actor.day}::date and ${actor.day}::date < a.valid_to)
    order by o.unit_id limit 1`.execute(db);
  return addressedLines(
    db,
    rows.map((row) => row.unit_id),
    actor.day,
  );
}

/** Whether the actor may know of a unit, today. */
export async function knows(db: Db | Tx, actor: Actor, unitId: string): Promise<boolean> {
  return (await unitsInSight(db, actor, { units: [unitId], day: actor.day })).has(unitId);
}
