// Diacritics for texts typed without them, learned from the texts that have them: of all spellings of a row of bare syllables,
// the one whose neighbours were seen together most often. What was never seen stays bare.
import { unaccented } from '#kernel/vietnamese';

interface Syllable {
  key: string;
  seen: number;
  /** How often it stood behind others. */
  behind: Map<string, number>;
}

/** Knows how syllables are spelled; deterministic in what it was taught, whatever the order. */
export class Spellings {
  readonly #syllables = new Map<string, Syllable>();
  readonly #byBare = new Map<string, Syllable[]>();

  /** Takes in a row of syllable keys from a text with diacritics. */
  learn(keys: readonly string[]): void {
    let last: string | undefined;
    for (const key of keys) {
      const syllable = this.#syllables.get(key) ?? this.#added(key);
      syllable.seen++;
      if (last !== undefined) syllable.behind.set(last, (syllable.behind.get(last) ?? 0) + 1);
      last = key;
    }
  }

  /** The most likely spelling of a row of bare syllables. */
  restore(bare: readonly string[]): string[] {
    let paths = new Map<string, { score: number; keys: string[] }>([['', { score: 0, keys: [] }]]);
    for (const syllable of bare) {
      const next = new Map<string, { score: number; keys: string[] }>();
      for (const { key, seen: count, behind } of this.#spelled(syllable)) {
        let best: { score: number; from: string[] } | undefined;
        for (const [last, { score, keys }] of paths) {
          const seen = behind.get(last) ?? 0;
          const reached = score + 3 * Math.log1p(seen) + Math.log1p(count);
          if (!best || reached > best.score) best = { score: reached, from: keys };
        }
        next.set(key, { score: best!.score, keys: [...best!.from, key] });
      }
      paths = next;
    }
    return [...paths.values()].reduce((best, path) => (path.score > best.score ? path : best)).keys;
  }

  #added(key: string): Syllable {
    const syllable = { key, seen: 0, behind: new Map<string, number>() };
    this.#syllables.set(key, syllable);
    const bare = unaccented(key);
    this.#byBare.set(bare, [...(this.#byBare.get(bare) ?? []), syllable]);
    return syllable;
  }

  #spelled(bare: string): Syllable[] {
    const spelled = this.#byBare.get(bare) ?? [{ key: bare, seen: 0, behind: new Map<string, number>() }];
    return spelled.toSorted((a, b) => b.seen - a.seen || (a.key < b.key ? -1 : 1)).slice(0, 8);
  }
}
