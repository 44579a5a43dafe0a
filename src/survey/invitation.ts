// Where an invitation to contribute stands, and who its holder is to the rules: somebody without a post, so that none of them
// lets them see or write anything. Pure.
import type { Day } from '#kernel/day';
import type { Actor } from '#organisation';

export const INVITATION_STATES = ['open', 'used', 'revoked', 'expired'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

/** How often a paper may be handed in, and how many files put up for it: an address may be passed on. */
export const TIMES_AT_MOST = 30;

/** What an invitation's state follows from. */
export interface Inviting {
  /** The last day on which its address holds. */
  expiresOn: Day;
  revokedAt: string | null;
  /** The paper that was handed in on it. */
  contributionId: string | null;
}

/** Where it stands on a day. */
export function invitationOn(one: Inviting, day: Day): InvitationState {
  if (one.revokedAt !== null) return 'revoked';
  if (one.contributionId !== null) return 'used';
  return one.expiresOn < day ? 'expired' : 'open';
}

/** Whether its address lets anybody in on a day: also to read on what was decided of a paper handed in. */
export function admits({ expiresOn, revokedAt }: Inviting, day: Day): boolean {
  return revokedAt === null && day <= expiresOn;
}

/** The holder of an invitation as acts and their audit lines name them. */
export function invitedActor({ id, name }: { id: string; name: string }, day: Day): Actor {
  return { id, name, day, posts: [], units: [], reach: [], above: [] };
}
