// What the story of an inspection does not come past: a file of another unit, a draw and a total.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findingBody, givenInspection as given } from './inspection-givens.ts';
import {
  givenIssued,
  givenReport,
  openWorld,
  reportContent,
  type PersonKey,
  type UnitKey,
  type World,
} from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2024-03-01');
});
afterAll(() => world.close());

const inspector = () => world.as('checks.inspector');

const givenInspection = (visited: UnitKey[], more: object = {}) => given(world, visited, more);

test('a file of another unit cannot be made readable by naming it in an answer', async () => {
  const id = await givenInspection(['north']);
  await world.as('city.leader').refused(`/inspections/${id}/approve`, { as: [404, 'platform.not-found'] });
  await inspector().done(`/inspections/${id}/submit`);
  await world.as('city.leader').done(`/inspections/${id}/approve`);
  await inspector().done(`/inspections/${id}/announce`);
  const form = new FormData();
  form.set('unitId', world.units.south);
  form.set('file', new Blob(['riêng'], { type: 'text/plain' }), 'rieng.txt');
  const { id: fileId } = (await world.as('south.editor').send('POST', '/files', { body: form })).body;
  const evidence = [{ kind: 'file', text: 'Tệp của đơn vị khác', fileId }];
  await world.as('north.editor').refused(`/inspections/${id}/answers/${world.units.north}`, {
    ...{ method: 'PUT', headers: { 'if-match': '"0"' } },
    body: { answers: [], remark: 'Đã rà soát', evidence },
    as: [422, 'delivery.no-such-file'],
  });
  expect((await world.as('north.editor').get(`/files/${fileId}`)).status).toBe(404);
});

test('a sample is drawn by its seed alone; what inspection says of it is told with its interval', async () => {
  const items: string[] = [];
  for (let n = 0; n < 8; n++) {
    const item = await givenIssued(world, 'north', { kind: 'item' });
    await givenReport(world, 'north', {
      undertaking: item,
      content: reportContent('2024-03-01', { claims: [{ milestoneId: null, done: true }] }),
    });
    items.push(item);
  }
  const asked = {
    unitId: world.units.checks,
    ofUnitId: world.units.north,
    underId: null,
    kind: null,
    field: null,
    size: 4,
  };
  const draw = async (seed: string) =>
    (await inspector().read(
      `/inspection-samples/${(await inspector().create('/inspection-samples', { ...asked, seed })).id}`,
    )) as {
      id: string;
      rows: { id: string }[];
    };
  const [one, same] = [await draw('một'), await draw('một')];
  // Two seeds may begin beside each other; six do not all.
  const others = [];
  for (const seed of ['hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy']) others.push(await draw(seed));
  const ids = ({ rows }: typeof one) => rows.map((row) => row.id);
  expect(ids(one)).toHaveLength(4);
  expect(ids(one).every((id) => items.includes(id))).toBe(true);
  expect(ids(same)).toEqual(ids(one));
  expect(others.some((other) => ids(other).join() !== ids(one).join())).toBe(true);
  for (const [n, id] of ids(one).entries())
    await inspector().create(`/undertakings/${id}/verifications`, {
      verdict: n === 0 ? 'rejected' : 'confirmed',
      note: 'Đã xem',
    });
  const told = await inspector().read(`/inspection-samples/${one.id}`);
  expect(told).toMatchObject({
    population: 8,
    drawn: 4,
    confirmed: 3,
    rejected: 1,
    waiting: 0,
    verified: { share: 0.75 },
  });
  expect(told.verified.low).toBeCloseTo(0.3006, 3);
  expect(told.verified.high).toBeCloseTo(0.9544, 3);
  expect((await world.as('north.leader').get(`/inspection-samples/${one.id}`)).status).toBe(404);
});

