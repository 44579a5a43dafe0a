// What happened to an undertaking, newest first, and the thread it is a station of.
import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import { personNames, unitNames, type Actor } from '#organisation';
import { directiveNames } from '#directives';
import type { HistoryRow, Station, ThreadReply } from '../contract.ts';
import {
  assignmentsOf,
  commentsOn,
  factsOf,
  formerWordings,
  leaningsOf,
  listUndertakings,
  milestonesOf,
  reportsOn,
  stepsOf,
  submissionsOf,
  verificationsOf,
} from '../store.ts';
import { mayTakeBack, type Ruled } from '../permissions.ts';
import { described } from './list.ts';
import { withinSight } from './reports.ts';
import { seen } from './undertaking.ts';

type Row = Omit<Static<typeof HistoryRow>, 'unit' | 'person' | 'milestone' | 'withdraws' | 'can'> & {
  withdraws?: string | null;
  can?: Record<string, boolean>;
  unitId: string | null;
  personId: string | null;
  milestoneId: string | null;
};

/** Every dated fact, assignment, comment, submission and rewording that holds on the day or before, newest recorded first. */
export async function readHistory(
  db: Db | Tx,
  actor: Actor,
  asked: { id: string; day: Day; today: Day },
): Promise<Static<typeof HistoryRow>[]> {
  const { rules } = await seen(db, actor, asked);
  const sent = await sentIn(db, actor, { ...asked, rules });
  const parts = [
    ofFacts(db, actor, { id: asked.id, hidden: sent.hidden }),
    ofAssignments(db, asked.id),
    ofComments(db, asked.id, sent),
    ofWordings(db, asked.id),
    sent.rows,
  ];
  const rows = (await Promise.all(parts)).flat().filter((row) => row.holdsOn <= asked.day);
  const milestones = new Map((await milestonesOf(db, asked.id)).map((one) => [one.id, one.title]));
  const units = await unitNames(
    db,
    rows.flatMap((row) => row.unitId ?? []),
    asked.today,
  );
  const people = await personNames(
    db,
    rows.flatMap((row) => row.personId ?? []),
  );
  return rows
    .sort((a, b) =>
      a.recordedAt < b.recordedAt
        ? 1
        : a.recordedAt > b.recordedAt
          ? -1
          : b.holdsOn.localeCompare(a.holdsOn) || (a.id < b.id ? 1 : -1),
    )
    .map(({ unitId, personId, milestoneId, withdraws = null, can = {}, ...row }) => ({
      ...row,
      withdraws,
      can,
      unit: unitId ? (units.get(unitId) ?? null) : null,
      person: personId ? (people.get(personId) ?? null) : null,
      milestone: milestoneId ? { id: milestoneId, title: milestones.get(milestoneId) ?? '' } : null,
    }));
}

/** The submissions that the actor may see as rows, and the identifiers of those that are hidden. */
interface Sent {
  rows: Row[];
  hidden: Set<string>;
}

// What was said on a report that is out of sight, such as the reason of its return, is out of sight with it.
async function ofFacts(
  db: Db | Tx,
  actor: Actor,
  { id, hidden }: { id: string; hidden: Set<string> },
): Promise<Row[]> {
  const facts = await factsOf(db, id);
  return facts.map((fact) => ({
    id: fact.id,
    fact: fact.fact,
    holdsOn: fact.holdsOn,
    recordedAt: fact.recordedAt,
    unitId: fact.byUnitId,
    personId: fact.recordedBy,
    milestoneId: fact.milestoneId,
    text: fact.sourceId && hidden.has(fact.sourceId) ? null : fact.reason,
    dueOn: fact.dueOn,
    withdraws: fact.withdraws,
    can: { withdraw: mayTakeBack(actor, facts, fact) },
  }));
}

async function ofAssignments(db: Db | Tx, id: string): Promise<Row[]> {
  return (await assignmentsOf(db, id)).flatMap((one) => {
    const given: Row = {
      id: one.id,
      fact: 'assigned',
      holdsOn: one.holds_on,
      recordedAt: one.recorded_at,
      unitId: one.unit_id,
      personId: one.recorded_by,
      milestoneId: null,
      text: one.note || null,
      dueOn: null,
    };
    if (!one.ended_on || !one.ended_at) return [given];
    return [
      given,
      {
        ...given,
        id: `${one.id}-end`,
        fact: 'unassigned' as const,
        holdsOn: one.ended_on,
        recordedAt: one.ended_at,
        personId: one.ended_by,
        text: one.ended_reason,
      },
    ];
  });
}

