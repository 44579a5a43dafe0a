// From the elements of a DOCX to blocks: headings by their style, lists by their numbering, tables with merged cells; the
// frame of an official document is left out, and everything that has no block is counted.
import type { Block, Heading, Paragraph, Run, Table } from './content.ts';
import { plain } from './content.ts';
import { depthOf, headingOf, headingsByLook } from './heading-looks.ts';
import { ListReader } from './read-lists.ts';
import { alignmentOf, cellOf, isFrameTable, RunReader, type DocxElement, type Left } from './read-runs.ts';
import { writtenNumberOf } from './written-numbers.ts';

export type { DocxElement, Left };

/** The blocks of a document, and what was left of it. */
export function blocksOf(document: DocxElement): { blocks: Block[]; left: Left } {
  const reader = new BlockReader();
  for (const element of document.children ?? []) reader.take(element);
  const found = headingsByLook(reader.blocks);
  return { blocks: found.blocks, left: { ...reader.runs.left, headingsByLook: found.count } };
}

class BlockReader {
  readonly blocks: Block[] = [];
  readonly runs = new RunReader();
  readonly #lists = new ListReader(this.blocks);
  #caption: Paragraph | undefined;

  take(element: DocxElement): void {
    if (element.type === 'table') this.#table(element);
    else if (element.type === 'paragraph') this.#paragraph(element);
    else this.#paragraph({ type: 'paragraph', children: [element] });
  }

  #put(block: Block): void {
    this.#flushCaption();
    this.#lists.end();
    this.blocks.push(block);
  }

  #table(element: DocxElement): void {
    if (isFrameTable(element)) {
      this.runs.left.frame++;
      return;
    }
    const rows = (element.children ?? []).map((row) => ({
      head: row.isHeader === true,
      cells: (row.children ?? []).map((cell) => cellOf(cell, this.runs, row.isHeader === true)),
    }));
    const first = rows.findIndex(({ head }) => !head);
    const heads = first < 0 ? rows.length : first;
    const cells = rows.map((row) => row.cells);
    const table: Table = { kind: 'table', head: cells.slice(0, heads), rows: cells.slice(heads) };
    const caption = this.#caption;
    this.#caption = undefined;
    this.#put(
      caption ? { kind: 'table', caption: plain(caption.runs), head: table.head, rows: table.rows } : table,
    );
  }

  #paragraph(element: DocxElement): void {
    const style = styleOf(element);
    const pieces = this.runs.read(element);
    let number = writtenNumberOf(element);
    pieces.forEach((runs, at) => {
      if (at > 0) this.#put({ kind: 'page-break' });
      if (/^(?:frame|title$|subtitle$)/.test(style)) this.#frame(style, plain(runs));
      else if (plain(runs).trim()) {
        this.#content(element, runs, number);
        number = '';
      }
    });
  }

  #frame(style: string, text: string): void {
    const last = this.blocks.at(-1);
    if (style === 'frameannex')
      this.#put({ kind: 'annex', number: text.replace(/^Phụ lục\s*/i, ''), title: '' });
    else if (style === 'frameannexname' && last?.kind === 'annex') last.title = text;
    else if (text.trim() && style !== 'frameannexreference') this.runs.left.frame++;
  }

  #content(element: DocxElement, runs: Run[], number: string): void {
    const level = levelOf(element);
    const align = alignmentOf(element);
    const paragraph: Paragraph = {
      kind: 'paragraph',
      runs,
      ...(align && align !== 'justify' ? { align } : {}),
    };
    const numbered: Paragraph = { ...paragraph, runs: withNumber(runs, number) };
    const further = /^listcontinue(\d?)$/.exec(styleOf(element));
    if (level) this.#put(headingOf(level, numbered.runs));
    else if (further && this.#lists.further(Number(further[1] || 1) - 1, paragraph)) return;
    else if (numbered.runs !== runs && !isList(element) && depthOf(numbered) !== undefined)
      this.#put(numbered);
    else if (element.numbering) {
      const { level: depth, isOrdered } = element.numbering;
      this.#flushCaption();
      this.#lists.item({ level: Number(depth), ordered: isOrdered, paragraph });
    } else if (styleOf(element) === 'caption') {
      this.#flushCaption();
      this.#lists.end();
      this.#caption = { kind: 'paragraph', runs };
    } else this.#put(paragraph);
  }

  // What looked like a caption had no table behind it.
  #flushCaption(): void {
    if (this.#caption) this.blocks.push(this.#caption);
    this.#caption = undefined;
  }
}

// Word processors keep the names of styles, and make ids of their own in other languages.
function styleOf({ styleId, styleName }: DocxElement): string {
  return (styleName ?? styleId ?? '').normalize('NFC').replace(/\s/g, '').toLowerCase();
}

// What the styles for lists are used for is an item, whatever its look.
const isList = (element: DocxElement): boolean => /^list(?:number|bullet)/.test(styleOf(element));

// A bullet is no number.
function withNumber(runs: Run[], number: string): Run[] {
  const [first, ...rest] = runs;
  if (!first || !/[\p{L}\d]/u.test(number)) return runs;
  const between = LABEL.test(number) ? '\n' : ' ';
  return [{ ...first, text: `${number}${between}${first.text}` }, ...rest];
}

const LABEL = /^(?:phần|chương|mục)\s[^\n]*[^.:)\s]$/iu;

function levelOf(element: DocxElement): Heading['level'] | 0 {
  const named = /^(?:heading|đềmục|tiêuđề|đầuđề)(\d)/u.exec(styleOf(element));
  return named ? (Math.min(6, Math.max(1, Number(named[1]))) as Heading['level']) : 0;
}
