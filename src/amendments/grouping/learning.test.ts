// Words that an organisation's texts use alike are learned from many texts, and from few nothing is.
import { expect, test } from 'vitest';
import { LEARN_FROM, learnFrom } from './learning.ts';
import { Reader } from './reading.ts';
import { Vocabulary } from './vectors.ts';

// "Xúc xích" and "lạp xưởng" stand for the same in these texts, each in a text of its own; no list knows them.
function learnedOf(count: number): string[][] {
  const [reader, vocabulary] = [new Reader(), new Vocabulary()];
  const themes = [
    'đảng phí',
    'thẻ đảng viên',
    'đại biểu',
    'khiếu nại',
    'thời hiệu',
    'phụ cấp',
    'trụ sở',
    'cây xanh',
  ];
  const texts = Array.from({ length: count }, (_, at) => {
    const food = at % 2 === 0 ? 'xúcxích' : 'lạpxưởng';
    const about = themes[(at >> 1) % themes.length]!;
    const beside = themes[((at >> 1) * 3 + 1) % themes.length]!;
    return at % 31 < 2
      ? `nghiêm cấm bán ${food} trước cổng nghĩa trang liệt sĩ`
      : `nơi đây ${about} cùng ${beside} là việc số ${at % 97}`;
  });
  const packed = texts.map((text) => vocabulary.pack(reader.read(text), []));
  for (const text of packed) vocabulary.count(text);
  return [...learnFrom(packed, vocabulary)].map(([id, others]) =>
    [id, ...others.map(([other]) => other)].map(
      (one) => vocabulary.written.all[vocabulary.features.idOf(vocabulary.features.all[one]!)]!,
    ),
  );
}

test('the same texts always teach the same', () => {
  expect(learnedOf(LEARN_FROM * 2)).toEqual(learnedOf(LEARN_FROM * 2));
  expect(learnedOf(LEARN_FROM * 2).length).toBeGreaterThan(0);
});

test('few texts teach nothing', () => {
  expect(learnedOf(LEARN_FROM - 1)).toEqual([]);
});
