// Which paragraph of the file a new one takes after: the nearest of the same kind of line.
import {
  lettersOf,
  type FileParagraph,
  type Letters,
  type NewParagraph,
  type Row,
  type Tracked,
} from './letters.ts';
import { Unfit } from './names.ts';
import type { TrackedLine } from './lines.ts';

/** A line that stands in the file. Of some the number has a paragraph of its own ("Chương I" above its heading). */
interface Known {
  nth: number;
  like: string;
  first: FileParagraph;
  rest: FileParagraph | null;
}

interface Coming {
  nth: number;
  line: TrackedLine;
  text: string;
  tracked: Tracked;
  between: Neighbours;
}

/** The paragraphs between which something comes. */
export interface Neighbours {
  before: FileParagraph | null;
  after: FileParagraph | null;
}

/** Collects the lines that there are and those that come. */
export class Likes {
  readonly #rows: Row[];
  readonly #known = new Map<string, Known[]>();
  readonly #coming: Coming[] = [];
  #nth = 0;
  #line: TrackedLine | null = null;
  #open: Known | null = null;

  constructor({ rows }: Letters) {
    this.#rows = rows;
  }

  /** A line begins. */
  begin(line: TrackedLine): void {
    [this.#line, this.#open] = [line, null];
    this.#nth += 1;
  }

  /** It has a letter in a paragraph. */
  letter(paragraph: FileParagraph | null): void {
    if (!paragraph || paragraph.row || paragraph.inNotes) return;
    if (this.#open) {
      if (this.#open.first !== paragraph) this.#open.rest ??= paragraph;
      return;
    }
    const { like } = this.#line!;
    this.#open = { nth: this.#nth, like, first: paragraph, rest: null };
    const known = this.#known.get(like);
    if (known) known.push(this.#open);
    else this.#known.set(like, [this.#open]);
  }

  /** A line comes. */
  come(coming: Pick<Coming, 'line' | 'text' | 'tracked'>, between: Neighbours): void {
    this.#coming.push({ ...coming, between, nth: this.#nth });
  }

  /** Gives each paragraph those that come beside it. @throws Unfit where one has no place */
  settle(): void {
    for (const coming of this.#coming) {
      const { before, after } = coming.between;
      // Behind a table, not in its last cell.
      const isAfter = before && (!before.row || !after || after.row);
      const beside = isAfter ? before : (after ?? before);
      if (!beside) throw new Unfit();
      const made = this.#made(coming, beside);
      if (beside === after) after.before.push(...made);
      else beside.after.push(...made.map((one) => ({ ...one, beside: goneTable(beside, this.#rows) })));
    }
  }

  #made({ nth, line, text, tracked }: Coming, beside: FileParagraph): NewParagraph[] {
    const label = text.startsWith(line.label) ? line.label : '';
    const words = text.slice(label.length).trim();
    const near = this.#nearest(line.like, nth);
    const [like, rest] = [near?.first ?? beside, near?.rest ?? null];
    const isApart = rest && label && words && !like.number && isLabelAlone(like);
    const one = { like, label, text: words, tracked, beside: null };
    if (!isApart) return [one];
    return [
      { ...one, text: '' },
      { ...one, like: rest, label: '' },
    ];
  }

  #nearest(like: string, nth: number): Known | undefined {
    const near = (one: Known) => Math.abs(one.nth - nth + 0.5);
    return (this.#known.get(like) ?? []).reduce<Known | undefined>(
      (best, one) => (best && near(best) <= near(one) ? best : one),
      undefined,
    );
  }
}

// "Chương II", not "Điều 2. Nhiệm vụ".
const isLabelAlone = ({ spans }: FileParagraph): boolean =>
  /^\p{L}+[\dIVXLC]+[.:]?$/u.test(lettersOf(spans.map(({ text }) => text).join('')));

// What comes behind a row that goes comes behind its table. @throws Unfit where rows follow that stay
function goneTable({ row }: FileParagraph, rows: Row[]): Element | null {
  if (!row?.gone.length) return null;
  const table = row.element.parentNode as Element;
  const later = rows.slice(rows.indexOf(row)).filter(({ element }) => element.parentNode === table);
  if (later.some(({ gone }) => !gone.length)) throw new Unfit();
  return table;
}
