// Bulk: whole histories at once, for the reference workspace, generated data and imports. Rows go in by COPY, periods are
// folded by the same rule as ever, and the kept counts are built where a subtree has grown large.
import { sortKey, unaccented } from '#kernel/vietnamese';
import { copyInto, copyLine, json, type Tx } from '#platform/db';
import type { Acting } from '#organisation';
import type { ReportContent } from '../contract.ts';
import { periodsOf, type Fact, type FactType } from '../facts.ts';
import { followStructure, keepLarge, keepSlices, periodRows, type Subject } from '../store.ts';

type By = { recordedAt: string; recordedBy?: string | null };

/** Everything that makes up some undertakings; identifiers are given. Events stand in the order of recording. */
export interface HistoryRecords {
  undertakings: (By & {
    id: string;
    kind: Subject['kind'];
    parentId: string | null;
    path: string[];
    ownerUnitId: string;
    code: string | null;
    title: string;
    summary: string;
    field: string;
    startsOn: string | null;
    dueOn: string | null;
    audience: string;
    directiveId: string | null;
    position: number;
    illustrative: boolean;
    batchId?: string | null;
  })[];
  leanings: { undertakingId: string; onId: string }[];
  assignments: {
    id: string;
    undertakingId: string;
    unitId: string;
    part: 'lead' | 'support';
    holdsOn: string;
    note: string;
    byUnitId: string;
  }[];
  milestones: { id: string; undertakingId: string; title: string; dueOn: string; position: number }[];
  indicators: {
    id: string;
    undertakingId: string;
    name: string;
    measure: string;
    baseline: number;
    baselineOn: string;
    target: number;
    targetOn: string;
    direction: string;
    position: number;
  }[];
  events: (By & {
    id: string;
    undertakingId: string;
    milestoneId: string | null;
    fact: FactType;
    holdsOn: string;
    dueOn: string | null;
    reason: string | null;
    sourceId: string | null;
    byUnitId: string;
  })[];
  reports: {
    id: string;
    submissionId: string;
    undertakingId: string;
    unitId: string;
    submittedAt: string;
    submittedBy?: string | null;
    content: ReportContent;
    returned: { holdsOn: string; byUnitId: string; reason: string; recordedAt: string } | null;
    comments: { id: string; byUnitId: string; text: string; recordedAt: string }[];
  }[];
  verifications: {
    id: string;
    undertakingId: string;
    milestoneId: string | null;
    claimId: string;
    verdict: string;
    byUnitId: string;
    note: string;
    holdsOn: string;
    recordedAt: string;
  }[];
}

/** Writes the records, folds their periods and brings the kept counts up to date. The rights were checked by the caller. */
export async function recordHistories(tx: Tx, records: HistoryRecords, acting: Acting): Promise<void> {
  const at = acting.now.toISOString();
  const load = (table: string, columns: string[], rows: unknown[][]) =>
    copyInto(tx, { table: `delivery.${table}`, columns, rows: lines(rows) });
  await load('undertaking', UNDERTAKING, records.undertakings.map(undertakingRow));
  await load(
    'leaning',
    ['undertaking_id', 'on_id', 'recorded_at'],
    records.leanings.map((one) => [one.undertakingId, one.onId, at]),
  );
  await load(
    'assignment',
    ['id', 'undertaking_id', 'unit_id', 'part', 'holds_on', 'note', 'by_unit_id', 'recorded_at'],
    records.assignments.map((one) => [
      one.id,
      one.undertakingId,
      one.unitId,
      one.part,
      one.holdsOn,
      one.note,
      one.byUnitId,
      `${one.holdsOn}T02:00:00.000Z`,
    ]),
  );
  await load(
    'milestone',
    ['id', 'undertaking_id', 'title', 'due_on', 'position', 'recorded_at'],
    records.milestones.map((one) => [one.id, one.undertakingId, one.title, one.dueOn, one.position, at]),
  );
  await load(
    'indicator',
    [
      'id',
      'undertaking_id',
      'name',
      'measure',
      'baseline',
      'baseline_on',
      'target',
      'target_on',
      'direction',
      'position',
      'recorded_at',
    ],
    records.indicators.map((one) => [
      one.id,
      one.undertakingId,
      one.name,
      one.measure,
      one.baseline,
      one.baselineOn,
      one.target,
      one.targetOn,
      one.direction,
      one.position,
      at,
    ]),
  );
  await load(
    'event',
    EVENT,
    records.events.map((one) => [
      one.id,
      one.undertakingId,
      one.milestoneId,
      one.fact,
      one.holdsOn,
      one.dueOn,
      one.reason,
      one.sourceId,
      one.byUnitId,
      one.recordedAt,
      one.recordedBy ?? null,
    ]),
  );
  await loadReports(records, load);
  await keepSlices(
    tx,
    [...new Set(records.undertakings.map((one) => one.path[0]!))],
    [...new Set(records.undertakings.map((one) => one.field))],
  );
  const owners = [...new Set(records.undertakings.map((one) => one.ownerUnitId))];
  await followStructure(tx, owners, async () => void (await load('period', PERIOD, periods(records))));
  await keepLarge(tx, acting.now);
}

