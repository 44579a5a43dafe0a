import { expect, test } from 'vitest';
import type { FigureTable } from './contract/outline.ts';
import { Figures } from './figures.ts';

const column = {
  ...{
    id: 'people',
    label: 'Số người',
    group: '',
    measure: 'người',
    type: 'integer' as const,
    byYear: false,
  },
  ...{ formula: null, required: false, min: 0, max: 100, sumOf: [] },
};
const table: FigureTable = {
  rows: [
    { id: 'before', label: 'Đầu kỳ', formula: null },
    { id: 'now', label: 'Cuối kỳ', formula: null },
    { id: 'growth', label: 'Tăng, giảm', formula: 'now - before' },
  ],
  columns: [column],
};

test('a row that is reckoned may pass the limits of a column: it may be a decrease', () => {
  const figures = new Figures(table, [], { 'before:people': 90, 'now:people': 40 });
  expect(figures.at(table.rows[2]!, { column, year: null })).toBe(-50);
  expect(figures.faults()).toEqual([]);
});

test('what is entered may not, nor what the column reckons itself', () => {
  const entered = new Figures(table, [], { 'before:people': -1, 'now:people': 101 });
  expect(entered.faults().map(({ row, code }) => [row, code])).toEqual([
    ['before', 'below'],
    ['now', 'above'],
  ]);
  const share = { ...column, id: 'share', type: 'percent' as const, formula: 'people * 2' };
  const reckoned = new Figures({ rows: table.rows, columns: [column, share] }, [], { 'now:people': 60 });
  expect(reckoned.faults().map(({ column: id, code }) => [id, code])).toEqual([['share', 'above']]);
});
