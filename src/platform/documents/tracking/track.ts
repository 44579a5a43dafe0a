// Tracked changes in a DOCX that somebody wrote: only the words that change are marked. Styles, headers, tables, numbering, notes and
// everything else stay as they are, byte by byte outside of the paragraphs that change. A number that the word processor writes by itself
// cannot be a tracked word: where it would come out wrong once all is accepted, it is written in words, and rejecting brings it back.
import { zipSync, type Zippable } from 'fflate';
import { AutomaticNumbers } from '../automatic-numbers.ts';
import { DOCX_LIMITS, opened } from '../read-docx.ts';
import { partOf } from '../written-numbers.ts';
import { Letters, type FileParagraph, type NewParagraph } from './letters.ts';
import { below, make, Unfit } from './names.ts';
import { cutAt, emptyLike, fillNew, lookLike, markEnd, unnumber, type Look } from './paragraphs.ts';
import { EditedPart } from './part.ts';
import { isTextOf, withOwnEnds, type TrackedLine } from './lines.ts';
import { Plan } from './plan.ts';
import { lookOf, Revisions } from './revisions.ts';
import { dropRuns, editRuns, isWhollyGone } from './runs.ts';

const MAIN = 'word/document.xml';
const NOTES = 'word/footnotes.xml';

/** A text with tracked changes: its lines, and what stands before and after them. */
export interface TrackedText {
  before: string;
  lines: TrackedLine[];
  after: string;
}

/**
 * A DOCX with changes of its text as tracked changes, which were read from it line by line. The same gives the same bytes.
 * @returns null where the file has another text, or a change has no place in it (within a formula, of half a row of a table)
 * @throws Problem `platform.file.…` as reading it
 */
export function trackInDocx(
  bytes: Uint8Array,
  { before, lines: given, after }: TrackedText,
): Uint8Array | null {
  const members = opened(bytes, DOCX_LIMITS);
  const [main, notes] = [MAIN, NOTES].map((name) => {
    const content = members.get(name);
    return content ? new EditedPart(name, content) : null;
  });
  if (!main?.isKnown || notes?.isKnown === false) return null;
  const counting = () => new AutomaticNumbers(partOf(members, 'numbering'), partOf(members, 'styles'));
  const letters = new Letters({ main, notes: notes ?? null }, counting());
  const lines = withOwnEnds(given);
  if (!isTextOf(letters, [before, lines, after])) return null;
  try {
    new Plan(letters).make(before, lines);
    new Writing(letters, new Revisions([main, ...(notes ? [notes] : [])].map(({ root }) => root))).write(
      counting(),
    );
  } catch (error) {
    if (error instanceof Unfit) return null;
    throw error;
  }
  for (const part of [main, notes]) if (part?.isChanged) members.set(part.name, part.written());
  const mtime = new Date(1980, 0, 2);
  const packed = [...members].map(([name, content]) => [name, [content, { mtime }]] as const);
  return zipSync(Object.fromEntries(packed) as Zippable);
}

class Writing {
  readonly #letters: Letters;
  readonly #revisions: Revisions;
  /** As they were before anything changed. */
  readonly #looks: Map<FileParagraph, Look>;

