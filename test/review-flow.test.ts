// A review from its draft to a changed outline and a duty that moved, through the real server. One story, told in order.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type PersonKey, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2023-12-01');
});
afterAll(() => world.close());

let review = '';
let revision = 1;
const city = () => world.as('city.leader');
const path = () => `/reviews/${review}`;

const content = (more: object = {}) => ({
  code: 'TK15',
  title: 'Tổng kết 15 năm thi hành Điều lệ',
  summary: '',
  directiveId: null,
  fromYear: 2011,
  toYear: 2025,
  withinUnitId: world.units.city,
  kinds: ['committee'],
  asOf: '2023-12-01',
  deadlines: [
    { level: 'city', dueOn: '2024-06-30' },
    { level: 'district', dueOn: '2024-03-31' },
    { level: 'commune', dueOn: '2024-01-31' },
  ],
  ...more,
});
const section = (id: string, more: object = {}) => ({
  ...{ id, under: null, number: '', title: `Mục ${id}`, prompt: '', guidance: '', kind: 'text' },
  ...{ table: null, insights: null },
  ...more,
});
const outline = {
  sections: [section('i', { kind: 'group' }), section('i_1', { under: 'i' }), section('ii')],
};

const write = async (to: string, body: object) => {
  const reply = await world.as('city.editor').put(`${path()}${to}`, body, { 'if-match': `"${revision}"` });
  expect(reply.status, reply.text).toBe(200);
  revision = reply.body.revision;
};
const duties = async (person: PersonKey, query = '') => {
  const { rows, total } = await world.as(person).read(`${path()}/obligations?${query}`);
  return {
    total,
    rows: rows as { id: string; unit: { id: string }; state: string; dueOn: string; late: boolean }[],
  };
};
const dutyOf = async (unit: string, query = '') =>
  (await duties('city.leader', query)).rows.find((row) => row.unit.id === unit)!;

test('a draft is its unit’s alone; what is wrong with it is named; only one of two writers wins', async () => {
  const { city: unitId, north } = world.units;
  const editor = world.as('city.editor');
  await world.as('north.editor').refused('/reviews', {
    body: { unitId, ...content() },
    as: [403, 'review.not-yours'],
  });
  await world.as('n1.editor').refused('/reviews', {
    body: { ...content({ withinUnitId: world.units.n1 }), unitId: world.units.n1 },
    as: [403, 'review.holds-none'],
  });
  const late = [
    { level: 'district', dueOn: '2024-01-31' },
    { level: 'commune', dueOn: '2024-03-31' },
  ];
  const problem = await editor.refused('/reviews', {
    body: { unitId, ...content({ deadlines: late, toYear: 2010 }) },
    as: [422, 'review.ends-before'],
  });
  expect(problem.errors.map(({ field }: { field: string }) => field)).toEqual([
    'toYear',
    'deadlines.1.dueOn',
  ]);
  review = (await editor.create('/reviews', { unitId, ...content() })).id;
  await editor.refused('/reviews', { body: { unitId, ...content() }, as: [422, 'review.code-taken'] });
  for (const person of ['north.leader', 'checks.inspector', 'n1.leader'] as const)
    expect((await world.as(person).get(path())).status).toBe(404);
  await write('', content({ summary: 'Theo kế hoạch' }));
  expect((await editor.put(path(), content(), { 'if-match': '"1"' })).status).toBe(409);
  expect(north).toBeTruthy();
});

test('an outline that is wrong is refused with the place; one that is empty is not issued', async () => {
  await city().refused(`${path()}/issue`, {
    body: { number: '01-KH/TU' },
    as: [422, 'review.outline-empty'],
  });
  const wrong = { sections: [section('a'), section('a'), section('b', { under: 'z' })] };
  const reply = await world
    .as('city.editor')
    .put(`${path()}/outline`, wrong, { 'if-match': `"${revision}"` });
  expect(reply.body).toMatchObject({
    code: 'review.outline-wrong',
    errors: [{ field: 'sections.1.id' }, { field: 'sections.2.under' }],
  });
  await write('/outline', outline);
});

test('the leader issues it: who must report by when, and into whose report, is fixed', async () => {
  await world.as('city.editor').refused(`${path()}/issue`, {
    body: { number: '01-KH/TU' },
    as: [403, 'review.leader-decides'],
  });
  expect(await city().done(`${path()}/issue`, { number: '01-KH/TU' })).toMatchObject({ obligations: 7 });
  await city().refused(`${path()}/issue`, { body: { number: '02' }, as: [409, 'review.issued'] });
  const { units } = world;
  const all = await duties('city.leader');
  expect(all.total).toBe(7);
  const into = Object.fromEntries(
    all.rows.map((row) => [
      row.unit.id,
      (row as never as { consolidatesTo: { id: string } | null }).consolidatesTo?.id ?? null,
    ]),
  );
  expect(into).toMatchObject({ [units.n1]: units.north, [units.north]: units.city, [units.city]: null });
  expect((await world.as('checks.inspector').get(path())).status).toBe(200);
  expect((await world.as('advice.leader').get(path())).status).toBe(404);
});

test('each unit sees the review and its own duties, and is asked for its report', async () => {
  const { north, n1, n2 } = world.units;
  const seen = await duties('north.editor');
  expect(new Set(seen.rows.map((row) => row.unit.id))).toEqual(new Set([north, n1, n2]));
  const { rows } = await world.as('n1.editor').read(`/reviews`);
  expect(rows).toMatchObject([{ id: review, state: 'issued', expected: 1, late: 0, dueOn: '2024-01-31' }]);
  const { tasks } = await world.as('north.editor').read('/my-work');
  expect(tasks).toMatchObject([{ kind: 'review-report', dueOn: '2024-03-31', late: false }]);
  const other = await dutyOf(world.units.south);
  expect((await world.as('north.leader').get(`/review-obligations/${other.id}`)).status).toBe(404);
  expect(
    (await world.as('north.leader').post(`/review-obligations/${other.id}/release`, { reason: 'x' })).status,
  ).toBe(404);
});

