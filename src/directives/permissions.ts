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

/** A session of study, or a superior's request for one, as the rules see it: recorded is submitted. */
export async function ownedStudy(
  db: Db | Tx,
  { unitId, audience }: { unitId: string; audience: 'own' | 'below' },
  actor: Actor,
): Promise<Owned> {
  const ownerLine = await lineOf(db, unitId, actor.day);
  return { ownerUnitId: unitId, ownerLine, submitted: true, audience, addressedLines: [] };
}

/** What may be done with a session of study: its unit's editors write it, as long as it was not taken back. */
export function canWithStudy(
  actor: Actor,
  { unitId, withdrawn }: { unitId: string; withdrawn: object | null },
): Record<string, boolean> {
  const writes = mayWrite(actor, unitId, 'editor') && !withdrawn;
  return { revise: writes, withdraw: writes };
}

/** What may be done with a request for study: the leaders of the unit that asks take it back. */
export function canWithStudyRequest(
  actor: Actor,
  { unitId, withdrawn }: { unitId: string; withdrawn: boolean },
): Record<string, boolean> {
  return { withdraw: mayWrite(actor, unitId, 'leader') && !withdrawn };
}

/** Whether those below a unit with this line may see a directive, so that they can be asked to study it. */
export function reachesBelow(directive: Pick<Owned, 'ownerUnitId' | 'audience'>, line: string[]): boolean {
  if (directive.audience === 'all') return true;
  return directive.audience === 'below' && line.includes(directive.ownerUnitId);
}
