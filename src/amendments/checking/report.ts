// What is told of a file of amendments: changes, conflicts with their sentences, the merged text, and what carrying over comes to. The
// names are those of docs/amendments-format.md. Pure.
import { textOf } from '#statute';
import type { StatuteText } from '#statute';
import type { Edit } from '../changing/amendment.ts';
import { made, type AppliedProvision, type Made } from '../changing/applied.ts';
import { conflictsIn, type Conflict, type Side } from '../changing/conflicts.ts';
import { flatParagraphs } from '../changing/editing.ts';
import { rebased } from '../changing/rebasing.ts';
import { conflictSaid, obstacleSaid } from '../changing/sentences.ts';
import type { Asked } from './file.ts';

type Told = Record<string, unknown>;

const COLLISIONS = [
  ...(['overlap', 'same-point', 'edit-of-repealed', 'insert-into-repealed', 'move-of-repealed'] as const),
  ...(['move-into-repealed', 'renumber-of-repealed', 'moved-twice', 'renumbered-twice'] as const),
] as string[];

/** Everything about a file of amendments, ready to be written as JSON. */
export function reportOf(asked: Asked): Told {
  const tolerant = new Way(asked, false);
  const strict = new Way(asked, true);
  return {
    ...changesTold(asked, tolerant),
    ...tolerant.told(),
    same_place_replacements: tolerant.samePlaces(),
    order_of_insertions: tolerant.insertions(),
    applied_changes: tolerant.appliedChanges(),
    tolerant: tolerant.told(),
    strict: strict.told(),
    conflicts: tolerant.conflicts.map((one) => conflictTold(one, asked)),
    unapplied: tolerant.made.unapplied.map((one) => ({
      ...{ ...one, amendment: asked.names.get(one.amendment) },
      ...bothSaid((language) => obstacleSaid(one, asked.calling, language)),
    })),
    merged: mergedTold(tolerant.made.text, asked.flat),
    provisions: tolerant.made.provisions.map((one) => provisionTold(one, asked)),
    ...(asked.now && carriedTold(asked, asked.now)),
  };
}

const bothSaid = (say: (language: 'vi' | 'en') => string) => ({ vi: say('vi'), en: say('en') });
const placeOf = (id: string, flat: boolean) => (flat && /^\d+$/.test(id) ? Number(id) : id);
const mergedTold = (text: StatuteText, flat: boolean) =>
  flat ? flatParagraphs(text.provisions) : textOf(text);

// The amendments made one way, tolerantly or strictly.
class Way {
  readonly made: Made;
  readonly conflicts: Conflict[];
  readonly #asked: Asked;
  readonly #aside: Map<string, Conflict['kind']>;

