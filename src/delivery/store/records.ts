// Loads whole histories by COPY: for each table, what stands in which column of a record.
import { dayAt } from '#kernel/day';
import { sortKey, unaccented } from '#kernel/vietnamese';
import { copyInto, copyLine, json, type Tx } from '#platform/db';
import { periodsOf, type Fact } from '../facts.ts';
import type { HistoryRecords } from '../history-records.ts';
import { periodRows, rejectionOf, since, type Subject } from './history.ts';

type One<Part extends keyof HistoryRecords> = HistoryRecords[Part][number];
type Columns<T> = Record<string, (one: T) => unknown>;

const undertaking: Columns<One<'undertakings'>> = {
  id: (one) => one.id,
  kind: (one) => one.kind,
  parent_id: (one) => one.parentId,
  root_id: (one) => one.path[0],
  path: (one) => one.path,
  owner_unit_id: (one) => one.ownerUnitId,
  code: (one) => one.code,
  title: (one) => one.title,
  title_key: (one) => sortKey(one.title),
  summary: (one) => one.summary,
  search: (one) => unaccented(`${one.code ?? ''} ${one.title}`),
  field: (one) => one.field,
  starts_on: (one) => one.startsOn,
  due_on: (one) => one.dueOn,
  audience: (one) => one.audience,
  directive_id: (one) => one.directiveId,
  position: (one) => one.position,
  illustrative: (one) => one.illustrative,
  batch_id: (one) => one.batchId,
  recorded_at: (one) => one.recordedAt,
  recorded_by: (one) => one.recordedBy,
  issued_at: (one) => one.recordedAt,
};

const assignment: Columns<One<'assignments'>> = {
  id: (one) => one.id,
  undertaking_id: (one) => one.undertakingId,
  unit_id: (one) => one.unitId,
  part: (one) => one.part,
  holds_on: (one) => one.holdsOn,
  note: (one) => one.note,
  by_unit_id: (one) => one.byUnitId,
  recorded_at: (one) => `${one.holdsOn}T02:00:00.000Z`,
};

const milestone: Columns<One<'milestones'>> = {
  id: (one) => one.id,
  undertaking_id: (one) => one.undertakingId,
  title: (one) => one.title,
  due_on: (one) => one.dueOn,
  position: (one) => one.position,
};

const indicator: Columns<One<'indicators'>> = {
  id: (one) => one.id,
  undertaking_id: (one) => one.undertakingId,
  name: (one) => one.name,
  measure: (one) => one.measure,
  baseline: (one) => one.baseline,
  baseline_on: (one) => one.baselineOn,
  target: (one) => one.target,
  target_on: (one) => one.targetOn,
  direction: (one) => one.direction,
  position: (one) => one.position,
};

const event: Columns<One<'events'>> = {
  id: (one) => one.id,
  undertaking_id: (one) => one.undertakingId,
  milestone_id: (one) => one.milestoneId,
  fact: (one) => one.fact,
  holds_on: (one) => one.holdsOn,
  due_on: (one) => one.dueOn,
  reason: (one) => one.reason,
  source_id: (one) => one.sourceId,
  by_unit_id: (one) => one.byUnitId,
  recorded_at: (one) => one.recordedAt,
  recorded_by: (one) => one.recordedBy,
};

const content: Columns<One<'reports'>> = {
  holds_on: (one) => one.content.holdsOn,
  narrative: (one) => one.content.narrative,
  claims: (one) => json(one.content.claims),
  actuals: (one) => json(one.content.actuals),
  evidence: (one) => json(one.content.evidence),
  recorded_at: (one) => one.submittedAt,
  recorded_by: (one) => one.submittedBy,
};

const report: Columns<One<'reports'>> = {
  id: (one) => one.id,
  undertaking_id: (one) => one.undertakingId,
  unit_id: (one) => one.unitId,
  ...content,
  saved_at: (one) => one.submittedAt,
};

const submission: Columns<One<'reports'>> = {
  id: (one) => one.submissionId,
  report_id: (one) => one.id,
  number: () => 1,
  ...content,
};

const reportReturn: Columns<One<'reports'>> = {
  submission_id: (one) => one.submissionId,
  by_unit_id: (one) => one.returned?.byUnitId,
  reason: (one) => one.returned?.reason,
  holds_on: (one) => one.returned?.holdsOn,
  recorded_at: (one) => one.returned?.recordedAt,
};

