// Looking after the kept counts: which units have them, folding what was appended, following the structure, checking.
import { sql } from 'kysely';
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import { alike, periodsOf, type Fact, type Period } from '../facts.ts';
import { claimDifferences } from './lots.ts';

/** Up to this many periods (about four to each undertaking or milestone) a subtree is counted from them fast enough. */
export const LARGE = 1000;

/** Makes sure that the questions of some fields, and of those among some undertakings that are programmes, are kept from now on. */
export async function keepSlices(tx: Tx, roots: string[], fields: string[]): Promise<void> {
  await sql`
    insert into delivery.slice (root_id, kind, field)
    select u.id, k, null from delivery.undertaking u cross join unnest(enum_range(null, 'milestone'::delivery.kind)) k
    where u.id = any (${roots}::uuid[]) and u.kind = 'programme'
    union all select null, k, f from unnest(${fields}::text[]) f cross join unnest(array[null]::delivery.kind[] || enum_range('remedy'::delivery.kind, null)) k
    on conflict do nothing`.execute(tx);
}

/** Keeps counts for every unit whose subtree has grown large, and builds what the newly kept ones lack. Answers how many are new. */
export async function keepLarge(tx: Tx, now: Date, large = LARGE): Promise<number> {
  const { rows: grown } = await sql<{ id: string }>`
    select a.ancestor_id as id
    from (select unit_id, count(*) as periods from delivery.period group by unit_id) p
    join (select distinct unit_id, ancestor_id from organisation.ancestry) a on a.unit_id = p.unit_id
    where not exists (select from delivery.kept_unit k where k.unit_id = a.ancestor_id)
    group by a.ancestor_id having sum(p.periods) > ${large}`.execute(tx);
  if (!grown.length) return 0;
  await sql`lock table delivery.kept_unit in share row exclusive mode`.execute(tx);
  const { rows } = await sql<{ unit_id: string }>`
    insert into delivery.kept_unit (unit_id, since)
    select id, ${now.toISOString()}::timestamptz from unnest(${grown.map(({ id }) => id)}::uuid[]) id
    on conflict do nothing returning unit_id`.execute(tx);
  const units = rows.map((row) => row.unit_id);
  for (const some of inLots(units)) {
    await sql`insert into delivery.tally select *, true from delivery.tallies_below(${some}::uuid[])`.execute(
      tx,
    );
    await sql`insert into delivery.balance select * from delivery.balances_since(${some}::uuid[])`.execute(
      tx,
    );
  }
  return units.length;
}

const UNITS_AT_ONCE = 100;

// The tallies of all units of a nation at once are more than the embedded database can hold while it sums them.
function inLots(units: string[]): string[][] {
  const lots: string[][] = [];
  for (let n = 0; n < units.length; n += UNITS_AT_ONCE) lots.push(units.slice(n, n + UNITS_AT_ONCE));
  return lots;
}

/** Runs a change of the structure between taking the owners' periods out of the kept counts and putting them in again. */
export async function followStructure(tx: Tx, owners: string[], apply: () => Promise<void>): Promise<void> {
  await sql`lock table delivery.kept_unit in share row exclusive mode`.execute(tx);
  const put = (sign: 1 | -1) =>
    sql`insert into delivery.tally select *, false from delivery.tallies_of_owners(${owners}::uuid[], ${sign})`.execute(
      tx,
    );
  await put(-1);
  await apply();
  await put(1);
}

/**
 * Sums the appended rows of each key into one; rows that come to nothing go. Balances are carried on from the first day of
 * which something was appended. Answers how many rows are left out.
 */
export async function fold(tx: Tx): Promise<number> {
  await sql`lock table delivery.balance in share row exclusive mode`.execute(tx);
  const { rows } = await sql<{ gone: number; left: number; changed: Changed[] }>`
    with fresh as (
      select distinct unit_id, slice_id, grain, starts_on from delivery.tally where not folded
    ), gone as (
      delete from delivery.tally t using fresh f
      where t.unit_id = f.unit_id and t.slice_id = f.slice_id and t.grain = f.grain and t.starts_on = f.starts_on
      returning t.*
    ), sums as (
      insert into delivery.tally
      select unit_id, slice_id, grain, starts_on, sum(total), sum(planned), sum(in_progress), sum(claimed), sum(verified), sum(returned),
        sum(suspended), sum(cancelled), sum(late), sum(done_on_time), sum(done_late), true
      from gone group by unit_id, slice_id, grain, starts_on
      having (sum(total), sum(planned), sum(in_progress), sum(claimed), sum(verified), sum(returned), sum(suspended), sum(cancelled),
        sum(late), sum(done_on_time), sum(done_late)) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
      returning 1
    ), changed as (
      select c.unit_id as unit, c.part, min(c.starts_on) as since
      from delivery.balance_change c where not c.folded group by c.unit_id, c.part
    ) select (select count(*) from gone)::int as gone, (select count(*) from sums)::int as left,
      (select coalesce(jsonb_agg(c), '[]') from changed c) as changed`.execute(tx);
  const { gone, left, changed } = rows[0]!;
  await carryOn(tx, changed);
  return gone - left;
}

