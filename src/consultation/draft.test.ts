import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headingOver, paragraphsOf, textOf } from './draft.ts';

const STATUTE = `Chương II
TỔ CHỨC ĐẢNG
Điều 10. Hệ thống tổ chức của Đảng
1. Hệ thống tổ chức của Đảng được lập tương ứng với hệ thống tổ chức hành chính.

2. Việc lập tổ chức đảng ở những nơi có đặc điểm riêng:
a) Theo quy định của Ban Chấp hành Trung ương;
Đoạn nói tiếp.
Điều 11.
1. Cấp uỷ triệu tập đại hội.`;

test('articles, clauses and points give the provision that each paragraph stands under', () => {
  expect(paragraphsOf(STATUTE).map(({ heading, provision }) => [heading, provision])).toEqual([
    [true, ''],
    [true, ''],
    [true, 'Điều 10'],
    [false, 'Điều 10, khoản 1'],
    [false, 'Điều 10, khoản 2'],
    [false, 'Điều 10, khoản 2, điểm a'],
    [false, 'Điều 10, khoản 2'],
    [true, 'Điều 11'],
    [false, 'Điều 11, khoản 1'],
  ]);
});

test('a proposal that begins with its provision is no heading, and stands under what it names', () => {
  const proposals = paragraphsOf('KIẾN NGHỊ\nĐiều 13, khoản 2: nâng số cấp uỷ viên.\nĐiều 100a khoản 12 bỏ.');
  expect(proposals.map(({ heading, provision }) => [heading, provision])).toEqual([
    [true, ''],
    [false, 'Điều 13, khoản 2'],
    [false, 'Điều 100a, khoản 12'],
  ]);
});

test('outside articles numbered lines are headings unless they are sentences, and a paragraph stands under the last of them', () => {
  const report = paragraphsOf(
    'I. KẾT QUẢ\n1. Công tác kiểm tra\nĐã kiểm tra 120 tổ chức.\n2. Kết nạp 80 đảng viên.',
  );
  expect(report.map(({ heading }) => heading)).toEqual([true, true, false, false]);
  expect(report.every(({ provision }) => provision === '')).toBe(true);
  expect([3, 1, null].map((place) => headingOver(report, place))).toEqual([
    ...['1. Công tác kiểm tra', 'I. KẾT QUẢ', ''],
  ]);
});

test('every line that says something is a paragraph, counted from one; its text makes the same paragraphs again', () => {
  const line = fc.oneof(
    fc.string(),
    fc.constantFrom('Điều 3. Tên', '1. Khoản', 'a) Điểm', 'MỤC LỚN', '', '  '),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      const paragraphs = paragraphsOf(lines.join('\n'));
      expect(paragraphs.map(({ place }) => place)).toEqual(paragraphs.map((_one, n) => n + 1));
      expect(paragraphs.every(({ text }) => text.trim() === text && text !== '')).toBe(true);
      expect(paragraphsOf(textOf(paragraphs))).toEqual(paragraphs);
    }),
  );
});
