// Who may do what with an undertaking, in verbs. The rules of sight and ownership are the organisation's; here they meet
// the state of the thing. The same functions guard the actions and fill the `can` of replies.
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import { addressedLines, lineOf, mayLead, maySee, mayWrite, unitsAs, type Actor, type Owned } from '#organisation';
import { mayFollow, type State } from './facts.ts';
import { leadOf, assignedUnits } from './store.ts';

/** An undertaking as the rules see it. */
export interface Ruled extends Owned {
  id: string;
  /** The unit that reports: the lead it was assigned to, otherwise its owner. */
  reporterUnitId: string;
  state: State | null;
  withdrawn: boolean;
}

/** Reads what the rules need to know, for a day. */
export async function ruled(
  db: Db | Tx,
  row: { id: string; owner_unit_id: string; audience: string; issued_at: string | null; withdrawn_at: string | null; state?: State | null },
  day: Day,
): Promise<Ruled> {
  const assigned = await assignedUnits(db, row.id);
  return {
    id: row.id,
    ownerUnitId: row.owner_unit_id,
    ownerLine: await lineOf(db, row.owner_unit_id, day),
    submitted: row.issued_at !== null,
    audience: row.audience as Owned['audience'],
    addressedLines: await addressedLines(db, assigned, day),
    reporterUnitId: (await leadOf(db, row.id, day)) ?? row.owner_unit_id,
    state: row.state ?? null,
    withdrawn: row.withdrawn_at !== null,
  };
}

/** Inspection: an inspector who looks down on the owner, and is not of the owner's own unit. */
export function mayInspect(actor: Actor, thing: Ruled): boolean {
  return unitsAs(actor, 'inspector').length > 0 && !actor.units.includes(thing.ownerUnitId) && maySee(actor, thing);
}

/** Whether the actor may add undertakings of their own below this one. */
export function mayAddBelow(actor: Actor, thing: Ruled): boolean {
  if (!thing.submitted || thing.state === 'cancelled' || thing.withdrawn) return false;
  if (!maySee(actor, thing) || unitsAs(actor, 'editor').length === 0) return false;
  const above = actor.above.includes(thing.ownerUnitId);
  const assigned = thing.addressedLines.some((line) => line.some((unit) => actor.units.includes(unit)));
  return above || assigned || mayWrite(actor, thing.ownerUnitId, 'editor');
}

/** Every verb and whether it is allowed, for the buttons of a screen. */
export function canWith(actor: Actor, thing: Ruled): Record<string, boolean> {
  const edits = mayWrite(actor, thing.ownerUnitId, 'editor') && !thing.withdrawn;
  const leads = mayWrite(actor, thing.ownerUnitId, 'leader') && !thing.withdrawn;
  const follow = (fact: Parameters<typeof mayFollow>[0]) => thing.submitted && mayFollow(fact, thing.state);
  return {
    edit: edits && thing.state !== 'cancelled',
    issue: leads && !thing.submitted,
    withdraw: edits && !thing.submitted,
    assign: edits && thing.submitted && thing.state !== 'cancelled',
    addBelow: mayAddBelow(actor, thing),
    report: mayWrite(actor, thing.reporterUnitId, 'editor') && thing.submitted && thing.state !== null && thing.state !== 'cancelled' && thing.state !== 'suspended',
    start: follow('started') && (edits || mayWrite(actor, thing.reporterUnitId, 'editor')),
    suspend: leads && follow('suspended'),
    resume: leads && follow('resumed'),
    cancel: leads && follow('cancelled'),
    reschedule: leads && follow('rescheduled'),
    comment: thing.submitted && mayLead(actor, thing.ownerLine, 'editor'),
    verify: mayInspect(actor, thing) && follow('verified'),
  };
}
