// A DOCX as the lines that a reader sees, the numbers that the word processor writes by itself included: for texts in which the
// numbers are the structure. Of tracked changes the text as if all were accepted.
import { AutomaticNumbers } from './automatic-numbers.ts';
import { DOCX_LIMITS, opened, type DocxLimits } from './read-docx.ts';
import { partOf } from './written-numbers.ts';

/** The lines of a document; each is a paragraph, or a row of a table with bars between its cells. Notes come last. */
export interface DocumentLines {
  lines: string[];
  /** How many pictures and drawings have no line. */
  pictures: number;
}

/** Elements whose words are no words of the text. */
export const LEFT_OUT = new Set(['del', 'moveFrom', 'pPr', 'rPr', 'instrText', 'delText']);
/** What stands for elements that are no letters. */
export const BREAKS: Record<string, string> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' };

/** Reads the lines of a DOCX. @throws Problem `platform.file.…` as the reader of blocks */
export function readDocxLines(bytes: Uint8Array, limits: DocxLimits = DOCX_LIMITS): DocumentLines {
  const members = opened(bytes, limits);
  const part = (name: string) => partOf(members, name);
  const reader = new LineReader(new AutomaticNumbers(part('numbering'), part('styles')));
  const main = part('document');
  if (main) reader.take(main);
  const notes = part('footnotes');
  if (notes) for (const note of realNotes(notes)) reader.take(note);
  return { lines: reader.lines, pictures: reader.pictures };
}

/** The notes themselves: what a word processor keeps among them to draw the line above has a type. */
export const realNotes = (notes: Element): Element[] =>
  childrenOf(notes).filter((note) => note.localName === 'footnote' && !note.getAttribute('w:type'));

/** The elements right below one. */
export const childrenOf = (of: Element): Element[] =>
  Array.from(of.childNodes).filter((node): node is Element => node.nodeType === 1);

class LineReader {
  readonly lines: string[] = [];
  pictures = 0;
  readonly #numbers: AutomaticNumbers;

  constructor(numbers: AutomaticNumbers) {
    this.#numbers = numbers;
  }

  take(element: Element): void {
    const name = element.localName;
    if (LEFT_OUT.has(name!)) return;
    if (name === 'p') this.#put(this.#paragraph(element));
    else if (name === 'tbl') this.#table(element);
    else childrenOf(element).forEach((one) => this.take(one));
  }

  #put(text: string): void {
    if (text.trim()) this.lines.push(text.replace(/[ \t]+/g, ' ').trim());
  }

  #table(table: Element): void {
    for (const row of childrenOf(table).filter(({ localName }) => localName === 'tr')) {
      const cells = childrenOf(row).filter(({ localName }) => localName === 'tc');
      this.#put(cells.map((cell) => this.#cell(cell)).join(' | '));
    }
  }

  #cell(cell: Element): string {
    const inner = new LineReader(this.#numbers);
    childrenOf(cell).forEach((one) => inner.take(one));
    this.pictures += inner.pictures;
    return inner.lines.join(' ');
  }

  #paragraph(paragraph: Element): string {
    const number = this.#numbers.before(paragraph);
    const words = this.#words(paragraph);
    return number ? `${number} ${words}` : words;
  }

  #words(element: Element): string {
    const name = element.localName ?? '';
    if (LEFT_OUT.has(name)) return '';
    if (name === 't') return element.textContent ?? '';
    if (name === 'drawing' || name === 'pict') this.pictures += 1;
    return (
      BREAKS[name] ??
      childrenOf(element)
        .map((one) => this.#words(one))
        .join('')
    );
  }
}
