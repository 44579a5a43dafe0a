// How pieces of wordings look on paper: what goes is struck through, what comes is bold and underlined. Pure.
import type { Block, Cell, Run } from '#platform/documents';
import type { Piece } from '../changing/pieces.ts';
import type { ComparedLine } from './comparison.ts';

/** A paragraph of one look. */
export const say = (text: string, look: Partial<Run> = {}): Block => ({
  kind: 'paragraph',
  runs: [{ text, ...look }],
});

/** A cell of one look. */
export const cell = (text: string, look: Partial<Run> = {}): Cell => ({ runs: [{ text, ...look }] });

/** A paragraph with its first words in bold. */
export const named = (name: string, text: string): Block => ({
  kind: 'paragraph',
  runs: [{ text: `${name} `, bold: true }, { text }],
});

const OUT: Partial<Run> = { strike: true };
const IN: Partial<Run> = { bold: true, underline: true };

// A choice with what is offered for it.
function runsOf({ kind, text, offers }: Piece): Run[] {
  if (kind === 'out') return [{ text, ...OUT }];
  if (kind === 'in') return [{ text, ...IN }];
  if (kind === 'same') return [{ text }];
  const offered = (offers ?? []).map((one) => `“${one.text}” (đề xuất ${one.by.join(', ')})`);
  return [{ text }, { text: ` [hoặc: ${offered.join('; ')}]`, italic: true }];
}

/** Pieces as runs, with a blank where what comes would touch what goes. */
export function wordRuns(pieces: Piece[]): Run[] {
  return pieces.flatMap((piece, n) => {
    const before = pieces[n - 1];
    const touching =
      before?.kind === 'out' && piece.kind === 'in' && /\S$/.test(before.text) && /^\S/.test(piece.text);
    return [...(touching ? [{ text: ' ' }] : []), ...runsOf(piece)];
  });
}

/** A line with its number; `whole` where it comes or goes as a whole. */
export function lineRuns({ label, labelWas, pieces }: ComparedLine, whole: 'came' | 'gone' | null): Run[] {
  const look = whole === 'came' ? IN : whole === 'gone' ? OUT : {};
  const said = labelWas === null ? [{ text: label, ...look }] : changedLabel(labelWas, label);
  return [...(label ? [...said, { text: ' ', ...look }] : []), ...wordRuns(pieces)];
}

const changedLabel = (from: string, to: string): Run[] => [
  { text: from, ...OUT },
  { text: ' ' },
  { text: to, ...IN },
];

/** Lines one below the other in a cell. */
export function stacked(lines: Run[][]): Run[] {
  return lines.flatMap((runs, n) => (n ? [{ text: '\n' }, ...runs] : runs));
}
