// Claimed completions, of undertakings and milestones: those that wait for inspection's word, and those it did not confirm.
import { sql, type RawBuilder } from 'kysely';
import { isDay, type Day } from '#kernel/day';
import { unaccented } from '#kernel/vietnamese';
import { badCursor, readCursor } from '#platform/http';
import type { Db, Tx } from '#platform/db';
import { reachAs, unitsAs, type Actor } from '#organisation';
import type { UndertakingKind } from '../facts.ts';
import { visible } from './undertakings.ts';

/** What a list of claims is narrowed to. `unit` is the subtree that owns on the day, `owner` one unit alone. */
export interface ClaimFilter {
  day: Day;
  unit?: string | undefined;
  owner?: string | undefined;
  under?: string | undefined;
  kind?: string | undefined;
  field?: string | undefined;
  level?: string | undefined;
  /** Words of the undertaking's number and title, or of the milestone's. */
  q?: string | undefined;
}

/** The order of a list of waiting claims: the day of the claim or of what was due, or the owner's name; the first come first. */
export type ClaimOrder = 'claimed' | 'due' | 'owner';

const FAR = '2200-12-31';

const ORDERED: Record<ClaimOrder, RawBuilder<unknown>> = {
  claimed: sql`c.on_day`,
  due: sql`coalesce(c.due_on, ${sql.lit(FAR)}::date)`,
  owner: sql`coalesce(c.owner_key, '')`,
};

/** The value of the ordered column in a row: what a cursor carries beside the identifier. */
export function claimOrderedBy(row: ListedClaim, sort: ClaimOrder): string {
  return { claimed: row.on_day, due: row.due_on ?? FAR, owner: row.owner_key ?? '' }[sort];
}

/** A claim in a list. */
export interface ListedClaim {
  /** Of the claimed undertaking or milestone, or of the rejection. */
  id: string;
  undertaking_id: string;
  kind: UndertakingKind;
  code: string | null;
  title: string;
  milestone_id: string | null;
  milestone: string | null;
  field: string;
  owner_unit_id: string;
  /** By which its unit's name is ordered. */
  owner_key: string | null;
  illustrative: boolean;
  /** The day on which it was claimed or rejected: by it the list is ordered where nothing else is asked for. */
  on_day: Day;
  due_on: Day | null;
  reason: string | null;
  by_unit_id: string | null;
  verifiable: boolean;
}

interface Asked {
  filter: ClaimFilter;
  limit: number;
  cursor?: string | undefined;
}

/** Completions within sight that were claimed and on which inspection has not said its word by the day; the identifier breaks ties. */
export async function listWaiting(
  db: Db | Tx,
  actor: Actor,
  { filter, sort = 'claimed', limit, cursor }: Asked & { sort?: ClaimOrder | undefined },
): Promise<ListedClaim[]> {
  const { rows } = await sql<ListedClaim>`
    select c.* from (${waiting(actor, filter)}) c ${cursor ? sql`where ${after(cursor, '>', sort)}` : sql``}
    order by ${ORDERED[sort]}, c.id limit ${limit}`.execute(db);
  return rows;
}

/** Claims within sight that inspection did not confirm by the day, the newest first: one for each time it said so. */
export async function listRejections(
  db: Db | Tx,
  actor: Actor,
  { filter, limit, cursor }: Asked,
): Promise<ListedClaim[]> {
  const { rows } = await sql<ListedClaim>`
    select c.* from (${rejections(actor, filter)}) c ${cursor ? sql`where ${after(cursor, '<', 'claimed')}` : sql``}
    order by c.on_day desc, c.id desc limit ${limit}`.execute(db);
  return rows;
}

