import { inReadingOrder, type Outline, type Review } from '#review/ui';
import type { Report } from './wire.ts';

/** The outline of a report: a summary is made of chosen sections, each of them words. */
export function cut(outline: Outline, { sections }: Pick<Report, 'sections'>): Outline {
  if (!sections) return outline;
  return {
    sections: sections.flatMap((id, n) => {
      const section = outline.sections.find((one) => one.id === id);
      return section
        ? [
            {
              ...section,
              number: `${n + 1}`,
              under: null,
              kind: 'text' as const,
              table: null,
              insights: null,
            },
          ]
        : [];
    }),
  };
}

/** The sections that are answered, in the order in which they are read: all but the groups. */
export function answeredIn(outline: Outline): Outline['sections'] {
  return inReadingOrder(outline)
    .map(({ section }) => section)
    .filter(({ kind }) => kind !== 'group');
}

/** The years of a review. */
export function yearsOf({ fromYear, toYear }: Pick<Review, 'fromYear' | 'toYear'>): number[] {
  return Array.from({ length: toYear - fromYear + 1 }, (_one, n) => fromYear + n);
}
