// Texts as sparse vectors whose product says how much two wish the same. It is one sum, so that the mean over all pairs of two
// groups is the product of their sums: the bound on groups (average linkage) costs no more than one comparison.
//   words        weight by rarity, divided by most of their length: their product is nearly the cosine
//   provisions   a provision in common speaks for it, two provisions with none in common against it
//   numbers      another number of the same unit speaks against it
// What speaks against is a feature that counts negatively.
import type { ReadText, Sort } from './reading.ts';

/** What evidence counts for. Measured on labelled texts, where the figures hold within a wide range of these. */
const WEIGHTS = {
  provision: 0.1,
  otherProvision: 0.12,
  otherNumber: 0.1,
  /** What is believed before any text was read, in texts, and the share of texts in which a feature is believed to stand. */
  prior: 200,
  believed: { everyday: 0.1, known: 0.02, number: 0.05, plain: 0.05 } satisfies Record<Sort, number>,
  /** A text typed without diacritics, a word of no list, a word that no other text has. */
  restored: 0.9,
  plain: 0.7,
  alone: 0.5,
  /** Taken off short texts of everyday words, which say little. */
  doubt: 6,
  /** How much of its length a text is divided by, which is all for a cosine: who gives reasons beside a wish loses less. */
  length: { power: 0.8, usual: 8 },
};

/** A sparse vector: features ascending, with their weights. */
export interface Sparse {
  ids: Int32Array;
  weights: Float32Array;
}

/** A text in numbers: features in their order, each once with the words as written; what it stands for, as codes. */
export interface Packed {
  features: Int32Array;
  written: Int32Array;
  stands: Int32Array;
  restored: boolean;
  provisions: readonly string[];
}

type Role = Sort | 'provision' | 'against';

/** Strings by number; those with the same key are one, as it came first. */
export class Names {
  readonly all: string[] = [];
  readonly #ids = new Map<string, number>();

  idOf(name: string, key = name): number {
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    this.#ids.set(key, this.all.length);
    return this.all.push(name) - 1;
  }
}

/** Features by number, with what is known of each; grows with the texts that are read. */
export class Vocabulary {
  readonly features = new Names();
  readonly written = new Names();
  readonly roles: Role[] = [];
  /** In how many texts a feature stands. */
  readonly seen: number[] = [];
  texts = 0;

  idOf(name: string, role: Role): number {
    const id = this.features.idOf(name);
    if (id === this.roles.length) {
      this.roles.push(role);
      this.seen.push(0);
    }
    return id;
  }

  /** Packs a text. Plain syllables side by side are a feature together: most words have two of them. */
  pack({ marks, stands, restored }: ReadText, provisions: readonly string[]): Packed {
    const found = new Map<number, number>();
    const put = (name: string, sort: Sort, written: string) => {
      const id = this.idOf(name, sort);
      if (!found.has(id)) found.set(id, this.written.idOf(written, written.toLowerCase()));
    };
    for (const [at, { feature, sort, written, end }] of marks.entries()) {
      put(feature, sort, written);
      const next = marks[at + 1];
      if (sort === 'plain' && next?.sort === 'plain' && next.at === end + 1)
        put(`${feature} ${next.feature}`, 'plain', `${written} ${next.written}`);
    }
    const codes = stands.map(
      (stand) => (this.idOf(stand.object, 'plain') * 8 + stand.dimension) * 2 + stand.sign,
    );
    return {
      features: new Int32Array([...found.keys()]),
      written: new Int32Array([...found.values()]),
      stands: Int32Array.from(codes).sort(),
      ...{ restored, provisions },
    };
  }

  /** Counts a text, or several that say the same, in. */
  count({ features }: Packed, times = 1): void {
    this.texts += times;
    for (const id of features) this.seen[id]! += times;
  }

  /** How rare a feature is: the logarithm of one over its share of the texts, smoothed by what is believed of its sort. */
  rarity(id: number): number {
    const role = this.roles[id] as Sort;
    const share =
      (this.seen[id]! + WEIGHTS.believed[role] * WEIGHTS.prior) / (this.texts + WEIGHTS.prior + 1);
    const alone = this.seen[id]! <= 1 ? WEIGHTS.alone : 1;
    return -Math.log(share) * alone * (role === 'plain' ? WEIGHTS.plain : 1);
  }
}

/** How a vector is made: what its words count for of the whole, what else stands for them, whether only what other texts have. */
export interface Making {
  share?: number;
  also?: Also;
  onlyShared?: boolean;
}

