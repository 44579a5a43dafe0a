// What a new version of an outline changes, by the names that sections keep: pure.
import type { Outline, Section } from './contract/outline.ts';
import { inReadingOrder } from './outline.ts';

/** What can differ in a section that both versions have. */
export const PARTS = ['number', 'title', 'prompt', 'guidance', 'kind', 'field', 'table', 'insights'] as const;
export type Part = (typeof PARTS)[number];

/** One difference. A section may be moved and changed at once: then there are two. */
export interface Difference {
  what: 'added' | 'removed' | 'moved' | 'changed';
  before: Section | null;
  after: Section | null;
  /** What changed in it; empty unless it is `changed`. */
  parts: Part[];
}

/** From one version to another: what came, in the order of the new one; what went; what stands elsewhere; what says something else. */
export function differenceBetween(before: Outline, after: Outline): Difference[] {
  const old = new Map(inReadingOrder(before).map(({ section }) => [section.id, section]));
  const now = inReadingOrder(after).map(({ section }) => section);
  const kept = new Set(now.map(({ id }) => id));
  const moved = movedBetween(
    [...old.values()].filter(({ id }) => kept.has(id)),
    now.filter(({ id }) => old.has(id)),
  );
  const told = now.flatMap((section): Difference[] => {
    const was = old.get(section.id);
    if (!was) return [{ what: 'added', before: null, after: section, parts: [] }];
    const parts = PARTS.filter((part) => !alike(was[part] ?? null, section[part] ?? null));
    return [
      ...(moved.has(section.id) ? [{ what: 'moved' as const, before: was, after: section, parts: [] }] : []),
      ...(parts.length ? [{ what: 'changed' as const, before: was, after: section, parts }] : []),
    ];
  });
  const removed = [...old.values()]
    .filter(({ id }) => !kept.has(id))
    .map((section): Difference => ({ what: 'removed', before: section, after: null, parts: [] }));
  return [...told, ...removed];
}

/** Whether two values of an outline say the same. */
export function alike(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => alike(left[key], right[key]));
}

// Moved is what stands under another group, and of those that stayed the fewest whose moving explains the new order.
function movedBetween(old: Section[], now: Section[]): Set<string> {
  const was = new Map(old.map((section, n) => [section.id, { under: section.under, n }]));
  const moved = new Set(now.filter(({ id, under }) => was.get(id)!.under !== under).map(({ id }) => id));
  const groups = Map.groupBy(
    now.filter(({ id }) => !moved.has(id)),
    ({ under }) => under,
  );
  for (const siblings of groups.values()) {
    const stay = longestRise(siblings.map(({ id }) => was.get(id)!.n));
    siblings.forEach(({ id }, n) => {
      if (!stay.has(n)) moved.add(id);
    });
  }
  return moved;
}

/** The places of a longest rising run among some numbers. */
export function longestRise(numbers: number[]): Set<number> {
  const best: { last: number; length: number }[] = [];
  numbers.forEach((number, n) => {
    let [length, last] = [1, -1];
    for (let m = 0; m < n; m += 1)
      if (numbers[m]! < number && best[m]!.length + 1 > length) [length, last] = [best[m]!.length + 1, m];
    best.push({ last, length });
  });
  let end = -1;
  best.forEach(({ length }, n) => {
    if (end < 0 || length > best[end]!.length) end = n;
  });
  const places = new Set<number>();
  for (let at = end; at >= 0; at = best[at]!.last) places.add(at);
  return places;
}
