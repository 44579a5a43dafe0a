// Where a report stands: derived from what was done with it. Pure.
import type { Day } from '#kernel/day';

export const REPORT_STATES = ['draft', 'approved', 'submitted', 'returned', 'accepted'] as const;
export type ReportState = (typeof REPORT_STATES)[number];
export const REPORT_FACTS = ['approved', 'reopened', 'submitted', 'returned', 'accepted'] as const;
export type ReportFact = (typeof REPORT_FACTS)[number];

/** One thing done with a report. */
export interface ReportEvent {
  fact: ReportFact;
  version: number;
  holdsOn: Day;
}

const AFTER: Record<ReportFact, ReportState> = {
  approved: 'approved',
  reopened: 'draft',
  submitted: 'submitted',
  returned: 'returned',
  accepted: 'accepted',
};

/** How a report stands on a day, from what had been done by then in the order in which it was done. */
export function standingOf(events: ReportEvent[], day: Day): ReportState {
  const last = events.filter(({ holdsOn }) => holdsOn <= day).at(-1);
  return last ? AFTER[last.fact] : 'draft';
}

/** Whether its unit may write in it: before the leader approved it, and while it is back. */
export function isOpen(state: ReportState): boolean {
  return state === 'draft' || state === 'returned';
}

/** Whether its unit still works on it, so that a change of the outline concerns it: until it is submitted, and while it is back. */
export function isAnswering(state: ReportState): boolean {
  return isOpen(state) || state === 'approved';
}

/** The version that those above read on a day: the one last submitted; none before the first submission. */
export function submittedVersion(events: ReportEvent[], day: Day): number | null {
  return events.filter(({ fact, holdsOn }) => fact === 'submitted' && holdsOn <= day).at(-1)?.version ?? null;
}

const FROM: Record<ReportFact, ReportState[]> = {
  approved: ['draft', 'returned'],
  reopened: ['approved'],
  submitted: ['approved'],
  returned: ['submitted', 'accepted'],
  accepted: ['submitted'],
};

/** Whether something may be done with a report as it stands. */
export function mayFollow(fact: ReportFact, state: ReportState): boolean {
  return FROM[fact].includes(state);
}
