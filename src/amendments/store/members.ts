// Which voices the proposals of a drive have, and the steps that brought them there.
import { sql } from 'kysely';
import { newId } from '#kernel/id';
import { json, type Db, type Tx } from '#platform/db';
import type { Acting } from '#organisation';
import type { Membership, Shift, StepKind } from '../membership.ts';

/** A step with whoever made it; `undone` where another step undid it. */
export interface Step extends Shift {
  id: string;
  number: number;
  kind: StepKind;
  undoes: string | null;
  undone: boolean;
  at: string;
  by: string | null;
}

/** The voices of some proposals. */
export async function membersOf(db: Db | Tx, proposals: string[]): Promise<Membership[]> {
  if (!proposals.length) return [];
  const rows = await db
    .selectFrom('amendments.member')
    .selectAll()
    .where('proposal_id', 'in', proposals)
    .orderBy('proposal_id')
    .orderBy('insight_id')
    .orderBy('from_letter')
    .execute();
  return rows.map((row) => ({
    ...{ proposal: row.proposal_id, insight: row.insight_id, from: row.from_letter, to: row.to_letter },
  }));
}

/** In which proposals some insights are. */
export async function proposalsWith(db: Db | Tx, insights: string[]): Promise<Membership[]> {
  if (!insights.length) return [];
  const { rows } = await sql<Membership>`
    select m.proposal_id as proposal, m.insight_id as insight, m.from_letter as "from", m.to_letter as "to"
    from amendments.member m where m.insight_id = any (${insights}::uuid[])
    order by m.insight_id, m.from_letter, m.proposal_id`.execute(db);
  return rows;
}

/** How many voices each of some proposals has, from how many units, by level and field. */
export interface VoiceCount {
  proposal: string;
  level: string;
  field: string | null;
  voices: number;
}

/** The voices of some proposals counted by level and field; each voice once a proposal. */
export async function countVoices(db: Db | Tx, proposals: string[]): Promise<VoiceCount[]> {
  if (!proposals.length) return [];
  const { rows } = await sql<VoiceCount>`
    select m.proposal_id as proposal, i.level::text as level, i.field::text as field,
      count(distinct m.insight_id)::int as voices
    from amendments.member m join insights.insight i on i.id = m.insight_id
    where m.proposal_id = any (${proposals}::uuid[])
    group by m.proposal_id, i.level, i.field order by m.proposal_id, i.level, i.field`.execute(db);
  return rows;
}

/** From how many units the voices of some proposals come. */
export async function countUnits(db: Db | Tx, proposals: string[]): Promise<Map<string, number>> {
  if (!proposals.length) return new Map();
  const { rows } = await sql<{ proposal: string; units: number }>`
    select m.proposal_id as proposal, count(distinct i.unit_id)::int as units
    from amendments.member m join insights.insight i on i.id = m.insight_id
    where m.proposal_id = any (${proposals}::uuid[]) group by m.proposal_id order by m.proposal_id`.execute(
    db,
  );
  return new Map(rows.map(({ proposal, units }) => [proposal, units]));
}

/** The steps of a drive, the newest first. */
export async function stepsOf(db: Db | Tx, drive: string, limit: number): Promise<Step[]> {
  const rows = await db
    .selectFrom('amendments.step as s')
    .leftJoin('amendments.step as u', 'u.undoes', 's.id')
    .selectAll('s')
    .select('u.id as undone_by')
    .where('s.drive_id', '=', drive)
    .orderBy('s.number', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, number: row.number, kind: row.kind as StepKind, undoes: row.undoes },
    ...{ undone: row.undone_by !== null, at: row.recorded_at, by: row.recorded_by },
    ...(row.detail as unknown as Shift),
  }));
}

/** Writes a step and what it comes to; answers its identifier. */
export async function insertStep(
  tx: Tx,
  {
    drive,
    kind,
    undoes = null,
    puts,
    takes,
  }: Shift & { drive: string; kind: StepKind; undoes?: string | null },
  { actor, now }: Acting,
): Promise<string> {
  const id = newId(now.getTime());
  const [last] = await stepsOf(tx, drive, 1);
  await tx
    .insertInto('amendments.step')
    .values({
      ...{ id, drive_id: drive, number: (last?.number ?? 0) + 1, kind, undoes },
      ...{ detail: json({ puts, takes }), recorded_at: now.toISOString(), recorded_by: actor.id },
    })
    .execute();
  const columns = (all: Membership[]) => sql`
    unnest(${all.map(({ proposal }) => proposal)}::uuid[], ${all.map(({ insight }) => insight)}::uuid[],
      ${all.map(({ from }) => from)}::int[], ${all.map(({ to }) => to)}::int[]) as t (proposal, insight, f, t)`;
  if (takes.length)
    await sql`delete from amendments.member m using ${columns(takes)}
      where m.proposal_id = t.proposal and m.insight_id = t.insight and m.from_letter = t.f`.execute(tx);
  if (puts.length)
    await sql`insert into amendments.member (proposal_id, insight_id, from_letter, to_letter)
      select t.proposal, t.insight, t.f, t.t from ${columns(puts)}`.execute(tx);
  return id;
}
