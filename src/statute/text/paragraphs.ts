// Two texts aligned paragraph by paragraph: those that stayed, with the words changed in them, came, went, moved, were split or joined.
// A paragraph is known by its words: the number before it may change without a change of the text. Pure.
import { marksOf, type ProvisionKind } from '../reading/marks.ts';
import { alikeWithin, bagOf, between, gatheredWithin, type Bag, type Group } from './likeness.ts';
import type { Comparing } from './plain.ts';
import { atomsOf } from './atoms.ts';
import { blocksBetween, wordsChanged, type WordChange } from './words.ts';

/** A paragraph's number as it is written ("a)", "10.4.2."; empty where it has none), what it numbers, and the words. */
export interface Labelled {
  kind: ProvisionKind | null;
  label: string;
  words: string;
}

/** Places of paragraphs in a list are counted from 0; `behind` is the paragraph before that something now follows, -1 the beginning. */
export type ParagraphRow =
  | { kind: 'kept'; before: number; after: number; changes: WordChange[] }
  | { kind: 'moved'; before: number; after: number; behind: number; changes: WordChange[] }
  | { kind: 'inserted'; after: number; behind: number }
  | { kind: 'deleted'; before: number }
  | { kind: 'split'; before: number; after: number; parts: number; changes: WordChange[] }
  | { kind: 'joined'; before: number; parts: number; after: number; changes: WordChange[] };

/** Separates a paragraph's number from its words. */
export function labelled(paragraph: string): Labelled {
  const [mark] = marksOf(paragraph);
  if (!mark?.rest) return { kind: null, label: '', words: paragraph };
  return { kind: mark.kind, label: mark.label, words: mark.rest };
}

/**
 * Aligns two lists of paragraphs; every paragraph of both is in exactly one row. Changes are of the words without the number; those of a
 * split or joined paragraph are of its parts with line ends between them, of which the second and later keep their numbers.
 */
export function paragraphsCompared(before: string[], after: string[], comparing?: Comparing): ParagraphRow[] {
  return new Alignment([before, after], comparing).rows();
}

class Alignment {
  readonly #sides: [string[], string[]];
  readonly #old: string[];
  readonly #new: string[];
  readonly #comparing: Comparing | undefined;
  readonly #names = new Map<string, number>();
  readonly #bags: [Bag[], Bag[]] = [[], []];
  /** Of each old paragraph the group that it is in, and of each new one. */
  readonly #ofOld = new Map<number, Group>();
  readonly #ofNew = new Map<number, Group>();
  readonly #moves = new Map<number, number>();

  constructor(sides: [string[], string[]], comparing?: Comparing) {
    this.#sides = sides;
    const [old, now] = sides.map((side) => side.map((one) => labelled(one).words));
    [this.#old, this.#new] = [old!, now!];
    this.#comparing = comparing;
  }

  rows(): ParagraphRow[] {
    this.#matchEqual();
    for (const gap of this.#gaps()) this.#matchAlike(gap);
    return this.#inOrder();
  }

  #matchEqual(): void {
    const texts = new Map<string, number>();
    const keys = [this.#old, this.#new].map((side, n) =>
      side.map((words) => {
        const { keys: atoms } = atomsOf(words, this.#names, this.#comparing);
        this.#bags[n]!.push(bagOf(atoms));
        const text = atoms.join();
        if (!texts.has(text)) texts.set(text, texts.size);
        return texts.get(text)!;
      }),
    ) as [number[], number[]];
    let [i, j] = [0, 0];
    for (const { from, to, end } of [...blocksBetween(...keys), { from: keys[0].length, to: 0, end: 0 }]) {
      for (; i < from; i += 1, j += 1) this.#pair(i, j);
      [i, j] = [to, end];
    }
    this.#matchMoved(keys);
  }

  // The same words taken out at one place and put in at another, once each.
  #matchMoved([old, now]: [number[], number[]]): void {
    const free = new Map<number, number[]>();
    now.forEach((key, j) => {
      if (!this.#ofNew.has(j) && this.#bags[1][j]!.keys.length) free.set(key, [...(free.get(key) ?? []), j]);
    });
    old.forEach((key, i) => {
      const j = this.#ofOld.has(i) ? undefined : free.get(key)?.shift();
      if (j !== undefined) this.#move(i, j);
    });
  }

  // Of two neighbours that changed places either may be the one that moved: the longer is, since a reader looks for it.
  #move(i: number, j: number): void {
    for (const step of [1, -1]) {
      const other = this.#ofOld.get(i + step);
      if (other?.after !== j - step || this.#old[i]!.length >= this.#old[i + step]!.length) continue;
      this.#ofOld.delete(i + step);
      this.#ofNew.delete(j - step);
      this.#pair(i, j);
      this.#moves.set(j - step, i + step);
      return;
    }
    this.#moves.set(j, i);
  }

  #pair(before: number, after: number): Group {
    return this.#take({ before, ofOld: 1, after, ofNew: 1 });
  }

  #take(group: Group): Group {
    for (let n = 0; n < group.ofOld; n += 1) this.#ofOld.set(group.before + n, group);
    for (let n = 0; n < group.ofNew; n += 1) this.#ofNew.set(group.after + n, group);
    return group;
  }

