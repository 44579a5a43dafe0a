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
    sides: sides.map((side) => ({
      amendment:
        side.amendment === null ? null : { id: idOf(side.amendment), number: Number(side.amendment) },
      ...{ does: side.does, aside: side.aside },
      place: side.provision && calling(side.provision, language),
      pieces: piecesOfSide(side, within),
    })),
  };
}

// The provision's words as this side alone has them.
function piecesOfSide(
  { amendment, provision, from, to, out, in: put, does }: Side,
  { text }: Within,
): Piece[] {
  const by = amendment === null ? [] : [amendment];
  const known = text.provisions.find(({ id }) => id === provision);
  const words = known ? wordsOf(known) : '';
  const pieces: Piece[] =
    from === null || to === null
      ? [
          { kind: does === 'repeal' || does === 'remove' ? 'out' : 'same', text: words, by },
          { kind: 'in', text: put, by },
        ]
      : [
          { kind: 'same', text: words.slice(0, from), by: [] },
          { kind: amendment === null ? 'choice' : 'out', text: out, by },
          { kind: 'in', text: put, by },
          { kind: 'same', text: words.slice(to), by: [] },
        ];
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
