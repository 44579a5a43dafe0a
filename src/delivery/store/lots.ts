// Claimed completions drawn by lot: in the order of permanent random numbers, from the place that the seed names.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import type { State } from '../facts.ts';

/** Which claims a sample is drawn from: those of a subtree that wait for inspection's word on the day. */
export interface Lots {
  unit: string;
  day: Day;
  under: string | null;
  kind: string | null;
  field: string | null;
  /** Any text: the same seed draws the same sample from the same claims. */
  seed: string;
  size: number;
}

/**
 * Draws up to `size` undertakings whose completion is claimed. Each undertaking's number is the hash of its identifier,
 * fixed for good and independent of what it is; the first so many after the hash of the seed, around the circle, are a
 * simple random sample. Walks the index of numbers where that meets enough claims soon, and sorts those of the subtree where
 * it would not: the outcome is the same. `among` is how many claims there are, of how many undertakings.
 */
export async function drawClaims(
  db: Db | Tx,
  lots: Lots,
  among: { claimed: number; total: number },
): Promise<string[]> {
  const way = (await isSoonMet(db, lots, among)) ? walked : sorted;
  const after = await way(db, lots, sql`>=`);
  if (after.length === lots.size) return after;
  return [...after, ...(await way(db, { ...lots, size: lots.size - after.length }, sql`<`))];
}

type Side = RawBuilder<unknown>;
const LOT = sql`md5(p.subject_id::text)`;

function claimed({ day, under, kind, field, seed }: Lots, side: Side): RawBuilder<unknown> {
  return sql`p.state = 'claimed' and p.valid_from <= ${day}::date and ${day}::date < p.valid_to
    and (${kind}::delivery.kind is null and p.kind < 'milestone' or p.kind = ${kind}::delivery.kind)
    and (${field}::text is null or p.field = ${field}) and ${LOT} ${side} md5(${seed})
    ${under ? sql`and exists (select from delivery.undertaking u where u.id = p.subject_id and u.path @> array[${under}::uuid])` : sql``}`;
}

function stands({ unit, day }: Pick<Lots, 'unit' | 'day'>): RawBuilder<unknown> {
  return sql`a.ancestor_id = ${unit}::uuid and a.valid_from <= ${day}::date and ${day}::date < a.valid_to`;
}

// The order and the way to a unit's line are written down: a prepared statement knows neither how many are wanted nor whose.
async function walked(db: Db | Tx, lots: Lots, side: Side): Promise<string[]> {
  const { unit, day, size } = lots;
  const { rows } = await sql<{ id: string }>`
    select w.id from (
      select p.subject_id as id, p.unit_id from delivery.period p where ${claimed(lots, side)} order by ${LOT} offset 0) w
    where ${unit}::uuid = any (array(
      select a.ancestor_id from organisation.ancestry a where a.unit_id = w.unit_id and a.valid_from <= ${day}::date and ${day}::date < a.valid_to))
    limit ${size}`.execute(db);
  return rows.map((row) => row.id);
}

async function sorted(db: Db | Tx, lots: Lots, side: Side): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from (
      select p.subject_id as id from organisation.ancestry a join delivery.period p on p.unit_id = a.unit_id
      where ${stands(lots)} and ${claimed(lots, side)} offset 0) found
    order by md5(id::text) limit ${lots.size}`.execute(db);
  return rows.map((row) => row.id);
}

const FEW = 2000;
/** What it costs to read an undertaking of a subtree, in entries of the index passed. */
const ENTRIES = 25;

// To meet so many claims on the way, one passes `size` times as many as were ever made for one that stands; sorting goes
// through the units of the subtree and reads what they have. How many claims were ever made is what the database last estimated.
async function isSoonMet(
  db: Db | Tx,
  { size, unit, day }: Lots,
  { claimed: standing, total }: { claimed: number; total: number },
): Promise<boolean> {
  const { rows } = await sql<{ ever: number; units: number }>`
    select (select greatest(reltuples, 0)::float8 from pg_class where oid = 'delivery.period_lot'::regclass) as ever,
      (select count(*)::int from (select from organisation.ancestry a where ${stands({ unit, day })} limit ${FEW}) few) as units`.execute(
    db,
  );
  const { units } = rows[0]!;
  const ever = Math.max(rows[0]!.ever, standing);
  return units === FEW || Math.min(ever, (size * ever) / standing) < ENTRIES * (units + total);
}

/** What became of claims that stood on a day: the first word of inspection from that day on, and the state on another day. */
export async function judgedClaims(
  db: Db | Tx,
  { ids, since, day }: { ids: string[]; since: Day; day: Day },
): Promise<
  Map<string, { verdict: 'confirmed' | 'rejected' | null; state: State | null; ownerUnitId: string }>
> {
  const { rows } = await sql<{
    id: string;
    verdict: 'confirmed' | 'rejected' | null;
    state: State | null;
    owner_unit_id: string;
  }>`
    select u.id, u.owner_unit_id,
      (select p.state from delivery.period p where p.subject_id = u.id and p.valid_from <= ${day}::date and ${day}::date < p.valid_to) as state,
      (select case e.fact when 'verified' then 'confirmed' else 'rejected' end from delivery.event e
        where e.undertaking_id = u.id and e.milestone_id is null and e.fact in ('verified', 'rejected')
          and e.holds_on between ${since}::date and ${day}::date and not exists (select from delivery.event w where w.withdraws = e.id)
        order by e.holds_on, e.seq limit 1) as verdict
    from delivery.undertaking u where u.id = any (${ids}::uuid[]) order by u.id`.execute(db);
  return new Map(
    rows.map(({ id, owner_unit_id, ...judged }) => [id, { ...judged, ownerUnitId: owner_unit_id }]),
  );
}
