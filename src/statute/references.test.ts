// What a text refers to is found as a reader finds it, where it stands.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { referencesIn } from './references.ts';

const told = (text: string) =>
  referencesIn(text).map(({ from, to, targets, document }) => [
    text.slice(from, to),
    targets.map(({ article, clause, point, item }) =>
      [item, article && `Đ${article}`, clause && `K${clause}`, point].filter(Boolean).join(' '),
    ),
    document,
  ]);

test('ordinary words that only sound like it are none', () => {
  const words = 'đặc điểm ở nơi, thời điểm a, tài khoản 2, danh mục 3, địa điểm b, điểm ở cơ sở';
  expect(told(words)).toEqual([]);
});

test.each([
  ['theo khoản 2 Điều 10.', [['khoản 2 Điều 10', ['Đ10 K2'], null]]],
  [
    'tại điểm a, điểm b khoản 1 Điều 5',
    [
      ['điểm a', ['a'], null],
      ['điểm b khoản 1 Điều 5', ['Đ5 K1 b'], null],
    ],
  ],
  [
    'các Khoản 1, 2, 3, Điều 4 Điều lệ Đảng',
    [['Khoản 1, 2, 3, Điều 4', ['Đ4 K1', 'Đ4 K2', 'Đ4 K3'], 'Điều lệ Đảng']],
  ],
  [
    'theo Điều 2 và Điều 3 Điều lệ Đảng',
    [
      ['Điều 2', ['Đ2'], null],
      ['Điều 3', ['Đ3'], 'Điều lệ Đảng'],
    ],
  ],
  ['Điều 1 (Khoản 2): Tuổi đời', [['Điều 1 (Khoản 2)', ['Đ1 K2'], null]]],
  ['(Khoản 6, Điều 22): Hội nghị', [['Khoản 6, Điều 22', ['Đ22 K6'], null]]],
  [
    'quy định tại Tiểu mục 10.4.2 và Điều này',
    [
      ['Tiểu mục 10.4.2', ['10.4.2'], null],
      ['Điều này', ['Đthis'], null],
    ],
  ],
  [
    'under Article 4(2)(a) and clause 3 of Article 7',
    [
      ['Article 4(2)(a)', ['Đ4 K2 a'], null],
      ['clause 3 of Article 7', ['Đ7 K3'], null],
    ],
  ],
  ['Tại thời điểm chi bộ xét, đủ điều kiện và tiêu chuẩn', []],
  [
    'Điều 5a, Điều 12',
    [
      ['Điều 5a', ['Đ5a'], null],
      ['Điều 12', ['Đ12'], null],
    ],
  ],
] as [string, unknown[]][])('“%s”', (text, expected) => {
  expect(told(text)).toEqual(expected);
});

test('references never overlap and lie within the text, whatever it is', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'Điều 4',
      'khoản 1',
      'điểm a',
      ', ',
      ' và ',
      'này',
      '(2)',
      ' của ',
      'Tiểu mục 1.2',
      'Điều ',
    ),
    fc.string({ maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      let last = 0;
      for (const { from, to, targets } of referencesIn(text)) {
        expect(from).toBeGreaterThanOrEqual(last);
        expect(to).toBeLessThanOrEqual(text.length);
        expect(targets.length).toBeGreaterThan(0);
        last = to;
      }
    }),
  );
});

const FOLDER = resolve(import.meta.dirname, '../../../shared/data/statutes');
describe.runIf(existsSync(FOLDER))('real headings', () => {
  test('the articles of the charter that each point of the regulation names are those that were read by hand', () => {
    const rows = JSON.parse(readFileSync(resolve(FOLDER, 'qd-294-to-charter.json'), 'utf8')) as {
      heading: string;
      charter_articles: number[];
    }[];
    for (const { heading, charter_articles: articles } of rows) {
      const named = referencesIn(heading).flatMap(({ targets }) =>
        targets.map(({ article }) => Number(article)),
      );
      expect([...new Set(named)], heading).toEqual(articles);
    }
  });
});
