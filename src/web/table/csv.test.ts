import { expect, test } from 'vitest';
import { csvCell, csvOf } from './csv.ts';
import type { Column } from './rows.ts';
import { sheetOf } from './sheet.ts';

test('texts that a spreadsheet would run are made harmless, numbers stay numbers', () => {
  expect(csvCell('=1+1', '.')).toBe("'=1+1");
  expect(csvCell(' @SUM(A1)', '.')).toBe("' @SUM(A1)");
  expect(csvCell('-2', '.')).toBe("'-2");
  expect(csvCell('＝1+1', '.')).toBe("'＝1+1");
  expect(csvCell('\t=1+1;2', '.')).toBe('"\'\t=1+1;2"');
  expect(csvCell(-2, '.')).toBe('-2');
});

test('separators, quotes and line ends are quoted', () => {
  expect(csvCell('a;b', ',')).toBe('"a;b"');
  expect(csvCell('nói "không"', ',')).toBe('"nói ""không"""');
  expect(csvCell('hai\ndòng', ',')).toBe('"hai\ndòng"');
});

interface Row {
  name: string;
  value: number;
  due: string | null;
  at: string;
}

test('a Vietnamese file has the mark, semicolons, decimal commas, its days and the indent of the tree', () => {
  const line = (row: Row, level: number) => ({ row, id: row.name, level, open: null, place: 1, siblings: 1 });
  const columns: Column<Row>[] = [
    { key: 'name', head: 'Tên', cell: () => null, text: (row) => row.name },
    { key: 'value', head: 'Số', cell: () => null, text: (row) => row.value },
    { key: 'bar', head: 'Vạch', cell: () => null },
    {
      key: 'both',
      head: 'Tiến độ',
      cell: () => null,
      text: () => '3/4',
      file: [
        { head: 'Hạn', value: (row) => row.due, as: 'day' },
        { head: 'Ghi nhận', value: (row) => row.at, as: 'moment' },
        { head: 'Đạt', value: (row) => row.value / 4, as: 'share' },
      ],
    },
  ];
  const rows = [
    line({ name: 'A', value: 1.5, due: '2024-08-07', at: '2024-08-06T20:30:00Z' }, 1),
    line({ name: 'B', value: 2, due: null, at: '2024-08-07T02:00:00Z' }, 2),
  ];
  expect(csvOf(sheetOf(rows, columns), 'vi').split('\r\n')).toEqual([
    '\uFEFFTên;Số;Hạn;Ghi nhận;Đạt',
    'A;1,5;07/08/2024;07/08/2024 03:30;"37,5%"',
    '  B;2;;07/08/2024 09:00;50%',
    '',
  ]);
  const total = { name: 'Tổng', value: 3.5, due: null, at: '' };
  expect(
    csvOf(sheetOf(rows, columns, total), 'vi')
      .split('\r\n')
      .at(-2),
  ).toBe('Tổng;3,5;;;"87,5%"');
});
