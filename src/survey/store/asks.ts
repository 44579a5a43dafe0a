// Which sessions concern somebody.
import { sql } from 'kysely';
import { dayAt, type Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';

/** Sessions of some units, or hosted by them, that were announced and are not concluded by a day; the earliest first. */
export async function sessionsOpenFor(
  db: Db | Tx,
  { units, day }: { units: string[]; day: Day },
): Promise<string[]> {
  if (!units.length) return [];
  const { rows } = await sql<{ id: string }>`
    select s.id from survey.session s where s.withdrawn_at is null
      and (s.unit_id = any (${units}::uuid[]) or s.host_unit_id = any (${units}::uuid[]))
      and exists (select from survey.event v where v.session_id = s.id and v.fact = 'announced' and v.holds_on <= ${day}::date)
      and not exists (select from survey.event v where v.session_id = s.id and v.fact = 'cancelled' and v.holds_on <= ${day}::date)
      and not exists (select from survey.conclusion c where c.session_id = s.id and c.holds_on <= ${day}::date)
    order by s.held_on, s.id`.execute(db);
  return rows.map(({ id }) => id);
}

/** Announced sessions of some units, or hosted by them, that are held on a day or later. */
export async function sessionsAround(
  db: Db | Tx,
  { units, from }: { units: string[]; from: Day },
): Promise<string[]> {
  if (!units.length) return [];
  const { rows } = await sql<{ id: string }>`
    select s.id from survey.session s where s.withdrawn_at is null
      and (s.unit_id = any (${units}::uuid[]) or s.host_unit_id = any (${units}::uuid[]))
      and exists (select from survey.event v where v.session_id = s.id and v.fact = 'announced')
      and (s.held_on >= ${from}::date or exists (
        select from survey.event v where v.session_id = s.id and v.held_on >= ${from}::date))
    order by s.held_on, s.id`.execute(db);
  return rows.map(({ id }) => id);
}

/** What some units handed in by a day, the last first. */
export async function handedBy(
  db: Db | Tx,
  units: string[],
  day: Day,
): Promise<{ sessionId: string; unitId: string; sentAt: string; holdsOn: Day }[]> {
  if (!units.length) return [];
  const { rows } = await sql<{ session_id: string; unit_id: string; sent_at: string }>`
    select h.session_id, h.unit_id, max(h.recorded_at) as sent_at from survey.handed h
    where h.unit_id = any (${units}::uuid[]) group by h.session_id, h.unit_id order by 3 desc, 1`.execute(db);
  return rows
    .map((row) => ({
      ...{ sessionId: row.session_id, unitId: row.unit_id, sentAt: row.sent_at },
      holdsOn: dayAt(new Date(row.sent_at)),
    }))
    .filter(({ holdsOn }) => holdsOn <= day);
}

/** Those of some sessions of which minutes were typed. */
export async function typedOf(db: Db | Tx, ids: string[]): Promise<Set<string>> {
  if (!ids.length) return new Set();
  const rows = await db
    .selectFrom('survey.minutes')
    .select('session_id')
    .where('session_id', 'in', ids)
    .orderBy('session_id')
    .execute();
  return new Set(rows.map((row) => row.session_id));
}
