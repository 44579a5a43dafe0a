import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortKey, tidy, unaccented } from './vietnamese.ts';

const LETTERS = 'aàảãáạăằâấbcdđeéêệghiíklmnoóôộơợpqrstuúưựvxyỹ ';
const words = fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 20 });

test('"dieu le" finds "Điều lệ", however the marks are encoded', () => {
  for (const form of ['NFC', 'NFD'] as const)
    expect(unaccented('Điều lệ ĐẢNG'.normalize(form))).toBe('dieu le dang');
});

test('a text without marks is left as it is, and doing it twice changes nothing', () => {
  fc.assert(
    fc.property(words, (text) => {
      expect(unaccented(unaccented(text))).toBe(unaccented(text));
      expect(unaccented(text)).toMatch(/^[a-z ]*$/);
    }),
  );
});

test('names sort as in a Vietnamese dictionary: letters first, tones only between equal letters, numbers by size', () => {
  const sorted = [
    'An',
    'ăn',
    'ân',
    'ba',
    'bà',
    'bả',
    'bã',
    'bá',
    'bạ',
    'bạ 2',
    'bạ 10',
    'da',
    'đa',
    'me',
    'mê',
    'o',
    'ô',
    'ơ',
  ];
  expect(sorted.toReversed().toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))).toEqual(sorted);
});

test('the key does not depend on case, encoding or blanks at the ends', () => {
  fc.assert(
    fc.property(words, (text) => {
      expect(sortKey(` ${text.toUpperCase().normalize('NFD')}  `)).toBe(sortKey(text));
    }),
  );
});

test('a tidy text has single blanks, none at the ends, and composed letters', () => {
  expect(tidy('  Đề  án\n số 1 '.normalize('NFD'))).toBe('Đề án số 1');
});
