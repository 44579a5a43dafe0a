// What others said of an undertaking: comments, and inspection's word on claims.
import { sql } from 'kysely';
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import type { Acting } from '#organisation';

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
      holds_on: acting.today,
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

/** A comment with the unit that it asks: whoever sent the report it is on, otherwise the owner. */
export interface AskingComment {
  id: string;
  undertaking_id: string;
  title: string;
  text: string;
  by_unit_id: string;
  asked_unit_id: string;
  report_id: string | null;
  said_on: Day;
}

const askingComments = sql`
  select c.id, c.undertaking_id, u.title, c.text, c.by_unit_id, coalesce(r.unit_id, u.owner_unit_id) as asked_unit_id,
    r.id as report_id, c.holds_on as said_on, c.recorded_at
  from delivery.comment c
  join delivery.undertaking u on u.id = c.undertaking_id
  left join delivery.submission s on s.id = c.submission_id
  left join delivery.report r on r.id = s.report_id`;

/** A comment by identifier; undefined where there is none. */
export async function findComment(db: Db | Tx, id: string): Promise<AskingComment | undefined> {
  const { rows } = await sql<AskingComment>`${askingComments} where c.id = ${id}::uuid`.execute(db);
  return rows[0];
}

/**
 * The last word of others on each open work of some units, said until the day, where these units neither answered nor sent
 * a report since.
 */
export async function commentsToAnswer(
  db: Db | Tx,
  { units, own, day }: { units: string[]; own: string[]; day: Day },
): Promise<AskingComment[]> {
  if (!units.length) return [];
  const { rows } = await sql<AskingComment>`
    select distinct on (a.undertaking_id) a.* from (${askingComments}) a
    join delivery.period p on p.subject_id = a.undertaking_id and p.valid_from <= ${day}::date and ${day}::date < p.valid_to
    where a.asked_unit_id = any (${units}::uuid[]) and a.by_unit_id <> all (${own}::uuid[]) and a.said_on <= ${day}::date
      and p.state not in ('verified', 'cancelled')
      and not exists (select from delivery.comment o where o.undertaking_id = a.undertaking_id and o.by_unit_id = a.asked_unit_id
        and o.recorded_at >= a.recorded_at and o.holds_on <= ${day}::date)
      and not exists (select from delivery.submission o join delivery.report q on q.id = o.report_id
        where q.undertaking_id = a.undertaking_id and q.unit_id = a.asked_unit_id and o.recorded_at >= a.recorded_at and o.holds_on <= ${day}::date)
    order by a.undertaking_id, a.recorded_at desc, a.id desc`.execute(db);
  return rows;
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

/** All that inspection said of an undertaking and did not take back, in order. */
export async function verificationsOf(db: Db | Tx, undertakingId: string) {
  return db
    .selectFrom('delivery.verification as v')
    .selectAll('v')
    .where('undertaking_id', '=', undertakingId)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('delivery.event as said')
            .innerJoin('delivery.event as back', 'back.withdraws', 'said.id')
            .select('said.id')
            .whereRef('said.undertaking_id', '=', 'v.undertaking_id')
            .whereRef('said.source_id', '=', 'v.id'),
        ),
      ),
    )
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
}
