// Who may do what with an undertaking, in verbs. The rules of sight and ownership are the organisation's; here they meet
// the state of the thing. The same functions guard the actions and fill the `can` of replies.
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import {
  addressedLines,
  lineOf,
  mayLead,
  maySee,
  mayWrite,
  unitsAs,
  type Actor,
  type Owned,
} from '#organisation';
import { mayFollow, type State } from './facts.ts';
import { leadOf, assignedUnits, ownersOf } from './store.ts';

/** An undertaking as the rules see it. */
export interface Ruled extends Owned {
  id: string;
  /** The unit that reports: the lead it was assigned to, otherwise its owner. */
  reporterUnitId: string;
  /** Of a scheme: the owners of what it stands below, the programme's first of all. */
  ownersAbove: string[];
  state: State | null;
  withdrawn: boolean;
}

/** Reads what the rules need to know, for a day. */
export async function ruled(
  db: Db | Tx,
  row: {
    id: string;
    kind: string;
    path: string[];
    owner_unit_id: string;
    audience: string;
    issued_at: string | null;
    withdrawn_at: string | null;
    state?: State | null;
  },
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
    ownersAbove: row.kind === 'item' ? [] : await ownersOf(db, row.path.slice(0, -1)),
    state: row.state ?? null,
    withdrawn: row.withdrawn_at !== null,
  };
}

/** Inspection: an inspector who looks down on the owner, and is not of the owner's own unit. To see is not enough. */
export function mayInspect(actor: Actor, thing: Ruled): boolean {
  const below = thing.ownerLine.some((unit) => actor.reach.includes(unit));
  return (
    below &&
    unitsAs(actor, 'inspector').length > 0 &&
    !actor.units.includes(thing.ownerUnitId) &&
    maySee(actor, thing)
  );
}

/** A superior, an inspector, the owner and the unit that reports may say something on what was issued. */
export function mayComment(actor: Actor, thing: Ruled): boolean {
  const own = [thing.ownerUnitId, thing.reporterUnitId].some((unit) => mayWrite(actor, unit, 'editor'));
  return thing.submitted && (own || mayLead(actor, thing.ownerLine, 'editor') || mayInspect(actor, thing));
}

/**
 * Whether the actor may add undertakings of their own below this one: a superior's, or an advisory body's scheme within a
 * superior's programme; one that their unit was charged with; their own.
 */
export function mayAddBelow(actor: Actor, thing: Ruled): boolean {
  if (!thing.submitted || thing.state === 'cancelled' || thing.withdrawn) return false;
  if (!maySee(actor, thing) || unitsAs(actor, 'editor').length === 0) return false;
  const above = [thing.ownerUnitId, ...thing.ownersAbove].some((unit) => actor.above.includes(unit));
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
    report:
      mayWrite(actor, thing.reporterUnitId, 'editor') &&
      thing.submitted &&
      thing.state !== null &&
      thing.state !== 'cancelled' &&
      thing.state !== 'suspended',
    start: follow('started') && (edits || mayWrite(actor, thing.reporterUnitId, 'editor')),
    suspend: leads && follow('suspended'),
    resume: leads && follow('resumed'),
    cancel: leads && follow('cancelled'),
    reschedule: leads && follow('rescheduled'),
    comment: mayComment(actor, thing),
    verify: mayInspect(actor, thing) && follow('verified'),
  };
}
