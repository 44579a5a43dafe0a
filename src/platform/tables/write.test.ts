import { expect, test } from 'vitest';
import { readTable, writeWorkbook } from './index.ts';

test('what is written as XLSX is read back: texts as texts, numbers, days, and sheets by their names', async () => {
  const rows = [
    ['Nội dung', 'Số người', 'Ngày'],
    ['=1+1', 12, { day: '2024-08-07' }],
    ['Tỷ lệ', 41.5, null],
  ];
  const long = 'Kết nạp, khen thưởng, kỷ luật hằng năm [2011/2025]';
  const bytes = await writeWorkbook([
    { name: 'Đội ngũ', rows },
    { name: long, rows: [['Năm']] },
    { name: long, rows: [['Năm']] },
  ]);
  const { sheets } = await readTable(bytes, 'bieu.xlsx');
  expect(sheets[0]!.rows).toEqual(rows);
  expect(sheets.map(({ name }) => name)).toEqual([
    'Đội ngũ',
    'Kết nạp, khen thưởng, kỷ luật h',
    '3 Kết nạp, khen thưởng, kỷ luật',
  ]);
});
