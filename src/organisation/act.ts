// An act of the organisation as people record it: on a day, by a directive, units are founded, renamed, changed, moved or
// dissolved, and it is said who succeeds whom. The wizard, the API and the imports all make one of these.
import type { Day } from '#kernel/day';
import type { Field, Kind, Level } from './contract.ts';

export const ACT_TYPES = [
  'founding',
  'renaming',
  'changing',
  'moving',
  'merging',
  'splitting',
  'dissolving',
  'reorganising',
] as const;
export type ActType = (typeof ACT_TYPES)[number];

/** A unit as an act founds it. `unit` is its key within the act; one with the form of an identifier becomes its identifier. */
export interface Founding {
  unit: string;
  code: string;
  name: string;
  level: Level;
  kind: Kind;
  fields: Field[];
  parent: string | null;
}

/** One step of an act, taken in order. Units are named by identifier, those founded in the act by their key. */
export type Change =
  | { found: Founding }
  | { rename: { unit: string; name?: string | undefined; code?: string | undefined } }
  | {
      change: {
        unit: string;
        level?: Level | undefined;
        kind?: Kind | undefined;
        fields?: Field[] | undefined;
      };
    }
  | { move: { unit: string; parent: string | null } }
  | { dissolve: { unit: string; heir?: string | null | undefined } };

/** Whose records went to whom: the whole of a unit, or a part. */
export interface Succession {
  from: string;
  to: string;
  share: 'whole' | 'part';
}

export interface Act {
  id?: string | undefined;
  type: ActType;
  holdsOn: Day;
  /** Number and symbol of the directive that ordered it. */
  directive: string;
  note?: string | undefined;
  illustrative?: boolean | undefined;
  changes: Change[];
  successions: Succession[];
}

/** What a unit is while nothing changes it. After its dissolution `parentId` names its heir. */
export interface UnitState {
  standing: boolean;
  code: string;
  name: string;
  level: Level;
  kind: Kind;
  fields: Field[];
  parentId: string | null;
}

/** What a unit was from a day until before another. */
export interface Version extends UnitState {
  unitId: string;
  from: Day;
  to: Day;
  actId: string;
}

/** The part of the structure that an act meets, from its day on: the units it names, all that stand above them or are
 *  left below them, and whoever holds the codes it gives. */
export interface Slice {
  foundedOn: Map<string, Day>;
  /** Versions in force on the day or later, in order. */
  versions: Map<string, Version[]>;
  /** The acts behind versions that begin on the day or later. */
  acts: Map<string, { directive: string; holdsOn: Day }>;
}

/** A rule that an act breaks, and the change or succession at fault. */
export interface Fault {
  at: { change: number } | { succession: number } | null;
  code: string;
  values: Record<string, string | number>;
}

/** What an act makes of the units it touches. */
export interface Outcome {
  /** The identifiers of the founded units by their keys. */
  founded: Map<string, string>;
  /** Each touched unit as it is from the day on, in the order in which the act first names it. */
  after: Map<string, UnitState>;
  /** Those of them that stand elsewhere than before: their own lines and those of all below them change. */
  relocated: string[];
  /** Those on another level than before: counts by level change for them alone. */
  relevelled: string[];
  successions: { predecessorId: string; successorId: string; share: 'whole' | 'part' }[];
}

/** The unit that a change is about, as the act names it. */
export function unitOf(change: Change): string {
  if ('found' in change) return change.found.unit;
  if ('rename' in change) return change.rename.unit;
  if ('change' in change) return change.change.unit;
  return 'move' in change ? change.move.unit : change.dissolve.unit;
}

/** Every unit that an act names: those it changes, puts others under, makes heirs or links. */
export function namedIn(act: Act): string[] {
  const named = act.changes.flatMap((change) => {
    if ('found' in change) return [change.found.unit, change.found.parent];
    if ('move' in change) return [change.move.unit, change.move.parent];
    return 'dissolve' in change ? [change.dissolve.unit, change.dissolve.heir] : [unitOf(change)];
  });
  const linked = act.successions.flatMap(({ from, to }) => [from, to]);
  return [...new Set([...named, ...linked])].filter((unit): unit is string => typeof unit === 'string');
}
