// Who may do what with tasks, delegations and feeds. They are a person's own; a task itself is its room's.
import { mayWrite, type Actor } from '#organisation';

/** Whether the actor may give a task of a unit to a colleague. */
export function mayDelegate(actor: Actor, unitId: string): boolean {
  return mayWrite(actor, unitId, 'editor');
}

/** Whether the actor may end a delegation: who gave it or was given it, while they are of the unit. */
export function mayEnd(actor: Actor, row: { from_id: string; to_id: string; unit_id: string }): boolean {
  return [row.from_id, row.to_id].includes(actor.id) && actor.units.includes(row.unit_id);
}
