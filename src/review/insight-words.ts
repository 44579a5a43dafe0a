// Words by which a heading says of what kind the insights below it are. Pure.
import { unaccented } from '#kernel/vietnamese';
import { INSIGHT_KINDS, type InsightKind } from './contract/outline.ts';

const KIND_WORDS: Record<InsightKind, RegExp> = {
  result: /^(ket qua|uu diem|mat duoc)/,
  limitation: /^(han che|ton tai|khuyet diem)/,
  difficulty: /^(kho khan|vuong mac)/,
  inadequacy: /^bat cap/,
  cause: /^nguyen nhan/,
  lesson: /^(bai hoc|kinh nghiem)/,
  model: /^mo hinh/,
  recommendation: /^(kien nghi|de xuat)/,
};

/** The kind that a heading begins with; null where it names none. `plain`: unaccented, without number and signs. */
export function insightKindIn(plain: string): InsightKind | null {
  return INSIGHT_KINDS.find((kind) => KIND_WORDS[kind].test(plain)) ?? null;
}

// A heading on results at large ("Kết quả thi hành …") asks for an account, not for a list.
const LISTED_RESULT = /^(uu diem|mat duoc|ket qua dat duoc$)/;

/**
 * The kinds of a heading that asks for a list: "Hạn chế, khuyết điểm và nguyên nhân" names two. Empty where its first words
 * name none: a suggestion, for a person to look at.
 */
export function insightKindsNamed(title: string): InsightKind[] {
  const pieces = unaccented(title)
    .replace(/^(mot so|nhung|cac)\s+/, '')
    .split(/\s*(?:[,;:–-]|\bva\b)\s*/)
    .map((piece) => piece.replace(/^(mot so|nhung|cac)\s+/, ''));
  const kinds = pieces.map((piece) => {
    const kind = insightKindIn(piece);
    return kind === 'result' && !LISTED_RESULT.test(piece) ? null : kind;
  });
  return kinds[0] ? [...new Set(kinds.filter((kind) => kind !== null))] : [];
}
