import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import { mayWrite, maySee, mustSee, unitNames, type Actor } from '#organisation';
import { readReports, undertakingsByIds } from '#delivery';
import type { PilotRow, PilotView } from '../contract.ts';
import { ownedPilot } from '../permissions.ts';
import { pilotState } from '../pilot.ts';
import { getModel, getPilot, type Pilot } from '../store.ts';

/** Those of some pilots that the actor may see. */
export async function seenPilots(db: Db | Tx, actor: Actor, pilots: Pilot[]): Promise<Pilot[]> {
  const seen: Pilot[] = [];
  for (const pilot of pilots) if (maySee(actor, await ownedPilot(db, pilot, actor))) seen.push(pilot);
  return seen;
}

const stateOn = ({ startsOn, endsOn, decision }: Pilot, day: Day) =>
  pilotState({ startsOn, endsOn, decidedOn: decision?.holdsOn ?? null }, day);

/** Pilots as they stood on a day. */
export async function rowsOfPilots(db: Db | Tx, pilots: Pilot[], day: Day): Promise<PilotRow[]> {
  const names = await unitNames(
    db,
    pilots.map(({ unitId }) => unitId),
    day,
  );
  return pilots.map((pilot) => {
    const { id, title, unitId, startsOn, endsOn, decision } = pilot;
    const state = stateOn(pilot, day);
    const outcome = state === 'decided' ? (decision?.outcome ?? null) : null;
    return { id, title, unit: names.get(unitId)!, startsOn, endsOn, state, outcome };
  });
}

/** A pilot with what its units report, as far as the actor may see them. @throws 404 */
export async function readPilot(
  db: Db | Tx,
  actor: Actor,
  { id, day }: { id: string; day: Day },
): Promise<PilotView> {
  const pilot = await getPilot(db, id);
  mustSee(actor, await ownedPilot(db, pilot, actor));
  const [row] = await rowsOfPilots(db, [pilot], day);
  const { editions } = await getModel(db, pilot.modelId);
  const tried = editions.find(({ number }) => number === pilot.edition);
  const ids = pilot.units.map(({ undertakingId }) => undertakingId);
  const charged = await undertakingsByIds(db, actor, { ids, day });
  const units: PilotView['units'] = [];
  for (const { id: undertakingId, owner, state, late } of charged) {
    const said = await lastSaid(db, actor, { id: undertakingId, day });
    units.push({ unit: owner, undertakingId, state, late, said });
  }
  const decided = row!.state === 'decided';
  return {
    ...row!,
    ...{ asOf: day, number: pilot.number, criteria: pilot.criteria, illustrative: pilot.illustrative },
    model: { id: pilot.modelId, title: tried?.content.title ?? '', edition: pilot.edition },
    units,
    decision: decided ? pilot.decision : null,
    can: {
      decide: mayWrite(actor, pilot.unitId, 'leader') && stateOn(pilot, actor.day) === 'to-decide',
    },
  };
}

// The words of the last report that was submitted, as far as the reader sees it.
async function lastSaid(db: Db | Tx, actor: Actor, { id, day }: { id: string; day: Day }) {
  const reports = await readReports(db, actor, { id, day, today: actor.day });
  const last = reports.flatMap(({ submissions }) => submissions).findLast(({ holdsOn }) => holdsOn <= day);
  return last ? { words: last.narrative, holdsOn: last.holdsOn } : null;
}
