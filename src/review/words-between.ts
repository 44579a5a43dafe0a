// Two texts compared: paragraphs are aligned first, then words within those that were replaced. Pure.
import { diffArrays, diffWordsWithSpace } from 'diff';

/** One piece of a text compared with another: the same in both, taken out, or put in. */
export interface Piece {
  kind: 'same' | 'out' | 'in';
  text: string;
}

/** A paragraph in its pieces. */
export interface ComparedParagraph {
  pieces: Piece[];
}

/** Beyond so many changed words a paragraph is another one: it is told as taken out and put in. */
const MOST = { maxEditLength: 2000 };

/** Two texts as one list of paragraphs with what was taken out and put in. */
export function paragraphsBetween(before: string, after: string): ComparedParagraph[] {
  const lines = (text: string) => (text ? text.split('\n') : []);
  const runs = diffArrays(lines(before), lines(after));
  const told: ComparedParagraph[] = [];
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
function replaced(out: string[], put: string[]): ComparedParagraph[] {
  const pairs = Math.min(out.length, put.length);
  return [
    ...out.slice(0, pairs).map((text, n) => ({ pieces: wordsBetween(text, put[n]!) })),
    ...out.slice(pairs).map((text) => ({ pieces: [{ kind: 'out' as const, text }] })),
    ...put.slice(pairs).map((text) => ({ pieces: [{ kind: 'in' as const, text }] })),
  ];
}

function wordsBetween(before: string, after: string): Piece[] {
  const runs = diffWordsWithSpace(before, after, MOST);
  if (!runs)
    return [
      { kind: 'out', text: before },
      { kind: 'in', text: after },
    ];
  return runs.map(({ value, added, removed }) => ({
    kind: added ? 'in' : removed ? 'out' : 'same',
    text: value,
  }));
}
