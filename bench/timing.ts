/** Milliseconds that each of some calls took, in the order of the calls. */
export async function timed<T>(cases: T[], call: (one: T) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (const one of cases) {
    const start = performance.now();
    await call(one);
    times.push(performance.now() - start);
  }
  return times;
}

/** The value below which a share of the times lie. */
export function quantile(times: number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

export const median = (times: number[]) => quantile(times, 0.5);

/** How long one call took, in milliseconds, with its answer. */
export async function once<T>(call: () => Promise<T>): Promise<{ ms: number; answer: T }> {
  const start = performance.now();
  const answer = await call();
  return { ms: performance.now() - start, answer };
}
