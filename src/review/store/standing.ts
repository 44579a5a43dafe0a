// How duties to report stand on a day, over many at once. `standingOf` says the same of one; a test holds the two together.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#kernel/day';
import { unaccented } from '#kernel/vietnamese';
import { readCursor } from '#platform/http';
import type { Db, Tx } from '#platform/db';
import type { Actor } from '#organisation';
import type { ObligationState } from '../obligation.ts';

/** Which duties are asked for. */
export interface ObligationsAsked {
  campaignId: string;
  day: Day;
  level?: string | undefined;
  unit?: string | undefined;
  state?: ObligationState | undefined;
  late?: boolean | undefined;
  /** Those that may be given until this day, which is later than theirs. */
  extendableTo?: Day | undefined;
  q?: string | undefined;
}

const under = (unit: RawBuilder<unknown>, tops: RawBuilder<unknown>, day: Day) => sql<boolean>`exists (
  select from organisation.ancestry a where a.unit_id = ${unit} and a.ancestor_id = any (${tops})
    and a.valid_from <= ${day}::date and ${day}::date < a.valid_to)`;

/** Every duty of some reviews within sight as of a day: one row each with the due date in force and what became of it. */
function standing(actor: Actor, campaigns: string[], day: Day): RawBuilder<unknown> {
  const mine = under(sql.ref('o.unit_id'), sql`${actor.reach}::uuid[]`, actor.day);
  const owns = sql`c.unit_id = any (${actor.units}::uuid[])`;
  return sql`
    select o.id, o.campaign_id, o.unit_id, o.level, o.due_on as first_due_on, v.name_key, v.search, coalesce((
        select e.due_on from review.obligation_event e where e.obligation_id = o.id and e.fact = 'extended' and e.holds_on <= ${day}::date
        order by e.holds_on desc, e.seq desc limit 1), o.due_on) as due_on,
      case last.fact when 'submitted' then 'received' when 'returned' then 'returned' when 'accepted' then 'accepted'
        when 'released' then 'released' when 'moved' then 'moved' else 'expected' end as state,
      (select min(e.holds_on) from review.obligation_event e where e.obligation_id = o.id and e.fact = 'submitted' and e.holds_on <= ${day}::date) as received_on
    from review.obligation o
    join review.campaign c on c.id = o.campaign_id
    join lateral (select u.name_key, u.search from organisation.unit_version u where u.unit_id = o.unit_id
      order by (u.valid_from <= ${day}::date and ${day}::date < u.valid_to) desc, u.valid_from desc limit 1) v on true
    left join lateral (select e.fact from review.obligation_event e where e.obligation_id = o.id and e.fact <> 'extended' and e.holds_on <= ${day}::date
      order by e.holds_on desc, e.seq desc limit 1) last on true
    where o.campaign_id = any (${campaigns}::uuid[]) and o.holds_on <= ${day}::date and (${owns} or ${mine})`;
}

const wordsOf = (q = '') => unaccented(q).split(/\s+/).filter(Boolean);

function conditions({
  day,
  level,
  unit,
  state,
  late,
  extendableTo,
  q,
}: ObligationsAsked): RawBuilder<unknown> {
  return sql.join(
    [
      sql`true`,
      ...(level ? [sql`s.level = ${level}`] : []),
      ...(unit ? [under(sql.ref('s.unit_id'), sql`${[unit]}::uuid[]`, day)] : []),
      ...(state ? [sql`s.state = ${state}`] : []),
      ...(late === undefined ? [] : [sql`(s.state = 'expected' and s.due_on < ${day}::date) = ${late}`]),
      ...(extendableTo
        ? [sql`s.state in ('expected', 'returned') and s.due_on < ${extendableTo}::date`]
        : []),
      ...wordsOf(q).map((word) => sql`s.search like ${`%${word.replace(/[%_\\]/g, '\\$&')}%`}`),
    ],
    sql` and `,
  );
}

/** Duties within sight, the late ones first, then by due date and name. */
export async function listObligations(
  db: Db | Tx,
  actor: Actor,
  { limit, cursor, ...asked }: ObligationsAsked & { limit: number; cursor?: string | undefined },
): Promise<{ id: string; place: string }[]> {
  const place = cursor ? readCursor(cursor, 2) : null;
  const at = sql`(case s.state when 'expected' then '0' when 'returned' then '0' else '1' end || s.due_on::text || ' ' || s.name_key) collate "C"`;
  const { rows } = await sql<{ id: string; place: string }>`
    with s as (${standing(actor, [asked.campaignId], asked.day)})
    select s.id, ${at} as place from s where ${conditions(asked)}
      ${place ? sql`and (${at}, s.id) > (${place[0]}::text collate "C", ${place[1]}::uuid)` : sql``}
    order by ${at}, s.id limit ${limit}`.execute(db);
  return rows;
}

