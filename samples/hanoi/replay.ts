// The sample read back by the simplest possible means, independent of the product's own rules: the tree after each act,
// and the state of a history on a day. The tests hold the facts against it.
import type { Act, Change, Day, Fact, FactName, Founding } from './types.ts';

export type State =
  'planned' | 'in_progress' | 'claimed' | 'verified' | 'returned' | 'suspended' | 'cancelled';

const LEADS_TO: Record<Exclude<FactName, 'rescheduled'>, State> = {
  issued: 'planned',
  started: 'in_progress',
  claimed: 'claimed',
  verified: 'verified',
  rejected: 'returned',
  returned: 'returned',
  suspended: 'suspended',
  resumed: 'in_progress',
  cancelled: 'cancelled',
};

export interface Standing {
  state: State;
  due: Day | undefined;
  done: boolean;
  late: boolean;
}

/** How a history stands on a day; undefined before it was issued. */
export function standingOn(facts: Fact[], day: Day): Standing | undefined {
  const held = facts.filter((fact) => fact.on <= day);
  const name = held.findLast(({ fact }) => fact !== 'rescheduled')?.fact;
  if (!name || name === 'rescheduled') return undefined;
  const state = LEADS_TO[name];
  const due = held.findLast((fact) => fact.due)?.due;
  const open = state === 'planned' || state === 'in_progress' || state === 'returned';
  return {
    state,
    due,
    done: state === 'claimed' || state === 'verified',
    late: open && due !== undefined && due < day,
  };
}

/** The units that stand, by key. */
export type Tree = Map<string, Founding>;

/** Takes an act's changes one after the other. @throws where one of them makes no sense on the tree as it stands */
export function take(tree: Tree, act: Act): Tree {
  const after = new Map(tree);
  for (const change of act.changes) apply(after, change, act.key);
  return after;
}

function apply(tree: Tree, change: Change, act: string): void {
  const get = (unit: string): Founding => {
    const found = tree.get(unit);
    if (!found) throw new Error(`${act}: ${unit} does not stand`);
    return found;
  };
  if ('found' in change) {
    if (tree.has(change.found.unit)) throw new Error(`${act}: ${change.found.unit} stands already`);
    if (change.found.parent) get(change.found.parent);
    tree.set(change.found.unit, change.found);
  } else if ('dissolve' in change) {
    const { unit, heir } = change.dissolve;
    get(heir);
    if ([...tree.values()].some((one) => one.parent === unit))
      throw new Error(`${act}: ${unit} has units under it`);
    if (!tree.delete(unit)) throw new Error(`${act}: ${unit} does not stand`);
  } else if ('move' in change) {
    get(change.move.parent);
    tree.set(change.move.unit, { ...get(change.move.unit), parent: change.move.parent });
  } else if ('rename' in change)
    tree.set(change.rename.unit, { ...get(change.rename.unit), ...change.rename });
  else tree.set(change.change.unit, { ...get(change.change.unit), ...change.change });
}
