// Amendments carried from a text onto the text after an adoption. Both have the same identities for the provisions that go on. What the
// adoption left alone is carried, at its new place; what it did itself is done; what it worded otherwise is left to somebody's hand. Pure.
import { diffArrays } from 'diff';
import { withChanges, wordsChanged, type Provision, type StatuteText, type WordChange } from '#statute';
import { byName, wordsOf, type Amendment, type Change, type Edit, type Spot } from './amendment.ts';
import { saysTheSame } from './applied.ts';
import { Known, placed, type Act, type Of } from './placing.ts';
import { coreOf, overlap } from './settling.ts';

/** A change that needs no hand: as it was, at another place, or done already by the adoption (`what` is null). */
export interface Carried {
  amendment: string;
  change: number;
  how: 'unchanged' | 'shifted' | 'already';
  what: Change | null;
}

/** A change, or words of it, that a person has to look at; `theirs` is how the new text has it, empty where it has not. */
export interface ByHand {
  amendment: string;
  change: number;
  why:
    | 'words-changed'
    | 'provision-gone'
    | 'changed-since'
    | 'moved-since'
    | 'renumbered-since'
    | 'phrase-gone'
    | 'unapplied';
  provision: string;
  words: string;
  theirs: string;
}

/** What became of amendments: those that go on, with what of them is carried, and what is left. */
export interface Rebased {
  amendments: Amendment[];
  carried: Carried[];
  byHand: ByHand[];
}

type Fate =
  | { carried: Omit<Carried, 'amendment' | 'change'> }
  | { byHand: Pick<ByHand, 'why' | 'provision'> & Partial<ByHand> };

/** Carries amendments of the old text onto the new one. */
export function rebased(old: StatuteText, amendments: Amendment[], now: StatuteText): Rebased {
  const rebasing = new Rebasing(old, amendments, now);
  const told: Rebased = { amendments: [], carried: [], byHand: [] };
  for (const amendment of amendments.toSorted((a, b) => byName(a.id, b.id))) {
    const changes: Change[] = [];
    for (const [change, what] of amendment.changes.entries())
      for (const fate of rebasing.fatesOf({ amendment: amendment.id, change, what })) {
        const at = { amendment: amendment.id, change };
        if ('byHand' in fate) told.byHand.push({ ...at, words: '', theirs: '', ...fate.byHand });
        else told.carried.push({ ...at, ...fate.carried });
        if ('carried' in fate && fate.carried.what) changes.push(fate.carried.what);
      }
    told.amendments.push({ ...amendment, changes });
  }
  return told;
}

const already: Fate = { carried: { how: 'already', what: null } };
const byHand = (why: ByHand['why'], provision: string, more: Partial<ByHand> = {}): Fate => ({
  byHand: { why, provision, ...more },
});

class Rebasing {
  readonly #old: Known;
  readonly #now: Known;
  readonly #edits = new Map<string, Edit[]>();
  readonly #lost: Set<string>;
  readonly #base = new Map<string, WordChange[]>();
  readonly #moved: Set<string>;
  readonly #newWords: Map<string, Provision>;

