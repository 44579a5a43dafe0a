// Which reports wait for somebody.
import { sql } from 'kysely';
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';

const lastOf = (day: Day) => sql`
  join lateral (select e.fact, e.to_unit_id, e.seq, e.holds_on from reports.event e where e.report_id = r.id and e.holds_on <= ${day}::date
    order by e.seq desc limit 1) last on true`;

/** Reports of some units that are approved but not sent, or were sent back, by a day. */
export async function openAt(db: Db | Tx, units: string[], day: Day): Promise<string[]> {
  if (!units.length) return [];
  const { rows } = await sql<{ id: string }>`
    select r.id from reports.report r ${lastOf(day)}
    where r.unit_id = any (${units}::uuid[]) and last.fact in ('approved', 'returned') order by last.seq, r.id`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

/** A part of a list of reports, and how many it holds in all. */
export interface SomeReports {
  ids: string[];
  count: number;
}

const some = (rows: { id: string; all: number }[]): SomeReports => ({
  ids: rows.map(({ id }) => id),
  count: rows[0]?.all ?? 0,
});

/** Reports submitted to some units and not judged yet, by a day: those that wait longest first. */
export async function waitingAt(
  db: Db | Tx,
  units: string[],
  { day, limit }: { day: Day; limit: number | null },
): Promise<SomeReports> {
  const { rows } = await sql<{ id: string; all: number }>`
    select r.id, count(*) over ()::int as "all" from reports.event sent join reports.report r on r.id = sent.report_id ${lastOf(day)}
    where sent.to_unit_id = any (${units}::uuid[]) and sent.seq = last.seq
    order by last.holds_on, last.seq limit ${limit}::int`.execute(db);
  return some(rows);
}

/** Reports that some units sent up by a day, those sent last first. */
export async function sentAt(
  db: Db | Tx,
  units: string[],
  { day, limit }: { day: Day; limit: number | null },
): Promise<SomeReports> {
  const { rows } = await sql<{ id: string; all: number }>`
    select r.id, count(*) over ()::int as "all" from reports.report r join lateral (select max(e.seq) as seq from reports.event e
      where e.report_id = r.id and e.fact = 'submitted' and e.holds_on <= ${day}::date) sent on sent.seq is not null
    where r.unit_id = any (${units}::uuid[]) order by sent.seq desc limit ${limit}::int`.execute(db);
  return some(rows);
}
