// Two texts compared word by word.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withChanges, wordsChanged } from './words.ts';

const changes = (before: string, after: string) =>
  wordsChanged(before, after).map(({ out, in: put }) => [out, put]);
const words = fc
  .array(
    fc.constantFrom(
      'đảng',
      'viên',
      'hoà',
      'hòa',
      'bình',
      'và',
      '24-QĐ/TW',
      '1.000',
      ',',
      '.',
      '\n',
      '##',
      '[',
      ']',
    ),
    {
      maxLength: 30,
    },
  )
  .chain((list) =>
    fc
      .array(fc.constantFrom('', ' ', ' ', '  '), { minLength: list.length, maxLength: list.length })
      .map((gaps) => list.map((word, n) => word + gaps[n]).join('')),
  );

describe('words', () => {
  test.each([
    ['một từ đổi, bên cạnh còn nguyên', 'Đảng bộ cấp huyện họp', 'Đảng bộ cấp xã họp', [['huyện', 'xã']]],
    ['dấu phẩy và từ là một thay đổi', 'rằng mà họ vượt', 'rằng, khi họ vượt', [[' mà', ', khi']]],
    ['chỉ thêm ở cuối', 'Thù hận', 'Thù hận, gieo rắc nghi kỵ', [['', ', gieo rắc nghi kỵ']]],
    ['thêm câu sau dấu chấm', 'Hết. Rồi.', 'Hết. Thêm một câu. Rồi.', [['', 'Thêm một câu. ']]],
    ['bỏ câu ở cuối', 'Hết. Thêm một câu.', 'Hết.', [[' Thêm một câu.', '']]],
    ['thêm câu ở đầu', 'Bao nhiêu người', 'Họ đứng đó. Bao nhiêu người', [['', 'Họ đứng đó. ']]],
    ['liệt kê thêm một', 'a, b và c', 'a, b, d và c', [['', ', d']]],
    ['tách từ dính', 'nhà nước', 'nhànước', [['nhà nước', 'nhànước']]],
    ['bỏ trống giữa dấu', 'A , B', 'A, B', [[' ', '']]],
    ['một số là một từ', 'có 1.000 người', 'có 1.500 người', [['1.000', '1.500']]],
    ['dấu của chính công cụ là chữ', 'xong.##', 'xong.', [['##', '']]],
    [
      'dấu của công cụ khác cũng thế',
      'a <del>b</del> c',
      'a b c',
      [
        ['<del>', ''],
        ['</del>', ''],
      ],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(changes(before, after)).toEqual(expected);
  });

  test('a slip in a long word is one letter; short words are told whole', () => {
    expect(changes('Bundesverfasungsgericht tagt', 'Bundesverfassungsgericht tagt')).toEqual([['', 's']]);
    expect(changes('mã abc123456xyz ở', 'mã abc12356xyz ở')).toEqual([['4', '']]);
    expect(changes('nghiêng', 'nghiêm')).toEqual([['nghiêng', 'nghiêm']]);
    expect(changes('Verfassung', 'Verfechtung')).toEqual([['Verfassung', 'Verfechtung']]);
  });

  test('a sentence written anew is one change, though a word of it stands in both', () => {
    expect(
      changes('Khi đó mọi cấp và ngành đều báo cáo.', 'Từ nay tổ chức đảng và chi bộ cùng rà soát.'),
    ).toEqual([['Khi đó mọi cấp và ngành đều báo cáo.', 'Từ nay tổ chức đảng và chi bộ cùng rà soát.']]);
  });

  test('spellings of tones, composed letters, quotes and kinds of blanks are no differences, unless asked for', () => {
    const [one, other] = ['Uỷ ban “hoà giải” thuý', 'Ủy  ban\u00a0"hòa giải" thúy'];
    expect(changes(one, other)).toEqual([]);
    expect(changes(one, other.normalize('NFD'))).toEqual([]);
    expect(wordsChanged(one, other, { exact: true }).length).toBeGreaterThan(0);
    expect(changes('thường vụ', 'Thường vụ')).toEqual([['thường', 'Thường']]);
    expect(changes('ma', 'má')).toEqual([['ma', 'má']]);
  });

  test('marks that are not text are never told as taken out, also in the midst of what is', () => {
    expect(changes('1 2 [line] 3 4 5[1] 6 7[line]', '1 2 3 4 5 6 7')).toEqual([]);
    expect(wordsChanged('1 2 3 [line 4] 4 5 6', '1 6')).toEqual([
      { from: 2, to: 19, out: '2 3 4 5 ', in: '' },
    ]);
    expect(changes('diện tích 5 m² đất¹', 'diện tích 5 m đất')).toEqual([['m²', 'm']]);
    expect(changes('một hai\u00ad ba', 'một hai ba')).toEqual([]);
  });
});

describe('any two texts', () => {
  test('changes made in the text before give the text after, to the letter when every letter counts', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        expect(withChanges(before, wordsChanged(before, after, { exact: true })).trim()).toBe(after.trim());
        const merged = withChanges(before, wordsChanged(before, after));
        expect(wordsChanged(merged, after)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('changes are in order, apart from each other, and say what stands there', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const told = wordsChanged(before, after, { exact: true });
        told.forEach(({ from, to, out }, n) => {
          expect(before.slice(from, to)).toBe(out);
          expect(from).toBeGreaterThanOrEqual(told[n - 1]?.to ?? 0);
        });
      }),
    );
  });
});

test('a very long paragraph comes to an end, and its few changes are found in place', () => {
  const long = Array.from({ length: 60_000 }, (_, n) => `từ${n % 977} số${n % 1013}`).join(' ');
  const at = long.indexOf(' từ500 ', 200_000);
  expect(wordsChanged(long, `${long.slice(0, at)} thêm chữ${long.slice(at)} cuối`)).toMatchObject([
    { out: '', in: 'thêm chữ ' },
    { out: '', in: ' cuối' },
  ]);
  const same = 'a '.repeat(100_000);
  expect(withChanges(same, wordsChanged(same, 'a b '.repeat(50_000))).trim()).toBe(
    'a b '.repeat(50_000).trim(),
  );
});
