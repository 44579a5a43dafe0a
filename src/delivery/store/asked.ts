// What is asked of units as a day stands: whose part it is in each open undertaking, and how near its due date is.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import { unitsAs, type Actor } from '#organisation';
import { SOON, type Horizon, type State } from '../facts.ts';
import { visible } from './undertakings.ts';

/** What is asked of one unit, or of it alone what is its part in one way. */
export interface AskedFilter {
  unit: string;
  part?: string | undefined;
  horizon?: string | undefined;
}

/** An undertaking in which a unit has a part. */
export interface AskedRow {
  id: string;
  part: string;
  horizon: Horizon;
  /** The unit that is asked. */
  unit_id: string;
  /** The unit whose work it is about: the one that leads, or else the owner. */
  about_id: string;
  code: string | null;
  title: string;
  state: State | null;
  due_on: Day | null;
  late: boolean;
}

/** How many there are of a part at a unit. */
export interface AskedSum {
  part: string;
  horizon: Horizon;
  unit_id: string;
  count: number;
  late: number;
}

interface Units {
  /** Units for which the actor reads what they own. */
  owners: string[];
  /** Units of the actor that may be charged. */
  charged: string[];
}

const inForce = (day: Day) =>
  sql`a.holds_on <= ${day}::date and (a.ended_on is null or a.ended_on > ${day}::date)`;

// What was imposed on a unit stays asked of it, whomever it charges with it. Who owns what another unit leads follows it.
function parts(actor: Actor, { owners, charged }: Units, day: Day): RawBuilder<unknown> {
  return sql`
    select q.*, case when q.due_on is null then 'undated' when q.due_on > ${day}::date + ${SOON}::int then 'further' else 'near' end as horizon,
      case q.role when 'own' then q.owner_unit_id when 'lead' then q.lead_unit_id when 'support' then q.supporting else q.owner_unit_id end as unit_id,
      coalesce(q.lead_unit_id, q.owner_unit_id) as about_id,
      case when q.draft then 'issue' when q.role in ('support', 'follow') then q.role when q.imposed then q.kind::text
        when q.state = 'returned' then 'redo' when q.role = 'lead' then 'lead' else 'carry-out' end as part
    from (
      select r.*, case when r.lead_unit_id = any (${charged}::uuid[]) then 'lead'
        when r.owner_unit_id = any (${owners}::uuid[]) and (r.lead_unit_id is null or r.imposed) then 'own'
        when r.supporting is not null then 'support' else 'follow' end as role
      from (
        select u.id, u.kind, u.kind >= 'remedy' as imposed, u.owner_unit_id, u.code, u.title, p.state, u.issued_at is null as draft,
          coalesce(p.due_on, case when u.issued_at is null then u.due_on end) as due_on,
          coalesce(delivery.is_open(p.state) and p.due_on < ${day}::date, false) as late,
          (select a.unit_id from delivery.assignment a where a.undertaking_id = u.id and a.part = 'lead' and ${inForce(day)} order by a.holds_on desc limit 1) as lead_unit_id,
          (select a.unit_id from delivery.assignment a where a.undertaking_id = u.id and a.part = 'support' and a.unit_id = any (${charged}::uuid[]) and ${inForce(day)} order by a.holds_on, a.id limit 1) as supporting
        from delivery.undertaking u
        left join delivery.period p on p.subject_id = u.id and p.valid_from <= ${day}::date and ${day}::date < p.valid_to
        where u.withdrawn_at is null and (u.issued_at is null or p.state in ('planned', 'in_progress', 'returned'))
          and u.id in (select o.id from delivery.undertaking o where o.owner_unit_id = any (${owners}::uuid[])
            union select a.undertaking_id from delivery.assignment a where a.unit_id = any (${charged}::uuid[]) and ${inForce(day)})
          and ${visible(actor)}) r
      where r.owner_unit_id = any (${owners}::uuid[]) or r.lead_unit_id = any (${charged}::uuid[]) or r.supporting is not null) q`;
}

// Work that a unit set itself is asked of it once its due date is near; what others charged it with, and drafts, always.
const isAsked = sql`q.part <> 'follow' and (q.part <> 'carry-out' or q.horizon = 'near')`;

/**
 * What is asked of the actor's units: `limit` of it, those due nearest to the day, drafts for themselves; and how much there
 * is in all.
 */
export async function askedOf(
  db: Db | Tx,
  actor: Actor,
  { day, limit }: { day: Day; limit: number | null },
): Promise<{ rows: AskedRow[]; sums: AskedSum[] }> {
  return readParts(db, parts(actor, unitsOf(actor), day), {
    among: isAsked,
    group: sql`q.part = 'issue'`,
    nearest: sql`abs(q.due_on - ${day}::date)`,
    limit,
  });
}

/** What stands beside it: what others lead for the actor's units, `limit` rows of each by due date; their own due later or never. */
export async function besideAsked(
  db: Db | Tx,
  actor: Actor,
  { day, limit }: { day: Day; limit: number | null },
): Promise<{ rows: AskedRow[]; sums: AskedSum[] }> {
  const found = await readParts(db, parts(actor, unitsOf(actor), day), {
    among: sql`not (${isAsked})`,
    group: sql`q.unit_id, q.part`,
    nearest: sql`q.due_on`,
    limit,
  });
  return { ...found, rows: found.rows.filter(({ part }) => part === 'follow') };
}

/** The undertakings in which one unit has a part, as a condition on `u`: the list behind the numbers of the two above. */
export function isAskedOf(actor: Actor, { unit, part, horizon }: AskedFilter, day: Day): RawBuilder<unknown> {
  const units = actor.units.includes(unit) ? unitsOf(actor) : { owners: [unit], charged: [unit] };
  return sql`u.id in (select q.id from (${parts(actor, units, day)}) q where q.unit_id = ${unit}::uuid
    ${part === undefined ? sql`and q.part <> 'follow'` : sql`and q.part = ${part}`}
    ${horizon === undefined ? sql`` : sql`and q.horizon = ${horizon}`})`;
}

const unitsOf = (actor: Actor): Units => ({ owners: unitsAs(actor, 'viewer'), charged: actor.units });

interface Wanted {
  among: RawBuilder<unknown>;
  /** The limit holds for each. */
  group: RawBuilder<unknown>;
  nearest: RawBuilder<unknown>;
  limit: number | null;
}

async function readParts(
  db: Db | Tx,
  of: RawBuilder<unknown>,
  { among, group, nearest, limit }: Wanted,
): Promise<{ rows: AskedRow[]; sums: AskedSum[] }> {
  const { rows } = await sql<{ rows: AskedRow[]; sums: AskedSum[] }>`
    with q as materialized (select q.* from (${of}) q),
    wanted as (select q.* from q where ${among}),
    ranked as (select q.*, row_number() over (partition by ${group} order by ${nearest} nulls last, q.id) as n from wanted q)
    select coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'part', f.part, 'horizon', f.horizon, 'unit_id', f.unit_id, 'about_id', f.about_id,
        'code', f.code, 'title', f.title, 'state', f.state, 'due_on', f.due_on, 'late', f.late) order by f.due_on nulls last, f.id)
        from ranked f where ${limit}::int is null or f.n <= ${limit}::int), '[]') as rows,
      coalesce((select jsonb_agg(s order by s.unit_id, s.part, s.horizon) from (
        select q.part, q.horizon, q.unit_id, count(*)::int as count, (count(*) filter (where q.late))::int as late
        from wanted q group by q.part, q.horizon, q.unit_id) s), '[]') as sums`.execute(db);
  return rows[0]!;
}
