// Headings that are none for the word processor: bold lines that begin with a number. "I." is of the first depth, "1." of
// the second, "a)" of the third; one deeper where parts or chapters stand above them.
import type { Block, Heading, Paragraph } from './content.ts';
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
    return { kind: 'heading', level, runs: block.runs.map(({ bold: _, ...run }) => run) };
  });
  return { blocks: found, count };
}

function depthOf({ runs }: Paragraph): number | undefined {
  const text = plain(runs).trim();
  if (text.length > LONGEST || !runs.every((run) => run.bold || !run.text.trim())) return undefined;
  return KINDS.find(({ begins }) => begins.test(text))?.depth;
}
