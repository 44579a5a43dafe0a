// What amending asks of people: the unit that a proposal was assigned to writes its answer by the day; one whose amendment was returned, or
// could not be carried over, writes it anew; those who spoke are told once.
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import {
  nothingSent,
  unitNames,
  unitsAs,
  type Actor,
  type Asking,
  type AsksOfPeople,
  type News,
  type Task,
  type Told,
} from '#organisation';
import { unitsThatSaid } from '#insights';
import { amendmentOn } from '../amending.ts';
import { standingOn } from '../proposal.ts';
import {
  allDrives,
  amendmentsOf,
  getAmendment,
  getDrive,
  membersOf,
  proposalsOf,
  type Drive,
} from '../store.ts';

async function tasks(db: Db | Tx, actor: Actor, { day }: Asking): Promise<Task[]> {
  const units = unitsAs(actor, 'editor');
  const found: Task[] = [];
  for (const drive of await allDrives(db)) {
    found.push(...(await toReword(db, { drive, units, day })));
    for (const { id, number, title, facts } of await proposalsOf(db, { drive: drive.id })) {
      const { drafter, answer, state } = standingOn(facts, day);
      if (!drafter || answer || state === 'dropped' || !units.includes(drafter.drafterUnitId)) continue;
      const { drafterUnitId: unitId, dueOn } = drafter;
      found.push({
        ...{ key: `amendments.answer:${id}`, kind: 'proposal-answer', title: `${number}. ${title}` },
        ...{ detail: drive.title, to: `/proposals/${id}`, unitId },
        unitName: (await unitNames(db, [drive.unitId], day)).get(drive.unitId)?.name ?? '',
        ...{ since: null, dueOn, late: dueOn < day, state: null },
      });
    }
  }
  return found;
}

interface Rewording {
  drive: Drive;
  units: string[];
  day: Day;
}

async function toReword(db: Db | Tx, { drive, units, day }: Rewording): Promise<Task[]> {
  const own = (await amendmentsOf(db, { drive: drive.id })).filter(({ drafterUnitId, facts, byHand }) => {
    const { state } = amendmentOn(facts, day);
    const waits =
      state === 'returned' || (byHand.length > 0 && (state === 'drafted' || state === 'submitted'));
    return waits && units.includes(drafterUnitId);
  });
  const names = own.length ? await unitNames(db, [drive.unitId], day) : new Map<string, { name: string }>();
  return own.map(({ id, number, drafterUnitId: unitId, facts, reason }) => ({
    ...{
      key: `amendments.reword:${id}`,
      kind: 'amendment-reword',
      title: `${number}. ${reason}`.slice(0, 200),
    },
    ...{ detail: amendmentOn(facts, day).reason || drive.title, unitId },
    to: `/amendments/${drive.id}?view=amendments&amendment=${id}`,
    unitName: names.get(drive.unitId)?.name ?? '',
    ...{ since: null, dueOn: null, late: false, state: null },
  }));
}

async function news(db: Db | Tx, { act, subjectId, detail: told }: Told, day: Day): Promise<News[]> {
  if (subjectId === null) return [];
  if (act === 'amendments.tell-many')
    return answeredTo(db, { driveId: subjectId, proposals: told['proposals'] as string[] });
  if (act === 'amendments.return') return returned(db, subjectId, day);
  if (!['amendments.assigned', 'amendments.told'].includes(act)) return [];
  const [proposal] = await proposalsOf(db, { ids: [subjectId] });
  if (!proposal) return [];
  const { driveId, title } = proposal;
  const standing = standingOn(proposal.facts, day);
  if (act === 'amendments.told')
    return standing.told ? answeredTo(db, { driveId, proposals: [subjectId] }) : [];
  if (!standing.drafter) return [];
  const { drafterUnitId: unitId, dueOn } = standing.drafter;
  const { title: detail } = await getDrive(db, driveId);
  return [{ kind: 'proposal-assigned', unitId, title, detail, to: `/proposals/${subjectId}`, dueOn }];
}

async function returned(db: Db | Tx, id: string, day: Day): Promise<News[]> {
  const { driveId, number, drafterUnitId: unitId, facts } = await getAmendment(db, id);
  const { unitId: holder, title } = await getDrive(db, driveId);
  if (unitId === holder) return [];
  const to = `/amendments/${driveId}?view=amendments&amendment=${id}`;
  const detail = amendmentOn(facts, day).reason;
  return [{ kind: 'amendment-returned', unitId, title: `${number}. ${title}`, detail, to, dueOn: null }];
}

// Each unit that spoke, once. The proposals themselves are not theirs to see: they are told by what they asked for.
async function answeredTo(
  db: Db | Tx,
  { driveId, proposals }: { driveId: string; proposals: string[] },
): Promise<News[]> {
  const { unitId: holder, title } = await getDrive(db, driveId);
  const members = await membersOf(db, proposals);
  const spoke = await unitsThatSaid(db, [...new Set(members.map(({ insight }) => insight))]);
  const to = '/amendments?view=own';
  return [...spoke]
    .filter((unitId) => unitId !== holder)
    .map((unitId) => ({ kind: 'voice-answered', unitId, title, detail: '', to, dueOn: null }));
}

/** What amending asks of people; nothing of it is sent up, nothing takes place. */
export const amendmentsAsks: AsksOfPeople = {
  tasks,
  sent: nothingSent,
  news,
  occasions: () => Promise.resolve([]),
};