test('a sample is checked by drawing again: the same, or what differs, and nothing is written; one that is the whole has an exact share', async () => {
  const asked = {
    unitId: world.units.checks,
    ofUnitId: world.units.north,
    underId: null,
    kind: null,
    field: null,
  };
  const body = { ...asked, level: 'district', seed: 'một', size: 20 };
  const { id } = await inspector().create('/inspection-samples', body);
  const read = async () => inspector().read(`/inspection-samples/${id}`);
  const many = async () => (await inspector().read('/inspection-samples?limit=500')).rows.length;
  const [{ rows, ...sample }, before] = [await read(), await many()];
  expect(sample).toMatchObject({ level: 'district', population: 4, drawn: 4, verified: null });
  await inspector().refused('/inspection-samples', {
    body: { ...body, level: 'commune' },
    as: [409, 'inspection.nothing-to-draw'],
  });
  const check = async () => inspector().read(`/inspection-samples/${id}/check`);
  const same = { same: true, population: 4, gone: [], come: [], hidden: 0 };
  expect(await check()).toEqual({ ...same, judgedThatDay: 0 });
  const verdict = (n: number) => ({ verdict: n === 0 ? 'rejected' : 'confirmed', note: 'Đã xem' });
  for (const [n, row] of rows.entries())
    await inspector().create(`/undertakings/${row.id}/verifications`, verdict(n));
  expect((await read()).verified).toEqual({ share: 0.75, low: 0.75, high: 0.75 });
  // Judged on the day of the drawing itself: they waited when they were drawn.
  expect(await check()).toEqual({ ...same, judgedThatDay: 4 });
  const late = await givenIssued(world, 'north', { kind: 'item' });
  await givenReport(world, 'north', {
    undertaking: late,
    content: reportContent('2024-03-01', { claims: [{ milestoneId: null, done: true }] }),
  });
  expect(await check()).toMatchObject({ same: false, population: 5, gone: [], come: [{ id: late }] });
  expect(await many()).toBe(before);
  expect((await world.as('north.leader').get(`/inspection-samples/${id}/check`)).status).toBe(404);
});

test('totals of discipline are of one’s own unit, a whole sheet at once; a later entry takes the place of the one before', async () => {
  const { checks: unitId, north } = world.units;
  const sheet = { unitId, startsOn: '2023-01-01', endsOn: '2023-12-31' };
  const of = (target: string, form: string, total: number) => ({ target, form, total });
  const told = async () =>
    (await world.as('city.viewer').read('/discipline')).rows
      .map((row: Record<string, unknown>) => [row['target'], row['form'], row['total']])
      .toSorted();
  const totals = [of('member', 'warning', 9), of('organisation', 'reprimand', 2)];
  await inspector().create('/discipline', { ...sheet, totals });
  await inspector().create('/discipline', { ...sheet, totals: [of('member', 'warning', 11)] });
  const entered = [
    ['member', 'warning', 11],
    ['organisation', 'reprimand', 2],
  ];
  expect(await told()).toEqual(entered);
  await inspector().refused('/discipline', {
    body: { ...sheet, unitId: north, totals },
    as: [403, 'inspection.not-yours'],
  });
  const refused = await inspector().post('/discipline', {
    ...sheet,
    totals: [of('member', 'warning', 12), of('member', 'dissolution', 1)],
  });
  expect([refused.status, refused.body.code]).toEqual([422, 'inspection.form-of-target']);
  expect(refused.body.errors).toMatchObject([{ field: 'totals.1.form' }]);
  expect(await told()).toEqual(entered);
  expect((await world.as('north.leader').get(`/discipline?unit=${unitId}`)).status).toBe(404);
});

test('plans are narrowed to those whose period has a day between two', async () => {
  const content = { unitId: world.units.checks, summary: '', directiveId: null };
  for (const [title, startsOn, endsOn] of [
    ['Quý I', '2031-01-01', '2031-03-31'],
    ['Cả năm', '2031-01-01', '2031-12-31'],
    ['Quý IV', '2031-10-01', '2031-12-31'],
  ])
    await inspector().create('/inspection-plans', { ...content, title, startsOn, endsOn });
  const between = async (from: string, to: string) =>
    (await inspector().read(`/inspection-plans?from=${from}&to=${to}`)).rows
      .map((one: { title: string }) => one.title)
      .toSorted();
  expect(await between('2031-03-31', '2031-04-30')).toEqual(['Cả năm', 'Quý I']);
  expect(await between('2031-04-01', '2031-09-30')).toEqual(['Cả năm']);
  expect(await between('2032-01-01', '2032-12-31')).toEqual([]);
});

