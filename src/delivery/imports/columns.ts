// What a column of a table says, by its heading in Vietnamese or English, with or without diacritics.
import { stateOfWords, type RowState } from './states.ts';
import { plainWords } from './words.ts';

export const COLUMNS = [
  'number',
  'title',
  'code',
  'kind',
  'parent',
  'owner',
  'lead',
  'supporting',
  'field',
  'startsOn',
  'dueOn',
  'state',
  'doneOn',
  'summary',
] as const;
export type Column = (typeof COLUMNS)[number];

/** What a column stands for: a part of a row, a state in which a mark puts it, or nothing. */
export type Meaning = Column | `state:${RowState}` | 'none';

// Exact headings first; then what a heading says somewhere in it. The order decides: "thời hạn hoàn thành" is no day of
// completion, "kết quả thực hiện nhiệm vụ" no title.
const EXACT: Partial<Record<Column, string[]>> = {
  number: ['stt', 'tt', 'so tt', 'so thu tu', 'thu tu', 'no', 'order', 'muc'],
  field: ['field'],
  kind: ['kind', 'type', 'loai'],
  parent: ['parent', 'parent code', 'thuoc', 'thuoc de an', 'thuoc chuong trinh', 'ma cap tren', 'chuong trinh de an'],
  code: ['code', 'number', 'ma', 'so', 'so hieu', 'ky hieu', 'ma so', 'ma nhiem vu', 'ma noi dung'],
  owner: ['owner', 'unit code', 'ma don vi', 'don vi chu quan', 'co quan chu quan', 'chu quan'],
  lead: ['lead', 'chu tri', 'don vi', 'unit', 'co quan', 'ten don vi', 'don vi co quan'],
  title: ['title', 'name', 'task', 'ten', 'noi dung', 'nhiem vu', 'noi dung cong viec', 'ten noi dung', 'ten de an', 'ten nhiem vu'],
  startsOn: ['start', 'starts', 'starts on', 'start date'],
  dueOn: ['due', 'due on', 'due date', 'deadline', 'han', 'han ht', 'thoi gian', 'thoi han'],
  doneOn: ['done', 'done on', 'completed', 'completed on', 'ngay ht', 'ngay xong'],
  state: ['state', 'status', 'tt thuc hien', 'ket qua', '%', 'progress'],
  summary: ['summary', 'description', 'note', 'notes', 'remarks'],
}; // prettier-ignore

const SAYS: [Column, RegExp][] = [
  ['field', /^linh vuc\b/],
  ['title', /^(noi dung|nhiem vu|cong viec|dau viec|ten (nhiem vu|de an|noi dung|cong viec))\b(?!.*(phoi hop|chu tri|ket qua))/],
  ['supporting', /phoi hop|\bsupport/],
  ['lead', /chu tri|dau moi|\blead\b|(don vi|co quan|to chuc|bo phan|cap uy)( duoc| dang)? (thuc hien|phu trach|giao|phan cong|tham muu|chiu trach nhiem)|phan cong (thuc hien|nhiem vu|don vi)?|responsible/],
  ['summary', /san pham|ghi chu|mo ta|tom tat|vuong mac|kho khan|kien nghi|can cu|van ban|ly do|nguyen nhan/],
  ['dueOn', /(ngay|thoi gian|thoi diem) (phai|can|du kien|ke hoach|yeu cau)|(hoan thanh|ket thuc) (theo ke hoach|du kien)/],
  ['doneOn', /^(ngay|thoi diem) (da )?(hoan thanh|ht|xong|ban hanh|ket thuc)|(hoan thanh|ket thuc|ban hanh) (thuc te|ngay)|thuc te (hoan thanh|ket thuc)/],
  ['startsOn', /bat dau|khoi dong|ngay giao|tu ngay/],
  ['dueOn', /\bhan\b|deadline|\bdue\b|thoi gian (thuc hien|hoan thanh|ht|xong|ket thuc)|thoi (diem|gian) (phai )?hoan thanh|\bmoc\b|tien do (hoan thanh|thoi gian|yeu cau|de ra)|lo trinh|den ngay/],
  ['state', /trang thai|tinh trang|ket qua|tien do|muc do|ty le|ti le|phan tram|%|danh gia|hien trang|\bstatus\b/],
  ['title', /noi dung|nhiem vu|cong viec|dau viec|viec can|de an|hang muc|\btask\b|\btitle\b|chuong trinh|ke hoach|chi tieu|^ten\b|\bviec\b/],
]; // prettier-ignore

/** A heading as a mapping keeps it. */
export const headingKey = plainWords;

/** What a heading by itself says of its column; `exact` where it is one of the usual words and nothing else. */
export function meaningOf(heading: string): { meaning: Column; exact: boolean } | undefined {
  const said = headingKey(heading);
  if (!said || said.length > 80) return undefined;
  for (const column of COLUMNS) if (EXACT[column]?.includes(said)) return { meaning: column, exact: true };
  const found = SAYS.find(([, form]) => form.test(said));
  return found && { meaning: found[0], exact: false };
}

/** The state that a column of marks stands for, by its heading. */
export function markOf(heading: string): RowState | undefined {
  return heading.length <= 40 ? stateOfWords(heading) : undefined;
}
