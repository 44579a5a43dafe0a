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

async function news(db: Db | Tx, { act, subjectId }: Told, day: Day): Promise<News[]> {
  if (subjectId === null || !['amendments.assigned', 'amendments.told'].includes(act)) return [];
  const [proposal] = await proposalsOf(db, { ids: [subjectId] });
  if (!proposal) return [];
  const { unitId: holder, title: detail } = await getDrive(db, proposal.driveId);
  const { drafter, told } = standingOn(proposal.facts, day);
  if (act === 'amendments.assigned' && drafter) {
    const { drafterUnitId: unitId, dueOn } = drafter;
    const to = `/proposals/${proposal.id}`;
    return [{ kind: 'proposal-assigned', unitId, title: proposal.title, detail, to, dueOn }];
  }
  if (act !== 'amendments.told' || !told) return [];
  const members = await membersOf(db, [proposal.id]);
  const spoke = await unitsThatSaid(
    db,
    members.map(({ insight }) => insight),
  );
  // The proposal itself is not theirs to see: they are told by what they asked for.
  return [...spoke]
    .filter((unitId) => unitId !== holder)
    .map((unitId) => ({
      ...{
        kind: 'voice-answered',
        unitId,
        title: detail,
        detail: '',
        to: '/amendments?view=own',
        dueOn: null,
      },
    }));
}

/** What amending asks of people; nothing of it is sent up, nothing takes place. */
export const amendmentsAsks: AsksOfPeople = {
  tasks,
  sent: () => Promise.resolve([]),
  news,
  occasions: () => Promise.resolve([]),
};
