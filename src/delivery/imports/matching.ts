// Which undertaking a row is about: the one with its code, the one with its title and lead, or the one that stood in its
// place before and is nearly the same. Each undertaking is spoken of by one row of a file.
import { typingDistance } from '#kernel/distance';
import type { TrackedItem } from '../store.ts';
import { plainWords, toneless } from './words.ts';

/** A row as it is looked for. */
export interface Sought {
  sheet: string;
  row: number;
  code: string | null;
  title: string;
  /** The unit in charge; null where the row names none. */
  lead: string | null;
}

export interface Matcher {
  take: (sought: Sought) => TrackedItem | undefined;
}

const placeKey = (sheet: string, row: number) => `${sheet}\n${row}`;
const nameKey = (title: string, lead: string | null) => `${toneless(title)}\n${lead ?? ''}`;

/** Makes what a unit tracks findable. Places count where they come from the same mapping, or the same file without one. */
export function matcher(
  items: readonly TrackedItem[],
  { owner, mapping, file }: { owner: string; mapping: string | null; file: string },
): Matcher {
  const leadOf = (item: TrackedItem) => (item.lead === owner ? null : item.lead);
  const byCode = new Map(items.filter((item) => item.code).map((item) => [item.code!, item]));
  const byName = Map.groupBy(items, (item) => nameKey(item.title, leadOf(item)));
  const fromHere = items.filter(
    ({ place }) => place && (mapping ? place.mapping === mapping : !place.mapping && place.file === file),
  );
  const byPlace = new Map(fromHere.map((item) => [placeKey(item.place!.sheet, item.place!.row), item]));
  const taken = new Set<TrackedItem>();
  const free = (item: TrackedItem | undefined) => (item && !taken.has(item) ? item : undefined);
  const find = ({ sheet, row, code, title, lead }: Sought): TrackedItem | undefined => {
    const known = code === null ? undefined : free(byCode.get(code));
    if (known) return known;
    const there = free(byPlace.get(placeKey(sheet, row)));
    const named = (byName.get(nameKey(title, lead)) ?? []).filter(free);
    if (named.length) return there && named.includes(there) ? there : named[0];
    return there && nearly(there, { title, lead }, leadOf(there)) ? there : undefined;
  };
  return {
    take: (sought) => {
      const item = find(sought);
      if (item) taken.add(item);
      return item;
    },
  };
}

// In the same place: the same words under another lead, or under the same lead words with a slip or two mended.
function nearly(
  item: TrackedItem,
  { title, lead }: Pick<Sought, 'title' | 'lead'>,
  was: string | null,
): boolean {
  const [before, now] = [plainWords(item.title), plainWords(title)];
  if (before === now) return true;
  const slips = Math.min(4, Math.max(1, Math.floor(before.length / 20)));
  return lead === was && typingDistance(before, now, slips) <= slips;
}
