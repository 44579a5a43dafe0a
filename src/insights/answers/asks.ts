// What the library asks of people: to decide on a pilot whose term is over. The units that try a model are asked by their
// obligation.
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
  type Occasion,
  type Task,
  type Told,
} from '#organisation';
import { pilotState } from '../pilot.ts';
import { pilotsOf, type Pilot } from '../store.ts';

const pageOf = ({ id }: Pilot) => `/pilots/${id}`;

async function nameOf(db: Db | Tx, unitId: string, day: Day): Promise<string> {
  return (await unitNames(db, [unitId], day)).get(unitId)?.name ?? '';
}

async function tasks(db: Db | Tx, actor: Actor, { day }: Asking): Promise<Task[]> {
  const pilots = await pilotsOf(db, { units: unitsAs(actor, 'leader') });
  const waiting = pilots.filter(({ startsOn, endsOn, decision }) => {
    const decidedOn = decision?.holdsOn ?? null;
    return pilotState({ startsOn, endsOn, decidedOn }, day) === 'to-decide';
  });
  return Promise.all(
    waiting.map(async (pilot) => ({
      ...{
        key: `insights.pilot:${pilot.id}`,
        kind: 'pilot-decide',
        title: pilot.title,
        detail: pilot.number,
      },
      ...{ to: pageOf(pilot), unitId: pilot.unitId, unitName: await nameOf(db, pilot.unitId, day) },
      ...{ since: pilot.endsOn, dueOn: null, late: false, state: null },
    })),
  );
}

const TOLD: Record<string, string> = {
  'insights.start-pilot': 'pilot-started',
  'insights.decide-pilot': 'pilot-decided',
};

async function news(db: Db | Tx, { act, subjectId }: Told, day: Day): Promise<News[]> {
  const kind = TOLD[act];
  if (!kind || subjectId === null) return [];
  const [pilot] = await pilotsOf(db, { ids: [subjectId] });
  if (!pilot) return [];
  const detail = await nameOf(db, pilot.unitId, day);
  const dueOn = kind === 'pilot-started' ? pilot.endsOn : null;
  const told = new Set([...pilot.units.map(({ unitId }) => unitId), pilot.modelUnitId]);
  told.delete(pilot.unitId);
  return [...told].map((unitId) => ({
    ...{ kind, unitId, title: pilot.title, detail, to: pageOf(pilot), dueOn },
  }));
}

async function occasions(
  db: Db | Tx,
  actor: Actor,
  { from, day }: { from: Day; day: Day },
): Promise<Occasion[]> {
  const pilots = await pilotsOf(db, { units: actor.units });
  const shown = pilots.filter(({ endsOn, startsOn }) => endsOn >= from && startsOn <= day);
  return Promise.all(
    shown.map(async (pilot) => ({
      ...{ key: `insights.pilot:${pilot.id}`, kind: 'pilot', title: pilot.title, to: pageOf(pilot) },
      ...{ detail: await nameOf(db, pilot.unitId, day), startsOn: pilot.startsOn, endsOn: pilot.endsOn },
    })),
  );
}

/** What the library asks of people; nothing of it is sent up. */
export const insightsAsks: AsksOfPeople = { tasks, sent: nothingSent, news, occasions };
