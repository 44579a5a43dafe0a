// Provisions keep their identity from one text to the next, and what became of each is told.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Naming } from '../naming.ts';
import { readPlain } from '../reading/read-file.ts';
import { withIdentitiesOf } from './aligned.ts';
import { differencesBetween, longestGrowing } from './difference.ts';

const provisions = (text: string) => readPlain(text).text.provisions;
const told = (before: string, after: string) => {
  const earlier = provisions(before);
  const later = withIdentitiesOf(earlier, provisions(after));
  return differencesBetween(earlier, later, (a, b) => a === b).map((one) => ({
    was: one.before && new Naming(earlier).nameOf(one.id),
    is: one.after && new Naming(later).nameOf(one.id),
    how: (['changed', 'moved', 'renumbered'] as const).filter((how) => one[how]).join(' '),
  }));
};

const ONE = `Điều 1. Phạm vi áp dụng

1. Quy chế này áp dụng cho các chi bộ trực thuộc.

2. Cấp ủy hướng dẫn việc thực hiện hằng năm.

Điều 2. Nhiệm vụ của chi bộ

1. Tổ chức sinh hoạt thường kỳ mỗi tháng một lần.

2. Quản lý hồ sơ và thu nộp đảng phí.

Điều 3. Hiệu lực thi hành

Quy chế có hiệu lực từ ngày ký.
`;

test('nothing differs in a text read twice', () => {
  expect(told(ONE, ONE)).toEqual([]);
});

test('an article put in renumbers those after it, which are the same provisions', () => {
  const after = ONE.replace(
    'Điều 2. Nhiệm vụ',
    'Điều 2. Thẩm quyền ban hành\n\nDo ban thường vụ quyết định.\n\nĐiều 3. Nhiệm vụ',
  ).replace('Điều 3. Hiệu lực', 'Điều 4. Hiệu lực');
  expect(told(ONE, after)).toEqual([
    { was: null, is: 'Điều 2', how: '' },
    { was: 'Điều 2', is: 'Điều 3', how: 'renumbered' },
    { was: 'Điều 3', is: 'Điều 4', how: 'renumbered' },
  ]);
});

test('a clause that stands in another article has moved; one that went is told where it stood; changed words are told', () => {
  const after = ONE.replace('2. Cấp ủy hướng dẫn việc thực hiện hằng năm.\n\n', '')
    .replace('2. Quản lý hồ sơ', '2. Cấp ủy hướng dẫn việc thực hiện hằng năm.\n\n3. Quản lý sổ sách, hồ sơ')
    .replace('1. Tổ chức sinh hoạt thường kỳ mỗi tháng một lần.', '1. Mở sổ theo dõi cho từng người.');
  expect(told(ONE, after)).toEqual([
    { was: 'Điều 2, khoản 1', is: null, how: '' },
    { was: null, is: 'Điều 2, khoản 1', how: '' },
    { was: 'Điều 1, khoản 2', is: 'Điều 2, khoản 2', how: 'moved' },
    { was: 'Điều 2, khoản 2', is: 'Điều 2, khoản 3', how: 'changed renumbered' },
  ]);
});

test('a clause that is put in before another takes its number, and is not the other', () => {
  const after = ONE.replace('1. Tổ chức sinh hoạt', '1. Tổ chức học tập.\n\n2. Tổ chức sinh hoạt')
    .replace('2. Quản lý hồ sơ', '3. Quản lý hồ sơ')
    .replace('thường kỳ mỗi tháng một lần', 'thường kỳ mỗi tháng hai lần');
  expect(told(ONE, after)).toEqual([
    { was: null, is: 'Điều 2, khoản 1', how: '' },
    { was: 'Điều 2, khoản 1', is: 'Điều 2, khoản 2', how: 'changed renumbered' },
    { was: 'Điều 2, khoản 2', is: 'Điều 2, khoản 3', how: 'renumbered' },
  ]);
});

test('siblings that change places: the fewest of them have moved', () => {
  const after = ONE.replace(/Điều 1\.([^]*)Điều 2\.([^]*)Điều 3\./, 'Điều 1.$2Điều 2.$1Điều 3.');
  expect(told(ONE, after).filter(({ how }) => how.includes('moved')).length).toBe(1);
});

test('every identity is one provision, whatever was changed', () => {
  const lines = ['Điều 1. A b c', 'Điều 2. D e f', '1. Một hai ba bốn', '2. Năm sáu', 'a) x y z', 'b) u v w'];
  const text = fc
    .array(fc.constantFrom(...lines), { minLength: 1, maxLength: 20 })
    .map((all) => all.join('\n\n'));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const later = withIdentitiesOf(provisions(before), provisions(after));
      const ids = later.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      later.forEach(({ under }, n) => expect(under === null || ids.indexOf(under) < n).toBe(true));
    }),
  );
});

test('the longest growing row', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 9 }), (numbers) => {
      const kept = [...longestGrowing(numbers)].toSorted((a, b) => a - b).map((n) => numbers[n]!);
      expect(kept).toEqual(kept.toSorted((a, b) => a - b));
      let longest = 0;
      for (let mask = 0; mask < 2 ** numbers.length; mask += 1) {
        const row = numbers.filter((_one, n) => mask & (1 << n));
        if (row.every((one, n) => n === 0 || row[n - 1]! < one)) longest = Math.max(longest, row.length);
      }
      expect(kept.length).toBe(longest);
    }),
  );
});
