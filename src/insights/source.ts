// Where insights come from, and what follows from that about each: how well it is supported, how far ahead it looks, of which
// field it speaks. Pure; a person's appraisal may say otherwise.
import { unaccented } from '#kernel/vietnamese';
import type { Field } from '#organisation';

export const SOURCE_KINDS = ['report', 'finding', 'statement', 'contribution', 'comment'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const STRENGTHS = ['asserted', 'with-figures', 'verified', 'researched'] as const;
export type Strength = (typeof STRENGTHS)[number];

export const HORIZONS = ['this-congress', 'to-2030', 'to-2045'] as const;
export type Horizon = (typeof HORIZONS)[number];

// Numbers that measure nothing: of articles and clauses, of documents, of years, days and terms.
const REFERENCES =
  /(điều|khoản|điểm|chương|mục|quy định|nghị quyết|chỉ thị|kết luận|hướng dẫn|khoá|khóa|số|năm|giai đoạn|nhiệm kỳ|ngày|tháng)\s+(số\s+)?\d[\d./–-]*(\s*-\s*\p{L}+\/\p{L}+)?|\b(19|20)\d{2}\b/giu;

/** Whether words say how much: a number that is no reference to a provision, a document or a day. */
export function saysHowMuch(words: string): boolean {
  return /\d/.test(words.replace(REFERENCES, ''));
}

/** How well something is supported, by where it was said: found by inspection, researched, said with or without figures. */
export function strengthOf(kind: SourceKind, words: string): Strength {
  if (kind === 'finding') return 'verified';
  if (kind === 'contribution') return 'researched';
  return saysHowMuch(words) ? 'with-figures' : 'asserted';
}

/** How far ahead something looks, by the last of the milestones that it names. */
export function horizonOf(words: string): Horizon {
  if (/\b2045\b/.test(words)) return 'to-2045';
  return /\b2030\b/.test(words) ? 'to-2030' : 'this-congress';
}

// The first that is named decides, so narrow ones stand before wide ones.
const FIELD_WORDS: [Field, RegExp][] = [
  ['internal-affairs', /noi chinh|tham nhung|tieu cuc|lang phi/],
  ['inspection', /kiem tra|giam sat|ky luat|kiem dem/],
  ['mass-mobilisation', /dan van|nhan dan|doan the|mat tran|\bdan\b/],
  ['communication', /tuyen giao|tuyen truyen|tu tuong|quan triet|hoc tap|bao cao vien|du luan/],
  ['administrative-reform', /cai cach hanh chinh|thu tuc hanh chinh/],
  [
    'organisation',
    /to chuc|can bo|dang vien|chi bo|cap uy|bo may|bien che|quy hoach can bo|doanh nghiep nho/,
  ],
  ['leadership', /phuong thuc|lanh dao|quy che|van ban|nghi quyet|chuong trinh cong tac/],
  ['urban', /do thi|quy hoach|trat tu xay dung/],
  ['agriculture', /nong nghiep|nong thon/],
  ['environment', /moi truong|rac thai/],
  ['science', /khoa hoc|cong nghe|chuyen doi so/],
  ['culture', /van hoa|van minh/],
  ['welfare', /an sinh|giam ngheo|bao hiem/],
  ['defence', /quoc phong|an ninh/],
  ['economy', /kinh te|ngan sach|dau tu/],
];

/** The field that the first of some texts to name one speaks of (a heading, then the words); null where none does. */
export function fieldNamed(...texts: string[]): Field | null {
  for (const text of texts) {
    const plain = unaccented(text);
    const found = FIELD_WORDS.find(([, words]) => words.test(plain));
    if (found) return found[0];
  }
  return null;
}
