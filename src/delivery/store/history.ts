// Facts in, periods out. Every change of an undertaking passes here: the fact is appended, the subject's periods are
// folded anew, and the kept counts are told the difference, all in the caller's transaction.
import { sql } from 'kysely';
import { newId } from '#kernel/id';
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import { notFound } from '#kernel/problem';
import { periodsOf, type Fact, type FactType, type Period } from '../facts.ts';

/** What an undertaking is for good: the part that its periods repeat. */
export interface Subject {
  id: string;
  kind: 'programme' | 'scheme' | 'item';
  rootId: string;
  path: string[];
  ownerUnitId: string;
  field: string;
}

/** A fact to be recorded. */
export interface NewFact {
  fact: FactType;
  milestoneId?: string | null;
  holdsOn: Day;
  dueOn?: Day | null;
  reason?: string | null;
  withdraws?: string | null;
  sourceId?: string | null;
  byUnitId: string;
  recordedAt: string;
  recordedBy: string | null;
}

/** A fact as it was recorded. */
export interface RecordedFact extends Fact {
  milestoneId: string | null;
  reason: string | null;
  sourceId: string | null;
  byUnitId: string;
  recordedAt: string;
  recordedBy: string | null;
}

/** Takes the undertaking's row for this transaction, so that two people's acts follow one another. @throws 404 */
export async function lockSubject(tx: Tx, undertakingId: string): Promise<Subject> {
  const row = await tx
    .selectFrom('delivery.undertaking')
    .select(['id', 'kind', 'root_id', 'path', 'owner_unit_id', 'field'])
    .where('id', '=', undertakingId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw notFound();
  return {
    id: row.id,
    kind: row.kind as Subject['kind'],
    rootId: row.root_id,
    path: row.path,
    ownerUnitId: row.owner_unit_id,
    field: row.field,
  };
}

/** All facts of the undertaking and its milestones, in the order of recording. */
export async function factsOf(db: Db | Tx, undertakingId: string): Promise<RecordedFact[]> {
  const rows = await db
    .selectFrom('delivery.event')
    .selectAll()
    .where('undertaking_id', '=', undertakingId)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    seq: row.seq,
    fact: row.fact,
    holdsOn: row.holds_on,
    dueOn: row.due_on,
    withdraws: row.withdraws,
    milestoneId: row.milestone_id,
    reason: row.reason,
    sourceId: row.source_id,
    byUnitId: row.by_unit_id,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
  }));
}

/** Appends facts about one undertaking and brings its periods and the kept counts up to date. Answers the facts' ids. */
export async function appendFacts(tx: Tx, subject: Subject, facts: NewFact[]): Promise<string[]> {
  const rows = facts.map((fact) => ({
    id: newId(),
    undertaking_id: subject.id,
    milestone_id: fact.milestoneId ?? null,
    fact: fact.fact,
    holds_on: fact.holdsOn,
    due_on: fact.dueOn ?? null,
    reason: fact.reason ?? null,
    withdraws: fact.withdraws ?? null,
    source_id: fact.sourceId ?? null,
    by_unit_id: fact.byUnitId,
    recorded_at: fact.recordedAt,
    recorded_by: fact.recordedBy,
  }));
  await tx.insertInto('delivery.event').values(rows).execute();
  const all = await factsOf(tx, subject.id);
  for (const milestoneId of new Set(rows.map((row) => row.milestone_id))) {
    await replacePeriods(tx, {
      subject,
      milestoneId,
      periods: periodsOf(all.filter((fact) => fact.milestoneId === milestoneId)),
    });
  }
  return rows.map((row) => row.id);
}

async function replacePeriods(
  tx: Tx,
  fresh: { subject: Subject; milestoneId: string | null; periods: Period[] },
): Promise<void> {
  const subjectId = fresh.milestoneId ?? fresh.subject.id;
  const rows = periodRows(fresh.subject, fresh.milestoneId, fresh.periods);
  await sql`select delivery.replace_periods(${subjectId}, ${JSON.stringify(rows)}::jsonb)`.execute(tx);
}

/** Periods as rows of `delivery.period`. */
export function periodRows(subject: Subject, milestoneId: string | null, periods: Period[]) {
  return periods.map((period) => ({
    subject_id: milestoneId ?? subject.id,
    undertaking_id: subject.id,
    unit_id: subject.ownerUnitId,
    kind: milestoneId ? ('milestone' as const) : subject.kind,
    root_id: subject.rootId,
    field: subject.field,
    state: period.state,
    due_on: period.dueOn,
    done_on: period.doneOn,
    valid_from: period.from,
    valid_to: period.to,
  }));
}
