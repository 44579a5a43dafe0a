// Which proposals a new recommendation is like, among a hundred thousand, while somebody waits: texts by their words, looked up by
// the rarest of what was asked, and only the most promising compared in full. Texts may be added at any time.
import type { EditableWords } from './lexicon.ts';
import { opposite } from './linking.ts';
import { Reader } from './reading.ts';
import { formsIn, oppositionOf, reasonsFor, type Opposition, type Reason } from './reasons.ts';
import { product, vectorOf, Vocabulary, type Packed } from './vectors.ts';
import { provisionsOf, type Voice } from './voices.ts';

/** A text like the one asked about: how much (1 is the same words), why, and in what it wishes the opposite, where it does. */
export interface Neighbour {
  id: string;
  likeness: number;
  reasons: Reason[];
  opposed: Opposition | null;
}

export interface Asked {
  text: string;
  provisions?: readonly string[];
  limit?: number;
}

/** Texts that can be asked for those like another one. */
export interface Neighbours {
  /** Adds texts; an id may come again with further words, such as a proposal with those of its voices. */
  add(voices: readonly Voice[]): void;
  /** The nearest ids, at most `limit` (5), most like first; none that is hardly alike. */
  nearest(asked: Asked): Neighbour[];
}

const PROMISING = 60;
const HARDLY = 0.15;

/** Opens an index over texts. It lives in memory: some 150 MiB for a hundred thousand. */
export function openNeighbours(voices: readonly Voice[], own: Partial<EditableWords> = {}): Neighbours {
  const index = new Index(own);
  index.add(voices);
  return index;
}

class Index implements Neighbours {
  readonly #reader: Reader;
  readonly #vocabulary = new Vocabulary();
  readonly #texts: Packed[] = [];
  readonly #ids: string[] = [];
  readonly #having: number[][] = [];
  #overlap = new Float32Array(0);

  constructor(own: Partial<EditableWords>) {
    this.#reader = new Reader(own);
  }

  add(voices: readonly Voice[]): void {
    for (const { text } of voices) this.#reader.learn(text);
    for (const voice of voices) {
      const packed = this.#vocabulary.pack(this.#reader.read(voice.text), provisionsOf(voice));
      this.#vocabulary.count(packed);
      for (const id of packed.features) (this.#having[id] ??= []).push(this.#texts.length);
      this.#texts.push(packed);
      this.#ids.push(voice.id);
    }
  }

  nearest({ text, provisions = [], limit = 5 }: Asked): Neighbour[] {
    const asked = this.#vocabulary.pack(this.#reader.read(text), provisionsOf({ id: '', text, provisions }));
    const vector = vectorOf(this.#vocabulary, asked);
    const best = new Map<string, { at: number; likeness: number }>();
    for (const at of this.#promising(asked)) {
      const likeness = product(vector, vectorOf(this.#vocabulary, this.#texts[at]!), this.#vocabulary.roles);
      const id = this.#ids[at]!;
      if (likeness >= HARDLY && likeness > (best.get(id)?.likeness ?? 0)) best.set(id, { at, likeness });
    }
    const order = [...best].sort((a, b) => b[1].likeness - a[1].likeness || (a[0] < b[0] ? -1 : 1));
    return order
      .slice(0, limit)
      .map(([id, { at, likeness }]) => this.#told({ id, likeness, asked, other: this.#texts[at]! }));
  }

  // The texts that share most with what was asked, counted by rarity.
  #promising({ features }: Packed): number[] {
    if (this.#overlap.length < this.#texts.length) this.#overlap = new Float32Array(this.#texts.length * 2);
    const met: number[] = [];
    const rare = [...features].filter((id) => this.#having[id]);
    const crowd = this.#texts.length / 50 + 1000;
    const rarest = rare.sort((a, b) => this.#having[a]!.length - this.#having[b]!.length);
    for (const [rank, id] of rarest.entries()) {
      if (rank > 1 && this.#having[id]!.length > crowd) break;
      const weight = this.#vocabulary.rarity(id) ** 2;
      for (const at of this.#having[id]!) {
        if (this.#overlap[at] === 0) met.push(at);
        this.#overlap[at]! += weight;
      }
    }
    const least = this.#leastOf(met);
    const promising = met.filter((at) => this.#overlap[at]! >= least).slice(0, 2 * PROMISING);
    for (const at of met) this.#overlap[at] = 0;
    return promising;
  }

  // The overlap from which there are enough that are promising, as near as a hundredth of the greatest.
  #leastOf(met: readonly number[]): number {
    let most = 0;
    for (const at of met) most = Math.max(most, this.#overlap[at]!);
    const counts = new Int32Array(101);
    for (const at of met) counts[Math.floor((this.#overlap[at]! / most) * 100)]!++;
    let [step, enough] = [100, counts[100]!];
    while (step > 0 && enough < PROMISING) enough += counts[--step]!;
    return (step / 100) * most;
  }

  #told({
    id,
    likeness,
    asked,
    other,
  }: {
    id: string;
    likeness: number;
    asked: Packed;
    other: Packed;
  }): Neighbour {
    const by = { vocabulary: this.#vocabulary, learned: new Map() };
    const side = (packed: Packed) => ({
      vector: vectorOf(this.#vocabulary, packed),
      forms: formsIn([packed], by),
    });
    const code = opposite(asked.stands, other.stands);
    return {
      id,
      likeness: Math.round(likeness * 1000) / 1000,
      reasons: reasonsFor(side(asked), side(other), by),
      opposed: code === null ? null : oppositionOf(code, other, this.#vocabulary),
    };
  }
}
