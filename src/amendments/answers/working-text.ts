// The working text as it is read: every provision with what came and went, the conflicts with the words on each side, a trial of an
// amendment before it is kept, and the drafts so far.
import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import { badCursor, page, readCursor } from '#platform/http';
import type { Db, Tx } from '#platform/db';
import { mayWrite, personNames, unitNames, type Actor } from '#organisation';
import type { Conflict } from '../changing/conflicts.ts';
import type { ConflictPage, Drafts, Trial, TrialBody, WorkingText } from '../contract.ts';
import { drafts, isOwn, seenDrive } from '../permissions.ts';
import { changesOf } from '../preparing.ts';
import { withinOf } from './amendments.ts';
import { conflictTold, obstacleTold, touchedBy } from './told-changes.ts';
import { amendingOn, asAmendment, inText, mergedText, type Amending, type Merged } from './working.ts';

interface Asked {
  id: string;
  day: Day;
}

async function seenText(db: Db | Tx, actor: Actor, { id, day }: Asked): Promise<[Amending, Merged]> {
  const amending = await amendingOn(db, await seenDrive(db, actor, id), day);
  return [amending, mergedText(amending)];
}

/** The text with all amendments in it, provision by provision. @throws Problem 404 */
export async function workingText(db: Db | Tx, actor: Actor, asked: Asked): Promise<WorkingText> {
  const [amending, made] = await seenText(db, actor, asked);
  const { calling, language } = withinOf(amending, made);
  const open = made.conflicts.filter((one) => one.open);
  const waiting = new Map<string, number>();
  for (const { provision } of open) waiting.set(provision, (waiting.get(provision) ?? 0) + 1);
  const inside = amending.all.filter(({ outside }) => outside === null);
  const names = await unitNames(
    db,
    [...new Set(inside.map(({ record }) => record.drafterUnitId))],
    asked.day,
  );
  return {
    draft: { number: amending.draft?.number ?? 0, title: amending.draft?.title ?? '' },
    before: made.text.before,
    provisions: made.provisions.map(({ id, kind, label, under, pieces, ...what }) => ({
      ...{ id, kind, label, under, pieces, name: calling(id, language), conflicts: waiting.get(id) ?? 0 },
      ...{ came: what.came, gone: what.gone, moved: what.moved, renumbered: what.renumbered },
    })),
    after: made.text.after,
    amendments: inside.map(({ record, read }) => ({
      ...{ id: record.id, number: record.number, alternative: read!.alternative },
      drafter: names.get(record.drafterUnitId)?.name ?? '',
    })),
    open: open.length,
    can: {
      draft: drafts(actor, amending.drive, [...amending.proposals.values()]),
      adopt: mayWrite(actor, amending.drive.unitId, 'leader'),
    },
  };
}

interface Narrowed {
  open?: boolean | undefined;
  amendment?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** Conflicts in the order of the text, each with the words on every side. @throws Problem 404 */
export async function conflictPage(
  db: Db,
  actor: Actor,
  { open, amendment, limit, cursor, ...asked }: Asked & Narrowed,
): Promise<Static<typeof ConflictPage>> {
  const [amending, made] = await seenText(db, actor, asked);
  const number = amendment && amending.all.find(({ record }) => record.id === amendment)?.record.number;
  const all = made.conflicts.filter(
    (one) =>
      (open === undefined || one.open === open) &&
      (!amendment || one.sides.some((side) => side.amendment === String(number))),
  );
  const from = cursor ? Number(readCursor(cursor, 1)[0]) : 0;
  if (!Number.isInteger(from) || from < 0 || from > all.length) throw badCursor();
  const numbered = all.map((conflict, n) => ({ conflict, n }));
  const cut = page(numbered.slice(from, from + limit + 1), limit, ({ n }) => [String(n + 1)]);
  return {
    rows: cut.rows.map(({ conflict }) => toldIn(amending, made)(conflict)),
    nextCursor: cut.nextCursor,
    total: all.length,
    open: made.conflicts.filter((one) => one.open).length,
  };
}

function toldIn(amending: Amending, made: Merged) {
  const within = withinOf(amending, made);
  const ids = new Map(amending.all.map(({ record }) => [String(record.number), record.id]));
  return (conflict: Conflict) => conflictTold(conflict, within, (number) => ids.get(number) ?? null);
}

/** The number that an amendment goes by before it has one. */
const NEW = '0';

/**
 * What an amendment would make of the text and with what it would conflict, before it is kept.
 * @throws Problem 404
 */
export async function trialOf(
  db: Db | Tx,
  actor: Actor,
  { id, day, amendmentId, ...body }: Asked & TrialBody,
): Promise<Trial> {
  const amending = await amendingOn(db, await seenDrive(db, actor, id), day);
  const before = amending.all.find(
    ({ record, read }) => record.id === amendmentId && (read !== null || isOwn(actor, record)),
  )?.record;
  const name = before ? String(before.number) : NEW;
  const changes = changesOf(body.changes, amending.text, before?.id ?? 'new');
  const own = asAmendment(amending, name, { ...body, changes });
  const made = mergedText(amending, [...inText(amending).filter((one) => one.id !== name), own]);
  const within = withinOf(amending, made);
  const told = toldIn(amending, made);
  return {
    unapplied: made.unapplied
      .filter(({ amendment }) => amendment === name)
      .map((one) => ({ change: one.change, ...obstacleTold(one, within.calling) })),
    conflicts: made.conflicts
      .filter(({ sides }) => sides.some(({ amendment }) => amendment === name))
      .slice(0, 20)
      .map(told),
    provisions: touchedBy([own], within).slice(0, 50),
  };
}

/** The drafts so far, the base first, with the amendments that each took in. @throws Problem 404 */
export async function draftList(db: Db, actor: Actor, asked: Asked): Promise<Static<typeof Drafts>> {
  const amending = await amendingOn(db, await seenDrive(db, actor, asked.id), asked.day);
  const names = await personNames(
    db,
    amending.drafts.flatMap(({ by }) => by ?? []),
  );
  const adopted = Map.groupBy(amending.all, ({ standing }) => standing.adoptedIn);
  const leads = mayWrite(actor, amending.drive.unitId, 'leader');
  const open = leads && amending.draft !== null && amending.draft.versionId === null;
  return {
    rows: [
      {
        id: null,
        number: 0,
        title: '',
        holdsOn: null,
        by: null,
        versionId: amending.drive.baseVersionId,
        adopted: [],
      },
      ...amending.drafts.map(({ id, number, title, holdsOn, by, versionId }) => ({
        ...{ id, number, title, holdsOn, versionId, by: (by && names.get(by)) ?? null },
        adopted: (adopted.get(number) ?? []).map(({ record }) => ({ id: record.id, number: record.number })),
      })),
    ],
    can: { adopt: leads, enact: open, takeBack: open },
  };
}
