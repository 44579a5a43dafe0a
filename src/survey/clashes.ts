// Sessions that meet: a host visited twice in the same weeks, a delegation at two places on the same days, travel included. Pure.
import { addDays, daysBetween, type Day } from '#kernel/day';

/** A session as it takes somebody's days. */
export interface Visit {
  id: string;
  host: string;
  delegation: string | null;
  heldOn: Day;
  /** Days of travel before it. */
  travelDays: number;
}

/** The first day of travel, or the day itself. */
export function leavesOn({ heldOn, travelDays }: Pick<Visit, 'heldOn' | 'travelDays'>): Day {
  return addDays(heldOn, -travelDays);
}

/** How far apart two visits of one host must lie, in days. */
const WEEKS_APART = 14;

/** Which of some visits a planned one meets, and why; the same delegation's overlap says more than the host's weeks. */
export function clashesOf(
  planned: Visit,
  others: readonly Visit[],
): { id: string; why: 'host' | 'delegation' }[] {
  return others.flatMap((other): { id: string; why: 'host' | 'delegation' }[] => {
    if (other.id === planned.id) return [];
    const together = leavesOn(planned) <= other.heldOn && leavesOn(other) <= planned.heldOn;
    if (planned.delegation !== null && other.delegation === planned.delegation && together)
      return [{ id: other.id, why: 'delegation' }];
    const near = Math.abs(daysBetween(planned.heldOn, other.heldOn)) < WEEKS_APART;
    return other.host === planned.host && near ? [{ id: other.id, why: 'host' }] : [];
  });
}
