// What one inspection asks of the units it concerns, from how it stands: pure.
import type { Day } from '#kernel/day';
import { isLate, type Standing } from './inspection.ts';

/** What is asked: a text key below `work.kind.`. */
export type Ask =
  | 'inspection-send'
  | 'inspection-mend'
  | 'inspection-approve'
  | 'inspection-announce'
  | 'inspection-carry-out'
  | 'inspection-answer';

/** One thing asked of a unit. */
export interface Asked {
  ask: Ask;
  unitId: string;
  since: Day | null;
  dueOn: Day | null;
  late: boolean;
}

/** What is known of an inspection on a day. */
export interface AskedOf {
  standing: Standing;
  day: Day;
  /** The unit that inspects; whether the actor writes for it. */
  ownerUnitId: string;
  writes: boolean;
  /** The unit in whose name the actor may approve it, where it was sent. */
  approver: string | null;
  /** The day on which it was sent for approval last. */
  sentOn: Day | null;
  /** It was sent back, and not sent up again since. */
  returned: boolean;
  /** The actor's units that are inspected, were asked something, and have not answered. */
  silent: string[];
}

/**
 * A draft is to be sent, one that was sent back mended first, a sent one approved, an approved one announced by its first day, an announced one answered by its
 * first day and concluded by its last.
 */
export function askedBy(about: AskedOf): Asked[] {
  const { standing, day, ownerUnitId, writes, approver, sentOn, returned, silent } = about;
  const { state, startsOn, endsOn } = standing;
  const ours = (ask: Ask, dueOn: Day, late: boolean): Asked[] =>
    writes ? [{ ask, unitId: ownerUnitId, since: null, dueOn, late }] : [];
  const answers = silent.map((unitId): Asked => {
    return { ask: 'inspection-answer', unitId, since: null, dueOn: startsOn, late: startsOn < day };
  });
  switch (state) {
    case 'draft':
      return ours(returned ? 'inspection-mend' : 'inspection-send', startsOn, startsOn < day);
    case 'proposed':
      return approver
        ? [{ ask: 'inspection-approve', unitId: approver, since: sentOn, dueOn: null, late: false }]
        : [];
    case 'approved':
      return ours('inspection-announce', startsOn, startsOn < day);
    case 'announced':
    case 'open':
      return [...ours('inspection-carry-out', endsOn, isLate(standing, day)), ...answers];
    case 'concluded':
    case 'cancelled':
      return [];
  }
}
