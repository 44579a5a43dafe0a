import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldNamed, horizonOf, saysHowMuch, strengthOf } from './source.ts';

test('a number that measures is told from one that refers', () => {
  for (const words of [
    'Kết nạp 120 đảng viên.',
    'Đạt 88,2% kế hoạch năm 2023',
    'Giảm 3 đầu mối theo Nghị quyết số 18-NQ/TW',
  ])
    expect(saysHowMuch(words), words).toBe(true);
  for (const words of [
    'Điều 10, khoản 2 chưa rõ.',
    'Quy định số 24-QĐ/TW chưa phù hợp',
    'Trong giai đoạn 2021-2025 còn chậm',
    'Chi bộ bốn tốt',
  ])
    expect(saysHowMuch(words), words).toBe(false);
});

test('where something was said decides how well it is supported, whatever the words', () => {
  fc.assert(
    fc.property(fc.string(), (words) => {
      expect(strengthOf('finding', words)).toBe('verified');
      expect(strengthOf('contribution', words)).toBe('researched');
      expect(['asserted', 'with-figures']).toContain(strengthOf('report', words));
    }),
  );
});

test('the farthest milestone named is the horizon', () => {
  expect(horizonOf('Giao ban thường vụ quyết định')).toBe('this-congress');
  expect(horizonOf('Đến năm 2030 hoàn thành')).toBe('to-2030');
  expect(horizonOf('Từ 2030 đến 2045')).toBe('to-2045');
});

test('the heading tells the field before the words do; what names none has none', () => {
  expect(fieldNamed('Công tác kiểm tra, giám sát', 'Cán bộ còn thiếu')).toBe('inspection');
  expect(fieldNamed('Bài học kinh nghiệm', 'Dựa vào nhân dân')).toBe('mass-mobilisation');
  expect(fieldNamed('Khác', '…')).toBeNull();
});
