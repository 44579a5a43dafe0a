// One undertaking in full, as it stood on a day.
import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import { notFound } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import { mustSee, personNames, seatOf, unitNames, type Actor } from '#organisation';
import { directiveNames } from '#directives';
import type { MilestoneView, UndertakingRow, UndertakingView } from '../contract.ts';
import { zero } from '../count.ts';
import { isLate, isDone, periodOn, periodsOf, standing } from '../facts.ts';
import { canWith, ruled, type Ruled } from '../permissions.ts';
import {
  actualsOf,
  assignmentsOf,
  countsBelow,
  factsOf,
  findPeriod,
  findUndertaking,
  formerWordings,
  indicatorsOf,
  leaningsOf,
  listUndertakings,
  milestonesOf,
  stepsOf,
  type RecordedFact,
} from '../store.ts';
import { described } from './list.ts';

/** The undertaking's row and what the rules say of it today. @throws 404 where it may not be seen */
export async function seen(db: Db | Tx, actor: Actor, { id, today }: { id: string; today: Day }) {
  const row = await findUndertaking(db, id);
  if (!row || row.withdrawn_at) throw notFound();
  const rules = await ruled(db, { ...row, state: (await findPeriod(db, id, today))?.state ?? null }, today);
  mustSee(actor, rules);
  return { row, rules };
}

/** Everything that an undertaking's page shows. */
export async function readUndertaking(
  db: Db | Tx,
  actor: Actor,
  asked: { id: string; day: Day; today: Day },
): Promise<UndertakingView> {
  const { id, day, today } = asked;
  const { row, rules } = await seen(db, actor, asked);
  const facts = await factsOf(db, id);
  const leanings = await leaningsOf(db, id);
  const directives = await directiveNames(db, actor, row.directive_id ? [row.directive_id] : []);
  const counts = (await countsBelow(db, { ids: [id], unit: seatOf(actor), day })).get(id);
  return {
    ...(await headOf(db, actor, { row, day })),
    summary: row.summary,
    startsOn: row.starts_on,
    audience: row.audience as UndertakingView['audience'],
    revision: row.revision,
    asOf: day,
    line: await stepsOf(db, actor, row.path.slice(0, -1)),
    directive: directives.get(row.directive_id ?? '') ?? null,
    leansOn: await stepsOf(db, actor, leanings.on),
    leanedOnBy: await stepsOf(db, actor, leanings.by),
    formerDues: formerDues(facts, { milestoneId: null, day }),
    assignments: await assignments(db, { id, day }),
    milestones: (await milestonesOf(db, id)).map((milestone) =>
      milestoneView(milestone, { facts, day, today, actor, rules }),
    ),
    indicators: await indicators(db, { id, day }),
    formerWordings: await wordings(db, id),
    counts: {
      schemes: counts?.scheme ?? zero(),
      items: counts?.item ?? zero(),
      milestones: counts?.milestone ?? zero(),
    },
    can: canWith(actor, rules),
  };
}

type Row = Awaited<ReturnType<typeof seen>>['row'];

// The row as lists show it.
async function headOf(
  db: Db | Tx,
  actor: Actor,
  { row, day }: { row: Row; day: Day },
): Promise<UndertakingRow> {
  const [listed] = await listUndertakings(db, actor, {
    filter: { day, kind: 'all', under: row.id, parent: row.parent_id ?? 'none' },
    order: { sort: 'position', descending: false },
    limit: 1,
  });
  const [head] = listed ? await described(db, actor, { rows: [listed], day }) : [];
  if (head) return head;
  const units = await unitNames(db, [row.owner_unit_id], day);
  const [parent] = await stepsOf(db, actor, row.parent_id ? [row.parent_id] : []);
  return { ...beforeIssue(row, units.get(row.owner_unit_id)!), parentId: parent?.id ?? null };
}

