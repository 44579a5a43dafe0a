// The numbers before headings as offices write them, and how deep each stands: Phần I, A., I., 1., 1.1., a). Pure.

/** A heading parted into its number and its words. */
export interface Marked {
  shape: Shape;
  number: string;
  title: string;
}

const SHAPES = {
  part: /^((?:phần|chương|phụ lục|biểu|mẫu)\s+(?:(?:thứ\s+\p{L}+)|số\s+\d+|[IVXLC]+|\d+))\s*[.:\-–)]?\s*/iu,
  upper: /^(?![IVX])(\p{Lu})\s*[.)\-–]\s*/u,
  roman: /^([IVX]+)\s*[.)\-–]\s*/u,
  item: /^((?:điều|mục)\s+(?:\d+|[IVXLC]+))\s*[.:\-–)]?\s*/iu,
  dotted: /^(\d{1,2}(?:\.\d{1,2})+)[.)]?\s+/u,
  digit: /^(\d{1,2})\s*[.)\-–]\s*(?!\d)/u,
  letter: /^([a-zđ])\s*[.)]\s*/u,
};
export type Shape = keyof typeof SHAPES;

/** The usual depth of each; parts shift all others down where there are any. */
const DEPTHS: Record<Shape, number> = {
  part: 0,
  upper: 0,
  roman: 1,
  item: 1,
  digit: 2,
  dotted: 3,
  letter: 4,
};

/** The number before a heading; null where it bears none, or nothing else. */
export function markOf(text: string): Marked | null {
  for (const [shape, pattern] of Object.entries(SHAPES) as [Shape, RegExp][]) {
    const found = pattern.exec(text);
    if (!found) continue;
    const title = text.slice(found[0].length).trim();
    return title ? { shape, number: found[1]!, title } : null;
  }
  return null;
}

/** How deep headings of a shape stand in a document, by what it did before; `finer` parts "1.1.1" from "1.1". */
export class Depths {
  readonly #known = new Map<Shape, number>();
  readonly #shift: number;

  /** `parted`: whether parts or chapters stand above all else. */
  constructor(parted: boolean) {
    this.#shift = parted ? 1 : 0;
  }

  /** The rank of a heading; `level` is what the document says of it, null where it says nothing. */
  rankOf(mark: Marked | null, level: number | null): number {
    if (!mark) return level ?? Number.MAX_SAFE_INTEGER;
    const { shape, number } = mark;
    if (level !== null && !this.#known.has(shape)) this.#known.set(shape, level);
    const depth = level ?? this.#known.get(shape) ?? DEPTHS[shape] + this.#shift;
    const finer = shape === 'dotted' ? (number.split('.').length - 2) / 8 : shape === 'letter' ? 1 / 2 : 0;
    return depth + finer;
  }
}

/** Whether marks of a shape stand above all others. */
export const isPart = (mark: Marked | null): boolean => mark?.shape === 'part' || mark?.shape === 'upper';
