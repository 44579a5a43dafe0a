// Plain text read into provisions. A mark counts when it goes on where its like left off; a line that only looks like one
// ("1.000 đảng viên") belongs to the provision before it and is told as a doubt. Every letter of the text is in one piece. Pure.
import {
  isNextLetter,
  letterCode,
  letterOf,
  marksOf,
  PROVISION_KINDS,
  type Mark,
  type ProvisionKind,
} from './marks.ts';

/** A provision as it stands in a text. */
export interface ReadProvision {
  kind: ProvisionKind;
  label: string;
  /** The place in the list of the provision that it is under; null at the top. */
  under: number | null;
  /** The first paragraph, without the label: of a chapter or an article its heading. */
  text: string;
  /** The paragraphs after it that have no number. */
  more: string[];
  /** Its piece of the text as it is written, from its label to the next provision. */
  raw: string;
}

/** Why a line that looks like the beginning of a provision was not taken for one. */
export interface Doubt {
  /** The line, counted from 1. */
  line: number;
  words: string;
  why: 'out-of-order' | 'twice';
}

/** A text read into provisions; `before` and `after` are what stands before the first and after the last. */
export interface ReadText {
  before: string;
  provisions: ReadProvision[];
  after: string;
  doubts: Doubt[];
}

interface Open {
  at: number;
  kind: ProvisionKind;
  numbers: number[];
}

/** How many numbers may be left out: further on it is a number of something else. */
const FURTHEST = 3;
/** How many lines are looked at for the numbers that were left out. */
const AHEAD = 1000;

/** Where what is signed begins; and the formula by which a text without articles comes into force, behind its last provision. */
const CLOSING = /^\s*(Nơi nhận:|T\/M |TM\. )/;
const FORMULA =
  /^\s*(Điều lệ|Quy định|Quy chế|Nghị quyết|Quyết định|Hướng dẫn) này (được ban hành|có hiệu lực|thay thế)/u;

/** What a person says that a line is, against what was read: the beginning of a provision, or words of the one before. */
export interface Correction {
  /** The line, counted from 1. */
  line: number;
  as: ProvisionKind | 'words';
}

/** Reads a plain text as corrected. What was not recognised stays in the piece of the provision before it. */
export function readText(source: string, corrections: Correction[] = []): ReadText {
  const lines = source.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const reading = new Reading(lines, new Map(corrections.map(({ line, as }) => [line, as])));
  lines.forEach((raw, n) => reading.take(raw, n + 1));
  return reading.read();
}

class Reading {
  readonly #provisions: ReadProvision[] = [];
  readonly #doubts: Doubt[] = [];
  #open: Open[] = [];
  #before = '';
  #after = '';
  #closed = false;
  #blank = true;
  readonly #lines: string[];
  readonly #corrected: Map<number, Correction['as']>;

  constructor(lines: string[], corrected: Map<number, Correction['as']>) {
    this.#lines = lines;
    this.#corrected = corrected;
  }

  read(): ReadText {
    return {
      before: this.#before,
      provisions: this.#provisions,
      after: this.#after,
      doubts: this.#doubts,
    };
  }

  take(raw: string, line: number): void {
    if (this.#provisions.length && this.#closes(raw, line)) this.#closed = true;
    if (this.#closed) {
      this.#after += raw;
      return;
    }
    const as = this.#corrected.get(line);
    if (as && as !== 'words') this.#begin(...this.#asSaid(raw, as), raw);
    else if (as) this.#goOn(raw);
    else this.#takeAsRead(raw, line);
    this.#blank = raw.trim() === '';
  }

  // Of an article that says nothing else the formula is what it says.
  #closes(raw: string, line: number): boolean {
    if (CLOSING.test(raw)) return true;
    if (!this.#blank || !FORMULA.test(raw) || isHead(this.#provisions.at(-1)!.kind)) return false;
    return !this.#lines
      .slice(line, line + AHEAD)
      .some((later) => marksOf(later).some(({ kind }) => kind !== 'dash'));
  }

  #takeAsRead(raw: string, line: number): void {
    const marks = marksOf(raw);
    for (const mark of marks) {
      const place = this.#placeFor(mark);
      if (place) return this.#begin(mark, place, raw);
    }
    const [mark] = marks;
    if (mark && this.#provisions.length) {
      this.#doubt(mark, raw, line);
      const depth = this.#depthAfterGap(mark, line);
      if (depth !== null) return this.#begin(mark, { depth }, raw);
    }
    this.#goOn(raw);
  }

  // Numbering that is broken: a chapter or an article begins whatever its number is; a clause or a point that leaves numbers out does
  // where none of those comes later.
  #depthAfterGap(mark: Mark, line: number): number | null {
    const depth = this.#open.findIndex((one) => alike(one, mark));
    if (depth < 0) return null;
    if (isHead(mark.kind)) return depth;
    const last = this.#open[depth]!.numbers.at(-1) ?? 0;
    const number = mark.numbers.at(-1) ?? 0;
    if (!this.#blank || number <= last + 1 || number > last + FURTHEST) return null;
    for (const raw of this.#lines.slice(line, line + AHEAD)) {
      const [next] = marksOf(raw);
      if (next && isHead(next.kind)) break;
      if (
        next?.kind === mark.kind &&
        next.numbers.length === mark.numbers.length &&
        (next.numbers.at(-1) ?? 0) < number
      )
        return null;
    }
    return depth;
  }

