// Two texts aligned paragraph by paragraph.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraphsCompared, type ParagraphRow } from './paragraphs.ts';

const rows = (before: string[], after: string[]) =>
  paragraphsCompared(before, after).map((row) => {
    const old = 'before' in row ? row.before : null;
    const now = 'after' in row ? row.after : null;
    const changed = 'changes' in row ? row.changes.map(({ out, in: put }) => [out, put]) : [];
    return [row.kind, old, now, ...changed];
  });

test('a new item with the first words of the old one comes whole, and the old is not touched', () => {
  expect(rows(['Chúng ta là số 1'], ['Chúng ta nói', 'Chúng ta là số 1'])).toEqual([
    ['inserted', null, 0],
    ['kept', 0, 1],
  ]);
});

test('numbers that follow from an insertion are no change of the words', () => {
  expect(rows(['a) Một', 'b) Hai', '3. Ba'], ['a) Một', 'b) Mới', 'c) Hai', '4. Ba'])).toEqual([
    ['kept', 0, 0],
    ['inserted', null, 1],
    ['kept', 1, 2],
    ['kept', 2, 3],
  ]);
});

test('what is taken out here and put in there moved; of two neighbours the longer one', () => {
  const [one, two, three, long] = ['Đoạn mở đầu', 'Đoạn hai', 'Ngắn', 'đoạn văn được chuyển lên trên'];
  expect(paragraphsCompared([one, two, three, long], [one, two, long, three])).toContainEqual({
    ...{ kind: 'moved', before: 3, after: 2, behind: 1, changes: [] },
  });
  expect(paragraphsCompared([one, long, three], [one, three, long])).toContainEqual({
    ...{ kind: 'moved', before: 1, after: 2, behind: 2, changes: [] },
  });
});

test('a paragraph in two is split, two in one are joined; the words are followed through', () => {
  const [first, second] = ['Cấp ủy họp mỗi tháng một lần.', 'Khi cần thì họp bất thường.'];
  expect(rows([`${first} ${second}`, 'Hết'], [first, second.replace('cần', 'gấp'), 'Hết'])).toEqual([
    ['split', 0, 0, [' ', '\n'], ['cần', 'gấp']],
    ['kept', 1, 2],
  ]);
  expect(rows([first, second, 'Hết'], [`${first} ${second}`, 'Hết'])).toEqual([
    ['joined', 0, 0, ['\n', ' ']],
    ['kept', 2, 1],
  ]);
});

test('changed paragraphs find each other among others that came and went', () => {
  const before = ['Chi bộ họp hằng tháng', 'Đảng phí nộp đủ', 'Bầu cử bằng phiếu kín'];
  const after = ['Điều hoàn toàn mới ở đây', 'Đảng phí nộp đủ và đúng', 'Bầu cử bằng phiếu'];
  expect(rows(before, after)).toEqual([
    ['kept', 0, 0, [before[0], after[0]]],
    ['kept', 1, 1, ['', ' và đúng']],
    ['kept', 2, 2, [' kín', '']],
  ]);
});

const paragraphs = fc.array(
  fc
    .array(fc.constantFrom('đảng', 'viên', 'chi', 'bộ', 'họp', 'bầu', 'a)', '1.', ','), { maxLength: 8 })
    .map((words) => words.join(' ')),
  { maxLength: 12 },
);

test('every paragraph of both texts is in exactly one row, those of the new text in their order', () => {
  fc.assert(
    fc.property(paragraphs, paragraphs, (before, after) => {
      const told = paragraphsCompared(before, after);
      const places = (from: (row: ParagraphRow) => number[]) => told.flatMap(from);
      const run = (start: number, count: number) => Array.from({ length: count }, (_, n) => start + n);
      const news = places((row) =>
        'after' in row ? run(row.after, row.kind === 'split' ? row.parts : 1) : [],
      );
      const olds = places((row) =>
        'before' in row ? run(row.before, row.kind === 'joined' ? row.parts : 1) : [],
      );
      expect(news).toEqual(run(0, after.length));
      expect(olds.toSorted((a, b) => a - b)).toEqual(run(0, before.length));
    }),
    { numRuns: 500 },
  );
});

test('hundreds of changed paragraphs each find their own', () => {
  const word = (n: number) => `từ${(n * 7919) % 211}`;
  const before = Array.from({ length: 300 }, (_, n) => run(n, 40));
  const after = before.map((one, n) =>
    one.replace(word(n * 40 + 11), 'khác').replace(word(n * 40 + 30), 'nữa'),
  );
  const told = paragraphsCompared(before, after);
  expect(told.every((row) => row.kind === 'kept' && row.before === row.after && row.changes.length > 0)).toBe(
    true,
  );
  function run(n: number, count: number) {
    return Array.from({ length: count }, (_, at) => word(n * 40 + at)).join(' ');
  }
});
