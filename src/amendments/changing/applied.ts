// Amendments made in a text, all at once. What comes out does not depend on the order in which they arrived: edits of a provision stand by
// place, then what takes out before what puts in, then by the amendment's name; provisions put in at one place stand by the amendment's
// name. What contradicts itself waits, and the old stands. Pure.
import { wordsChanged, type Provision, type ProvisionKind, type StatuteText } from '#statute';
import {
  byName,
  wordsOf,
  type Amendment,
  type NewProvision,
  type Spot,
  type Unapplied,
} from './amendment.ts';
import { newWords, piecesOf, type Piece } from './pieces.ts';
import { Known, placed, type Act, type Of, type Placed } from './placing.ts';
import { settled, type Clash } from './settling.ts';
import { structureOf, type Structure } from './structure.ts';

/** How amendments are made. */
export interface Making {
  /** Overlapping deletions are not both made, and insertions at one point are marked for a decision. */
  strict?: boolean;
  /** What stands for a provision that is repealed, after its number. */
  repealed?: string;
}

/** A provision after the amendments, those that went included; names of amendments where one did something to it, else null. */
export interface AppliedProvision {
  id: string;
  kind: ProvisionKind;
  label: string;
  under: string | null;
  pieces: Piece[];
  came: string[] | null;
  gone: { by: string[]; removed: boolean } | null;
  moved: string[] | null;
  renumbered: { from: string; by: string[] } | null;
}

/** The amended text: every provision with what came from where, the clean text, and what could not be made. */
export interface Applied {
  provisions: AppliedProvision[];
  text: StatuteText;
  unapplied: Unapplied[];
}

/** All that is known once amendments have been made in a text; from it conflicts are told. */
export interface Made extends Applied {
  known: Known;
  placed: Placed;
  structure: Structure;
  clashes: Map<string, Clash[]>;
}

/** The text with the amendments made in it. */
export function applied(text: StatuteText, amendments: Amendment[], making: Making = {}): Applied {
  const { provisions, text: clean, unapplied } = made(text, amendments, making);
  return { provisions, text: clean, unapplied };
}

/** The same with all that is needed to tell conflicts. */
export function made(text: StatuteText, amendments: Amendment[], making: Making = {}): Made {
  const known = new Known(text);
  const found = placed(
    known,
    amendments.toSorted((a, b) => byName(a.id, b.id)),
  );
  const structure = structureOf(known, found);
  const amending = new Amending({ known, placed: found, structure }, making);
  const provisions = amending.provisions();
  const unapplied = [
    ...found.unapplied,
    ...structure.intoItself.map(({ amendment, change, what }) => {
      return { amendment, change, why: 'into-itself' as const, provision: what.provision, words: '' };
    }),
  ];
  return {
    ...{ known, placed: found, structure, provisions, unapplied, clashes: amending.clashes },
    text: { before: text.before, provisions: cleaned(provisions, known, making), after: text.after },
  };
}

type Entry = { amendment: string; change: number } & (
  { insert: Act<Of<'insert'>>; by: string[] } | { move: string }
);

type Side = 'before' | 'after' | 'under';

class Amending {
  readonly #known: Known;
  readonly #placed: Placed;
  readonly #structure: Structure;
  readonly #strict: boolean;
  readonly #below = new Map<string | null, Provision[]>();
  readonly #spots = { before: new Map(), after: new Map(), under: new Map() } as Record<
    Side,
    Map<string | null, Entry[]>
  >;
  readonly #done: AppliedProvision[] = [];
  readonly clashes = new Map<string, Clash[]>();

  constructor(found: Pick<Made, 'known' | 'placed' | 'structure'>, { strict = false }: Making) {
    [this.#known, this.#placed, this.#structure, this.#strict] = [
      found.known,
      found.placed,
      found.structure,
      strict,
    ];
    for (const one of this.#known.provisions) {
      const below = this.#below.get(one.under);
      if (below) below.push(one);
      else this.#below.set(one.under, [one]);
    }
    this.#fillSpots();
  }

  provisions(): AppliedProvision[] {
    this.#emitBelow(null, undefined);
    return this.#done;
  }

