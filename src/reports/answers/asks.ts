// What reports ask of people: to send what was approved, to mend what was returned, to judge what came in.
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import {
  unitNames,
  unitsAs,
  type Actor,
  type AsksOfPeople,
  type News,
  type Sent,
  type Task,
  type Told,
} from '#organisation';
import { dutyOf } from '#review';
import { standingOf } from '../standing.ts';
import { openAt, reportsBy, sentAt, waitingAt, type Report } from '../store.ts';
import { takerOf } from '../permissions.ts';

const pageOf = ({ id }: Report) => `/reports/${id}`;
/** More than anybody reads in a list of things to do; the list of the review has them all. */
const SHOWN = 50;

async function namesOf(db: Db | Tx, reports: Report[], day: Day) {
  const names = await unitNames(
    db,
    reports.map(({ unitId }) => unitId),
    day,
  );
  return (report: Report) => names.get(report.unitId)?.name ?? '';
}

async function tasks(db: Db | Tx, actor: Actor, day: Day): Promise<Task[]> {
  const editing = unitsAs(actor, 'editor');
  const own = await reportsBy(db, await openAt(db, editing, day));
  const waiting = await reportsBy(db, await waitingAt(db, editing, { day, limit: SHOWN }));
  const nameOf = await namesOf(db, [...own, ...waiting], day);
  const task = (
    report: Report,
    kind: string,
    more: Pick<Task, 'unitId' | 'since' | 'dueOn' | 'late'>,
  ): Task => ({
    ...{ key: `reports.report:${report.id}`, kind, title: report.title, detail: '', to: pageOf(report) },
    ...{ unitName: nameOf(report), state: null, ...more },
  });
  const mine = own.map(async (report) => {
    const { campaignId: reviewId, unitId } = report;
    const dueOn = (await dutyOf(db, { reviewId, unitId, day }))?.dueOn ?? null;
    const returned = standingOf(report.events, day) === 'returned';
    const kind = returned ? 'report-mend' : 'report-send';
    const since = report.events.findLast(({ holdsOn }) => holdsOn <= day)?.holdsOn ?? null;
    return task(report, kind, { unitId, since, dueOn, late: dueOn !== null && dueOn < day });
  });
  const theirs = waiting.map((report) => {
    const since = report.events.findLast(
      ({ fact, holdsOn }) => fact === 'submitted' && holdsOn <= day,
    )!.holdsOn;
    return task(report, 'report-judge', { unitId: takerOf(report)!, since, dueOn: null, late: false });
  });
  return [...(await Promise.all(mine)), ...theirs];
}

async function sent(db: Db | Tx, actor: Actor, day: Day): Promise<Sent[]> {
  const reports = await reportsBy(db, await sentAt(db, actor.units, { day, limit: SHOWN }));
  const nameOf = await namesOf(db, reports, day);
  return reports.map((report) => {
    const past = report.events.filter(({ holdsOn }) => holdsOn <= day);
    const last = past.findLast(({ fact }) => fact !== 'approved' && fact !== 'reopened')!;
    const submitted = past.findLast(({ fact }) => fact === 'submitted')!;
    return {
      ...{ title: report.title, to: pageOf(report), unitName: nameOf(report) },
      ...{ sentAt: submitted.recordedAt, holdsOn: submitted.holdsOn },
      ...{ outcome: last.fact, reason: last.fact === 'submitted' ? null : last.reason },
    };
  });
}

const TOLD: Record<string, string> = {
  'reports.submit': 'report-submitted',
  'reports.return': 'report-returned',
  'reports.accept': 'report-accepted',
};

async function news(db: Db | Tx, { act, subjectId, detail }: Told, day: Day): Promise<News[]> {
  const kind = TOLD[act];
  if (!kind || subjectId === null) return [];
  const [report] = await reportsBy(db, [subjectId]);
  if (!report) return [];
  const unitId = act === 'reports.submit' ? takerOf(report) : report.unitId;
  if (unitId === null) return [];
  const { reason } = detail;
  const from = (await namesOf(db, [report], day))(report);
  return [
    {
      ...{ kind, unitId, title: report.title, to: pageOf(report), dueOn: null },
      detail: typeof reason === 'string' ? reason : act === 'reports.submit' ? from : '',
    },
  ];
}

/** What reports ask of people; nothing takes place at them. */
export const reportsAsks: AsksOfPeople = { tasks, sent, news, occasions: () => Promise.resolve([]) };
