// What inspections ask of units, and what units sent up about them, as of a day.
import { sql } from 'kysely';
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';

/** The first of a list, and how many it holds in all. */
export interface First<Row> {
  rows: Row[];
  count: number;
}

interface Asked {
  units: string[];
  day: Day;
  /** How many at the most; null for all. */
  limit: number | null;
}

const countIn = (rows: { all: number }[]) => rows[0]?.all ?? 0;
const first = <Row>(rows: (Row & { all: number })[]): First<Row> => ({ rows, count: countIn(rows) });

/**
 * Inspections that may ask something of somebody: of the units that inspect, of those that approve for them, of those
 * visited; neither concluded nor cancelled by the day. `count` of them in all.
 */
export async function inspectionsOpenFor(
  db: Db | Tx,
  { units, approving, day, limit }: { units: string[]; approving: string[]; day: Day; limit: number | null },
): Promise<{ ids: string[]; count: number }> {
  const { rows } = await sql<{ id: string; all: number }>`
    select i.id, count(*) over ()::int as "all" from inspection.inspection i
    where i.withdrawn_at is null
      and (i.unit_id = any (${[...units, ...approving]}::uuid[])
        or i.id in (select v.inspection_id from inspection.visited v where v.unit_id = any (${units}::uuid[])))
      and coalesce((select e.fact not in ('concluded', 'cancelled') from inspection.event e
        where e.inspection_id = i.id and e.holds_on <= ${day}::date and e.fact <> 'rescheduled'
        order by e.holds_on desc, e.seq desc limit 1), true)
    order by i.starts_on, i.id limit ${limit}::int`.execute(db);
  return { ids: rows.map((row) => row.id), count: countIn(rows) };
}

/** Which units had answered which inspections by the day. */
export async function answeredBy(
  db: Db | Tx,
  { ids, day }: { ids: string[]; day: Day },
): Promise<{ inspectionId: string; unitId: string }[]> {
  if (!ids.length) return [];
  const { rows } = await sql<{ inspectionId: string; unitId: string }>`
    select distinct a.inspection_id as "inspectionId", a.unit_id as "unitId"
    from inspection.answer a join inspection.answer_submission s on s.answer_id = a.id
    where a.inspection_id = any (${ids}::uuid[]) and s.holds_on <= ${day}::date`.execute(db);
  return rows;
}

/** Which inspections have questions. */
export async function askingOf(db: Db | Tx, ids: string[]): Promise<Set<string>> {
  if (!ids.length) return new Set();
  const rows = await db
    .selectFrom('inspection.question')
    .select('inspection_id')
    .distinct()
    .where('inspection_id', 'in', ids)
    .execute();
  return new Set(rows.map((row) => row.inspection_id));
}

/** A conclusion that waits for one of the units. */
export interface Waiting {
  id: string;
  number: string;
  title: string;
  unitId: string;
  since: Day;
}

/** An objection that waits for an answer. */
export interface Objection extends Waiting {
  objectionId: string;
  byUnitId: string;
}

/** Conclusions issued by the day that units have not said to have received. */
export async function conclusionsToReceive(
  db: Db | Tx,
  { units, day, limit }: Asked,
): Promise<First<Waiting>> {
  const { rows } = await sql<Waiting & { all: number }>`
    select c.id, c.number, i.title, d.unit_id as "unitId", c.holds_on as since, count(*) over ()::int as "all"
    from inspection.issued d join inspection.conclusion c on c.id = d.conclusion_id
    join inspection.inspection i on i.id = c.inspection_id
    left join inspection.receipt r on r.conclusion_id = d.conclusion_id and r.unit_id = d.unit_id
    where d.unit_id = any (${units}::uuid[]) and c.holds_on <= ${day}::date and r.recorded_at is null
    order by c.holds_on, c.id, d.unit_id limit ${limit}::int`.execute(db);
  return first(rows);
}

/** Objections to conclusions of units that they had not answered by the day; `unitId` is the unit that inspected. */
export async function objectionsToAnswer(
  db: Db | Tx,
  { units, day, limit }: Asked,
): Promise<First<Objection>> {
  const { rows } = await sql<Objection & { all: number }>`
    select c.id, c.number, i.title, c.by_unit_id as "unitId", o.holds_on as since, o.id as "objectionId", o.unit_id as "byUnitId", count(*) over ()::int as "all"
    from inspection.objection o join inspection.conclusion c on c.id = o.conclusion_id
    join inspection.inspection i on i.id = c.inspection_id
    left join inspection.objection_answer a on a.objection_id = o.id
    where c.by_unit_id = any (${units}::uuid[]) and o.holds_on <= ${day}::date and (a.holds_on is null or a.holds_on > ${day}::date)
    order by o.holds_on, o.id limit ${limit}::int`.execute(db);
  return first(rows);
}

