// A scene as tests hold it: people, things, and who may see what, said as plainly as it can be said.
import type { Acting, Role } from '#organisation';
import type { Tx } from '#platform/db';
import type { Session } from '../session.ts';
import type { Plan } from './plan.ts';

/** A person of the scene with what their posts reach. */
export interface ScenePerson {
  session: Session;
  posts: { unitId: string; role: Role }[];
  units: Set<string>;
  reach: Set<string>;
  above: Set<string>;
  /** The units of which they are administrator. */
  administers: Set<string>;
  isOf(units: string[]): boolean;
}

export interface SceneThing {
  family: string;
  id: string;
  title: string | null;
  /** For messages. */
  what: string;
  /** The units that own it or write in it. */
  units: string[];
  seenBy(person: ScenePerson): boolean;
  /** Units and people may be named on what they wrote and others may see: only their own room must be silent. */
  room?: string;
}

export interface Scene {
  /** A word that stands in every title. */
  mark: string;
  people: ScenePerson[];
  things: SceneThing[];
  ids: string[];
  unitsOutside(person: ScenePerson): string[];
}

/** Rules 2 and 3 in one sentence each. */
export function sees(
  person: ScenePerson,
  thing: { owner: string; submitted: boolean; audience: string; assigned: string[] },
  line: (unit: string) => string[],
): boolean {
  if (person.units.has(thing.owner)) return true;
  if (!thing.submitted) return false;
  const below = (unit: string) => line(unit).some((one) => person.reach.has(one));
  if (below(thing.owner) || thing.assigned.some(below)) return true;
  return thing.audience === 'all' || (thing.audience === 'below' && person.above.has(thing.owner));
}

/** A scene while it is being made. */
export interface Making {
  tx: Tx;
  plan: Plan;
  mark: string;
  ids: string[];
  line(unit: string): string[];
  clerks: Map<string, Acting>;
  /** The undertakings made so far. */
  works: string[];
}
