// Who answers for a unit's work on a day: the unit while it stands, afterwards its heir. Facts and reports of an
// undertaking whose owner is gone are written by that heir.
import { acts } from './acts.ts';
import type { Day } from './types.ts';

interface End {
  on: Day;
  heir: string;
}

const ENDS = new Map<string, End>(
  acts().flatMap((act) =>
    act.changes.flatMap((change) =>
      'dissolve' in change
        ? [[change.dissolve.unit, { on: act.holdsOn, heir: change.dissolve.heir }] as const]
        : [],
    ),
  ),
);

/** The unit that answers on a day for what a unit owns. */
export function answering(unit: string, day: Day): string {
  const end = ENDS.get(unit);
  return end && end.on <= day ? answering(end.heir, day) : unit;
}

/** The day on which a unit ceases to stand; undefined where it goes on. */
export function endOf(unit: string): Day | undefined {
  return ENDS.get(unit)?.on;
}
