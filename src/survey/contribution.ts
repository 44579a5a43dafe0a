// Where a contribution stands: read from what happened to it. Pure.
import type { Day } from '#kernel/day';

export const CONTRIBUTION_FACTS = ['submitted', 'returned', 'accepted'] as const;
export type ContributionFact = (typeof CONTRIBUTION_FACTS)[number];
export const CONTRIBUTION_STATES = ['draft', ...CONTRIBUTION_FACTS] as const;
export type ContributionState = (typeof CONTRIBUTION_STATES)[number];

/** Where it stands on a day, by what was done with it in the order of recording. */
export function contributionOn(
  events: readonly { fact: ContributionFact; holdsOn: Day }[],
  day: Day,
): ContributionState {
  return events.findLast(({ holdsOn }) => holdsOn <= day)?.fact ?? 'draft';
}

/** Whether its unit may write in it: until it is submitted, and while it is back. */
export function isWritable(state: ContributionState): boolean {
  return state === 'draft' || state === 'returned';
}
