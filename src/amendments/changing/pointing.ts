// References of a text that amendments break: what they name goes, or has another number or place afterwards. A reference that stood in
// the text is read by the old numbers; one in words that came, by the new. Pure.
import { numberOf, referencesIn, type NamedProvision, type Provision, type Reference } from '#statute';
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

type Numbered = Pick<Provision, 'id' | 'kind' | 'label' | 'under'>;

/** Provisions by their numbers. */
class Numbers {
  readonly byId: Map<string, Numbered>;
  readonly #byNumber = new Map<string, string>();

  constructor(provisions: Numbered[]) {
    this.byId = new Map(provisions.map((one) => [one.id, one]));
    for (const one of provisions) {
      const number = numberOf(one).toLowerCase();
      if (!number) continue;
      const under = one.kind === 'article' || number.includes('.') ? '' : one.under;
      const key = `${under} ${one.kind} ${number}`;
      if (!this.#byNumber.has(key)) this.#byNumber.set(key, one.id);
    }
  }

  /** What a reference names, seen from the provision in which it stands. */
  find(named: NamedProvision, from: string): string | undefined {
    if (named.item) return this.#byNumber.get(`${named.item.includes('.') ? '' : null} clause ${named.item}`);
    let at = named.article ? this.#article(named.article, from) : this.#above(from, 'article');
    if (named.article && at === undefined) return undefined;
    if (named.clause) at = this.#below(at, { kind: 'clause', number: named.clause, from });
    else if (named.point && !named.article) at = this.#above(from, 'clause') ?? at;
    if (named.point && (at !== undefined || !named.clause))
      at = this.#below(at, { kind: 'point', number: named.point, from });
    return at;
  }

  #article(number: string, from: string): string | undefined {
    return number === 'this'
      ? this.#above(from, 'article')
      : this.#byNumber.get(` article ${number.toLowerCase()}`);
  }

  #below(under: string | undefined, asked: { kind: 'clause' | 'point'; number: string; from: string }) {
    if (asked.number === 'this') return this.#above(asked.from, asked.kind);
    return this.#byNumber.get(`${under ?? null} ${asked.kind} ${asked.number.toLowerCase()}`);
  }

  #above(from: string, kind: Numbered['kind']): string | undefined {
    let one = this.byId.get(from);
    while (one && one.kind !== kind) one = one.under === null ? undefined : this.byId.get(one.under);
    return one?.id;
  }
}

const MAY_REFER = /(?:điều|khoản|điểm|mục|articles?|clauses?|points?|paragraphs?)\s/iu;

/** The references that no longer lead where they led. `ours` are the names by which the text calls itself. */
export function lostReferences(made: Made, ours: string[]): LostReference[] {
  const { endings, moves, renumbers } = made.structure;
  if (!endings.size && !moves.size && !renumbers.size) return [];
  const before = new Numbers(made.known.provisions);
  const after = new Numbers(made.provisions.filter(({ gone }) => !gone));
  const lost = new Losing(made, [before, after]);
  return made.provisions.flatMap((one) => {
    if (one.gone) return [];
    const words = one.pieces.length === 1 ? one.pieces[0]!.text : newWords(one.pieces);
    if (!MAY_REFER.test(words)) return [];
    return referencesIn(words)
      .filter(({ document }) => document === null || ours.includes(document))
      .flatMap((reference) => lost.of(one, words, reference));
  });
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
      if (isNew && this.#after.find(named, one.id) !== undefined) return [];
      const target = this.#before.find(named, one.id);
      const by = target === undefined ? null : this.#doneTo(target);
      if (target === undefined || !by || (by.broken === false && this.#isItself(target, one.id))) return [];
      return [{ provision: one.id, from, until: to, words: words.slice(from, to), target, ...by }];
    });
  }

  // "khoản này" leads to where it stands, whatever its number.
  #isItself(target: string, from: string): boolean {
    for (
      let up = this.#after.byId.get(from);
      up;
      up = up.under === null ? undefined : this.#after.byId.get(up.under)
    )
      if (up.id === target) return true;
    return false;
  }

  #doneTo(target: string): { broken: boolean; by: string[] } | null {
    const { endings, moves, renumbers, goneBy } = this.#made.structure;
    const gone = goneBy(target);
    if (gone !== undefined) return { broken: true, by: endings.get(gone)!.by };
    for (let up: string | null = target; up !== null; up = this.#before.byId.get(up)!.under) {
      const { kind } = this.#before.byId.get(up)!;
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
