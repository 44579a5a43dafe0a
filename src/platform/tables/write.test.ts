import { strFromU8, unzipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { readTable, writeWorkbook, type WrittenSheet } from './index.ts';

const head = [[{ text: 'Nội dung' }, { text: 'Số người' }, { text: 'Ngày' }]];
const rows = [
  ['=1+1', 12, { day: '2024-08-07' }],
  ['Tỷ lệ', 41.5, null],
];

test('what is written as XLSX is read back: texts as texts, numbers, days, and sheets by their names', async () => {
  const long = 'Kết nạp, khen thưởng, kỷ luật hằng năm [2011/2025]';
  const bytes = await writeWorkbook([
    { name: 'Đội ngũ', head, rows },
    { name: long, head: [[{ text: 'Năm' }]], rows: [] },
    { name: long, head: [[{ text: 'Năm' }]], rows: [] },
  ]);
  const { sheets } = await readTable(bytes, 'bieu.xlsx');
  expect(sheets[0]!.rows).toEqual([['Nội dung', 'Số người', 'Ngày'], ...rows]);
  expect(sheets.map(({ name }) => name)).toEqual([
    'Đội ngũ',
    'Kết nạp, khen thưởng, kỷ luật h',
    '3 Kết nạp, khen thưởng, kỷ luật',
  ]);
});

test('a text that is more than a cell can hold is cut there, and one sees that it is', async () => {
  const bytes = await writeWorkbook([{ name: 'Dài', head, rows: [['Điều lệ '.repeat(5000), 1, null]] }]);
  const cell = String((await readTable(bytes, 'dai.xlsx')).sheets[0]!.rows[1]![0]);
  expect([cell.length, cell.endsWith(' …')]).toEqual([32_767, true]);
});

test('a row is as high as its texts need, whoever opens it', async () => {
  const long = 'Quán triệt, cụ thể hoá và thực hiện nghiêm túc các quy định. '.repeat(3);
  const bytes = await writeWorkbook([
    {
      name: 'Cao',
      head,
      rows: [
        [long, 1, null],
        ['Ngắn', 2, null],
      ],
    },
  ]);
  const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!);
  expect(/<row r="2" ht="([\d.]+)" customHeight="1">/.exec(sheet)?.[1]).toBe('78.75');
  expect(sheet).toContain('<row r="3">');
});

const grouped: WrittenSheet = {
  name: 'Biểu "1" & khác',
  about: ['Phụ lục 1', 'Quận ủy Đống Đa'],
  head: [
    [
      { text: 'Nội dung', rowSpan: 2 },
      { text: 'Kết nạp', colSpan: 2 },
      { text: 'Tổng', rowSpan: 2 },
    ],
    [{ text: '2024' }, { text: '2025' }],
  ],
  rows: [['Đảng viên', 1, 2, 3]],
};

test('lines above say what the table holds; heads of two rows span what is below them', async () => {
  const { sheets } = await readTable(await writeWorkbook([grouped]), 'bieu.xlsx');
  expect(sheets[0]!.rows).toEqual([
    ['Phụ lục 1', null, null, null],
    ['Quận ủy Đống Đa', null, null, null],
    [null, null, null, null],
    ['Nội dung', 'Kết nạp', null, 'Tổng'],
    [null, '2024', '2025', null],
    ['Đảng viên', 1, 2, 3],
  ]);
  expect(sheets[0]!.merges.toSorted((a, b) => a.left - b.left)).toEqual([
    { top: 3, left: 0, bottom: 4, right: 0 },
    { top: 3, left: 1, bottom: 3, right: 2 },
    { top: 3, left: 3, bottom: 4, right: 3 },
  ]);
});

test('the head stays in sight, is filtered, and stands on every printed page, as wide as one; wide tables lie', async () => {
  const wide = { ...grouped, head: [['a', 'b', 'c', 'd', 'e'].map((text) => ({ text }))], rows: [] };
  const parts = unzipSync(new Uint8Array(await writeWorkbook([grouped, wide])));
  const part = (name: string) => strFromU8(parts[name]!);
  const [first, second] = [1, 2].map((n) => part(`xl/worksheets/sheet${n}.xml`)) as [string, string];
  expect(first).toContain('ySplit="5" xSplit="1"');
  expect(first).toContain('state="frozen"');
  expect(first).toContain('<pageSetUpPr fitToPage="1"/>');
  expect(first).toContain('<autoFilter ref="A5:D6"/>');
  expect(first).toMatch(/<pageSetup [^>]*orientation="portrait" fitToWidth="1" fitToHeight="0"/);
  expect(first).toContain('&amp;P/&amp;N');
  expect(second).toMatch(/<pageSetup [^>]*orientation="landscape"/);
  const titles = [...part('xl/workbook.xml').matchAll(/Print_Titles" localSheetId="(\d)">([^<]*)</g)];
  expect(titles.map(([, sheet, range]) => [sheet, range!.split('!')[1]])).toEqual([
    ['0', '$4:$5'],
    ['1', '$4:$4'],
  ]);
});

test('the same sheets are the same bytes at another time', async () => {
  vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z'), toFake: ['Date'] });
  const before = await writeWorkbook([grouped]);
  vi.setSystemTime(new Date('2027-06-01T12:00:00Z'));
  const after = await writeWorkbook([grouped]);
  vi.useRealTimers();
  expect(before.equals(after)).toBe(true);
});

test('columns are as wide as was asked for; else the first is wide and the others narrow', async () => {
  const widthsOf = async (sheet: WrittenSheet) => {
    const xml = strFromU8(unzipSync(await writeWorkbook([sheet]))['xl/worksheets/sheet1.xml']!);
    return [...xml.matchAll(/<col [^>]*width="(\d+)"/g)].map(([, width]) => Number(width));
  };
  expect(await widthsOf({ name: 'a', head, rows, widths: [20, 60, 8] })).toEqual([20, 60, 8]);
  expect(await widthsOf({ name: 'a', head, rows })).toEqual([40, 14, 14]);
});
