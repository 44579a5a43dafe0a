// What a document says, apart from how it looks: blocks that any writer of text can make, and the particulars that stand
// around them on paper. A body may be a stream, so that a document is never held whole.
import type { Day } from '#kernel/day';
import type { Form, Names } from './form.ts';

/** A stretch of text of one look. `\n` is a new line and `\t` a tab within the paragraph. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strike?: boolean;
  superscript?: boolean;
  subscript?: boolean;
  /** Where it leads: an address. */
  link?: string;
  /** What a note says whose mark stands behind the run: at the foot of the page, in a PDF at the end of the document. */
  note?: string;
}

export type Alignment = 'left' | 'center' | 'right' | 'justify';

/** A cell of a table; a cell that others cover by their spans is left out. */
export interface Cell {
  runs: Run[];
  align?: Alignment;
  colSpan?: number;
  rowSpan?: number;
}

export interface Heading {
  kind: 'heading';
  level: 1 | 2 | 3 | 4 | 5 | 6;
  /** Word and number of a part or chapter ("Chương I"): a line of its own above the name. Other numbers stand in `runs`. */
  label?: string;
  runs: Run[];
}

export interface Paragraph {
  kind: 'paragraph';
  runs: Run[];
  align?: Alignment;
}

export interface List {
  kind: 'list';
  ordered: boolean;
  items: Block[][];
}

export interface Table {
  kind: 'table';
  caption?: string;
  /** Rows that are repeated on every page. */
  head: Cell[][];
  rows: Cell[][];
  /** How wide the columns are beside each other, in any unit; equal where it is left out. */
  widths?: number[];
  /** Rows are long: each may go on on the next page. */
  parted?: boolean;
}

/** Begins an annex on a new page, behind the signature; everything up to the next annex belongs to it. */
export interface Annex {
  kind: 'annex';
  number: string;
  title: string;
  landscape?: boolean;
}

export type Block = Heading | Paragraph | List | Table | Annex | { kind: 'page-break' };

/** A document that an office issues. Texts come without the signs and words that the form adds (dashes, "Số", "Lưu"). */
export interface OfficialDocument {
  form: Form;
  /** Names that differ from those the form was adapted with. */
  names?: Partial<Names>;
  date: Day;
  /** As it stands in the register; null while it has none. */
  number: string | null;
  /** The letters of the type, "BC"; the body's follow from the names. */
  symbol: string;
  /** "Báo cáo"; null for a letter (công văn), which bears no type. */
  type: string | null;
  /** What it is about. */
  abstract: string;
  addressees: string[];
  bases: string[];
  /** In what right it is signed. */
  authority: Authority | null;
  /** For whom it is signed where there is an authority: "Ban Thường vụ". */
  signsFor: string | null;
  position: string;
  signer: string | null;
  recipients: string[];
  urgency?: Urgency | null;
  draft: boolean;
  /** Of minutes (biên bản): who wrote them, beside whoever presided, who is the signer. */
  writtenBy?: string;
  body: Iterable<Block> | AsyncIterable<Block>;
}

export const URGENCIES = ['HỎA TỐC', 'THƯỢNG KHẨN', 'KHẨN'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** On behalf of (thay mặt), for the superior (ký thay), by order (thừa lệnh), acting (quyền), by mandate (thừa ủy quyền). */
export type Authority = 'TM' | 'KT' | 'TL' | 'Q' | 'TUQ';

/** How the writing of a document is followed and stopped. */
export interface Watch {
  signal?: AbortSignal;
  /** Called with the number of blocks written so far. */
  onProgress?: (blocks: number) => void;
}

/** The blocks of a body one after another, counted, until the signal stops them. @throws the signal's reason */
export async function* watched(body: OfficialDocument['body'], watch: Watch): AsyncGenerator<Block> {
  let blocks = 0;
  for await (const block of body) {
    watch.signal?.throwIfAborted();
    yield block;
    watch.onProgress?.(++blocks);
  }
}

/** Everything that a block says, without its looks: cells of a row apart by bars, items of a list by semicolons. */
export function wordsOf(block: Block): string {
  if (block.kind === 'heading' || block.kind === 'paragraph') return plain(block.runs).trim();
  if (block.kind === 'list') return block.items.flat().map(wordsOf).join('; ');
  if (block.kind === 'table')
    return [...block.head, ...block.rows]
      .map((row) => row.map(({ runs }) => plain(runs)).join(' | '))
      .join('\n');
  return block.kind === 'annex' ? block.title : '';
}

/** The text of runs without their looks. */
export function plain(runs: Run[]): string {
  return runs.map(({ text }) => text).join('');
}
