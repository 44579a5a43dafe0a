import { inReadingOrder, problemsIn } from '../outline-rules.ts';
import type { FigureColumn, FigureRow, Outline, Section } from '../wire.ts';

/** An outline as it is being written, with what changed where it is one that was issued. */
export interface OutlineForm {
  sections: Section[];
  note: string;
  /** Words of a file that found no place in the sections; they stand beside them until somebody lays them aside. */
  unplaced: string[];
}

/** A section in which nothing is written yet. */
export function blankSection(under: string | null): Section {
  return {
    ...{ id: '', under, number: '', title: '', prompt: '', guidance: '', kind: 'text' },
    ...{ table: null, insights: null },
  };
}

/** A row still to be headed. */
export const blankRow = (): FigureRow => ({ id: '', label: '', formula: null });
/** A column still to be headed: whole numbers. */
export const blankColumn = (): FigureColumn => ({
  ...{ id: '', label: '', group: '', measure: '', type: 'integer', byYear: false, formula: null },
  ...{ required: false, min: null, max: null, sumOf: [] },
});

const ordered = (sections: Section[]): Section[] =>
  inReadingOrder({ sections }).map(({ section }) => section);

/** With a section as it was written: in its place, or at the end of its group where it is new or the group is another. */
export function withSection(sections: Section[], section: Section): Section[] {
  const at = sections.findIndex(({ id }) => id === section.id);
  if (at < 0) return ordered([...sections, section]);
  const stays = sections[at]!.under === section.under;
  return ordered(stays ? sections.with(at, section) : [...sections.toSpliced(at, 1), section]);
}

/** A section and everything under it. */
export function underOf(sections: Section[], id: string): Set<string> {
  const found = new Set([id]);
  for (const section of ordered(sections))
    if (section.under && found.has(section.under)) found.add(section.id);
  return found;
}

/** Without a section and what is under it. */
export function without(sections: Section[], id: string): Section[] {
  const gone = underOf(sections, id);
  return sections.filter((section) => !gone.has(section.id));
}

/** One place earlier or later among the sections under the same one; the same where there is none. */
export function shifted(sections: Section[], id: string, by: 1 | -1): Section[] {
  const section = sections.find((one) => one.id === id)!;
  const siblings = sections.filter(({ under }) => under === section.under);
  const other = siblings[siblings.indexOf(section) + by];
  if (!other) return sections;
  const [a, b] = [sections.indexOf(section), sections.indexOf(other)];
  return ordered(sections.with(a, other).with(b, section));
}

/** What is wrong with one section, by its field. */
export function faultsOf(sections: Section[], id: string) {
  const outline: Outline = { sections };
  const at = sections.findIndex((section) => section.id === id);
  return problemsIn(outline).filter(({ field }) => field.startsWith(`sections.${at}.`));
}
