// The words in which files speak of units: levels, kinds and fields in Vietnamese and English.
import { FIELDS, KINDS, LEVELS, type Field, type Kind, type Level } from '../contract.ts';
import { plain, type Words } from './headings.ts';

export type UnitColumn = 'code' | 'parent' | 'name' | 'level' | 'kind' | 'fields';

export const UNIT_WORDS: Words<UnitColumn> = {
  code: [
    'Mã đơn vị',
    'id',
    'code',
    'unit code',
    'ma',
    'ma so',
    'ma to chuc',
    'ma dvhc',
    'ma don vi hanh chinh',
    'ky hieu',
  ],
  parent: [
    'Mã cấp trên',
    'parent',
    'parent id',
    'parent code',
    'superior',
    'ma don vi cap tren',
    'ma to chuc cap tren',
    'cap tren',
    'don vi cap tren',
    'truc thuoc',
    'ma cha',
  ],
  name: [
    'Tên đơn vị',
    'name',
    'unit',
    'unit name',
    'ten',
    'ten to chuc',
    'ten don vi hanh chinh',
    'don vi',
    'to chuc',
  ],
  level: ['Cấp', 'level', 'tier', 'cap don vi', 'cap hanh chinh'],
  kind: ['Loại hình', 'kind', 'type', 'loai', 'loai don vi', 'loai hinh don vi'],
  fields: ['Lĩnh vực', 'fields', 'field', 'linh vuc cong tac', 'linh vuc phu trach'],
};

const LEVEL_WORDS: Record<Level, string[]> = {
  nation: ['nation', 'national', 'central', 'trung uong', 'quoc gia', 'toan quoc', '1'],
  city: [
    'city',
    'province',
    'tinh',
    'thanh pho',
    'cap tinh',
    'tinh thanh pho',
    'cap thanh pho',
    '2',
    'cap tinh thanh pho',
    'province or city',
  ],
  district: ['district', 'huyen', 'quan', 'cap huyen', 'quan huyen', 'thi xa', '3'],
  commune: ['commune', 'ward', 'xa', 'phuong', 'cap xa', 'xa phuong', 'thi tran', 'dac khu', '4'],
  base: ['base', 'co so', 'to chuc co so', 'cap co so', '5', 'base organisation'],
  cell: ['cell', 'chi bo', 'cap chi bo', '6'],
};

const KIND_WORDS: Record<Kind, string[]> = {
  committee: ['committee', 'cap uy', 'dang bo', 'dang uy'],
  office: ['office', 'van phong'],
  advisory: [
    'advisory',
    'ban',
    'co quan tham muu',
    'tham muu',
    'co quan tham muu giup viec',
    'advisory body',
  ],
  inspection: ['inspection', 'uy ban kiem tra', 'kiem tra', 'inspection body'],
  agency: ['agency', 'so', 'nganh', 'co quan', 'so nganh'],
  union: [
    'union',
    'doan the',
    'mat tran',
    'to chuc chinh tri xa hoi',
    'mat tran doan the',
    'front or mass organisation',
  ],
  administrative: [
    'administrative',
    'hanh chinh',
    'don vi hanh chinh',
    'tinh',
    'thanh pho',
    'quan',
    'huyen',
    'thi xa',
    'phuong',
    'xa',
    'thi tran',
    'dac khu',
    'administrative unit',
  ],
  base: ['base', 'to chuc co so', 'co so', 'to chuc co so dang', 'base organisation'],
  cell: ['cell', 'chi bo'],
};

