import { expect, test } from 'vitest';
import { csvCell, csvOf } from './csv.ts';

test('texts that a spreadsheet would run are made harmless, numbers stay numbers', () => {
  expect(csvCell('=1+1', '.')).toBe("'=1+1");
  expect(csvCell(' @SUM(A1)', '.')).toBe("' @SUM(A1)");
  expect(csvCell('-2', '.')).toBe("'-2");
  expect(csvCell(-2, '.')).toBe('-2');
});

test('separators, quotes and line ends are quoted', () => {
  expect(csvCell('a;b', ',')).toBe('"a;b"');
  expect(csvCell('nói "không"', ',')).toBe('"nói ""không"""');
  expect(csvCell('hai\ndòng', ',')).toBe('"hai\ndòng"');
});

test('a Vietnamese file has the mark, semicolons, decimal commas and the indent of the tree', () => {
  const line = (name: string, value: number, level: number) => ({
    row: { name, value },
    id: name,
    level,
    open: null,
    place: 1,
    siblings: 1,
  });
  const columns = [
    { key: 'name', head: 'Tên', cell: () => null, text: (row: { name: string }) => row.name },
    { key: 'value', head: 'Số', cell: () => null, text: (row: { value: number }) => row.value },
    { key: 'bar', head: 'Vạch', cell: () => null },
  ];
  const text = csvOf([line('A', 1.5, 1), line('B', 2, 2)], columns, 'vi');
  expect(text).toBe('\uFEFFTên;Số\r\nA;1,5\r\n  B;2\r\n');
});
