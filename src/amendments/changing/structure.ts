// What amendments do to whole provisions: which go, which move where, which come and which are numbered anew; and what of it contradicts
// itself. A provision that is repealed takes with it what stands below; edits and insertions in it are set aside. Where two amendments
// move or number one provision differently, it stays as it is until somebody decides. Pure.
import { byName, type Edit, type Spot } from './amendment.ts';
import { namesOf } from './pieces.ts';
import type { Act, Known, Of, Placed } from './placing.ts';

/** Two things that cannot both be done, or that a person should look at, with what is set aside. */
export interface StructureClash {
  kind:
    | 'edit-of-repealed'
    | 'insert-into-repealed'
    | 'move-of-repealed'
    | 'renumber-of-repealed'
    | 'move-into-repealed'
    | 'edit-of-moved'
    | 'beside-moved'
    | 'moved-twice'
    | 'renumbered-twice';
  provision: string;
  /** What is set aside (with -moved only told). */
  acts: (Act | Edit)[];
  against: Act[];
}

/** What is done to provisions. */
export interface Structure {
  /** Who ends a provision that an amendment names, and whether it goes with its number. */
  endings: Map<string, { by: string[]; removed: boolean }>;
  moves: Map<string, { spot: Spot; by: string[] }>;
  renumbers: Map<string, { label: string; by: string[] }>;
  inserts: Act<Of<'insert'>>[];
  clashes: StructureClash[];
  intoItself: Act<Of<'move'>>[];
  /** The provision by which this one goes: itself or one above it; undefined where it stays. */
  goneBy(id: string): string | undefined;
}

/** Works out what is done to whole provisions. */
export function structureOf(known: Known, placed: Placed): Structure {
  return new Structuring(known, placed).structure();
}

class Structuring {
  readonly #known: Known;
  readonly #placed: Placed;
  readonly #endings: Structure['endings'] = new Map();
  readonly #moves: Structure['moves'] = new Map();
  readonly #clashes: StructureClash[] = [];
  readonly #intoItself: Act<Of<'move'>>[] = [];
  readonly #gone = new Map<string, string | undefined>();

  constructor(known: Known, placed: Placed) {
    this.#known = known;
    this.#placed = placed;
  }

  structure(): Structure {
    for (const [id, acts] of grouped(this.#placed.endings))
      this.#endings.set(id, { by: namesOf(acts), removed: acts.every(({ what }) => what.kind === 'remove') });
    this.#move();
    const renumbers = this.#renumber();
    const inserts = this.#placed.inserts.filter((act) => this.#fits(act, 'insert-into-repealed'));
    return {
      ...{ endings: this.#endings, moves: this.#moves, renumbers, inserts },
      ...{ clashes: this.#clashes, intoItself: this.#intoItself },
      goneBy: (id) => this.#goneBy(id),
    };
  }

  #move(): void {
    for (const [id, acts] of grouped(this.#placed.moves)) {
      if (this.#endings.has(id)) this.#clash('move-of-repealed', id, acts);
      else if (acts.some(({ what }) => JSON.stringify(what.spot) !== JSON.stringify(acts[0]!.what.spot)))
        this.#clashes.push({ kind: 'moved-twice', provision: id, acts, against: [] });
      else if (this.#leadsTo(acts[0]!.what.spot, id)) this.#intoItself.push(...acts);
      else if (acts.every((act) => this.#fits(act, 'move-into-repealed'))) {
        this.#moves.set(id, { spot: acts[0]!.what.spot, by: namesOf(acts) });
        this.#gone.clear();
      }
    }
  }

  #renumber(): Structure['renumbers'] {
    const renumbers: Structure['renumbers'] = new Map();
    for (const [id, all] of grouped(this.#placed.renumbers)) {
      const own = all.filter(({ what }) => !what.following);
      const acts = own.length ? own : all;
      const { label } = acts[0]!.what;
      if (this.#goneBy(id) !== undefined) this.#clash('renumber-of-repealed', id, own);
      else if (own.some(({ what }) => what.label !== label))
        this.#clashes.push({ kind: 'renumbered-twice', provision: id, acts, against: [] });
      else renumbers.set(id, { label, by: namesOf(acts.filter(({ what }) => what.label === label)) });
    }
    return renumbers;
  }

  // Whether a spot is not in something that goes.
  #fits(act: Act<Of<'insert'> | Of<'move'>>, kind: StructureClash['kind']): boolean {
    const holder = this.#holderOf(act.what.spot);
    const gone = holder === null ? undefined : this.#goneBy(holder);
    if (gone !== undefined) this.#clash(kind, gone, [act]);
    return gone === undefined;
  }

  #clash(kind: StructureClash['kind'], provision: string, acts: Act[]): void {
    if (!acts.length) return;
    const gone = this.#goneBy(provision) ?? provision;
    const against = this.#placed.endings.filter(({ what }) => what.provision === gone);
    this.#clashes.push({ kind, provision, acts, against });
  }

  // What holds a spot: the text's own structure counts beside an anchor that moves.
  #holderOf(spot: Spot): string | null {
    if ('under' in spot) return spot.under;
    return this.#known.byId.get('after' in spot ? spot.after : spot.before)!.under;
  }

  #upFrom(id: string): string | null {
    const move = this.#moves.get(id);
    return move ? this.#holderOf(move.spot) : this.#known.byId.get(id)!.under;
  }

  #leadsTo(spot: Spot, id: string): boolean {
    if (('after' in spot && spot.after === id) || ('before' in spot && spot.before === id)) return true;
    for (let one = this.#holderOf(spot); one !== null; one = this.#upFrom(one)) if (one === id) return true;
    return false;
  }

  #goneBy(id: string): string | undefined {
    if (!this.#endings.size) return undefined;
    if (this.#gone.has(id)) return this.#gone.get(id);
    const up = this.#upFrom(id);
    const by = this.#endings.has(id) ? id : up === null ? undefined : this.#goneBy(up);
    this.#gone.set(id, by);
    return by;
  }
}

/** Acts by the provision that they name, in the order of the amendments' names. */
function grouped<A extends Act<Of<'repeal' | 'remove' | 'move' | 'renumber'>>>(acts: A[]): Map<string, A[]> {
  const groups = new Map<string, A[]>();
  for (const act of acts.toSorted((a, b) => byName(a.amendment, b.amendment) || a.change - b.change))
    groups.set(act.what.provision, [...(groups.get(act.what.provision) ?? []), act]);
  return groups;
}
