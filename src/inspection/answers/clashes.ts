import { addDays, type Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import { unitNames, type Actor } from '#organisation';
import type { InspectionView } from '../contract.ts';
import { inTheSameWeeks } from '../inspection.ts';
import { inspectionsBy, standing, visitsAround, type Inspection } from '../store.ts';
import { isInside, ruledNow } from './ruled-now.ts';

/** Visits to be compared with those that are planned already. */
export interface Visits {
  units: string[];
  startsOn: Day;
  endsOn: Day;
  /** The inspection that they belong to, where it is written already. */
  except: string | null;
}

/** Inspections within sight that visit a unit of this one in the same weeks. */
export async function clashesOf(
  db: Db | Tx,
  actor: Actor,
  { inspection, day }: { inspection: Inspection; day: Day },
): Promise<InspectionView['clashes']> {
  const now = standing(inspection, day);
  if (now.state === 'cancelled' || now.state === 'concluded') return [];
  const units = inspection.visited.map(({ unitId }) => unitId);
  const { startsOn, endsOn } = now;
  return clashesWith(db, actor, { visits: { units, startsOn, endsOn, except: inspection.id }, day });
}

/** Inspections within sight that visit one of the units in the same weeks. */
export async function clashesWith(
  db: Db | Tx,
  actor: Actor,
  { visits, day }: { visits: Visits; day: Day },
): Promise<InspectionView['clashes']> {
  const { units, startsOn, endsOn, except } = visits;
  if (endsOn < startsOn) return [];
  const around = await visitsAround(db, {
    ...{ units, except },
    // Two visits of the same weeks lie less than a week apart.
    from: addDays(startsOn, -7),
    to: addDays(endsOn, 7),
  });
  const others = new Map(
    (
      await inspectionsBy(
        db,
        around.map((one) => one.id),
      )
    ).map((one) => [one.id, one]),
  );
  const names = await unitNames(db, units, day);
  const clashes: InspectionView['clashes'] = [];
  for (const { unitId, id } of around) {
    const other = others.get(id);
    const then = other && standing(other, day);
    if (!other || !then || then.state === 'cancelled' || !inTheSameWeeks(visits, then)) continue;
    const thing = await ruledNow(db, other, { actor, today: day });
    if (!isInside(actor, thing) || (!thing.submitted && !actor.units.includes(thing.ownerUnitId))) continue;
    clashes.push({
      unit: names.get(unitId)!,
      inspection: { id, title: other.title, startsOn: then.startsOn, endsOn: then.endsOn },
    });
  }
  return clashes;
}
