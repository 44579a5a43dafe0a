import { describe, expect, test } from 'vitest';
import { successorsOf, suggestionsFor, type Passed } from './successors.ts';

const gone = ['a', 'b'];
const standing = (unit: string) => !gone.includes(unit);
const fates = (passed: Passed[], owing: string[] = []) => ({
  passed,
  standing,
  owes: (unit: string) => owing.includes(unit),
});
const whole = (from: string, to: string): Passed => ({ from, to, share: 'whole' });
const part = (from: string, to: string): Passed => ({ from, to, share: 'part' });

describe('units that changed', () => {
  test('a duty moves to who took the unit over, also when that one was taken over itself', () => {
    expect(suggestionsFor('a', fates([whole('a', 'b'), whole('b', 'c')]))).toEqual([
      { act: 'move', toUnitId: 'c' },
    ]);
  });

  test('of a unit in parts it moves to one, the others report too unless they do already', () => {
    const passed = [part('a', 'c'), part('a', 'd'), part('a', 'e')];
    expect(suggestionsFor('a', fates(passed, ['e']))).toEqual([
      { act: 'move', toUnitId: 'c' },
      { act: 'oblige', toUnitId: 'd' },
    ]);
  });

  test('where nobody took it over, it is released', () => {
    expect(suggestionsFor('a', fates([]))).toEqual([{ act: 'release', toUnitId: null }]);
  });

  test('a unit that stands keeps its duty; who took a part of it may report too', () => {
    expect(suggestionsFor('x', fates([part('x', 'y')]))).toEqual([{ act: 'oblige', toUnitId: 'y' }]);
    expect(suggestionsFor('x', fates([part('x', 'y')], ['y']))).toEqual([]);
    expect(suggestionsFor('x', fates([]))).toEqual([]);
  });

  test('the whole comes before parts, and a circle ends', () => {
    expect(successorsOf('a', [part('a', 'c'), whole('a', 'd')], standing)).toEqual(['d', 'c']);
    expect(successorsOf('a', [whole('a', 'b'), whole('b', 'a')], standing)).toEqual([]);
  });
});
