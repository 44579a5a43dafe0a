// How provisions are named: by the numbers of the way down to them, for people ("Điều 10, khoản 2, điểm b") and for files
// ("art_10__para_2__point_b"). Pure.
import type { Provision, ProvisionKind } from './provision.ts';

type Named = Pick<Provision, 'id' | 'kind' | 'label' | 'under'>;

/** A label without its word and its signs: "10" of "Điều 10.", "b" of "b)", "10.4.2" of "10.4.2."; empty of a dash. */
export function numberOf({ label }: Pick<Provision, 'label'>): string {
  return /(\d+(?:\.\d+)*\p{Ll}?|[IVXLC]+|\p{L})[.:)]*$/u.exec(label.trim())?.[1] ?? '';
}

const WORDS: Record<'vi' | 'en', Record<ProvisionKind, string>> = {
  vi: {
    ...{ part: 'Phần', chapter: 'Chương', section: 'Mục', article: 'Điều', clause: 'khoản', point: 'điểm' },
    ...{ subpoint: 'tiết', dash: 'gạch đầu dòng' },
  },
  en: {
    ...{ part: 'Part', chapter: 'Chapter', section: 'Section', article: 'Article', clause: 'clause' },
    ...{ point: 'point', subpoint: 'subpoint', dash: 'dash' },
  },
};

/** Provisions by id, with the way down to each and its place among its like. */
export class Naming {
  readonly #byId: Map<string, Named>;
  readonly #places = new Map<string, number>();

  constructor(provisions: Named[]) {
    this.#byId = new Map(provisions.map((one) => [one.id, one]));
    const counts = new Map<string, number>();
    for (const { id, under, kind } of provisions) {
      const among = `${under} ${kind}`;
      counts.set(among, (counts.get(among) ?? 0) + 1);
      this.#places.set(id, counts.get(among)!);
    }
  }

  /** The provisions from the widest down to this one. */
  wayTo(id: string): Named[] {
    const way: Named[] = [];
    for (let one = this.#byId.get(id); one; one = one.under === null ? undefined : this.#byId.get(one.under))
      way.unshift(one);
    return way;
  }

  /** "Điều 10, khoản 2, điểm b": from the article down, for one above articles the thing itself. */
  nameOf(id: string, language: 'vi' | 'en' = 'vi'): string {
    const way = this.wayTo(id);
    const article = way.findIndex(({ kind }) => kind === 'article');
    const named =
      article >= 0 ? way.slice(article) : way.filter(isNumbered).length ? lastNumbers(way) : way.slice(-1);
    const word = ({ kind }: Named) => WORDS[language][article < 0 && kind === 'clause' ? 'point' : kind];
    return named.map((one) => `${word(one)} ${this.#said(one)}`).join(', ');
  }

  /** The way in signs, the same for the same numbers: "3.5.1.a" of points alone, "art_10__para_2" with `akn`. */
  signOf(id: string, style: 'plain' | 'akn'): string {
    const way = this.wayTo(id);
    if (style === 'plain') return plainSign(way.map((one) => ({ ...one, said: this.#said(one) })));
    const from = Math.max(
      0,
      way.findIndex(({ kind }) => kind === 'article'),
    );
    return way
      .slice(from)
      .map((one) => `${AKN_SIGNS[one.kind]}_${this.#said(one).replace(/[^\p{L}\d]+/gu, '-')}`)
      .join('__');
  }

  #said(one: Named): string {
    return numberOf(one) || String(this.#places.get(one.id));
  }
}

const AKN_SIGNS: Record<ProvisionKind, string> = {
  ...{ part: 'part', chapter: 'chp', section: 'sec', article: 'art', clause: 'para', point: 'point' },
  ...{ subpoint: 'subpara', dash: 'indent' },
};

const isNumbered = ({ kind }: Named): boolean => kind === 'clause' || kind === 'point';

// Of "10." > "10.4." > "10.4.2." the last says it all.
function lastNumbers(way: Named[]): Named[] {
  const clause = way.findLastIndex(({ kind }) => kind === 'clause');
  return way.slice(Math.max(0, clause));
}

function plainSign(way: (Named & { said: string })[]): string {
  const parts: string[] = [];
  for (const { kind, said } of way) {
    if (kind === 'clause' && parts.length && said.startsWith(`${parts.at(-1)}.`)) parts.pop();
    parts.push(
      kind === 'dash'
        ? `-${said}`
        : kind === 'clause' || kind === 'point'
          ? said
          : `${AKN_SIGNS[kind]}${said}`,
    );
  }
  return parts.join('.');
}
