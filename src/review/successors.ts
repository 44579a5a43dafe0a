// What became of units that must report, and what follows for their duties. A unit that no longer stands cannot report: its duty
// goes to who took it over, or is released; whoever took over a part of one may have to report too. Suggested, never done. Pure.

/** Records that went from one unit to another. */
export interface Passed {
  from: string;
  to: string;
  share: 'whole' | 'part';
}

/** The standing units that took a unit over, the whole before parts; through those that were taken over themselves. */
export function successorsOf(unit: string, passed: Passed[], standing: (unit: string) => boolean): string[] {
  const met = new Set([unit]);
  const found = (from: string): string[] =>
    passed
      .filter((one) => one.from === from)
      .toSorted((a, b) => Number(a.share === 'part') - Number(b.share === 'part'))
      .flatMap(({ to }) => {
        if (met.has(to)) return [];
        met.add(to);
        return standing(to) ? [to] : found(to);
      });
  return found(unit);
}

/** What may be done about a duty: moved, released, or one more unit made to report. */
export type Suggestion = { act: 'move' | 'oblige'; toUnitId: string } | { act: 'release'; toUnitId: null };

/** What is known of the units of a review on a day. */
export interface Fates {
  passed: Passed[];
  standing: (unit: string) => boolean;
  /** Whether a unit must report already. */
  owes: (unit: string) => boolean;
}

/** What to do about the duty of a unit; nothing where it stands and gave nothing away to a unit that does not report. */
export function suggestionsFor(unit: string, { passed, standing, owes }: Fates): Suggestion[] {
  const successors = successorsOf(unit, passed, standing);
  const more = (units: string[]): Suggestion[] =>
    units.filter((one) => !owes(one)).map((toUnitId) => ({ act: 'oblige', toUnitId }));
  if (standing(unit)) return more(successors);
  const [first, ...rest] = successors;
  return first ? [{ act: 'move', toUnitId: first }, ...more(rest)] : [{ act: 'release', toUnitId: null }];
}
