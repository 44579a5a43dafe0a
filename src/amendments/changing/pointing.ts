// References of a text that amendments break: what they name goes, or has another number or place afterwards. A reference that stood in
// the text is read by the old numbers; one in words that came, by the new. Pure.
import { numberOf, Numbers, referencesIn, type Reference } from '#statute';
import type { AppliedProvision, Made } from './applied.ts';
import { newWords } from './pieces.ts';

/** A reference to something that went (`to` is null) or is elsewhere; where it stands, in the words after the amendments. */
export interface LostReference {
  provision: string;
  from: number;
  until: number;
  words: string;
  /** What it names, by identity. */
  target: string;
  broken: boolean;
  /** The amendments that did it. */
  by: string[];
}

// Asked of many provisions: looking for pieces of words is many times faster than for a pattern.
const SIGNS = [
  'điều ',
  'Điều ',
  'ĐIỀU ',
  'hoản ',
  'HOẢN ',
  'điểm ',
  'Điểm ',
  'mục ',
  'Mục ',
  'rticle',
  'lause',
  'point',
  'aragraph',
];
// A piece is sought by its first letter: those that begin with a rare one are found, or not, in a fifth of the time.
const mayRefer = (words: string) =>
  (/\d/.test(words) ||
    (words.includes('ày') && words.includes(' này')) ||
    (words.includes('ểm ') && words.includes('điểm ')) ||
    words.includes('point ') ||
    words.includes('Point ')) &&
  SIGNS.some((sign) => words.includes(sign));

/** The references that no longer lead where they led. `ours` are the names by which the text calls itself. */
export function lostReferences(made: Made, ours: string[]): LostReference[] {
  const { endings, moves, renumbers } = made.structure;
  if (!endings.size && !moves.size && !renumbers.size) return [];
  const before = new Numbers(made.known.provisions);
  const after = new Numbers(made.provisions.filter(({ gone }) => !gone));
  const lost = new Losing(made, [before, after]);
  const touches = touching(made);
  const found: LostReference[] = [];
  for (const one of made.provisions) {
    if (one.gone) continue;
    const words = newWords(one.pieces);
    if (!touches(one, words) || !mayRefer(words)) continue;
    for (const reference of referencesIn(words))
      if (reference.document === null || ours.includes(reference.document))
        found.push(...lost.of(one, words, reference));
  }
  return found;
}

// Whether a provision may refer to something that amendments do things to: it is in the same article, or has the number of its article.
function touching({ known, structure }: Made): (one: AppliedProvision, words: string) => boolean {
  const [ids, numbers] = [new Set<string>(), new Set<string>()];
  for (const id of [...structure.endings.keys(), ...structure.moves.keys(), ...structure.renumbers.keys()]) {
    let one = known.byId.get(id);
    while (one && one.kind !== 'article') one = one.under === null ? undefined : known.byId.get(one.under);
    if (!one) return () => true;
    ids.add(one.id);
    numbers.add(numberOf(one).toLowerCase());
  }
  return ({ id, came }, words) =>
    came !== null ||
    known.isWithin(id, ids) ||
    (words.match(/\d+[a-zđ]?/gi) ?? []).some((number) => numbers.has(number.toLowerCase()));
}

class Losing {
  readonly #made: Made;
  readonly #before: Numbers;
  readonly #after: Numbers;

  constructor(made: Made, [before, after]: [Numbers, Numbers]) {
    [this.#made, this.#before, this.#after] = [made, before, after];
  }

  of(one: AppliedProvision, words: string, { from, to, targets }: Reference): LostReference[] {
    const isNew = one.came !== null || cameIn(one, from, to);
    return targets.flatMap((named): LostReference[] => {
      const target = this.#before.find(named, one.id);
      const by = target === null ? null : this.#doneTo(target);
      if (target === null || !by) return [];
      const now = this.#after.find(named, one.id);
      if (now === target || (isNew && now !== null)) return [];
      return [{ provision: one.id, from, until: to, words: words.slice(from, to), target, ...by }];
    });
  }

  #doneTo(target: string): { broken: boolean; by: string[] } | null {
    const { endings, moves, renumbers, goneBy } = this.#made.structure;
    const gone = goneBy(target);
    if (gone !== undefined) return { broken: true, by: endings.get(gone)!.by };
    for (let up: string | null = target; up !== null; up = this.#made.known.byId.get(up)!.under) {
      const { kind } = this.#made.known.byId.get(up)!;
      const by = [...(renumbers.get(up)?.by ?? []), ...(moves.get(up)?.by ?? [])];
      const named = renumbers.has(up) || (moves.has(up) && kind !== 'article');
      if (named) return { broken: false, by: [...new Set(by)] };
      if (kind === 'article') return null;
    }
    return null;
  }
}

function cameIn({ pieces }: AppliedProvision, from: number, to: number): boolean {
  let at = 0;
  return pieces.some(({ kind, text }) => {
    if (kind === 'out') return false;
    at += text.length;
    return kind === 'in' && at - text.length < to && at > from;
  });
}
