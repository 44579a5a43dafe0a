// Undertakings as lists show them, within somebody's sight, as they stood on a day.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#kernel/day';
import { unaccented } from '#kernel/vietnamese';
import { badCursor, readCursor } from '#platform/http';
import type { Db, Tx } from '#platform/db';
import { reachAs, type Actor } from '#organisation';
import type { State, UndertakingKind } from '../facts.ts';
import { isAskedOf } from './asked.ts';
import { visible } from './undertakings.ts';

/** A row of a list, before names of units are put in. */
export interface ListedUndertaking {
  id: string;
  kind: UndertakingKind;
  /** Null too where the actor may not know what it lies below. */
  parent_id: string | null;
  root_id: string;
  code: string | null;
  title: string;
  title_key: string;
  /** Where what was searched for stands in its number and title, then these: sorts as text. */
  closest: string;
  position: number;
  field: string;
  owner_unit_id: string;
  owner_name: string | null;
  owner_key: string | null;
  lead_unit_id: string | null;
  state: State | null;
  due_on: Day | null;
  done_on: Day | null;
  late: boolean;
  core: boolean;
  illustrative: boolean;
  draft: boolean;
  has_children: boolean;
}

/** What a list is narrowed to; `unit` is the subtree that owns, on the day. */
export interface Filter {
  day: Day;
  unit?: string | undefined;
  under?: string | undefined;
  /** Everything below it, itself left out. */
  below?: string | undefined;
  parent?: string | undefined;
  owner?: string | undefined;
  /** Work alone where none is named; `all` for remedies too. */
  kind?: string | undefined;
  field?: string | undefined;
  level?: string | undefined;
  state?: State[] | undefined;
  done?: boolean | undefined;
  late?: boolean | undefined;
  onTime?: boolean | undefined;
  dueWithin?: number | undefined;
  drafts?: boolean | undefined;
  q?: string | undefined;
  ids?: string[] | undefined;
  /** A unit of which something is asked, and whether all or its part in one way (`PARTS`), near, further or undated. */
  asked?: string | undefined;
  part?: string | undefined;
  horizon?: string | undefined;
}

/** The order of a list; the identifier breaks ties, so that cursors are exact. */
export interface Order {
  sort: 'position' | 'title' | 'due' | 'owner' | 'state' | 'closest';
  descending: boolean;
}

const FAR = '9999-12-31';

const ORDERED: Record<Order['sort'], RawBuilder<unknown>> = {
  position: sql`r.position`,
  title: sql`r.title_key`,
  due: sql`coalesce(r.due_on, ${sql.lit(FAR)}::date)::text`,
  owner: sql`coalesce(r.owner_key, '')`,
  state: sql`coalesce(r.state::text, '')`,
  closest: sql`r.closest`,
};

/** The value of the ordered column in a row: what a cursor carries beside the identifier. */
export function orderedBy(row: ListedUndertaking, order: Order): string | number {
  const { position, title_key, due_on, owner_key, state, closest } = row;
  const [due, owner] = [due_on ?? FAR, owner_key ?? ''];
  return { position, title: title_key, due, owner, state: state ?? '', closest }[order.sort];
}

/** Undertakings within the actor's sight, as they stood on the day; at most `limit` after the cursor. */
export async function listUndertakings(
  db: Db | Tx,
  actor: Actor,
  asked: { filter: Filter; order: Order; limit: number; cursor?: string | undefined },
): Promise<ListedUndertaking[]> {
  const { filter, order, limit, cursor } = asked;
  const direction = order.descending ? sql`desc` : sql`asc`;
  const { rows } = await sql<ListedUndertaking>`
    with r as (${found(actor, filter)})
    select r.* from r ${cursor ? sql`where ${after(order, cursor)}` : sql``}
    order by ${ORDERED[order.sort]} ${direction}, r.id ${direction} limit ${limit}`.execute(db);
  return rows;
}