  // A line that a person takes for a provision: below the nearest wider one that is open, whatever its number.
  #asSaid(raw: string, kind: ProvisionKind): [Mark, { depth: number }] {
    const mark = marksOf(raw).find((one) => one.kind === kind);
    const depth = this.#open.findIndex((one) => rank(one.kind) >= rank(kind));
    const wider = depth < 0 ? this.#open.length : depth;
    return [mark ?? { kind, label: '', numbers: [], rest: raw.trim() }, { depth: wider }];
  }

  // Where a mark belongs: how many of the open provisions stay open around it; null where it does not count on.
  #placeFor(mark: Mark): { depth: number } | null {
    if (mark.kind === 'dash') return this.#placeForDash();
    for (let depth = this.#open.length; depth >= 0; depth -= 1) {
      const around = this.#open.slice(0, depth);
      const sibling = this.#open[depth];
      const wider = around.at(-1);
      // What a chapter or article holds ends with it: a clause does not stand beside one.
      if (sibling && isHead(sibling.kind) && !isHead(mark.kind)) return null;
      if (wider && !mayHold(wider, mark)) continue;
      if (sibling && alike(sibling, mark)) {
        if (follows(sibling, mark)) return { depth };
        continue;
      }
      if (begins(mark, wider)) return { depth };
    }
    return null;
  }

  #placeForDash(): { depth: number } | null {
    const dash = this.#open.findIndex(({ kind }) => kind === 'dash');
    if (dash >= 0) return { depth: dash };
    return this.#open.length ? { depth: this.#open.length } : null;
  }

  #begin({ kind, label, numbers, rest }: Mark, { depth }: { depth: number }, raw: string): void {
    this.#open = this.#open.slice(0, depth);
    const under = this.#open.at(-1)?.at ?? null;
    const at = this.#provisions.push({ kind, label, under, text: rest, more: [], raw }) - 1;
    this.#open.push({ at, kind, numbers });
  }

  #goOn(raw: string): void {
    const last = this.#provisions.at(-1);
    if (!last) {
      this.#before += raw;
      return;
    }
    last.raw += raw;
    const words = raw.trim();
    if (!words) return;
    if (!last.text) last.text = words;
    else if (this.#blank) last.more.push(words);
    else if (last.more.length) last.more.push(`${last.more.pop()} ${words}`);
    else last.text += ` ${words}`;
  }

  #doubt(mark: Mark, raw: string, line: number): void {
    const sibling = this.#open.find((one) => alike(one, mark));
    const twice = sibling && String(sibling.numbers) === String(mark.numbers);
    this.#doubts.push({ line, words: raw.trim(), why: twice ? 'twice' : 'out-of-order' });
  }
}

const rank = (kind: ProvisionKind) => PROVISION_KINDS.indexOf(kind);
const isHead = (kind: ProvisionKind) => rank(kind) <= rank('article');

// Numbers of several parts ("10.4.2.") stand below those whose beginning they repeat; else the narrower below the wider.
function mayHold(wider: Open, mark: Mark): boolean {
  if (wider.kind === 'clause' && mark.kind === 'clause')
    return (
      mark.numbers.length === wider.numbers.length + 1 &&
      wider.numbers.every((number, n) => mark.numbers[n] === number)
    );
  return rank(wider.kind) < rank(mark.kind);
}

function alike(open: Pick<Open, 'kind' | 'numbers'>, mark: Mark): boolean {
  return open.kind === mark.kind && (mark.kind !== 'clause' || open.numbers.length === mark.numbers.length);
}

function follows(before: Open, { kind, numbers }: Mark): boolean {
  if (kind !== 'point') return goesOn(before.numbers, numbers);
  const [last, next] = [before.numbers[0], numbers[0]];
  return last !== undefined && isNextLetter(letterOf(last), letterOf(next!));
}

// The next of the same length: 10.4.3 after 10.4.2; "Điều 5a" after "Điều 5", "Điều 6" after either.
function goesOn(before: number[], after: number[]): boolean {
  if (after.length === before.length + 1)
    return (
      (after.at(-1) === 1 || after.at(-1) === letterCode('a')) &&
      before.every((number, n) => number === after[n])
    );
  if (after.length < before.length) return after[0] === before[0]! + 1;
  const last = after.length - 1;
  return after[last] === before[last]! + 1 && after.slice(0, last).every((number, n) => number === before[n]);
}

// The first of its kind below something: heads may begin with any number (an extract), the others with the first.
function begins(mark: Mark, wider: Open | undefined): boolean {
  if (isHead(mark.kind)) return true;
  if (mark.kind === 'point') return letterOf(mark.numbers[0]!) === 'a';
  return mark.numbers.at(-1) === 1 && (mark.kind !== 'clause' || fits(mark.numbers, wider));
}

function fits(numbers: number[], wider: Open | undefined): boolean {
  return numbers.length === (wider?.kind === 'clause' ? wider.numbers.length + 1 : 1);
}
