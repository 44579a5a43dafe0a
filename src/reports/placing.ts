// A report that somebody wrote in Word, put into the sections of an outline: headings are recognised by their words, also
// misspelt ones, and of sections that bear the same title the next in order is meant; tables go into tables of figures by the
// labels of their rows and columns. What cannot be placed is kept and told. Pure.
import { typingDistance } from '#kernel/distance';
import { unaccented } from '#kernel/vietnamese';
import { plain, wordsOf, type Block, type Cell, type Run, type Table } from '#platform/documents';
import { inReadingOrder, insightKindIn, type InsightKind, type Outline, type Section } from '#review';
import { placeFigures } from './placing-figures.ts';
import type { SectionContent } from './text/together.ts';
import type { TextNode } from './text/words.ts';

/** What was not placed, and why: before the first heading, under a heading without text of its own, or no such cell. */
export interface Unplaced {
  words: string;
  why: 'no-section' | 'group' | 'no-cell';
}

/** A document in the sections of an outline. */
export interface Placed {
  contents: Record<string, SectionContent>;
  matched: { sectionId: string; heading: string }[];
  unplaced: Unplaced[];
}

/** Puts blocks into sections. `newId` names the insights that are found. */
export function placed(blocks: Block[], outline: Outline, newId: () => string): Placed {
  const sections = inReadingOrder(outline).map(({ section }) => section);
  const placing: Placing = { newId, at: -1, kind: null, contents: {}, matched: [], unplaced: [] };
  for (const block of blocks) {
    const title = block.kind === 'heading' ? plain(block.runs) : block.kind === 'annex' ? block.title : null;
    const found = title === null ? -1 : matching(sections, title, placing.at);
    if (found >= 0) {
      Object.assign(placing, { at: found, kind: null });
      placing.matched.push({ sectionId: sections[found]!.id, heading: title! });
    } else put(block, sections[placing.at], placing);
  }
  const { contents, matched, unplaced } = placing;
  return { contents, matched, unplaced };
}

interface Placing extends Placed {
  newId: () => string;
  /** Where in the order of sections the reading is. */
  at: number;
  /** What the paragraphs below the last heading within a list of insights are. */
  kind: InsightKind | null;
}

const NUMBER = /^\s*(?:(?:phần|mục|chương|phụ lục)\s+)?(?:[ivxlc]+|\d+(?:\.\d+)*|[a-zđ])\s*[-–.):]+\s*/i;

function keyOf(title: string): string {
  return unaccented(title.replace(NUMBER, ''))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

// The nearest section of the title behind where the reading is, otherwise the first one.
function matching(sections: Section[], title: string, at: number): number {
  const key = keyOf(title);
  if (!key) return -1;
  const alike = sections.flatMap(({ title: own }, n) => (isAlike(keyOf(own), key) ? [n] : []));
  return alike.find((n) => n > at) ?? alike[0] ?? -1;
}

function isAlike(own: string, other: string): boolean {
  if (own === other) return true;
  const most = Math.floor(Math.min(own.length, other.length) / 8);
  return most > 0 && typingDistance(own, other, most) <= most;
}

function put(block: Block, section: Section | undefined, placing: Placing): void {
  const words = wordsOf(block);
  if (!words) return;
  if (!section || section.kind === 'group')
    return void placing.unplaced.push({ words, why: section ? 'group' : 'no-section' });
  const content = (placing.contents[section.id] ??= { text: null, figures: {} });
  if (section.table) {
    if (block.kind !== 'table') return void placing.unplaced.push({ words, why: 'no-cell' });
    const { figures, left } = placeFigures(block, section.table);
    Object.assign(content.figures, figures);
    placing.unplaced.push(...left.map((one) => ({ words: one, why: 'no-cell' as const })));
    return;
  }
  const kind = section.insights && block.kind === 'heading' ? kindNamed(plain(block.runs)) : null;
  if (kind) placing.kind = kind;
  const marked = section.insights && !kind ? placing.kind : null;
  content.text ??= { type: 'doc', content: [] };
  content.text.content!.push(...nodesOf(block, marked && { kind: marked, newId: placing.newId }));
}

function kindNamed(heading: string): InsightKind | null {
  return insightKindIn(keyOf(heading));
}

type Marking = { kind: InsightKind; newId: () => string } | null;

function nodesOf(block: Block, marking: Marking): TextNode[] {
  if (block.kind === 'paragraph') return [{ type: 'paragraph', content: textOf(block.runs, marking) }];
  if (block.kind === 'heading')
    return [
      {
        type: 'heading',
        attrs: { level: Math.min(3, Math.max(1, block.level - 2)) },
        content: textOf(block.runs, null),
      },
    ];
  if (block.kind === 'list')
    return [
      {
        type: block.ordered ? 'orderedList' : 'bulletList',
        content: block.items.map((item) => ({
          type: 'listItem',
          content: item.flatMap((one) =>
            nodesOf(one.kind === 'heading' ? { ...one, kind: 'paragraph' } : one, marking),
          ),
        })),
      },
    ];
  return block.kind === 'table' ? [tableNode(block)] : [];
}

function textOf(runs: Run[], marking: Marking): TextNode[] {
  const insight = marking && {
    type: 'insight',
    attrs: { id: marking.newId(), kind: marking.kind, provision: '' },
  };
  return runs.flatMap(({ text, bold, italic, underline, strike, link }) => {
    const looks = { bold, italic, underline, strike };
    const marks = [
      ...Object.entries(looks).flatMap(([type, is]) => (is ? [{ type }] : [])),
      ...(link && /^https?:/.test(link) ? [{ type: 'link', attrs: { href: link } }] : []),
      ...(insight ? [insight] : []),
    ];
    return text
      .split('\n')
      .flatMap((line, n): TextNode[] => [
        ...(n ? [{ type: 'hardBreak' }] : []),
        ...(line
          ? [{ type: 'text', text: line.replaceAll('\t', ' '), ...(marks.length ? { marks } : {}) }]
          : []),
      ]);
  });
}

function tableNode({ head, rows }: Table): TextNode {
  const row = (cells: Cell[], type: 'tableHeader' | 'tableCell'): TextNode => ({
    type: 'tableRow',
    content: cells.map(({ runs, colSpan = 1, rowSpan = 1 }) => ({
      type,
      attrs: { colspan: colSpan, rowspan: rowSpan },
      content: [{ type: 'paragraph', content: textOf(runs, null) }],
    })),
  });
  return {
    type: 'table',
    content: [
      ...head.map((cells) => row(cells, 'tableHeader')),
      ...rows.map((cells) => row(cells, 'tableCell')),
    ],
  };
}
