// Holds back whoever guesses secret addresses: who missed too often within a while is answered no more until it has passed,
// also where the next guess would be right.
import { Problem } from '#kernel/problem';

/** Counts misses by the address they come from. */
export interface Misses {
  /** @throws Problem 429 where too many came from there */
  mustBeFew(from: string, now: Date): void;
  missed(from: string, now: Date): void;
}

/** At most `limit` misses from one address within `per` milliseconds. What is remembered is bounded. */
export function countMisses({ limit, per }: { limit: number; per: number }): Misses {
  const counted = new Map<string, { since: number; count: number }>();
  const current = (from: string, now: Date) => {
    const known = counted.get(from);
    return known && now.getTime() - known.since < per ? known : undefined;
  };
  return {
    mustBeFew(from, now) {
      if ((current(from, now)?.count ?? 0) >= limit) throw new Problem('platform.too-often', 429);
    },
    missed(from, now) {
      const known = current(from, now) ?? { since: now.getTime(), count: 0 };
      counted.delete(from);
      counted.set(from, { ...known, count: known.count + 1 });
      if (counted.size > REMEMBERED) counted.delete(counted.keys().next().value!);
    },
  };
}

const REMEMBERED = 10_000;
