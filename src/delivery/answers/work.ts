// What delivery asks of a person's units, in the form that My work gathers from every room.
import type { Day } from '#kernel/day';
import { daysBetween } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import { linesOf, postsAs, unitNames, unitsAs, type Actor, type Sent, type Task } from '#organisation';
import { IMPOSED } from '../facts.ts';
import {
  assignedTo,
  commentsToAnswer,
  listUndertakings,
  openReportsOf,
  sentBy,
  waitingForVerification,
  type Filter,
  type ListedUndertaking,
} from '../store.ts';

const SOON = 60;

/**
 * Open work of the actor's units and led by them, drafts to issue, reports returned or left in draft, comments of others
 * that nobody answered, claims to verify.
 */
export async function workFor(db: Db | Tx, actor: Actor, day: Day): Promise<Task[]> {
  return [
    ...(await ownWork(db, actor, day)),
    ...(await reports(db, actor, day)),
    ...(await comments(db, actor, day)),
    ...(await claims(db, actor, day)),
  ];
}

async function ownWork(db: Db | Tx, actor: Actor, day: Day): Promise<Task[]> {
  const near = (await ownedOrCharged(db, actor, day)).filter(
    (row) => isOurs(actor, row) && isNear(actor, row, day),
  );
  const units = await unitNames(
    db,
    near.map((row) => row.lead_unit_id ?? row.owner_unit_id),
    day,
  );
  return near.map((row) => ({
    key: `delivery.undertaking:${row.id}`,
    kind: kindOf(actor, row),
    title: row.title,
    detail: row.code ?? '',
    to: `/undertakings/${row.id}`,
    unitId: leads(actor, row) ? row.lead_unit_id! : row.owner_unit_id,
    unitName: units.get(row.lead_unit_id ?? row.owner_unit_id)?.name ?? '',
    since: null,
    dueOn: row.due_on,
    late: row.late,
    state: row.state,
  }));
}

async function ownedOrCharged(db: Db | Tx, actor: Actor, day: Day): Promise<ListedUndertaking[]> {
  const found = new Map<string, ListedUndertaking>();
  const order = { sort: 'due', descending: false } as const;
  for (const owner of unitsAs(actor, 'viewer')) {
    const open: Filter = { day, owner, kind: 'all', state: ['planned', 'in_progress', 'returned'] };
    const rows = [
      ...(await listUndertakings(db, actor, { filter: open, order, limit: 300 })),
      ...(await listUndertakings(db, actor, { filter: { day, owner, drafts: true }, order, limit: 100 })),
    ];
    for (const row of rows) found.set(row.id, row);
  }
  for (const row of await assignedTo(db, actor, { units: actor.units, day })) found.set(row.id, row);
  return [...found.values()];
}

const leads = (actor: Actor, row: ListedUndertaking) =>
  row.lead_unit_id !== null && actor.units.includes(row.lead_unit_id);

function isOurs(actor: Actor, row: ListedUndertaking): boolean {
  return leads(actor, row) || actor.units.includes(row.owner_unit_id);
}

const isImposed = ({ kind }: ListedUndertaking) => (IMPOSED as readonly string[]).includes(kind);

function isNear(actor: Actor, row: ListedUndertaking, day: Day): boolean {
  const soon = row.due_on !== null && daysBetween(day, row.due_on) <= SOON;
  return row.draft || isImposed(row) || row.state === 'returned' || row.late || soon || leads(actor, row);
}

function kindOf(actor: Actor, row: ListedUndertaking): string {
  if (row.draft) return 'issue';
  if (isImposed(row)) return row.kind;
  if (row.state === 'returned') return 'redo';
  return leads(actor, row) ? 'lead' : 'carry-out';
}

async function reports(db: Db | Tx, actor: Actor, day: Day): Promise<Task[]> {
  const open = await openReportsOf(db, unitsAs(actor, 'editor'));
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
    since: null,
    dueOn: null,
    late: false,
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

async function claims(db: Db | Tx, actor: Actor, day: Day): Promise<Task[]> {
  const posts = postsAs(actor, 'inspector');
  if (posts.length === 0) return [];
  const { oldest, all } = await waitingForVerification(db, actor, { day, limit: OLDEST });
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

const OLDEST = 50;
const claimTask = { dueOn: null, late: false, state: 'claimed' } as const;

// Those behind the oldest stand in a list of their own; here is how many they are.
function restOf(rest: number, unitId: string): Task {
  const about = { title: `${rest}`, detail: '', to: '/inspection/waiting', unitId, unitName: '' };
  return { ...claimTask, ...about, key: 'delivery.claims', kind: 'verify-rest', since: null };
}

/** What the actor's units sent up, newest first, and where it stands on the day. */
export async function sentUp(db: Db | Tx, actor: Actor, day: Day): Promise<Sent[]> {
  const sent = await sentBy(db, actor.units, { day, limit: 50 });
  const units = await unitNames(
    db,
    sent.map((one) => one.unit_id),
    day,
  );
  return sent.map((one) => ({
    title: one.title,
    to: `/progress-reports/${one.report_id}`,
    unitName: units.get(one.unit_id)?.name ?? '',
    sentAt: one.recorded_at,
    holdsOn: one.holds_on,
    outcome: outcomeOf(one),
    reason: one.returned_reason,
  }));
}

function outcomeOf(sent: { returned_reason: string | null; verdict: string | null }): string {
  if (sent.returned_reason !== null) return 'returned';
  if (sent.verdict === null) return 'submitted';
  return sent.verdict === 'confirmed' ? 'verified' : 'rejected';
}