test('more time is given with a reason; the former day stays, and lateness follows the day asked for', async () => {
  world.on('2024-02-05');
  const duty = await dutyOf(world.units.n1);
  expect(duty).toMatchObject({ late: true });
  const extend = `/review-obligations/${duty.id}/extend`;
  await world.as('north.leader').refused(extend, {
    body: { dueOn: '2024-02-29', reason: 'Xin thêm thời gian' },
    as: [403, 'review.leader-decides'],
  });
  await city().refused(extend, {
    body: { dueOn: '2024-01-31', reason: 'x' },
    as: [422, 'review.no-extension'],
  });
  await city().done(extend, { dueOn: '2024-02-29', reason: 'Thiên tai' });
  expect(await dutyOf(world.units.n1)).toMatchObject({
    late: false,
    dueOn: '2024-02-29',
    firstDueOn: '2024-01-31',
  });
  expect(await dutyOf(world.units.n1, 'asOf=2024-02-04')).toMatchObject({ late: true, dueOn: '2024-01-31' });
  const { whole, rows, levels } = await city().read(`${path()}/matrix`);
  expect(whole).toEqual({
    ...{ expected: 7, received: 0, onTime: 0, returned: 0, accepted: 0 },
    ...{ late: 3, extended: 1, released: 0 },
  });
  expect(levels.map((one: { level: string }) => one.level)).toEqual(['city', 'district', 'commune']);
  expect(rows.map((one: { whole: object }) => one.whole)).toMatchObject([
    { late: 2 },
    { late: 1, extended: 1 },
    { expected: 1 },
  ]);
  expect((await duties('city.leader', 'late=true')).total).toBe(3);
  expect((await duties('city.leader', `unit=${world.units.north}&late=true`)).total).toBe(1);
  expect((await duties('city.leader', 'q=nam nhat')).rows.map((row) => row.unit.id)).toEqual([
    world.units.s1,
  ]);
});

test('a duty is released, moved to who took over, and added for a unit left out; nothing is overwritten', async () => {
  const { n1, n2, s1, advice } = world.units;
  const first = await dutyOf(s1);
  await city().done(`/review-obligations/${first.id}/release`, { reason: 'Chuyển về huyện khác' });
  await city().refused(`/review-obligations/${first.id}/extend`, {
    body: { dueOn: '2024-09-09', reason: 'x' },
    as: [409, 'review.obligation-over'],
  });
  const moving = await dutyOf(n2);
  const move = `/review-obligations/${moving.id}/move`;
  await city().refused(move, { body: { toUnitId: n2, reason: 'x' }, as: [422, 'review.moves-nowhere'] });
  await city().done(move, { toUnitId: n1, reason: 'Sáp nhập xã' });
  expect(await dutyOf(n2)).toMatchObject({
    state: 'moved',
    movedTo: { id: n1 },
    late: false,
    reason: 'Sáp nhập xã',
  });
  const added = { unitId: advice, dueOn: '2024-03-31', reason: 'Cần báo cáo chuyên đề' };
  await city().create(`${path()}/obligations`, added);
  await city().refused(`${path()}/obligations`, { body: added, as: [422, 'review.owes-already'] });
  expect((await world.as('advice.leader').get(path())).status).toBe(200);
  expect((await duties('city.leader', 'state=expected')).total).toBe(6);
  expect((await duties('city.leader', 'asOf=2024-02-04&state=expected')).total).toBe(7);
  const { history } = await city().read(`/review-obligations/${moving.id}`);
  expect(history).toMatchObject([
    { fact: 'fixed' },
    { fact: 'moved', toUnit: { id: n1 }, by: 'city.leader' },
  ]);
});

test('a new outline has a note and a difference; the former one stays readable', async () => {
  const changed = {
    sections: [
      section('ii'),
      section('i', { kind: 'group' }),
      section('i_1', { under: 'i', prompt: 'Nêu số liệu' }),
      section('iii'),
    ],
  };
  const put = (body: object, after: number, who: PersonKey = 'city.leader') =>
    world.as(who).put(`${path()}/version`, body, { 'if-match': `"${after}"` });
  const note = 'Thêm phần kiến nghị';
  expect((await put({ outline: changed, note }, 1, 'city.editor')).body.code).toBe('review.leader-decides');
  expect((await put({ outline, note }, 1)).body.code).toBe('review.outline-same');
  expect((await put({ outline: changed, note }, 1)).body).toMatchObject({ revision: 2 });
  expect((await put({ outline, note }, 1)).status).toBe(409);
  const north = world.as('north.editor');
  const { rows, versions } = await north.read(`${path()}/difference`);
  expect(rows.map(({ what, after }: { what: string; after: { id: string } }) => [what, after.id])).toEqual([
    ['moved', 'i'],
    ['changed', 'i_1'],
    ['added', 'iii'],
  ]);
  expect(versions).toMatchObject([{ number: 1 }, { number: 2, note, by: 'city.leader' }]);
  expect((await north.read(`${path()}/outline?version=1`)).outline).toEqual(outline);
  expect((await north.read(`${path()}?asOf=2024-02-04`)).version).toBe(1);
  expect((await north.read(path())).outline).toEqual(changed);
});
