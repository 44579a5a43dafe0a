// Diacritics for texts typed without them, learned from the texts that have them: of all spellings of a row of bare syllables,
// the one whose neighbours were seen together most often. What was never seen stays bare.
import { unaccented } from '#kernel/vietnamese';

/** Knows how syllables are spelled; deterministic in what it was taught, whatever the order. */
export class Spellings {
  readonly #single = new Map<string, Map<string, number>>();
  readonly #pairs = new Map<string, number>();
  readonly #bare = new Map<string, string>();

  /** Takes in a row of syllable keys from a text with diacritics. */
  learn(keys: readonly string[]): void {
    for (const [at, key] of keys.entries()) {
      const bare = this.#bareOf(key);
      const spelled = this.#single.get(bare) ?? new Map<string, number>();
      spelled.set(key, (spelled.get(key) ?? 0) + 1);
      this.#single.set(bare, spelled);
      if (at > 0) {
        const pair = `${keys[at - 1]} ${key}`;
        this.#pairs.set(pair, (this.#pairs.get(pair) ?? 0) + 1);
      }
    }
  }

  /** The most likely spelling of a row of bare syllables. */
  restore(bare: readonly string[]): string[] {
    let paths = new Map<string, { score: number; keys: string[] }>([['', { score: 0, keys: [] }]]);
    for (const syllable of bare) {
      const next = new Map<string, { score: number; keys: string[] }>();
      for (const [key, count] of this.#spelled(syllable)) {
        let best: { score: number; from: string[] } | undefined;
        for (const [last, { score, keys }] of paths) {
          const seen = this.#pairs.get(`${last} ${key}`) ?? 0;
          const reached = score + 3 * Math.log1p(seen) + Math.log1p(count);
          if (!best || reached > best.score) best = { score: reached, from: keys };
        }
        next.set(key, { score: best!.score, keys: [...best!.from, key] });
      }
      paths = next;
    }
    return [...paths.values()].reduce((best, path) => (path.score > best.score ? path : best)).keys;
  }

  #bareOf(key: string): string {
    const known = this.#bare.get(key) ?? unaccented(key);
    this.#bare.set(key, known);
    return known;
  }

  #spelled(bare: string): [string, number][] {
    const spelled = [...(this.#single.get(bare) ?? [])];
    if (spelled.length === 0) return [[bare, 0]];
    return spelled.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 8);
  }
}
