/** In points: a line of Times New Roman 12, as spreadsheets set it. */
export const LINE = 15.75;
/** In points: the highest row that they allow. */
const HIGHEST = 409;
/** A column is as wide as so many digits; of letters, narrower than digits on the whole, it holds a little more. */
const LETTERS = 1.08;

/** A text in a cell, and how wide its column is, in characters as spreadsheets count them. */
export interface WrappedText {
  text: string;
  width: number;
}

/**
 * How high a row must be for its texts to be read whole, wrapped between words in Times New Roman 12; in points, undefined where
 * one line is enough. An estimate, rather too high: not every program finds the height of a row by itself.
 */
export function rowHeight(cells: WrappedText[]): number | undefined {
  const lines = Math.max(1, ...cells.map(({ text, width }) => linesOf(text, Math.max(1, width * LETTERS))));
  return lines === 1 ? undefined : Math.min(HIGHEST, lines * LINE);
}

function linesOf(text: string, letters: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let at = 0;
    lines += 1;
    for (const { length } of paragraph.split(/\s+/)) {
      if (at > 0 && at + 1 + length > letters) {
        lines += 1;
        at = 0;
      } else if (at > 0) at += 1;
      // A word that is wider than its column is broken.
      lines += Math.max(0, Math.ceil(length / letters) - 1);
      at += length > letters ? length % letters : length;
    }
    if (lines * LINE > HIGHEST) break;
  }
  return lines;
}
