// Rules 1 to 3 of the domain, in one place: the owner writes; drafts are private; sight follows the tree. Every room
// describes its things as an `Owned` and asks here; the store's `sightOf` is the same rule as a condition in SQL, and a
// property test holds the two together.
import { notFound, forbidden } from '#kernel/problem';
import { unitsAs, type Actor, type Role } from './actor.ts';

/** Who beyond its owner and those above may see a thing once it is submitted. */
export type Audience = 'own' | 'below' | 'all';

/** What the rules need to know of a thing. */
export interface Owned {
  ownerUnitId: string;
  /** The owner and every unit above it, on the day of asking. */
  ownerLine: string[];
  /** False for a draft. */
  submitted: boolean;
  audience: Audience;
  /** Units to which the thing was assigned or sent, each with every unit above it. */
  addressedLines: string[][];
}

/** Rules 2 and 3: whether the actor may know that the thing exists. */
export function maySee(actor: Actor, thing: Owned): boolean {
  if (actor.units.includes(thing.ownerUnitId)) return true;
  if (!thing.submitted) return false;
  if (meet(thing.ownerLine, actor.reach)) return true;
  if (thing.addressedLines.some((line) => meet(line, actor.reach))) return true;
  if (thing.audience === 'below') return actor.above.includes(thing.ownerUnitId);
  return thing.audience === 'all';
}

/** Rule 1: whether the actor may write the thing's content in a role (an editor writes, a leader sends out). */
export function mayWrite(actor: Actor, ownerUnitId: string, role: Role): boolean {
  return unitsAs(actor, role).includes(ownerUnitId);
}

/** Whether the actor stands above the owner (not in it) and may therefore assign, comment, return. */
export function mayLead(actor: Actor, ownerLine: string[], role: Role): boolean {
  const [owner, ...above] = ownerLine;
  return !actor.units.includes(owner!) && meet(above, unitsAs(actor, role));
}

/** @throws Problem 404 where the thing may not be seen: the same answer as for what does not exist. */
export function mustSee(actor: Actor, thing: Owned): void {
  if (!maySee(actor, thing)) throw notFound();
}

/** @throws Problem 404 where the thing may not be seen, 403 `code` where it may not be written. */
export function mustWrite(actor: Actor, thing: Owned, right: { role: Role; code: string }): void {
  mustSee(actor, thing);
  if (!mayWrite(actor, thing.ownerUnitId, right.role)) throw forbidden(right.code);
}

function meet(some: string[], others: string[]): boolean {
  return some.some((one) => others.includes(one));
}
