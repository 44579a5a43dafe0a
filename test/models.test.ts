// The library through the real server: a model is written, published to whom its unit chooses, piloted below a superior,
// decided on once its term is over, and adopted by others in their own word. One story, told in order.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, reportContent, type World } from './world.ts';

let world: World;
let model = '';
let pilot = '';
let adoption = '';
beforeAll(async () => {
  world = await openWorld('2023-01-10');
});
afterAll(() => world.close());

const content = (more: object = {}) => ({
  ...{ title: 'Sổ việc chi bộ', field: 'organisation', problem: 'Nghị quyết không thành việc.' },
  ...{ working: 'Mỗi nghị quyết kèm danh mục việc.', conditions: '', results: 'Việc có người làm.' },
  figures: [{ label: 'Việc xong đúng hạn', measure: '%', before: 61, after: 88 }],
  ...{ beganAt: null, beganOn: null, evidence: [], verification: 'own-word', verified: '' },
  ...more,
});
const titles = async (person: Parameters<World['as']>[0], query = '') =>
  (await world.as(person).read(`/models?${query}`)).rows.map(({ title }: { title: string }) => title);

test('a draft is its unit’s alone; its leader publishes it to whom the unit chooses', async () => {
  const editor = world.as('n1.editor');
  const { n1, north } = world.units;
  model = (await editor.create('/models', { unitId: n1, kind: 'model', ...content({ results: '' }) })).id;
  expect(await titles('n1.leader')).toEqual(['Sổ việc chi bộ']);
  expect(await titles('north.leader')).toEqual([]);
  await world
    .as('north.leader')
    .refused(`/models/${model}/publish`, { body: { audience: 'all' }, as: [404, 'platform.not-found'] });
  await world
    .as('n1.leader')
    .refused(`/models/${model}/publish`, { body: { audience: 'all' }, as: [422, 'insights.incomplete'] });
  await editor.put(`/models/${model}`, content({ beganAt: n1 }), { 'if-match': '"1"' });
  await editor.refused(`/models/${model}/publish`, {
    body: { audience: 'own' },
    as: [403, 'insights.leader-decides'],
  });
  await world.as('n1.leader').done(`/models/${model}/publish`, { audience: 'own' });
  expect(await titles('north.leader', 'kind=model&field=organisation&q=danh+muc')).toEqual([
    'Sổ việc chi bộ',
  ]);
  expect(await titles('s1.editor')).toEqual([]);
  expect(await world.as('north.leader').read(`/models/${model}`)).toMatchObject({
    ...{ edition: 1, audience: 'own', began: { id: n1 }, unit: { id: n1 } },
    can: { edit: false, publish: false, pilot: true, adopt: true },
  });
  expect(north).toBeTruthy();
});

test('what is written after publication is not read elsewhere until it is published again; editions stay', async () => {
  const editor = world.as('n1.editor');
  await editor.put(`/models/${model}`, content({ title: 'Sổ việc chi bộ, bản sửa' }), { 'if-match': '"2"' });
  expect((await editor.read(`/models/${model}`)).changed).toBe(true);
  expect((await world.as('north.leader').read(`/models/${model}`)).title).toBe('Sổ việc chi bộ');
  await world.as('n1.leader').done(`/models/${model}/publish`, { audience: 'all' });
  expect(await titles('s1.editor')).toEqual(['Sổ việc chi bộ, bản sửa']);
  const first = await world.as('s1.editor').read(`/models/${model}/editions/1`);
  expect(first).toMatchObject({ audience: 'own', content: { title: 'Sổ việc chi bộ' } });
  await editor.refused(`/models/${model}/withdraw`, {
    body: { reason: 'Thôi' },
    as: [409, 'insights.published'],
  });
});

test('a superior pilots it in units below; each is charged with an obligation that the superior judges', async () => {
  const { city, s1, n2 } = world.units;
  const body = {
    ...{ unitId: city, title: 'Thí điểm sổ việc', number: '12-TB/TU', units: [s1, n2] },
    criteria: [{ text: 'Tỷ lệ việc xong đúng hạn', target: '≥ 80%' }],
    ...{ startsOn: '2023-01-10', endsOn: '2023-06-30' },
  };
  const leader = world.as('city.leader');
  await world.as('south.leader').refused(`/models/${model}/pilots`, {
    body: { ...body, unitId: world.units.south },
    as: [422, 'insights.not-below'],
  });
  await leader.refused(`/models/${model}/pilots`, {
    body: { ...body, endsOn: '2023-01-10' },
    as: [422, 'insights.ends-before'],
  });
  pilot = (await leader.create(`/models/${model}/pilots`, body)).id;
  const seen = await leader.read(`/pilots/${pilot}`);
  expect(seen).toMatchObject({
    state: 'running',
    decision: null,
    can: { decide: false },
    units: [{ state: 'planned' }, { state: 'planned' }],
  });
  const own = await world.as('s1.editor').read(`/pilots/${pilot}`);
  expect(own.units.map(({ unit }: { unit: { id: string } }) => unit.id)).toEqual([s1]);
  const thing = await leader.read(`/undertakings/${own.units[0].undertakingId}`);
  expect(thing).toMatchObject({ kind: 'pilot', dueOn: '2023-06-30', owner: { id: s1 } });
  expect((await world.as('north.leader').get(`/pilots/${pilot}`)).status).toBe(200);
});

