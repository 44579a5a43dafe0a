// Who may do what with a directive. Sight and ownership are the organisation's rules; a registered directive is always
// submitted, and its audience says how far it is seen: `own` by its unit and those above, `below` by lower units too,
// `all` by everyone. Once withdrawn it is for its unit and those above alone: it may have been shown by mistake.
import type { Db, Tx } from '#platform/db';
import { forbidden } from '#kernel/problem';
import { lineOf, mayWrite, mustSee, unitsAs, type Actor, type Audience, type Owned } from '#organisation';

/** What of a row the rules read. */
export interface Registered {
  owner_unit_id: string;
  audience: string;
  withdrawn: boolean;
}

/** A directive as the rules see it. */
export async function ruled(
  db: Db | Tx,
  row: Registered,
  actor: Actor,
): Promise<Owned & { withdrawn: boolean }> {
  return {
    ownerUnitId: row.owner_unit_id,
    ownerLine: await lineOf(db, row.owner_unit_id, actor.day),
    submitted: true,
    audience: row.withdrawn ? 'own' : (row.audience as Audience),
    addressedLines: [],
    withdrawn: row.withdrawn,
  };
}

/** @throws Problem 404 where it may not be seen, 403 where it is another unit's */
export function mustEdit(actor: Actor, thing: Owned): void {
  mustSee(actor, thing);
  if (!mayWrite(actor, thing.ownerUnitId, 'editor')) throw forbidden('directives.not-yours');
}

/** Whether the actor may enter directives in the registry at all. */
export function mayRegister(actor: Actor): boolean {
  return unitsAs(actor, 'editor').length > 0;
}

/** Every verb and whether it is allowed, for the buttons of a screen. */
export function canWith(actor: Actor, thing: Owned & { withdrawn: boolean }): Record<string, boolean> {
  const edits = mayWrite(actor, thing.ownerUnitId, 'editor') && !thing.withdrawn;
  return { edit: edits, relate: edits, attach: edits, withdraw: edits };
}
