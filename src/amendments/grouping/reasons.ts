// Why texts are alike, in the words that people wrote: which words and which provision made them so, and how much of it each made.
import { dot } from './embedding.ts';
import { DIMENSIONS } from './lexicon.ts';
import type { Learned } from './learning.ts';
import { sumOf, type Packed, type Sparse, type Vocabulary } from './vectors.ts';

/**
 * What made texts alike. `words`: the same words; `synonym`: words that the lists hold for the same; `learned`: words that the
 * organisation's texts use alike; `provision`; `model`: what an embedding model says. `weight`: its share of the likeness, 0 to 1.
 */
export interface Reason {
  kind: 'words' | 'synonym' | 'learned' | 'provision' | 'model';
  words: string[];
  weight: number;
}

/** What two like texts are opposed in: what of, as written, and whether it is about change, amount, time … */
export interface Opposition {
  about: string;
  dimension: string;
}

export interface Explained {
  vocabulary: Vocabulary;
  learned: Learned;
}

const MOST_REASONS = 6;
const LEAST_WEIGHT = 0.03;

/** Why a text is like others, whose sum is given with the ways in which they wrote each feature. */
export function reasonsFor(one: Side, rest: Side, by: Explained): Reason[] {
  const reasons: Reason[] = [];
  let [i, j] = [0, 0];
  const [a, b] = [one.vector, rest.vector];
  const { roles, features } = by.vocabulary;
  while (i < a.ids.length && j < b.ids.length) {
    const [left, right] = [a.ids[i]!, b.ids[j]!];
    if (left === right) {
      const weight = a.weights[i++]! * b.weights[j++]!;
      const name = features.all[left]!;
      if (roles[left] === 'provision' && name.startsWith('§'))
        reasons.push({ kind: 'provision', words: [name.slice(1)], weight });
      else if (rest.forms.has(left) && roles[left] !== 'against' && roles[left] !== 'provision')
        reasons.push({ ...wordsOf([one.forms.get(left), rest.forms.get(left)]), weight });
    } else if (left < right) i++;
    else j++;
  }
  if (one.meaning && rest.meaning)
    reasons.push({ kind: 'model', words: [], weight: Math.max(0, dot(one.meaning, rest.meaning)) });
  return foremost(reasons);
}

/** A text or several: the sum of their vectors, how they wrote each feature, and what a model says they mean. */
export interface Side {
  vector: Sparse;
  forms: Forms;
  meaning?: Float32Array | undefined;
}

/** By feature, the words as written, in how many texts; `learned` where they are of another word that was learned to be like it. */
export type Forms = ReadonlyMap<number, Form>;

interface Form {
  words: string[];
  texts: number;
  learned: boolean;
}

const MOST_FORMS = 4;

/** How texts wrote each feature that at least so many of them have. */
export function formsIn(texts: readonly Packed[], { vocabulary, learned }: Explained, atLeast = 1): Forms {
  const forms = new Map<number, Form>();
  const put = (id: number, written: number, other: boolean) => {
    const known = forms.get(id) ?? { words: [], texts: 0, learned: false };
    const words = vocabulary.written.all[written]!;
    if (known.words.length < MOST_FORMS && !known.words.includes(words)) known.words.push(words);
    known.learned ||= other;
    known.texts++;
    forms.set(id, known);
  };
  for (const { features, written } of texts)
    for (const [at, id] of features.entries()) {
      put(id, written[at]!, false);
      for (const [other] of learned.get(id) ?? [])
        if (!features.includes(other)) put(other, written[at]!, true);
    }
  for (const [id, { texts: having }] of forms) if (having < atLeast) forms.delete(id);
  return forms;
}

function wordsOf(
  sides: readonly ({ words: string[]; learned: boolean } | undefined)[],
): Omit<Reason, 'weight'> {
  const words = new Map<string, string>();
  for (const side of sides)
    for (const one of side?.words ?? []) if (!words.has(one.toLowerCase())) words.set(one.toLowerCase(), one);
  const learned = sides.some((side) => side?.learned);
  const kind = words.size === 1 ? 'words' : learned ? 'learned' : 'synonym';
  return { kind, words: [...words.values()].slice(0, MOST_FORMS) };
}

// A word within a longer one that is told already is not told again.
function foremost(reasons: Reason[]): Reason[] {
  const whole = reasons.reduce((sum, { weight }) => sum + Math.max(0, weight), 0);
  if (whole === 0) return [];
  const told: Reason[] = [];
  for (const reason of reasons.sort((a, b) => b.weight - a.weight)) {
    const weight = Math.round((reason.weight / whole) * 100) / 100;
    const within = told.find(
      (one) =>
        one.kind === reason.kind &&
        one.words.length === 1 &&
        reason.words.length === 1 &&
        one.words[0]!.includes(reason.words[0]!),
    );
    if (within) within.weight = Math.round((within.weight + weight) * 100) / 100;
    else if (weight >= LEAST_WEIGHT && told.length < MOST_REASONS) told.push({ ...reason, weight });
  }
  return told;
}

/** The sum of several vectors, by halves so that none is added to many times. */
export function sumOfAll(vectors: readonly Sparse[]): Sparse {
  if (vectors.length === 0) return { ids: new Int32Array(), weights: new Float32Array() };
  if (vectors.length === 1) return vectors[0]!;
  const half = vectors.length >> 1;
  return sumOf(sumOfAll(vectors.slice(0, half)), sumOfAll(vectors.slice(half)));
}

/** What a code that two texts hold with opposite signs is about, in the words of one of them. */
export function oppositionOf(
  code: number,
  { features, written }: Packed,
  vocabulary: Vocabulary,
): Opposition {
  const at = features.indexOf(code >> 4);
  const about = at >= 0 ? vocabulary.written.all[written[at]!]! : vocabulary.features.all[code >> 4]!;
  return { about, dimension: DIMENSIONS[(code >> 1) % 8]! };
}