  // What is left between paragraphs that stayed.
  *#gaps(): Generator<[number[], number[]]> {
    const moved = new Set(this.#moves.values());
    let [olds, news]: [number[], number[]] = [[], []];
    let i = 0;
    const passed = (to: number) => {
      for (; i < to; i += 1) if (!this.#ofOld.has(i) && !moved.has(i)) olds.push(i);
    };
    for (let j = 0; j < this.#new.length; j += 1) {
      const group = this.#ofNew.get(j);
      if (!group) {
        if (!this.#moves.has(j)) news.push(j);
        continue;
      }
      passed(group.before);
      if (olds.length && news.length) yield [olds, news];
      [olds, news] = [[], []];
      i = group.before + 1;
    }
    passed(this.#old.length);
    if (olds.length && news.length) yield [olds, news];
  }

  #matchAlike(gap: [number[], number[]]): void {
    const groups = gatheredWithin(gap, this.#bags);
    for (const group of groups) this.#take(group);
    let rest = between(groups, gap);
    // What a long stretch has passed over is found in the short ones between what was found.
    for (let round = 0; round < 2; round += 1)
      rest = rest.flatMap((part) => {
        const found = alikeWithin(part, this.#bags).map(([i, j]) => this.#pair(i, j));
        return between(found, part);
      });
    for (const [olds, news] of rest)
      if (olds.length === 1 && news.length === 1) this.#pair(olds[0]!, news[0]!);
  }

  #inOrder(): ParagraphRow[] {
    const rows: ParagraphRow[] = [];
    const moved = new Set(this.#moves.values());
    let [i, behind] = [0, -1];
    const gone = (to: number, only = false) => {
      for (; i < to; i += 1) {
        if (this.#ofOld.has(i) && only) return;
        if (!this.#ofOld.has(i) && !moved.has(i)) rows.push({ kind: 'deleted', before: i });
      }
    };
    for (let j = 0; j < this.#new.length;) {
      const group = this.#ofNew.get(j);
      if (!group) {
        gone(this.#old.length, true);
        const from = this.#moves.get(j);
        if (from === undefined) rows.push({ kind: 'inserted', after: j, behind });
        else rows.push({ kind: 'moved', before: from, after: j, behind, changes: [] });
        j += 1;
        continue;
      }
      gone(group.before);
      rows.push(this.#rowOf(group));
      i = group.before + group.ofOld;
      behind = i - 1;
      j += group.ofNew;
    }
    gone(this.#old.length);
    return rows;
  }

  #rowOf({ before, ofOld, after, ofNew }: Group): ParagraphRow {
    const was = [this.#old[before], ...this.#sides[0].slice(before + 1, before + ofOld)].join('\n');
    const is = [this.#new[after], ...this.#sides[1].slice(after + 1, after + ofNew)].join('\n');
    const changes = wordsChanged(was, is, this.#comparing);
    if (ofNew > 1) return { kind: 'split', before, after, parts: ofNew, changes };
    if (ofOld > 1) return { kind: 'joined', before, parts: ofOld, after, changes };
    return { kind: 'kept', before, after, changes };
  }
}