/** How many claims a list holds in all. */
export async function countClaims(
  db: Db | Tx,
  actor: Actor,
  { list, filter }: { list: 'waiting' | 'rejections'; filter: ClaimFilter },
): Promise<number> {
  const found = { waiting, rejections }[list](actor, filter);
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from (${found}) c`.execute(db);
  return rows[0]!.n;
}

function after(cursor: string, than: '<' | '>', sort: ClaimOrder): RawBuilder<unknown> {
  const [value, id] = readCursor(cursor, 2);
  if (typeof value !== 'string' || (sort !== 'owner' && !isDay(value))) throw badCursor();
  const place = sort === 'owner' ? sql`${value}::text` : sql`${value}::date`;
  return sql`(${ORDERED[sort]}, c.id) ${sql.raw(than)} (${place}, ${id}::uuid)`;
}

const columns = sql`u.id as undertaking_id, u.kind, u.code, u.title, u.field, u.owner_unit_id, u.illustrative,
  m.id as milestone_id, m.title as milestone`;

const ownerKey = (day: Day) =>
  sql`(select o.name_key from organisation.unit_version o where o.unit_id = u.owner_unit_id and o.valid_from <= ${day}::date and ${day}::date < o.valid_to) as owner_key`;

/** Those of some undertakings whose completion is claimed on the actor's day and is the actor's to verify. */
export async function verifiableAmong(db: Db | Tx, actor: Actor, ids: string[]): Promise<Set<string>> {
  if (!ids.length) return new Set();
  const { rows } = await sql<{ id: string }>`
    select u.id from delivery.undertaking u where u.id = any (${ids}::uuid[]) and ${visible(actor)} and ${verifiable(actor, sql`u.id`)} order by u.id`.execute(
    db,
  );
  return new Set(rows.map((row) => row.id));
}

// The rule of `judgesFor`: the unit that asked; otherwise an inspector who looks down on the owner. Nobody of the owner's own.
function verifiable(actor: Actor, subject: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`(u.owner_unit_id <> all (${actor.units}::uuid[]) and case when u.kind in ('request', 'pilot')
    then u.imposed_by = any (${unitsAs(actor, 'editor')}::uuid[])
    else exists (select from organisation.ancestry i
      where i.unit_id = u.owner_unit_id and i.ancestor_id = any (${reachAs(actor, 'inspector')}::uuid[]) and i.valid_from <= ${actor.day}::date and ${actor.day}::date < i.valid_to) end
    and exists (select from delivery.period n where n.subject_id = ${subject} and n.state = 'claimed' and n.valid_from <= ${actor.day}::date and ${actor.day}::date < n.valid_to))`;
}

function waiting(actor: Actor, filter: ClaimFilter): RawBuilder<unknown> {
  return sql`
    select p.subject_id as id, ${columns}, ${ownerKey(filter.day)}, coalesce(p.done_on, p.valid_from) as on_day, p.due_on, null::text as reason, null::uuid as by_unit_id,
      ${verifiable(actor, sql`p.subject_id`)} as verifiable
    from delivery.period p join delivery.undertaking u on u.id = p.undertaking_id
    left join delivery.milestone m on m.id = p.subject_id
    where p.state = 'claimed' and p.kind <= 'pilot' and ${stands(filter.day)} and ${visible(actor)} ${narrowed(filter)}`;
}

// The periods of rejections are what is counted: the list holds as many as the count says.
function rejections(actor: Actor, filter: ClaimFilter): RawBuilder<unknown> {
  return sql`
    select p.subject_id as id, ${columns}, null::text as owner_key, e.holds_on as on_day, null::date as due_on, e.reason, e.by_unit_id, false as verifiable
    from delivery.period p join delivery.event e on e.id = p.subject_id join delivery.undertaking u on u.id = e.undertaking_id
    left join delivery.milestone m on m.id = e.milestone_id
    where p.kind = 'rejection' and ${stands(filter.day)} and ${visible(actor)} ${narrowed(filter)}`;
}

const stands = (day: Day) => sql`p.valid_from <= ${day}::date and ${day}::date < p.valid_to`;

function narrowed({ day, unit, owner, under, kind, field, level, q }: ClaimFilter): RawBuilder<unknown> {
  const words = q?.trim() && `%${unaccented(q.trim()).replace(/[\\%_]/g, '\\$&')}%`;
  const conditions = [
    unit &&
      sql`exists (select from organisation.ancestry a where a.unit_id = p.unit_id and a.ancestor_id = ${unit}::uuid and a.valid_from <= ${day}::date and ${day}::date < a.valid_to)`,
    owner && sql`p.unit_id = ${owner}::uuid`,
    under && sql`u.path @> array[${under}::uuid]`,
    kind &&
      (kind === 'milestone' ? sql`m.id is not null` : sql`m.id is null and u.kind = ${kind}::delivery.kind`),
    field && sql`p.field = ${field}`,
    level &&
      sql`exists (select from organisation.unit_version o where o.unit_id = p.unit_id and o.level = ${level} and o.valid_from <= ${day}::date and ${day}::date < o.valid_to)`,
    words && sql`(u.search like ${words} or lower(unaccent(m.title)) like ${words})`,
  ].filter((condition): condition is RawBuilder<unknown> => Boolean(condition));
  return sql.join(
    conditions.map((condition) => sql`and ${condition}`),
    sql` `,
  );
}
