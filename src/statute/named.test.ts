// What people write in a field for a provision is understood, whichever way round.
import { expect, test } from 'vitest';
import { namedIn } from './named.ts';

const told = (words: string) => {
  const named = namedIn(words);
  return named && [named.item, named.article, named.clause, named.point];
};

test.each([
  ['Điều 10', [null, '10', null, null]],
  ['Điều 10, khoản 2, điểm đ', [null, '10', '2', 'đ']],
  ['điểm b khoản 3 Điều 5a', [null, '5a', '3', 'b']],
  ['Khoản 2, Điều 10 Điều lệ Đảng', [null, '10', '2', null]],
  ['Article 4(2)(a)', [null, '4', '2', 'a']],
  ['Điểm 10.4.2', ['10.4.2', null, null, null]],
  ['Chương II', null],
  ['', null],
])('%s', (words, expected) => {
  expect(told(words)).toEqual(expected);
});
