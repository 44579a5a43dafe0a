// The answer desk: what is to be answered, by whom it is drafted, how far it has come. The unit of the drive and those above see all of
// it; a unit that drafts sees what was given to it.
import type { Day } from '#kernel/day';
import { unaccented } from '#kernel/vietnamese';
import { badCursor, page, readCursor } from '#platform/http';
import type { Db } from '#platform/db';
import { lineOf, maySee, mayWrite, type Actor } from '#organisation';
import { unitsThatSaid } from '#insights';
import type { Static } from 'typebox';
import type { Desk, DeskQuery, DeskRow } from '../contract.ts';
import { mayAnswer, ownedDrive, seenDrive } from '../permissions.ts';
import { QUEUES, queueOf, standingOn, type Queue, type Standing } from '../proposal.ts';
import { membersOf, proposalsOf, type Drive, type Proposal } from '../store.ts';
import { briefsOf } from './proposals.ts';

type Asked = Omit<Static<typeof DeskQuery>, 'asOf' | 'limit'> & { id: string; day: Day; limit: number };

interface Waiting {
  proposal: Proposal;
  standing: Standing;
  queue: Queue;
}

/** The desk of a drive as far as it is the actor's, pending first, of these the late ones, by due day. @throws Problem 404 */
export async function deskOf(db: Db, actor: Actor, asked: Asked): Promise<Desk> {
  const drive = await seenDrive(db, actor, asked.id);
  const waiting = await waitingIn(db, actor, { drive, day: asked.day });
  const rows = await rowsOf(db, actor, { drive, waiting, day: asked.day });
  const words = unaccented(asked.q ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const wanted = rows.filter(
    ({ drafter, number, title, provision }) =>
      (!asked.drafter || drafter?.id === asked.drafter) &&
      words.every((word) => unaccented(`${number} ${title} ${provision}`).includes(word)),
  );
  const shown = wanted.filter(({ queue }) => !asked.queue || queue === asked.queue);
  const ready = await readyAmong(
    db,
    waiting.filter(({ proposal }) => wanted.some(({ id }) => id === proposal.id)),
  );
  return {
    ...cut(shown, asked),
    ...{ total: shown.length, drafters: byDrafter(rows), ready },
    can: {
      answer: rows.some(({ can }) => can['answer']),
      tell: mayWrite(actor, drive.unitId, 'leader') && ready.items.length > 0,
    },
  };
}

function cut(rows: DeskRow[], { limit, cursor }: Asked) {
  const after = cursor ? rows.findIndex(({ id }) => id === readCursor(cursor, 1)[0]) : -1;
  if (cursor && after < 0) throw badCursor();
  return page(rows.slice(after + 1, after + 2 + limit), limit, ({ id }) => [id]);
}

async function waitingIn(
  db: Db,
  actor: Actor,
  { drive, day }: { drive: Drive; day: Day },
): Promise<Waiting[]> {
  const sees = await seesDraftsOf(db, actor, drive);
  const waiting: Waiting[] = [];
  for (const proposal of await proposalsOf(db, { drive: drive.id })) {
    const standing = standingOn(proposal.facts, day);
    const queue = queueOf(standing);
    if (queue && (await sees(standing.drafter?.drafterUnitId))) waiting.push({ proposal, standing, queue });
  }
  return waiting;
}

// Whether what a unit drafts is the actor's to see on the desk; each unit is asked for once.
async function seesDraftsOf(
  db: Db,
  actor: Actor,
  drive: Drive,
): Promise<(unit: string | undefined) => Promise<boolean>> {
  const owned = await ownedDrive(db, drive, actor);
  if (maySee(actor, { ...owned, addressedLines: [] })) return async () => true;
  const seen = new Map<string, boolean>();
  return async (unit) => {
    if (!unit) return false;
    if (!seen.has(unit)) {
      const ownerLine = await lineOf(db, unit, actor.day);
      seen.set(unit, maySee(actor, { ...owned, ownerUnitId: unit, ownerLine, addressedLines: [] }));
    }
    return seen.get(unit)!;
  };
}

async function rowsOf(
  db: Db,
  actor: Actor,
  { drive, waiting, day }: { drive: Drive; waiting: Waiting[]; day: Day },
): Promise<DeskRow[]> {
  const briefs = await briefsOf(db, { drive, proposals: waiting.map(({ proposal }) => proposal), day });
  const rows = waiting.map(({ proposal, standing, queue }, n): DeskRow => {
    const { id, number, title, provision, outcome, drafter, dueOn, late, voices } = briefs[n]!;
    return {
      ...{ id, number, title, provision, outcome, drafter, dueOn, late, voices, queue },
      ...{ answer: standing.answer?.number ?? 0, answeredOn: standing.answer?.holdsOn ?? null },
      toldOn: standing.told?.holdsOn ?? null,
      can: { answer: mayAnswer(actor, drive, proposal) },
    };
  });
  const dueFirst = (a: DeskRow, b: DeskRow) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9');
  return rows.toSorted(
    (a, b) =>
      QUEUES.indexOf(a.queue) - QUEUES.indexOf(b.queue) ||
      Number(b.late) - Number(a.late) ||
      dueFirst(a, b) ||
      a.number - b.number,
  );
}

function byDrafter(rows: DeskRow[]): Desk['drafters'] {
  const grouped = Map.groupBy(rows, ({ drafter }) => drafter?.id ?? null);
  const counted = [...grouped.values()].map((of) => {
    const count = (queue: Queue) => of.filter((row) => row.queue === queue).length;
    return {
      unit: of[0]!.drafter,
      ...{ pending: count('pending'), late: of.filter(({ late }) => late).length },
      ...{ written: count('written'), told: count('told') },
    };
  });
  return counted.toSorted((a, b) => (a.unit?.name ?? '').localeCompare(b.unit?.name ?? '', 'vi'));
}

async function readyAmong(db: Db, waiting: Waiting[]): Promise<Desk['ready']> {
  const items = waiting.flatMap(({ proposal, standing: { toTell, decision, answer } }) =>
    toTell && decision && answer
      ? [{ proposal: proposal.id, decision: decision.number, answer: answer.number }]
      : [],
  );
  const members = await membersOf(
    db,
    items.map(({ proposal }) => proposal),
  );
  const voices = [...new Set(members.map(({ insight }) => insight))];
  return { items, voices: voices.length, units: (await unitsThatSaid(db, voices)).size };
}
