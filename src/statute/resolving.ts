// Where a reference leads: from the numbers that a text names to the provision that bears them. What is not named ("khoản 2") is of
// the provision that the reference stands in. Pure.
import { numberOf } from './naming.ts';
import type { Provision, ProvisionKind } from './provision.ts';
import type { NamedProvision } from './references.ts';

type Numbered = Pick<Provision, 'id' | 'kind' | 'label' | 'under'>;

/** The provisions of one text by their numbers. A number is read where it is sought: of most provisions it never is. */
export class Numbers {
  readonly #byId = new Map<string, Numbered>();
  readonly #below = new Map<string | null, Numbered[]>();
  readonly #numbered = new Map<ProvisionKind, Map<string, Numbered>>();

  constructor(provisions: Numbered[]) {
    for (const one of provisions) {
      this.#byId.set(one.id, one);
      const below = this.#below.get(one.under);
      if (below) below.push(one);
      else this.#below.set(one.under, [one]);
    }
  }

  /** The provision that is meant by a reference in another (`from`; null where it stands in another text); null where none is. */
  find(named: NamedProvision, from: string | null): string | null {
    if (named.item) return this.#all('clause').get(named.item)?.id ?? null;
    const article = named.article ? this.#article(named.article, from) : this.#around(from, 'article');
    if (named.article && !article) return null;
    const clause = named.clause ? this.#clause(named, article, from) : null;
    if (named.clause && !clause) return null;
    if (!named.point) return clause?.id ?? article?.id ?? null;
    const inside = clause ?? (named.article ? article : (this.#around(from, 'clause') ?? article));
    if (named.point === 'this') return this.#around(from, 'point')?.id ?? null;
    return (inside && this.#within(inside, 'point', named.point)?.id) ?? null;
  }

  #article(number: string, from: string | null): Numbered | undefined {
    return number === 'this' ? this.#around(from, 'article') : this.#all('article').get(number);
  }

  #clause(
    { clause }: NamedProvision,
    article: Numbered | undefined,
    from: string | null,
  ): Numbered | undefined {
    if (clause === 'this') return this.#around(from, 'clause');
    return article ? this.#within(article, 'clause', clause!) : this.#all('clause').get(clause!);
  }

  #around(from: string | null, kind: ProvisionKind): Numbered | undefined {
    let one = from === null ? undefined : this.#byId.get(from);
    while (one && one.kind !== kind) one = one.under === null ? undefined : this.#byId.get(one.under);
    return one;
  }

  // The nearest below: a point may stand under an article itself, or under one of its clauses.
  #within(wider: Numbered, kind: ProvisionKind, number: string): Numbered | undefined {
    return this.#below.get(wider.id)?.find((one) => one.kind === kind && numberOf(one) === number);
  }

  // All of a kind in the text; of several with one number the first.
  #all(kind: ProvisionKind): Map<string, Numbered> {
    const known = this.#numbered.get(kind);
    if (known) return known;
    const all = [...this.#byId.values()].filter((one) => one.kind === kind).reverse();
    const numbered = new Map(all.map((one) => [numberOf(one), one]));
    this.#numbered.set(kind, numbered);
    return numbered;
  }
}
