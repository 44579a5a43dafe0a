// A count is a vector of numbers. Every undertaking adds one to `total`, one to the number of its state, and one to what
// is derived from its dates; so counts add up over units and over days (rule 7).
import type { Day } from '#kernel/day';
import { isDone, isLate, isOnTime, type Period } from './facts.ts';

/** How many undertakings of the asked kind stand how, on one day. The seven states partition `total`. */
export interface Count {
  total: number;
  planned: number;
  inProgress: number;
  /** Reported as done by its unit, not yet looked at by inspection. */
  claimed: number;
  /** Confirmed by inspection. */
  verified: number;
  returned: number;
  suspended: number;
  cancelled: number;
  /** Open and past its due date: an addition to a state, not a state. */
  late: number;
  doneOnTime: number;
  doneLate: number;
}

/** The vector's components, in the order in which tables and files show them. */
export const NUMBERS = [
  'total',
  'planned',
  'inProgress',
  'claimed',
  'verified',
  'returned',
  'suspended',
  'cancelled',
  'late',
  'doneOnTime',
  'doneLate',
] as const;

/** The count of nothing. */
export function zero(): Count {
  return {
    total: 0,
    planned: 0,
    inProgress: 0,
    claimed: 0,
    verified: 0,
    returned: 0,
    suspended: 0,
    cancelled: 0,
    late: 0,
    doneOnTime: 0,
    doneLate: 0,
  };
}

/** Two counts together. */
export function plus(a: Count, b: Count): Count {
  const sum = zero();
  for (const number of NUMBERS) sum[number] = a[number] + b[number];
  return sum;
}

/** What one period adds to the count of a day inside it. */
export function countOf(period: Period, day: Day): Count {
  const count = zero();
  count.total = 1;
  count[period.state === 'in_progress' ? 'inProgress' : period.state] = 1;
  if (isLate(period, day)) count.late = 1;
  if (isDone(period.state)) count[isOnTime(period) ? 'doneOnTime' : 'doneLate'] = 1;
  return count;
}

/** Completed, whether or not inspection has confirmed it. */
export function done(count: Count): number {
  return count.claimed + count.verified;
}
