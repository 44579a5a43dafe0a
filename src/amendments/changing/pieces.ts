// A provision's words with what is made in them: what stayed, what went out and what came in, by which amendments, and what is offered for
// a place. Without what came in it is the old wording, without what went out the new one; marks that are not text stay. Pure.
import { marksIn } from '#statute';
import { byName, type Edit } from './amendment.ts';
import { editsOf, type Unit } from './settling.ts';

/** A piece of a wording; `by` are the amendments that it comes from. A choice stands as it was, with what is offered for it. */
export interface Piece {
  kind: 'same' | 'out' | 'in' | 'choice';
  text: string;
  by: string[];
  offers?: { text: string; by: string[] }[];
}

/** The wording in pieces. */
export function piecesOf(words: string, units: Unit[]): Piece[] {
  if (!units.length) return words ? [{ kind: 'same', text: words, by: [] }] : [];
  const pieces: Piece[] = [];
  const put = (piece: Piece) => {
    if (piece.text || piece.offers) pieces.push(piece);
  };
  const [only, another] = units;
  if (!another) {
    const { from, to, in: text, edits, offers } = only!;
    put({ kind: 'same', text: words.slice(0, from), by: [] });
    if (from < to) standing(words, { from, to }, units).forEach(put);
    if (!offers) put({ kind: 'in', text, by: namesOf(edits) });
    put({ kind: 'same', text: words.slice(to), by: [] });
    return pieces;
  }
  const coming = comingIn(units);
  const places = [...new Set([0, ...units.flatMap(({ from, to }) => [from, to]), words.length])];
  places.sort((a, b) => a - b);
  const sorted = units.toSorted((a, b) => a.from - b.from);
  let [next, active]: [number, Unit[]] = [0, []];
  for (const [n, from] of places.entries()) {
    coming.get(from)?.forEach(put);
    const to = places[n + 1];
    if (to === undefined) break;
    active = active.filter((unit) => unit.to > from);
    for (; next < sorted.length && sorted[next]!.from <= from; next += 1)
      if (sorted[next]!.to > from) active.push(sorted[next]!);
    standing(words, { from, to }, active).forEach(put);
  }
  return pieces;
}

/** What a wording becomes; what is offered waits, and the old stands. */
export function newWords(pieces: Piece[]): string {
  let words = '';
  for (const { kind, text } of pieces) if (kind !== 'out') words += text;
  return words;
}

/** What it was. */
export function oldWords(pieces: Piece[]): string {
  return pieces.map(({ kind, text }) => (kind === 'in' ? '' : text)).join('');
}

/** The names of the amendments that edits come from, in their order. */
export function namesOf(edits: Pick<Edit, 'amendment'>[]): string[] {
  return [...new Set(edits.map(({ amendment }) => amendment))].toSorted(byName);
}

// Words that replace others come where those end, before what is only put in at the place.
function comingIn(units: Unit[]): Map<number, Piece[]> {
  const coming = new Map<number, Piece[]>();
  const replacing = units.filter(({ from, to }) => from < to);
  const inserting = units.filter(({ from, to }) => from === to);
  for (const { to, in: text, edits, offers } of [...replacing, ...inserting])
    if (text && !offers)
      coming.set(to, [...(coming.get(to) ?? []), { kind: 'in', text, by: namesOf(edits) }]);
  return coming;
}

function standing(words: string, { from, to }: { from: number; to: number }, active: Unit[]): Piece[] {
  const text = words.slice(from, to);
  if (!active.length) return [{ kind: 'same', text, by: [] }];
  const choice = active.find(({ offers }) => offers);
  if (choice) {
    const offers = choice.offers!.map((offer) => ({ text: offer.in, by: namesOf(offer.edits) }));
    return [{ kind: 'choice', text, by: namesOf(editsOf(choice)), offers }];
  }
  const by = namesOf(active.flatMap(({ edits }) => edits));
  const pieces: Piece[] = [];
  let at = 0;
  for (const mark of marksIn(text)) {
    pieces.push({ kind: 'out', text: text.slice(at, mark.from), by });
    pieces.push({ kind: 'same', text: text.slice(mark.from, mark.to), by: [] });
    at = mark.to;
  }
  return [...pieces, { kind: 'out', text: text.slice(at), by }];
}