  constructor(letters: Letters, revisions: Revisions) {
    [this.#letters, this.#revisions] = [letters, revisions];
    const likes = letters.paragraphs.flatMap(({ before, after }) => [...before, ...after]);
    this.#looks = new Map(likes.map(({ like }) => [like, lookLike(like)]));
  }

  write(numbers: AutomaticNumbers): void {
    this.#dropRows();
    for (const paragraph of this.#letters.paragraphs) {
      const { part, element } = paragraph;
      const beside = (side: 'before' | 'after') =>
        paragraph[side].forEach((one) => part.put(this.#new(one, numbers), side, one.beside ?? element));
      beside('before');
      this.#change(paragraph, numbers);
      beside('after');
    }
  }

  #new(one: NewParagraph, numbers: AutomaticNumbers): Element {
    const look = this.#looks.get(one.like)!;
    const element = emptyLike(look);
    const number = numbers.before(element);
    const { label, text, tracked } = one;
    const isNumbered = number !== '' && number === label.trim();
    let space = ' ';
    if (number && !isNumbered) {
      numbers.forget();
      space = unnumber(element, { tracked: null, indent: numbers.indentOf(element) }, this.#revisions);
    }
    // In a numbered paragraph the first letter is none of a number.
    const [first, rest] = one.like.number || !label ? [look.most, look.most] : [look.first, look.rest];
    const said = isNumbered ? '' : text && label ? `${label}${space}` : label;
    fillNew(
      element,
      {
        tracked,
        words: [
          [said, first],
          [text, rest],
        ],
      },
      this.#revisions,
    );
    return element;
  }

  #change(paragraph: FileParagraph, numbers: AutomaticNumbers): void {
    const { part, element, mark, loose } = paragraph;
    const touch = () => part.touch(element);
    if (isWhollyGone(paragraph)) {
      touch();
      dropRuns(paragraph, mark!, this.#revisions);
      return markEnd(element, mark!, this.#revisions);
    }
    const typed = this.#number(paragraph, numbers);
    const isCut = paragraph.spans.some(({ deleted, puts }) => deleted.length || puts.length);
    if (typed === null && !isCut && !loose.length && !mark) return;
    touch();
    const ends = editRuns(paragraph, this.#revisions);
    for (const put of loose) element.appendChild(this.#words(paragraph, put));
    if (typed !== null) this.#write(paragraph, typed, numbers.indentOf(element));
    const pieces = cutAt(element, ends, this.#revisions);
    for (const piece of pieces) part.put(piece, 'before', element);
    // The first piece has the number.
    if (pieces.length && paragraph.number && typed === null) {
      const indent = numbers.indentOf(element);
      for (const piece of pieces.slice(1)) unnumber(piece, { tracked: null, indent }, this.#revisions);
      unnumber(element, { tracked: paragraph.by, indent }, this.#revisions);
    }
    if (mark) markEnd(element, mark, this.#revisions);
  }

  // What is to be written in words instead of the number that would come by itself; null where that is right.
  #number(paragraph: FileParagraph, numbers: AutomaticNumbers): string | null {
    const number = numbers.before(paragraph.element);
    const wanted = numberWanted(paragraph);
    if (!paragraph.number || number === wanted || !paragraph.by) return null;
    numbers.forget();
    return wanted;
  }

  #write(paragraph: FileParagraph, typed: string, indent: Element | null): void {
    const { element, by } = paragraph;
    const space = unnumber(element, { tracked: by, indent }, this.#revisions);
    if (!typed) return;
    const words = this.#words(paragraph, { text: typed + space, tracked: { ...by!, kind: 'inserted' } });
    element.insertBefore(words, below(element, 'pPr')!.nextSibling);
  }

  #words({ element, spans }: FileParagraph, { text, tracked }: FileParagraph['loose'][number]): Element {
    const holder = spans[0]?.element.parentNode as Element | undefined;
    return this.#revisions.words(element, text, { tracked, look: lookOf(holder ?? below(element, 'pPr')) });
  }

  // A row of which every cell goes.
  #dropRows(): void {
    for (const { part, element, paragraphs, bars, gone } of this.#letters.rows) {
      if (!gone.length) continue;
      const isGone = paragraphs.every((one) => !one.spans.length || isWhollyGone({ ...one, mark: gone[0]! }));
      if (gone.length !== bars || !isGone) throw new Unfit();
      part.touch(element);
      const properties =
        below(element, 'trPr') ?? element.insertBefore(make(element, 'trPr'), below(element, 'tc')!);
      properties.appendChild(this.#revisions.mark(element, gone[0]!));
    }
  }
}

function numberWanted({ number, numberGone, numberPuts }: FileParagraph): string {
  let wanted = '';
  for (let at = 0; at <= number.length; at += 1) {
    for (const put of numberPuts) if (put.at === at) wanted += put.text;
    if (!numberGone.has(at)) wanted += number[at] ?? '';
  }
  return wanted.replace(/\s+/g, ' ').trim();
}