test('inspections of a programme or of one unit, with what they found, are listed for those alone who may see them', async () => {
  const { city, north, south } = world.units;
  const item = await givenIssued(world, 'city', { kind: 'item', audience: 'all' });
  const other = await givenIssued(world, 'north', { kind: 'item', audience: 'own' });
  const about = { undertakingId: item, startsOn: '2024-02-12', endsOn: '2024-02-16' };
  const id = await givenInspection(['north', 'south'], about);
  const later = await givenInspection(['north'], { undertakingId: item });
  await givenInspection(['north'], { undertakingId: other });
  const listed = async (person: PersonKey, query: string) => {
    const { rows } = await world.as(person).read(`/inspections?${query}&sort=start&order=desc&found=true`);
    return rows as { id: string; found?: object }[];
  };
  const ids = async (person: PersonKey, query: string) => (await listed(person, query)).map((row) => row.id);
  expect(await ids('checks.inspector', `undertaking=${item}`)).toEqual([later, id]);
  // Drafts of the unit that inspects; then the superior's who approves; then also of the units inspected.
  expect(await ids('city.leader', `undertaking=${item}`)).toEqual([]);
  await inspector().done(`/inspections/${id}/submit`);
  expect(await ids('city.leader', `undertaking=${item}`)).toEqual([id]);
  expect(await ids('north.leader', `undertaking=${item}`)).toEqual([]);
  await world.as('city.leader').done(`/inspections/${id}/approve`);
  await inspector().done(`/inspections/${id}/announce`);
  expect(await ids('north.leader', `undertaking=${item}`)).toEqual([id]);
  expect(await ids('n1.leader', `undertaking=${item}`)).toEqual([]);
  expect(await ids('north.leader', `undertaking=${item}&asOf=2024-02-29`)).toEqual([]);
  // A unit's are its own, not those at the units below it; of what is out of sight nothing is told.
  expect(await ids('north.leader', `at=${north}`)).toContain(id);
  expect(await ids('city.leader', `at=${city}`)).toEqual([]);
  for (const query of [`at=${south}`, `visited=${south}`, `undertaking=${south}`, `directive=${south}`])
    expect((await world.as('north.leader').get(`/inspections?${query}`)).status, query).toBe(404);
  expect((await world.as('south.leader').get(`/inspections?undertaking=${other}`)).status).toBe(404);

  await inspector().done(`/inspections/${id}/open`);
  const finding = (unitId: string, more: object) =>
    inspector().create(`/inspections/${id}/findings`, findingBody(world, { unitId, ...more }));
  await finding(north, { remedy: 'Lập bảng kiểm đếm', remedyDueOn: '2024-03-31' });
  await finding(north, { kind: 'strength' });
  await finding(south, {});
  expect((await listed('checks.inspector', `undertaking=${item}`))[1]).not.toHaveProperty('found');
  await inspector().create(`/inspections/${id}/conclude`, { number: '40-KL/UBKT' });
  const foundFor = async (person: PersonKey, query: string) =>
    (await listed(person, query)).find((row) => row.id === id)?.found;
  const none = { strengths: 0, remedies: 0, remediesOpen: 0, remediesLate: 0 };
  const ofNorth = { strengths: 1, shortcomings: 1, remedies: 1, remediesOpen: 1, remediesLate: 0 };
  expect(await foundFor('city.leader', `undertaking=${item}`)).toEqual({ ...ofNorth, shortcomings: 2 });
  expect(await foundFor('city.leader', `at=${south}`)).toEqual({ ...none, shortcomings: 1 });
  expect(await foundFor('north.leader', `undertaking=${item}`)).toEqual(ofNorth);
  expect(await foundFor('south.leader', `undertaking=${item}`)).toEqual({ ...none, shortcomings: 1 });
  world.on('2024-04-01');
  expect(await foundFor('city.leader', `at=${north}`)).toEqual({ ...ofNorth, remediesLate: 1 });
  expect(await foundFor('city.leader', `at=${north}&asOf=2024-03-15`)).toEqual(ofNorth);
});
