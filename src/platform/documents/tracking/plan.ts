// What is to become of each letter of a file, from the lines of its text with what goes and what comes. Letters are the same in both, so
// every line finds its place whatever became of blanks, tabs, soft line breaks and paragraphs on the way.
import {
  isInRun,
  lettersOf,
  type FileParagraph,
  type Letters,
  type Stretch,
  type Tracked,
} from './letters.ts';
import { Cursor, type Spot } from './cursor.ts';
import { Likes } from './likes.ts';
import { apart, becoming, oldLetters, rewritten, wordedAnew, type TrackedLine } from './lines.ts';
import { Unfit } from './names.ts';
import { isLastIn, isWithoutContent } from './paragraphs.ts';

/** What stands between two letters of the old text. */
type Item =
  | { what: 'put'; text: string; tracked: Tracked }
  | { what: 'blank'; tracked: Tracked | null }
  | { what: 'end'; tracked: Tracked | null; line: TrackedLine };

const isNew = (item: Item) => item.what === 'put' || item.tracked?.kind === 'inserted';
const isKept = (item: Item) => item.what !== 'put' && item.tracked === null;

/** Goes through lines and letters at once. */
export class Plan {
  readonly #letters: Letters;
  readonly #cursor: Cursor;
  readonly #likes: Likes;
  #gap: Item[] = [];
  /** The letter before the gap. */
  #last: Spot | null = null;
  #hasBegun = false;
  #lineGone = false;
  #by: Tracked | null = null;

  constructor(letters: Letters) {
    this.#letters = letters;
    this.#cursor = new Cursor(letters);
    this.#likes = new Likes(letters);
  }

  /** @throws Unfit where a change has no place in the file */
  make(before: string, lines: TrackedLine[]): void {
    for (let n = lettersOf(before).length; n > 0; n -= 1) this.#step();
    for (let n = 0; n < lines.length;) {
      const line = lines[n]!;
      if (line.mark?.kind === 'deleted' && this.#cannotJoin(line)) wordedAnew(lines.slice(n));
      const whole = becoming(lines, n);
      const parted = this.#apart(whole);
      for (const one of parted ?? [line]) this.#take(one);
      n += parted ? whole.length : 1;
    }
    this.#fill(this.#cursor.next());
    this.#likes.settle();
    this.#settleBy();
  }

  // A paragraph that goes on in the next loses its number to it, and none goes on in a note.
  #cannotJoin(line: TrackedLine): boolean {
    const [here, behind] = [this.#cursor.next(), this.#cursor.next(oldLetters(line))];
    return Boolean(here?.stretch.paragraph?.number || behind?.stretch.paragraph?.inNotes);
  }

  // A row of a table of which nothing stays goes as a row, and what comes instead comes behind it. Notes are read behind the last provision:
  // one of which hardly a word stays was not meant.
  #apart(lines: TrackedLine[]): TrackedLine[] | null {
    const { row, paragraph } = this.#cursor.next()?.stretch ?? {};
    const anew = row || paragraph?.inNotes ? rewritten(lines) : null;
    return anew && (paragraph?.inNotes || anew.isWhole) ? apart(lines, anew.by) : null;
  }