/** How many undertakings the list holds in all. */
export async function countUndertakings(db: Db | Tx, actor: Actor, filter: Filter): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from (${found(actor, filter)}) r`.execute(db);
  return rows[0]!.n;
}

function after(order: Order, cursor: string): RawBuilder<unknown> {
  const [value, id] = readCursor(cursor, 2);
  if (order.sort === 'position' ? !isPosition(value) : typeof value !== 'string') throw badCursor();
  const column = order.sort === 'position' ? sql`${value}::int` : sql`${value}::text`;
  return order.descending
    ? sql`(${ORDERED[order.sort]}, r.id) < (${column}, ${id}::uuid)`
    : sql`(${ORDERED[order.sort]}, r.id) > (${column}, ${id}::uuid)`;
}

function isPosition(value: unknown): boolean {
  return Number.isInteger(value) && Math.abs(value as number) < 2 ** 31;
}

function found(actor: Actor, filter: Filter): RawBuilder<unknown> {
  const { day } = filter;
  return sql`
    select u.id, u.kind, (select c.id from delivery.undertaking c where c.id = u.parent_id and ${visible(actor, 'c')}) as parent_id, u.root_id, u.code, u.title, u.title_key, ${closest(filter.q)} as closest, u.position, u.field, u.owner_unit_id, o.name as owner_name, o.name_key as owner_key,
      p.state, coalesce(p.due_on, case when u.issued_at is null then u.due_on end) as due_on,
      case when delivery.is_done(p.state) then p.done_on end as done_on, coalesce(delivery.is_open(p.state) and p.due_on < ${day}::date, false) as late,
      exists (select from delivery.leaning l join delivery.undertaking c on c.id = l.undertaking_id where l.on_id = u.id and ${visible(actor, 'c')}) as core, u.illustrative, u.issued_at is null as draft,
      (select a.unit_id from delivery.assignment a where a.undertaking_id = u.id and a.part = 'lead' and a.holds_on <= ${day}::date and (a.ended_on is null or a.ended_on > ${day}::date) order by a.holds_on desc limit 1) as lead_unit_id,
      exists (select from delivery.undertaking c where c.parent_id = u.id and c.withdrawn_at is null and c.issued_at is not null and ${visible(actor, 'c')}) as has_children
    from delivery.undertaking u
    left join delivery.period p on p.subject_id = u.id and p.valid_from <= ${day}::date and ${day}::date < p.valid_to
    left join organisation.unit_version o on o.unit_id = u.owner_unit_id and o.valid_from <= ${day}::date and ${day}::date < o.valid_to
    where u.withdrawn_at is null and (p.state is not null or u.issued_at is null) and ${visible(actor)} ${sql.join(
      conditions(actor, filter).map((c) => sql`and ${c}`),
      sql` `,
    )}`;
}

// Numbers stand before titles in what is searched: what begins with the words comes before what only mentions them.
function closest(q = ''): RawBuilder<string> {
  return sql`lpad(strpos(u.search, ${unaccented(q)}::text)::text, 6, '0') || u.title_key`;
}

/** Completions within the actor's sight, where they inspect and not of their own units, that wait for inspection's word; the oldest claim first. */
export async function waitingForVerification(
  db: Db | Tx,
  actor: Actor,
  { day, limit }: { day: Day; limit: number | null },
): Promise<{ oldest: ListedUndertaking[]; all: number }> {
  const { rows } = await sql<ListedUndertaking & { waiting: number }>`
    select r.*, count(*) over ()::int as waiting from (${found(actor, { day, kind: 'all', state: ['claimed'] })}) r
    where r.owner_unit_id <> all (${actor.units}::uuid[]) and exists (select from organisation.ancestry a
      where a.unit_id = r.owner_unit_id and a.ancestor_id = any (${reachAs(actor, 'inspector')}::uuid[]) and a.valid_from <= ${actor.day}::date and ${actor.day}::date < a.valid_to)
    order by r.done_on, r.id limit ${limit}::int`.execute(db);
  return { oldest: rows, all: rows[0]?.waiting ?? 0 };
}

function conditions(actor: Actor, filter: Filter): RawBuilder<unknown>[] {
  const {
    day,
    unit,
    under,
    below,
    parent,
    owner,
    kind,
    field,
    level,
    state,
    done,
    late,
    onTime,
    dueWithin,
    drafts,
    q,
    ids,
    asked,
    part,
    horizon,
  } = filter;
  const conditions: (RawBuilder<unknown> | false | undefined)[] = [
    ids !== undefined && sql`u.id = any (${ids}::uuid[])`,
    asked !== undefined && isAskedOf(actor, { unit: asked, part, horizon }, day),
    unit !== undefined &&
      sql`exists (select from organisation.ancestry a where a.unit_id = u.owner_unit_id and a.ancestor_id = ${unit}::uuid and a.valid_from <= ${day}::date and ${day}::date < a.valid_to)`,
    under !== undefined && sql`u.path @> array[${under}::uuid]`,
    below !== undefined && sql`u.path @> array[${below}::uuid] and u.id <> ${below}::uuid`,
    parent !== undefined &&
      (parent === 'none' ? sql`u.parent_id is null` : sql`u.parent_id = ${parent}::uuid`),
    owner !== undefined && sql`u.owner_unit_id = ${owner}::uuid`,
    kind !== 'all' &&
      !(asked && !kind) &&
      (kind ? sql`u.kind = ${kind}::delivery.kind` : sql`u.kind < 'milestone'`),
    field !== undefined && sql`u.field = ${field}`,
    level !== undefined && sql`o.level = ${level}`,
    state?.length && sql`p.state = any (${state}::delivery.state[])`,
    done !== undefined && sql`delivery.is_done(p.state) = ${done}`,
    late !== undefined &&
      sql`coalesce(delivery.is_open(p.state) and p.due_on < ${day}::date, false) = ${late}`,
    onTime !== undefined &&
      sql`delivery.is_done(p.state) and coalesce(p.done_on <= p.due_on, true) = ${onTime}`,
    dueWithin !== undefined &&
      sql`delivery.is_open(p.state) and p.due_on between ${day}::date and ${day}::date + ${dueWithin}::int`,
    drafts === true ? sql`u.issued_at is null` : drafts === false ? sql`u.issued_at is not null` : undefined,
    q !== undefined &&
      q.trim() !== '' &&
      sql`u.search like ${`%${unaccented(q).replace(/[\\%_]/g, '\\$&')}%`}`,
  ] as (RawBuilder<unknown> | false | undefined)[];
  return conditions.filter((condition): condition is RawBuilder<unknown> => Boolean(condition));
}
