import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FigureColumn, FigureRow, FigureTable } from './contract/outline.ts';
import { cellOf, Figures } from './figures.ts';
import { outliers, rolledUp } from './roll-up.ts';

const column = (id: string, more: Partial<FigureColumn> = {}): FigureColumn => ({
  ...{ id, label: id, group: '', measure: '', type: 'integer', byYear: false, formula: null },
  ...{ required: false, min: 0, max: null, sumOf: [], ...more },
});
const row = (id: string, formula: string | null = null): FigureRow => ({ id, label: id, formula });
const ratio = column('share', { type: 'percent', formula: 'women / all * 100' });
const table: FigureTable = {
  rows: [row('a'), row('b'), row('both', 'a + b')],
  columns: [column('all', { sumOf: ['women', 'men'] }), column('women'), column('men'), ratio],
};
const at = (figures: Figures, r: number, c: number) => figures.at(figures.table.rows[r]!, figures.places[c]!);

describe('a table of figures', () => {
  test('reckons rows and columns; where both meet, the column’s ratio is that of the totals', () => {
    const values = { 'a:all': 10, 'a:women': 5, 'b:all': 90, 'b:women': 5 };
    const figures = new Figures(table, [], values);
    expect([at(figures, 2, 0), at(figures, 2, 1), at(figures, 2, 3)]).toEqual([100, 10, 10]);
    expect(at(figures, 0, 3)).toBe(50);
  });

  test('says nothing where a part is missing, words stand for a number, or nothing divides', () => {
    expect(at(new Figures(table, [], { 'a:all': 10 }), 2, 0)).toBe(null);
    expect(at(new Figures(table, [], { 'a:all': 'mười', 'a:women': 5 }), 0, 3)).toBe(null);
    expect(at(new Figures(table, [], { 'a:all': 0, 'a:women': 0 }), 0, 3)).toBe(null);
  });

  test('runs over years; a column of one value serves each of them', () => {
    const yearly: FigureTable = {
      rows: [row('a')],
      columns: [
        column('base'),
        column('now', { byYear: true }),
        column('grown', { byYear: true, formula: 'now - base' }),
      ],
    };
    const figures = new Figures(yearly, [2011, 2012], { 'a:base': 3, 'a:now:2011': 4, 'a:now:2012': 9 });
    expect(figures.places.map(({ key }) => key)).toEqual([
      'base',
      'now.2011',
      'now.2012',
      'grown.2011',
      'grown.2012',
    ]);
    expect([at(figures, 0, 3), at(figures, 0, 4)]).toEqual([1, 6]);
  });

  test.each([
    [{ 'a:all': 3, 'a:women': 1, 'a:men': 1 }, 'no-sum', 2],
    [{ 'a:women': 1.5 }, 'no-integer', null],
    [{ 'a:women': -1 }, 'below', 0],
    [{ 'a:women': 'nhiều' }, 'no-number', null],
  ])('%j breaks the rule %s', (values, code, limit) => {
    expect(new Figures(table, [], values).faults()).toMatchObject([{ row: 'a', code, limit }]);
  });

  test('a required cell that is empty is missing; one that is reckoned never is', () => {
    const strict = { rows: table.rows, columns: [column('all', { required: true }), ratio] };
    const faults = new Figures(strict, [], { 'a:all': 1 }).faults();
    expect(faults.map((fault) => [fault.row, fault.code])).toEqual([['b', 'missing']]);
  });
});

describe('many reports together', () => {
  const number = fc.integer({ min: 0, max: 10_000 });
  const part = fc.record({ all: number, women: number, age: number });
  const rolling: FigureTable = {
    rows: [row('a')],
    columns: [
      ...[column('all'), column('women'), ratio],
      column('age', { rollUp: 'average', weight: 'all' }),
      column('head', { type: 'text', rollUp: 'latest' }),
    ],
  };

  test('sums add up in whatever order and grouping; the mean is weighed, the ratio that of the sums', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), (given) => {
        const parts = given.map(({ all, women, age }, n) => ({
          ...{ id: `${n}`, on: '2024-01-01' },
          values: { 'a:all': all, 'a:women': women, 'a:age': age },
        }));
        const totals = rolledUp(rolling, [], parts);
        expect(rolledUp(rolling, [], parts.toReversed())).toEqual(totals);
        const all = given.reduce((sum, one) => sum + one.all, 0);
        const women = given.reduce((sum, one) => sum + one.women, 0);
        expect(totals['a:all']).toBe(all);
        const rolled = new Figures(rolling, [], totals);
        expect(at(rolled, 0, 2)).toBe(all ? (women / all) * 100 : null);
        const weighed = given.reduce((sum, one) => sum + one.age * one.all, 0) / all;
        if (all) expect(totals['a:age']).toBeCloseTo(weighed, 6);
        else expect(totals['a:age']).toBeUndefined();
        const half = given.length >> 1;
        const groups = [parts.slice(0, half), parts.slice(half)].filter((some) => some.length);
        const twice = rolledUp(
          rolling,
          [],
          groups.map((some, n) => ({ id: `${n}`, on: '2024-01-01', values: rolledUp(rolling, [], some) })),
        );
        expect(twice['a:all']).toBe(all);
      }),
    );
  });

  test('the latest is that of the last day; what nobody said has no total', () => {
    const said = (id: string, on: string, head: string) => ({ id, on, values: { 'a:head': head } });
    const totals = rolledUp(rolling, [], [said('1', '2024-05-01', 'B'), said('2', '2024-03-01', 'A')]);
    expect(totals).toEqual({ 'a:head': 'B' });
  });

  test('a value far from the rest is marked; none among few, or where most are the same', () => {
    expect(outliers([10, 11, 9, 10, 12, 100, null])).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
      false,
    ]);
    expect(outliers([1, 2, 3, 1000])).toEqual([false, false, false, false]);
    expect(outliers([5, 5, 5, 5, 5, 9]).some(Boolean)).toBe(false);
  });
});
