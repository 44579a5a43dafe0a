// An outline written in Word: its headings and numbered lines become places, the words beneath what each asks, tables beneath
// what is to be counted there. Pure.
import { unaccented } from '#kernel/vietnamese';
import { plain, wordsOf, type Block, type Cell as WordCell, type Table } from '#platform/documents';
import type { Cell, Merge, Sheet } from '#platform/tables';
import { Depths, isPart, markOf } from './heading-marks.ts';
import { entryOf, type Entry, type UnplacedWords } from './outline-entries.ts';
import { readSheet, type SheetProblem } from './sheet-table.ts';

/** What to look at in a table, under the title of its section. */
export interface TableProblem extends SheetProblem {
  section: string;
}

/** A file as places of an outline, with what found none. */
export interface ReadEntries {
  entries: Entry[];
  unplaced: UnplacedWords[];
  problems: TableProblem[];
}

/** A numbered line of plain text longer than this is a sentence, not a heading. */
const LONGEST = 200;
const GUIDANCE = /^(huong dan|luu y|ghi chu)\b/;

/** The places of a document. `years`: the review's, for columns by year; null where no review is known. */
export function entriesOf(blocks: Block[], years: { from: number; to: number } | null): ReadEntries {
  const depths = new Depths(
    blocks.some((block) => block.kind === 'heading' && isPart(headingOf(block).mark)),
  );
  const read: ReadEntries = { entries: [], unplaced: [], problems: [] };
  for (const block of blocks) {
    const heading = headingOf(block);
    const entry = read.entries.at(-1);
    if (heading.is) {
      const { mark, text } = heading;
      const title = (mark?.title ?? text).replace(/\s*:$/, '');
      const number = heading.label ?? mark?.number ?? '';
      read.entries.push(entryOf({ rank: depths.rankOf(mark, heading.level), number, title }));
    } else if (block.kind === 'table') putTable(block, read, years);
    else {
      const lines = linesOf(block);
      if (!entry) read.unplaced.push(...lines.map((words) => ({ words, why: 'before' as const })));
      else for (const words of lines) (isGuidance(words) ? entry.guidance : entry.prompt).push(words);
    }
  }
  return read;
}

const isGuidance = (words: string): boolean => GUIDANCE.test(unaccented(words).replace(/^[(\-–*\s]+/, ''));

function headingOf(block: Block) {
  const text = wordsOf(block).replace(/\s+/g, ' ');
  if (block.kind === 'annex')
    return { is: true, text, label: `Phụ lục ${block.number}`.trim(), level: 1, mark: null };
  const label = block.kind === 'heading' ? (block.label ?? null) : null;
  if (block.kind === 'heading')
    return { is: text !== '', text, label, level: block.level, mark: label ? null : markOf(text) };
  const short = block.kind === 'paragraph' && text.length <= LONGEST && !/[.;,]$/.test(text);
  const mark = short ? markOf(text) : null;
  return { is: mark !== null, text, label, level: null, mark };
}

function linesOf(block: Block): string[] {
  if (block.kind !== 'list') return wordsOf(block).split('\n').filter(Boolean);
  return block.items.flatMap((item, n) => {
    const [first = '', ...rest] = item.flatMap(linesOf);
    return [`${block.ordered ? `${n + 1}.` : '-'} ${first}`, ...rest];
  });
}

function putTable(block: Table, read: ReadEntries, years: { from: number; to: number } | null): void {
  const entry = read.entries.at(-1);
  const caption = block.caption ?? '';
  const found = readSheet(sheetOf(block, caption || (entry?.title ?? '')), years);
  if (!entry || !found) {
    read.unplaced.push({ words: wordsOf(block), why: entry ? 'no-table' : 'before' });
    return;
  }
  entry.tables.push({ caption: caption.slice(0, 300), table: found.table });
  read.problems.push(...found.problems.map((problem) => ({ ...problem, section: caption || entry.title })));
}

/** A table of a document as a sheet: cells at their places, spans as merged ranges. */
export function sheetOf({ head, rows }: Table, name: string): Sheet {
  const cells: Cell[][] = [];
  const merges: Merge[] = [];
  const taken = new Set<string>();
  [...head, ...rows].forEach((row, top) => {
    let left = 0;
    const line = (cells[top] ??= []);
    for (const cell of row) {
      while (taken.has(`${top}:${left}`)) left += 1;
      const [right, bottom] = [left + (cell.colSpan ?? 1) - 1, top + (cell.rowSpan ?? 1) - 1];
      for (let r = top; r <= bottom; r += 1) for (let c = left; c <= right; c += 1) taken.add(`${r}:${c}`);
      if (right > left || bottom > top) merges.push({ top, left, bottom, right });
      line[left] = valueOf(cell);
      left = right + 1;
    }
  });
  const width = Math.max(0, ...cells.map((row) => row.length));
  return {
    name,
    merges,
    rows: cells.map((row) => Array.from({ length: width }, (_one, n) => row[n] ?? null)),
  };
}

function valueOf({ runs }: WordCell): Cell {
  const text = plain(runs).trim();
  return /^\d{1,15}$/.test(text) ? Number(text) : text || null;
}
