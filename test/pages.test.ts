// Pages of a list, in whatever order.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenIssued, openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2024-08-07');
  const titles = ['Đề án', 'Ấp', 'Đề án', 'zzz', 'Ăn', 'An', 'Ẩn', '1', '10', '2', '"quote"', '%'];
  for (const [n, title] of titles.entries()) {
    const dueOn = n % 3 ? `2024-0${1 + (n % 9)}-01` : null;
    await givenIssued(world, n % 2 ? 'north' : 'city', {
      title,
      dueOn,
      startsOn: '2024-01-01',
      parentId: null,
      ...(n % 2 ? { kind: 'item' } : {}),
    });
  }
});
afterAll(() => world.close());

test.each(
  ['position', 'title', 'due', 'owner', 'state'].flatMap((sort) => [
    [sort, 'asc'],
    [sort, 'desc'],
  ]),
)('undertakings by %s %s: the walk gives each row once, in the order of the whole', async (sort, order) => {
  await walked('/undertakings', { sort, order });
});

test.each(
  ['date', 'number', 'title', 'type', 'issuer'].flatMap((sort) => [
    [sort, 'asc'],
    [sort, 'desc'],
  ]),
)('directives by %s %s: the same', async (sort, order) => {
  if ((await world.as('city.viewer').read('/directives')).rows.length < 5) {
    const paper = {
      ownerUnitId: world.units.city,
      type: 'plan',
      issuer: 'Thành ủy',
      issuedOn: '2024-01-02',
      title: 'Kế hoạch',
      summary: '',
      fields: [],
      audience: 'all',
    };
    for (const number of ['1', '10', '2', 'Đ', 'a', '2'])
      await world.as('city.editor').create('/directives', { ...paper, number });
  }
  await walked('/directives', { sort, order });
});

async function walked(path: string, query: Record<string, string>): Promise<void> {
  const viewer = world.as('city.viewer');
  const whole = await viewer.read(`${path}?${new URLSearchParams({ ...query, limit: '500' })}`);
  expect(whole.nextCursor).toBeNull();
  expect(whole.rows.length).toBeGreaterThan(4);
  expect(whole.total).toBe(whole.rows.length);
  for (const limit of [1, 3]) {
    const walk: string[] = [];
    for (let cursor: string | null = ''; cursor !== null && walk.length <= whole.rows.length;) {
      const page = await viewer.read(
        `${path}?${new URLSearchParams({ ...query, limit: String(limit), ...(cursor ? { cursor } : {}) })}`,
      );
      walk.push(...page.rows.map((row: { id: string }) => row.id));
      cursor = page.nextCursor;
    }
    expect(walk).toEqual(whole.rows.map((row: { id: string }) => row.id));
  }
}
