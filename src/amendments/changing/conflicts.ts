// Where amendments contradict each other or the text: each conflict with a key, what it is about, the words on every side, and whether
// somebody has to decide. Told in the order of the text, then by kind, then by the amendments' names. Pure.
import { numberOf, type StatuteText } from '#statute';
import { byName, type Amendment, type Change, type Edit } from './amendment.ts';
import { made, type Applied, type AppliedProvision, type Made, type Making } from './applied.ts';
import type { Act } from './placing.ts';
import { lostReferences, type LostReference } from './pointing.ts';
import type { StructureClash } from './structure.ts';

export const CONFLICT_KINDS = [
  ...(['overlap', 'same-place', 'same-point', 'edit-of-repealed', 'insert-into-repealed'] as const),
  ...([
    'move-of-repealed',
    'move-into-repealed',
    'renumber-of-repealed',
    'edit-of-moved',
    'beside-moved',
  ] as const),
  ...(['moved-twice', 'renumbered-twice', 'same-number', 'alternatives'] as const),
  ...(['reference-broken', 'reference-shifted'] as const),
] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** One side of a conflict: what an amendment does (null: what stands in the text), where, and with which words. */
export interface Side {
  amendment: string | null;
  /** What is done; null where words only stand there. */
  does: Change['kind'] | null;
  provision: string;
  /** The place in the words of the provision; null where the whole is meant. */
  from: number | null;
  to: number | null;
  out: string;
  in: string;
  /** Not made in the text: it waits for a decision. */
  aside: boolean;
}

/** A conflict. `open` ones need a decision, the others only a look. */
export interface Conflict {
  kind: ConflictKind;
  open: boolean;
  /** The provision at which it is told, and of references the one that they name; empty of alternatives. */
  provision: string;
  target: string | null;
  /** A number or a proposal that it is about; empty where there is none. */
  about: string;
  sides: Side[];
}

/** How conflicts are sought: `ours` are the names by which the text calls itself ("Điều lệ Đảng"). */
export interface Seeking extends Making {
  ours?: string[];
}

/** Every conflict of amendments in a text. */
export function conflictsOf(text: StatuteText, amendments: Amendment[], seeking: Seeking = {}): Conflict[] {
  return conflictsIn(made(text, amendments, seeking), amendments, seeking);
}

/** The amended text and every conflict, worked out once. */
export function merged(
  text: StatuteText,
  amendments: Amendment[],
  seeking: Seeking = {},
): Applied & { conflicts: Conflict[] } {
  const all = made(text, amendments, seeking);
  const { provisions, unapplied } = all;
  return { provisions, text: all.text, unapplied, conflicts: conflictsIn(all, amendments, seeking) };
}

/** Every conflict of amendments that were made. */
export function conflictsIn(
  all: Made,
  amendments: Amendment[],
  { ours = [], strict = false }: Seeking,
): Conflict[] {
  const conflicts = [
    ...alternatives(amendments),
    ...ofWords(all),
    ...all.structure.clashes.map(ofStructure),
    ...editsOfGone(all),
    ...besideMoved(all),
    ...sameNumbers(all.provisions),
    ...(strict ? sameSpots(all) : []),
    ...lostReferences(all, ours).map(ofReference),
  ];
  const told = new Set(conflicts.map(({ provision }) => provision));
  const places = new Map<string, number>();
  for (const [n, { id }] of all.provisions.entries()) if (told.has(id)) places.set(id, n);
  const place = ({ provision }: Conflict) => places.get(provision) ?? -1;
  const kind = (one: Conflict) => CONFLICT_KINDS.indexOf(one.kind);
  const from = ({ sides }: Conflict) => sides[0]?.from ?? -1;
  return conflicts.sort((a, b) => place(a) - place(b) || from(a) - from(b) || kind(a) - kind(b));
}

function alternatives(amendments: Amendment[]): Conflict[] {
  const proposals = new Map<string, Amendment[]>();
  for (const one of amendments)
    if (one.proposal !== undefined)
      proposals.set(one.proposal, [...(proposals.get(one.proposal) ?? []), one]);
  return [...proposals].flatMap(([about, some]): Conflict[] => {
    if (new Set(some.map(({ alternative }) => alternative)).size < 2) return [];
    const sides = some
      .toSorted((a, b) => byName(a.id, b.id))
      .map(({ id, alternative = '' }) => {
        return { ...sideOf(id, ''), in: alternative };
      });
    return [{ kind: 'alternatives', open: true, provision: '', target: null, about, sides }];
  });
}

const sideOf = (amendment: string | null, provision: string): Side => ({
  ...{ amendment, does: null, provision, from: null, to: null, out: '', in: '', aside: false },
});

function ofEdit(edit: Edit, aside: boolean): Side {
  const { amendment, provision, from, to, out, throughout } = edit;
  return { amendment, does: throughout ? 'phrase' : 'words', provision, from, to, out, in: edit.in, aside };
}

function ofAct({ amendment, what }: Act, provision: string, aside: boolean): Side {
  const told = what.kind === 'renumber' ? what.label : what.kind === 'insert' ? firstWords(what) : '';
  return { ...sideOf(amendment, provision), does: what.kind, in: told, aside };
}

const firstWords = ({ provisions }: Extract<Change, { kind: 'insert' }>) =>
  provisions.map(({ label, text }) => `${label} ${text}`.trim()).join('\n');

