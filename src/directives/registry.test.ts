// The registry as a list, and what other rooms take from it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/id';
import { inTransaction } from '#platform/db';
import { actorOf } from '#organisation';
import { directiveNames, findDirective, registerDirectives, searchDirectives } from './index.ts';
import { openRoom, type Room } from './room.fixture.ts';
import { content, registered, TODAY } from './world.fixture.ts';

let room: Room;
let world: Room['world'];
let city: string;
let commune: string;
beforeAll(async () => {
  room = await openRoom();
  ({ world } = room);
  ({ city, commune } = room.people);
});
afterAll(() => room.close());

describe('the list', () => {
  const rows = async (query: string) =>
    (await world.ask(city, { path: `/directives?${query}` })).body.rows.map((row: any) => row.number);

  beforeAll(async () => {
    const many = [
      {
        number: '9-KH/TĐ',
        title: 'Ân cần',
        issuedOn: '2022-03-01',
        type: 'plan' as const,
        issuer: 'Thành đoàn',
        fields: ['culture' as const],
      },
      {
        number: '10-KH/TĐ',
        title: 'An toàn',
        issuedOn: '2022-01-01',
        type: 'plan' as const,
        issuer: 'Thành đoàn',
      },
      {
        number: '100-KH/TĐ',
        title: 'Đổi mới',
        issuedOn: '2022-02-01',
        type: 'notice' as const,
        issuer: 'Thành đoàn',
      },
    ];
    for (const one of many) await registered(world, city, { owner: 'city', ...one });
  });

  test('finds without diacritics, by every word, and takes signs for what they are', async () => {
    expect(await rows('q=doi+moi+td')).toEqual(['100-KH/TĐ']);
    expect(await rows('q=ĐỔI')).toEqual(['100-KH/TĐ']);
    expect(await rows('q=100%25KH')).toEqual([]);
    expect(await rows('q=_')).toEqual([]);
  });

  test('filters by type, issuer, dates and field', async () => {
    const issuer = `issuer=${encodeURIComponent('Thành đoàn')}`;
    expect(await rows(`${issuer}&type=notice`)).toEqual(['100-KH/TĐ']);
    expect(await rows(`${issuer}&from=2022-01-15&to=2022-02-15`)).toEqual(['100-KH/TĐ']);
    expect(await rows(`${issuer}&field=culture`)).toEqual(['9-KH/TĐ']);
    expect(await rows(`${issuer}&related=any`)).toEqual([]);
    expect((await world.ask(city, { path: '/directives/issuers' })).body.rows).toContain('Thành đoàn');
  });

  test.each([
    ['date', '10 100 9'],
    ['number', '9 10 100'],
    ['title', '10 9 100'],
    ['type', '100 10 9'],
  ])('sorts by %s both ways, page by page', async (sort, wanted) => {
    for (const order of ['asc', 'desc']) {
      const found: string[] = [];
      for (let cursor = ''; ;) {
        const { body } = await world.ask(city, {
          path: `/directives?q=TĐ&issuer=${encodeURIComponent('Thành đoàn')}&sort=${sort}&order=${order}&limit=1${cursor && `&cursor=${cursor}`}`,
        });
        expect(body.total).toBe(3);
        found.push(...body.rows.map((row: any) => row.number.split('-')[0]));
        if (!body.nextCursor) break;
        cursor = body.nextCursor;
      }
      expect(found).toEqual(order === 'asc' ? wanted.split(' ') : wanted.split(' ').reverse());
    }
  });

  test('a cursor of another list or made up is refused', async () => {
    for (const cursor of [
      'x',
      Buffer.from('[1]').toString('base64url'),
      Buffer.from('[null,"y"]').toString('base64url'),
    ])
      expect([200, 422]).toContain((await world.ask(city, { path: `/directives?cursor=${cursor}` })).status);
  });
});

test('whole entries from elsewhere keep their identifiers, moments and relations, and other rooms find them by name', async () => {
  const [first, second] = [newId(), newId()];
  const one = {
    ...content({ number: '60-NQ/TW', audience: 'below' }),
    ownerUnitId: world.units.city,
    illustrative: true,
    recordedAt: '2021-01-01T02:00:00.000Z',
    recordedBy: null,
  };
  await inTransaction(world.db, (tx) =>
    registerDirectives(tx, [
      { ...one, id: second, number: '61-CTr/TU', relations: [{ kind: 'concretises', to: first }] },
      { ...one, id: first, relations: [] },
    ]),
  );
  expect(await findDirective(world.db, first)).toMatchObject({
    revision: 1,
    registered_at: '2021-01-01T02:00:00.000Z',
    illustrative: true,
  });
  const actor = (await actorOf(world.db, commune, TODAY))!;
  expect((await directiveNames(world.db, actor, [first, newId()])).get(first)).toMatchObject({
    number: '60-NQ/TW',
  });
  expect(await searchDirectives(world.db, actor, { q: '61 ctr', day: TODAY, limit: 5 })).toEqual([
    {
      title: 'Nghị quyết Đại hội',
      kind: 'directive',
      to: `/directives/${second}`,
      detail: '61-CTr/TU · Thành ủy Hà Nội',
    },
  ]);
});