  constructor(old: StatuteText, amendments: Amendment[], now: StatuteText) {
    [this.#old, this.#now] = [new Known(old), new Known(now)];
    const found = placed(this.#old, amendments);
    for (const edit of [...found.edits.values()].flat()) {
      const key = `${edit.change} ${edit.amendment}`;
      const edits = this.#edits.get(key);
      if (edits) edits.push(edit);
      else this.#edits.set(key, [edit]);
    }
    this.#lost = new Set(found.unapplied.map(({ amendment, change }) => `${change} ${amendment}`));
    this.#moved = movedBetween(this.#old, this.#now);
    const fresh = now.provisions.filter(({ id }) => !this.#old.byId.has(id));
    this.#newWords = new Map(fresh.map((one) => [wordsOf(one), one]));
  }

  fatesOf(act: Act): Fate[] {
    const { what } = act;
    if (this.#lost.has(`${act.change} ${act.amendment}`))
      return [byHand('unapplied', 'provision' in what ? what.provision : '')];
    if (what.kind === 'phrase') return [this.#phrase({ ...act, what })];
    if (what.kind === 'insert') return [this.#insert(what)];
    const [was, is] = [this.#old.byId.get(what.provision)!, this.#now.byId.get(what.provision)];
    if (what.kind === 'repeal' || what.kind === 'remove') return [is ? this.#ending(what, was) : already];
    if (what.kind === 'renumber') return this.#renumber(what, was, is);
    if (!is)
      return [
        byHand('provision-gone', was.id, {
          words: this.#editsOf(act)
            .map(({ out }) => out)
            .join(' '),
        }),
      ];
    if (what.kind === 'move') return [this.#move(what)];
    return this.#words({ ...act, what });
  }

  #editsOf(act: Act): Edit[] {
    return this.#edits.get(`${act.change} ${act.amendment}`) ?? [];
  }

  #words(act: Act<Of<'words'> | Of<'replace'>>): Fate[] {
    const { what } = act;
    const { provision } = what;
    const now = this.#now.words(provision);
    const edits = this.#editsOf(act);
    const fitted = edits.map((edit) => this.#fitted(edit));
    const fits = fitted.filter((one) => typeof one === 'object');
    const hands = edits
      .filter((_, n) => fitted[n] === 'differs')
      .map(({ out, in: put }) => byHand('words-changed', provision, { words: out || put, theirs: now }));
    if (!fits.length) return hands.length ? hands : [already];
    const same = now === this.#old.words(provision);
    const how = same && !this.#isElsewhere(provision) ? 'unchanged' : 'shifted';
    if (what.kind === 'replace') {
      const [text = '', ...more] = same
        ? [what.text, ...(what.more ?? [])]
        : withChanges(now, fits).split('\n');
      return [{ carried: { how, what: { kind: 'replace', provision, text, more } } }, ...hands];
    }
    const carried = fits.map((one, n): Fate => {
      const what: Change = {
        kind: 'words',
        provision,
        words: now.slice(one.from, one.to),
        by: one.in,
        from: one.from,
      };
      const still = how === 'unchanged' || (one.from === edits[n]?.from && !this.#isElsewhere(provision));
      return { carried: { how: still ? 'unchanged' : 'shifted', what } };
    });
    return [...carried, ...hands];
  }

  // Where an edit stands in the new words; whether the adoption made it too, or something else of the same words.
  #fitted(edit: Edit): { from: number; to: number; in: string } | 'already' | 'differs' {
    const words = this.#old.words(edit.provision);
    const core = coreOf(words, edit);
    const base = this.#baseOf(edit.provision);
    for (const change of base) {
      const theirs = coreOf(words, change);
      const here = theirs.from === core.from && theirs.to === core.to;
      if (here && change.in.trim() === edit.in.trim()) return 'already';
      const both = overlap(core, theirs) && (edit.in !== '' || change.in !== '');
      if (both && wordsChanged(change.out, change.in).length) return 'differs';
    }
    const from = placeIn(base, edit.from, edit.from < edit.to ? 'start' : 'point');
    const to = Math.max(from, edit.from < edit.to ? placeIn(base, edit.to, 'end') : from);
    return from === to && !edit.in ? 'already' : { from, to, in: edit.in };
  }

  #baseOf(provision: string): WordChange[] {
    let base = this.#base.get(provision);
    if (!base) {
      base = wordsChanged(this.#old.words(provision), this.#now.words(provision), { exact: true });
      this.#base.set(provision, base);
    }
    return base;
  }

  #isElsewhere(id: string): boolean {
    const [was, is] = [this.#old.byId.get(id)!, this.#now.byId.get(id)!];
    return was.label !== is.label || was.under !== is.under || this.#moved.has(id);
  }

  #ending(what: Of<'repeal' | 'remove'>, was: Provision): Fate {
    const [ofOld, ofNow] = [this.#old.withBelow(was.id), this.#now.withBelow(was.id)];
    const changed = ofNow.find(({ id, ...one }) => {
      const before = this.#old.byId.get(id);
      return !before || !ofOld.includes(before) || !saysTheSame(before, one);
    });
    if (changed) return byHand('changed-since', was.id, { words: wordsOf(was), theirs: wordsOf(changed) });
    return { carried: { how: this.#isElsewhere(was.id) ? 'shifted' : 'unchanged', what } };
  }

  #renumber(what: Of<'renumber'>, was: Provision, is: Provision | undefined): Fate[] {
    if (!is) return what.following ? [] : [byHand('provision-gone', was.id, { words: what.label })];
    if (is.label === what.label) return [already];
    if (is.label === was.label) return [{ carried: { how: 'unchanged', what } }];
    return what.following
      ? []
      : [byHand('renumbered-since', was.id, { words: what.label, theirs: is.label })];
  }

  #move(what: Of<'move'>): Fate {
    if (this.#standsAt(what.provision, what.spot)) return already;
    if (this.#moved.has(what.provision)) return byHand('moved-since', what.provision);
    const spot = this.#spotNow(what.spot);
    if (!spot) return byHand('provision-gone', what.provision);
    return { carried: { how: spot === what.spot ? 'unchanged' : 'shifted', what: { ...what, spot } } };
  }

  // Others that came or moved to the same spot may stand between.
  #standsAt(id: string, spot: Spot): boolean {
    const anchor = 'after' in spot ? spot.after : 'before' in spot ? spot.before : null;
    const under = 'under' in spot ? spot.under : this.#now.byId.get(anchor!)?.under;
    const beside = this.#now.provisions.filter((one) => one.under === under).map((one) => one.id);
    const step = 'after' in spot ? -1 : 1;
    const isNew = (one: string | undefined) =>
      one !== undefined && one !== anchor && (this.#moved.has(one) || !this.#old.byId.has(one));
    let at = beside.indexOf(id);
    if (at < 0) return false;
    do at += step;
    while (isNew(beside[at]));
    return (beside[at] ?? null) === anchor;
  }

  #insert(what: Of<'insert'>): Fate {
    const there = what.provisions.every((one) =>
      this.#newWords.has(wordsOf({ text: one.text, more: one.more ?? [] })),
    );
    if (there) return already;
    const spot = this.#spotNow(what.spot);
    const anchor = Object.values(what.spot)[0] ?? '';
    if (!spot)
      return byHand('provision-gone', anchor, { words: what.provisions.map(({ text }) => text).join('\n') });
    const still = spot === what.spot && (!anchor || !this.#isElsewhere(anchor));
    return { carried: { how: still ? 'unchanged' : 'shifted', what: { ...what, spot } } };
  }

  // Where the anchor is gone, its nearest neighbour that is still there.
  #spotNow(spot: Spot): Spot | null {
    if ('under' in spot) return spot.under === null || this.#now.byId.has(spot.under) ? spot : null;
    const anchor = 'after' in spot ? spot.after : spot.before;
    if (this.#now.byId.has(anchor)) return spot;
    const { under } = this.#old.byId.get(anchor)!;
    const beside = this.#old.provisions.filter((one) => one.under === under).map(({ id }) => id);
    const at = beside.indexOf(anchor);
    const before = beside.slice(0, at).findLast((id) => this.#now.byId.has(id));
    const after = beside.slice(at + 1).find((id) => this.#now.byId.has(id));
    if (before !== undefined && ('after' in spot || after === undefined)) return { after: before };
    if (after !== undefined) return { before: after };
    return under === null || this.#now.byId.has(under) ? { under } : null;
  }

  #phrase(act: Act<Of<'phrase'>>): Fate {
    const was = this.#editsOf(act).length;
    const { edits } = placed(this.#now, [{ id: act.amendment, changes: [act.what] }]);
    const is = [...edits.values()].reduce((sum, some) => sum + some.length, 0);
    if (is) return { carried: { how: is === was ? 'unchanged' : 'shifted', what: act.what } };
    const done = this.#editsOf(act).every(
      (edit) => this.#now.byId.has(edit.provision) && this.#fitted(edit) === 'already',
    );
    return done ? already : byHand('phrase-gone', '', { words: act.what.phrase });
  }
}

// Words that the adoption put in at a point stand before what an amendment puts in there, and outside of what it takes out there.
function placeIn(base: WordChange[], at: number, what: 'start' | 'end' | 'point'): number {
  let shift = 0;
  for (const { from, to, in: put } of base) {
    if (from > at || (from === to && from === at && what === 'end')) break;
    if (to > at) return from === at ? at + shift : from + shift + (what === 'end' ? 0 : put.length);
    shift += put.length - (to - from);
  }
  return at + shift;
}

// Provisions that both texts have, in another order or below another.
function movedBetween(old: Known, now: Known): Set<string> {
  const ids = (one: Known, other: Known) =>
    one.provisions.map(({ id }) => id).filter((id) => other.byId.has(id));
  const moved = diffArrays(ids(old, now), ids(now, old)).flatMap(({ removed, value }) =>
    removed ? value : [],
  );
  const below = old.provisions.filter(
    ({ id, under }) => now.byId.has(id) && now.byId.get(id)!.under !== under,
  );
  return new Set([...moved, ...below.map(({ id }) => id)]);
}
