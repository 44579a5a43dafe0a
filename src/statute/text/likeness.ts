// Which paragraphs of a stretch are the same with other words: by the words that they have in common, in the order of both. Long stretches
// are compared only where two paragraphs share a rare pair of words, so that space and time grow with the text and not with its square. Pure.

/** The words of a paragraph as numbers: in their order, and sorted. */
export interface Bag {
  keys: number[];
  sorted: number[];
}

/** Places of an old paragraph and of a new one. */
export type Pair = [number, number];

/** Old paragraphs that became new ones: one of each, one split, or several joined. */
export interface Group {
  before: number;
  ofOld: number;
  after: number;
  ofNew: number;
}

type Gap = [number[], number[]];

/** From this likeness on two paragraphs are the same one. */
const SAME = 0.5;
/** Up to so many pairs each is looked at. */
const ALL_PAIRS = 40_000;
/** Pairs of words in at most so many paragraphs are rare; of a paragraph so many are looked up. */
const RARE = 10;
const LOOKED_UP = 8;
/** A paragraph is split into so many at the most. */
const MOST_PARTS = 20;

/** Words as a bag. */
export function bagOf(keys: number[]): Bag {
  return { keys, sorted: keys.toSorted((a, b) => a - b) };
}

/** How alike two paragraphs are, from 0 to 1: what they share of both, and of the shorter. */
export function likeness(a: Bag, b: Bag): number {
  const both = common(a.sorted, b.sorted);
  const shorter = Math.min(a.sorted.length, b.sorted.length);
  if (!shorter) return a.sorted.length === b.sorted.length ? 1 : 0;
  return (both / shorter + (2 * both) / (a.sorted.length + b.sorted.length)) / 2;
}

function common(a: number[], b: number[]): number {
  let [i, j, both] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const step = a[i]! - b[j]!;
    if (step === 0) both += 1;
    if (step <= 0) i += 1;
    if (step >= 0) j += 1;
  }
  return both;
}

/** The pairs of a stretch that are most alike, none crossing another. */
export function alikeWithin([olds, news]: Gap, bags: [Bag[], Bag[]]): Pair[] {
  const candidates =
    olds.length * news.length <= ALL_PAIRS ? allPairs([olds, news]) : rarePairs([olds, news], bags);
  const weighed = candidates
    .map(([i, j]) => ({ i, j, weight: likeness(bags[0][i]!, bags[1][j]!) }))
    .filter(({ weight }) => weight >= SAME);
  return heaviest(weighed, news);
}

function allPairs([olds, news]: Gap): Pair[] {
  return olds.flatMap((i) => news.map((j): Pair => [i, j]));
}

function rarePairs([olds, news]: Gap, [before, after]: [Bag[], Bag[]]): Pair[] {
  const places = new Map<number, number[]>();
  for (const j of news)
    for (const two of twos(after[j]!.keys)) {
      const list = places.get(two);
      if (list) list.push(j);
      else places.set(two, [j]);
    }
  return olds.flatMap((i) => {
    const rare = [...twos(before[i]!.keys)]
      .map((two) => places.get(two) ?? [])
      .filter((list) => list.length && list.length <= RARE)
      .toSorted((a, b) => a.length - b.length)
      .slice(0, LOOKED_UP);
    return [...new Set(rare.flat())].map((j): Pair => [i, j]);
  });
}

// Numbers for two words in a row; a word by itself counts with what stands at the end.
function twos(keys: number[]): Set<number> {
  return new Set(keys.map((key, n) => key * 4_194_304 + (keys[n + 1] ?? 4_194_303)));
}

interface Weighed {
  i: number;
  j: number;
  weight: number;
}

