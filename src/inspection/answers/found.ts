// What came of inspections, and of what they are told: as much of both as concerns the reader.
import { notFound } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import { unitsInSight, type Actor } from '#organisation';
import { directiveNames } from '#directives';
import { undertakingNames, undertakingsByIds } from '#delivery';
import type { Found } from '../contract.ts';
import { countFoundIn, remediesIn, type Filter, type FoundFilter } from '../store.ts';

/** What the conclusions of some inspections found by the day and what became of their remedies, as far as it is within sight. */
export async function foundIn(db: Db | Tx, actor: Actor, asked: FoundFilter): Promise<Map<string, Found>> {
  const counted = await countFoundIn(db, actor, asked);
  if (!counted.length) return new Map();
  const remedies = await remediesIn(db, asked);
  const told = await undertakingsByIds(db, actor, { ids: remedies.map(({ id }) => id), day: asked.day });
  return new Map(
    counted.map(({ inspectionId, strengths, shortcomings }) => {
      const own = new Set(remedies.filter((one) => one.inspectionId === inspectionId).map(({ id }) => id));
      const seen = told.filter(({ id }) => own.has(id));
      const open = seen.filter(({ state }) => state !== 'verified' && state !== 'cancelled');
      return [
        inspectionId,
        {
          ...{ strengths, shortcomings, remedies: seen.length, remediesOpen: open.length },
          remediesLate: seen.filter(({ late }) => late).length,
        },
      ];
    }),
  );
}

/**
 * Of what the actor may not know of it is not told either that it was inspected.
 * @throws Problem 404 where what a list is narrowed to, as what was inspected, is out of sight
 */
export async function mustKnowOf(
  db: Db | Tx,
  actor: Actor,
  { undertaking, directive, at, visited, day }: Filter,
): Promise<void> {
  if (undertaking && !(await undertakingNames(db, actor, [undertaking])).has(undertaking)) throw notFound();
  if (directive && !(await directiveNames(db, actor, [directive])).has(directive)) throw notFound();
  const units = [at, visited].filter((unit) => unit != null);
  const seen = await unitsInSight(db, actor, { units, day });
  if (units.some((unit) => !seen.has(unit))) throw notFound();
}
