// What an office's form says is taken over as it stands there: groups, years, types; what is not a table is left.
import { describe, expect, test } from 'vitest';
import type { Cell, Merge, Sheet } from '#platform/tables';
import { named, withFormer } from './naming.ts';
import { readSheet } from './sheet-table.ts';

const YEARS = { from: 2011, to: 2014 };
const sheet = (rows: Cell[][], merges: [string, string][] = []): Sheet => {
  const width = Math.max(...rows.map((row) => row.length));
  const place = (name: string) => [Number(name.slice(1)) - 1, name.charCodeAt(0) - 65] as const;
  return {
    name: 'Biểu 1',
    rows: rows.map((row) => [...row, ...Array<null>(width - row.length).fill(null)]),
    merges: merges.map(([from, to]): Merge => {
      const [[top, left], [bottom, right]] = [place(from), place(to)];
      return { top, left, bottom, right };
    }),
  };
};
const columnsOf = (one: Sheet) =>
  readSheet(one, YEARS)!.table.columns.map(({ id, group, label, measure, type, byYear }) =>
    [id, group, label, measure, type, byYear ? 'years' : ''].join('|'),
  );
const rowsOf = (one: Sheet) => readSheet(one, YEARS)!.table.rows.map(({ label }) => label);
const codes = (one: Sheet) =>
  readSheet(one, YEARS)!.problems.map(({ row, code }) => (row === null ? code : `${row} ${code}`));

// A ward's form: letterhead, title over all columns, two rows of headings, numbers of columns, an empty body.
const form = sheet(
  [
    ['ĐẢNG BỘ QUẬN', null, null, 'ĐẢNG CỘNG SẢN VIỆT NAM'],
    ['THỐNG KÊ SỐ LIỆU ĐẢNG VIÊN'],
    [],
    ['STT', 'Chi bộ', 'Đảng số (người)', 'Xếp loại', null, 'Tỷ lệ dự bị', 'Ghi chú'],
    [null, null, null, 'Xuất sắc', 'Tốt'],
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
    [1, 'Chi bộ khu phố 1'],
    [2, 'Chi bộ khu phố 2'],
    [],
    [null, null, null, 'NGƯỜI LẬP BIỂU'],
  ],
  [
    ['A1', 'C1'],
    ['D1', 'G1'],
    ['A2', 'G2'],
    ['A4', 'A5'],
    ['B4', 'B5'],
    ['C4', 'C5'],
    ['D4', 'E4'],
    ['F4', 'F5'],
    ['G4', 'G5'],
  ],
);

describe('a form in a spreadsheet', () => {
  test('its columns stand under their groups, its rows below them, down to the signature', () => {
    expect(columnsOf(form)).toEqual([
      'dang_so||Đảng số|người|integer|',
      'xuat_sac|Xếp loại|Xuất sắc||integer|',
      'tot|Xếp loại|Tốt||integer|',
      'ty_le_du_bi||Tỷ lệ dự bị|%|percent|',
      'ghi_chu||Ghi chú||text|',
    ]);
    expect(rowsOf(form)).toEqual(['Chi bộ khu phố 1', 'Chi bộ khu phố 2']);
    expect(codes(form)).toEqual(['10 review.sheet-rest']);
  });

  test('columns of one year after another become one column by year; other years than the review’s are told', () => {
    const years = (last: number) =>
      sheet(
        [
          ['TT', 'Nội dung', 'ĐVT', 'Số đảng viên kết nạp', null, null, null, 'Cộng'],
          [null, null, null, 2011, '2012', 'Năm 2013', last],
          [1, 'Toàn Đảng bộ', 'người', 5, 6, 7, 8, 26],
        ],
        [
          ['A1', 'A2'],
          ['B1', 'B2'],
          ['C1', 'C2'],
          ['D1', 'G1'],
          ['H1', 'H2'],
        ],
      );
    expect(columnsOf(years(2014))).toEqual([
      'so_dang_vien_ket_nap||Số đảng viên kết nạp||integer|years',
      'cong||Cộng||integer|',
    ]);
    expect(rowsOf(years(2014))).toEqual(['Toàn Đảng bộ (người)']);
    expect(codes(years(2014))).toEqual([]);
    expect(codes(years(2015))).toEqual(['review.sheet-years', 'review.sheet-years']);
  });

  test('types follow what stands in the column', () => {
    const filled = sheet([
      ['Nội dung', 'Số', 'Số lớn', 'Phần', 'Chữ', 'Trống'],
      ['Một', 3, '1.250', 2.5, 'chưa rõ', '-'],
      ['Hai', 4, 900, '3,75', 7, null],
    ]);
    expect(columnsOf(filled).map((one) => one.split('|')[4])).toEqual([
      'integer',
      'integer',
      'decimal',
      'text',
      'integer',
    ]);
  });

  test('two columns of one name keep names of their own; a sheet without rows says so; one without a table is none', () => {
    const twice = sheet([['Nội dung', 'Số', 'Số']]);
    expect(columnsOf(twice)).toEqual(['so||Số||integer|', 'so_2||Số||integer|']);
    expect(codes(twice)).toEqual(['review.sheet-no-rows']);
    expect(readSheet(sheet([['Công văn'], ['Kính gửi']]), YEARS)).toBeNull();
    expect(readSheet(sheet([[1, 2, 3]]), YEARS)).toBeNull();
    expect(readSheet({ name: 'Trống', rows: [], merges: [] }, YEARS)).toBeNull();
  });

  test('what is more than a table may hold is left out and told', () => {
    const long = sheet([['Nội dung', 'Số'], ...Array.from({ length: 301 }, (_one, n) => [`Dòng ${n}`, n])]);
    expect(rowsOf(long)).toHaveLength(300);
    expect(codes(long)).toEqual(['review.sheet-rows']);
  });
});

test('read again, rows and columns of the same words keep their names and rules; others are named anew', () => {
  const former = [
    { id: 'dang_so', label: 'Đảng số', group: '', formula: 'a + b' },
    { id: 'nu', label: 'Nữ', group: 'Trong đó', formula: null },
  ];
  const read = ['Nữ', 'Đảng số', 'Nữ'].map((label) => ({ id: 'x', label, group: '', formula: null }));
  read[2]!.group = 'Trong đó';
  expect(named(withFormer(read, former), 'cot')).toEqual([
    { id: 'nu_2', label: 'Nữ', group: '', formula: null },
    former[0],
    former[1],
  ]);
});
