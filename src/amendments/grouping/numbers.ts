// Numbers with what they count: "12 tháng", "mười hai tháng", "năm 2026", "Đại hội XV", "16 years". The same number of the same
// unit speaks for two texts meaning the same, another one against it.
import type { Word } from './words.ts';

/** A number in a text: its unit ('' where none is known), its value, and how many words it takes from where it begins. */
export interface Counted {
  unit: string;
  value: number;
  words: number;
}

const keys = (text: string) => text.split(' ');
const AFTER = new Map<string, string>(
  Object.entries({
    tháng: 'month', năm: 'year', tuổi: 'age', ngày: 'day', lần: 'times', cấp: 'level', người: 'people', lớp: 'grade',
    khoá: 'term', quý: 'quarter', month: 'month', year: 'year', day: 'day', percent: '%', time: 'times', seat: 'seat',
    phần: '%', nhiệm: 'term', đồng: 'money', xã: 'commune',
  }).map(([key, unit]) => [toneLast(key), unit]),
); // prettier-ignore
const BEFORE = new Map<string, string>(
  Object.entries({
    năm: 'in year', điều: 'article', khoản: 'clause', khoá: 'congress', hội: 'congress', số: 'number', article: 'article',
    age: 'age', thứ: 'congress', in: 'in year', by: 'in year', congress: 'congress',
  }).map(([key, unit]) => [toneLast(key), unit]),
); // prettier-ignore
const ONES = keys('không một hai ba bốn năm sáu bảy tám chín mười').map(toneLast);
const ENGLISH = keys('zero one two three four fiv six seven eight nin ten');
const ROMAN = /^(?=[ivx]{2,})x{0,3}(?:ix|iv|v?i{0,3})$/;

function toneLast(key: string): string {
  const parts = key.normalize('NFD');
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(parts)?.[0] ?? '';
  return (tone ? parts.replace(tone, '') : parts).normalize('NFC') + tone;
}

/** The number that begins at a word, if one does. Numbers in words count only before what they may count. */
export function countedAt(words: readonly Word[], at: number): Counted | null {
  const key = words[at]!.key;
  const before = BEFORE.get(words[at - 1]?.key ?? '');
  const digits = /^(\d{1,9}(?:[.,]\d{1,9})*)(%?)$/.exec(key);
  if (digits) {
    const value = Number(digits[1]!.replaceAll(/[.,](?=\d{3}\b)/g, '').replace(',', '.'));
    if (digits[2]) return { unit: '%', value, words: 1 };
    const after = AFTER.get(words[at + 1]?.key ?? '');
    if (after) return { unit: after, value, words: 2 };
    return { unit: before ?? (value > 1900 && value < 2200 ? 'in year' : ''), value, words: 1 };
  }
  if (ROMAN.test(key)) return before === 'congress' ? { unit: before, value: roman(key), words: 1 } : null;
  const spelled = inWords(words, at);
  if (!spelled || spelled.value < 2) return null;
  const unit = AFTER.get(words[at + spelled.words]?.key ?? '');
  return unit ? { unit, value: spelled.value, words: spelled.words + 1 } : null;
}

function inWords(words: readonly Word[], at: number): { value: number; words: number } | null {
  const one = ONES.indexOf(words[at]!.key);
  if (one < 0) {
    const english = ENGLISH.indexOf(words[at]!.key);
    return english < 0 ? null : { value: english, words: 1 };
  }
  const next = words[at + 1]?.key ?? '';
  if (one === 10) {
    const more = ONES.indexOf(next === toneLast('lăm') ? ONES[5]! : next);
    return more > 0 && more < 10 && AFTER.has(words[at + 2]?.key ?? '')
      ? { value: 10 + more, words: 2 }
      : { value: 10, words: 1 };
  }
  if (next === 'mươi') return { value: one * 10, words: 2 };
  return { value: one, words: 1 };
}

function roman(key: string): number {
  const values = { i: 1, v: 5, x: 10 } as Record<string, number>;
  return [...key].reduce((sum, letter, at) => {
    const value = values[letter]!;
    return sum + (value < (values[key[at + 1] ?? ''] ?? 0) ? -value : value);
  }, 0);
}
