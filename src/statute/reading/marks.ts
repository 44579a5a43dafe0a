// What stands at the beginning of a line of a statute and numbers a provision, in Vietnamese and in English drafting. Pure.

/** What a provision is, from the widest to the narrowest. */
export const PROVISION_KINDS = [
  ...(['part', 'chapter', 'section', 'article'] as const),
  ...(['clause', 'point', 'subpoint', 'dash'] as const),
] as const;
export type ProvisionKind = (typeof PROVISION_KINDS)[number];

/** A mark as it is written, what it numbers, and what follows it on the line. */
export interface Mark {
  kind: ProvisionKind;
  /** As it is written: "Điều 5.", "10.4.2.", "đ)", "-". */
  label: string;
  /** The numbers that it counts by: of a chapter or article one, of "10.4.2." three, of a letter its code. */
  numbers: number[];
  rest: string;
}

/** Letters of points, in the order in which Vietnamese and English statutes use them. */
const ALPHABETS = ['abcdđeghiklmnopqrstuvxy', 'abcdefghijklmnopqrstuvwxyz'];
const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

const HEADS: [ProvisionKind, RegExp][] = [
  ['part', /^(?:PHẦN|Phần|PART|Part)\s+(?:thứ\s+|THỨ\s+)?([IVXLC]+|\d+|\p{L}+)\b[.:]?/u],
  ['chapter', /^(?:CHƯƠNG|Chương|CHAPTER|Chapter)\s+([IVXLC]+|\d+)\b[.:]?/u],
  ['section', /^(?:MỤC|Mục|SECTION|Section)\s+([IVXLC]+|\d+)\b[.:]?/u],
  ['article', /^(?:ĐIỀU|Điều|ARTICLE|Article)\s+(\d+[a-zđ]?)\s*(?:[.:]|$|(?=\n))/u],
];
const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const DECIMAL = /^(\d{1,3}(?:\.\d{1,3})+|\d{1,3}(?=\.(?:\s|$)))\.?(?=\s|$)/;
const BRACKETED = /^\((\d{1,3})\)(?=\s|$)/;
const SUBPOINT = /^\(([ivx]{1,6})\)(?=\s|$)|^(\p{Ll})\.(\d{1,2})\)(?=\s|$)/u;
const LETTER = /^\(?(\p{Ll})\)(?=\s|$)/u;
const DASH = /^[-–—•+*](?=\s)/;

/** The number that a Roman numeral stands for; null where it is none. */
export function romanNumber(text: string): number | null {
  const values = [...text.toLowerCase()].map((letter) => ROMAN[letter]);
  if (!values.length || values.some((value) => value === undefined)) return null;
  return values.reduce<number>(
    (sum, value, n) => sum + (value! < (values[n + 1] ?? 0) ? -value! : value!),
    0,
  );
}

function numberIn(text: string): number[] {
  const [, digits, letter] = /^(\d+)(\p{L}?)$/u.exec(text) ?? [];
  if (digits) return letter ? [Number(digits), letterCode(letter)] : [Number(digits)];
  const ordinal = ORDINALS.indexOf(text.toLocaleLowerCase('vi'));
  const number = romanNumber(text) ?? (ordinal < 0 ? null : ordinal + 1);
  return number === null ? [] : [number];
}

/** Whether a letter is the next one after another, in either alphabet. */
export function isNextLetter(before: string, after: string): boolean {
  return ALPHABETS.some((letters) => {
    const at = letters.indexOf(before);
    return at >= 0 && letters[at + 1] === after;
  });
}

/** A letter as a mark's number. */
export const letterCode = (letter: string): number => letter.codePointAt(0)!;
/** The letter of a mark's number. */
export const letterOf = (code: number): string => String.fromCodePoint(code);

const told = (text: string, label: string) => (kind: ProvisionKind, numbers: number[]) => ({
  ...{ kind, label, numbers },
  rest: text.slice(label.length).trim(),
});

/**
 * The marks that a line may begin with, the likeliest first; none where it begins with words. "(i)" is the letter i or the Roman one.
 * Whether one counts on is not asked here.
 */
export function marksOf(line: string): Mark[] {
  const text = line.trimStart();
  for (const [kind, pattern] of HEADS) {
    const found = pattern.exec(text);
    const numbers = found ? numberIn(found[1]!) : [];
    if (numbers.length) return [told(text, found![0].trim())(kind, numbers)];
  }
  const decimal = DECIMAL.exec(text) ?? BRACKETED.exec(text);
  if (decimal) return [told(text, decimal[0])('clause', decimal[1]!.split('.').map(Number))];
  const letter = LETTER.exec(text);
  const sub = SUBPOINT.exec(text);
  const dash = DASH.exec(text);
  return [
    ...(letter ? [told(text, letter[0])('point', [letterCode(letter[1]!)])] : []),
    ...(sub ? [told(text, sub[0])('subpoint', [sub[3] ? Number(sub[3]) : romanNumber(sub[1]!)!])] : []),
    ...(dash ? [told(text, dash[0])('dash', [])] : []),
  ];
}