async function ofComments(db: Db | Tx, id: string, { hidden }: Sent): Promise<Row[]> {
  const seeable = (await commentsOn(db, id)).filter(
    (one) => one.submission_id === null || !hidden.has(one.submission_id),
  );
  return seeable.map((one) => ({
    id: one.id,
    fact: 'commented',
    holdsOn: one.holds_on,
    recordedAt: one.recorded_at,
    unitId: one.by_unit_id,
    personId: one.recorded_by,
    milestoneId: null,
    text: one.text,
    dueOn: null,
  }));
}

async function ofWordings(db: Db | Tx, id: string): Promise<Row[]> {
  return (await formerWordings(db, id)).map((one) => ({
    id: `${one.undertaking_id}-${one.revision}`,
    fact: 'reworded',
    holdsOn: one.replaced_at.slice(0, 10),
    recordedAt: one.replaced_at,
    unitId: null,
    personId: one.replaced_by,
    milestoneId: null,
    text: one.title,
    dueOn: null,
  }));
}

async function sentIn(
  db: Db | Tx,
  actor: Actor,
  { id, today, rules }: { id: string; today: Day; rules: Ruled },
): Promise<Sent> {
  const reports = await reportsOn(db, id, actor.units);
  const { seeable } = await withinSight(db, actor, { reports, rules, today });
  const unit = new Map(seeable.map((report) => [report.id, report.unit_id]));
  const all = await submissionsOf(
    db,
    reports.map((report) => report.id),
  );
  const hidden = new Set(all.filter((one) => !unit.has(one.report_id)).map((one) => one.id));
  const rows = all
    .filter((one) => unit.has(one.report_id))
    .map((one): Row => ({
      id: one.id,
      fact: 'reported',
      holdsOn: one.holds_on,
      recordedAt: one.recorded_at,
      unitId: unit.get(one.report_id)!,
      personId: one.recorded_by,
      milestoneId: null,
      text: one.narrative.slice(0, 400) || null,
      dueOn: null,
    }));
  return { rows, hidden };
}

/** What of other rooms an undertaking rests on, such as the conclusion that imposed a remedy, within the actor's sight. */
export type Behind = (
  db: Db | Tx,
  actor: Actor,
  asked: { id: string; today: Day },
) => Promise<{ kind: string; id: string; title: string; detail: string; to: string }[]>;

/** The thread: resolution and superiors' work above; work below, reports and verifications below. */
export async function readThread(
  db: Db | Tx,
  actor: Actor,
  asked: { id: string; day: Day; today: Day; behind: Behind },
): Promise<Static<typeof ThreadReply>> {
  const { row } = await seen(db, actor, asked);
  const above: Static<typeof Station>[] = [];
  for (const one of await asked.behind(db, actor, asked)) above.push({ ...one, state: null, late: false });
  const directives = await directiveNames(db, actor, row.directive_id ? [row.directive_id] : []);
  for (const one of directives.values())
    above.push({
      kind: 'directive',
      id: one.id,
      title: one.title,
      detail: one.number,
      to: `/directives/${one.id}`,
      state: null,
      late: false,
    });
  const leanings = await leaningsOf(db, row.id);
  for (const step of await stepsOf(db, actor, [...row.path.slice(0, -1), ...leanings.on]))
    above.push({ ...station(step), state: null, late: false });
  const children = await listUndertakings(db, actor, {
    filter: { day: asked.day, parent: row.id, drafts: false },
    order: { sort: 'position', descending: false },
    limit: 60,
  });
  const below = (await described(db, actor, { rows: children, day: asked.day })).map((child) => ({
    ...station(child),
    detail: child.owner.name,
    state: child.state,
    late: child.late,
  }));
  const checks = (await verificationsOf(db, row.id)).map((one) => ({
    kind: 'verification',
    id: one.id,
    title: one.note,
    detail: one.holds_on,
    to: `/undertakings/${row.id}`,
    state: one.verdict === 'confirmed' ? ('verified' as const) : ('returned' as const),
    late: false,
  }));
  return { above, below: [...below, ...checks] };
}

function station(step: { id: string; kind: string; code: string | null; title: string }) {
  return {
    kind: step.kind,
    id: step.id,
    title: step.title,
    detail: step.code ?? '',
    to: `/undertakings/${step.id}`,
  };
}
