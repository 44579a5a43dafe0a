// Drives as they are listed and shown.
import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import { unaccented } from '#kernel/vietnamese';
import { badCursor, page, readCursor } from '#platform/http';
import type { Db, Tx } from '#platform/db';
import { maySee, mayWrite, personNames, unitNames, type Actor } from '#organisation';
import type { VoiceRow } from '#insights';
import { statutesInSight } from '#statute';
import type { DriveBrief, DriveView, OpenVoices, Steps } from '../contract.ts';
import type { Membership } from '../membership.ts';
import { drafts, ownedDrive, seenDrive } from '../permissions.ts';
import { OUTCOMES, standingOn } from '../proposal.ts';
import { allDrives, membersOf, proposalsOf, stepsOf, type Drive } from '../store.ts';
import { everyOpenVoice, materialOf, openVoiceIds } from './material.ts';
import { shownVoices } from './shown.ts';

type Brief = Static<typeof DriveBrief>;

interface Asked {
  day: Day;
  limit: number;
  cursor?: string | undefined;
}

/** Drives within sight that were begun by the day, the newest first. */
export async function drivePage(db: Db, actor: Actor, { day, limit, cursor }: Asked) {
  const rows: Brief[] = [];
  for (const drive of await allDrives(db))
    if (drive.begunOn <= day && maySee(actor, await ownedDrive(db, drive, actor)))
      rows.push(await briefOf(db, actor, { drive, day }));
  return cut(rows, { limit, cursor });
}

// The whole list is made and read on from the row that the cursor names.
function cut<T extends { id: string }>(rows: T[], { limit, cursor }: Omit<Asked, 'day'>) {
  const after = cursor ? rows.findIndex(({ id }) => id === readCursor(cursor, 1)[0]) : -1;
  if (cursor && after < 0) throw badCursor();
  return page(rows.slice(after + 1, after + 2 + limit), limit, ({ id }) => [id]);
}

async function briefOf(
  db: Db | Tx,
  actor: Actor,
  { drive, day }: { drive: Drive; day: Day },
): Promise<Brief> {
  const proposals = await proposalsOf(db, { drive: drive.id });
  const standings = proposals.map(({ facts }) => standingOn(facts, day));
  const states = standings.map(({ state }) => state);
  const decided = standings.filter(({ state }) => state === 'decided');
  const statute = (await statutesInSight(db, actor)).find(({ id }) => id === drive.statuteId);
  const unit = (await unitNames(db, [drive.unitId], day)).get(drive.unitId)!;
  return {
    ...{ id: drive.id, title: drive.title, unit, illustrative: drive.illustrative },
    statute: statute ? { id: statute.id, code: statute.code, title: statute.title } : null,
    baseVersionId: drive.baseVersionId,
    proposals: states.filter((state) => state !== 'dropped').length,
    decided: decided.length,
    outcomes: OUTCOMES.flatMap((outcome) => {
      const count = decided.filter(({ decision }) => decision?.detail.outcome === outcome).length;
      return count ? [{ outcome, count }] : [];
    }),
  };
}

/** One drive with how far it has come. @throws Problem 404 */
export async function driveView(
  db: Db | Tx,
  actor: Actor,
  { id, day }: { id: string; day: Day },
): Promise<Static<typeof DriveView>> {
  const drive = await seenDrive(db, actor, id);
  const material = await materialOf(db, actor, { drive, day });
  const standings = material.proposals.map(({ facts }) => standingOn(facts, day));
  const count = (state: string) => standings.filter((one) => one.state === state).length;
  const placed = material.voices.length;
  const open = (await openVoiceIds(db, actor, { drive, day, members: material.members })).length;
  const writes = mayWrite(actor, drive.unitId, 'editor');
  return {
    ...(await briefOf(db, actor, { drive, day })),
    voices: { all: placed + open, placed, open },
    states: {
      ...{ collected: count('collected'), 'under-study': count('under-study'), decided: count('decided') },
      told: standings.filter(({ told }) => told).length,
    },
    can: { propose: writes, group: writes, draft: drafts(actor, drive, material.proposals) },
  };
}

/** The voices that are in no proposal yet. @throws Problem 404 */
export async function openPage(
  db: Db,
  actor: Actor,
  { id, q, ...asked }: Asked & { id: string; q?: string | undefined },
): Promise<Static<typeof OpenVoices>> {
  const drive = await seenDrive(db, actor, id);
  const wanted = unaccented(q ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const fits = ({ words, provision }: VoiceRow) => {
    const said = unaccented(`${words} ${provision}`);
    return wanted.every((word) => said.includes(word));
  };
  const members = await membersOf(
    db,
    (await proposalsOf(db, { drive: drive.id })).map((one) => one.id),
  );
  const found: VoiceRow[] = [];
  const after = asked.cursor && String(readCursor(asked.cursor, 1)[0]);
  const part = { ...(after ? { after } : {}), ...(wanted.length ? {} : { atOnce: asked.limit + 1 }) };
  for await (const some of everyOpenVoice(db, actor, { drive, day: asked.day, members, ...part })) {
    found.push(...some.filter(fits));
    if (found.length > asked.limit) break;
  }
  const { rows, nextCursor } = page(found, asked.limit, (one) => [one.id]);
  return { rows: await shownVoices(db, rows, asked.day), nextCursor };
}

/** The newest steps of consolidating, by name. @throws Problem 404 */
export async function stepList(db: Db, actor: Actor, { id }: { id: string }): Promise<Static<typeof Steps>> {
  const drive = await seenDrive(db, actor, id);
  const steps = await stepsOf(db, id, 100);
  const proposals = new Map((await proposalsOf(db, { drive: drive.id })).map((one) => [one.id, one]));
  const names = await personNames(
    db,
    steps.flatMap(({ by }) => by ?? []),
  );
  return {
    rows: steps.map(({ puts, takes, by, ...step }) => ({
      ...{ id: step.id, number: step.number, kind: step.kind, at: step.at },
      ...{ undone: step.undone, undoes: step.undoes, puts: puts.length, takes: takes.length },
      proposals: [...new Set([...puts, ...takes].map(({ proposal }) => proposal))].flatMap((one) => {
        const found = proposals.get(one);
        const of = (all: Membership[]) => all.filter(({ proposal }) => proposal === one).length;
        const counts = { puts: of(puts), takes: of(takes) };
        return found ? [{ id: one, number: found.number, title: found.title, ...counts }] : [];
      }),
      by: (by && names.get(by)) ?? null,
    })),
  };
}
