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
  ['ngày 15/7, năm 2024', '2024-07-15'],
  ['15/7 năm 2024', '2024-07-15'],
  ['Trước 30/6/2024 theo Kế hoạch số 156-KH/TU', '2024-06-30'],
  ['Trước 30/6/2024 theo Kế hoạch số 156-KH/TU ngày 15 tháng 3 năm 2024', '2024-06-30'],
  ['Theo Kế hoạch 156-KH/TU, hoàn thành 30/9/2024', '2024-09-30'],
  ['31/12/2024 (báo cáo định kỳ)', '2024-12-31'],
  ['Thường xuyên; sơ kết 31/12/2024', '2024-12-31'],
  ['Thực hiện thường xuyên trong năm 2024', '2024-12-31'],
  ['Hằng năm, từ 2021 đến 2025', '2025-12-31'],
  ['30/6/2024 (gia hạn lần 2: 30/9/2024)', '2024-09-30'],
  ['30/6/2024, đã gia hạn đến quý IV/2024', '2024-12-31'],
  ['30/6/2024 (xin gia hạn)', '2024-06-30'],
  ['Tháng 6 - 8/2024', '2024-08-31'],
  ['Tháng 6, 7/2024', '2024-07-31'],
  ['từ tháng 3 đến tháng 8 năm 2024', '2024-08-31'],
  ['tháng 12/2024-01/2025', '2025-01-31'],
  ['từ 15/6 đến 30/8/2024', '2024-08-30'],
  ['15-20/07/2024', '2024-07-20'],
  ['sơ kết 30/6/2024, tổng kết 31/12/2024', '2024-12-31'],
  ['Đến hết quý III/2024', '2024-09-30'],
  ['Quý II/2024 (tháng 6/2024)', '2024-06-30'],
  ['Cuối năm 2024', '2024-12-31'],
  ['trước 16 giờ 30, thứ sáu ngày 28/6/2024', '2024-06-28'],
  ['Không quá 30/6/2024', '2024-06-30'],
  ['Trình Hội nghị lần thứ 18 ngày 30/6/2024', '2024-06-30'],
  ['Thường xuyên', null],
  ['Thường xuyên từ năm 2024', null],
  ['Trước 15/12 hằng năm', null],
  ['Theo Kế hoạch số 156-KH/TU', null],
  ['Không', null],
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
  ['9 tháng năm 2024', undefined], // nine months, or the ninth of May
  ['Tháng năm 2024', undefined],
  ['Quý năm 2024', undefined],
  ['Đầu năm 2024', undefined],
  ['giữa tháng 7/2024', undefined],
  ['Trước tháng 6/2024', undefined],
  ['Tuần 2 tháng 7/2024', undefined],
  ['Đợt 2 tháng 7/2024', undefined],
  ['Trước Tết (Nguyên đán) 2025', undefined],
  ['Trước Đại hội XIV (2026)', undefined],
  ['Theo Nghị quyết 18 năm 2017', undefined],
  ['Năm học 2024-2025', undefined],
  ['sau 30 ngày kể từ 01/6/2024', undefined],
  ['Sau 30/6/2024', undefined],
  ['Từ 01/6/2024', undefined],
  ['30/6/2024 (đề nghị gia hạn đến 30/9/2024)', undefined],
  ['30/9/2024; 30/6/2024', undefined],
  ['Năm 2024 (trước 30/6)', undefined],
  ['Thường xuyên; sơ kết 30/6', undefined],
  ['Đến năm 2025, tầm nhìn 2030', undefined],
  ['30/06/1924', undefined],
  ['30/06/2204', undefined],
  ['30/6/99', undefined],
  [{ day: '1900-01-05' }, undefined],
  [12, undefined],
  ['tháng 1, '.repeat(33), undefined],
  [`Hoàn thành 30/6/2024. ${'Đơn vị báo cáo. '.repeat(20)}`, undefined],
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
    (y, m, d) => `${d}/${m}, năm ${y}`,
    (y, m, d) => `${d}/${m} năm ${y}`,
    (y, m, d) => `${d}/${m}/${y.slice(2)}`,
    (y, m, d) => `${Number(d)} tháng ${Number(m)} năm ${y}`,
  );
  const after = fc.constantFrom(
    '',
    '.',
    ' (báo cáo định kỳ)',
    ' theo Kế hoạch số 156-KH/TU',
    ', theo Quyết định số 12-QĐ/TU ngày 31/12/1999',
    ' hằng năm',
    ' (lần 2)',
  );
  fc.assert(
    fc.property(days, before, form, after, fc.boolean(), (n, prefix, write, suffix, decomposed) => {
      const day = addDays('2000-01-01', n);
      const text = prefix + write(day.slice(0, 4), day.slice(5, 7), day.slice(8)) + suffix;
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

test('a period is due on its last day, alone or as the end of a range, and never with a word that says another', () => {
  const year = fc.integer({ min: 2000, max: 2049 });
  const month = fc.integer({ min: 1, max: 12 });
  const written = fc.constantFrom<[(y: number, m: number) => string, (m: number) => number]>(
    [(y, m) => `tháng ${m}/${y}`, (m) => m],
    [(y, m) => `Tháng ${String(m).padStart(2, '0')} năm ${y}`, (m) => m],
    [(y, m) => `T${m}-${y}`, (m) => m],
    [(y, m) => `Quý ${['I', 'II', 'III', 'IV'][Math.ceil(m / 3) - 1]}/${y}`, (m) => Math.ceil(m / 3) * 3],
    [(y, m) => `quý ${Math.ceil(m / 3)} năm ${y}`, (m) => Math.ceil(m / 3) * 3],
    [(y, m) => `${m < 7 ? '6 tháng đầu' : '6 tháng cuối'} năm ${y}`, (m) => (m < 7 ? 6 : 12)],
    [(y) => `năm ${y}`, () => 12],
  );
  const before = fc.constantFrom('', 'Trong ', 'Đến hết ', 'Cuối ', 'Hoàn thành ', 'từ 1/1/1999 đến ');
  const other = fc.constantFrom(
    'Đầu ',
    'Giữa ',
    'Tuần 2 ',
    'Đợt 1 ',
    'Trước ',
    'Sau ',
    'Từ ',
    'khoảng ',
    'Trước Tết ',
  );
  fc.assert(
    fc.property(year, month, written, before, other, (y, m, [write, ends], prefix, wrong) => {
      const last = endOfMonth(`${y}-${String(ends(m)).padStart(2, '0')}-01`);
      expect(dayIn(prefix + write(y, m))).toBe(last);
      if (!(wrong === 'Giữa ' && write(y, m) === `năm ${y}`))
        expect(dayIn(wrong + write(y, m))).toBeUndefined();
    }),
    { numRuns: 2000 },
  );
});

test('of any words and figures, no day is read whose year and day are not written there', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...'trước ngày tháng năm quý tuần đợt từ đến sau kể hết cuối đầu I II 6 15 31 2024 25 / - . , ; ( ) gia hạn hằng'.split(
        ' ',
      ),
    ),
    fc.integer({ min: 0, max: 2100 }).map(String),
  );
  const joint = fc.constantFrom('', ' ');
  fc.assert(
    fc.property(fc.array(fc.tuple(piece, joint), { maxLength: 14 }), (pieces) => {
      const text = pieces.flat().join('');
      const read = dayIn(text);
      if (!read || /^\d+(\.\d+)?$/.test(text.trim())) return;
      const figures = (text.match(/\d+/g) ?? []).map(Number);
      expect(figures.some((n) => n === Number(read.slice(0, 4)) || n === Number(read.slice(2, 4)))).toBe(
        true,
      );
      const ends = read === endOfMonth(read);
      expect(ends || figures.includes(Number(read.slice(8)))).toBe(true);
    }),
    { numRuns: 20_000 },
  );
});
