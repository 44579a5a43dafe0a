// Applying an act to the structure of its day. Pure: a slice of the tree goes in; out come either the units as they are
// from that day on, or every rule that the act breaks with the change at fault. The wizard and all imports pass here.
import { isId, newId } from '#kernel/id';
import { tidy } from '#kernel/vietnamese';
import {
  unitOf,
  type Act,
  type Change,
  type Fault,
  type Founding,
  type Outcome,
  type Slice,
  type UnitState,
} from './act.ts';
import { before, heirOf, idIn, laterOf, namedAct, refuse, type Applying } from './applying.ts';
import { breaches } from './rules.ts';

/** @returns the outcome, or the faults; never both */
export function applyAct(slice: Slice, act: Act): { outcome: Outcome } | { faults: Fault[] } {
  const founded = foundedIds(act);
  const applying: Applying = {
    act,
    slice,
    day: act.holdsOn,
    founded,
    after: new Map(),
    touchedBy: new Map(),
    heirs: new Map(),
    faults: [],
  };
  if (!act.directive.trim()) refuse(applying, null, 'organisation.no-directive');
  act.changes.forEach((change, at) => take(applying, change, at));
  for (const [unit, heir] of applying.heirs) settle(applying, unit, heir);
  if (!applying.faults.length) breaches(applying);
  if (applying.faults.length) return { faults: applying.faults };
  return { outcome: outcomeOf(applying) };
}

function foundedIds(act: Act): Map<string, string> {
  const founded = new Map<string, string>();
  for (const change of act.changes)
    if ('found' in change)
      founded.set(change.found.unit, isId(change.found.unit) ? change.found.unit : newId());
  return founded;
}

function take(applying: Applying, change: Change, at: number): void {
  if ('found' in change) return found(applying, change.found, at);
  const unit = idIn(applying, unitOf(change));
  const state = changeable(applying, unit, at);
  if (!state) return;
  const after = changed(applying, state, change);
  if ('dissolve' in change) applying.heirs.set(unit, change.dissolve.heir);
  else if (same(state, after)) refuse(applying, at, 'organisation.nothing-changes', { name: state.name });
  if (!after.name || !after.code)
    refuse(applying, at, after.name ? 'organisation.no-code' : 'organisation.no-name', { name: state.name });
  put(applying, unit, { state: after, at });
}

function changed(applying: Applying, state: UnitState, change: Change): UnitState {
  if ('rename' in change)
    return {
      ...state,
      name: tidy(change.rename.name ?? state.name),
      code: tidy(change.rename.code ?? state.code),
    };
  if ('move' in change)
    return { ...state, parentId: change.move.parent === null ? null : idIn(applying, change.move.parent) };
  if ('dissolve' in change) return { ...state, standing: false };
  if (!('change' in change)) return state;
  const { level = state.level, kind = state.kind, fields = state.fields } = change.change;
  return { ...state, level, kind, fields: [...new Set(fields)] };
}

function put(applying: Applying, unit: string, { state, at }: { state: UnitState; at: number }): void {
  applying.after.set(unit, state);
  applying.touchedBy.set(unit, at);
}

function found(applying: Applying, founding: Founding, at: number): void {
  const { unit: key, parent, level, kind, fields } = founding;
  const unit = idIn(applying, key);
  const name = tidy(founding.name);
  const code = tidy(founding.code);
  if (applying.after.has(unit) || applying.slice.foundedOn.has(unit))
    return refuse(applying, at, 'organisation.unit-exists', { name });
  if (!name || !code) refuse(applying, at, name ? 'organisation.no-code' : 'organisation.no-name', { name });
  const parentId = parent === null ? null : idIn(applying, parent);
  put(applying, unit, {
    state: { standing: true, code, name, level, kind, fields: [...new Set(fields)], parentId },
    at,
  });
}

// What an act may change: a unit that stands on the day and to which nothing has happened on that day or since.
function changeable(applying: Applying, unit: string, at: number): UnitState | undefined {
  const { slice, day, after } = applying;
  const already = after.get(unit);
  const name = already?.name ?? slice.versions.get(unit)?.[0]?.name ?? '';
  const foundedOn = slice.foundedOn.get(unit);
  const stop = (code: string, values: Fault['values'] = {}) =>
    void refuse(applying, at, code, { name, ...values });
  if (already) return already.standing ? already : stop('organisation.dissolved');
  if (foundedOn === undefined) return stop('organisation.unknown-unit');
  if (foundedOn > day) return stop('organisation.before-founding', { foundedOn });
  const version = before(applying, unit)!;
  const [later] = laterOf(applying, unit);
  if (later) return stop('organisation.later-act', namedAct(applying, later));
  if (!version.standing) return stop('organisation.dissolved');
  if (version.from === day) return stop('organisation.same-day-act', namedAct(applying, version));
  return version;
}

// A dissolved unit gets its heir when every change has been taken: the one named, else its only successor, else whoever
// stands above it.
function settle(applying: Applying, unit: string, named: string | null | undefined): void {
  const at = applying.touchedBy.get(unit)!;
  const state = applying.after.get(unit)!;
  const heir = named ? idIn(applying, named) : heirOf(applying, unit);
  if (heir === null) return refuse(applying, at, 'organisation.no-heir', { name: state.name });
  applying.after.set(unit, { ...state, parentId: heir });
}

function outcomeOf(applying: Applying): Outcome {
  const { act, after, founded } = applying;
  const differing = (by: 'parentId' | 'level') =>
    [...after.keys()].filter((unit) => before(applying, unit)?.[by] !== after.get(unit)![by]);
  const successions = act.successions.map(({ from, to, share }) => ({
    predecessorId: idIn(applying, from),
    successorId: idIn(applying, to),
    share,
  }));
  return { founded, after, relocated: differing('parentId'), relevelled: differing('level'), successions };
}

function same(a: UnitState, b: UnitState): boolean {
  const text = ({ code, name, level, kind, fields, parentId }: UnitState) =>
    JSON.stringify([code, name, level, kind, fields.toSorted(), parentId]);
  return text(a) === text(b);
}
