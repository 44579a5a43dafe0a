import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraphsBetween } from './words-between.ts';

test('words changed within a paragraph are told as words, whole paragraphs as whole', () => {
  expect(paragraphsBetween('Đã mở 3 lớp.\nCuối.', 'Đã mở 5 lớp.\nThêm.\nCuối.')).toEqual([
    {
      pieces: [
        { kind: 'same', text: 'Đã mở ' },
        { kind: 'out', text: '3' },
        { kind: 'in', text: '5' },
        { kind: 'same', text: ' lớp.' },
      ],
    },
    { pieces: [{ kind: 'in', text: 'Thêm.' }] },
    { pieces: [{ kind: 'same', text: 'Cuối.' }] },
  ]);
});

test('what stayed and came is the later text; what stayed and went is the earlier one', () => {
  const lines = fc.array(fc.stringMatching(/^[abc ]{1,12}$/), { maxLength: 6 });
  fc.assert(
    fc.property(lines, lines, (a, b) => {
      const [before, after] = [a.join('\n'), b.join('\n')];
      const pieces = paragraphsBetween(before, after).map((one) => one.pieces);
      const side = (other: string) =>
        pieces
          .filter(
            (some) => some.some(({ kind }) => kind !== other) || some.every(({ text: one }) => one === ''),
          )
          .map((some) =>
            some
              .filter(({ kind }) => kind !== other)
              .map((one) => one.text)
              .join(''),
          )
          .join('\n');
      expect(side('out')).toBe(after);
      expect(side('in')).toBe(before);
    }),
  );
});

test('a paragraph that became another altogether is told as a whole, and not compared for ever', () => {
  const text = (word: string) => Array.from({ length: 1500 }, (_one, n) => `${word}${n}`).join(' ');
  const [told] = paragraphsBetween(text('a'), text('b'));
  expect(told!.pieces).toEqual([
    { kind: 'out', text: text('a') },
    { kind: 'in', text: text('b') },
  ]);
});
