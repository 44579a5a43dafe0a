// What amending asks of people: the unit that a proposal was assigned to writes its answer by the day; those who spoke are told once.
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import {
  unitNames,
  unitsAs,
  type Actor,
  type AsksOfPeople,
  type News,
  type Task,
  type Told,
} from '#organisation';
import { unitsThatSaid } from '#insights';
import { standingOn } from '../proposal.ts';
import { allDrives, getDrive, membersOf, proposalsOf } from '../store.ts';

async function tasks(db: Db | Tx, actor: Actor, day: Day): Promise<Task[]> {
  const units = unitsAs(actor, 'editor');
  const found: Task[] = [];
  for (const drive of await allDrives(db))
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
  return found;
}

async function news(db: Db | Tx, { act, subjectId, detail: told }: Told, day: Day): Promise<News[]> {
  if (subjectId === null) return [];
  if (act === 'amendments.tell-many')
    return answeredTo(db, { driveId: subjectId, proposals: told['proposals'] as string[] });
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
  sent: () => Promise.resolve([]),
  news,
  occasions: () => Promise.resolve([]),
};
