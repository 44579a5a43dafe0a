// What one state of a report changed against another, section by section: its words, and figures by their cells. Pure.
import { paragraphsBetween } from '#review';
import type { SectionDifference } from './contract.ts';
import { isDrawnDay } from './drawn.ts';
import type { SectionContent } from './text/together.ts';
import { plainOf } from './text/words.ts';

const NOTHING: SectionContent = { text: null, figures: {} };

/** The sections that differ, in the order given. */
export function differenceBetween(
  before: Record<string, SectionContent>,
  after: Record<string, SectionContent>,
  order: string[],
): SectionDifference[] {
  return order.flatMap((sectionId) => {
    const [a, b] = [before[sectionId] ?? NOTHING, after[sectionId] ?? NOTHING];
    const paragraphs = paragraphsBetween(plainOf(a.text), plainOf(b.text));
    const figures = figuresBetween(a.figures, b.figures);
    const same = paragraphs.every(({ pieces }) => pieces.every(({ kind }) => kind === 'same'));
    return same && !figures.length ? [] : [{ sectionId, paragraphs: same ? [] : paragraphs, figures }];
  });
}

function figuresBetween(
  before: SectionContent['figures'],
  after: SectionContent['figures'],
): SectionDifference['figures'] {
  const cells = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  return cells
    .filter((cell) => !isDrawnDay(cell) && before[cell] !== after[cell])
    .map((cell) => ({ cell, before: before[cell] ?? null, after: after[cell] ?? null }));
}
