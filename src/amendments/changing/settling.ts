// Edits of one provision settled with each other. Blanks at the edges of what is taken out do not count. What is the same is one, with all
// its amendments; other words for the same words are offered side by side and the old stay until somebody decides; of what overlaps in
// another way, what touches less stays and the rest is set aside. Deletions that overlap are both made, unless strictly. Pure.
import { inOrder, type Edit } from './amendment.ts';

/** An edit as it is made, or words offered for a place; `core` is its place without blanks at the edges. */
export interface Unit {
  from: number;
  to: number;
  core: { from: number; to: number };
  in: string;
  /** The same edit of several amendments. */
  edits: Edit[];
  /** Instead of being made: what is offered for the place. */
  offers: { in: string; edits: Edit[] }[] | null;
}

/** What meets at a place: `edits` of two or more amendments, and those of them that are set aside. */
export interface Clash {
  kind: 'overlap' | 'same-place' | 'same-point';
  edits: Edit[];
  aside: Edit[];
}

/** What is made, in order, and what clashes. */
export interface Settled {
  units: Unit[];
  clashes: Clash[];
}

/** Settles the edits of a provision with these words; strictly, overlapping deletions and insertions at one point are to be decided too. */
export function settled(words: string, edits: Edit[], strict: boolean): Settled {
  if (edits.length === 1) return { units: [unitOf(words, edits[0]!)], clashes: [] };
  const units = unitsOf(words, edits.toSorted(inOrder));
  const clashes: Clash[] = units
    .filter(({ offers }) => offers)
    .map((unit) => ({ kind: 'same-place', edits: editsOf(unit), aside: [] }));
  const made: Unit[] = [];
  for (const cluster of clustersOf(units)) {
    const { kept, aside } = fitting(cluster, strict);
    made.push(...kept);
    for (const [unit, others] of aside)
      clashes.push({ kind: 'overlap', edits: [unit, ...others].flatMap(editsOf), aside: editsOf(unit) });
  }
  made.sort((a, b) => inOrder(editsOf(a)[0]!, editsOf(b)[0]!));
  if (strict) clashes.push(...samePoints(made));
  return { units: made, clashes };
}

/** All edits of a unit, those of its offers included. */
export function editsOf({ edits, offers }: Unit): Edit[] {
  return offers ? offers.flatMap((offer) => offer.edits) : edits;
}

/** A place without the blanks at its edges; as it is where it is nothing but blanks. */
export function coreOf(
  words: string,
  { from, to }: { from: number; to: number },
): { from: number; to: number } {
  let [first, last] = [from, to];
  while (first < last && /\s/u.test(words[first]!)) first += 1;
  while (last > first && /\s/u.test(words[last - 1]!)) last -= 1;
  return first === last ? { from, to } : { from: first, to: last };
}

function unitOf(words: string, edit: Edit): Unit {
  const { from, to } = edit;
  return { from, to, core: coreOf(words, edit), in: edit.in, edits: [edit], offers: null };
}

function unitsOf(words: string, edits: Edit[]): Unit[] {
  const places = new Map<string, Unit[]>();
  for (const edit of edits) {
    const unit = unitOf(words, edit);
    const place = `${unit.core.from}-${unit.core.to}`;
    const there = places.get(place) ?? [];
    const same = there.find((one) => one.in.trim() === edit.in.trim());
    if (same) same.edits.push(edit);
    else there.push(unit);
    places.set(place, there);
  }
  return [...places.values()].flatMap((there) =>
    there.length > 1 && there[0]!.core.from < there[0]!.core.to ? [offered(there)] : there,
  );
}

function offered(units: Unit[]): Unit {
  const offers = units.map(({ in: put, edits }) => ({ in: put, edits }));
  const { core } = units[0]!;
  return { ...core, core, in: '', edits: [], offers };
}

/** Whether two places have letters in common; a point is within a place only where it cuts it. */
export function overlap(a: { from: number; to: number }, b: { from: number; to: number }): boolean {
  if (a.from === a.to && b.from === b.to) return false;
  return a.from < b.to && b.from < a.to;
}

function clustersOf(units: Unit[]): Unit[][] {
  const clusters: Unit[][] = [];
  let end = -1;
  for (const unit of units.toSorted((a, b) => a.core.from - b.core.from || b.core.to - a.core.to)) {
    if (unit.core.from < end) clusters.at(-1)!.push(unit);
    else clusters.push([unit]);
    end = Math.max(end, unit.core.to);
  }
  return clusters;
}

function fitting(cluster: Unit[], strict: boolean): { kept: Unit[]; aside: [Unit, Unit[]][] } {
  if (cluster.length === 1) return { kept: cluster, aside: [] };
  const length = ({ core }: Unit) => core.to - core.from;
  const kept: Unit[] = [];
  const aside: [Unit, Unit[]][] = [];
  const order = cluster.toSorted((a, b) => length(a) - length(b) || inOrder(editsOf(a)[0]!, editsOf(b)[0]!));
  for (const unit of order) {
    const against = kept.filter(
      (other) => overlap(unit.core, other.core) && (strict || !isDeletion(unit) || !isDeletion(other)),
    );
    if (against.length) aside.push([unit, against]);
    else kept.push(unit);
  }
  return { kept, aside };
}

const isDeletion = (unit: Unit) => !unit.offers && !unit.in;

function samePoints(units: Unit[]): Clash[] {
  const points = new Map<number, Edit[]>();
  for (const { from, to, edits, offers } of units)
    if (from === to && !offers) points.set(from, [...(points.get(from) ?? []), ...edits]);
  return [...points.values()]
    .filter((edits) => new Set(edits.map(({ in: put }) => put.trim())).size > 1)
    .map((edits) => ({ kind: 'same-point', edits, aside: [] }));
}
