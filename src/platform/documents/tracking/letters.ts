// The letters of a DOCX in the order in which its lines are read, each with its place: the paragraph, the element that holds it. Numbers
// that the word processor writes by itself, and the bars between cells, are letters without an element.
import type { AutomaticNumbers } from '../automatic-numbers.ts';
import { BREAKS, childrenOf, LEFT_OUT, realNotes } from '../read-lines.ts';
import { isNamed } from './names.ts';
import type { EditedPart } from './part.ts';

/** Who put something in or took it out, as word processors track it. */
export interface Tracked {
  kind: 'inserted' | 'deleted';
  author: string;
  /** A moment, ISO text in UTC. */
  date: string;
}

/** Letters in one element of a paragraph, and what is to become of them. */
export interface Span {
  element: Element;
  text: string;
  deleted: { from: number; to: number; tracked: Tracked }[];
  /** `ends`: the paragraph ends there. */
  puts: { at: number; text: string; tracked: Tracked; ends?: boolean }[];
}

/** A row of a table. */
export interface Row {
  part: EditedPart;
  element: Element;
  paragraphs: FileParagraph[];
  bars: number;
  gone: Tracked[];
}

/** A paragraph that comes, with the properties of another. */
export interface NewParagraph {
  like: FileParagraph;
  /** Words in the look of the first letter of `like`, and in the look of most. */
  label: string;
  text: string;
  tracked: Tracked;
  /** What it stands beside; null: the paragraph that it is listed with. */
  beside: Element | null;
}

/** A paragraph of the file, and what is to become of it. */
export interface FileParagraph {
  part: EditedPart;
  element: Element;
  inNotes: boolean;
  row: Row | null;
  /** What the word processor writes before it, and of that what goes and what comes. */
  number: string;
  numberGone: Set<number>;
  numberPuts: { at: number; text: string }[];
  spans: Span[];
  /** Words that come where it has none. */
  loose: { text: string; tracked: Tracked }[];
  mark: Tracked | null;
  before: NewParagraph[];
  after: NewParagraph[];
  /** The change that came last before its end: a number that only follows is in its name. */
  by: Tracked | null;
}

/** A row of letters in one place; bars have no paragraph, numbers no span. */
export interface Stretch {
  text: string;
  paragraph: FileParagraph | null;
  span: Span | null;
  row: Row | null;
}

/** The letters of the parts, notes last. */
export class Letters {
  readonly stretches: Stretch[] = [];
  readonly paragraphs: FileParagraph[] = [];
  readonly rows: Row[] = [];
  readonly #numbers: AutomaticNumbers;
  #part: EditedPart;
  #inNotes = false;
  #row: Row | null = null;

  constructor(parts: { main: EditedPart; notes: EditedPart | null }, numbers: AutomaticNumbers) {
    this.#numbers = numbers;
    this.#part = parts.main;
    this.#take(parts.main.root);
    if (!parts.notes) return;
    [this.#part, this.#inNotes] = [parts.notes, true];
    for (const note of realNotes(parts.notes.root)) this.#take(note);
  }

  #take(element: Element): void {
    const name = element.localName!;
    if (LEFT_OUT.has(name)) return;
    if (name === 'p') this.#paragraph(element);
    else if (name === 'tbl')
      childrenOf(element).forEach((row) => row.localName === 'tr' && this.#takeRow(row));
    else childrenOf(element).forEach((one) => this.#take(one));
  }

  #takeRow(element: Element): void {
    const outer = this.#row;
    const row: Row = { part: this.#part, element, paragraphs: [], bars: 0, gone: [] };
    this.rows.push(row);
    const cells = childrenOf(element).filter(({ localName }) => localName === 'tc');
    cells.forEach((cell, n) => {
      if (n) {
        row.bars += 1;
        this.stretches.push({ text: '|', paragraph: null, span: null, row });
      }
      this.#row = row;
      childrenOf(cell).forEach((one) => this.#take(one));
    });
    this.#row = outer;
    outer?.paragraphs.push(...row.paragraphs);
  }

  #paragraph(element: Element): void {
    const paragraph: FileParagraph = {
      ...{ part: this.#part, element, inNotes: this.#inNotes, row: this.#row, spans: [], loose: [] },
      ...{ number: this.#numbers.before(element), numberGone: new Set(), numberPuts: [] },
      ...{ mark: null, before: [], after: [], by: null },
    };
    this.paragraphs.push(paragraph);
    this.#row?.paragraphs.push(paragraph);
    const of = { paragraph, row: this.#row };
    if (paragraph.number) this.stretches.push({ ...of, text: paragraph.number, span: null });
    for (const span of spansIn(element)) {
      paragraph.spans.push(span);
      this.stretches.push({ ...of, text: span.text, span });
    }
  }
}

function spansIn(element: Element): Span[] {
  const name = element.localName ?? '';
  if (LEFT_OUT.has(name)) return [];
  const text = name === 't' ? (element.textContent ?? '') : BREAKS[name];
  if (text !== undefined) return text ? [{ element, text, deleted: [], puts: [] }] : [];
  return childrenOf(element).flatMap(spansIn);
}

/** Whether words can be tracked in a span: it stands in a run, and not in a formula. */
export const isInRun = ({ element }: Span): boolean => isNamed(element.parentNode, 'r');

/** The letters of a text, without blanks. */
export const lettersOf = (text: string): string => text.replace(/\s+/g, '');
