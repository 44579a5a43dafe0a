// Holds back whoever guesses secret addresses: who missed too often within a while is told so until it has passed. The
// addresses are too long for guesses (256 bits); what this spares is the work and the log.
import { Problem } from '#kernel/problem';

/** Counts misses by the address they come from. */
export interface Misses {
  /** Counts one. What is right is never held back: behind a proxy many come from one address. @throws Problem 429 where too many missed */
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
    missed(from, now) {
      const known = current(from, now) ?? { since: now.getTime(), count: 0 };
      if (known.count >= limit) throw new Problem('platform.too-often', 429);
      counted.delete(from);
      counted.set(from, { ...known, count: known.count + 1 });
      if (counted.size > REMEMBERED) counted.delete(counted.keys().next().value!);
    },
  };
}

const REMEMBERED = 10_000;
