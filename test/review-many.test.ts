// Duties to report of many units at once: more time for all that are late, and what follows where units merge. One story.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type UnitKey, type World } from './world.ts';

let world: World;
let review = '';
const city = () => world.as('city.leader');
const path = () => `/reviews/${review}`;

beforeAll(async () => {
  world = await openWorld('2023-12-01');
  const made = await city().create('/reviews', {
    ...{ unitId: world.units.city, code: 'TK', title: 'Tổng kết', summary: '', directiveId: null },
    ...{ fromYear: 2011, toYear: 2025, withinUnitId: world.units.city, kinds: ['committee'] },
    asOf: '2023-12-01',
    deadlines: [
      { level: 'district', dueOn: '2024-03-31' },
      { level: 'commune', dueOn: '2024-01-31' },
    ],
  });
  review = made.id;
  const section = { id: 'a', under: null, number: '', title: 'Mục', prompt: '', guidance: '', kind: 'text' };
  const outline = { sections: [{ ...section, table: null, insights: null }] };
  await city().put(`${path()}/outline`, outline, { 'if-match': '"1"' });
  await city().done(`${path()}/issue`, { number: '01-KH/TU' });
});
afterAll(() => world.close());

const duties = async (query = '') =>
  (await city().read(`${path()}/obligations?${query}`)) as {
    total: number;
    rows: { id: string; unit: { id: string }; dueOn: string; state: string }[];
  };
const dutyOf = async (unit: UnitKey) =>
  (await duties()).rows.find((row) => row.unit.id === world.units[unit])!;

test('all that are late are given one day with one reason, but those left out; each act stands by itself', async () => {
  world.on('2024-02-05');
  const [body, s2] = [{ late: true, dueOn: '2024-03-15', reason: 'Thiên tai' }, await dutyOf('s2')];
  const shown = await duties('late=true&extendableTo=2024-03-15');
  expect(shown.total).toBe(4);
  const extend = `${path()}/obligations/extend`;
  await world
    .as('north.leader')
    .refused(extend, { body: { ...body, except: [], count: 4 }, as: [403, 'review.leader-decides'] });
  await city().refused(extend, {
    body: { ...body, except: [s2.id], count: 4 },
    as: [409, 'review.others-meanwhile'],
  });
  expect((await duties('late=true')).total).toBe(4);
  expect(await city().done(extend, { ...body, except: [s2.id], count: 3 })).toEqual({ count: 3 });
  expect((await duties('late=true')).rows.map(({ id }) => id)).toEqual([s2.id]);
  for (const unit of ['n1', 'n2', 's1'] as const) {
    const { history, dueOn } = await city().read(`/review-obligations/${(await dutyOf(unit)).id}`);
    expect([dueOn, history.at(-1)]).toMatchObject(['2024-03-15', { fact: 'extended', reason: 'Thiên tai' }]);
  }
  expect((await dutyOf('north')).dueOn).toBe('2024-03-31');
});

test('the day asked for is later than theirs, and only who may still have more time is extended', async () => {
  await city().done(`/review-obligations/${(await dutyOf('s2')).id}/release`, { reason: 'Không phải nộp' });
  expect((await duties('extendableTo=2024-03-15')).total).toBe(0);
  expect((await duties('extendableTo=2024-03-16')).total).toBe(3);
  expect((await duties(`unit=${world.units.north}&extendableTo=2024-04-01`)).total).toBe(3);
});

test('where units merge, the move of the duty is suggested to who decides; a stranger may take it over all the same', async () => {
  const { n1, n2, s1 } = world.units;
  expect((await city().read(`${path()}/suggestions`)).rows).toEqual([]);
  world.on('2024-02-10');
  await world.as('city.administrator').done('/acts', {
    ...{ type: 'merging', holdsOn: '2024-02-09', directive: '12-NQ/TU' },
    changes: [{ dissolve: { unit: n2, heir: n1 } }],
    successions: [{ from: n2, to: n1, share: 'whole' }],
  });
  const duty = await dutyOf('n2');
  const { rows } = await city().read(`${path()}/suggestions`);
  expect(rows).toMatchObject([
    { verb: 'move', duty: { id: duty.id }, toUnit: { id: n1 }, act: { directive: '12-NQ/TU' } },
  ]);
  expect((await world.as('north.leader').read(`${path()}/suggestions`)).rows).toEqual([]);
  const { successors, can } = await city().read(`/review-obligations/${duty.id}`);
  expect([successors, can]).toMatchObject([[{ id: n1 }], { move: true }]);
  await city().done(`/review-obligations/${duty.id}/move`, { toUnitId: s1, reason: 'Theo phân công' });
  expect((await city().read(`${path()}/suggestions`)).rows).toEqual([]);
});
