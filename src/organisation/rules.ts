// The rules that hold of the structure once all changes of an act are taken, each with the change at fault.
import type { Day } from '#kernel/day';
import { LEVELS, type Level } from './contract.ts';
import { before, laterOf, namedAct, refuse, stateOf, type Applying } from './applying.ts';
import { expectations } from './expectations.ts';
import type { UnitState, Version } from './act.ts';

/** Notes every rule that the structure after the act breaks. */
export function breaches(applying: Applying): void {
  expectations(applying);
  const under = childrenByParent(applying);
  for (const [unit, state] of applying.after) {
    const at = applying.touchedBy.get(unit)!;
    if (state.standing) checkPlace(applying, state, at);
    else checkDissolved(applying, unit, under);
    if (before(applying, unit)?.level !== state.level) checkLevelsBelow(applying, unit, under);
  }
  checkCodes(applying);
  if (!applying.faults.length) checkCycles(applying);
}

const rank = (level: Level) => LEVELS.indexOf(level);

// A standing unit's superior stands on the day and is not known to go later; and is not of a lower level.
function checkPlace(applying: Applying, state: UnitState, at: number): void {
  if (state.parentId === null) return;
  const parent = stateOf(applying, state.parentId);
  const values = { name: state.name, parent: parent?.name ?? '' };
  const foundedOn = applying.slice.foundedOn.get(state.parentId);
  if (!parent) {
    return foundedOn === undefined
      ? refuse(applying, at, 'organisation.unknown-parent', values)
      : refuse(applying, at, 'organisation.parent-not-founded', { ...values, foundedOn });
  }
  if (!parent.standing) return refuse(applying, at, 'organisation.parent-not-standing', values);
  if (rank(parent.level) > rank(state.level)) return refuse(applying, at, 'organisation.level-above', values);
  for (const later of laterOf(applying, state.parentId)) {
    if (!later.standing)
      return refuse(applying, at, 'organisation.later-act', {
        ...namedAct(applying, later),
        name: later.name,
      });
    if (rank(later.level) > rank(state.level))
      return refuse(applying, at, 'organisation.level-above', values);
  }
}

type Below = Map<string, { unit: string; version: UnitState & Partial<Version> }[]>;

// Whoever stands under whom on the act's day or later.
function childrenByParent(applying: Applying): Below {
  const below: Below = new Map();
  const add = (unit: string, version: UnitState & Partial<Version>) => {
    if (version.standing && version.parentId !== null)
      below.set(version.parentId, [...(below.get(version.parentId) ?? []), { unit, version }]);
  };
  const wanted = new Set(
    [...applying.after]
      .filter(([unit, state]) => !state.standing || before(applying, unit)?.level !== state.level)
      .map(([unit]) => unit),
  );
  if (!wanted.size) return below;
  for (const [unit, versions] of applying.slice.versions) {
    if (!applying.after.has(unit))
      for (const version of versions) if (wanted.has(version.parentId ?? '')) add(unit, version);
  }
  for (const [unit, state] of applying.after) if (wanted.has(state.parentId ?? '')) add(unit, state);
  return below;
}

function checkDissolved(applying: Applying, unit: string, under: Below): void {
  const at = applying.touchedBy.get(unit)!;
  const { name, parentId } = applying.after.get(unit)!;
  const heir = stateOf(applying, parentId!);
  if (!heir?.standing || parentId === unit)
    return refuse(applying, at, 'organisation.heir-not-standing', { name, heir: heir?.name ?? '' });
  const left = under.get(unit) ?? [];
  const later = left.find(({ version }) => version.from !== undefined && version.from > applying.day);
  if (later)
    return refuse(applying, at, 'organisation.later-act', {
      ...namedAct(applying, later.version as Version),
      name: later.version.name,
    });
  if (left.length)
    refuse(applying, at, 'organisation.children-left', {
      name,
      child: left[0]!.version.name,
      count: left.length,
    });
}

function checkLevelsBelow(applying: Applying, unit: string, under: Below): void {
  const { name, level } = applying.after.get(unit)!;
  const child = (under.get(unit) ?? []).find(({ version }) => rank(version.level) < rank(level));
  if (child)
    refuse(applying, applying.touchedBy.get(unit)!, 'organisation.level-above', {
      name: child.version.name,
      parent: name,
    });
}

// A code is one unit's among those of its level that stand on the same day.
function checkCodes(applying: Applying): void {
  const held = new Set<string>();
  for (const [unit, versions] of applying.slice.versions) {
    if (!applying.after.has(unit))
      for (const version of versions) if (version.standing) held.add(`${version.level} ${version.code}`);
  }
  for (const [unit, state] of applying.after) {
    if (!state.standing) continue;
    const key = `${state.level} ${state.code}`;
    if (held.has(key))
      refuse(applying, applying.touchedBy.get(unit)!, 'organisation.code-taken', {
        code: state.code,
        name: state.name,
      });
    held.add(key);
  }
}

// Nobody may come to stand under itself, on the act's day or on a later one that is already recorded.
function checkCycles(applying: Applying): void {
  const days = new Set([applying.day]);
  for (const [unit, versions] of applying.slice.versions)
    if (!applying.after.has(unit)) for (const { from } of versions) if (from > applying.day) days.add(from);
  for (const day of [...days].sort()) {
    const cleared = new Set<string>();
    for (const unit of applying.after.keys()) {
      if (!climbs(applying, { unit, day, cleared })) {
        return refuse(applying, applying.touchedBy.get(unit)!, 'organisation.cycle', {
          name: applying.after.get(unit)!.name,
          day,
        });
      }
    }
  }
}

function climbs(
  applying: Applying,
  { unit, day, cleared }: { unit: string; day: Day; cleared: Set<string> },
): boolean {
  const passed = new Set<string>();
  for (let at: string | null | undefined = unit; at && !cleared.has(at); at = parentOn(applying, at, day)) {
    if (passed.has(at)) return false;
    passed.add(at);
  }
  for (const one of passed) cleared.add(one);
  return true;
}

function parentOn(applying: Applying, unit: string, day: Day): string | null | undefined {
  const after = applying.after.get(unit);
  if (after) return after.parentId;
  return applying.slice.versions.get(unit)?.find((version) => version.from <= day && day < version.to)
    ?.parentId;
}