  constructor(asked: Asked, strict: boolean) {
    this.#asked = asked;
    this.made = made(asked.text, asked.amendments, { strict });
    this.conflicts = conflictsIn(this.made, asked.amendments, { strict });
    this.#aside = new Map(
      this.conflicts.flatMap(({ kind, sides }) =>
        sides.filter(({ aside }) => aside).map((side) => [signOf(side), kind]),
      ),
    );
  }

  edits(): Edit[] {
    return this.#asked.text.provisions.flatMap(({ id }) => this.made.placed.edits.get(id) ?? []);
  }

  /** `applied`, `offered` beside others, or `set-aside`. */
  outcome(edit: Edit): string {
    const kind = this.#aside.get(signOf(edit));
    return kind === undefined ? 'applied' : kind === 'same-place' ? 'offered' : 'set-aside';
  }

  told(): Told {
    const waiting = new Set([
      ...this.conflicts.flatMap(({ sides }) =>
        sides.filter(({ aside }) => aside).map(({ amendment }) => amendment),
      ),
      ...this.made.unapplied.map(({ amendment }) => amendment),
    ]);
    const applied = this.#asked.amendments.filter(({ id }) => !waiting.has(id));
    return {
      applied: applied.map(({ id }) => this.#asked.names.get(id)),
      collisions: this.conflicts
        .filter(({ kind }) => COLLISIONS.includes(kind))
        .flatMap((conflict) => collisionsTold(conflict, this.#asked)),
    };
  }

  samePlaces(): Told[] {
    return this.conflicts
      .filter(({ kind }) => kind === 'same-place')
      .map(({ provision, sides }) => ({
        paragraph: placeOf(provision, this.#asked.flat),
        of: sides[0]!.out.trim(),
        by: Object.fromEntries(sides.map(({ amendment, in: put }) => [amendment, put.trim()])),
      }));
  }

  insertions(): [string, unknown][] {
    return this.made.provisions.flatMap((one) => {
      const put = (this.made.placed.edits.get(one.id) ?? [])
        .filter((edit) => !edit.out.trim() && edit.in.trim() && this.outcome(edit) === 'applied')
        .toSorted((a, b) => a.to - b.to);
      const came = (one.came ?? []).map((by): [string, string] => [
        flatParagraphs([standing(one)]).join('\n'),
        by,
      ]);
      return [...came, ...put.map((edit): [string, string] => [edit.in.trim(), edit.amendment])].map(
        ([text, by]): [string, unknown] => [text, this.#asked.names.get(by)],
      );
    });
  }

  appliedChanges(): Told[] {
    return this.edits()
      .filter((edit) => this.outcome(edit) === 'applied')
      .map(({ amendment, provision, out, in: ins }) => ({
        ...{ by: this.#asked.names.get(amendment), paragraph: placeOf(provision, this.#asked.flat) },
        ...{ del: out, ins },
      }));
  }
}

const signOf = (one: Edit | Side) => [one.amendment, one.provision, one.from, one.to, one.in].join(' ');

function standing({ label, pieces }: AppliedProvision): { label: string; text: string; more: string[] } {
  return { label, text: pieces.map(({ text }) => text).join(''), more: [] };
}

function collisionsTold({ kind, provision, sides, ...rest }: Conflict, asked: Asked): Told[] {
  const conflict = { kind, provision, sides, ...rest };
  const said = bothSaid((language) => conflictSaid(conflict, asked.calling, language));
  const told = ({ amendment, out, in: ins, does }: Side) => ({
    amendment: asked.names.get(amendment ?? '') ?? null,
    change: { does, del: out, ins },
  });
  const waiting = sides.filter(({ aside }) => aside);
  return (waiting.length ? waiting : sides.slice(0, 1)).map((side) => ({
    ...{ kind, paragraph: placeOf(provision, asked.flat), ...told(side) },
    with: sides.filter((other) => other.amendment !== side.amendment).map(told),
    ...said,
  }));
}

function conflictTold(conflict: Conflict, { calling, names, flat }: Asked): Told {
  const { kind, open, provision, target, about, sides } = conflict;
  return {
    ...{ kind, open, place: placeOf(provision, flat), target, about },
    sides: sides.map(({ amendment, does, provision: where, from, to, out, in: ins, aside }) => ({
      ...{ amendment: amendment === null ? null : names.get(amendment), does, place: placeOf(where, flat) },
      ...{ from, to, del: out, ins, aside },
    })),
    ...bothSaid((language) => conflictSaid(conflict, calling, language)),
  };
}

function provisionTold(one: AppliedProvision, { names, flat }: Asked): Told {
  const own = (by: string[]) => by.map((name) => names.get(name));
  return {
    ...{ place: placeOf(one.id, flat), label: one.label, under: one.under },
    pieces: one.pieces.map(({ kind, text, by, offers }) => ({
      ...{ kind, text, ...(by.length && { by: own(by) }) },
      ...(offers && { offers: offers.map((offer) => ({ text: offer.text, by: own(offer.by) })) }),
    })),
    ...(one.came && { inserted_by: own(one.came) }),
    ...(one.gone && { deleted_by: own(one.gone.by), number_kept: !one.gone.removed }),
    ...(one.moved && { moved_by: own(one.moved) }),
    ...(one.renumbered && { renumbered_by: own(one.renumbered.by), number_before: one.renumbered.from }),
  };
}

// What each amendment does, by itself.
function changesTold({ text, amendments, names, flat }: Asked, way: Way): Told {
  const byId = new Map(text.provisions.map((one) => [one.id, one]));
  const acts = amendments.flatMap(({ id, changes }) =>
    changes.map((what) => ({ amendment: names.get(id), what })),
  );
  const place = (id: string) => placeOf(id, flat);
  const written = (id: string) => {
    const one = byId.get(id);
    return one ? flatParagraphs([one]).join('\n') : '';
  };
  const told: Record<string, Told[]> = { inserted: [], deleted: [], moved: [], joined: [], renumbered: [] };
  const labels: Told[] = [];
  const touched = new Set<string>();
  const changed = new Set<string>();
  for (const { amendment, what } of acts) {
    if (what.kind === 'insert' || what.kind === 'move') touched.add(Object.values(what.spot)[0] ?? '');
    if ('provision' in what && !('following' in what && what.following)) touched.add(what.provision);
    if (what.kind === 'insert')
      for (const one of what.provisions) {
        const { text: first, label, more = [] } = one;
        const said = flatParagraphs([{ label, text: first, more }]).join('\n');
        told['inserted']!.push({ amendment, ...spotTold(what.spot, '', flat), text: said });
      }
    else if (what.kind === 'move')
      told['moved']!.push({
        ...{ amendment, text: written(what.provision), from: place(what.provision) },
        ...spotTold(what.spot, 'to_', flat),
      });
    else if (what.kind === 'remove' && what.into !== undefined)
      told['joined']!.push({ amendment, paragraph: place(what.provision), into: place(what.into) });
    else if (what.kind === 'remove' || what.kind === 'repeal')
      told['deleted']!.push({ amendment, paragraph: place(what.provision), text: written(what.provision) });
    else if (what.kind === 'renumber') {
      const from = byId.get(what.provision)?.label ?? '';
      told['renumbered']!.push({ amendment, paragraph: place(what.provision), from, to: what.label });
      if (what.following) continue;
      changed.add(what.provision);
      labels.push({
        amendment,
        paragraph: place(what.provision),
        del: from,
        ins: what.label,
        outcome: 'applied',
      });
    }
  }
  const edits = way.edits();
  for (const { provision } of edits) [touched, changed].forEach((set) => set.add(provision));
  const inPlace = (ids: Set<string>) =>
    text.provisions.filter(({ id }) => ids.has(id)).map(({ id }) => place(id));
  return {
    changes: [...labels, ...edits.map((edit) => changeTold(edit, way.outcome(edit), { names, flat }))],
    inserted_paragraphs: told['inserted'],
    deleted_paragraphs: told['deleted'],
    moved: told['moved'],
    joined: told['joined'],
    split: edits
      .filter(({ in: put, out }) => put.includes('\n') && !out.includes('\n'))
      .map((edit) => ({
        ...{ amendment: names.get(edit.amendment), paragraph: place(edit.provision), at: edit.from },
      })),
    renumbered: told['renumbered'],
    changed_paragraphs: inPlace(changed),
    affected_paragraphs: inPlace(touched),
  };
}

function changeTold(edit: Edit, outcome: string, { names, flat }: Pick<Asked, 'names' | 'flat'>): Told {
  const { amendment, provision, from, to, out, in: ins } = edit;
  return {
    amendment: names.get(amendment),
    paragraph: placeOf(provision, flat),
    from,
    to,
    del: out,
    ins,
    outcome,
  };
}

function spotTold(spot: object, prefix: string, flat: boolean): Told {
  return Object.fromEntries(
    Object.entries(spot).map(([side, id]) => [
      `${prefix}${side}`,
      id === null ? null : placeOf(id as string, flat),
    ]),
  );
}

function carriedTold({ text, amendments, names, flat, calling }: Asked, now: StatuteText): Told {
  const { amendments: onto, carried, byHand } = rebased(text, amendments, now);
  const own = (name: string) => names.get(name);
  return {
    can_carry_over: byHand.length === 0,
    carried: carried.map((one) => ({ ...one, amendment: own(one.amendment) })),
    by_hand: byHand.map((one) => ({
      ...{ ...one, amendment: own(one.amendment), provision: placeOf(one.provision, flat) },
      ...bothSaid((language) => obstacleSaid(one, calling, language)),
    })),
    carried_over: amendments.map(({ id }) => ({
      amendment: own(id),
      can_carry_over: byHand.every(({ amendment }) => amendment !== id),
    })),
    result: mergedTold(made(now, onto).text, flat),
  };
}
