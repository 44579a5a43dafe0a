// What each type of act must contain to be called that, and what may be said of successors.
import { before, idIn, refuse, stateOf, type Applying } from './applying.ts';
import type { ActType, Change } from './act.ts';

type Step = 'found' | 'rename' | 'change' | 'move' | 'dissolve';

const NEEDS: Record<ActType, Step[]> = {
  founding: ['found'],
  renaming: ['rename'],
  changing: ['change'],
  moving: ['move'],
  merging: ['dissolve'],
  splitting: ['found'],
  dissolving: ['dissolve'],
  reorganising: [],
};

/** Notes where an act is not what its type says, and successions that cannot be. */
export function expectations(applying: Applying): void {
  const { act } = applying;
  if (!act.changes.length) return refuse(applying, null, 'organisation.no-changes');
  for (const step of NEEDS[act.type]) {
    if (!act.changes.some((change) => is(change, step))) refuse(applying, null, `organisation.lacks-${step}`);
  }
  if ((act.type === 'merging' || act.type === 'splitting') && !act.successions.length)
    refuse(applying, null, 'organisation.lacks-succession');
  if (act.type === 'merging') checkMerging(applying);
  checkSuccessions(applying);
}

function is(change: Change, step: Step): boolean {
  return step in change;
}

// Several become one or fewer, or one goes into another that stands: some successor takes up a unit that ends.
function checkMerging(applying: Applying): void {
  const ended = new Set([...applying.after].filter(([, state]) => !state.standing).map(([unit]) => unit));
  if (!applying.act.successions.some(({ from }) => ended.has(idIn(applying, from))))
    refuse(applying, null, 'organisation.lacks-predecessor');
}

function checkSuccessions(applying: Applying): void {
  const linked = new Set<string>();
  const shares = new Map<string, { whole: number; part: number }>();
  applying.act.successions.forEach(({ from, to, share }, at) => {
    const predecessor = idIn(applying, from);
    const successor = idIn(applying, to);
    const was = before(applying, predecessor);
    const becomes = stateOf(applying, successor);
    const values = { from: was?.name ?? '', to: becomes?.name ?? '' };
    const stop = (code: string) => void applying.faults.push({ at: { succession: at }, code, values });
    const counted = shares.get(predecessor) ?? { whole: 0, part: 0 };
    counted[share] += 1;
    shares.set(predecessor, counted);
    if (!was?.standing) stop('organisation.predecessor-not-standing');
    else if (!becomes?.standing) stop('organisation.successor-not-standing');
    else if (predecessor === successor) stop('organisation.succeeds-itself');
    else if (linked.has(`${predecessor} ${successor}`)) stop('organisation.succession-twice');
    else if (share === 'whole' && stateOf(applying, predecessor)?.standing)
      stop('organisation.whole-still-stands');
    else if (counted.whole > 1 || (counted.whole && counted.part)) stop('organisation.whole-and-more');
    linked.add(`${predecessor} ${successor}`);
  });
}