/** The vector of a text. A text without words has an empty one: it is like nothing. */
export function vectorOf(vocabulary: Vocabulary, text: Packed, making: Making = {}): Sparse {
  const { share = 1, also = noOther, onlyShared = false } = making;
  if (text.features.length === 0) return { ids: new Int32Array(), weights: new Float32Array() };
  const entries = new Map<number, number>();
  let length = WEIGHTS.doubt;
  for (const id of text.features) {
    const rarity = vocabulary.rarity(id);
    entries.set(id, rarity);
    length += rarity * rarity;
  }
  for (const [id, weight] of also(text.features))
    if (!entries.has(id)) entries.set(id, weight * vocabulary.rarity(id));
  const { power, usual } = WEIGHTS.length;
  const divisor = Math.sqrt(length) ** power * usual ** (1 - power);
  const scale = ((text.restored ? WEIGHTS.restored : 1) * Math.sqrt(share)) / divisor;
  for (const [id, weight] of entries) entries.set(id, weight * scale);
  if (onlyShared) for (const id of text.features) if (vocabulary.seen[id]! <= 1) entries.delete(id);
  addProvisions(vocabulary, text.provisions, entries);
  addNumbers(vocabulary, text.features, entries);
  const ids = new Int32Array([...entries.keys()]).sort();
  const weights = new Float32Array(ids.length);
  for (const [at, id] of ids.entries()) weights[at] = entries.get(id)!;
  return { ids, weights };
}

/** Features that a text does not have and that are like one it has, with how much. */
export type Also = (features: Int32Array) => Iterable<readonly [number, number]>;
const noOther: Also = () => [];

function addProvisions(
  vocabulary: Vocabulary,
  provisions: readonly string[],
  entries: Map<number, number>,
): void {
  if (provisions.length === 0) return;
  const each = Math.sqrt((WEIGHTS.provision + WEIGHTS.otherProvision) / provisions.length);
  for (const provision of provisions) entries.set(vocabulary.idOf(`§${provision}`, 'provision'), each);
  entries.set(vocabulary.idOf('§', 'against'), Math.sqrt(WEIGHTS.otherProvision));
}

// A number's feature is "#unit value".
function addNumbers(vocabulary: Vocabulary, features: Int32Array, entries: Map<number, number>): void {
  const byUnit = new Map<string, string[]>();
  for (const id of features) {
    const name = vocabulary.features.all[id]!;
    const unit = vocabulary.roles[id] === 'number' ? name.slice(0, name.lastIndexOf(' ')) : '#';
    if (unit !== '#') byUnit.set(unit, [...(byUnit.get(unit) ?? []), name]);
  }
  const share = Math.sqrt(WEIGHTS.otherNumber);
  for (const [unit, values] of byUnit) {
    entries.set(vocabulary.idOf(unit, 'against'), share);
    for (const value of values)
      entries.set(vocabulary.idOf(`=${value}`, 'provision'), share / Math.sqrt(values.length));
  }
}

/** The product of two vectors. */
export function product(a: Sparse, b: Sparse, roles: Vocabulary['roles']): number {
  let sum = 0;
  let [i, j] = [0, 0];
  while (i < a.ids.length && j < b.ids.length) {
    const [left, right] = [a.ids[i]!, b.ids[j]!];
    if (left === right) {
      const both = a.weights[i++]! * b.weights[j++]!;
      sum += roles[left] === 'against' ? -both : both;
    } else if (left < right) i++;
    else j++;
  }
  return sum;
}

/** The sum of two vectors. */
export function sumOf(a: Sparse, b: Sparse): Sparse {
  const most = a.ids.length + b.ids.length;
  const [ids, weights] = [new Int32Array(most), new Float32Array(most)];
  let [i, j, at] = [0, 0, 0];
  while (i < a.ids.length || j < b.ids.length) {
    const left = i < a.ids.length ? a.ids[i]! : Infinity;
    const right = j < b.ids.length ? b.ids[j]! : Infinity;
    ids[at] = Math.min(left, right);
    weights[at++] = (left <= right ? a.weights[i++]! : 0) + (right <= left ? b.weights[j++]! : 0);
  }
  return { ids: ids.slice(0, at), weights: weights.slice(0, at) };
}

/** A vector taken several times. */
export function times(vector: Sparse, count: number): Sparse {
  return count === 1 ? vector : { ids: vector.ids, weights: vector.weights.map((weight) => weight * count) };
}
