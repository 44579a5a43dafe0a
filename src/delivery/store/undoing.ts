// Undoing an import as a whole: what it made is withdrawn with a reason, and nothing is deleted.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/db';
import type { Acting } from '#organisation';

/** What stands in the way of undoing: somebody's work upon what the import brought. */
export interface Hindrance {
  undertakingId: string;
  title: string;
  what: 'reported' | 'recorded' | 'below';
}

/** The first undertaking of an import upon which somebody has since built; undefined where it can be undone. */
export async function hindranceTo(db: Db | Tx, batchId: string): Promise<Hindrance | undefined> {
  const { rows } = await sql<Hindrance>`
    with touched as materialized (
      select u.id, u.title, u.batch_id = ${batchId}::uuid as made from delivery.undertaking u
      where u.batch_id = ${batchId}::uuid or u.id in (select r.undertaking_id from delivery.tracked_row r where r.batch_id = ${batchId}::uuid)
    ), changed as materialized (
      select t.* from touched t where t.made is true or exists (select from delivery.event e where e.undertaking_id = t.id and e.source_id = ${batchId}::uuid)
    )
    select c.id as "undertakingId", c.title, h.what from changed c
    cross join lateral (
      select 'reported' as what from delivery.report r join delivery.submission s on s.report_id = r.id where r.undertaking_id = c.id
        and s.recorded_at >= (select b.recorded_at from delivery.batch b where b.id = ${batchId}::uuid)
      union all
      select 'recorded' from delivery.event e where e.undertaking_id = c.id and e.fact <> 'withdrawn' and e.source_id is distinct from ${batchId}::uuid
        and e.seq > (select min(o.seq) from delivery.event o where o.undertaking_id = c.id and o.source_id = ${batchId}::uuid)
        and not exists (select from delivery.event w where w.withdraws = e.id)
      union all
      select 'below' from delivery.undertaking b where c.made is true and b.parent_id = c.id and b.withdrawn_at is null and b.issued_at is not null and b.batch_id is distinct from ${batchId}::uuid
    ) h
    order by c.title, c.id, h.what desc limit 1`.execute(db);
  return rows[0];
}

/** Undertakings that an import did not make and about which it recorded facts, assignments or wordings. */
export async function changedByBatch(db: Db | Tx, batchId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct r.undertaking_id as id from delivery.tracked_row r join delivery.undertaking u on u.id = r.undertaking_id
    where r.batch_id = ${batchId}::uuid and u.batch_id is distinct from ${batchId}::uuid and (
      exists (select from delivery.event e where e.undertaking_id = u.id and e.source_id = ${batchId}::uuid)
      or exists (select from delivery.assignment a where a.undertaking_id = u.id and ${batchId}::uuid in (a.batch_id, a.ended_batch_id))
      or exists (select from delivery.former_wording w where w.undertaking_id = u.id and w.batch_id = ${batchId}::uuid))
    order by r.undertaking_id`.execute(db);
  return rows.map(({ id }) => id);
}

/** Withdraws all undertakings that an import made, their facts and their assignments. Answers how many. */
export async function withdrawBatch(
  tx: Tx,
  batchId: string,
  { reason, acting }: { reason: string; acting: Acting },
): Promise<number> {
  const [at, by] = [acting.now.toISOString(), acting.actor.id];
  const made = sql`select u.id from delivery.undertaking u where u.batch_id = ${batchId}::uuid`;
  await sql`
    insert into delivery.event (id, undertaking_id, fact, holds_on, reason, withdraws, source_id, by_unit_id, recorded_at, recorded_by)
    select gen_random_uuid(), e.undertaking_id, 'withdrawn', e.holds_on, ${reason}, e.id, ${batchId}::uuid, e.by_unit_id, ${at}::timestamptz, ${by}::uuid
    from delivery.event e where e.undertaking_id in (${made}) and e.fact <> 'withdrawn'
      and not exists (select from delivery.event w where w.withdraws = e.id)
    order by e.seq`.execute(tx);
  await sql`select delivery.remove_batch(${batchId}::uuid)`.execute(tx);
  await sql`
    update delivery.assignment a set ended_on = a.holds_on, ended_at = ${at}::timestamptz, ended_by = ${by}::uuid, ended_reason = ${reason}, ended_batch_id = ${batchId}::uuid
    where a.undertaking_id in (${made}) and a.ended_at is null`.execute(tx);
  const { numAffectedRows } = await sql`
    update delivery.undertaking u set withdrawn_at = ${at}::timestamptz, withdrawn_reason = ${reason} where u.batch_id = ${batchId}::uuid and u.withdrawn_at is null`.execute(
    tx,
  );
  return Number(numAffectedRows ?? 0);
}

/** Takes back the assignments that an import made on an undertaking, and makes anew those that it ended. */
export async function restoreAssignments(
  tx: Tx,
  undertakingId: string,
  { batchId, reason, acting }: { batchId: string; reason: string; acting: Acting },
): Promise<void> {
  const [at, by] = [acting.now.toISOString(), acting.actor.id];
  await sql`
    update delivery.assignment a set ended_on = a.holds_on, ended_at = ${at}::timestamptz, ended_by = ${by}::uuid, ended_reason = ${reason}
    where a.undertaking_id = ${undertakingId}::uuid and a.batch_id = ${batchId}::uuid and a.ended_at is null`.execute(
    tx,
  );
  await sql`
    insert into delivery.assignment (id, undertaking_id, unit_id, part, field, holds_on, note, by_unit_id, recorded_at, recorded_by, batch_id)
    select gen_random_uuid(), a.undertaking_id, a.unit_id, a.part, a.field, a.ended_on, ${reason}, a.by_unit_id, ${at}::timestamptz, ${by}::uuid, a.batch_id
    from delivery.assignment a where a.undertaking_id = ${undertakingId}::uuid and a.ended_batch_id = ${batchId}::uuid
      and a.batch_id is distinct from ${batchId}::uuid order by a.part, a.unit_id`.execute(tx);
}

/** The title that was in force before an import reworded an undertaking; undefined where it did not. */
export async function titleBefore(
  db: Db | Tx,
  undertakingId: string,
  batchId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('delivery.former_wording')
    .select('title')
    .where('undertaking_id', '=', undertakingId)
    .where('batch_id', '=', batchId)
    .orderBy('revision')
    .executeTakeFirst();
  return row?.title;
}
