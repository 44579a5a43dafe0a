// Changes, conflicts and obstacles as they are told to people: where, which words go, which come.
import type { StatuteText } from '#statute';
import type { Left } from '../amending.ts';
import { wordsOf, type Amendment, type Change, type Spot, type Unapplied } from '../changing/amendment.ts';
import { applied } from '../changing/applied.ts';
import type { Conflict, Side } from '../changing/conflicts.ts';
import type { Piece } from '../changing/pieces.ts';
import type { ByHand } from '../changing/rebasing.ts';
import { conflictSaid, obstacleSaid, type Calling } from '../changing/sentences.ts';
import type { AmendmentView, ConflictShape, ToldChange } from '../contract.ts';

/** The text that changes are of, and how its provisions are called. */
export interface Within {
  text: StatuteText;
  calling: Calling;
  language: 'vi' | 'en';
}

type SideOfSpot = NonNullable<ToldChange['side']>;

/** A change told. */
export function changeTold(change: Change, { text, calling, language }: Within): ToldChange {
  const nothing = { kind: change.kind, place: '', side: null, out: '', in: '' };
  const called = (id: string | null) => (id === null ? '' : calling(id, language));
  const spot = (at: Spot) => {
    const [[side, anchor]] = Object.entries(at) as [[SideOfSpot, string | null]];
    return { side, in: called(anchor) };
  };
  if (change.kind === 'phrase') return { ...nothing, out: change.phrase, in: change.by };
  if (change.kind === 'insert') {
    const { side, in: place } = spot(change.spot);
    const brought = change.provisions.map(
      (one) => `${one.label} ${[one.text, ...(one.more ?? [])].join('\n')}`,
    );
    return { ...nothing, side, place, in: brought.join('\n').trim() };
  }
  const told = { ...nothing, place: called(change.provision) };
  if (change.kind === 'words') return { ...told, out: change.words, in: change.by };
  if (change.kind === 'replace') return { ...told, in: [change.text, ...(change.more ?? [])].join('\n') };
  if (change.kind === 'renumber') return { ...told, in: change.label };
  if (change.kind === 'move') return { ...told, ...spot(change.spot) };
  const gone = text.provisions.find(({ id }) => id === change.provision);
  return { ...told, out: gone ? wordsOf(gone) : '' };
}

/** What is said of a conflict in both languages, with the words on each side of it. */
export function conflictTold(
  conflict: Conflict,
  within: Within,
  idOf: (number: string) => string | null,
): ConflictShape {
  const { kind, open, provision, sides } = conflict;
  const { calling, language } = within;
  const name = provision && calling(provision, language);
  return {
    ...{ kind, open, provision, name },
    ...{ vi: conflictSaid(conflict, calling, 'vi'), en: conflictSaid(conflict, calling, 'en') },
    sides: together(sides).map((some) => {
      const [{ amendment, does, provision: where, aside }] = some;
      return {
        amendment: amendment === null ? null : { id: idOf(amendment), number: Number(amendment) },
        ...{ does, aside, place: where && calling(where, language), pieces: piecesOfSides(some, within) },
      };
    }),
  };
}

// What one amendment does to the words of one provision is one side, however many places it changes.
function together(sides: Side[]): [Side, ...Side[]][] {
  const key = ({ amendment, provision, from, aside }: Side) =>
    from === null ? null : `${amendment} ${provision} ${aside}`;
  const groups = new Map<string | number, [Side, ...Side[]]>();
  for (const [n, side] of sides.entries()) {
    const there = groups.get(key(side) ?? n);
    if (there) there.push(side);
    else groups.set(key(side) ?? n, [side]);
  }
  return [...groups.values()];
}

// The provision's words as these sides alone have them.
function piecesOfSides(sides: [Side, ...Side[]], { text }: Within): Piece[] {
  const [{ amendment, provision, from: first, does, in: brought }] = sides;
  const by = amendment === null ? [] : [amendment];
  const known = text.provisions.find(({ id }) => id === provision);
  const words = known ? wordsOf(known) : '';
  const pieces: Piece[] = [];
  if (first === null) {
    pieces.push({ kind: does === 'repeal' || does === 'remove' ? 'out' : 'same', text: words, by });
    pieces.push({ kind: 'in', text: brought, by });
  } else {
    let at = 0;
    for (const { from, to, out, in: put } of sides.toSorted((a, b) => a.from! - b.from!)) {
      pieces.push({ kind: 'same', text: words.slice(at, from!), by: [] });
      pieces.push({ kind: amendment === null ? 'choice' : 'out', text: out, by });
      pieces.push({ kind: 'in', text: put, by });
      at = to ?? from!;
    }
    pieces.push({ kind: 'same', text: words.slice(at), by: [] });
  }
  return pieces.filter((piece) => piece.text);
}

/** What could not be made, or not be carried over, in both languages. */
export function obstacleTold(obstacle: Unapplied | ByHand, calling: Calling): { vi: string; en: string } {
  return { vi: obstacleSaid(obstacle, calling, 'vi'), en: obstacleSaid(obstacle, calling, 'en') };
}

/** The same of what an adoption left, which is kept without its amendment's number. */
export function leftTold(left: Left, number: number, calling: Calling): { vi: string; en: string } {
  return obstacleTold({ ...left, amendment: String(number), change: 0 }, calling);
}

/** The provisions that amendments touch, as they make them. */
export function touchedBy(
  amendments: Amendment[],
  { text, calling, language }: Within,
): AmendmentView['provisions'] {
  return applied(text, amendments)
    .provisions.filter(
      (one) =>
        one.came ?? one.gone ?? one.moved ?? one.renumbered ?? one.pieces.some(({ kind }) => kind !== 'same'),
    )
    .map(({ id, label, pieces }) => ({ id, name: calling(id, language), label, pieces }));
}
