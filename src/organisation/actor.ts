import type { Day } from '#kernel/day';
import { routing } from '#platform/http';

export const ROLES = ['viewer', 'editor', 'leader', 'inspector', 'secretary', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** A post that a person holds on the day of asking. */
export interface HeldPost {
  id: string;
  unitId: string;
  unitName: string;
  title: string;
  role: Role;
  /** The unit itself and the dissolved ones whose records it answers for. */
  answersFor: string[];
  /** The top of the subtree that the post looks down on. */
  looksFrom: string;
  /** Every unit above its own. */
  above: string[];
}

/**
 * A person at work: who it is, which posts they hold today, and what these reach in the tree of today.
 * - `units`: the units whose content is theirs (all that their posts answer for);
 * - `reach`: the tops of the subtrees they look down on (their own units; an inspector of an inspection body, and a
 *   delegation's secretary in an advisory body, look down from the unit that the body serves);
 * - `above`: every unit above their own.
 */
export interface Actor {
  id: string;
  name: string;
  /** The day on which the posts are held: the one on which sight is judged. */
  day: Day;
  posts: HeldPost[];
  units: string[];
  reach: string[];
  above: string[];
}

const MAY: Record<Role, Role[]> = {
  viewer: ['viewer'],
  editor: ['viewer', 'editor'],
  leader: ['viewer', 'editor', 'leader'],
  inspector: ['viewer', 'editor', 'inspector'],
  secretary: ['viewer', 'editor', 'secretary'],
  administrator: ['viewer', 'administrator'],
};

/** The units for which the actor may do what the role does: a leader may do what an editor does, everyone may read. */
export function unitsAs(actor: Actor, role: Role): string[] {
  return [...new Set(postsAs(actor, role).flatMap((post) => post.answersFor))];
}

/** The posts that carry a role. A right comes from one post: what another post reaches adds nothing to it. */
export function postsAs(actor: Actor, role: Role): HeldPost[] {
  return actor.posts.filter((post) => MAY[post.role].includes(role));
}

/** The tops of the subtrees that the actor looks down on in a role. */
export function reachAs(actor: Actor, role: Role): string[] {
  return [...new Set(postsAs(actor, role).map((post) => post.looksFrom))];
}

/** The unit from which a person looks down when none is named: the highest that their posts reach. */
export function seatOf(actor: Actor): string {
  return actor.reach[0] ?? NOWHERE;
}

const NOWHERE = '00000000-0000-0000-0000-000000000000';

/** The identifier under which the program's own acts are recorded. */
export const SYSTEM = '00000000-0000-7000-8000-000000000000';

/** Whether it is the program itself and not a person that acts. */
export function isSystem(actor: Actor): boolean {
  return actor.id === SYSTEM;
}

export const { read, act, change, word } = routing<Actor>();

/** By whom and when an action is done: what every action is given beside the transaction and its command. */
export interface Acting {
  actor: Actor;
  now: Date;
  today: Day;
}