  #take(line: TrackedLine): void {
    this.#lineGone = line.pieces.every(({ tracked }) => tracked?.kind === 'deleted');
    this.#likes.begin(line);
    for (const { text, tracked } of line.pieces) {
      if (tracked) this.#by = tracked;
      if (tracked?.kind === 'inserted') {
        this.#gap.push({ what: 'put', text, tracked });
        continue;
      }
      for (const letter of text)
        if (/\s/.test(letter)) this.#gap.push({ what: 'blank', tracked });
        else for (let unit = 0; unit < letter.length; unit += 1) this.#letter(tracked);
    }
    this.#gap.push({ what: 'end', tracked: line.mark, line });
  }

  #letter(tracked: Tracked | null): void {
    this.#fill(this.#cursor.next());
    const spot = this.#step();
    this.#hasBegun = true;
    this.#likes.letter(spot.stretch.paragraph);
    if (tracked) this.#drop(spot, spot.at + 1, tracked);
  }

  #step(): Spot {
    this.#last = this.#cursor.step();
    const { paragraph } = this.#last.stretch;
    if (paragraph) paragraph.by = this.#by;
    return this.#last;
  }

  #drop({ stretch, at }: Spot, to: number, tracked: Tracked): void {
    const { span, paragraph, row } = stretch;
    // Notes are read behind the last provision, and do not go with it.
    if (paragraph?.inNotes && this.#lineGone) return;
    if (!paragraph) row!.gone.push(tracked);
    else if (!span) paragraph.numberGone.add(at);
    else if (!isInRun(span)) throw new Unfit();
    else {
      const last = span.deleted.at(-1);
      if (last?.to === at && last.tracked === tracked) last.to = to;
      else span.deleted.push({ from: at, to, tracked });
    }
  }

  #fill(next: Spot | null): void {
    const gap = withBlankKept(this.#gap);
    this.#gap = [];
    if (gap.every(isKept)) return;
    const last = this.#last;
    if (last && next && last.stretch.paragraph && last.stretch.paragraph === next.stretch.paragraph)
      this.#within(gap, last, next);
    else this.#between(gap, last, next);
  }

  // Both letters stand in one paragraph: line ends of the old text are breaks in it.
  #within(gap: Item[], last: Spot, next: Spot): void {
    const kept = gap.findIndex(isKept);
    const hasEnd = gap.some((item) => item.what === 'end' && !isNew(item));
    gap.forEach((item, n) => {
      const isBefore = kept < 0 || n < kept;
      if (item.what === 'put') this.#put(isBefore ? last : next, { ...item, after: isBefore });
      else if (item.what === 'end' && isNew(item)) {
        const ends = !hasEnd;
        this.#put(isBefore ? last : next, {
          ...{ text: ends ? '' : '\n', ends, after: isBefore, tracked: item.tracked! },
        });
      }
    });
    const gone = kept < 0 ? gap.find((item) => item.what !== 'put' && !isNew(item)) : undefined;
    if (gone) this.#dropBlanks(last, next, gone.tracked!);
  }

  #dropBlanks(last: Spot, next: Spot, tracked: Tracked): void {
    for (const stretch of this.#cursor.upTo(next.stretch)) {
      const at = stretch === last.stretch ? last.at + 1 : 0;
      const to = stretch === next.stretch ? next.at : stretch.text.length;
      if (stretch.span && at < to) this.#drop({ stretch, at }, to, tracked);
    }
  }

  // A paragraph ends between the two letters, or several do.
  #between(gap: Item[], last: Spot | null, next: Spot | null): void {
    const end = gap.findIndex((item) => item.what === 'end' && !isNew(item));
    const border = end >= 0 ? end : gap.findIndex((item) => !isNew(item));
    for (const [n, item] of gap.slice(0, Math.max(border, 0)).entries()) {
      if (item.what === 'blank') continue;
      const put = item.what === 'put' ? item : { text: '', ends: true, tracked: item.tracked! };
      const isNumber = !gap.slice(0, n).some(({ what }) => what === 'blank');
      if (last?.stretch.paragraph) this.#put(last, { ...put, after: true, isNumber });
      else if (next) this.#put(next, { ...put, after: false });
      else throw new Unfit();
    }
    const ended = gap[border];
    const gone = ended && ended.what !== 'put' && ended.tracked;
    if (gone && last && next) this.#dropEnds(last, next, gone);
    this.#come(gap.slice(border + 1), last, next);
  }

  #dropEnds(last: Spot, next: Spot, tracked: Tracked): void {
    const paragraph = last.stretch.paragraph;
    if (!paragraph || paragraph.inNotes) return;
    const breaks = breaksBeforeGone(paragraph);
    if (breaks.length) return breaks.forEach((spot) => this.#drop(spot, spot.at + 1, tracked));
    if (isLastIn(paragraph)) return;
    paragraph.mark = tracked;
    const { paragraphs } = this.#letters;
    for (let n = paragraphs.indexOf(paragraph) + 1; n < paragraphs.length; n += 1) {
      const one = paragraphs[n]!;
      if (one === next.stretch.paragraph || !isWithoutContent(one)) return;
      if (one.element.parentNode !== paragraph.element.parentNode || isLastIn(one)) return;
      one.mark = tracked;
    }
  }

  // Whole lines that come between two paragraphs; what is left begins the next.
  #come(items: Item[], last: Spot | null, next: Spot | null): void {
    let puts: Extract<Item, { what: 'put' }>[] = [];
    const after = next?.stretch.paragraph?.inNotes ? null : (next?.stretch.paragraph ?? null);
    // What comes first stands with the text, not with its title.
    const before = this.#hasBegun || !after ? this.#before(last) : null;
    for (const item of items) {
      if (item.what === 'put') puts.push(item);
      if (item.what !== 'end' || !isNew(item)) continue;
      const text = puts.map((one) => one.text).join('');
      puts = [];
      if (text.trim()) this.#likes.come({ line: item.line, text, tracked: item.tracked! }, { before, after });
    }
    for (const put of puts) {
      if (!next) throw new Unfit();
      this.#put(next, { ...put, after: false });
    }
  }

  // Nothing comes behind the notes.
  #before(last: Spot | null): FileParagraph | null {
    const paragraph = last?.stretch.paragraph ?? null;
    if (!paragraph?.inNotes) return paragraph;
    return this.#letters.paragraphs.findLast((one) => !one.inNotes && one.spans.length > 0) ?? null;
  }

  #put(
    { stretch, at }: Spot,
    put: { text: string; tracked: Tracked; after: boolean; ends?: boolean; isNumber?: boolean },
  ): void {
    const { span, paragraph } = stretch;
    const { text, tracked, after, ends = false, isNumber = true } = put;
    const place = after ? at + 1 : at;
    if (!paragraph) throw new Unfit();
    if (!span && isNumber) paragraph.numberPuts.push({ at: place, text });
    else if (!span) paragraph.loose.push({ text: ends ? '\n' : text, tracked });
    else if (!isInRun(span)) throw new Unfit();
    else span.puts.push({ at: place, text, tracked, ends });
  }

  #settleBy(): void {
    const { paragraphs } = this.#letters;
    let by: Tracked | null = null;
    for (const one of paragraphs) by = one.by ??= by;
  }
}