/** How many there are. */
export async function countObligations(db: Db | Tx, actor: Actor, asked: ObligationsAsked): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    with s as (${standing(actor, [asked.campaignId], asked.day)}) select count(*)::int as total from s where ${conditions(asked)}`.execute(
    db,
  );
  return rows[0]!.total;
}

/** Numbers of one cell: a branch and a level of a review. */
export interface Cell {
  campaignId: string;
  branch: string | null;
  level: string;
  expected: number;
  received: number;
  onTime: number;
  returned: number;
  accepted: number;
  late: number;
  extended: number;
  released: number;
}

const ASKED = sql`s.state not in ('released', 'moved')`;
const NUMBERS = (day: Day) => sql`
  count(*) filter (where ${ASKED})::int as expected,
  count(*) filter (where ${ASKED} and s.received_on is not null)::int as received,
  count(*) filter (where ${ASKED} and s.received_on <= s.due_on)::int as "onTime",
  count(*) filter (where s.state = 'returned')::int as returned,
  count(*) filter (where s.state = 'accepted')::int as accepted,
  count(*) filter (where s.state = 'expected' and s.due_on < ${day}::date)::int as late,
  count(*) filter (where ${ASKED} and s.due_on > s.first_due_on)::int as extended,
  count(*) filter (where s.state = 'released')::int as released`;

/** The numbers of a review by level and by the units directly below one; the unit's own duty has itself as its branch. */
export async function cellsOf(
  db: Db | Tx,
  actor: Actor,
  { campaignId, unit, day }: { campaignId: string; unit: string; day: Day },
): Promise<Cell[]> {
  const { rows } = await sql<Cell>`
    with s as (${standing(actor, [campaignId], day)})
    select s.campaign_id as "campaignId", coalesce(b.ancestor_id, top.unit_id) as branch, s.level, ${NUMBERS(day)}
    from s
    join organisation.ancestry top on top.unit_id = s.unit_id and top.ancestor_id = ${unit}::uuid and top.valid_from <= ${day}::date and ${day}::date < top.valid_to
    left join organisation.ancestry b on b.unit_id = s.unit_id and b.depth = top.depth - 1 and b.valid_from <= ${day}::date and ${day}::date < b.valid_to
    group by 1, 2, 3 order by 2, 3`.execute(db);
  return rows;
}

/** The numbers of a review as a whole, and the last day that is anybody's. */
type Whole = Omit<Cell, 'campaignId' | 'branch' | 'level'> & { dueOn: Day | null };

/** The numbers of some reviews as a whole. */
export async function wholesOf(db: Db | Tx, actor: Actor, { ids, day }: { ids: string[]; day: Day }) {
  if (!ids.length) return new Map<string, Whole>();
  const { rows } = await sql<Whole & { id: string }>`
    with s as (${standing(actor, ids, day)})
    select s.campaign_id as id, ${NUMBERS(day)}, max(s.due_on) filter (where ${ASKED}) as "dueOn" from s group by 1 order by 1`.execute(
    db,
  );
  return new Map(rows.map(({ id, ...numbers }) => [id, numbers]));
}

/** Duties of some units to which nothing came in yet by a day, the most urgent first. */
export async function owedBy(db: Db | Tx, { units, day }: { units: string[]; day: Day }): Promise<string[]> {
  if (!units.length) return [];
  const { rows } = await sql<{ id: string }>`
    select o.id from review.obligation o where o.unit_id = any (${units}::uuid[]) and o.holds_on <= ${day}::date
      and not exists (select from review.obligation_event e where e.obligation_id = o.id and e.fact in ('released', 'moved', 'submitted') and e.holds_on <= ${day}::date)
    order by o.due_on, o.id`.execute(db);
  return rows.map(({ id }) => id);
}

/** The units that owe a report in a review on a day. */
export async function openUnits(db: Db | Tx, campaignId: string, day: Day): Promise<Set<string>> {
  const { rows } = await sql<{ unit_id: string }>`
    select o.unit_id from review.obligation o where o.campaign_id = ${campaignId}::uuid and o.holds_on <= ${day}::date
      and not exists (select from review.obligation_event e where e.obligation_id = o.id and e.fact in ('released', 'moved') and e.holds_on <= ${day}::date)
    order by o.unit_id`.execute(db);
  return new Set(rows.map((row) => row.unit_id));
}

/** To which units duties of a review were moved by a day. */
export async function movesIn(db: Db | Tx, campaignId: string, day: Day): Promise<Map<string, string>> {
  const { rows } = await sql<{ from: string; to: string }>`
    select o.unit_id as "from", e.to_unit_id as "to" from review.obligation_event e join review.obligation o on o.id = e.obligation_id
    where o.campaign_id = ${campaignId}::uuid and e.fact = 'moved' and e.holds_on <= ${day}::date order by e.seq`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.from, row.to]));
}
