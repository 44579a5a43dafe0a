// What one state of a report changed against another, section by section: paragraphs are aligned first, then words within
// those that were replaced; figures go by their cells. Pure.
import { diffArrays, diffWordsWithSpace } from 'diff';
import type { SectionDifference } from './contract.ts';
import type { SectionContent } from './text/together.ts';
import { plainOf } from './text/words.ts';

type Paragraph = SectionDifference['paragraphs'][number];
type Piece = Paragraph['pieces'][number];

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

/** Two texts as one list of paragraphs with what was taken out and put in. */
export function paragraphsBetween(before: string, after: string): Paragraph[] {
  const lines = (text: string) => (text ? text.split('\n') : []);
  const runs = diffArrays(lines(before), lines(after));
  const told: Paragraph[] = [];
  for (let n = 0; n < runs.length; n += 1) {
    const run = runs[n]!;
    const next = runs[n + 1];
    if (run.removed && next?.added) {
      told.push(...replaced(run.value, next.value));
      n += 1;
    } else {
      const kind = run.added ? 'in' : run.removed ? 'out' : 'same';
      told.push(...run.value.map((text) => ({ pieces: [{ kind, text } as Piece] })));
    }
  }
  return told;
}

// Paragraphs that stand at the same place are compared word by word; what one side has more stands alone.
function replaced(out: string[], put: string[]): Paragraph[] {
  const pairs = Math.min(out.length, put.length);
  return [
    ...out.slice(0, pairs).map((text, n) => ({ pieces: wordsBetween(text, put[n]!) })),
    ...out.slice(pairs).map((text) => ({ pieces: [{ kind: 'out' as const, text }] })),
    ...put.slice(pairs).map((text) => ({ pieces: [{ kind: 'in' as const, text }] })),
  ];
}

function wordsBetween(before: string, after: string): Piece[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'in' : removed ? 'out' : 'same',
    text: value,
  }));
}

function figuresBetween(
  before: SectionContent['figures'],
  after: SectionContent['figures'],
): SectionDifference['figures'] {
  const cells = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  return cells
    .filter((cell) => before[cell] !== after[cell])
    .map((cell) => ({ cell, before: before[cell] ?? null, after: after[cell] ?? null }));
}
