// The comparison table holds every provision that changes, alternatives side by side, why, and who asked.
import { expect, test } from 'vitest';
import { newWords, oldWords } from '../changing/pieces.ts';
import { comparisonOf } from './comparison.ts';
import { AMENDMENTS, materialWith } from './material.fixture.ts';

const { rows } = comparisonOf(materialWith());
const row = (provision: string) => rows.find((one) => one.provision === provision)!;

test('there is a row for each provision that changes, in the order of the text; what comes or goes brings what is below it', () => {
  expect(
    rows.map(({ name, proposed }) => [name, proposed.map(({ number, what }) => [number, ...what])]),
  ).toEqual([
    ['Điều 1, khoản 2', [[0, 'changed']]],
    ['Điều 2, khoản 1', [[0, 'gone']]],
    ['Điều 2, khoản 2', [[1, 'changed']]],
    [
      'Điều 2, khoản 2a',
      [
        [1, 'came'],
        [2, 'came'],
      ],
    ],
    ['Điều 4', [[0, 'came']]],
  ]);
  expect(row('a2-1').current.map(({ label }) => label)).toEqual(['1.', 'a)', 'b)']);
  expect(row('n3').proposed[0]!.lines.map(({ label }) => label)).toEqual(['Điều 4.', '1.']);
});

test('a row has the wording in force, the one proposed with what goes and comes, each amendment with its reason', () => {
  const { current, proposed, reasons } = row('a1-2');
  const [line] = proposed[0]!.lines;
  expect(current).toEqual([{ label: '2.', words: oldWords(line!.pieces) }]);
  expect(newWords(line!.pieces)).toBe('Đảng viên sinh hoạt chi bộ mỗi quý một lần, trừ trường hợp đặc biệt.');
  expect(line!.pieces.filter(({ kind }) => kind === 'out').map(({ text }) => text)).toEqual(['tháng']);
  expect(reasons).toEqual([{ amendment: '1', drafter: 'Ban Tổ chức', words: 'Lý do 1' }]);
  expect(row('n1').reasons.map(({ drafter }) => drafter)).toEqual(['Ban Tổ chức', 'Ủy ban Kiểm tra']);
});

test('a row tells who asked: each voice once, by unit and level, those out of sight as a number', () => {
  expect(row('a1-2').asked).toEqual({
    ...{ voices: 3, units: 2, unseen: 0, names: ['Đảng ủy B', 'Chi bộ A'] },
    levels: [
      { level: 'cell', voices: 1 },
      { level: 'base', voices: 2 },
    ],
  });
  expect(row('a2-2')).toMatchObject({
    proposals: [{ id: 'p2', number: 2 }],
    asked: { voices: 3, units: 2, unseen: 1 },
  });
  expect(row('n3')).toMatchObject({ proposals: [], asked: { voices: 0 } });
});

test('once an alternative is chosen it is what the text has, and the others are not proposed', () => {
  const amendments = AMENDMENTS.map((one) => ({ ...one, chosen: one.id === '2' }));
  const chosen = comparisonOf(materialWith({ amendments }));
  expect(chosen.rows.flatMap(({ proposed }) => proposed).every(({ number }) => number === 0)).toBe(true);
});
