import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import type { Actor } from '#organisation';
import { ruled, type Ruled } from '../permissions.ts';
import { standing, type Inspection } from '../store.ts';

/** The inspection as the rules see it today. */
export async function ruledNow(
  db: Db | Tx,
  inspection: Inspection,
  { actor, today }: { actor: Actor; today: Day },
): Promise<Ruled> {
  const visited = inspection.visited.map(({ unitId }) => unitId);
  return ruled(db, { unitId: inspection.unitId, ...standing(inspection, today), visited }, actor);
}

/** Whether the actor is of the unit that inspects or of one above it: the others see what concerns them. */
export function isInside(actor: Actor, { ownerUnitId, ownerLine }: Ruled): boolean {
  return actor.units.includes(ownerUnitId) || ownerLine.some((unit) => actor.reach.includes(unit));
}
