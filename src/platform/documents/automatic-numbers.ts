// The numbers that a word processor writes before paragraphs by itself: they stand in no text, and are counted here as ECMA-376,
// part 1, 17.9 says: a counter for each level of a list, the deeper ones beginning anew below a wider one. Pure.

interface Level {
  start: number;
  format: string;
  text: string;
  style: string | null;
  restarts: boolean;
  indent: Element | null;
}

/** Which list a paragraph counts in, and how deep. */
interface Place {
  list: string;
  level: number;
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const all = (of: Element, tag: string): Element[] => Array.from(of.getElementsByTagNameNS(W, tag));
const child = (of: Element | undefined, tag: string): Element | undefined =>
  of ? childrenOf(of).find(({ localName }) => localName === tag) : undefined;
const valueOf = (of: Element | undefined, name = 'val'): string | null => of?.getAttributeNS(W, name) || null;
const childrenOf = (of: Element): Element[] =>
  Array.from(of.childNodes).filter((node): node is Element => node.nodeType === 1);

const ROMAN: [number, string][] = [
  ...([
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
  ] as [number, string][]),
  ...([
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as [number, string][]),
];

function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [value, letters] of ROMAN) for (; rest >= value; rest -= value) text += letters;
  return text;
}

// After z come aa, bb, cc …
const letters = (number: number): string =>
  String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));

function written(number: number, format: string): string {
  if (format === 'lowerLetter') return letters(number);
  if (format === 'upperLetter') return letters(number).toUpperCase();
  if (format === 'lowerRoman') return roman(number);
  if (format === 'upperRoman') return roman(number).toUpperCase();
  if (format === 'none') return '';
  return format === 'decimalZero' && number < 10 ? `0${number}` : String(number);
}

function levelsOf(abstract: Element): Level[] {
  const levels: Level[] = [];
  for (const one of childrenOf(abstract).filter(({ localName }) => localName === 'lvl'))
    levels[Number(valueOf(one, 'ilvl'))] = {
      start: Number(valueOf(child(one, 'start')) ?? 1),
      format: valueOf(child(one, 'numFmt')) ?? 'decimal',
      text: valueOf(child(one, 'lvlText')) ?? '',
      style: valueOf(child(one, 'pStyle')),
      restarts: valueOf(child(one, 'lvlRestart')) !== '0',
      indent: child(child(one, 'pPr'), 'ind') ?? null,
    };
  return levels;
}

/** Counts the paragraphs of one document, in their order. */
export class AutomaticNumbers {
  readonly #levels = new Map<string, Level[]>();
  readonly #lists = new Map<string, { abstract: string; starts: Map<number, number> }>();
  readonly #styles = new Map<string, { place: Partial<Place>; basedOn: string | null }>();
  readonly #counts = new Map<string, number[]>();
  readonly #begun = new Set<string>();
  #last = { abstract: '', counts: [] as number[], begun: '' };

  /** @param numbering the part `word/numbering.xml`; @param styles the part `word/styles.xml` */
  constructor(numbering: Element | null, styles: Element | null) {
    for (const one of numbering ? all(numbering, 'abstractNum') : [])
      this.#levels.set(valueOf(one, 'abstractNumId') ?? '', levelsOf(one));
    for (const one of numbering ? all(numbering, 'num') : []) {
      const overrides = childrenOf(one).filter(({ localName }) => localName === 'lvlOverride');
      const starts = overrides.flatMap((override): [number, number][] => {
        const start = valueOf(child(override, 'startOverride'));
        return start ? [[Number(valueOf(override, 'ilvl')), Number(start)]] : [];
      });
      const abstract = valueOf(child(one, 'abstractNumId')) ?? '';
      this.#lists.set(valueOf(one, 'numId') ?? '', { abstract, starts: new Map(starts) });
    }
    for (const one of styles ? all(styles, 'style') : [])
      this.#styles.set(valueOf(one, 'styleId') ?? '', {
        place: placeIn(child(one, 'pPr')),
        basedOn: valueOf(child(one, 'basedOn')),
      });
  }

  /** What stands before a paragraph: "Điều 5.", "a)", "-" for a bullet; empty where nothing does. Counts it. */
  before(paragraph: Element): string {
    const place = this.#placeOf(paragraph);
    if (!place) return '';
    const { abstract } = this.#lists.get(place.list) ?? { abstract: '' };
    const levels = this.#levels.get(abstract) ?? [];
    const level = levels[place.level];
    if (!level) return '';
    const counts = this.#counted(place, abstract, levels);
    if (level.format === 'bullet') return '-';
    return level.text
      .replace(/%(\d)/g, (_all, digit: string) => {
        const at = Number(digit) - 1;
        return written(counts[at] ?? levels[at]?.start ?? 1, levels[at]?.format ?? 'decimal');
      })
      .trim();
  }

  /** How the list sets a paragraph in, as `w:ind`; null where it does not. */
  indentOf(paragraph: Element): Element | null {
    const place = this.#placeOf(paragraph);
    const { abstract = '' } = this.#lists.get(place?.list ?? '') ?? {};
    return this.#levels.get(abstract)?.[place?.level ?? 0]?.indent ?? null;
  }

  /** Takes back that the last paragraph was counted. */
  forget(): void {
    const { abstract, counts, begun } = this.#last;
    this.#counts.set(abstract, counts);
    this.#begun.delete(begun);
  }

  #counted({ list, level }: Place, abstract: string, levels: Level[]): number[] {
    const counts = this.#counts.get(abstract) ?? [];
    this.#counts.set(abstract, counts);
    const begun = `${list} ${level}`;
    this.#last = { abstract, counts: counts.slice(), begun: this.#begun.has(begun) ? '' : begun };
    const anew = this.#begun.has(begun) ? undefined : this.#lists.get(list)!.starts.get(level);
    this.#begun.add(begun);
    const last = counts[level];
    counts[level] = anew ?? (last === undefined ? levels[level]!.start : last + 1);
    for (let deeper = level + 1; deeper < 9; deeper += 1)
      if (levels[deeper]?.restarts !== false) delete counts[deeper];
    return counts;
  }

  #placeOf(paragraph: Element): Place | null {
    const properties = child(paragraph, 'pPr');
    const own = placeIn(properties);
    const style = valueOf(child(properties, 'pStyle'));
    const list = own.list ?? this.#ofStyle(style)?.list;
    if (!list || list === '0') return null;
    const linked = this.#levels
      .get(this.#lists.get(list)?.abstract ?? '')
      ?.findIndex((level) => level?.style && level.style === style);
    const byStyle = linked !== undefined && linked >= 0 ? linked : this.#ofStyle(style)?.level;
    return { list, level: own.level ?? byStyle ?? 0 };
  }

  // A style takes from the one that it is based on what it does not say itself. Circles end by themselves after some steps.
  #ofStyle(id: string | null, steps = 20): Partial<Place> | null {
    const style = id ? this.#styles.get(id) : undefined;
    if (!style || steps === 0) return null;
    return { ...this.#ofStyle(style.basedOn, steps - 1), ...style.place };
  }
}

function placeIn(properties: Element | undefined): Partial<Place> {
  const said = child(properties, 'numPr');
  const list = valueOf(child(said, 'numId'));
  const level = valueOf(child(said, 'ilvl'));
  return { ...(list === null ? {} : { list }), ...(level === null ? {} : { level: Number(level) }) };
}
