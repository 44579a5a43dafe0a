// How a unit's documents are headed: by which family of rules, what it is called, its letters in symbols. What nobody set
// follows from the unit's name, as bodies are abbreviated in practice. Pure.
import { adapt, fit, formFor, outside, type Adaptation, type Form, type Warning } from '#platform/documents';
import type { Day } from '#kernel/day';
import type { FormWarning, LetterheadContent } from './contract/papers.ts';

/** The letters of a body by the first words of its name: Tỉnh ủy and Thành ủy TU, Quận ủy QU … */
const CODES: [RegExp, string][] = [
  [/^(tỉnh|thành) (ủy|uỷ)/i, 'TU'],
  [/^quận (ủy|uỷ)/i, 'QU'],
  [/^huyện (ủy|uỷ)/i, 'HU'],
  [/^thị (ủy|uỷ)/i, 'ThU'],
  [/^đảng (ủy|uỷ)/i, 'ĐU'],
  [/^chi bộ/i, 'CB'],
  [/^(ủy|uỷ) ban kiểm tra/i, 'UBKT'],
  [/^ban tổ chức/i, 'BTC'],
  [/^ban tuyên giáo/i, 'BTG'],
  [/^ban dân vận/i, 'BDV'],
  [/^ban nội chính/i, 'BNC'],
  [/^văn phòng/i, 'VP'],
];

// "Thành ủy Hà Nội" sits at "Hà Nội"; what follows the body's name may also be what it is of: "Đảng ủy Khối các cơ quan".
const COMMITTEE = /^(\S+ (?:ủy|uỷ))\s*(.*)$/iu;
const NO_PLACE = /^(khối|công an|quân|bộ|cơ quan|các|trường|tổng|công ty) /iu;

function placeIn(name: string): string {
  const after = COMMITTEE.exec(name)?.[2] ?? '';
  return NO_PLACE.test(after) ? '' : after.replace(/^(phường|xã|thị trấn|quận|huyện)\s+/i, '');
}

/** The letterhead of a unit by its name and that of the one above it. */
export function customaryLetterhead(name: string, above: string | null): LetterheadContent {
  const code = CODES.find(([pattern]) => pattern.test(name))?.[1] ?? initials(name);
  const body = COMMITTEE.exec(name)?.[1];
  return {
    family: 'party',
    superior: above,
    issuer: name,
    code,
    place: placeIn(name) || placeIn(above ?? '') || name,
    // "Thành ủy Hà Nội" keeps its copy at "Văn phòng Thành ủy"; a cell has no office.
    archive: body ? `Văn phòng ${body}` : /^chi bộ/i.test(name) ? 'chi bộ' : 'Văn phòng',
    ...{ motto: [], sizes: {}, lengths: {} },
  };
}

const initials = (name: string) =>
  name
    .split(/\s+/)
    .map((word) => word[0]?.toLocaleUpperCase('vi') ?? '')
    .join('')
    .slice(0, 6);

function adaptationOf(letterhead: LetterheadContent): Adaptation {
  const { superior, issuer, code, place, archive, motto, sizes, lengths } = letterhead;
  const names = { superior, issuer, code, place, archive };
  return { names, ...(motto.length ? { motto } : {}), sizes, lengths };
}

/** The rule of form in force on a day, as the letterhead adapts it; sizes that this rule does not allow stay as it has them. */
export function formOf(letterhead: LetterheadContent, day: Day): Form {
  return fit(formFor(letterhead.family, day), adaptationOf(letterhead));
}

/** @throws Problem `platform.form.out-of-range` where the rule in force on the day does not allow what the letterhead sets */
export function mustFit(letterhead: LetterheadContent, day: Day): void {
  adapt(formFor(letterhead.family, day), adaptationOf(letterhead));
}

/** What can be said of a document's form, and of sizes of its letterhead that the rule in force on its day does not allow. */
export function warningsOf(
  letterhead: LetterheadContent,
  { date, said }: { date: Day; said: Warning[] },
): FormWarning[] {
  const form = formFor(letterhead.family, date);
  const count = outside(form, adaptationOf(letterhead)).length;
  const told = said.map(({ code, values }) => ({ code: code.split('.').at(-1)!, values }));
  return [...(count ? [{ code: 'sizes-left-out', values: { count, rule: form.rule } }] : []), ...told];
}

/** Number and symbol as they stand on paper: 05-BC/TU, 05/BC-UBND. */
export function symbolOn(
  form: Form,
  { number, type, code }: { number: string; type: string; code: string },
): string {
  const [first, second] = form.number.joiners;
  const padded = /^\d$/.test(number) ? `0${number}` : number;
  return `${padded}${first}${type}${second}${code}`;
}
