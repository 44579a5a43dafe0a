// What stands at the beginning of a line of a statute and numbers a provision, in Vietnamese and in English drafting. Pure.

/** What a provision is, from the widest to the narrowest. */
export const PROVISION_KINDS = ['part', 'chapter', 'section', 'article', 'clause', 'point', 'dash'] as const;
export type ProvisionKind = (typeof PROVISION_KINDS)[number];

/** A mark as it is written, what it numbers, and what follows it on the line. */
export interface Mark {
  kind: ProvisionKind;
  /** As it is written: "Điều 5.", "10.4.2.", "đ)", "-". */
  label: string;
  /** The numbers that it counts by: of a chapter or article one, of "10.4.2." three, of a letter its place in the alphabet. */
  numbers: number[];
  rest: string;
}

/** Letters of points, in the order in which Vietnamese statutes use them; English ones have f, j, w and z besides. */
const VIETNAMESE = 'abcdđeghiklmnopqrstuvxy';
const ENGLISH = 'abcdefghijklmnopqrstuvwxyz';
const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

const HEADS: [ProvisionKind, RegExp][] = [
  ['part', /^(?:PHẦN|Phần|PART|Part)\s+(?:thứ\s+|THỨ\s+)?([IVXLC]+|\d+|\p{L}+)\b[.:]?/u],
  ['chapter', /^(?:CHƯƠNG|Chương|CHAPTER|Chapter)\s+([IVXLC]+|\d+)\b[.:]?/u],
  ['section', /^(?:MỤC|Mục|SECTION|Section)\s+([IVXLC]+|\d+)\b[.:]?/u],
  ['article', /^(?:ĐIỀU|Điều|ARTICLE|Article)\s+(\d+[a-zđ]?)\s*(?:[.:]|$|(?=\n))/u],
];
const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const DECIMAL = /^(\d{1,3}(?:\.\d{1,3})+|\d{1,3}(?=\.(?:\s|$)))\.?(?=\s|$)/;
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
  if (digits) return letter ? [Number(digits), placeOf(letter)] : [Number(digits)];
  const ordinal = ORDINALS.indexOf(text.toLocaleLowerCase('vi'));
  const number = romanNumber(text) ?? (ordinal < 0 ? null : ordinal + 1);
  return number === null ? [] : [number];
}

/** The place of a letter among the letters of points, from 1; 0 where it is none. */
export function placeOf(letter: string, alphabet: 'vi' | 'en' = 'vi'): number {
  return (alphabet === 'vi' ? VIETNAMESE : ENGLISH).indexOf(letter) + 1;
}

/** The mark at the beginning of a line; null where there is none. Whether it counts on is not asked here. */
export function markOf(line: string): Mark | null {
  const text = line.trimStart();
  const told = (kind: ProvisionKind, label: string, numbers: number[]): Mark => ({
    ...{ kind, label, numbers },
    rest: text.slice(label.length).trim(),
  });
  for (const [kind, pattern] of HEADS) {
    const found = pattern.exec(text);
    if (!found) continue;
    const numbers = numberIn(found[1]!);
    if (numbers.length) return told(kind, found[0].trim(), numbers);
  }
  const decimal = DECIMAL.exec(text);
  if (decimal) return told('clause', decimal[0], decimal[1]!.split('.').map(Number));
  const letter = LETTER.exec(text);
  if (letter) return told('point', letter[0], [placeOf(letter[1]!)]);
  const dash = DASH.exec(text);
  return dash ? told('dash', dash[0], []) : null;
}
