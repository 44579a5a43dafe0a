// The words and signs of a text, against the pattern that says the same.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atomsOf } from './atoms.ts';

const ATOM = /\n|[\p{L}\p{M}\p{N}]+(?:(?<=\p{N})[.,/]\p{N}+)*|\S/gu;

const pieces = fc.oneof(
  fc.constantFrom(
    'đảng',
    'Điều',
    '1.000',
    '8/2024',
    '24-QĐ/TW',
    'a1',
    '1a',
    '1.2a',
    '.',
    ',',
    '/',
    '..',
    '7',
    '½',
  ),
  fc.constantFrom(
    ' ',
    '\n',
    '\u00a0',
    '\t',
    '\u3000',
    'ễ',
    '²',
    '𠄩',
    '𝟏',
    '👍',
    '\ud83d',
    '\udc4d',
    '“',
    '(',
  ),
  fc.string({ unit: 'binary', maxLength: 3 }),
);

test('stand where the pattern finds them, and the same word has the same number', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (list) => {
      const text = list.join('');
      const found = [...text.matchAll(ATOM)];
      const names = new Map<string, number>();
      const { from, to, keys } = atomsOf(text, names, { exact: true });
      expect(from.map((at, n) => [at, text.slice(at, to[n])])).toEqual(
        found.map(({ index, 0: word }) => [index, word]),
      );
      const words = [...names.keys()];
      expect(keys.map((key) => words[key])).toEqual(found.map(([word]) => word));
    }),
    { numRuns: 2000 },
  );
});
