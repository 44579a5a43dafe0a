// Whether two ways of writing a Vietnamese name mean the same unit. Tables misspell, place tone marks either way (hòa,
// hoà), run words together (Axan, A Xan) and use other apostrophes; and yet one district may have both a Trà Don and a
// Trà Dơn. So names are matched from the strictest reading to the loosest, each unit taken once.
import { tidy, unaccented } from '#kernel/vietnamese';
import { distance } from './reorganisation-table.ts';

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** A name without case, signs and the place of its tones: hòa = hoà, Thị Xã = thị xã; don ≠ dơn, quí ≠ quý. */
export function sameName(name: string): string {
  return tidy(name)
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map((word) => {
      const parts = word.normalize('NFD');
      return parts.replace(TONES, '').normalize('NFC') + (parts.match(TONES) ?? []).join('');
    })
    .join(' ')
    .trim();
}

const loose = (name: string) =>
  unaccented(tidy(name))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const compact = (name: string) => loose(name).replaceAll(' ', '');

/**
 * Finds for each wanted name the candidate that is meant. A looser reading is tried only among names and candidates that
 * a stricter one left over, and only where it fits exactly one.
 */
export function matchNames<W, C>(wanted: Map<W, string>, candidates: Map<C, string>): Map<W, C> {
  const matched = new Map<W, C>();
  const left = new Map(candidates);
  for (const reading of [sameName, loose, compact]) {
    const byReading = Map.groupBy(left.keys(), (candidate) => reading(left.get(candidate)!));
    const open = [...wanted.keys()].filter((one) => !matched.has(one));
    for (const one of open) {
      const fits = byReading.get(reading(wanted.get(one)!)) ?? [];
      if (fits.length === 1) matched.set(one, fits[0]!);
    }
    for (const one of open) if (matched.has(one)) left.delete(matched.get(one)!);
  }
  for (const one of [...wanted.keys()].filter((name) => !matched.has(name))) {
    const nearest = nearestOf(compact(wanted.get(one)!), left);
    if (nearest === undefined) continue;
    matched.set(one, nearest);
    left.delete(nearest);
  }
  return matched;
}

function nearestOf<C>(name: string, candidates: Map<C, string>): C | undefined {
  const most = name.length >= 8 ? 2 : 1;
  const near = [...candidates]
    .map(([candidate, other]) => ({ candidate, far: distance(name, compact(other)) }))
    .filter(({ far }) => far <= most);
  near.sort((a, b) => a.far - b.far);
  return near.length === 1 || (near[0] && near[0].far < near[1]!.far) ? near[0]!.candidate : undefined;
}
