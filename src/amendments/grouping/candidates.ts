// Which texts are compared at all. Few texts: all that share a word. Many: those that share two of their rarest words, or one of
// them and a provision; a stock phrase of a hundred thousand texts brings nobody together. What is shared by a crowd is compared
// only with the next in order, since the rest of the crowd is reached through them.
import { likeness, type Point } from './linking.ts';
import type { Vocabulary } from './vectors.ts';

/** Up to so many texts every pair that shares a word is compared. */
export const ALL_PAIRS_UP_TO = 3000;

// Keys of a text; how many next in order; how many of them are compared, and kept as neighbours.
const [KEYS, ALONGSIDE, LOOKED_AT, KEPT] = [7, 6, 8, 4];
// Where a model says what texts mean: so many times, texts on the same side of so many planes.
const [TURNS, PLANES] = [24, 10];

type Pair = [number, number, number?];

/** Every pair of points that shares a feature which speaks for them, or that a model has looked at. */
export function* everyPair(points: readonly Point[], { roles }: Vocabulary): Generator<Pair> {
  const postings = new Map<number, number[]>();
  for (const [at, { vector, meaning }] of points.entries()) {
    if (meaning) {
      for (let other = 0; other < at; other++) yield [other, at];
      continue;
    }
    const met = new Set<number>();
    for (const id of vector.ids) {
      if (roles[id] === 'against' || roles[id] === 'provision') continue;
      const before = postings.get(id) ?? [];
      for (const other of before) met.add(other);
      before.push(at);
      postings.set(id, before);
    }
    for (const other of met) yield [other, at];
  }
}

/** Pairs of many points that are likely alike: for each the few that share most with it and are most like it. */
export function* likelyPairs(
  points: readonly Point[],
  vocabulary: Vocabulary,
  least: number,
): Generator<Pair> {
  const { starts, places, keys, owners } = crowdsOf(codesOf(points, vocabulary), points.length);
  const shared = new Int32Array(points.length);
  for (const [at, point] of points.entries()) {
    const met: number[] = [];
    for (let i = starts[at]!; i < starts[at + 1]!; i++) {
      const place = places[i]!;
      const end = Math.min(place + ALONGSIDE + 1, owners.length);
      for (let next = place + 1; next < end && keys[next] === keys[place]; next++) {
        const other = owners[next]!;
        if (shared[other]!++ === 0) met.push(other);
      }
    }
    const most = foremost(met, shared);
    for (const other of met) shared[other] = 0;
    const near: { other: number; score: number }[] = [];
    for (const other of most) {
      const score = likeness(point, points[other]!, vocabulary.roles) / (point.size * points[other]!.size);
      if (score >= least) near.push({ other, score });
    }
    near.sort((a, b) => b.score - a.score || a.other - b.other);
    for (const { other, score } of near.slice(0, KEPT)) yield [at, other, score];
  }
}

const COUNTS = new Int32Array(256);

// Those that share most, about as many as are looked at.
function foremost(met: number[], shared: Int32Array): number[] {
  if (met.length <= LOOKED_AT) return met;
  const counts = COUNTS.fill(0);
  for (const other of met) counts[Math.min(255, shared[other]!)]!++;
  let [least, so] = [255, 0];
  while (least > 1 && so + counts[least]! <= LOOKED_AT) so += counts[least--]!;
  return met.filter((other) => shared[other]! >= least).slice(0, 2 * LOOKED_AT);
}

/** Keys, each with the point that it is of. */
interface Codes {
  keys: Uint32Array;
  owners: Int32Array;
}

// Codes in the order of their keys, and where each point's codes stand.
function crowdsOf(codes: Codes, points: number) {
  const { keys, owners } = inOrder(inOrder(codes, 0), 16);
  const starts = new Int32Array(points + 1);
  for (const owner of owners) starts[owner + 1]!++;
  for (let at = 0; at < points; at++) starts[at + 1]! += starts[at]!;
  const next = starts.slice();
  const places = new Int32Array(owners.length);
  for (let place = 0; place < owners.length; place++) places[next[owners[place]!]!++] = place;
  return { keys, owners, starts, places };
}

// Ordered by sixteen bits of the keys; what has the same stays in its order.
function inOrder({ keys, owners }: Codes, shift: number): Codes {
  const next = new Int32Array(2 ** 16 + 1);
  for (const key of keys) next[((key >>> shift) & 0xffff) + 1]!++;
  for (let at = 0; at < 2 ** 16; at++) next[at + 1]! += next[at]!;
  const ordered = { keys: new Uint32Array(keys.length), owners: new Int32Array(keys.length) };
  for (let at = 0; at < keys.length; at++) {
    const place = next[(keys[at]! >>> shift) & 0xffff]!++;
    ordered.keys[place] = keys[at]!;
    ordered.owners[place] = owners[at]!;
  }
  return ordered;
}

function codesOf(points: readonly Point[], vocabulary: Vocabulary): Codes {
  const width = points[0]?.meaning?.length ?? 0;
  const planes = planesFor(width);
  let most = width > 0 ? TURNS * points.length : 0;
  for (const { vector } of points) most += countOf(vector.ids, vocabulary);
  const [keys, owners] = [new Uint32Array(most), new Int32Array(most)];
  let count = 0;
  const put = (key: number, owner: number) => {
    keys[count] = key;
    owners[count++] = owner;
  };
  for (const [at, { vector, meaning }] of points.entries()) {
    for (const key of keysOf(vector.ids, vocabulary)) put(key, at);
    for (let turn = 0; meaning && turn < TURNS; turn++) put(sideOf(meaning, planes, turn), at);
  }
  return { keys, owners };
}

function countOf(ids: Int32Array, { roles, seen }: Vocabulary): number {
  let [rare, provisions] = [0, 0];
  for (const id of ids)
    if (roles[id] === 'provision') provisions++;
    else if (roles[id] !== 'against' && seen[id]! > 1) rare++;
  const keys = Math.min(rare, KEYS);
  return (keys * (keys - 1)) / 2 + keys * Math.min(provisions, 3);
}

function* keysOf(ids: Int32Array, { roles, seen }: Vocabulary): Generator<number> {
  const [rare, provisions]: [number[], number[]] = [[], []];
  for (const id of ids)
    if (roles[id] === 'provision') provisions.push(id);
    else if (roles[id] !== 'against' && seen[id]! > 1) rare.push(id);
  rare.sort((a, b) => seen[a]! - seen[b]! || a - b).splice(KEYS);
  const most = Math.min(provisions.length, 3);
  for (const [i, one] of rare.entries()) {
    for (let n = i + 1; n < rare.length; n++) yield pairKey(one, rare[n]!);
    for (let n = 0; n < most; n++) yield pairKey(one, provisions[n]!);
  }
}

const pairKey = (one: number, other: number) => hash(Math.min(one, other), Math.max(one, other));

function hash(a: number, b: number): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x165667b1, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return (h ^ (h >>> 13)) >>> 0;
}

function planesFor(width: number): Float32Array[] {
  return Array.from({ length: width && TURNS * PLANES }, (_, plane) =>
    Float32Array.from({ length: width }, (_, at) => hash(plane, at) / 2 ** 31 - 1),
  );
}

function sideOf(meaning: Float32Array, planes: readonly Float32Array[], turn: number): number {
  let bits = turn + 1;
  for (const plane of planes.slice(turn * PLANES, (turn + 1) * PLANES)) {
    let side = 0;
    for (let at = 0; at < plane.length; at++) side += plane[at]! * meaning[at]!;
    bits = bits * 2 + (side > 0 ? 1 : 0);
  }
  return hash(bits, TURNS);
}
