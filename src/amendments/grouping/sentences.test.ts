// A voice is cut where a reader would cut it, and its places in the text are told.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentencesOf } from './sentences.ts';

const texts = (text: string) => sentencesOf(text).map((sentence) => sentence.text);

test.each([
  ['Giảm đảng phí. Tăng phụ cấp!', ['Giảm đảng phí.', 'Tăng phụ cấp!']],
  ['UBND TP. Hà Nội cần xem lại. Xin cảm ơn.', ['UBND TP. Hà Nội cần xem lại.', 'Xin cảm ơn.']],
  ['1. Sửa Điều 5.\n2. Bỏ Điều 6.', ['1. Sửa Điều 5.', '2. Bỏ Điều 6.']],
  ['Đề nghị: a) sửa Điều 5; b) bỏ khoản 2.', ['Đề nghị: a) sửa Điều 5;', 'b) bỏ khoản 2.']],
  ['Mức 1.500.000 đồng là thấp. Nên nâng.', ['Mức 1.500.000 đồng là thấp.', 'Nên nâng.']],
  ['', []],
  [' \n ', []],
])('%j', (text, expected) => {
  expect(texts(text)).toEqual(expected);
});

test('sentences stand where they say, in order, and hold all but blanks', () => {
  const words = fc
    .array(fc.constantFrom('Sửa Điều 5.', 'TP.', 'a;', '\n', ' ', 'không?', 'v.v.', '12.5', '“', 'đ'))
    .map((all) => all.join(' '));
  fc.assert(
    fc.property(fc.oneof(fc.string(), words), (text) => {
      let last = 0;
      for (const { text: sentence, from, to } of sentencesOf(text)) {
        expect(text.slice(from, to)).toBe(sentence);
        expect(text.slice(last, from).trim()).toBe('');
        last = to;
      }
      expect(text.slice(last).trim()).toBe('');
    }),
  );
});
