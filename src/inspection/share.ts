/** A share of a sample with the bounds between which the share of the whole lies in 95 of 100 samples. */
export interface Share {
  share: number;
  /** Both are the share itself where it is known exactly, and only there. */
  low: number;
  high: number;
}

/** The 0.975 quantile of the normal distribution. */
const Z = 1.959963984540054;

/**
 * The share of `hits` among `tried` of a `whole` with its 95 % interval after Wilson ("Probable inference, the law of
 * succession, and statistical inference", 1927): right for small samples and for shares near 0 and 1, where the usual one
 * is not. That a sample may be a large part of the whole is not made use of: the interval is then wider than it need be.
 * Where all of the whole was tried, there is nothing to infer: the share has no interval. Null where nothing was tried.
 */
export function shareOf(hits: number, tried: number, whole: number): Share | null {
  if (tried === 0) return null;
  const share = hits / tried;
  if (tried === whole) return { share, low: share, high: share };
  const weight = (Z * Z) / tried;
  const middle = (share + weight / 2) / (1 + weight);
  const spread = (Z / (1 + weight)) * Math.sqrt((share * (1 - share)) / tried + weight / (4 * tried));
  return { share, low: Math.max(0, middle - spread), high: Math.min(1, middle + spread) };
}
