// Which words an organisation uses for the same thing, learned from its own texts: words that stand between the same neighbours
// and with the same provisions, and hardly ever both in one text. Each word's neighbours, weighted by how much more often than by
// chance they come (PPMI), are thrown onto a few hundred numbers by signs that depend on nothing but the neighbour (random
// indexing), so the same texts always teach the same. What is learned counts for less than what people wrote in the lists.
import type { Also, Packed, Vocabulary } from './vectors.ts';

/** Fewer texts teach nothing that is not chance. */
export const LEARN_FROM = 2000;

const SAMPLE = 60_000;
const [WIDTH, SIGNS, WINDOW] = [192, 8, 3];
const [LEAST_SEEN, MOST_WORDS] = [12, 2500];
const [ALIKE, COUNTS_FOR] = [0.7, 0.45];

/** What a word is like: at most two others, with how much they count. */
export type Learned = ReadonlyMap<number, readonly (readonly [number, number])[]>;

/** Learns from packed texts, the first of them where they are very many. */
export function learnFrom(texts: readonly Packed[], vocabulary: Vocabulary): Learned {
  if (texts.length < LEARN_FROM) return new Map();
  const step = Math.ceil(texts.length / SAMPLE);
  const sample = texts.filter((_, at) => at % step === 0);
  const words = wordsOf(vocabulary, sample.length);
  const { pairs, totals } = neighboursOf(sample, words, vocabulary);
  return mutual([...words.keys()], vectorsOf(pairs, totals), togetherIn(sample, words));
}

/** The words that stand for those of a text, for its vector. */
export function alsoBy(learned: Learned): Also {
  return (features) => [...features].flatMap((id) => learned.get(id) ?? []);
}

function wordsOf({ roles, seen }: Vocabulary, texts: number): Map<number, number> {
  const words = seen.flatMap((count, id) => {
    const told = roles[id] === 'known' || roles[id] === 'plain';
    return told && count >= LEAST_SEEN && count <= texts / 20 ? id : [];
  });
  words.sort((a, b) => seen[b]! - seen[a]! || a - b).splice(MOST_WORDS);
  return new Map(words.map((id, at) => [id, at]));
}

const KEY = 2 ** 26;

// Neighbours by word. A provision is a neighbour of all.
function neighboursOf(texts: readonly Packed[], words: ReadonlyMap<number, number>, vocabulary: Vocabulary) {
  const pairs = new Map<number, number>();
  const totals = { word: new Map<number, number>(), beside: new Map<number, number>(), all: 0 };
  const add = (map: Map<number, number>, key: number) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const { features, provisions } of texts) {
    const named = provisions.map((provision) => vocabulary.idOf(`§${provision}`, 'provision'));
    for (const [at, id] of features.entries()) {
      if (!words.has(id)) continue;
      const near = features.subarray(Math.max(0, at - WINDOW), at + WINDOW + 1);
      for (const beside of [...near, ...named]) {
        if (beside === id || isPair(beside, vocabulary)) continue;
        add(pairs, words.get(id)! * KEY + beside);
        add(totals.word, words.get(id)!);
        add(totals.beside, beside);
        totals.all++;
      }
    }
  }
  return { pairs, totals };
}

// Two syllables side by side hold the word itself.
function isPair(id: number, { roles, features }: Vocabulary): boolean {
  return roles[id] === 'plain' && features.all[id]!.includes(' ');
}

function vectorsOf(
  pairs: ReadonlyMap<number, number>,
  totals: { word: Map<number, number>; beside: Map<number, number>; all: number },
): Float32Array[] {
  const vectors: Float32Array[] = [];
  for (const [key, count] of pairs) {
    const [word, beside] = [Math.floor(key / KEY), key % KEY];
    const more = Math.log((count * totals.all) / (totals.word.get(word)! * totals.beside.get(beside)!));
    if (more <= 0) continue;
    const vector = (vectors[word] ??= new Float32Array(WIDTH));
    let state = Math.imul(beside + 1, 0x9e3779b1);
    for (let sign = 0; sign < SIGNS; sign++) {
      state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x297a2d39;
      vector[(state >>> 8) % WIDTH]! += state & 1 ? more : -more;
    }
  }
  for (const vector of vectors) {
    const length = Math.hypot(...(vector ?? []));
    vector?.forEach((one, at) => (vector[at] = length > 0 ? one / length : 0));
  }
  return vectors;
}

function togetherIn(texts: readonly Packed[], words: ReadonlyMap<number, number>): Map<number, number> {
  const together = new Map<number, number>();
  for (const { features } of texts) {
    const own = [...features].flatMap((id) => words.get(id) ?? []).sort((a, b) => a - b);
    for (const [i, one] of own.entries())
      for (const other of own.slice(i + 1))
        together.set(one * KEY + other, (together.get(one * KEY + other) ?? 0) + 1);
  }
  return together;
}

// Two words are alike only where each is among the other's nearest two, and texts have one or the other.
function mutual(ids: number[], vectors: Float32Array[], together: ReadonlyMap<number, number>): Learned {
  const near = ids.map((_, word) => nearest(word, vectors));
  const learned = new Map<number, [number, number][]>();
  for (const [word, ones] of near.entries())
    for (const { other, alike } of ones) {
      const both = together.get(Math.min(word, other) * KEY + Math.max(word, other)) ?? 0;
      if (both > 2 || !near[other]!.some((one) => one.other === word)) continue;
      learned.set(ids[word]!, [...(learned.get(ids[word]!) ?? []), [ids[other]!, alike * COUNTS_FOR]]);
    }
  return learned;
}

function nearest(word: number, vectors: Float32Array[]): { other: number; alike: number }[] {
  const own = vectors[word];
  if (!own) return [];
  const best: { other: number; alike: number }[] = [];
  for (const [other, vector] of vectors.entries()) {
    if (!vector || other === word) continue;
    let alike = 0;
    for (let at = 0; at < WIDTH; at++) alike += own[at]! * vector[at]!;
    if (alike < ALIKE || (best.length === 2 && alike <= best[1]!.alike)) continue;
    best.push({ other, alike });
    best.sort((a, b) => b.alike - a.alike).splice(2);
  }
  return best;
}
