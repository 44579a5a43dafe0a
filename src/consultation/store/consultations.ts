// Consultations as they are written and opened, with what happened to them and whom they ask.
import { sql } from 'kysely';
import type { Day } from '#kernel/day';
import { newId } from '#kernel/id';
import { notFound } from '#kernel/problem';
import { json, type Db, type Tx } from '#platform/db';
import { addressedLines, sightOf, type Acting, type Actor } from '#organisation';
import type { Asks } from '../contract.ts';
import type { Paragraph } from '../draft.ts';
import type { Fact, Happened } from '../standing.ts';

/** What is written of a consultation. */
export interface Written {
  title: string;
  purpose: string;
  paragraphs: Paragraph[];
  fileId: string | null;
  fileName: string | null;
  opensOn: Day;
  closesOn: Day;
  asks: Asks;
}

/** One thing that happened, with whoever did it. */
export interface Event extends Happened {
  reason: string | null;
  recordedBy: string | null;
}

/** A consultation with everything that happened to it. */
export interface Consultation extends Written {
  id: string;
  unitId: string;
  reviewId: string;
  revision: number;
  illustrative: boolean;
  events: Event[];
}

/** Those of some consultations that were not taken back, in the order asked for. */
export async function consultationsBy(db: Db | Tx, ids: string[]): Promise<Consultation[]> {
  if (!ids.length) return [];
  const rows = await db
    .selectFrom('consultation.consultation')
    .selectAll()
    .where('id', 'in', ids)
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .execute();
  const happened = await db
    .selectFrom('consultation.event')
    .selectAll()
    .where('consultation_id', 'in', ids)
    .orderBy('seq')
    .execute();
  const events = Map.groupBy(happened, (row) => row.consultation_id);
  const found = new Map(
    rows.map((row): [string, Consultation] => [
      row.id,
      {
        ...{ id: row.id, unitId: row.unit_id, reviewId: row.review_id, title: row.title },
        ...{ purpose: row.purpose, fileId: row.file_id, fileName: row.file_name },
        ...{ opensOn: row.opens_on, closesOn: row.closes_on, revision: row.revision },
        ...{ illustrative: row.illustrative, asks: row.asks as unknown as Asks },
        paragraphs: row.paragraphs as unknown as Paragraph[],
        events: (events.get(row.id) ?? []).map((one) => ({
          ...{ fact: one.fact as Fact, holdsOn: one.holds_on, closesOn: one.closes_on },
          ...{ reason: one.reason, recordedBy: one.recorded_by },
        })),
      },
    ]),
  );
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** @throws 404 where there is none, or it was taken back */
export async function getConsultation(db: Db | Tx, id: string): Promise<Consultation> {
  const [found] = await consultationsBy(db, [id]);
  if (!found) throw notFound();
  return found;
}

/** Makes everybody else who would change it wait for this transaction. @throws 404 */
export async function lockConsultation(tx: Tx, id: string): Promise<Consultation> {
  await tx.selectFrom('consultation.consultation').select('id').where('id', '=', id).forUpdate().execute();
  return getConsultation(tx, id);
}

/** Whether the actor may see the consultation `c`: the SQL of `ownedConsultation` in permissions. */
export function consultationSight(actor: Actor) {
  return sightOf(actor, {
    owner: sql.ref('c.unit_id'),
    submitted: sql`exists (select from consultation.event o where o.consultation_id = c.id and o.fact = 'opened')`,
    audience: sql`'own'`,
    addressed: sql`select a.unit_id from consultation.asked a where a.consultation_id = c.id`,
  });
}

/** Consultations within sight, the newest first. */
export async function listConsultations(
  db: Db | Tx,
  actor: Actor,
  asked: { limit: number; before?: string | undefined },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.id from consultation.consultation c where c.withdrawn_at is null and ${consultationSight(actor)}
      ${asked.before ? sql`and c.id < ${asked.before}::uuid` : sql``}
    order by c.id desc limit ${asked.limit}`.execute(db);
  return rows.map(({ id }) => id);
}

const columns = (written: Written) => ({
  ...{ title: written.title, purpose: written.purpose, paragraphs: json(written.paragraphs) },
  ...{ file_id: written.fileId, file_name: written.fileName, asks: json(written.asks) },
  ...{ opens_on: written.opensOn, closes_on: written.closesOn },
});

/** Writes a new consultation. */
export async function insertConsultation(
  tx: Tx,
  { written, ...one }: { id: string; unitId: string; reviewId: string; written: Written },
  { actor, now }: Acting,
): Promise<void> {
  await tx
    .insertInto('consultation.consultation')
    .values({
      ...{ id: one.id, unit_id: one.unitId, review_id: one.reviewId, ...columns(written) },
      ...{ recorded_at: now.toISOString(), recorded_by: actor.id },
    })
    .execute();
}

/** Writes a draft anew. */
export async function updateConsultation(
  tx: Tx,
  { id, revision, written }: { id: string; revision: number; written: Written },
): Promise<void> {
  await tx
    .updateTable('consultation.consultation')
    .set({ ...columns(written), revision })
    .where('id', '=', id)
    .execute();
}

/** Takes back a draft. */
export async function markWithdrawn(tx: Tx, id: string, end: { reason: string; now: Date }): Promise<void> {
  await tx
    .updateTable('consultation.consultation')
    .set({ withdrawn_at: end.now.toISOString(), withdrawn_reason: end.reason })
    .where('id', '=', id)
    .execute();
}

/** Records what happened to a consultation. */
export async function insertEvent(
  tx: Tx,
  { id, ...event }: Omit<Event, 'recordedBy'> & { id: string },
  { actor, now }: Acting,
): Promise<void> {
  await tx
    .insertInto('consultation.event')
    .values({
      ...{ id: newId(now.getTime()), consultation_id: id, fact: event.fact, holds_on: event.holdsOn },
      ...{ closes_on: event.closesOn, reason: event.reason },
      ...{ recorded_at: now.toISOString(), recorded_by: actor.id },
    })
    .execute();
}

/** Fixes whom a consultation asks, as the structure is on the day: standing units, never the one that asks. Answers how many. */
export async function insertAsked(
  tx: Tx,
  { id, unitId, asks }: Pick<Consultation, 'id' | 'unitId' | 'asks'>,
  day: Day,
): Promise<number> {
  const { units, within, levels } = asks;
  const { rows } = await sql`
    insert into consultation.asked (consultation_id, unit_id)
    select distinct ${id}::uuid, v.unit_id from organisation.unit_version v
    where v.standing and v.valid_from <= ${day}::date and ${day}::date < v.valid_to and v.unit_id <> ${unitId}::uuid
      and (v.unit_id = any (${units}::uuid[]) or (
        (${levels.length === 0} or v.level = any (${levels}::text[])) and exists (
          select from organisation.ancestry a where a.unit_id = v.unit_id and a.ancestor_id = ${within}::uuid
            and a.valid_from <= ${day}::date and ${day}::date < a.valid_to)))
    returning unit_id`.execute(tx);
  return rows.length;
}

/** The units that a consultation asks. */
export async function askedUnits(db: Db | Tx, id: string): Promise<string[]> {
  const rows = await db
    .selectFrom('consultation.asked')
    .select('unit_id')
    .where('consultation_id', '=', id)
    .orderBy('unit_id')
    .execute();
  return rows.map((row) => row.unit_id);
}

/** Those of some units that a consultation asks. */
export async function askedAmong(db: Db | Tx, id: string, units: string[]): Promise<string[]> {
  if (!units.length) return [];
  const rows = await db
    .selectFrom('consultation.asked')
    .select('unit_id')
    .where('consultation_id', '=', id)
    .where('unit_id', 'in', units)
    .orderBy('unit_id')
    .execute();
  return rows.map((row) => row.unit_id);
}

/** The lines of an asked unit that the actor looks down on, where there is one: enough to judge sight by. */
export async function askedLines(db: Db | Tx, id: string, actor: Actor): Promise<string[][]> {
  const { rows } = await sql<{ unit_id: string }>`
    select q.unit_id from consultation.asked q where q.consultation_id = ${id}::uuid and exists (
      select from organisation.ancestry a where a.unit_id = q.unit_id and a.ancestor_id = any (${actor.reach}::uuid[])
        and a.valid_from <= ${actor.day}::date and ${actor.day}::date < a.valid_to)
    order by q.unit_id limit 1`.execute(db);
  return addressedLines(
    db,
    rows.map((row) => row.unit_id),
    actor.day,
  );
}

/** How many units are asked, and how many of them have a comment that stands on the day. */
export async function heardBy(
  db: Db | Tx,
  id: string,
  day: Day,
): Promise<{ asked: number; commented: number }> {
  const { rows } = await sql<{ asked: number; commented: number }>`
    select count(*)::int as asked, count(*) filter (where exists (
      select from consultation.comment m join consultation.sent s on s.comment_id = m.id and s.holds_on <= ${day}::date
      left join consultation.taken_back b on b.comment_id = m.id and b.holds_on <= ${day}::date
      where m.consultation_id = q.consultation_id and m.unit_id = q.unit_id and b.comment_id is null))::int as commented
    from consultation.asked q where q.consultation_id = ${id}::uuid`.execute(db);
  return rows[0]!;
}

/** What some units are asked for: consultations opened to them, with the units of those that have not commented by the day. */
export async function owedBy(
  db: Db | Tx,
  units: string[],
  day: Day,
): Promise<{ id: string; unitId: string }[]> {
  if (!units.length) return [];
  const { rows } = await sql<{ id: string; unitId: string }>`
    select q.consultation_id as id, q.unit_id as "unitId" from consultation.asked q
    where q.unit_id = any (${units}::uuid[]) and not exists (
      select from consultation.comment m join consultation.sent s on s.comment_id = m.id and s.holds_on <= ${day}::date
      left join consultation.taken_back b on b.comment_id = m.id and b.holds_on <= ${day}::date
      where m.consultation_id = q.consultation_id and m.unit_id = q.unit_id and b.comment_id is null)
    order by q.consultation_id, q.unit_id`.execute(db);
  return rows;
}

/** The consultations whose draft is a file. */
export async function consultationsOfFile(db: Db | Tx, fileId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('consultation.consultation')
    .select('id')
    .where('file_id', '=', fileId)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}