const UNDERTAKING = [
  'id',
  'kind',
  'parent_id',
  'root_id',
  'path',
  'owner_unit_id',
  'code',
  'title',
  'title_key',
  'summary',
  'search',
  'field',
  'starts_on',
  'due_on',
  'audience',
  'directive_id',
  'position',
  'illustrative',
  'batch_id',
  'recorded_at',
  'recorded_by',
  'issued_at',
];
const EVENT = [
  'id',
  'undertaking_id',
  'milestone_id',
  'fact',
  'holds_on',
  'due_on',
  'reason',
  'source_id',
  'by_unit_id',
  'recorded_at',
  'recorded_by',
];
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
];

async function* lines(rows: unknown[][]): AsyncGenerator<string> {
  for (const row of rows) yield copyLine(row);
}

function undertakingRow(one: HistoryRecords['undertakings'][number]): unknown[] {
  const {
    id,
    kind,
    parentId,
    path,
    ownerUnitId,
    code,
    title,
    summary,
    field,
    startsOn,
    dueOn,
    audience,
    directiveId,
    position,
    illustrative,
    batchId,
    recordedAt,
    recordedBy,
  } = one;
  return [
    id,
    kind,
    parentId,
    path[0],
    path,
    ownerUnitId,
    code,
    title,
    sortKey(title),
    summary,
    unaccented(`${code ?? ''} ${title}`),
    field,
    startsOn,
    dueOn,
    audience,
    directiveId,
    position,
    illustrative,
    batchId ?? null,
    recordedAt,
    recordedBy ?? null,
    recordedAt,
  ];
}

async function loadReports(
  { reports, verifications }: HistoryRecords,
  load: (table: string, columns: string[], rows: unknown[][]) => Promise<unknown>,
): Promise<void> {
  const content = ({ holdsOn, narrative, claims, actuals, evidence }: ReportContent) => [
    holdsOn,
    narrative,
    json(claims),
    json(actuals),
    json(evidence),
  ];
  const columns = ['holds_on', 'narrative', 'claims', 'actuals', 'evidence'];
  await load(
    'report',
    ['id', 'undertaking_id', 'unit_id', ...columns, 'recorded_at', 'recorded_by', 'saved_at'],
    reports.map((one) => [
      one.id,
      one.undertakingId,
      one.unitId,
      ...content(one.content),
      one.submittedAt,
      one.submittedBy ?? null,
      one.submittedAt,
    ]),
  );
  await load(
    'submission',
    ['id', 'report_id', 'number', ...columns, 'recorded_at', 'recorded_by'],
    reports.map((one) => [
      one.submissionId,
      one.id,
      1,
      ...content(one.content),
      one.submittedAt,
      one.submittedBy ?? null,
    ]),
  );
  await load(
    'report_return',
    ['submission_id', 'by_unit_id', 'reason', 'holds_on', 'recorded_at'],
    reports.flatMap(({ submissionId, returned }) =>
      returned
        ? [[submissionId, returned.byUnitId, returned.reason, returned.holdsOn, returned.recordedAt]]
        : [],
    ),
  );
  await load(
    'comment',
    ['id', 'undertaking_id', 'submission_id', 'by_unit_id', 'text', 'recorded_at'],
    reports.flatMap((report) =>
      report.comments.map((one) => [
        one.id,
        report.undertakingId,
        report.submissionId,
        one.byUnitId,
        one.text,
        one.recordedAt,
      ]),
    ),
  );
  await load(
    'verification',
    [
      'id',
      'undertaking_id',
      'milestone_id',
      'claim_id',
      'verdict',
      'by_unit_id',
      'note',
      'holds_on',
      'recorded_at',
    ],
    verifications.map((one) => [
      one.id,
      one.undertakingId,
      one.milestoneId,
      one.claimId,
      one.verdict,
      one.byUnitId,
      one.note,
      one.holdsOn,
      one.recordedAt,
    ]),
  );
}

function periods({ undertakings, events }: HistoryRecords): unknown[][] {
  const subjects = new Map(
    undertakings.map((one) => [
      one.id,
      {
        id: one.id,
        kind: one.kind,
        rootId: one.path[0]!,
        path: one.path,
        ownerUnitId: one.ownerUnitId,
        field: one.field,
      } satisfies Subject,
    ]),
  );
  const histories = new Map<string, { subject: Subject; milestoneId: string | null; facts: Fact[] }>();
  events.forEach((event, seq) => {
    const key = event.milestoneId ?? event.undertakingId;
    const history = histories.get(key) ?? {
      subject: subjects.get(event.undertakingId)!,
      milestoneId: event.milestoneId,
      facts: [],
    };
    history.facts.push({
      id: event.id,
      seq,
      fact: event.fact,
      holdsOn: event.holdsOn,
      dueOn: event.dueOn,
      withdraws: null,
    });
    histories.set(key, history);
  });
  return [...histories.values()].flatMap(({ subject, milestoneId, facts }) =>
    periodRows(subject, milestoneId, periodsOf(facts)).map((row) =>
      PERIOD.map((column) => row[column as keyof typeof row]),
    ),
  );
}
