import fc from 'fast-check';
import { addDays, daysBetween, endOfMonth } from '#kernel/day';
import { expect, test } from 'vitest';
import { dayIn } from './dates.ts';

test.each<[string | number | { day: string } | null, string | null | undefined]>([
  [{ day: '2021-06-06' }, '2021-06-06'],
  [45_123, '2023-07-16'],
  ['45123', '2023-07-16'],
  [2023, '2023-12-31'],
  ['2023', '2023-12-31'],
  ['Năm 2024', '2024-12-31'],
  ['Trong năm 2024', '2024-12-31'],
  ['Quý II/2023', '2023-06-30'],
  ['Quý III năm 2021', '2021-09-30'],
  ['quí 4/2022', '2022-12-31'],
  ['Q2/2024', '2024-06-30'],
  ['Quý III, IV/2024', '2024-12-31'],
  ['Quý I - Quý II/2024', '2024-06-30'],
  ['6 tháng đầu năm 2022', '2022-06-30'],
  ['6 tháng cuối năm 2022', '2022-12-31'],
  ['9 tháng đầu năm 2023', '2023-09-30'],
  ['tháng 5/2023', '2023-05-31'],
  ['Tháng 2 năm 2024', '2024-02-29'],
  ['T5/2023', '2023-05-31'],
  ['02/2024', '2024-02-29'],
  ['Trước 30/6/2024', '2024-06-30'],
  ['Trước ngày 3/10/2024', '2024-10-03'],
  ['Xong trước 30.6.2024 (đã gia hạn từ 31/3/2024)', '2024-06-30'],
  ['Ngày 28.06.2021', '2021-06-28'],
  ['ngày 5 tháng 6 năm 2024', '2024-06-05'],
  ['30/6/24', '2024-06-30'],
  ['từ 1/3/2023 đến 30/6/2023', '2023-06-30'],
  ['2021 - 2025', '2025-12-31'],
  ['Giai đoạn 2021-2025', '2025-12-31'],
  ['2024-06-30', '2024-06-30'],
  ['2024-06-30T00:00:00', '2024-06-30'],
  ['Thường xuyên', null],
  ['Hằng năm', null],
  ['hàng quý', null],
  ['Định kỳ', null],
  ['-', null],
  ['', null],
  [null, null],
  ['31/02/2024', undefined],
  ['Trước ngày 31/02/2024', undefined],
  ['2024-02-30', undefined],
  ['Tháng 13/2024', undefined],
  ['cuối năm', undefined],
  ['30/6', undefined],
  ['sớm', undefined],
  [12, undefined],
])('%j is read as %j', (cell, day) => {
  expect(dayIn(cell)).toBe(day);
});

const days = fc.integer({ min: 0, max: daysBetween('2000-01-01', '2049-12-31') });

test('any day of the calendar is read in whatever form an office writes it', () => {
  const before = fc.constantFrom(
    '',
    'Trước ',
    'trước ngày ',
    'Ngày ',
    'Đến hết ngày ',
    'chậm nhất ',
    'HẠN: ',
  );
  const form = fc.constantFrom<(y: string, m: string, d: string) => string>(
    (y, m, d) => `${d}/${m}/${y}`,
    (y, m, d) => `${Number(d)}/${Number(m)}/${y}`,
    (y, m, d) => `${d}.${m}.${y}`,
    (y, m, d) => `${Number(d)}-${Number(m)}-${y}`,
    (y, m, d) => `${d} / ${m} / ${y}`,
    (y, m, d) => `${Number(d)} tháng ${Number(m)} năm ${y}`,
  );
  fc.assert(
    fc.property(days, before, form, fc.boolean(), (n, prefix, write, decomposed) => {
      const day = addDays('2000-01-01', n);
      const text = prefix + write(day.slice(0, 4), day.slice(5, 7), day.slice(8));
      expect(dayIn(decomposed ? text.normalize('NFD') : text)).toBe(day);
    }),
    { numRuns: 2000 },
  );
});

test('a day that the calendar does not have is never read as another', () => {
  const month = fc.integer({ min: 1, max: 12 });
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 2049 }), month, fc.integer({ min: 28, max: 39 }), (y, m, d) => {
      const last = Number(endOfMonth(`${y}-${String(m).padStart(2, '0')}-01`).slice(8));
      const read = dayIn(`Trước ngày ${d}/${m}/${y}`);
      expect(read === undefined).toBe(d > last);
    }),
    { numRuns: 2000 },
  );
});