// The heaviest choice in which both places rise. `best` keeps for each place of the new list the heaviest choice that ends before it.
function heaviest(pairs: Weighed[], news: number[]): Pair[] {
  const rank = new Map(news.map((j, n) => [j, n + 1]));
  const best: number[] = [];
  const total: number[] = [];
  const previous: number[] = [];
  const heavier = (one: number, other: number) =>
    other >= 0 && (one < 0 || total[other]! > total[one]!) ? other : one;
  const sorted = pairs.toSorted((a, b) => a.i - b.i || b.j - a.j);
  sorted.forEach(({ j, weight }, n) => {
    let before = -1;
    for (let at = rank.get(j)! - 1; at > 0; at -= at & -at) before = heavier(before, best[at] ?? -1);
    previous.push(before);
    total.push(weight + (before < 0 ? 0 : total[before]!));
    for (let at = rank.get(j)!; at <= news.length; at += at & -at) best[at] = heavier(best[at] ?? -1, n);
  });
  let last = total.reduce((most, _, n) => heavier(most, n), -1);
  const chosen: Pair[] = [];
  for (; last >= 0; last = previous[last]!) chosen.push([sorted[last]!.i, sorted[last]!.j]);
  return chosen.reverse();
}

/** Paragraphs of a stretch that were split or joined; none crosses another. */
export function gatheredWithin([olds, news]: Gap, [before, after]: [Bag[], Bag[]]): Group[] {
  const splits = parted({ wholes: olds, parts: news }, [before, after]).map(([i, j, count]): Group => ({
    before: i,
    ofOld: 1,
    after: j,
    ofNew: count,
  }));
  const joins = parted({ wholes: news, parts: olds }, [after, before]).map(([j, i, count]): Group => ({
    before: i,
    ofOld: count,
    after: j,
    ofNew: 1,
  }));
  const groups: Group[] = [];
  for (const group of [...splits, ...joins].toSorted((a, b) => a.before - b.before)) {
    const last = groups.at(-1);
    if (!last || (last.before + last.ofOld <= group.before && last.after + last.ofNew <= group.after))
      groups.push(group);
  }
  return groups;
}

// Wholes whose words are those of several neighbouring parts: [whole, first part, how many].
function parted(
  { wholes, parts }: { wholes: number[]; parts: number[] },
  [ofWhole, ofPart]: [Bag[], Bag[]],
): [number, number, number][] {
  const first = ({ keys }: Bag) => keys.slice(0, 2).join();
  const beginning = new Map<string, number[]>();
  for (const [n, part] of parts.entries()) {
    const two = first(ofPart[part]!);
    if (ofPart[part]!.keys.length > 1) beginning.set(two, [...(beginning.get(two) ?? []), n]);
  }
  return wholes.flatMap((whole): [number, number, number][] => {
    const bag = ofWhole[whole]!;
    for (const n of (beginning.get(first(bag)) ?? []).slice(0, MOST_PARTS)) {
      const count = partsOf(bag, parts.slice(n, n + MOST_PARTS), ofPart);
      if (count > 1) return [[whole, parts[n]!, count]];
    }
    return [];
  });
}

// How many parts together are the whole: all their words are its words, and with each one more of its words are found.
function partsOf(whole: Bag, parts: number[], bags: Bag[]): number {
  let [count, keys]: [number, number[]] = [0, []];
  let found = 0;
  for (const [n, part] of parts.entries()) {
    const bag = bags[part]!;
    if (n && part !== parts[n - 1]! + 1) break;
    if (!bag.keys.length || common(bag.sorted, whole.sorted) < 0.8 * bag.keys.length) break;
    keys = [...keys, ...bag.keys];
    const both = common(
      keys.toSorted((a, b) => a - b),
      whole.sorted,
    );
    if (both - found < 0.8 * bag.keys.length) break;
    [count, found] = [n + 1, both];
  }
  return found >= 0.8 * whole.keys.length ? count : 0;
}

/** What lies between groups of a stretch. */
export function between(groups: Group[], [olds, news]: Gap): Gap[] {
  let [i, j] = [-1, -1];
  const gaps: Gap[] = [];
  const end = { before: Infinity, ofOld: 0, after: Infinity, ofNew: 0 };
  let [o, n] = [0, 0];
  for (const group of [...groups, end]) {
    const gap: Gap = [[], []];
    for (; o < olds.length && olds[o]! < group.before; o += 1) if (olds[o]! >= i) gap[0].push(olds[o]!);
    for (; n < news.length && news[n]! < group.after; n += 1) if (news[n]! >= j) gap[1].push(news[n]!);
    [i, j] = [group.before + group.ofOld, group.after + group.ofNew];
    if (gap[0].length && gap[1].length) gaps.push(gap);
  }
  return gaps;
}
