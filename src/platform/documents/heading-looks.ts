// Headings that are none for the word processor: bold lines that begin with a number. "I." is of the first depth, "1." of
// the second, "a)" of the third; one deeper where parts or chapters stand above them.
import type { Block, Heading, Paragraph, Run } from './content.ts';
import { plain } from './content.ts';

const KINDS: { begins: RegExp; depth: number }[] = [
  { begins: /^(?:phần|chương)\s+(?:thứ\s+\p{L}+|[IVXLC]+|\d+)/iu, depth: 0 },
  { begins: /^(?:điều|mục)\s+(?:\d+|[IVXLC]+)/iu, depth: 1 },
  { begins: /^[IVXLC]+\s*[.\-–)]\s*\p{L}/u, depth: 1 },
  { begins: /^\d{1,2}(?:\.\d{1,2})+[.)]?\s+\p{L}/u, depth: 3 },
  { begins: /^\d+\s*[.\-–)]\s*\p{L}/u, depth: 2 },
  { begins: /^[a-zđ](?:\)\s*|\s*[.\-–]\s+)\p{L}/u, depth: 3 },
];
const LONGEST = 250;

/** The blocks with such lines as headings, and how many there were. */
export function headingsByLook(blocks: Block[]): { blocks: Block[]; count: number } {
  const depths = blocks.map((block) => (block.kind === 'paragraph' ? depthOf(block) : undefined));
  const shift = depths.includes(0) ? 1 : 0;
  let count = 0;
  const found = blocks.map((block, at): Block => {
    const depth = depths[at];
    if (block.kind !== 'paragraph' || depth === undefined) return block;
    count++;
    const level = Math.max(1, depth + shift) as Heading['level'];
    return headingOf(level, block.runs);
  });
  return { blocks: found, count };
}

/** How deep a paragraph stands that looks like a heading; undefined where it does not. */
export function depthOf({ runs }: Paragraph): number | undefined {
  const text = plain(runs).trim();
  if (text.length > LONGEST || !runs.every((run) => run.bold || !run.text.trim())) return undefined;
  return KINDS.find(({ begins }) => begins.test(text))?.depth;
}

/** A heading. All of it in bold is the look of headings, not a word of it that stands out; "Phần I" above a line is its label. */
export function headingOf(level: Heading['level'], runs: Run[]): Heading {
  const whole = runs.every((run) => run.bold || !run.text.trim());
  const plainRuns = whole ? runs.map(({ bold: _, ...run }) => run) : runs;
  const text = plain(plainRuns);
  const label = /^((?:phần|chương|mục)\s[^\n]*)\n([^]*)$/iu.exec(text);
  return label
    ? { kind: 'heading', level, label: label[1]!, runs: [{ text: label[2]! }] }
    : { kind: 'heading', level, runs: plainRuns };
}
