// Two versions of a statute, provision by provision: what came, what went, what says something else, what stands elsewhere, what is
// numbered otherwise. By identity: a number that changed is no change of words. Pure.
import type { Provision } from '../provision.ts';
import { paragraphsOf } from '../provision.ts';

/** What became of a provision from one version to the other; several at once. */
export interface ProvisionDifference {
  id: string;
  before: Provision | null;
  after: Provision | null;
  /** It says something else. */
  changed: boolean;
  /** It stands under another provision, or at another place among those that both versions have. */
  moved: boolean;
  /** It bears another number. */
  renumbered: boolean;
}

/** How two texts are compared: whether they say the same. */
export type Same = (before: string, after: string) => boolean;

/** Everything that is not the same, in the order of the later text; what went stands where it stood. */
export function differencesBetween(
  before: Provision[],
  after: Provision[],
  same: Same,
): ProvisionDifference[] {
  const earlier = new Map(before.map((one) => [one.id, one]));
  const later = new Map(after.map((one) => [one.id, one]));
  const elsewhere = movedAmong(before, after);
  const told = new Map<string, ProvisionDifference>();
  for (const id of merged(before, after)) {
    const [was, is] = [earlier.get(id) ?? null, later.get(id) ?? null];
    const both = was !== null && is !== null;
    told.set(id, {
      ...{ id, before: was, after: is },
      changed: both && !saysTheSame(was, is, same),
      moved: both && elsewhere.has(id),
      renumbered: both && was.label !== is.label,
    });
  }
  return [...told.values()].filter(
    (one) => !one.before || !one.after || one.changed || one.moved || one.renumbered,
  );
}

function saysTheSame(before: Provision, after: Provision, same: Same): boolean {
  const [was, is] = [paragraphsOf(before), paragraphsOf(after)];
  return was.length === is.length && was.every((text, n) => same(text, is[n]!));
}

// The later order, with what went put behind what stood before it.
function merged(before: Provision[], after: Provision[]): string[] {
  const later = new Set(after.map(({ id }) => id));
  const behind = new Map<string | null, string[]>();
  let last: string | null = null;
  for (const { id } of before)
    if (later.has(id)) last = id;
    else behind.set(last, [...(behind.get(last) ?? []), id]);
  return [...(behind.get(null) ?? []), ...after.flatMap(({ id }) => [id, ...(behind.get(id) ?? [])])];
}

// Of the siblings that both versions have, those that are not in the longest row that kept its order have moved.
function movedAmong(before: Provision[], after: Provision[]): Set<string> {
  const wasUnder = new Map(before.map(({ id, under }) => [id, under]));
  const places = new Map(before.map(({ id }, n) => [id, n]));
  const moved = new Set<string>();
  const siblings = new Map<string | null, string[]>();
  for (const { id, under } of after)
    if (!wasUnder.has(id)) continue;
    else if (wasUnder.get(id) !== under) moved.add(id);
    else siblings.set(under, [...(siblings.get(under) ?? []), id]);
  for (const row of siblings.values()) {
    const kept = longestGrowing(row.map((id) => places.get(id)!));
    row.forEach((id, n) => (kept.has(n) ? undefined : moved.add(id)));
  }
  return moved;
}

/** The places of the longest growing row among numbers (patience sorting, O(n log n)). */
export function longestGrowing(numbers: number[]): Set<number> {
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  numbers.forEach((number, n) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[ends[middle]!]! < number) low = middle + 1;
      else high = middle;
    }
    before[n] = low > 0 ? ends[low - 1] : undefined;
    ends[low] = n;
  });
  const kept = new Set<number>();
  for (let n = ends.at(-1); n !== undefined; n = before[n]) kept.add(n);
  return kept;
}
