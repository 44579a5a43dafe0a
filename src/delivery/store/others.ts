// Comparing what is counted of other rooms' subjects, and of rejections, with what it follows from.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/db';
import { alike, FOREVER, type OtherKind, type Period } from '../facts.ts';
import type { OtherSubject } from './history.ts';

/** A subject that is no undertaking, as its room says that it is to be counted. */
export interface CountedSubject extends OtherSubject {
  periods: Period[];
}

/** How many of some subjects are counted otherwise than is said of them: other periods, another kind, unit or field. */
export async function subjectDifferences(db: Db | Tx, subjects: CountedSubject[]): Promise<number> {
  if (!subjects.length) return 0;
  const rows = await db
    .selectFrom('delivery.period')
    .selectAll()
    .where('subject_id', 'in', [...new Set(subjects.map((one) => one.id))])
    .orderBy('valid_from')
    .execute();
  const told = Map.groupBy(rows, (row) => row.subject_id);
  return subjects.filter((one) => {
    const kept = told.get(one.id) ?? [];
    return (
      kept.length !== one.periods.length ||
      kept.some((row, n) => {
        const { state, due_on: dueOn, done_on: doneOn, valid_from: from, valid_to: to } = row;
        const same = row.kind === one.kind && row.unit_id === one.ownerUnitId && row.field === one.field;
        return !same || !alike({ state, dueOn, doneOn, from, to }, one.periods[n]!);
      })
    );
  }).length;
}

/** How many subjects of some kinds are counted at all. */
export async function subjectsCounted(db: Db | Tx, kinds: OtherKind[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(distinct subject_id)::int as n from delivery.period where kind = any (${kinds}::delivery.kind[])`.execute(
    db,
  );
  return rows[0]!.n;
}

/** How many rejections are there, and how many are counted otherwise than on their day at their undertaking's owner. */
export async function rejectionDifferences(db: Db | Tx): Promise<{ subjects: number; differ: number }> {
  const { rows } = await sql<{ subjects: number; differ: number }>`
    select count(*)::int as subjects, count(*) filter (where r.id is null or p.subject_id is null
        or (p.unit_id, p.field, p.valid_from, p.valid_to) is distinct from (r.owner_unit_id, r.field, r.holds_on, ${FOREVER}::date))::int as differ
    from (
      select e.id, u.owner_unit_id, u.field, e.holds_on from delivery.event e join delivery.undertaking u on u.id = e.undertaking_id
      where e.fact = 'rejected' and not exists (select from delivery.event w where w.withdraws = e.id)) r
    full join (select * from delivery.period where kind = 'rejection') p on p.subject_id = r.id`.execute(db);
  return rows[0]!;
}
