// Which provision of a new text is which of the one before: first those that say the same at the same number, then what says the same or
// nearly so elsewhere (moved, renumbered), then what stands at the same number and says something alike, at last what is alike most. Pure.
import { unaccented } from '#kernel/vietnamese';
import { Naming } from '../naming.ts';
import type { Provision } from '../provision.ts';

/** How alike the words of two provisions must be: of the same number; of any, before and after those of the same number. */
const ALIKE_HERE = 0.25;
const NEARLY_THE_SAME = 0.8;
const ALIKE_ELSEWHERE = 0.6;
/** A word that stands in more provisions than this tells none of them apart. */
const COMMON = 200;

/**
 * For each provision of the later text the one of the earlier that it goes on from. Each earlier one is taken once; kinds never mix.
 * @returns identities by identities: later → earlier
 */
export function alignedTo(earlier: Provision[], later: Provision[]): Map<string, string> {
  const aligning = new Aligning(earlier, later);
  aligning.bySameWordsHere();
  aligning.bySameWords();
  aligning.byLikeness(NEARLY_THE_SAME);
  aligning.byPlace();
  aligning.byLikeness(ALIKE_ELSEWHERE);
  return aligning.found;
}

/** The later text with the identities of the earlier where provisions go on from there. */
export function withIdentitiesOf(earlier: Provision[], later: Provision[]): Provision[] {
  const found = alignedTo(earlier, later);
  const kept = new Set(found.values());
  // What is new may have brought an identity that an earlier provision bears: then it takes another.
  const own = (id: string) => (kept.has(id) ? `${id}~` : id);
  const named = (id: string) => found.get(id) ?? own(id);
  return later.map((one) => ({
    ...one,
    id: named(one.id),
    under: one.under === null ? null : named(one.under),
  }));
}

interface Known {
  provision: Provision;
  sign: string;
  words: string[];
  /** All that it says, in one string; empty where it says nothing. */
  said: string;
}

function known(provisions: Provision[]): Known[] {
  const naming = new Naming(provisions);
  return provisions.map((provision) => {
    const words = unaccented([provision.text, ...provision.more].join(' ')).match(/[\p{L}\d]+/gu) ?? [];
    return { provision, sign: naming.signOf(provision.id, 'akn'), words, said: words.join(' ') };
  });
}

/** How much two lists of words have in common: twice what both have by what each has (Dice). */
export function likeness(a: string[], b: string[]): number {
  if (!a.length || !b.length) return a.length === b.length ? 1 : 0;
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left > 0) {
      both += 1;
      counts.set(word, left - 1);
    }
  }
  return (2 * both) / (a.length + b.length);
}

class Aligning {
  readonly found = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #earlier: Known[];
  readonly #later: Known[];

  constructor(earlier: Provision[], later: Provision[]) {
    this.#earlier = known(earlier);
    this.#later = known(later);
  }

  bySameWordsHere(): void {
    this.#byKey(({ provision, sign, said }) => `${provision.kind} ${sign} ${said}`);
  }

  // Short words ("Một.") say nothing of where they come from.
  bySameWords(): void {
    this.#byKey(({ provision, said }) => (said.length > 12 ? `${provision.kind} ${said}` : null));
  }

  byPlace(): void {
    const places = new Map(
      this.#open(this.#earlier).map((one) => [`${one.provision.kind} ${one.sign}`, one]),
    );
    for (const one of this.#openLater()) {
      const other = places.get(`${one.provision.kind} ${one.sign}`);
      if (other && !this.#taken.has(other.provision.id) && likeness(other.words, one.words) >= ALIKE_HERE)
        this.#match(one, other);
    }
  }

  byLikeness(least: number): void {
    const rest = this.#open(this.#earlier);
    const holding = new Map<string, number[]>();
    rest.forEach(({ words }, n) =>
      new Set(words).forEach((word) => holding.set(word, [...(holding.get(word) ?? []), n])),
    );
    const pairs = this.#openLater().flatMap((one) => {
      const likely = new Set(
        one.words.flatMap((word) => {
          const those = holding.get(word) ?? [];
          return those.length <= COMMON ? those : [];
        }),
      );
      return [...likely]
        .map((n) => ({ one, other: rest[n]!, like: likeness(rest[n]!.words, one.words) }))
        .filter(({ other, like }) => like >= least && other.provision.kind === one.provision.kind);
    });
    for (const { one, other } of pairs.toSorted((a, b) => b.like - a.like))
      if (!this.found.has(one.provision.id) && !this.#taken.has(other.provision.id)) this.#match(one, other);
  }

  // Several of the same key are taken in their order.
  #byKey(keyOf: (one: Known) => string | null): void {
    const waiting = new Map<string, Known[]>();
    for (const one of this.#open(this.#earlier)) {
      const key = keyOf(one);
      if (key) waiting.set(key, [...(waiting.get(key) ?? []), one]);
    }
    for (const one of this.#openLater()) {
      const other = waiting.get(keyOf(one) ?? '')?.shift();
      if (other) this.#match(one, other);
    }
  }

  #match(one: Known, other: Known): void {
    this.found.set(one.provision.id, other.provision.id);
    this.#taken.add(other.provision.id);
  }

  #open(all: Known[]): Known[] {
    return all.filter(({ provision }) => !this.#taken.has(provision.id));
  }

  #openLater(): Known[] {
    return this.#later.filter(({ provision }) => !this.found.has(provision.id));
  }
}