function ofWords({ clashes }: Made): Conflict[] {
  return [...clashes].flatMap(([provision, some]) =>
    some.map(({ kind, edits, aside }): Conflict => {
      const sides = edits.map((edit) => ofEdit(edit, kind === 'same-place' || aside.includes(edit)));
      return { kind, open: true, provision, target: null, about: '', sides };
    }),
  );
}

function ofStructure({ kind, provision, acts, against }: StructureClash): Conflict {
  const sides = [
    ...acts.map((act) => ('what' in act ? ofAct(act, provision, true) : ofEdit(act, true))),
    ...against.map((act) => ofAct(act, provision, false)),
  ];
  return { kind, open: true, provision, target: null, about: '', sides };
}

// What is changed throughout is moot in what goes.
function editsOfGone({ placed, structure }: Made): Conflict[] {
  return [...placed.edits].flatMap(([provision, edits]): Conflict[] => {
    const gone = structure.goneBy(provision);
    const telling = edits.filter(({ throughout }) => !throughout);
    if (!telling.length) return [];
    const base = { open: gone !== undefined, provision, target: null, about: '' };
    const told = (kind: ConflictKind, acts: Act[]): Conflict => ({
      ...{ kind, ...base },
      sides: [
        ...telling.map((edit) => ofEdit(edit, gone !== undefined)),
        ...acts.map((act) => ofAct(act, 'provision' in act.what ? act.what.provision : provision, false)),
      ],
    });
    if (gone !== undefined)
      return [
        told(
          'edit-of-repealed',
          placed.endings.filter(({ what }) => what.provision === gone),
        ),
      ];
    if (!structure.moves.has(provision)) return [];
    const moves = placed.moves.filter(({ what }) => what.provision === provision);
    const others = moves.filter(({ amendment }) => telling.some((edit) => edit.amendment !== amendment));
    return others.length ? [told('edit-of-moved', others)] : [];
  });
}

// What is put beside a provision that moves stays where that stood.
function besideMoved({ structure, placed }: Made): Conflict[] {
  return structure.inserts.flatMap((act): Conflict[] => {
    const { spot } = act.what;
    const anchor = 'after' in spot ? spot.after : 'before' in spot ? spot.before : null;
    if (anchor === null || !structure.moves.has(anchor)) return [];
    const moves = placed.moves.filter(
      ({ what, amendment }) => what.provision === anchor && amendment !== act.amendment,
    );
    if (!moves.length) return [];
    const sides = [ofAct(act, anchor, false), ...moves.map((move) => ofAct(move, anchor, false))];
    return [{ kind: 'beside-moved', open: false, provision: anchor, target: null, about: '', sides }];
  });
}

// Articles are numbered through the whole text, the others below one provision; without any above them as long as their row goes on.
function sameNumbers(provisions: AppliedProvision[]): Conflict[] {
  const numbered = new Map<string, AppliedProvision[]>();
  const groups = groupsOf(provisions);
  const isTouched = ({ came, moved, renumbered }: AppliedProvision) => Boolean(came ?? moved ?? renumbered);
  const touched = new Set(groups.filter((_, n) => isTouched(provisions[n]!)));
  for (const [n, one] of provisions.entries()) {
    if (!touched.has(groups[n]!) || one.gone?.removed || one.kind === 'dash') continue;
    const number = numberOf(one).toLowerCase();
    if (!number) continue;
    const key = `${groups[n]} ${one.kind} ${number}`;
    const there = numbered.get(key);
    if (there) there.push(one);
    else numbered.set(key, [one]);
  }
  return [...numbered.values()].flatMap((same): Conflict[] => {
    if (same.length < 2 || !same.some(({ came, moved, renumbered }) => came || moved || renumbered))
      return [];
    const sides = same.flatMap(({ id, came, moved, renumbered, label }) => {
      const does = came ? 'insert' : renumbered ? 'renumber' : moved ? 'move' : null;
      return (came ?? renumbered?.by ?? moved ?? [null]).map(
        (by) => ({ ...sideOf(by, id), does, in: label }) as Side,
      );
    });
    return [
      { kind: 'same-number', open: true, provision: same[0]!.id, target: null, about: same[0]!.label, sides },
    ];
  });
}

// Among which others a provision has its number.
function groupsOf(provisions: AppliedProvision[]): string[] {
  let [row, last]: [number, string] = [0, ''];
  return provisions.map(({ under, kind }) => {
    if (under === null && kind !== last) [row, last] = [row + 1, kind];
    return kind === 'article' ? 'articles' : (under ?? `row ${row}`);
  });
}

// Several amendments that put provisions in at one spot.
function sameSpots({ structure }: Made): Conflict[] {
  const spots = Map.groupBy(structure.inserts, ({ what }) => JSON.stringify(what.spot));
  return [...spots.values()].flatMap((acts): Conflict[] => {
    if (new Set(acts.map(({ what }) => firstWords(what))).size < 2) return [];
    const provision = Object.values(acts[0]!.what.spot)[0] ?? '';
    const sides = acts.map((act) => ofAct(act, provision, false));
    return [{ kind: 'same-point', open: true, provision, target: null, about: '', sides }];
  });
}

function ofReference({ provision, from, until, words, target, broken, by }: LostReference): Conflict {
  const sides = [
    { ...sideOf(null, provision), from, to: until, out: words },
    ...by.map((amendment) => sideOf(amendment, target)),
  ];
  const kind = broken ? 'reference-broken' : 'reference-shifted';
  return { kind, open: broken, provision, target, about: words, sides };
}
