// Where a reference leads: from the numbers that a text names to the provision that bears them. What is not named ("khoản 2") is of
// the provision that the reference stands in. Pure.
import { numberOf } from './naming.ts';
import type { Provision, ProvisionKind } from './provision.ts';
import type { NamedProvision } from './references.ts';

type Numbered = Pick<Provision, 'id' | 'kind' | 'label' | 'under'>;

/** The provisions of one text by their numbers. */
export class Numbers {
  readonly #byId: Map<string, Numbered>;
  readonly #articles = new Map<string, Numbered>();
  readonly #items = new Map<string, Numbered>();
  readonly #below = new Map<string, Numbered>();

  constructor(provisions: Numbered[]) {
    this.#byId = new Map(provisions.map((one) => [one.id, one]));
    for (const one of provisions) {
      const number = numberOf(one);
      if (one.kind === 'article') keep(this.#articles, number, one);
      if (one.kind === 'clause') keep(this.#items, number, one);
      if (one.under !== null && number) keep(this.#below, `${one.under} ${one.kind} ${number}`, one);
    }
  }

  /** The provision that is meant by a reference in another (`from`; null where it stands in another text); null where none is. */
  find(named: NamedProvision, from: string | null): string | null {
    if (named.item) return this.#items.get(named.item)?.id ?? null;
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
    return number === 'this' ? this.#around(from, 'article') : this.#articles.get(number);
  }

  #clause(
    { clause }: NamedProvision,
    article: Numbered | undefined,
    from: string | null,
  ): Numbered | undefined {
    if (clause === 'this') return this.#around(from, 'clause');
    return article ? this.#within(article, 'clause', clause!) : this.#items.get(clause!);
  }

  #around(from: string | null, kind: ProvisionKind): Numbered | undefined {
    let one = from === null ? undefined : this.#byId.get(from);
    while (one && one.kind !== kind) one = one.under === null ? undefined : this.#byId.get(one.under);
    return one;
  }

  // The nearest below: a point may stand under an article itself, or under one of its clauses.
  #within(wider: Numbered, kind: ProvisionKind, number: string): Numbered | undefined {
    return this.#below.get(`${wider.id} ${kind} ${number}`);
  }
}

function keep(map: Map<string, Numbered>, number: string, one: Numbered): void {
  if (number && !map.has(number)) map.set(number, one);
}