/** Something that a unit sent, with what came of it. */
export interface SentRow {
  id: string;
  title: string;
  unitId: string;
  sentAt: string;
  holdsOn: Day;
  outcome: string;
  reason: string | null;
}

/** Answers to questions that units sent by the day, the newest first; each unit's last to an inspection. */
export async function answersSentBy(db: Db | Tx, { units, day, limit }: Asked): Promise<First<SentRow>> {
  const { rows } = await sql<SentRow & { all: number }>`
    select *, count(*) over ()::int as "all" from (
      select distinct on (a.id) i.id, i.title, a.unit_id as "unitId", s.recorded_at as "sentAt", s.holds_on as "holdsOn",
        case when exists (select from inspection.conclusion c where c.inspection_id = i.id and c.holds_on <= ${day}::date)
          then 'concluded' else 'submitted' end as outcome, null::text as reason
      from inspection.answer a join inspection.answer_submission s on s.answer_id = a.id
      join inspection.inspection i on i.id = a.inspection_id
      where a.unit_id = any (${units}::uuid[]) and s.holds_on <= ${day}::date
      order by a.id, s.number desc) last
    order by "sentAt" desc, id limit ${limit}::int`.execute(db);
  return first(rows);
}

/** Objections that units sent by the day, the newest first; identified by their conclusions. */
export async function objectionsSentBy(db: Db | Tx, { units, day, limit }: Asked): Promise<First<SentRow>> {
  const { rows } = await sql<SentRow & { all: number }>`
    select c.id, i.title, o.unit_id as "unitId", o.recorded_at as "sentAt", o.holds_on as "holdsOn",
      case when a.holds_on <= ${day}::date then 'objection-' || a.outcome else 'objection' end as outcome,
      case when a.holds_on <= ${day}::date then a.text end as reason, count(*) over ()::int as "all"
    from inspection.objection o join inspection.conclusion c on c.id = o.conclusion_id
    join inspection.inspection i on i.id = c.inspection_id
    left join inspection.objection_answer a on a.objection_id = o.id
    where o.unit_id = any (${units}::uuid[]) and o.holds_on <= ${day}::date
    order by o.recorded_at desc, o.id limit ${limit}::int`.execute(db);
  return first(rows);
}

/** Inspections that units sent for approval by the day, the newest first, with the superior's word. */
export async function inspectionsSentBy(db: Db | Tx, { units, day, limit }: Asked): Promise<First<SentRow>> {
  const { rows } = await sql<SentRow & { all: number }>`
    select i.id, i.title, i.unit_id as "unitId", s.recorded_at as "sentAt", s.holds_on as "holdsOn",
      case w.fact when 'returned' then 'returned' when 'approved' then 'approved' else 'submitted' end as outcome, w.reason, count(*) over ()::int as "all"
    from inspection.inspection i
    join lateral (select e.* from inspection.event e where e.inspection_id = i.id and e.fact = 'submitted' and e.holds_on <= ${day}::date
      order by e.seq desc limit 1) s on true
    left join lateral (select e.fact, e.reason from inspection.event e where e.inspection_id = i.id and e.seq > s.seq
      and e.fact in ('returned', 'approved') and e.holds_on <= ${day}::date order by e.seq limit 1) w on true
    where i.unit_id = any (${units}::uuid[]) and i.withdrawn_at is null
    order by s.recorded_at desc, i.id limit ${limit}::int`.execute(db);
  return first(rows);
}

/** Inspections that units carry out or that are announced to them, some of whose days may be `from` or later. */
export async function inspectionsAround(
  db: Db | Tx,
  { units, from }: { units: string[]; from: Day },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select i.id from inspection.inspection i
    where i.withdrawn_at is null
      and (i.unit_id = any (${units}::uuid[])
        or i.id in (select v.inspection_id from inspection.visited v where v.unit_id = any (${units}::uuid[])))
      and (i.ends_on >= ${from}::date
        or exists (select from inspection.event e where e.inspection_id = i.id and e.fact = 'rescheduled' and e.ends_on >= ${from}::date))
    order by i.starts_on, i.id limit 1000`.execute(db);
  return rows.map((row) => row.id);
}