const comment: Columns<{ report: One<'reports'>; said: One<'reports'>['comments'][number] }> = {
  id: ({ said }) => said.id,
  undertaking_id: (one) => one.report.undertakingId,
  submission_id: (one) => one.report.submissionId,
  by_unit_id: ({ said }) => said.byUnitId,
  text: ({ said }) => said.text,
  holds_on: ({ said }) => dayAt(new Date(said.recordedAt)),
  recorded_at: ({ said }) => said.recordedAt,
};

const verification: Columns<One<'verifications'>> = {
  id: (one) => one.id,
  undertaking_id: (one) => one.undertakingId,
  milestone_id: (one) => one.milestoneId,
  claim_id: (one) => one.claimId,
  verdict: (one) => one.verdict,
  by_unit_id: (one) => one.byUnitId,
  note: (one) => one.note,
  holds_on: (one) => one.holdsOn,
  recorded_at: (one) => one.recordedAt,
};

async function* lines<T>(rows: T[], columns: Columns<T>): AsyncGenerator<string> {
  const values = Object.values(columns);
  for (const row of rows) yield copyLine(values.map((value) => value(row)));
}

/** Writes all records but the periods; `at` is the moment of what has no moment of its own. */
export async function loadRecords(tx: Tx, records: HistoryRecords, at: string): Promise<void> {
  const load = <T>(table: string, columns: Columns<T>, rows: T[]) =>
    copyInto(tx, {
      table: `delivery.${table}`,
      columns: Object.keys(columns),
      rows: lines(rows, columns),
    });
  const now = { recorded_at: () => at };
  const { reports } = records;
  await load('undertaking', undertaking, records.undertakings);
  await load<One<'leanings'>>(
    'leaning',
    { undertaking_id: (one) => one.undertakingId, on_id: (one) => one.onId, ...now },
    records.leanings,
  );
  await load('assignment', assignment, records.assignments);
  await load('milestone', { ...milestone, ...now }, records.milestones);
  await load('indicator', { ...indicator, ...now }, records.indicators);
  await load('event', event, records.events);
  await load('report', report, reports);
  await load('submission', submission, reports);
  await load(
    'report_return',
    reportReturn,
    reports.filter((one) => one.returned),
  );
  await load(
    'comment',
    comment,
    reports.flatMap((one) => one.comments.map((said) => ({ report: one, said }))),
  );
  await load('verification', verification, records.verifications);
}

type PeriodRow = ReturnType<typeof periodRows>[number];
const PERIOD = [
  'subject_id',
  'undertaking_id',
  'unit_id',
  'kind',
  'root_id',
  'field',
  'state',
  'due_on',
  'done_on',
  'valid_from',
  'valid_to',
] as const satisfies (keyof PeriodRow)[];

/** Folds the periods of the records and writes them. */
export async function loadPeriods(tx: Tx, records: HistoryRecords): Promise<void> {
  const columns = Object.fromEntries(PERIOD.map((name) => [name, (row: PeriodRow) => row[name]]));
  await copyInto(tx, {
    table: 'delivery.period',
    columns: PERIOD,
    rows: lines(periodsIn(records), columns),
  });
}

function periodsIn({ undertakings, events }: HistoryRecords) {
  const subjects = new Map(undertakings.map((one) => [one.id, subjectOf(one)]));
  const histories = new Map<string, { subject: Subject; milestoneId: string | null; facts: Fact[] }>();
  events.forEach((one, seq) => {
    const { id, fact, holdsOn, dueOn, milestoneId } = one;
    const key = milestoneId ?? one.undertakingId;
    const history = histories.get(key) ?? {
      subject: subjects.get(one.undertakingId)!,
      milestoneId,
      facts: [],
    };
    history.facts.push({ id, seq, fact, holdsOn, dueOn, withdraws: null });
    histories.set(key, history);
  });
  const rejections = events
    .filter((one) => one.fact === 'rejected')
    .flatMap(({ id, undertakingId, holdsOn }) =>
      periodRows(rejectionOf(subjects.get(undertakingId)!, id), null, [since(holdsOn)]),
    );
  return [
    ...[...histories.values()].flatMap(({ subject, milestoneId, facts }) =>
      periodRows(subject, milestoneId, periodsOf(facts)),
    ),
    ...rejections,
  ];
}

function subjectOf({ id, kind, path, ownerUnitId, field }: One<'undertakings'>): Subject {
  return { id, kind, rootId: path[0]!, path, ownerUnitId, field };
}
