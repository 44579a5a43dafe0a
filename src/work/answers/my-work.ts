import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import type { Db } from '#platform/db';
import {
  personNames,
  unitNames,
  type Actor,
  type Asking,
  type AsksOfPeople,
  type Sent,
  type Task,
} from '#organisation';
import type { Delegated, Given, MyWork } from '../contract.ts';
import { mayDelegate, mayEnd } from '../permissions.ts';
import { delegationsIn } from '../store.ts';
import { NAMED, tasksOf } from './tasks.ts';

/** As much of what was sent up as is named, where not all is asked for. */
const SENT = 50;
const SHOWN = 60 * 24 * 60 * 60 * 1000;

type Row = Awaited<ReturnType<typeof delegationsIn>>[number];

/**
 * What is asked of the actor's units as of a day, what stands beside that, what they sent up, and what the actor gave to
 * colleagues. Of long lists the first and how many there are; every one with `whole`, which files are made of.
 */
export async function readMyWork(
  db: Db,
  actor: Actor,
  { asks, day, now, whole }: { asks: AsksOfPeople[]; day: Day; now: Date; whole: boolean },
): Promise<Static<typeof MyWork>> {
  const tasks = await tasksOf(db, asks, { actor, day, limit: whole ? null : NAMED });
  const given = await delegationsIn(db, actor.units);
  const people = await personNames(
    db,
    given.flatMap((row) => [row.from_id, row.to_id]),
  );
  const units = await unitNames(
    db,
    [...tasks, ...given.map(taskOf)].map((one) => one.unitId),
    day,
  );
  const view = (row: Row) => givenView(row, { actor, people });
  const holder = new Map(given.map((row) => [placeOf(taskOf(row)), row]));
  const open = new Map(tasks.map((task) => [placeOf(task), task]));
  const { sent, sentCount } = await sentOf(db, asks, { actor, day, limit: whole ? null : SENT });
  const beside = [];
  for (const room of asks) beside.push(...((await room.beside?.(db, actor, { day, limit: NAMED })) ?? []));
  const asked = new Set(tasks.map((task) => task.unitId));
  return {
    asOf: day,
    units: [...units].filter(([id]) => asked.has(id)).map(([id, unit]) => ({ id, name: unit.name })),
    tasks: tasks.map((task) => {
      const row = holder.get(placeOf(task));
      const rest = task.rest ?? null;
      return {
        ...task,
        rest,
        delegation: row ? view(row) : null,
        can: { delegate: !rest && mayDelegate(actor, task.unitId) && (!row || row.from_id === actor.id) },
      };
    }),
    beside,
    ...{ sent, sentCount },
    delegated: given
      .filter((row) => row.from_id === actor.id && (open.has(placeOf(taskOf(row))) || isRecent(row, now)))
      .map((row) => ({
        ...view(row),
        title: row.title,
        link: row.link,
        unitName: units.get(row.unit_id)?.name ?? '',
        ...standing(open.get(placeOf(taskOf(row)))),
      })),
  };
}

async function sentOf(
  db: Db,
  asks: AsksOfPeople[],
  { actor, day, limit }: Asking & { actor: Actor },
): Promise<{ sent: Sent[]; sentCount: number }> {
  const sent: Sent[] = [];
  let sentCount = 0;
  for (const room of asks) {
    const { rows, count } = await room.sent(db, actor, { day, limit });
    sent.push(...rows);
    sentCount += count;
  }
  const newest = sent.sort((a, b) => (a.sentAt < b.sentAt ? 1 : a.sentAt > b.sentAt ? -1 : 0));
  return { sent: newest.slice(0, limit ?? undefined), sentCount };
}

// What is done stays in sight of whoever gave it for a while.
function isRecent(row: Row, now: Date): boolean {
  return now.getTime() - Date.parse(row.recorded_at) < SHOWN;
}

const taskOf = (row: Row) => ({ key: row.task_key, unitId: row.unit_id });
const placeOf = ({ key, unitId }: { key: string; unitId: string }) => `${key} ${unitId}`;

function standing(
  task: Task | undefined,
): Pick<Static<typeof Delegated>, 'open' | 'state' | 'late' | 'dueOn'> {
  if (!task) return { open: false, state: null, late: false, dueOn: null };
  const { state, late, dueOn } = task;
  return { open: true, state, late, dueOn };
}

function givenView(
  row: Row,
  { actor, people }: { actor: Actor; people: Map<string, string> },
): Static<typeof Given> {
  const named = (id: string) => ({ id, name: people.get(id) ?? '' });
  return {
    id: row.id,
    from: named(row.from_id),
    to: named(row.to_id),
    note: row.note,
    givenAt: row.recorded_at,
    can: { end: mayEnd(actor, row) },
  };
}
