// Whole classes of units, as lists of supporting units name them: "Các quận ủy, huyện ủy, thị ủy", "30 quận, huyện, thị xã",
// "HĐND, UBND Thành phố". No unit is meant by them.
import type { UnitNames } from './unit-names.ts';
import { plainWords } from './words.ts';

const OPENING = '(?:tat ca|toan the|toan bo|toan|ca|moi|nhung|cac|[0-9]{1,4})';
const CLASS = `(?:${[
  'ban xay dung dang|ban can su dang|ban dang|ban nganh|ban|bo phan|cap uy|chi bo|chi uy|chinh quyen|co quan|dang bo|dang doan',
  'dang uy|dia phuong|doan the|don vi|doanh nghiep|hoi doan the|hoi|huyen uy|huyen|nganh|phong ban|phong|phuong|quan uy|quan',
  'so nganh|so|thi tran|thi uy|thi xa|tinh|thanh pho truc thuoc|(?<!ban )to chuc(?: chinh tri xa hoi| dang)?|xa',
].join('|')})`;
const SAYING_MORE =
  '(?:co lien quan|lien quan|truc thuoc|cac cap|cap|co so|co|cua|thuoc|khac|dang|thanh uy|tinh uy|thanh pho|tp|tinh|trung uong|tren dia ban|chinh tri xa hoi|su nghiep|tham muu|giup viec)';
const OUTSIDE = '(?:uy ban )?(?:mttq|mat tran to quoc|ubnd|hdnd|uy ban nhan dan|hoi dong nhan dan)';

const ALL = /^(toan the|toan bo|tat ca)$/;
const ONE_CLASS = new RegExp(`^(?:${OPENING} )*${CLASS}(?: ${CLASS}| ${SAYING_MORE})*$`);
const BARE = new RegExp(`^(?:${OPENING} )*${CLASS}$`);
const OUTSIDE_THE_PARTY = new RegExp(
  `^(?:${OPENING} )*${OUTSIDE}(?: ${OUTSIDE})*(?: ${OPENING})?(?: ${CLASS}| ${SAYING_MORE})*$`,
);
const OF_MANY = new RegExp(`^${OPENING} | (?:cac|lien quan|truc thuoc)\\b`);
const OF_ANY =
  /^(cac|nhung|toan bo|tat ca)\b.*\b(lien quan|don vi|co quan|dia phuong|truc thuoc|cap uy|dang uy|quan uy|huyen uy|thi uy|quan|huyen|so|ban|nganh|doan the)\b/;

/**
 * Whether words mean whole classes of units: with "các", a number or "liên quan", or several classes one after another; a
 * lone "Quận ủy" may be one unit, and what is the name of a unit is one: "MTTQ" where the tree has it, "Ban Tổ chức".
 */
export function meansClasses(text: string, names: UnitNames): boolean {
  const parts = text.split(/\s*(?:[,&+/]|\s(?:và|va|cùng|hoặc)\s)\s*/iu).filter(Boolean);
  const plain = parts.map(plainWords);
  const each = parts.every((part, n) => {
    const words = plain[n]!;
    if (ALL.test(words) || BARE.test(words)) return true;
    if (ONE_CLASS.test(words)) return !names.exactly(part).unit;
    if (!OUTSIDE_THE_PARTY.test(words)) return false;
    const { unit, candidates = [] } = names.meant(part);
    return unit === null && candidates.length === 0;
  });
  return each && (plain.length > 1 || plain.some((one) => ALL.test(one) || OF_MANY.test(one)));
}

/** Whether words that name no unit speak of a class of units nevertheless: "các trường học trên địa bàn huyện". */
export function speaksOfClass(text: string): boolean {
  return OF_ANY.test(plainWords(text));
}
