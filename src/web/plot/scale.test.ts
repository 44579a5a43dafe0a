import { expect, test } from 'vitest';
import { roundMarks, spread, thinned } from './scale.ts';

test('marks are round and reach over the greatest value', () => {
  expect(roundMarks([34])).toEqual([0, 10, 20, 30, 40]);
  expect(roundMarks([0])).toEqual([0, 0.25, 0.5, 0.75, 1]);
  expect(roundMarks([812]).at(-1)).toBeGreaterThanOrEqual(812);
});

test('labels move apart, keep their order and stay above the floor', () => {
  expect(spread([10, 12, 90], 18, 100)).toEqual([10, 28, 90]);
  const low = spread([95, 96, 97], 18, 100);
  expect(low).toEqual([64, 82, 100]);
});

test('of many places a few are named, the last among them', () => {
  expect(thinned(12, 4)).toEqual([3, 7, 11]);
  expect(thinned(3, 4)).toEqual([0, 1, 2]);
});
