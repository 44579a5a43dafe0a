// A provision as people name it in a field of its own: "Điều 10, khoản 2", "khoản 2 Điều 10", "Đ.10", "10.4.2", "Article 4(2)". Pure.
import type { NamedProvision } from './references.ts';

const ARTICLE = /(?:điều|đ\.?|articles?|art\.?)\s*(\d+[a-zđ]?)(?![\p{L}\d])/iu;
const CLAUSE = /(?:khoản|k\.?|clauses?|paragraphs?|para\.?)\s*(\d+)(?![\p{L}\d.]|\.\d)/iu;
const POINT = /(?:điểm|points?)\s+\(?(\p{Ll})\)?(?![\p{L}\d])/iu;
const ITEM = /(?<![\p{L}\d.])(\d+(?:\.\d+)+)(?![\d])/u;
const BEHIND = /(?:article|điều)\s*\d+\s*\((\d+)\)(?:\((\p{Ll})\))?/iu;

/** What a person named; null where it names no provision. */
export function namedIn(words: string): NamedProvision | null {
  const text = words.normalize('NFC');
  const item = ITEM.exec(text)?.[1] ?? null;
  const behind = BEHIND.exec(text);
  const article = ARTICLE.exec(text)?.[1]?.toLowerCase() ?? null;
  const clause = CLAUSE.exec(text)?.[1] ?? behind?.[1] ?? null;
  const point = POINT.exec(text)?.[1] ?? behind?.[2] ?? null;
  if (!article && item) return { article: null, clause: null, point, item };
  return article || clause || point ? { article, clause, point, item: null } : null;
}
