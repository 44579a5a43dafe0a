// The names that sections, rows and columns keep for good, made from their words. Pure.
import { unaccented } from '#kernel/vietnamese';
import type { FigureTable, Section } from './contract/outline.ts';

/** A name from words, such as no other of some has. */
export function nameFrom(words: string, others: string[], start: string): string {
  const plain =
    unaccented(words)
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^[^a-z]+|_+$/g, '')
      .slice(0, 32) || start;
  if (!others.includes(plain)) return plain;
  let n = 2;
  while (others.includes(`${plain}_${n}`)) n += 1;
  return `${plain}_${n}`;
}

/** Parts with a name for each that has none yet. */
export function named<Part extends { id: string; label: string }>(parts: Part[], start: string): Part[] {
  const taken = parts.map(({ id }) => id).filter(Boolean);
  return parts.map((part) => {
    const id = part.id || nameFrom(part.label, taken, start);
    taken.push(id);
    return { ...part, id };
  });
}

/** Parts read anew: what stood there before under the same words keeps its name and rules; the rest is still to be named. */
export function withFormer<Part extends { id: string; label: string; group?: string }>(
  read: Part[],
  former: Part[],
): Part[] {
  const left = [...former];
  return read.map((part) => {
    const at = left.findIndex(({ label, group }) => label === part.label && group === part.group);
    return at === -1 ? { ...part, id: '' } : left.splice(at, 1)[0]!;
  });
}

/**
 * Sections read anew: what stood there before under the same title in the same place keeps its name, and so do the rows and
 * columns of its table, so that what reports hold stays where it is. The others get names that none of those has.
 */
export function withFormerSections(read: Section[], former: Section[]): Section[] {
  const left = new Map(placesIn(former).map(({ place, section }) => [place, section]));
  const places = placesIn(read).map(({ place, section }) => {
    const was = left.get(place);
    left.delete(place);
    return { section, was };
  });
  // Also names of sections that go: what was written under them must not turn up under another title.
  const taken = former.map(({ id }) => id);
  const names = new Map<string, string>();
  for (const { section, was } of places) {
    const id = was?.id ?? nameFrom(section.title, taken, 'muc');
    if (!was) taken.push(id);
    names.set(section.id, id);
  }
  return places.map(({ section, was }) => ({
    ...section,
    id: names.get(section.id)!,
    under: section.under && names.get(section.under)!,
    table: section.table && (was?.table ? keptTable(section.table, was.table) : section.table),
  }));
}

const keptTable = (read: FigureTable, former: FigureTable): FigureTable => ({
  rows: named(withFormer(read.rows, former.rows), 'dong'),
  columns: named(withFormer(read.columns, former.columns), 'cot'),
});

// A place is a title under the titles of its groups, however they are written.
function placesIn(sections: Section[]): { place: string; section: Section }[] {
  const places = new Map<string, string>();
  return sections.map((section) => {
    const place = `${places.get(section.under ?? '') ?? ''} / ${unaccented(section.title)}`;
    places.set(section.id, place);
    return { place, section };
  });
}
