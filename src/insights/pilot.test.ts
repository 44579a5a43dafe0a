import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pilotState, spreadOf } from './pilot.ts';

const day = fc
  .integer({ min: 0, max: 900 })
  .map((n) => new Date(Date.UTC(2022, 0, 1 + n)).toISOString().slice(0, 10));

test('a pilot waits for its decision from the day after its term until the day it is made', () => {
  const term = { startsOn: '2023-01-10', endsOn: '2023-06-30' };
  const at = (on: string, decidedOn: string | null = null) => pilotState({ ...term, decidedOn }, on);
  expect([at('2023-01-09'), at('2023-01-10'), at('2023-06-30'), at('2023-07-01')]).toEqual([
    ...['planned', 'running', 'running', 'to-decide'],
  ]);
  expect([at('2023-07-04', '2023-07-05'), at('2023-07-05', '2023-07-05')]).toEqual(['to-decide', 'decided']);
});

test('each point of the spread counts the adoptions in force on its day; the last is the day asked for', () => {
  const adopted = fc
    .tuple(day, fc.option(day))
    .map(([from, end]) => ({ from, until: end && end > from ? end : null }));
  fc.assert(
    fc.property(fc.array(adopted, { maxLength: 12 }), day, (adoptions, on) => {
      const points = spreadOf(adoptions, on);
      const first = adoptions.map(({ from }) => from).toSorted()[0];
      if (!first || first > on) return void expect(points).toEqual([]);
      expect(points.at(-1)!.on).toBe(on);
      for (const point of points)
        expect(point.units).toBe(
          adoptions.filter(({ from, until }) => from <= point.on && (!until || point.on < until)).length,
        );
      const months = points.map((point) => point.on.slice(0, 7));
      expect(new Set(months).size).toBe(months.length);
    }),
  );
});
