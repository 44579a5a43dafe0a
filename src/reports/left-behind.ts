// What a unit wrote has a place in the outline of today, or had one in an earlier wording: nothing is thrown away, and what has
// no place is shown apart and goes into no version. Pure.
import { cellOf, isReckonedCell, placesOf, type Section } from '#review';
import { cellNamed, isDrawnDay } from './drawn.ts';
import type { SectionContent } from './text/together.ts';
import { plainOf } from './text/words.ts';

/** What a section says, parted into what its outline asks for and what it does not, or no longer. */
export interface Parted {
  said: SectionContent;
  left: SectionContent;
}

/** Parts a content by its section; `undefined` where the outline has none of the name. */
export function parted(section: Section | undefined, content: SectionContent, years: number[]): Parted {
  const worded = section?.kind === 'text' || section?.kind === 'insights';
  const cells = section?.table ? cellsOf(section.table, years) : new Set<string>();
  const figures = (wanted: (name: string) => boolean) =>
    Object.fromEntries(Object.entries(content.figures).filter(([name]) => wanted(name)));
  return {
    // The day up to which a register said a value stays with it.
    said: { text: worded ? content.text : null, figures: figures((name) => cells.has(cellNamed(name))) },
    left: {
      text: worded || !plainOf(content.text) ? null : content.text,
      figures: figures((name) => !isDrawnDay(name) && !cells.has(name)),
    },
  };
}

/** The names of the cells in which people enter values. */
function cellsOf(table: NonNullable<Section['table']>, years: number[]): Set<string> {
  const places = placesOf(table, years);
  return new Set(
    table.rows.flatMap((row) =>
      places.filter(({ column }) => !isReckonedCell(row, column)).map((place) => cellOf(row.id, place)),
    ),
  );
}

/** Whether nothing was left behind. */
export function isNothing({ text, figures }: SectionContent): boolean {
  return text === null && !Object.keys(figures).length;
}
