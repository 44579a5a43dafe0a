// What delivery asks of a person's units, in the form that My work gathers from every room.
import type { Day } from '#kernel/day';
import { daysBetween } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import { unitNames, unitsAs, type Actor } from '#organisation';
import { assignedTo, listUndertakings, openReportsOf, sentBy, waitingForVerification } from '../store.ts';

/** One thing asked of the actor's units. `kind` is a text key below `work.`. */
export interface Task {
  kind: string;
  title: string;
  detail: string;
  to: string;
  unitName: string;
  dueOn: Day | null;
  late: boolean;
  state: string | null;
}

const SOON = 60;

/** Open work of the actor's units and led by them, reports returned or left in draft, drafts to issue, claims to verify. */
export async function workFor(db: Db | Tx, actor: Actor, day: Day): Promise<Task[]> {
  return [
    ...(await ownWork(db, actor, day)),
    ...(await reports(db, actor, day)),
    ...(await claims(db, actor, day)),
  ];
}

async function ownWork(db: Db | Tx, actor: Actor, day: Day): Promise<Task[]> {
  const mine = new Map<string, Awaited<ReturnType<typeof listUndertakings>>[number]>();
  const order = { sort: 'due', descending: false } as const;
  for (const owner of unitsAs(actor, 'viewer')) {
    for (const row of await listUndertakings(db, actor, {
      filter: { day, owner, kind: 'all', state: ['planned', 'in_progress', 'returned'] },
      order,
      limit: 300,
    }))
      mine.set(row.id, row);
    for (const row of await listUndertakings(db, actor, {
      filter: { day, owner, drafts: true },
      order,
      limit: 100,
    }))
      mine.set(row.id, row);
  }
  for (const row of await assignedTo(db, actor, { units: actor.units, day })) mine.set(row.id, row);
  const rows = [...mine.values()].filter(
    (row) =>
      row.draft ||
      (row.lead_unit_id === null
        ? true
        : actor.units.includes(row.lead_unit_id) || actor.units.includes(row.owner_unit_id)),
  );
  const near = rows.filter(
    (row) =>
      row.draft ||
      row.kind === 'remedy' ||
      row.state === 'returned' ||
      row.late ||
      (row.due_on !== null && daysBetween(day, row.due_on) <= SOON) ||
      (row.lead_unit_id !== null && actor.units.includes(row.lead_unit_id)),
  );
  const units = await unitNames(
    db,
    near.map((row) => row.lead_unit_id ?? row.owner_unit_id),
    day,
  );
  return near.map((row) => ({
    kind: row.draft
      ? 'issue'
      : row.kind === 'remedy'
        ? 'remedy'
        : row.state === 'returned'
          ? 'redo'
          : row.lead_unit_id && actor.units.includes(row.lead_unit_id)
            ? 'lead'
            : 'carry-out',
    title: row.title,
    detail: row.code ?? '',
    to: `/undertakings/${row.id}`,
    unitName: units.get(row.lead_unit_id ?? row.owner_unit_id)?.name ?? '',
    dueOn: row.due_on,
    late: row.late,
    state: row.state,
  }));
}

async function reports(db: Db | Tx, actor: Actor, day: Day): Promise<Task[]> {
  const open = await openReportsOf(db, unitsAs(actor, 'editor'));
  const units = await unitNames(
    db,
    open.map((report) => report.unit_id),
    day,
  );
  return open.map((report) => ({
    kind: report.submissions > 0 ? 'report-returned' : 'report-draft',
    title: report.title,
    detail: report.returned_reason ?? '',
    to: `/progress-reports/${report.id}`,
    unitName: units.get(report.unit_id)?.name ?? '',
    dueOn: null,
    late: false,
    state: null,
  }));
}

async function claims(db: Db | Tx, actor: Actor, day: Day): Promise<Task[]> {
  if (unitsAs(actor, 'inspector').length === 0) return [];
  const waiting = await waitingForVerification(db, actor, { day, limit: 200 });
  const units = await unitNames(
    db,
    waiting.map((row) => row.owner_unit_id),
    day,
  );
  return waiting.map((row) => ({
    kind: 'verify',
    title: row.title,
    detail: row.code ?? '',
    to: `/undertakings/${row.id}`,
    unitName: units.get(row.owner_unit_id)?.name ?? '',
    dueOn: row.done_on,
    late: false,
    state: 'claimed',
  }));
}

/** What the actor's units sent up, newest first, and where it stands on the day. */
export async function sentUp(db: Db | Tx, actor: Actor, day: Day) {
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
    outcome:
      one.returned_reason !== null
        ? 'returned'
        : one.verdict === 'confirmed'
          ? 'verified'
          : one.verdict === 'rejected'
            ? 'rejected'
            : 'submitted',
    reason: one.returned_reason,
  }));
}

/** Undertakings found by words. */
export async function searchUndertakings(
  db: Db | Tx,
  actor: Actor,
  { q, day, limit }: { q: string; day: Day; limit: number },
) {
  const rows = await listUndertakings(db, actor, {
    filter: { day, q },
    order: { sort: 'position', descending: false },
    limit,
  });
  return rows.map((row) => ({
    title: row.title,
    kind: row.kind,
    to: `/undertakings/${row.id}`,
    detail: [row.code, row.owner_name].filter(Boolean).join(' · '),
  }));
}
