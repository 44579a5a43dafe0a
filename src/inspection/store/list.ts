// Inspections as lists and calendars show them, within somebody's sight, as they stood on a day.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#kernel/day';
import { unaccented } from '#kernel/vietnamese';
import { badCursor, readCursor } from '#platform/http';
import type { Db, Tx } from '#platform/db';
import { sightOf, type Actor } from '#organisation';
import type { Form, State } from '../inspection.ts';

/** What a list is narrowed to. */
export interface Filter {
  day: Day;
  plan?: string | undefined;
  unit?: string | undefined;
  within?: string | undefined;
  visited?: string | undefined;
  /** The unit inspected itself. */
  at?: string | undefined;
  /** The level of the unit that inspects. */
  level?: string | undefined;
  form?: Form | undefined;
  field?: string | undefined;
  state?: State[] | undefined;
  late?: boolean | undefined;
  undertaking?: string | undefined;
  directive?: string | undefined;
  from?: Day | undefined;
  to?: Day | undefined;
  q?: string | undefined;
}

/** The order of a list; the identifier breaks ties. */
export interface Order {
  sort: 'standing' | 'start' | 'title' | 'state' | 'unit';
  descending: boolean;
}

/** A row of a list. */
export interface Listed {
  id: string;
  plan_id: string | null;
  form: Form;
  title: string;
  title_key: string;
  field: string;
  unit_id: string;
  unit_key: string;
  starts_on: Day;
  ends_on: Day;
  state: State;
  late: boolean;
  illustrative: boolean;
}

const ORDERED: Record<Order['sort'], RawBuilder<string>> = {
  standing: sql`case when r.state in ('concluded', 'cancelled') then '0' else '1' end || r.starts_on::text`,
  start: sql`r.starts_on::text`,
  title: sql`r.title_key`,
  state: sql`r.state`,
  unit: sql`r.unit_key`,
};

/** The value of the ordered column in a row: what a cursor carries beside the identifier. */
export function orderedBy(row: Listed, { sort }: Order): string {
  const over = row.state === 'concluded' || row.state === 'cancelled';
  return {
    standing: `${over ? 0 : 1}${row.starts_on}`,
    start: row.starts_on,
    title: row.title_key,
    state: row.state,
    unit: row.unit_key,
  }[sort];
}

/** The rule of sight on an inspection under an alias: announced ones are sent to the units inspected. */
export function visible(actor: Actor, of = 'i'): RawBuilder<boolean> {
  const id = sql.ref(`${of}.id`);
  return sightOf(actor, {
    owner: sql.ref(`${of}.unit_id`),
    submitted: sent(id),
    audience: sql`'own'`,
    addressed: sql`select v.unit_id from inspection.visited v where v.inspection_id = ${id}
      and exists (select from inspection.event e where e.inspection_id = ${id} and e.fact = 'announced')`,
  });
}

/** Whether an inspection was sent for approval and not written anew since it was returned: otherwise it is its unit's draft. */
export function sent(id: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`coalesce((select e.fact <> 'returned' or e.revision = w.revision
    from inspection.event e join inspection.inspection w on w.id = e.inspection_id
    where e.inspection_id = ${id} order by e.seq desc limit 1), false)`;
}

/** Inspections within sight as they stood on the day; at most `limit` after the cursor. */
export async function listInspections(
  db: Db | Tx,
  actor: Actor,
  asked: { filter: Filter; order: Order; limit: number; cursor?: string | undefined },
): Promise<Listed[]> {
  const { filter, order, limit, cursor } = asked;
  const direction = order.descending ? sql`desc` : sql`asc`;
  const { rows } = await sql<Listed>`
    select r.* from (${found(actor, filter)}) r ${cursor ? sql`where ${after(order, cursor)}` : sql``}
    order by ${ORDERED[order.sort]} ${direction}, r.id ${direction} limit ${limit}`.execute(db);
  return rows;
}

