// Texts into groups by average linkage: two groups become one while the mean over all pairs between them reaches the bound and
// no two members stand for opposites. So nothing chains: what is like one member only does not come in. All pairs of groups that
// are each other's nearest merge in the same round, which gives the same groups as merging the nearest pair of all one by one.
import { added, dot } from './embedding.ts';
import { product, sumOf, type Sparse, type Vocabulary } from './vectors.ts';

/** A text, or several that say exactly the same (`size`), with what it stands for as ascending codes; code ^ 1 is the opposite. */
export interface Point {
  vector: Sparse;
  size: number;
  stands: Int32Array;
  /** What a model says it means. */
  meaning?: Float32Array | undefined;
}

/** How much two points are alike, as a sum over all pairs of what they stand for. */
export function likeness(a: Point, b: Point, roles: Vocabulary['roles']): number {
  return product(a.vector, b.vector, roles) + (a.meaning && b.meaning ? dot(a.meaning, b.meaning) : 0);
}

/** Groups as lists of points, and points whose groups are alike and were kept apart by an opposite stand. */
export interface Linked {
  groups: number[][];
  apart: { one: number; other: number; code: number }[];
}

/** Pairs of points that may belong together, with their mean likeness where it is known: every pair that reaches the bound, or nearly. */
export type Pairs = Iterable<readonly [one: number, other: number, mean?: number]>;

const NONE = new Map<number, number>();

interface Bound {
  least: number;
  roles: Vocabulary['roles'];
}

/** Links points in their order, which decides between equals: it must not depend on the order in which texts came. */
export function link(points: readonly Point[], pairs: Pairs, bound: Bound): Linked {
  return new Linking(points, bound).run(pairs);
}

class Linking {
  readonly #bound: Bound;
  readonly #clusters: (Point | undefined)[];
  readonly #near: (Map<number, number> | undefined)[];
  readonly #parent: Int32Array;
  readonly #apart: Linked['apart'] = [];

  constructor(points: readonly Point[], bound: Bound) {
    this.#bound = bound;
    this.#clusters = [...points];
    this.#near = new Array<undefined>(points.length);
    this.#parent = Int32Array.from(points, (_, at) => at);
  }

  run(pairs: Pairs): Linked {
    const points = this.#clusters.length;
    // By cluster the nearest, -1 where none is near.
    const best = new Int32Array(points).fill(-1);
    for (const [one, other, mean] of pairs)
      if (!this.#near[one]?.has(other)) this.#remember(one, other, this.#compare(one, other, mean));
    for (let one = 0; one < points; one++) best[one] = this.#nearest(one);
    for (;;) {
      const touched = new Set<number>();
      const mutual: number[] = [];
      for (let one = 0; one < points; one++)
        if (best[one]! > one && best[best[one]!] === one) mutual.push(one);
      if (mutual.length === 0) return { groups: this.#groups(), apart: this.#apart };
      for (const one of mutual) {
        for (const near of this.#merge(one, best[one]!)) touched.add(near);
        touched.add(one);
      }
      for (const one of mutual) {
        touched.delete(best[one]!);
        best[best[one]!] = -1;
      }
      for (const one of touched) best[one] = this.#nearest(one);
    }
  }

  // How near two clusters are; undefined below the bound, where they can only meet through a third, and for opposites.
  #compare(one: number, other: number, mean?: number): number | undefined {
    const [a, b] = [this.#clusters[one]!, this.#clusters[other]!];
    const score = mean ?? likeness(a, b, this.#bound.roles) / (a.size * b.size);
    if (score < this.#bound.least) return undefined;
    const code = opposite(a.stands, b.stands);
    if (code !== null) this.#apart.push({ one, other, code });
    return code === null ? score : undefined;
  }

  #nearest(one: number): number {
    let [best, most] = [-1, -1];
    for (const [other, score] of this.#near[one] ?? NONE)
      if (score > most || (score === most && other < best)) [best, most] = [other, score];
    return best;
  }

  // What the two were near to, the merged one may be; the mean to a third that both were near is known without comparing.
  #merge(one: number, other: number): Set<number> {
    const [a, b] = [this.#clusters[one]!, this.#clusters[other]!];
    const [near, gone] = [this.#near[one]!, this.#near[other]!];
    near.delete(other);
    gone.delete(one);
    this.#clusters[one] = {
      vector: sumOf(a.vector, b.vector),
      size: a.size + b.size,
      stands: together(a.stands, b.stands),
      meaning: a.meaning && b.meaning && added(a.meaning, b.meaning),
    };
    this.#clusters[other] = this.#near[other] = undefined;
    this.#parent[other] = one;
    const around = new Set([...near.keys(), ...gone.keys()]);
    for (const third of around) {
      const [first, second] = [near.get(third), gone.get(third)];
      const both = first !== undefined && second !== undefined;
      const score = both ? (first * a.size + second * b.size) / (a.size + b.size) : this.#compare(one, third);
      this.#near[third]!.delete(other);
      this.#remember(one, third, score);
    }
    return around;
  }

  #remember(one: number, other: number, score: number | undefined): void {
    if (score === undefined) {
      this.#near[one]?.delete(other);
      this.#near[other]?.delete(one);
    } else {
      (this.#near[one] ??= new Map()).set(other, score);
      (this.#near[other] ??= new Map()).set(one, score);
    }
  }

  #groups(): number[][] {
    const groups = new Map<number, number[]>();
    for (let at = 0; at < this.#parent.length; at++) {
      // A parent comes before its child, and has found its own root already.
      const root = (this.#parent[at] = this.#parent[this.#parent[at]!]!);
      const group = groups.get(root);
      if (group) group.push(at);
      else groups.set(root, [at]);
    }
    return [...groups.values()];
  }
}

// What either stands for, ascending.
function together(a: Int32Array, b: Int32Array): Int32Array {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const both = new Int32Array(a.length + b.length);
  let [i, j, count] = [0, 0, 0];
  while (i < a.length || j < b.length) {
    const left = i < a.length ? a[i]! : Infinity;
    const right = j < b.length ? b[j]! : Infinity;
    both[count++] = Math.min(left, right);
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return both.slice(0, count);
}

/** The first stand of one list whose opposite is in the other. */
export function opposite(a: Int32Array, b: Int32Array): number | null {
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [left, right] = [a[i]!, b[j]!];
    if ((left ^ 1) === right) return left;
    if (left >> 1 === right >> 1) {
      // The same stand on both sides; within one list a cluster never holds both.
      i++;
      j++;
    } else if (left < right) i++;
    else j++;
  }
  return null;
}
