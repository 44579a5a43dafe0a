// For or against: what a text wishes done to what, so that "amend now" and "do not amend now" never share a group. Only what is
// wished counts, not what is reported: a verb at the beginning of a clause or behind a word of wishing ("đề nghị", "should").
// "Giảm đảng phí" and "tăng đảng phí" are opposites about đảng phí; "giảm họp" and "tăng phụ cấp" are not about the same.
import { DIMENSIONS, type Phrase } from './lexicon.ts';
import { vietnameseKey } from './words.ts';

/** A piece of a text as the stance sees it: what it compares by, and what the lexicon says of it. */
export interface Piece {
  feature: string | null;
  phrase: Phrase | undefined;
  /** The words as a key, to tell a plain "không" from "không nên". */
  key: string;
  /** 2 where a sentence begins, 1 where a clause does, 0 within. */
  first: number;
}

/** What is wished of an object: the sign says whether for (1) or against (0). */
export interface Stand {
  dimension: number;
  sign: 0 | 1;
  object: string;
}

type Signed = Omit<Stand, 'object'>;

const dimension = (name: string) => DIMENSIONS.indexOf(name);
const [CHANGE, TIME, BEING, LEAVE] = ['change', 'time', 'being', 'leave'].map(dimension);
const AMOUNTS = [dimension('quantity'), dimension('merge')];
const A_CHANGE = { dimension: CHANGE!, sign: 1 } as const;
const NO_CHANGE = { dimension: CHANGE!, sign: 0 } as const;
/** What a denied verb compares by: "không sửa" and "không nên rút ngắn" say what "giữ nguyên" says. */
const DENIED = 'change-';
const NOT = vietnameseKey('không');
const NOT_YET = vietnameseKey('chưa');
const ABLE = vietnameseKey('được');
// Denied weakly, a report and no wish, unless a clause begins with it: "chi bộ không theo dõi được".
const WEAK = new Set(
  ['không', 'chưa', 'not', 'never', 'no', 'khoan', 'không phải', 'không được', 'không thể'].map((text) =>
    text.split(' ').map(vietnameseKey).join(' '),
  ),
);

/**
 * What a text stands for, and what its pieces compare by once that is known. Who wishes something and does not say that all is
 * to stay, wishes a change. A text that says both of one object stands for neither.
 */
export function standsOf(pieces: readonly Piece[]): { stands: Stand[]; features: (string | null)[] } {
  const stands = new Map<string, Stand>();
  const torn = new Set<string>();
  const take = (stand: Stand) => {
    const key = `${stand.dimension} ${stand.object}`;
    if (stands.has(key) && stands.get(key)!.sign !== stand.sign) torn.add(key);
    stands.set(key, stand);
  };
  const features: (string | null)[] = [];
  const everything = objectsOf(pieces);
  for (const clause of clausesOf(pieces)) {
    const read = new Clause(clause);
    features.push(...read.features);
    const own = objectsOf(clause);
    // Who wants no change wants none of all that is spoken of.
    for (const verb of read.verbs) {
      const keeps = verb.dimension === CHANGE && verb.sign === 0;
      for (const object of keeps || own.length === 0 ? everything : own) take({ ...verb, object });
    }
  }
  if (![...stands.values()].some((stand) => stand.dimension === CHANGE))
    for (const object of everything) take({ ...A_CHANGE, object });
  for (const key of torn) stands.delete(key);
  return { stands: [...stands.values()], features };
}

function objectsOf(pieces: readonly Piece[]): string[] {
  return pieces.flatMap(({ feature, phrase }) =>
    feature !== null && !phrase?.stances.length ? [feature] : [],
  );
}

function clausesOf(pieces: readonly Piece[]): Piece[][] {
  const clauses: Piece[][] = [];
  for (const piece of pieces) {
    if (piece.first > 0 || clauses.length === 0) clauses.push([]);
    clauses.at(-1)!.push(piece);
  }
  return clauses;
}

