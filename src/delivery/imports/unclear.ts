// The names and words for states of a file that are not clear, over all its rows: what each could mean, and in how many rows
// it stands.
import type { RowProblem } from './row.ts';

/** A name that no unit, or more than one, answers to; a word that says no state for certain has no candidates. */
export interface Unclear {
  text: string;
  /** How many rows have it. */
  rows: number;
  candidates: NonNullable<RowProblem['candidates']>;
}

const CODES = {
  names: ['delivery.row-unit', 'delivery.row-unit-unclear'],
  states: ['delivery.row-state'],
};

/** Hears the faults of one row after another; tells how many texts are unclear, and the first so many, the most frequent first. */
export function unclearTexts(of: keyof typeof CODES) {
  const found = new Map<string, Unclear>();
  return {
    hear(problems: RowProblem[]): void {
      const here = problems.filter(({ code }) => CODES[of].includes(code));
      for (const [text, [one]] of Map.groupBy(here, ({ values }) => String(values?.['text'] ?? ''))) {
        const before = found.get(text);
        found.set(text, { text, rows: (before?.rows ?? 0) + 1, candidates: one!.candidates ?? [] });
      }
    },
    told(most: number): { total: number; texts: Unclear[] } {
      const texts = [...found.values()].toSorted((a, b) => b.rows - a.rows || (a.text < b.text ? -1 : 1));
      return { total: texts.length, texts: texts.slice(0, most) };
    },
  };
}