const FIELD_WORDS: Record<Field, string[]> = {
  organisation: ['to chuc', 'to chuc can bo', 'organisation personnel', 'organisation and personnel'],
  inspection: [
    'kiem tra',
    'kiem tra giam sat',
    'kiem tra giam sat ky luat',
    'inspection supervision and discipline',
  ],
  'internal-affairs': [
    'noi chinh',
    'noi chinh phong chong tham nhung',
    'noi chinh phong chong tham nhung lang phi tieu cuc',
    'internal affairs and anti corruption',
  ],
  communication: ['tuyen giao', 'tuyen truyen', 'communication and education'],
  'mass-mobilisation': ['dan van'],
  leadership: ['lanh dao', 'phuong thuc lanh dao', 'lanh dao chi dao', 'mode of leadership'],
  'administrative-reform': ['cai cach hanh chinh'],
  economy: ['kinh te'],
  urban: [
    'do thi',
    'quan ly do thi',
    'xay dung do thi',
    'quy hoach xay dung quan ly do thi',
    'urban planning and management',
  ],
  agriculture: ['nong nghiep', 'nong nghiep nong thon', 'nong thon moi', 'agriculture and rural areas'],
  environment: ['moi truong', 'tai nguyen moi truong'],
  culture: ['van hoa', 'van hoa xa hoi'],
  science: [
    'khoa hoc',
    'khoa hoc cong nghe',
    'chuyen doi so',
    'khoa hoc cong nghe chuyen doi so',
    'science technology and digital change',
  ],
  welfare: ['an sinh', 'an sinh xa hoi'],
  defence: ['quoc phong', 'quoc phong an ninh', 'defence and security'],
};

function meaning<T extends string>(
  text: string,
  all: readonly T[],
  words: Record<T, string[]>,
): T | undefined {
  const asked = plain(text);
  return all.find((one) => plain(one) === asked || words[one].includes(asked));
}

/** The level that a word of an office's file means; undefined where it means none. */
export const levelOf = (text: string): Level | undefined => meaning(text, LEVELS, LEVEL_WORDS);
/** The kind of unit that a word of an office's file means; undefined where it means none. */
export const kindOf = (text: string): Kind | undefined => meaning(text, KINDS, KIND_WORDS);

const KNOWN = new Map<string, Field | undefined>();

/** The field that a word of an office's file means, or its name on a screen; undefined where it means none. */
export function fieldOf(text: string): Field | undefined {
  // A table of a million rows says the same few words.
  if (!KNOWN.has(text)) {
    if (KNOWN.size >= 1000) KNOWN.clear();
    KNOWN.set(text, meaning(text, FIELDS, FIELD_WORDS));
  }
  return KNOWN.get(text);
}

/** The fields in a cell, separated by semicolons, line breaks or commas; the ones not understood apart. */
export function fieldsOf(text: string): { fields: Field[]; unknown: string[] } {
  const fields: Field[] = [];
  const unknown: string[] = [];
  for (const some of text.split(/[;\n]/)) {
    const parts = some.split(',').map((one) => one.trim());
    // Some fields have commas in their names: the longest name that is one counts.
    for (let at = 0; at < parts.length;) {
      const lengths = parts.slice(at).map((_part, n) => parts.length - at - n);
      const length = lengths.find((n) => fieldOf(parts.slice(at, at + n).join(' '))) ?? 0;
      if (length) fields.push(fieldOf(parts.slice(at, at + length).join(' '))!);
      else if (parts[at]) unknown.push(parts[at]!);
      at += length || 1;
    }
  }
  return { fields: [...new Set(fields)], unknown };
}

/** The kind that a name speaks of, where a file has no column for it. */
export function kindByName(name: string, level: Level): Kind {
  const said = plain(name);
  if (level === 'cell' || level === 'base') return level;
  if (/^(uy ban kiem tra|ubkt)\b/.test(said)) return 'inspection';
  if (/^van phong\b/.test(said)) return 'office';
  if (/^ban\b/.test(said)) return 'advisory';
  if (/^so\b/.test(said)) return 'agency';
  return /^(thanh uy|tinh uy|quan uy|huyen uy|thi uy|dang uy|dang bo)\b/.test(said)
    ? 'committee'
    : 'administrative';
}
