// What delivery asks of a person's units, in the form that My work gathers from every room.
import { addDays, type Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import {
  linesOf,
  postsAs,
  unitNames,
  unitsAs,
  type Actor,
  type Asking,
  type Beside,
  type SentUp,
  type Task,
} from '#organisation';
import { SOON, type Horizon } from '../facts.ts';
import {
  askedOf,
  besideAsked,
  commentsToAnswer,
  openReportsOf,
  sentBy,
  waitingForVerification,
  type AskedRow,
  type AskedSum,
} from '../store.ts';

/** As many of what others lead as My work names; the list has them all. */
const FOLLOWED = 15;
/** As many claims to verify as are named, where not all are asked for. */
const OLDEST = 50;

/**
 * Open work of the actor's units, that they lead and that they support, drafts to issue, reports returned or left in draft,
 * comments of others that nobody answered, claims to verify.
 */
export async function workFor(db: Db | Tx, actor: Actor, asking: Asking): Promise<Task[]> {
  const { day } = asking;
  return [
    ...(await ownWork(db, actor, asking)),
    ...(await reports(db, actor, day)),
    ...(await comments(db, actor, day)),
    ...(await claims(db, actor, asking)),
  ];
}

async function ownWork(db: Db | Tx, actor: Actor, { day, limit }: Asking): Promise<Task[]> {
  const { rows, sums } = await askedOf(db, actor, { day, limit });
  const tasks = await tasksOf(db, rows, day);
  const rests = [...Map.groupBy(sums, placeOf).values()].map((parts): Task => {
    const [{ part, unit_id: unitId }] = parts as [AskedSum];
    const named = rows.filter((row) => placeOf(row) === placeOf({ part, unit_id: unitId }));
    return {
      ...{ key: `delivery.rest:${part}:${unitId}`, kind: part, title: '', detail: '', unitId, unitName: '' },
      ...{ to: listOf({ asked: unitId, part }), since: null, dueOn: null, late: false, state: null },
      rest: {
        count: sumOf(parts, 'count') - named.length,
        late: sumOf(parts, 'late') - named.filter(({ late }) => late).length,
      },
    };
  });
  return [...tasks, ...rests.filter(({ rest }) => rest!.count > 0)];
}

const placeOf = ({ part, unit_id }: Pick<AskedSum, 'part' | 'unit_id'>) => `${part} ${unit_id}`;

function sumOf(sums: AskedSum[], number: 'count' | 'late'): number {
  return sums.reduce((sum, one) => sum + one[number], 0);
}

/** The list that holds what a unit has a part in, by due date. */
function listOf(asked: { asked: string; part: string; horizon?: Horizon }): string {
  return `/counts?${new URLSearchParams({ ...asked, sort: 'due' }).toString()}`;
}

async function tasksOf(db: Db | Tx, rows: AskedRow[], day: Day): Promise<Task[]> {
  const units = await unitNames(
    db,
    rows.map((row) => row.about_id),
    day,
  );
  return rows.map((row) => ({
    key: `delivery.undertaking:${row.id}`,
    kind: row.part,
    title: row.title,
    detail: row.code ?? '',
    to: `/undertakings/${row.id}`,
    unitId: row.unit_id,
    unitName: units.get(row.about_id)?.name ?? '',
    since: null,
    dueOn: row.due_on,
    late: row.late,
    state: row.state,
  }));
}

/** What others lead for the actor's units, and what these set themselves for later days or for none. */
export async function besideWork(db: Db | Tx, actor: Actor, { day }: Asking): Promise<Beside[]> {
  const { rows, sums } = await besideAsked(db, actor, { day, limit: FOLLOWED });
  const units = await unitNames(
    db,
    sums.map((sum) => sum.unit_id),
    day,
  );
  const about = (unitId: string) => ({ unitId, unitName: units.get(unitId)?.name ?? '' });
  const followed = Map.groupBy(
    sums.filter(({ part }) => part === 'follow'),
    (sum) => sum.unit_id,
  );
  const follow = [...followed].map(async ([unitId, parts]): Promise<Beside> => {
    const first = rows.filter((row) => row.unit_id === unitId);
    return {
      ...{ ...about(unitId), kind: 'follow', after: null, tasks: await tasksOf(db, first, day) },
      ...{ count: sumOf(parts, 'count'), late: sumOf(parts, 'late') },
      to: listOf({ asked: unitId, part: 'follow' }),
    };
  });
  const later = sums.flatMap(({ part, horizon, unit_id: unitId, count, late }): Beside[] => {
    if (part === 'follow' || horizon === 'near') return [];
    const after = horizon === 'further' ? addDays(day, SOON) : null;
    const to = listOf({ asked: unitId, part, horizon });
    return [{ ...about(unitId), kind: horizon, count, late, after, to, tasks: [] }];
  });
  return [...(await Promise.all(follow)), ...later];
}

async function reports(db: Db | Tx, actor: Actor, day: Day): Promise<Task[]> {
  const open = await openReportsOf(db, unitsAs(actor, 'editor'), day);
  const units = await unitNames(
    db,
    open.map((report) => report.unit_id),
    day,
  );
  return open.map((report) => ({
    key: `delivery.report:${report.id}`,
    kind: report.submissions > 0 ? 'report-returned' : 'report-draft',
    title: report.title,
    detail: report.returned_reason ?? '',
    to: `/progress-reports/${report.id}`,
    unitId: report.unit_id,
    unitName: units.get(report.unit_id)?.name ?? '',
    since: report.returned_on,
    dueOn: report.due_on,
    late: report.late,
    state: null,
  }));
}

async function comments(db: Db | Tx, actor: Actor, day: Day): Promise<Task[]> {
  const open = await commentsToAnswer(db, { units: unitsAs(actor, 'editor'), own: actor.units, day });
  const units = await unitNames(
    db,
    open.map((one) => one.by_unit_id),
    day,
  );
  return open.map((one) => ({
    key: `delivery.comment:${one.id}`,
    kind: 'answer',
    title: one.title,
    detail: one.text,
    to: one.report_id ? `/progress-reports/${one.report_id}` : `/undertakings/${one.undertaking_id}`,
    unitId: one.asked_unit_id,
    unitName: units.get(one.by_unit_id)?.name ?? '',
    since: one.said_on,
    dueOn: null,
    late: false,
    state: null,
  }));
}

async function claims(db: Db | Tx, actor: Actor, { day, limit }: Asking): Promise<Task[]> {
  const posts = postsAs(actor, 'inspector');
  if (posts.length === 0) return [];
  const { oldest, all } = await waitingForVerification(db, actor, {
    day,
    limit: limit === null ? null : OLDEST,
  });
  const owners = oldest.map((row) => row.owner_unit_id);
  const units = await unitNames(db, owners, day);
  const lines = await linesOf(db, owners, actor.day);
  const inspecting = (owner: string) =>
    (posts.find((post) => lines.get(owner)?.includes(post.looksFrom)) ?? posts[0]!).unitId;
  const tasks = oldest.map((row): Task => ({
    ...claimTask,
    key: `delivery.claim:${row.id}`,
    kind: 'verify',
    title: row.title,
    detail: row.code ?? '',
    to: `/undertakings/${row.id}`,
    unitId: inspecting(row.owner_unit_id),
    unitName: units.get(row.owner_unit_id)?.name ?? '',
    since: row.done_on,
  }));
  const rest = all - oldest.length;
  return rest > 0 ? [...tasks, restOf(rest, posts[0]!.unitId)] : tasks;
}

const claimTask = { dueOn: null, late: false, state: 'claimed' } as const;

// Those behind the oldest stand in a list of their own; here is how many they are.
function restOf(count: number, unitId: string): Task {
  const about = { title: '', detail: '', to: '/inspection/waiting', unitId, unitName: '' };
  const rest = { count, late: 0 };
  return { ...claimTask, ...about, key: 'delivery.claims', kind: 'verify', since: null, rest };
}

/** What the actor's units sent up, newest first, and where it stands on the day. */
export async function sentUp(db: Db | Tx, actor: Actor, asking: Asking): Promise<SentUp> {
  const { day } = asking;
  const { rows: sent, count } = await sentBy(db, actor.units, asking);
  const units = await unitNames(
    db,
    sent.map((one) => one.unit_id),
    day,
  );
  const rows = sent.map((one) => ({
    title: one.title,
    to: `/progress-reports/${one.report_id}`,
    unitName: units.get(one.unit_id)?.name ?? '',
    sentAt: one.recorded_at,
    holdsOn: one.holds_on,
    outcome: outcomeOf(one),
    reason: one.returned_reason,
  }));
  return { rows, count };
}

function outcomeOf(sent: { returned_reason: string | null; verdict: string | null }): string {
  if (sent.returned_reason !== null) return 'returned';
  if (sent.verdict === null) return 'submitted';
  return sent.verdict === 'confirmed' ? 'verified' : 'rejected';
}
