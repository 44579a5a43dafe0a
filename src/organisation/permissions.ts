// Who may know of units and people, and who may change them.
//
// The tree's names follow the strictest reading of rule 3: a person knows the units above their own, the subtrees that
// their posts reach, and nothing beside them: not the neighbours, not how many there are (`unitInSight` in the store).
// The structure, people and posts are changed by administrators, each within the subtree of the unit whose
// administrator they are; who works in a unit is known to the unit and to those administrators.
import type { Db, Tx } from '#platform/db';
import type { Act, Fault, Outcome } from './act.ts';
import { isSystem, unitsAs, type Acting, type Actor } from './actor.ts';
import { unitOf } from './act.ts';
import { linesOf } from './store.ts';

/** Whether the actor administers anything at all. */
export function administersAny(actor: Actor): boolean {
  return isSystem(actor) || unitsAs(actor, 'administrator').length > 0;
}

/** Whether the actor administers a unit with a line: is administrator of it or of one above. */
export function administersLine(actor: Actor, line: string[]): boolean {
  if (isSystem(actor)) return true;
  const own = unitsAs(actor, 'administrator');
  return line.some((unit) => own.includes(unit));
}

/** Whether the actor administers a unit today. */
export async function administersUnit(
  db: Db | Tx,
  { actor, today }: Pick<Acting, 'actor' | 'today'>,
  unitId: string,
): Promise<boolean> {
  return administersLine(actor, (await linesOf(db, [unitId], today)).get(unitId) ?? [unitId]);
}

/**
 * The changes of an act that reach beyond what the actor administers: every unit that the act changes, puts others under
 * or makes heir must lie there, in the structure of today (of the act's day, for units that do not stand yet). A unit
 * without a superior is founded by the program alone.
 */
export async function administers(
  db: Db | Tx,
  { actor, today }: Acting,
  { act, outcome }: { act: Act; outcome: Outcome },
): Promise<Fault[]> {
  if (isSystem(actor)) return [];
  const founded = new Set(outcome.founded.values());
  const old = (unit: string | null): unit is string => unit !== null && !founded.has(unit);
  const named = [...outcome.after].flatMap(([unit, state]) => [unit, state.parentId]).filter(old);
  const linked = outcome.successions
    .flatMap(({ predecessorId, successorId }) => [predecessorId, successorId])
    .filter(old);
  const units = [...new Set([...named, ...linked])];
  const onTheDay = await linesOf(db, units, act.holdsOn);
  const now = await linesOf(db, units, today);
  const within = (unit: string) => administersLine(actor, now.get(unit) ?? onTheDay.get(unit) ?? []);
  const faults: Fault[] = [];
  const refused = (at: Fault['at']) =>
    faults.push({ at, code: 'organisation.not-administrator', values: {} });
  act.changes.forEach((change, at) => {
    const unit = outcome.founded.get(unitOf(change)) ?? unitOf(change);
    const placed = 'found' in change || 'move' in change || 'dissolve' in change;
    const parent = outcome.after.get(unit)!.parentId;
    if ((old(unit) && !within(unit)) || (placed && (parent === null || (old(parent) && !within(parent)))))
      refused({ change: at });
  });
  outcome.successions.forEach(({ predecessorId, successorId }, at) => {
    if ([predecessorId, successorId].some((unit) => old(unit) && !within(unit))) refused({ succession: at });
  });
  return faults;
}
