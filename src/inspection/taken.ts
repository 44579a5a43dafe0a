import type { Tx } from '#platform/db';
import { mustSee, type Acting } from '#organisation';
import { ruled, type Ruled } from './permissions.ts';
import { lockInspection, standing, type Inspection } from './store.ts';

/** The inspection under a lock, as it stands today and as the rules see it. @throws 404 where it may not be seen */
export async function taken(
  tx: Tx,
  id: string,
  { actor, today }: Acting,
): Promise<{ inspection: Inspection; thing: Ruled }> {
  const inspection = await lockInspection(tx, id);
  const visited = inspection.visited.map(({ unitId }) => unitId);
  const thing = await ruled(
    tx,
    { unitId: inspection.unitId, ...standing(inspection, today), visited },
    actor,
  );
  mustSee(actor, thing);
  return { inspection, thing };
}