// Where the last lines of a paragraph go that are lines by soft breaks: the break before them, which goes with them.
function breaksBeforeGone(paragraph: FileParagraph): Spot[] {
  const breaks: Spot[] = [];
  for (const span of paragraph.spans.toReversed()) {
    const isGone = (at: number) => span.deleted.some(({ from, to }) => from <= at && at < to);
    if (span.puts.length) return [];
    for (let at = span.text.length - 1; at >= 0; at -= 1) {
      if (isGone(at)) continue;
      const letter = span.text[at]!;
      if (!/\s/.test(letter)) return breaks;
      const stretch = { text: span.text, paragraph, span, row: paragraph.row };
      if (letter === '\n') breaks.push({ stretch, at });
    }
  }
  return [];
}

// Words that become others with the same blank behind them: the blank stays.
function withBlankKept(gap: Item[]): Item[] {
  const last = gap.at(-1);
  const blank = gap.findIndex(({ what }) => what === 'blank');
  if (last?.what !== 'put' || !/\s$/.test(last.text) || blank < 0) return gap;
  if (gap.some((item) => item.what === 'end' || isKept(item))) return gap;
  const puts = gap.slice(0, -1).filter((item) => item.what === 'put');
  return [...puts, { ...last, text: last.text.trimEnd() }, { what: 'blank', tracked: null }];
}
