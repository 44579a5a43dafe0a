// Duties of units that merged, split or ended since the review was issued, with what may be done about each.
import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import {
  mayWrite,
  passingsBetween,
  unitNames,
  unitsInSight,
  type Actor,
  type NamedUnit,
} from '#organisation';
import type { Suggestions } from '../contract.ts';
import { isLate, mayBeMoved, standingOf } from '../obligation.ts';
import { suggestionsFor, successorsOf } from '../successors.ts';
import { listObligations, obligationsBy, openUnits, type Campaign } from '../store.ts';
import { seen } from './campaigns.ts';

const EVERY = 1_000_000;

/** What is suggested to the leader of the unit that holds the review; nothing to others. @throws 404 */
export async function readSuggestions(
  db: Db | Tx,
  actor: Actor,
  { id, day }: { id: string; day: Day },
): Promise<Static<typeof Suggestions>> {
  const campaign = await seen(db, actor, id);
  if (!campaign.issue || !mayWrite(actor, campaign.unitId, 'leader')) return { rows: [] };
  const passed = await passedSince(db, actor, { campaign, day });
  const found = await listObligations(db, actor, { campaignId: id, day, limit: EVERY });
  const duties = await obligationsBy(
    db,
    found.map((one) => one.id),
  );
  const units = [...duties.map(({ unitId }) => unitId), ...passed.map(({ to }) => to)];
  const names = await unitNames(db, units, day);
  const owing = await openUnits(db, id, day);
  const fates = {
    ...{ passed, standing: (unit: string) => names.get(unit)?.standing ?? false },
    owes: (unit: string) => owing.has(unit),
  };
  const rows = duties.flatMap((duty) => {
    const now = standingOf(duty, duty.events, day);
    if (!mayBeMoved(now.state)) return [];
    const act = passed.find(({ from }) => from === duty.unitId)?.act ?? null;
    const about = { id: duty.id, unit: names.get(duty.unitId)!, dueOn: now.dueOn, late: isLate(now, day) };
    return suggestionsFor(duty.unitId, fates)
      .filter((one) => one.act !== 'release' || now.state === 'expected')
      .map(({ act: verb, toUnitId }) => ({
        ...{ duty: about, verb, act },
        toUnit: toUnitId === null ? null : names.get(toUnitId)!,
      }));
  });
  return { rows };
}

// What passed on since it was fixed who reports, to units that the actor may know of.
async function passedSince(db: Db | Tx, actor: Actor, { campaign, day }: { campaign: Campaign; day: Day }) {
  const passed = await passingsBetween(db, { after: campaign.asOf, until: day });
  const units = passed.map(({ to }) => to);
  const known = await unitsInSight(db, actor, { units, day: actor.day });
  return passed.filter(({ to }) => known.has(to));
}

/** The standing units that took over a unit since the review's reporters were fixed. */
export async function successorsIn(
  db: Db | Tx,
  actor: Actor,
  { campaign, unitId, day }: { campaign: Campaign; unitId: string; day: Day },
): Promise<NamedUnit[]> {
  const passed = await passedSince(db, actor, { campaign, day });
  const names = await unitNames(
    db,
    passed.map(({ to }) => to),
    day,
  );
  const standing = (unit: string) => names.get(unit)?.standing ?? false;
  return successorsOf(unitId, passed, standing).map((one) => names.get(one)!);
}
