// A seeded source of choices, so that the sample is the same on every machine and on every day. Each thing draws from a
// source of its own, named after its key: adding one item does not change its neighbours.

/** Draws that look random and depend on the name alone. */
export interface Chance {
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** True with the given probability. */
  happens(probability: number): boolean;
  /** One of the list. */
  of<T>(list: readonly T[]): T;
  /** The list in another order. */
  shuffled<T>(list: readonly T[]): T[];
}

/** The source of choices that belongs to a name. */
export function chanceOf(name: string): Chance {
  let state = hashOf(name);
  const draw = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number): number => low + Math.floor(draw() * (high - low + 1));
  const shuffled = <T>(list: readonly T[]): T[] => {
    const order = [...list];
    for (let last = order.length - 1; last > 0; last--) {
      const other = between(0, last);
      [order[last], order[other]] = [order[other]!, order[last]!];
    }
    return order;
  };
  return {
    between,
    happens: (probability) => draw() < probability,
    of: (list) => list[between(0, list.length - 1)]!,
    shuffled,
  };
}

/** FNV-1a over the UTF-16 units: short, and the same everywhere. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return hash;
}
