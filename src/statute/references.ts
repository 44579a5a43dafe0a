// References to provisions within a text: "khoản 2 Điều 10", "các khoản 1, 2 và 3 Điều 4 Điều lệ Đảng", "Tiểu mục 10.4.2",
// "Điều này", "Article 4(2)(a)". From the narrow to the wide, as Vietnamese names them, or the other way round in brackets. Pure.

/** A provision as a text names it; `this` is the one that the reference itself stands in, null what is not named. */
export interface NamedProvision {
  article: string | null;
  clause: string | null;
  point: string | null;
  /** A number of several parts that names its place by itself: "10.4.2". */
  item: string | null;
}

/** A reference: where it stands in the text, what it names, and the document that it says it is of. */
export interface Reference {
  from: number;
  to: number;
  targets: NamedProvision[];
  /** "Điều lệ Đảng", "Quy định 24-QĐ/TW"; null where none is named, or the very one. */
  document: string | null;
}

type Level = 'item' | 'point' | 'clause' | 'article';
const WIDTH: Level[] = ['point', 'clause', 'article'];

interface Phrase {
  level: Level;
  values: string[];
  from: number;
  to: number;
}

const ITEM: Record<Level, string> = {
  item: String.raw`\d+(?:\.\d+)*`,
  point: String.raw`\(?[abcdđeghiklmnopqrstuvxyfjwz](?![\p{L}\d])\)?`,
  clause: String.raw`\(?\d+(?![\p{L}\d]|\.\d)\)?`,
  article: String.raw`\d+(?:[a-zđ](?![\p{L}\d]))?`,
};
const WORDS: [Level, string][] = [
  ['item', 'tiểu mục|mục'],
  ['point', 'điểm|points?'],
  ['clause', 'khoản|clauses?|paragraphs?'],
  ['article', 'điều|articles?'],
];
const AND = String.raw`(?:\s*,\s*|\s+(?:và|hoặc|and|or)\s+)`;
// Ordinary words that end so: "đặc điểm", "thời điểm", "tài khoản 2", "danh mục 3".
const COMPOUNDS = String.raw`(?:đặc|thời|địa|quan|ưu|nhược|cao|trọng|kiểm|tài|bài|danh|chuyên|hạng|đề)\s`;
const PHRASES = WORDS.map(([level, word]) => {
  const item = ITEM[level];
  const list = String.raw`(?<list>${item}(?:${AND}${item})*|này\b|nêu trên)`;
  // The word is sought first: what must not stand before it costs more to look at than all else.
  const pattern = String.raw`(?=${word})(?<![\p{L}\d]|${COMPOUNDS})(?:${word})\s+${list}`;
  return { level, pattern: new RegExp(pattern, 'giu') };
});
const BESIDE = new RegExp(AND, 'u');
// "Article 4(2)(a)": what stands in brackets behind an article, narrower each time.
const BEHIND = /^\((\d+)\)(?:\((\p{Ll})\))?/u;
// What may stand between two parts of one reference.
const BETWEEN = /^\s*(?:,|\(|của|tại|of|in)?\s*$/u;
const DOCUMENT =
  /^\s*\)?\s*(?:của\s+)?((?:Điều lệ|Quy định|Quy chế|Luật|Pháp lệnh|Nghị quyết|Nghị định|Hiến pháp)(?:\s+(?:\d[\d./-]*-?[\p{Lu}Đ/-]+|Đảng|\p{Lu}\p{Ll}+))*)/u;

/** Every reference of a text, in its order; none overlaps another. */
export function referencesIn(text: string): Reference[] {
  const phrases = phrasesIn(text);
  const found: Reference[] = [];
  for (let n = 0; n < phrases.length;) {
    const parts = [phrases[n]!];
    n += 1;
    while (n < phrases.length && joins(parts, phrases[n]!, text)) parts.push(phrases[n++]!);
    found.push(reference(parts, text));
  }
  return found;
}

function phrasesIn(text: string): Phrase[] {
  const all: Phrase[] = [];
  for (const { level, pattern } of PHRASES)
    // Not matchAll, which makes the pattern anew for every text.
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const values = match.groups!['list']!.split(BESIDE).map((one) => one.replace(/[()]/g, ''));
      all.push({ level, values, from: match.index, to: match.index + match[0].length });
    }
  return all.toSorted((a, b) => a.from - b.from || b.to - a.to);
}

// Parts of one reference run all one way: narrower to wider, or an article with its clauses in brackets behind it.
function joins(parts: Phrase[], next: Phrase, text: string): boolean {
  const last = parts.at(-1)!;
  if (last.level === 'item' || next.level === 'item') return false;
  const between = text.slice(last.to, next.from);
  if (!BETWEEN.test(between)) return false;
  // "Điều 24 (Khoản 3, Khoản 4)": both clauses are of the article before the bracket.
  if (last.level === next.level)
    return /\([^)]*$/u.test(text.slice(parts[0]!.from, last.to)) && parts.length > 1;
  if (parts.some(({ level }) => level === next.level)) return false;
  const [a, b] = [WIDTH.indexOf(last.level), WIDTH.indexOf(next.level)];
  return a < b || (a > b && between.includes('('));
}

function reference(parts: Phrase[], text: string): Reference {
  const last = parts.at(-1)!;
  const named = new Map<Level, string[]>();
  for (const { level, values } of parts) named.set(level, [...(named.get(level) ?? []), ...values]);
  let to = last.to;
  const behind = last.level === 'article' && BEHIND.exec(text.slice(to));
  if (behind) {
    to += behind[0].length;
    named.set('clause', [behind[1]!]);
    if (behind[2]) named.set('point', [behind[2]]);
  }
  const document = DOCUMENT.exec(text.slice(to));
  return { from: parts[0]!.from, to, targets: targetsOf(named), document: document?.[1] ?? null };
}

const THIS = /^(này|nêu trên)$/u;

// Of a list the narrowest is meant one by one: "điểm a, b khoản 1" are two, "khoản 1, 2 Điều 4" are two.
function targetsOf(named: Map<Level, string[]>): NamedProvision[] {
  const values = (level: Level): (string | null)[] =>
    named.get(level)?.map((value) => (THIS.test(value) ? 'this' : value)) ?? [null];
  const targets: NamedProvision[] = [];
  for (const item of values('item'))
    for (const article of values('article'))
      for (const clause of values('clause'))
        for (const point of values('point')) targets.push({ article, clause, point, item });
  return targets;
}