async function assignments(
  db: Db | Tx,
  { id, day }: { id: string; day: Day },
): Promise<UndertakingView['assignments']> {
  const made = (await assignmentsOf(db, id)).filter((one) => one.holds_on <= day);
  const units = await unitNames(
    db,
    made.map((one) => one.unit_id),
    day,
  );
  return made.map((one) => ({
    id: one.id,
    unit: units.get(one.unit_id)!,
    part: one.part as 'lead' | 'support',
    field: one.field as UndertakingView['field'] | null,
    holdsOn: one.holds_on,
    note: one.note,
    endedOn: one.ended_on,
    endedReason: one.ended_reason,
  }));
}

async function wordings(db: Db | Tx, id: string): Promise<UndertakingView['formerWordings']> {
  const former = await formerWordings(db, id);
  const people = await personNames(
    db,
    former.flatMap((one) => one.replaced_by ?? []),
  );
  return former.map((one) => ({
    revision: one.revision,
    title: one.title,
    summary: one.summary,
    replacedAt: one.replaced_at,
    by: one.replaced_by ? (people.get(one.replaced_by) ?? null) : null,
  }));
}

// Asked for a day on which it did not exist yet: its name without a state.
function beforeIssue(row: Row, owner: UndertakingView['owner']): Omit<UndertakingRow, 'parentId'> {
  return {
    id: row.id,
    kind: row.kind as UndertakingView['kind'],
    code: row.code,
    title: row.title,
    field: row.field as UndertakingView['field'],
    owner,
    lead: null,
    state: null,
    late: false,
    dueOn: row.due_on,
    doneOn: null,
    core: false,
    illustrative: row.illustrative,
    draft: row.issued_at === null,
    hasChildren: false,
    below: null,
  };
}

function formerDues(
  facts: RecordedFact[],
  of: { milestoneId: string | null; day: Day },
): UndertakingView['formerDues'] {
  const set = standing(facts.filter((fact) => fact.milestoneId === of.milestoneId)).filter(
    (fact) => fact.holdsOn <= of.day && (fact.fact === 'issued' || fact.fact === 'rescheduled'),
  );
  return set.slice(1).map((fact, n) => ({
    dueOn: set[n]!.dueOn,
    changedOn: fact.holdsOn,
    reason: facts.find((one) => one.id === fact.id)?.reason ?? null,
  }));
}

function milestoneView(
  milestone: { id: string; title: string; due_on: Day },
  {
    facts,
    day,
    today,
    actor,
    rules,
  }: { facts: RecordedFact[]; day: Day; today: Day; actor: Actor; rules: Ruled },
): Static<typeof MilestoneView> {
  const periods = periodsOf(facts.filter((fact) => fact.milestoneId === milestone.id));
  const period = periodOn(periods, day);
  const now = { ...rules, state: periodOn(periods, today)?.state ?? null };
  const can = canWith(actor, now);
  return {
    id: milestone.id,
    title: milestone.title,
    dueOn: period ? period.dueOn : milestone.due_on,
    formerDues: formerDues(facts, { milestoneId: milestone.id, day }),
    state: period?.state ?? null,
    late: period ? isLate(period, day) : false,
    doneOn: period && isDone(period.state) ? period.doneOn : null,
    can: {
      reschedule: can['reschedule']! && rules.state !== 'cancelled',
      verify: can['verify']!,
      reopen: can['reopen']!,
    },
  };
}

async function indicators(
  db: Db | Tx,
  { id, day }: { id: string; day: Day },
): Promise<UndertakingView['indicators']> {
  const actuals = (await actualsOf(db, id)).filter((actual) => actual.holds_on <= day);
  return (await indicatorsOf(db, id)).map((one) => ({
    id: one.id,
    name: one.name,
    measure: one.measure,
    baseline: one.baseline === null ? null : Number(one.baseline),
    baselineOn: one.baseline_on,
    target: Number(one.target),
    targetOn: one.target_on,
    direction: one.direction as 'up' | 'down',
    actuals: actuals
      .filter((actual) => actual.indicator_id === one.id)
      .map((actual) => ({ holdsOn: actual.holds_on, value: actual.value, reportId: actual.report_id })),
  }));
}
