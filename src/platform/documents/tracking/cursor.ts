// Goes through the letters of a file one by one.
import type { Letters, Stretch } from './letters.ts';

/** A letter in its stretch. */
export interface Spot {
  stretch: Stretch;
  at: number;
}

/** Where one is among the letters. */
export class Cursor {
  readonly #stretches: Stretch[];
  #nth = 0;
  #at = 0;

  constructor({ stretches }: Letters) {
    this.#stretches = stretches;
  }

  /** The next letter, or the one after so many more, without going there; null where there is none. */
  next(ahead = 0): Spot | null {
    let more = ahead;
    for (let n = this.#nth, at = this.#at; n < this.#stretches.length; n += 1, at = 0) {
      const stretch = this.#stretches[n]!;
      for (; at < stretch.text.length; at += 1)
        if (!/\s/.test(stretch.text[at]!) && (more -= 1) < 0) return { stretch, at };
    }
    return null;
  }

  /** Goes to the next letter, which there must be. */
  step(): Spot {
    const next = this.next()!;
    while (this.#stretches[this.#nth] !== next.stretch) this.#nth += 1;
    this.#at = next.at + 1;
    return next;
  }

  /** The stretches from where one is up to another. */
  upTo(last: Stretch): Stretch[] {
    return this.#stretches.slice(this.#nth, this.#stretches.indexOf(last, this.#nth) + 1);
  }
}
