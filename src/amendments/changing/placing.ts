// Changes found in a text: each becomes edits of words at places, or something done to a whole provision; what has no place any more is
// told. Pure.
import { plainOf, wordsChanged, type Plain, type Provision, type StatuteText } from '#statute';
import {
  wordsOf,
  type Amendment,
  type Change,
  type Edit,
  type Obstacle,
  type Unapplied,
} from './amendment.ts';

/** Something done to a whole provision. */
export interface Act<C extends Change = Change> {
  amendment: string;
  change: number;
  what: C;
}

/** A change of a kind. */
export type Of<K extends Change['kind']> = Extract<Change, { kind: K }>;

/** Changes with their places: edits by provision, acts by kind, each in the order of the amendments' names. */
export interface Placed {
  edits: Map<string, Edit[]>;
  inserts: Act<Of<'insert'>>[];
  moves: Act<Of<'move'>>[];
  renumbers: Act<Of<'renumber'>>[];
  /** Repeals and removals. */
  endings: Act<Of<'repeal' | 'remove'>>[];
  unapplied: Unapplied[];
}

/** A text with its provisions by identity, made ready to be searched once. */
export class Known {
  readonly provisions: Provision[];
  readonly byId = new Map<string, Provision>();
  readonly #plain = new Map<string, Plain>();

  constructor({ provisions }: StatuteText) {
    this.provisions = provisions;
    for (const one of provisions) this.byId.set(one.id, one);
  }

  words(id: string): string {
    return wordsOf(this.byId.get(id)!);
  }

  plain(id: string): Plain {
    let plain = this.#plain.get(id);
    if (!plain) this.#plain.set(id, (plain = plainOf(this.words(id))));
    return plain;
  }

  /** A provision and all below it, which stand behind it. */
  withBelow(id: string): Provision[] {
    const first = this.provisions.indexOf(this.byId.get(id)!);
    const only = new Set([id]);
    let end = first + 1;
    while (end < this.provisions.length && this.isWithin(this.provisions[end]!.id, only)) end += 1;
    return this.provisions.slice(first, end);
  }

  /** Whether a provision is one of some, or below one of them. */
  isWithin(id: string, some: Set<string>): boolean {
    for (let one = this.byId.get(id); one; one = one.under === null ? undefined : this.byId.get(one.under))
      if (some.has(one.id)) return true;
    return false;
  }
}

/** Finds the places of all changes; amendments come in the order of their names. */
export function placed(known: Known, amendments: Amendment[]): Placed {
  const placing = new Placing(known);
  for (const { id, changes } of amendments)
    changes.forEach((what, change) => placing.take({ amendment: id, change, what }));
  return placing.placed;
}

class Placing {
  readonly #known: Known;
  readonly #brought = new Set<string>();
  readonly placed: Placed = {
    ...{ edits: new Map(), inserts: [], moves: [], renumbers: [], endings: [], unapplied: [] },
  };

  constructor(known: Known) {
    this.#known = known;
  }

  take(act: Act): void {
    const { what } = act;
    const missing = namedIn(what).find((id) => !this.#known.byId.has(id));
    if (missing !== undefined) return this.#refuse(act, 'no-such-provision', missing);
    if (what.kind === 'words') this.#words({ ...act, what });
    else if (what.kind === 'replace') this.#replace({ ...act, what });
    else if (what.kind === 'phrase') this.#phrase({ ...act, what });
    else if (what.kind === 'insert') this.#insert({ ...act, what });
    else if (what.kind === 'move') this.placed.moves.push({ ...act, what });
    else if (what.kind === 'renumber') this.placed.renumbers.push({ ...act, what });
    else this.placed.endings.push({ ...act, what });
  }

  #refuse({ amendment, change, what }: Act, why: Obstacle, provision: string): void {
    const words = what.kind === 'words' ? what.words : what.kind === 'phrase' ? what.phrase : '';
    this.placed.unapplied.push({ amendment, change, why, provision, words });
  }

  #words(act: Act<Of<'words'>>): void {
    const { provision, words, by, occurrence, from } = act.what;
    if (from !== undefined) {
      const to = from + words.length;
      const there = this.#known.words(provision).slice(from, to);
      if (there !== words) return this.#refuse(act, 'words-not-found', provision);
      return this.#edit(act, provision, { from, to, in: by });
    }
    const places = words ? this.#placesOf(provision, words) : [];
    const place = places[(occurrence ?? 1) - 1];
    if (!place) return this.#refuse(act, 'words-not-found', provision);
    if (occurrence === undefined && places.length > 1) return this.#refuse(act, 'words-ambiguous', provision);
    this.#refined(act, provision, { ...place, by });
  }

  // What the quoted words and those instead of them have in common is left alone.
  #refined(act: Act, provision: string, { from, to, by }: { from: number; to: number; by: string }): void {
    for (const change of wordsChanged(this.#known.words(provision).slice(from, to), by))
      this.#edit(act, provision, { from: from + change.from, to: from + change.to, in: change.in });
  }

  #edit(act: Act, provision: string, put: { from: number; to: number; in: string }): void {
    const { amendment, change, what } = act;
    const out = this.#known.words(provision).slice(put.from, put.to);
    if (!out && !put.in) return;
    const edit: Edit = { amendment, change, provision, ...put, out, throughout: what.kind === 'phrase' };
    const edits = this.placed.edits.get(provision);
    if (edits) edits.push(edit);
    else this.placed.edits.set(provision, [edit]);
  }

  #replace(act: Act<Of<'replace'>>): void {
    const { provision, text, more = [] } = act.what;
    const to = this.#known.words(provision).length;
    this.#refined(act, provision, { from: 0, to, by: wordsOf({ text, more }) });
  }

  #phrase(act: Act<Of<'phrase'>>): void {
    const { phrase, by, within } = act.what;
    const some = within && new Set(within);
    let found = false;
    for (const { id } of phrase ? this.#known.provisions : []) {
      if (some && !this.#known.isWithin(id, some)) continue;
      for (const place of this.#placesOf(id, phrase)) {
        this.#edit(act, id, { ...place, in: by });
        found = true;
      }
    }
    if (!found) this.#refuse(act, 'phrase-not-found', '');
  }

  // As whole words, however they are spelled.
  #placesOf(id: string, words: string): { from: number; to: number }[] {
    const { text, start, end } = this.#known.plain(id);
    const sought = plainOf(words).text;
    const places: { from: number; to: number }[] = [];
    if (!sought) return places;
    for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length)) {
      const to = at + sought.length;
      if (!isInWord(text, at) && !isInWord(text, to)) places.push({ from: start(at), to: end(to) });
    }
    return places;
  }

  #insert(act: Act<Of<'insert'>>): void {
    const twice = act.what.provisions.find(({ id }) => this.#known.byId.has(id) || this.#brought.has(id));
    if (twice) return this.#refuse(act, 'same-id', twice.id);
    for (const { id } of act.what.provisions) this.#brought.add(id);
    this.placed.inserts.push(act);
  }
}

/** The provisions that a change names and that must be there. */
export function namedIn(what: Change): string[] {
  const ofSpot = 'spot' in what ? Object.values(what.spot).filter((id) => id !== null) : [];
  return [
    ...('provision' in what ? [what.provision] : []),
    ...ofSpot,
    ...('within' in what ? (what.within ?? []) : []),
  ];
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;
const isInWord = (text: string, at: number) =>
  at > 0 && at < text.length && LETTER.test(text[at - 1]!) && LETTER.test(text[at]!);
