import { expect, test } from 'vitest';
import { rowHeight } from './row-height.ts';

const LINE = 15.75;
const height = (text: string, width: number) => rowHeight([{ text, width }]);

test('a row is as high as its longest text needs, wrapped between words; of one line it is left alone', () => {
  expect(rowHeight([])).toBeUndefined();
  expect(height('Điều lệ', 20)).toBeUndefined();
  expect(height('một hai ba bốn', 7)).toBe(2 * LINE);
  expect(height('một\nhai\n', 20)).toBe(3 * LINE);
  expect(
    rowHeight([
      { text: 'một hai ba bốn năm sáu', width: 7 },
      { text: 'ngắn', width: 20 },
    ]),
  ).toBe(3 * LINE);
});

test('a word wider than its column is broken, and no row is higher than spreadsheets allow', () => {
  expect(height('a'.repeat(30), 10)).toBe(3 * LINE);
  expect(height('chữ '.repeat(10_000), 10)).toBe(409);
});