test('its page says what each unit reported last, to those who may read that; a draft is the unit’s alone', async () => {
  const leader = world.as('city.leader');
  const { units } = await world.as('s1.editor').read(`/pilots/${pilot}`);
  const words = 'Hai chi bộ đã dùng sổ việc.';
  const content = reportContent('2023-03-01', { narrative: words });
  world.on('2023-03-02');
  const on = `/undertakings/${units[0].undertakingId}/reports`;
  const report = await world.as('s1.editor').create(on, content);
  const said = async (asOf = '') =>
    (await leader.read(`/pilots/${pilot}${asOf}`)).units.map((row: { said: unknown }) => row.said);
  expect(await said()).toEqual([null, null]);
  const chief = await world.appointed([['s1', 'leader']]);
  await chief.done(`/progress-reports/${report.id}/submit`);
  expect(new Set(await said())).toEqual(new Set([null, { words, holdsOn: '2023-03-01' }]));
  expect(await said('?asOf=2023-02-28')).toEqual([null, null]);
});

test('the decision is made once, after the term, by those who began it; until then it waits in their work', async () => {
  const leader = world.as('city.leader');
  const decision = { outcome: 'scale', reason: 'Đạt cả hai tiêu chí.' };
  await leader.refused(`/pilots/${pilot}/decide`, { body: decision, as: [409, 'insights.term-runs'] });
  world.on('2023-07-01');
  const waiting = async () =>
    (await leader.read('/my-work')).tasks.filter(({ kind }: { kind: string }) => kind === 'pilot-decide')
      .length;
  expect((await leader.read(`/pilots/${pilot}`)).state).toBe('to-decide');
  expect(await waiting()).toBe(1);
  await world
    .as('s1.editor')
    .refused(`/pilots/${pilot}/decide`, { body: decision, as: [403, 'insights.leader-decides'] });
  await leader.done(`/pilots/${pilot}/decide`, decision);
  await leader.refused(`/pilots/${pilot}/decide`, { body: decision, as: [409, 'insights.decided'] });
  expect(await leader.read(`/pilots/${pilot}`)).toMatchObject({
    state: 'decided',
    outcome: 'scale',
    decision,
  });
  expect((await leader.read(`/pilots/${pilot}?asOf=2023-06-01`)).decision).toBeNull();
  expect(await waiting()).toBe(0);
});

test('a unit declares that it works by it, says what came of it and ends it; spread is counted month by month', async () => {
  const { south } = world.units;
  const leader = world.as('south.leader');
  adoption = (
    await leader.create(`/models/${model}/adoptions`, { unitId: south, note: '', holdsOn: '2023-02-15' })
  ).id;
  await leader.refused(`/models/${model}/adoptions`, {
    body: { unitId: south, note: '' },
    as: [409, 'insights.adopted'],
  });
  await world.as('n1.leader').refused(`/models/${model}/adoptions`, {
    body: { unitId: world.units.n1, note: '' },
    as: [409, 'insights.own-model'],
  });
  await leader.done(`/adoptions/${adoption}/results`, { words: 'Việc xong đúng hạn tăng lên 84%.' });
  const { spread, adoptions } = await world.as('n1.leader').read(`/models/${model}?asOf=2023-03-10`);
  expect(spread).toEqual([
    { on: '2023-02-28', units: 1 },
    { on: '2023-03-10', units: 1 },
  ]);
  expect(adoptions).toMatchObject([{ unit: { id: south }, results: [], endedOn: null }]);
  await world.as('city.leader').refused(`/adoptions/${adoption}/end`, {
    body: { reason: 'Thôi' },
    as: [403, 'insights.leader-decides'],
  });
  await leader.done(`/adoptions/${adoption}/end`, { reason: 'Chuyển sang phần mềm' });
  await leader.refused(`/adoptions/${adoption}/results`, {
    body: { words: 'Thêm' },
    as: [409, 'insights.ended'],
  });
  const after = await world.as('n1.leader').read(`/models/${model}`);
  expect(after).toMatchObject({
    adopting: 0,
    adoptions: [{ endedOn: '2023-07-01', results: [{ holdsOn: '2023-07-01' }] }],
  });
});

test('what another unit adopted is not told to its neighbours', async () => {
  expect((await world.as('s1.editor').read(`/models/${model}`)).adoptions).toEqual([]);
  expect((await world.as('n1.leader').read(`/models/${model}`)).adoptions).toHaveLength(1);
});
