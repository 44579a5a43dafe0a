import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differenceBetween, paragraphsBetween } from './difference.ts';
import type { TextNode } from './text/words.ts';

const text = (...lines: string[]): TextNode => ({
  type: 'doc',
  content: lines.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
});
const said = (lines: string[], figures: Record<string, number> = {}) => ({ text: text(...lines), figures });

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

test('only sections that differ are told, in the order given; figures by their cells', () => {
  const before = { a: said(['x']), b: said(['y'], { 'r:c': 1, 'r:d': 2 }) };
  const after = { a: said(['x']), b: said(['y'], { 'r:c': 3 }), c: said(['mới']) };
  const told = differenceBetween(before, after, ['c', 'b', 'a']);
  expect(told.map(({ sectionId }) => sectionId)).toEqual(['c', 'b']);
  expect(told[1]!.figures).toEqual([
    { cell: 'r:c', before: 1, after: 3 },
    { cell: 'r:d', before: 2, after: null },
  ]);
  expect(differenceBetween(before, before, ['a', 'b'])).toEqual([]);
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
