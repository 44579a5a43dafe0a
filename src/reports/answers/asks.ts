// What reports ask of people: to send what was approved, to mend what was returned, to judge what came in.
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import {
  unitNames,
  unitsAs,
  type Actor,
  type Asking,
  type AsksOfPeople,
  type News,
  type SentUp,
  type Task,
  type Told,
} from '#organisation';
import { dutyOf } from '#review';
import { standingOf } from '../standing.ts';
import { openAt, reportsBy, sentAt, waitingAt, type Report } from '../store.ts';
import { takerOf } from '../permissions.ts';

const pageOf = ({ id }: Report) => `/reports/${id}`;
/** As many reports to judge as are named, where not all are asked for; the lists of the reviews have them all. */
const SHOWN = 50;

async function namesOf(db: Db | Tx, reports: Report[], day: Day) {
  const names = await unitNames(
    db,
    reports.map(({ unitId }) => unitId),
    day,
  );
  return (report: Report) => names.get(report.unitId)?.name ?? '';
}

async function tasks(db: Db | Tx, actor: Actor, { day, limit }: Asking): Promise<Task[]> {
  const editing = unitsAs(actor, 'editor');
  const own = await reportsBy(db, await openAt(db, editing, day));
  const most = limit === null ? null : SHOWN;
  const { ids, count } = await waitingAt(db, editing, { day, limit: most });
  const waiting = await reportsBy(db, ids);
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
  return [...(await Promise.all(mine)), ...theirs, ...restOf(theirs, count)];
}

function restOf([first, ...others]: Task[], all: number): Task[] {
  const count = all - others.length - 1;
  if (!first || count <= 0) return [];
  const about = { title: '', to: '/reviews', unitName: '', since: null, rest: { count, late: 0 } };
  return [{ ...first, ...about, key: 'reports.waiting' }];
}

async function sent(db: Db | Tx, actor: Actor, asking: Asking): Promise<SentUp> {
  const { day } = asking;
  const { ids, count } = await sentAt(db, actor.units, asking);
  const reports = await reportsBy(db, ids);
  const nameOf = await namesOf(db, reports, day);
  const rows = reports.map((report) => {
    const past = report.events.filter(({ holdsOn }) => holdsOn <= day);
    const last = past.findLast(({ fact }) => fact !== 'approved' && fact !== 'reopened')!;
    const submitted = past.findLast(({ fact }) => fact === 'submitted')!;
    return {
      ...{ title: report.title, to: pageOf(report), unitName: nameOf(report) },
      ...{ sentAt: submitted.recordedAt, holdsOn: submitted.holdsOn },
      ...{ outcome: last.fact, reason: last.fact === 'submitted' ? null : last.reason },
    };
  });
  return { rows, count };
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
