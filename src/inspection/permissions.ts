// Who may do what with an inspection. It is owned by the unit that inspects, seen by those above it once it was sent for
// approval, and by the units inspected once it was announced. A unit inspects only what stands below it, or below the
// unit that it serves.
import { forbidden } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import {
  addressedLines,
  childrenOf,
  lineOf,
  mayLead,
  mayWrite,
  postsAs,
  unitsAs,
  type Actor,
  type Owned,
} from '#organisation';
import { mayFollow, type FactType, type State } from './inspection.ts';

/** An inspection as the rules see it. */
export interface Ruled extends Owned {
  state: State;
  /** The units inspected, each with every unit above it, on the actor's day. */
  visitedLines: string[][];
}

/** Reads what the rules need to know. */
export async function ruled(
  db: Db | Tx,
  row: { unitId: string; state: State; sent: boolean; announced: boolean; visited: string[] },
  actor: Actor,
): Promise<Ruled> {
  const visitedLines = await addressedLines(db, row.visited, actor.day);
  return {
    ownerUnitId: row.unitId,
    ownerLine: await lineOf(db, row.unitId, actor.day),
    submitted: row.sent,
    audience: 'own',
    addressedLines: row.announced ? visitedLines : [],
    state: row.state,
    visitedLines,
  };
}

/** Whether one of the actor's posts in the unit lets it inspect a unit: it looks down on it from above, and is not of it. */
export function mayVisit(actor: Actor, unitId: string, line: string[]): boolean {
  return (
    !actor.units.includes(line[0]!) &&
    postsAs(actor, 'editor').some(
      (post) => post.answersFor.includes(unitId) && line.slice(1).includes(post.looksFrom),
    )
  );
}

/** The units in whose name the actor may inspect: an inspector's, and an editor's with units below it. */
export async function inspectingUnits(db: Db | Tx, actor: Actor): Promise<string[]> {
  const units: string[] = [];
  for (const post of postsAs(actor, 'editor')) {
    const inspects =
      post.role === 'inspector' || (await childrenOf(db, post.looksFrom, actor.day)).length > 0;
    if (inspects) units.push(...post.answersFor);
  }
  return [...new Set(units)];
}

/** The units under one's own at which a conclusion is received, answered and objected to. */
export function visitedHere(actor: Actor, thing: Ruled, role: 'editor' | 'leader'): string | undefined {
  return thing.visitedLines.map(([unit]) => unit!).find((unit) => unitsAs(actor, role).includes(unit));
}

/** Every verb and whether it is allowed, for the buttons of a screen. */
export function canWith(actor: Actor, thing: Ruled): Record<string, boolean> {
  const writes = mayWrite(actor, thing.ownerUnitId, 'editor');
  const approves = mayWrite(actor, thing.ownerUnitId, 'leader') || mayLead(actor, thing.ownerLine, 'leader');
  const follows = (fact: FactType) => mayFollow(fact, thing.state);
  return {
    edit: writes && ['draft', 'approved'].includes(thing.state),
    withdraw: writes && thing.state === 'draft',
    submit: writes && follows('submitted'),
    approve: approves && follows('approved') && (thing.state === 'proposed' || writes),
    return: approves && !writes && follows('returned'),
    announce: writes && follows('announced'),
    reschedule: writes && follows('rescheduled'),
    open: writes && follows('opened'),
    cancel: writes && follows('cancelled'),
    conclude: writes && follows('concluded'),
    minute: writes && ['open', 'announced'].includes(thing.state),
    find: writes && thing.state === 'open',
    answer: ['announced', 'open'].includes(thing.state) && visitedHere(actor, thing, 'editor') !== undefined,
  };
}

/** @throws Problem 403 where the actor may not write what the unit owns */
export function mustWriteFor(actor: Actor, unitId: string): void {
  if (!mayWrite(actor, unitId, 'editor')) throw forbidden('inspection.not-yours');
}