/** How many inspections the list holds in all. */
export async function countInspections(db: Db | Tx, actor: Actor, filter: Filter): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from (${found(actor, filter)}) r`.execute(db);
  return rows[0]!.n;
}

function after(order: Order, cursor: string): RawBuilder<unknown> {
  const [value, id] = readCursor(cursor, 2);
  if (typeof value !== 'string') throw badCursor();
  const than = order.descending ? sql`<` : sql`>`;
  return sql`(${ORDERED[order.sort]}, r.id) ${than} (${value}::text, ${id}::uuid)`;
}

/** How an inspection `i` stands on a day: `l.state` (null where nothing had happened) and the days `d` that were set anew. */
export function standingIn(day: Day): RawBuilder<unknown> {
  return sql`
      left join lateral (
        select case e.fact when 'submitted' then 'proposed' when 'returned' then 'draft' when 'opened' then 'open' else e.fact::text end as state
        from inspection.event e where e.inspection_id = i.id and e.holds_on <= ${day}::date and e.fact <> 'rescheduled'
        order by e.holds_on desc, e.seq desc limit 1) l on true
      left join lateral (
        select e.starts_on, e.ends_on from inspection.event e
        where e.inspection_id = i.id and e.holds_on <= ${day}::date and e.fact = 'rescheduled'
        order by e.holds_on desc, e.seq desc limit 1) d on true`;
}

function found(actor: Actor, filter: Filter): RawBuilder<unknown> {
  const { day } = filter;
  return sql`
    select s.* from (
      select i.id, i.plan_id, i.form, i.title, i.title_key, i.field, i.unit_id, coalesce(o.name_key, '') as unit_key, i.illustrative,
        coalesce(d.starts_on, i.starts_on) as starts_on, coalesce(d.ends_on, i.ends_on) as ends_on,
        coalesce(l.state, 'draft') as state,
        coalesce(l.state in ('approved', 'announced', 'open') and coalesce(d.ends_on, i.ends_on) < ${day}::date, false) as late
      from inspection.inspection i
      left join organisation.unit_version o on o.unit_id = i.unit_id and o.valid_from <= ${day}::date and ${day}::date < o.valid_to
      ${standingIn(day)}
      where i.withdrawn_at is null and (l.state is not null or not exists (select from inspection.event e where e.inspection_id = i.id)) and ${visible(actor)} ${narrowed(filter)}
    ) s where true ${sql.join(
      stood(filter).map((condition) => sql`and ${condition}`),
      sql` `,
    )}`;
}

function narrowed({
  plan,
  unit,
  within,
  visited,
  at,
  level,
  form,
  field,
  undertaking,
  directive,
  q,
  day,
}: Filter): RawBuilder<unknown> {
  const conditions = [
    plan && sql`i.plan_id = ${plan}::uuid`,
    unit && sql`i.unit_id = ${unit}::uuid`,
    within &&
      sql`exists (select from organisation.ancestry a where a.unit_id = i.unit_id
        and a.ancestor_id = ${within}::uuid and a.valid_from <= ${day}::date and ${day}::date < a.valid_to)`,
    visited &&
      sql`exists (select from inspection.visited v join organisation.ancestry a on a.unit_id = v.unit_id
        where v.inspection_id = i.id and a.ancestor_id = ${visited}::uuid and a.valid_from <= ${day}::date and ${day}::date < a.valid_to)`,
    at &&
      sql`exists (select from inspection.visited v where v.inspection_id = i.id and v.unit_id = ${at}::uuid)`,
    level && sql`o.level = ${level}`,
    form && sql`i.form = ${form}::inspection.form`,
    field && sql`i.field = ${field}`,
    undertaking && sql`i.undertaking_id = ${undertaking}::uuid`,
    directive && sql`i.directive_id = ${directive}::uuid`,
    q?.trim() && sql`i.search like ${`%${unaccented(q).replace(/[\\%_]/g, '\\$&')}%`}`,
  ].filter((condition): condition is RawBuilder<unknown> => Boolean(condition));
  return sql.join(
    conditions.map((condition) => sql`and ${condition}`),
    sql` `,
  );
}

function stood({ state, late, from, to }: Filter): RawBuilder<unknown>[] {
  return [
    state?.length && sql`s.state = any (${state}::text[])`,
    late !== undefined && sql`s.late = ${late}`,
    from && sql`s.ends_on >= ${from}::date`,
    to && sql`s.starts_on <= ${to}::date`,
  ].filter((condition): condition is RawBuilder<unknown> => Boolean(condition));
}
