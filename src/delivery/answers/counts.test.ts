// The answers to "how do things stand" where they say more than the counts themselves, through the real server.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenIssued, openWorld, type World } from '../../../test/world.ts';

interface Point {
  day: string;
  count: { total: number; late: number };
}

let world: World;
beforeAll(async () => {
  world = await openWorld('2024-01-02');
});
afterAll(() => world.close());

test('in a series the month that has not ended stands as on the day asked for, not as on its last', async () => {
  await givenIssued(world, 'city', { kind: 'scheme', dueOn: '2024-01-20' });
  world.on('2024-03-01');
  const lateOn = async (until: string) => {
    const path = `/counts/series?kind=scheme&from=2023-12-01&until=${until}`;
    const { points } = await world.as('city.viewer').read(path);
    return points.map(({ day, count }: Point) => [day, count.total, count.late]);
  };
  expect(await lateOn('2024-01-10')).toEqual([
    ['2023-12-31', 0, 0],
    ['2024-01-10', 1, 0],
  ]);
  expect(await lateOn('2024-02-15')).toEqual([
    ['2023-12-31', 0, 0],
    ['2024-01-31', 1, 1],
    ['2024-02-15', 1, 1],
  ]);
  expect(await lateOn('2024-01-31')).toEqual([
    ['2023-12-31', 0, 0],
    ['2024-01-31', 1, 1],
  ]);
});