/** Reads a clause from left to right: is what comes next wished, and is it denied? */
class Clause {
  readonly features: (string | null)[] = [];
  verbs: Signed[] = [];
  #open = true;
  #modal = false;
  #wished: boolean;
  #denied = false;
  #ever = false;
  #strong = false;
  // Verbs in a row share their negation: "chưa nên bổ sung, sửa đổi".
  #inRow = false;

  constructor(pieces: readonly Piece[]) {
    this.#wished = pieces[0]!.first === 2;
    for (const [at, piece] of pieces.entries()) this.#take(piece, pieces.slice(at + 1, at + 6));
  }

  #take({ feature, phrase, key }: Piece, next: readonly Piece[]): void {
    let said = feature;
    if (phrase?.after && this.verbs.length > 0) this.verbs = this.verbs.flatMap(deny);
    else if (phrase?.not && phrase.stances.length === 0) this.#negate(key, next);
    else if (phrase?.stances.length) said = this.#verb(phrase, key);
    else if (phrase?.wish)
      [this.#open, this.#modal, this.#wished] = [true, !phrase.asks, this.#wished || phrase.asks];
    else if (feature !== null) {
      // "Không bầu trực tiếp": of what is done with no verb of the lexicon, a list of ills apart ("…, không đóng đảng phí").
      const denied = this.#open && this.#denied && !this.#inRow && this.#wished;
      if (denied && (this.#strong || !phrase?.everyday)) this.verbs.push(NO_CHANGE);
      this.#open = this.#denied = this.#inRow = false;
    }
    this.features.push(said);
  }

  // "… nên không lập được": what follows from something, or cannot be done, is no wish.
  #negate(key: string, next: readonly Piece[]): void {
    const strong = !WEAK.has(key);
    const [first] = next;
    const leads =
      key === NOT &&
      first?.phrase?.stances.some((one) => one.dimension === CHANGE || one.dimension === LEAVE);
    // Nor is what is missing: "chưa quy định rõ", "không có hướng dẫn".
    const unable = next.some((piece) => piece.key === ABLE) || (key === NOT_YET && !isVerb(first));
    if (strong || ((leads || (this.#open && !this.#modal)) && !unable))
      this.#open = this.#denied = this.#ever = true;
    else this.#open = false;
    this.#strong = strong;
    if (strong) this.#wished = true;
    this.#inRow = this.#modal = false;
  }

  #verb(phrase: Phrase, key: string): string | null {
    const keeps = phrase.stances.some((one) => one.dimension === CHANGE && one.sign === 0);
    if (!this.#open && !this.#inRow && !phrase.always) return keeps ? key : phrase.feature;
    // What is not to be done now is not thereby to be done later: of a denied time nothing is known.
    const said = phrase.stances.flatMap(widen).filter((one) => one.dimension !== TIME || !this.#ever);
    this.verbs.push(...(this.#denied ? said.flatMap(deny) : said));
    const feature = this.#denied && !keeps && phrase.feature !== null ? DENIED : phrase.feature;
    this.#inRow = true;
    this.#open = false;
    return feature;
  }
}

const isVerb = (piece: Piece | undefined) => (piece?.phrase?.stances.length ?? 0) > 0;

// Whoever wishes more, less or none of something wishes a change.
function widen(one: Signed): Signed[] {
  const changes = AMOUNTS.includes(one.dimension) || (one.dimension === BEING && one.sign === 0);
  return changes ? [one, A_CHANGE] : [one];
}

// Not less is not more: what remains of a denied amount is that nothing is to change.
function deny(one: Signed): Signed[] {
  if (AMOUNTS.includes(one.dimension)) return [NO_CHANGE];
  const denied = { ...one, sign: one.sign === 1 ? 0 : 1 } as const;
  const remains = [BEING, LEAVE].includes(one.dimension) && one.sign === 1;
  return remains ? [denied, NO_CHANGE] : [denied];
}
