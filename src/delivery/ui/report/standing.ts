import type { Undertaking } from '../undertaking/wire.ts';

type StateOrNone = Undertaking['state'];

/** Whether it counts as done, confirmed or not. */
export function isDoneState(state: StateOrNone): boolean {
  return state === 'claimed' || state === 'verified';
}

/** Whether completion may be claimed: open work only. */
export function mayBeClaimed(state: StateOrNone): boolean {
  return state === 'planned' || state === 'in_progress' || state === 'returned';
}
