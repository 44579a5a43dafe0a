// Claimed completions drawn by lot: in the order of permanent random numbers, from the place that the seed names.
import { sql } from 'kysely';
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
  /** Level of the owning unit on the day. */
  level?: string | null;
  /** Any text: the same seed draws the same sample from the same claims. */
  seed: string;
  size: number;
}

/** How many claims there are, and those drawn from them in their order. */
export interface Drawn {
  among: number;
  drawn: string[];
}

/**
 * Draws up to `size` undertakings whose completion is claimed. Each undertaking's number is the hash of its identifier,
 * fixed for good and independent of what it is; the first so many after the hash of the seed, around the circle, are a
 * simple random sample. The database finds them among what stood in the quarter of that day, which lies in the order of
 * these numbers, or among all that the subtree has.
 */
export async function drawClaims(
  db: Db | Tx,
  { unit, day, under, kind, field, level = null, seed, size }: Lots,
): Promise<Drawn> {
  const scope = sql`${unit}::uuid, ${day}::date, ${under}::uuid, ${kind}::delivery.kind, ${field}::text`;
  const lot = sql`${seed}::text, ${size}::integer`;
  // As one text: a hundred identifiers are read in a third of the time of an array's.
  const { rows } = await sql<{ among: number; drawn: string }>`
    select among, array_to_string(drawn, ' ') as drawn
    from ${level ? sql`delivery.draw_claims_of_level(${scope}, ${level}::text, ${lot})` : sql`delivery.draw_claims(${scope}, ${lot})`}`.execute(
    db,
  );
  const { among, drawn } = rows[0]!;
  return { among, drawn: drawn.split(' ').filter(Boolean) };
}

/** Some claims in the order in which a seed draws them. */
export async function inDrawingOrder(
  db: Db | Tx,
  { ids, seed }: { ids: string[]; seed: string },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.id from (select id, delivery.lot(id) as lot, ('x' || left(md5(${seed}::text), 15))::bit(60)::bigint as start from unnest(${ids}::uuid[]) id) c
    order by c.lot < c.start, c.lot`.execute(db);
  return rows.map((row) => row.id);
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

/**
 * Carries the claims that stand into the quarters up to a day, so that samples are read from one place; the first time,
 * all that ever stood. Without it samples are the same, only slower. Answers whether there was anything to do.
 */
export async function carryClaims(tx: Tx, until: Day): Promise<boolean> {
  const { rows } = await sql<{
    carried: boolean;
  }>`select delivery.carry_claims(${until}::date) as carried`.execute(tx);
  return rows[0]!.carried;
}

/** How many kept claims of quarters differ from what the periods say. */
export async function claimDifferences(db: Db | Tx): Promise<number> {
  const { rows } = await sql<{ differ: number }>`
    with told as (select c.* from delivery.standing_until u cross join lateral delivery.standing_claims(u.quarter) c)
    select count(*)::int as differ from (
      (table delivery.standing_claim except table told) union all (table told except table delivery.standing_claim)) d`.execute(
    db,
  );
  return rows[0]!.differ;
}
