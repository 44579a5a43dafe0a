import { expect, test } from 'vitest';
import { differenceBetween } from './difference.ts';
import type { TextNode } from './text/words.ts';

const text = (...lines: string[]): TextNode => ({
  type: 'doc',
  content: lines.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
});
const said = (lines: string[], figures: Record<string, number> = {}) => ({ text: text(...lines), figures });

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

test('up to which day a register gave a figure is no difference of its own', () => {
  const taken = (day: string) => ({ a: said(['x'], { 'r:c:2022': 1, 'r:c:2022@': day } as never) });
  expect(differenceBetween(taken('2024-01-01'), taken('2024-02-01'), ['a'])).toEqual([]);
});
