// An act in the middle of being applied: what the changes so far made of the units, and how to look at them.
import type { Day } from '#kernel/day';
import type { Act, Fault, Slice, UnitState, Version } from './act.ts';

export interface Applying {
  act: Act;
  slice: Slice;
  day: Day;
  founded: Map<string, string>;
  /** The touched units as the changes so far made them. */
  after: Map<string, UnitState>;
  /** Which change last touched a unit. */
  touchedBy: Map<string, number>;
  /** The dissolved units' heirs as the act names them; undefined where it leaves that open. */
  heirs: Map<string, string | null | undefined>;
  faults: Fault[];
}

/** Notes a breach of a rule; `at` is the place of the change. */
export function refuse(
  applying: Applying,
  at: number | null,
  ...[code, values = {}]: [code: string, values?: Fault['values']]
): void {
  applying.faults.push({ at: at === null ? null : { change: at }, code, values });
}

/** The identifier behind the name that an act uses. */
export function idIn({ founded }: Applying, unit: string): string {
  return founded.get(unit) ?? unit;
}

/** The version in force on the act's day before the act. */
export function before({ slice, day }: Applying, unit: string): Version | undefined {
  return slice.versions.get(unit)?.find((version) => version.from <= day);
}

/** The unit as it is on the act's day with the changes so far. */
export function stateOf(applying: Applying, unit: string): UnitState | undefined {
  return applying.after.get(unit) ?? before(applying, unit);
}

/** Versions that begin after the act's day. */
export function laterOf({ slice, day }: Applying, unit: string): Version[] {
  return (slice.versions.get(unit) ?? []).filter((version) => version.from > day);
}

/** The act behind a version, for a sentence. */
export function namedAct({ slice }: Applying, version: Version): Fault['values'] {
  return { directive: slice.acts.get(version.actId)?.directive ?? '', holdsOn: version.from };
}

/** Who answers for a dissolved unit when the act does not say: its only successor, else the nearest that stands above it. */
export function heirOf(applying: Applying, unit: string): string | null {
  const successors = applying.act.successions
    .filter(({ from }) => idIn(applying, from) === unit)
    .map(({ to }) => idIn(applying, to));
  if (successors.length === 1) return successors[0]!;
  const passed = new Set([unit]);
  let above = before(applying, unit)?.parentId ?? null;
  while (above !== null && !passed.has(above)) {
    passed.add(above);
    const state = stateOf(applying, above);
    if (!state || state.standing) return above;
    const named = applying.heirs.get(above);
    above = named ? idIn(applying, named) : (before(applying, above)?.parentId ?? null);
  }
  return null;
}
