// Facts in, periods out. Every change of an undertaking passes here: the fact is appended, the subject's periods are
// folded anew, and the kept counts are told the difference, all in the caller's transaction.
import { sql } from 'kysely';
import { newId } from '#kernel/id';
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import { notFound } from '#kernel/problem';
import {
  alike,
  FOREVER,
  periodsOf,
  type Fact,
  type FactType,
  type OtherKind,
  type Period,
  type UndertakingKind,
} from '../facts.ts';

/** What an undertaking is for good: the part that its periods repeat. */
export interface Subject {
  id: string;
  kind: UndertakingKind;
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

/**
 * Appends facts about one undertaking, whose facts so far are `known`, and brings its periods and the kept counts up to
 * date. The subject must be locked. Answers the facts' ids.
 */
export async function appendFacts(
  tx: Tx,
  { subject, known }: { subject: Subject; known: Pick<RecordedFact, keyof Fact | 'milestoneId'>[] },
  facts: NewFact[],
): Promise<string[]> {
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
  const last = known.at(-1)?.seq ?? 0;
  const fresh = rows.map((row, n) => ({
    id: row.id,
    seq: last + 1 + n,
    fact: row.fact,
    holdsOn: row.holds_on,
    dueOn: row.due_on,
    withdraws: row.withdraws,
    milestoneId: row.milestone_id,
  }));
  for (const milestoneId of new Set(rows.map((row) => row.milestone_id))) {
    const of = (some: typeof fresh) => periodsOf(some.filter((fact) => fact.milestoneId === milestoneId));
    await replacePeriods(tx, { subject, milestoneId }, { was: of(known), is: of([...known, ...fresh]) });
  }
  for (const row of rows) {
    if (row.fact === 'rejected') await keepSubject(tx, rejectionOf(subject, row.id), [since(row.holds_on)]);
    if (row.withdraws) await keepSubject(tx, rejectionOf(subject, row.withdraws), []);
  }
  return rows.map((row) => row.id);
}

/** A rejection as it is counted: at the owner's, from its day on, until it is taken back. */
export function rejectionOf({ ownerUnitId, field }: Subject, id: string): OtherSubject & { rootId: string } {
  return { id, kind: 'rejection', ownerUnitId, field, rootId: id };
}

/** A period without an end in the state that stands for "it was so". */
export function since(day: Day, state: Period['state'] = 'returned'): Period {
  return { state, dueOn: null, doneOn: null, from: day, to: FOREVER };
}

/** A dated subject that is no undertaking: what it is for good. */
export interface OtherSubject {
  id: string;
  kind: OtherKind;
  /** The unit at which it is counted. */
  ownerUnitId: string;
  field: string;
}

/**
 * Puts the periods of a subject in the place of those it had, and brings the kept counts up to date. What the periods
 * follow from is for its room to know; whoever calls holds that for this transaction.
 */
export async function keepSubject(tx: Tx, subject: OtherSubject, periods: Period[]): Promise<void> {
  const rows = await tx
    .selectFrom('delivery.period')
    .select(['state', 'due_on', 'done_on', 'valid_from', 'valid_to'])
    .where('subject_id', '=', subject.id)
    .orderBy('valid_from')
    .execute();
  const was = rows.map((row) => ({
    state: row.state,
    dueOn: row.due_on,
    doneOn: row.done_on,
    from: row.valid_from,
    to: row.valid_to,
  }));
  await replacePeriods(
    tx,
    { subject: { ...subject, rootId: subject.id }, milestoneId: null },
    { was, is: periods },
  );
}

// Most facts leave all periods but the last as they were: only what differs is written and counted.
async function replacePeriods(
  tx: Tx,
  { subject, milestoneId }: { subject: Counted; milestoneId: string | null },
  { was, is }: { was: Period[]; is: Period[] },
): Promise<void> {
  const without = (some: Period[], others: Period[]) =>
    some.filter((one) => !others.some((other) => alike(one, other)));
  const gone = without(was, is).map((period) => period.from);
  const come = periodRows(subject, milestoneId, without(is, was));
  if (gone.length + come.length === 0) return;
  await sql`select delivery.replace_periods(${milestoneId ?? subject.id}, ${gone}::date[], ${JSON.stringify(come)}::jsonb)`.execute(
    tx,
  );
}

type Counted = Omit<Subject, 'kind' | 'path'> & { kind: UndertakingKind | OtherKind };

/** Periods as rows of `delivery.period`. */
export function periodRows(subject: Counted, milestoneId: string | null, periods: Period[]) {
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