type Changed = { unit: string; part: string; since: Day };

// The balances of some units, in one part of each, from a day on.
async function carryOn(tx: Tx, changed: Changed[]): Promise<void> {
  const [units, parts, since] = (['unit', 'part', 'since'] as const).map((of) =>
    changed.map((one) => one[of]),
  );
  await sql`
    delete from delivery.balance b using unnest(${units}::uuid[], ${parts}::text[], ${since}::date[]) c (unit_id, part, since)
    where b.unit_id = c.unit_id and b.part = c.part and b.starts_on >= c.since`.execute(tx);
  await sql`
    insert into delivery.balance
    select * from delivery.balances_since(${units}::uuid[], ${parts}::text[], ${since}::date[])`.execute(tx);
}

/** How many kept rows differ from what the periods say, over all kept units and questions; balances from folded tallies; claims of quarters. */
export async function tallyDifferences(db: Db | Tx): Promise<number> {
  const kept = await db.selectFrom('delivery.kept_unit').select('unit_id').orderBy('unit_id').execute();
  const { rows: strays } = await sql<{ differ: number }>`
    select count(*)::int as differ from (select unit_id from delivery.folded union all select unit_id from delivery.balance) f
    where unit_id not in (select unit_id from delivery.kept_unit)`.execute(db);
  let differ = strays[0]!.differ + (await claimDifferences(db));
  for (const some of inLots(kept.map((row) => row.unit_id)))
    differ += (await differencesOf(db, some)) + (await balanceDifferences(db, some));
  return differ;
}

async function differencesOf(db: Db | Tx, units: string[]): Promise<number> {
  const { rows } = await sql<{ differ: number }>`
    with kept as (select * from delivery.folded where unit_id = any (${units}::uuid[])),
      told as (select * from delivery.tallies_below(${units}::uuid[]))
    select count(*)::int as differ from (
      (select * from kept except select * from told) union all (select * from told except select * from kept)
    ) d
    where (d.total, d.planned, d.in_progress, d.claimed, d.verified, d.returned, d.suspended, d.cancelled, d.late, d.done_on_time, d.done_late)
      <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)`.execute(db);
  return rows[0]!.differ;
}

async function balanceDifferences(db: Db | Tx, units: string[]): Promise<number> {
  const { rows } = await sql<{ differ: number }>`
    with kept as (select * from delivery.balance where unit_id = any (${units}::uuid[])),
      told as (select * from delivery.balances_since(${units}::uuid[]))
    select count(*)::int as differ from ((table kept except table told) union all (table told except table kept)) d`.execute(
    db,
  );
  return rows[0]!.differ;
}

/** How many undertakings and milestones have periods that their facts do not give, folding every history anew. */
export async function periodDifferences(db: Db | Tx): Promise<{ subjects: number; differ: number }> {
  let subjects = 0;
  let differ = 0;
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const { rows } = await sql<{
      id: string;
      facts: (Fact & { of: string })[] | null;
      periods: (Period & { of: string })[] | null;
    }>`
      select u.id,
        (select jsonb_agg(jsonb_build_object('of', coalesce(e.milestone_id, u.id), 'id', e.id, 'seq', e.seq, 'fact', e.fact, 'holdsOn', e.holds_on, 'dueOn', e.due_on, 'withdraws', e.withdraws) order by e.seq)
          from delivery.event e where e.undertaking_id = u.id) as facts,
        (select jsonb_agg(jsonb_build_object('of', p.subject_id, 'state', p.state, 'dueOn', p.due_on, 'doneOn', p.done_on, 'from', p.valid_from, 'to', p.valid_to) order by p.subject_id, p.valid_from)
          from delivery.period p where p.undertaking_id = u.id) as periods
      from delivery.undertaking u where u.id > ${after}::uuid order by u.id limit 2000`.execute(db);
    for (const row of rows) {
      for (const of of new Set([...(row.facts ?? []), ...(row.periods ?? [])].map((line) => line.of))) {
        subjects += 1;
        const told = (row.periods ?? []).filter((period) => period.of === of);
        const folded = periodsOf((row.facts ?? []).filter((fact) => fact.of === of));
        if (folded.length !== told.length || folded.some((one, n) => !alike(one, told[n]!))) differ += 1;
      }
    }
    const last = rows.at(-1);
    if (!last) return { subjects, differ };
    after = last.id;
  }
}

/** Tells the kept counts what one import brought in. */
export async function tallyBatch(tx: Tx, batchId: string): Promise<void> {
  await sql`lock table delivery.kept_unit in row exclusive mode`.execute(tx);
  await sql`insert into delivery.tally select *, true from delivery.tallies_of_batch(${batchId}::uuid) order by unit_id, slice_id, grain, starts_on`.execute(
    tx,
  );
}