  // The same provisions brought to one spot by several amendments come once; what is moved there, by whomever and however often, too.
  #fillSpots(): void {
    const same = new Map<string, { by: string[] }>();
    const times = new Map<string, number>();
    for (const insert of this.#structure.inserts) {
      const words = insert.what.provisions.map(({ kind, label, text, more }) => [kind, label, text, more]);
      const once = JSON.stringify([insert.what.spot, words]);
      const nth = (times.get(`${insert.amendment} ${once}`) ?? 0) + 1;
      times.set(`${insert.amendment} ${once}`, nth);
      const key = `${nth} ${once}`;
      const there = same.get(key);
      if (there) there.by.push(insert.amendment);
      else {
        const entry = { ...insert, insert, by: [insert.amendment] };
        same.set(key, entry);
        this.#put(insert.what.spot, entry);
      }
    }
    const waiting = new Map(this.#structure.moves);
    for (const act of this.#placed.moves) {
      const move = act.what.provision;
      if (waiting.get(move)?.by[0] !== act.amendment) continue;
      this.#put(act.what.spot, { ...act, move });
      waiting.delete(move);
    }
  }

  #put(spot: Spot, entry: Entry): void {
    const [[side, anchor]] = Object.entries(spot) as [[Side, string | null]];
    const there = this.#spots[side].get(anchor);
    if (there) there.push(entry);
    else this.#spots[side].set(anchor, [entry]);
  }

  #emitBelow(under: string | null, gone: string | undefined): void {
    for (const one of this.#below.get(under) ?? []) {
      this.#emitSpot(this.#spots.before.get(one.id), under, gone);
      if (!this.#structure.moves.has(one.id)) this.#emit(one, under, gone);
      this.#emitSpot(this.#spots.after.get(one.id), under, gone);
    }
    this.#emitSpot(this.#spots.under.get(under), under, gone);
  }

  #emitSpot(entries: Entry[] | undefined, under: string | null, gone: string | undefined): void {
    if (!entries) return;
    for (const entry of entries.toSorted((a, b) => byName(a.amendment, b.amendment) || a.change - b.change)) {
      if ('move' in entry) this.#emit(this.#known.byId.get(entry.move)!, under, gone);
      else for (const one of entry.insert.what.provisions) this.#done.push(brought(one, under, entry.by));
    }
  }

  #emit(one: Provision, under: string | null, above: string | undefined): void {
    const { id, kind, label } = one;
    const goneBy = this.#structure.endings.has(id) ? id : above;
    const ending = goneBy === undefined ? undefined : this.#structure.endings.get(goneBy)!;
    const number = this.#structure.renumbers.get(id);
    this.#done.push({
      id,
      kind,
      label: number?.label ?? label,
      under,
      pieces: ending ? outgoing(one, ending.by) : this.#pieces(one),
      came: null,
      gone: ending ? { by: ending.by, removed: ending.removed || above !== undefined } : null,
      moved: this.#structure.moves.get(id)?.by ?? null,
      renumbered: number ? { from: label, by: number.by } : null,
    });
    this.#emitBelow(id, goneBy);
  }

  #pieces(one: Provision): Piece[] {
    const words = wordsOf(one);
    const edits = this.#placed.edits.get(one.id);
    if (!edits) return piecesOf(words, []);
    const { units, clashes } = settled(words, edits, this.#strict);
    if (clashes.length) this.clashes.set(one.id, clashes);
    return piecesOf(words, units);
  }
}

function outgoing(one: Provision, by: string[]): Piece[] {
  const words = wordsOf(one);
  return words ? [{ kind: 'out', text: words, by }] : [];
}

function brought(one: NewProvision, under: string | null, by: string[]): AppliedProvision {
  const words = wordsOf({ text: one.text, more: one.more ?? [] });
  return {
    ...{ id: one.id, kind: one.kind, label: one.label, under: one.under ?? under },
    pieces: words ? [{ kind: 'in', text: words, by }] : [],
    ...{ came: by, gone: null, moved: null, renumbered: null },
  };
}

function cleaned(provisions: AppliedProvision[], known: Known, making: Making): Provision[] {
  const clean: Provision[] = [];
  for (const one of provisions) {
    if (one.gone?.removed) continue;
    const { id, kind, label, under } = one;
    const was = known.byId.get(id);
    if (one.gone) clean.push({ id, kind, label, under, text: making.repealed ?? '(được bãi bỏ)', more: [] });
    else if (was && !isReworded(one)) clean.push(was.under === under ? was : { ...was, under });
    else {
      const words = newWords(one.pieces);
      const [text = '', ...more] = words ? words.split('\n') : [];
      clean.push({ id, kind, label, under, text, more });
    }
  }
  return clean;
}

const isReworded = ({ renumbered, pieces }: AppliedProvision) =>
  renumbered !== null || pieces.length > 1 || (pieces.length === 1 && pieces[0]!.kind !== 'same');

/** Whether a provision says what it said: also where only spellings differ. */
export function saysTheSame(
  one: Pick<Provision, 'text' | 'more'>,
  other: Pick<Provision, 'text' | 'more'>,
): boolean {
  return wordsChanged(wordsOf(one), wordsOf(other)).length === 0;
}
