// The work of an undertaking as offices do it, from a superior's programme to a verified result, through the real server:
// a district's item under the city's scheme, from draft to verified. One story, told in order.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimed, counted, evidence, keptAsRecorded } from './counted.ts';
import { givenIssued, givenReport, openWorld, reportContent, undertaking, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2024-01-02');
});
afterAll(() => world.close());

let programme = '';
let scheme = '';
let item = '';
let report = '';

test('the city issues a programme and a scheme and charges its advisory body with leading', async () => {
  const editor = world.as('city.editor');
  programme = (
    await editor.create(
      '/undertakings',
      undertaking(world, 'city', { code: '01-CTr/TU', dueOn: '2025-12-31' }),
    )
  ).id;
  await editor.refused(`/undertakings/${programme}/issue`, { as: [403, 'delivery.leader-issues'] });
  await world.as('city.leader').done(`/undertakings/${programme}/issue`);
  scheme = await givenIssued(world, 'city', { kind: 'scheme', parentId: programme, dueOn: '2024-12-31' });
  await editor.create(`/undertakings/${scheme}/assignments`, {
    unitId: world.units.advice,
    part: 'lead',
    note: 'Chủ trì',
  });
  await editor.create(`/undertakings/${scheme}/assignments`, {
    unitId: world.units.north,
    part: 'support',
  });
  expect((await world.as('advice.editor').read(`/undertakings/${scheme}`)).can).toMatchObject({
    report: true,
    edit: false,
    assign: false,
  });
  expect((await editor.read(`/undertakings/${scheme}`)).can).toMatchObject({ report: false, edit: true });
  await counted(
    world,
    { under: programme, kind: 'scheme' },
    { '2024-01-01': {}, '2024-01-02': { total: 1, planned: 1 } },
  );
});

test('the district adds an item of its own: a draft that nobody above sees or counts, then issued', async () => {
  world.on('2024-01-15');
  const draft = undertaking(world, 'north', {
    kind: 'item',
    parentId: scheme,
    dueOn: '2024-05-31',
    title: 'Số hoá hồ sơ đảng viên',
  });
  item = (await world.as('north.editor').create('/undertakings', draft)).id;
  await world
    .as('city.leader')
    .refused(`/undertakings/${item}`, { method: 'GET', as: [404, 'platform.not-found'] });
  await counted(world, { under: scheme }, { '2024-01-15': {} });
  await world.as('north.leader').done(`/undertakings/${item}/issue`);
  expect(await world.as('city.leader').read(`/undertakings/${item}`)).toMatchObject({
    title: 'Số hoá hồ sơ đảng viên',
    state: 'planned',
    can: { edit: false, comment: true },
  });
  await counted(world, { under: scheme }, { '2024-01-14': {}, '2024-01-15': { total: 1, planned: 1 } });
});

test('the district reports it done with evidence; the draft is its own until the leader submits', async () => {
  world.on('2024-04-10');
  const content = reportContent('2024-04-10', { claims: claimed('2024-04-08'), evidence });
  report = (await world.as('north.editor').create(`/undertakings/${item}/reports`, content)).id;
  for (const outside of ['city.leader', 'city.administrator', 'n1.leader', 'checks.inspector'] as const) {
    expect((await world.as(outside).get(`/progress-reports/${report}`)).status).toBe(404);
    expect((await world.as(outside).read(`/undertakings/${item}/reports`)).rows).toEqual([]);
  }
  await world
    .as('north.editor')
    .refused(`/progress-reports/${report}/submit`, { as: [403, 'delivery.leader-submits'] });
  await counted(world, { under: scheme }, { '2024-04-10': { total: 1, planned: 1 } });
  await world.as('north.leader').done(`/progress-reports/${report}/submit`);
  await counted(
    world,
    { under: scheme },
    {
      '2024-04-07': { total: 1, planned: 1 },
      '2024-04-08': { total: 1, claimed: 1, doneOnTime: 1 },
    },
  );
  expect((await world.as('city.leader').read(`/progress-reports/${report}`)).submissions[0]).toMatchObject({
    number: 1,
    evidence,
    claims: claimed('2024-04-08'),
  });
});

test('the city returns it with a reason, and edits nothing', async () => {
  world.on('2024-04-15');
  const leader = world.as('city.leader');
  await leader.refused(`/progress-reports/${report}`, {
    method: 'PUT',
    body: reportContent('2024-04-10'),
    headers: { 'if-match': '"1"' },
    as: [404, 'platform.not-found'],
  });
  await leader.refused(`/undertakings/${item}`, {
    method: 'PUT',
    body: { title: 'Của Thành ủy' },
    headers: { 'if-match': '"1"' },
    as: [403, 'delivery.not-yours'],
  });
  await world.as('city.viewer').refused(`/progress-reports/${report}/return`, {
    body: { reason: 'Thiếu' },
    as: [403, 'delivery.superior-returns'],
  });
  await leader.done(`/progress-reports/${report}/return`, { reason: 'Thiếu biên bản nghiệm thu' });
  await counted(
    world,
    { under: scheme },
    {
      '2024-04-14': { total: 1, claimed: 1, doneOnTime: 1 },
      '2024-04-15': { total: 1, returned: 1 },
      '2024-06-01': { total: 1, returned: 1, late: 1 },
    },
  );
  await leader.refused(`/progress-reports/${report}/return`, {
    body: { reason: 'Nữa' },
    as: [409, 'delivery.nothing-submitted'],
  });
});

test('the district completes and resubmits; what was submitted first stays as it was', async () => {
  world.on('2024-06-03');
  const editor = world.as('north.editor');
  const { revision } = await editor.read(`/progress-reports/${report}`);
  const content = reportContent('2024-06-03', {
    narrative: 'Đã bổ sung biên bản nghiệm thu.',
    claims: claimed('2024-06-02'),
    evidence,
  });
  expect(
    (await editor.put(`/progress-reports/${report}`, content, { 'if-match': `"${revision}"` })).status,
  ).toBe(200);
  await world.as('north.leader').done(`/progress-reports/${report}/submit`);
  const { status, submissions } = await world.as('city.viewer').read(`/progress-reports/${report}`);
  expect(status).toBe('submitted');
  expect(
    submissions.map((one: { narrative: string; returned: { reason: string } | null }) => [
      one.narrative,
      one.returned?.reason,
    ]),
  ).toEqual([
    ['Đã triển khai theo kế hoạch.', 'Thiếu biên bản nghiệm thu'],
    ['Đã bổ sung biên bản nghiệm thu.', undefined],
  ]);
  await counted(
    world,
    { under: scheme },
    {
      '2024-04-10': { total: 1, claimed: 1, doneOnTime: 1 },
      '2024-06-01': { total: 1, returned: 1, late: 1 },
      '2024-06-02': { total: 1, claimed: 1, doneLate: 1 },
    },
  );
});

test('inspection rejects, the district reports anew, inspection confirms', async () => {
  world.on('2024-06-10');
  const verdict = (one: string) => ({ verdict: one, note: 'Đã kiểm tra hồ sơ tại chỗ' });
  for (const other of ['city.leader', 'north.leader'] as const)
    await world.as(other).refused(`/undertakings/${item}/verifications`, {
      body: verdict('confirmed'),
      as: [403, 'delivery.inspector-verifies'],
    });
  await world.as('checks.inspector').create(`/undertakings/${item}/verifications`, verdict('rejected'));
  await counted(
    world,
    { under: scheme },
    {
      '2024-06-09': { total: 1, claimed: 1, doneLate: 1 },
      '2024-06-10': { total: 1, returned: 1, late: 1 },
    },
  );
  await world.as('checks.inspector').refused(`/undertakings/${item}/verifications`, {
    body: verdict('confirmed'),
    as: [409, 'delivery.rejected-already'],
  });

  world.on('2024-06-20');
  await givenReport(world, 'north', {
    undertaking: item,
    content: reportContent('2024-06-20', { claims: claimed('2024-06-18'), evidence }),
  });
  world.on('2024-06-25');
  await world.as('checks.inspector').create(`/undertakings/${item}/verifications`, verdict('confirmed'));
  await counted(
    world,
    { under: scheme },
    {
      '2024-01-14': {},
      '2024-04-07': { total: 1, planned: 1 },
      '2024-04-08': { total: 1, claimed: 1, doneOnTime: 1 },
      '2024-05-31': { total: 1, returned: 1 },
      '2024-06-17': { total: 1, returned: 1, late: 1 },
      '2024-06-24': { total: 1, claimed: 1, doneLate: 1 },
      '2024-06-25': { total: 1, verified: 1, doneLate: 1 },
    },
  );
});

test('the history tells all of it, newest first, and each station has its person', async () => {
  const { rows } = await world.as('city.viewer').read(`/undertakings/${item}/history`);
  expect(rows.map((row: { fact: string }) => row.fact)).toEqual(
    [
      'verified',
      'claimed',
      'reported',
      'rejected',
      'claimed',
      'reported',
      'returned',
      'claimed',
      'reported',
      'issued',
    ].map(() => expect.any(String)),
  );
  const told = rows
    .map(
      (row: { fact: string; person: string; holdsOn: string }) => `${row.holdsOn} ${row.fact} ${row.person}`,
    )
    .toSorted();
  expect(told).toEqual([
    '2024-01-15 issued north.leader', '2024-04-08 claimed north.leader', '2024-04-10 reported north.leader', '2024-04-15 returned city.leader',
    '2024-06-02 claimed north.leader', '2024-06-03 reported north.leader', '2024-06-10 rejected checks.inspector',
    '2024-06-18 claimed north.leader', '2024-06-20 reported north.leader', '2024-06-25 verified checks.inspector',
  ]); // prettier-ignore
  const moments = rows.map((row: { recordedAt: string }) => row.recordedAt);
  expect(moments).toEqual(moments.toSorted().toReversed());
});

test('the difference between two days names the very item', async () => {
  const query = new URLSearchParams({
    under: scheme,
    kind: 'item',
    from: '2024-04-10',
    until: '2024-06-25',
  });
  const { rows, from, to } = await world.as('city.viewer').read(`/counts/changes?${query}`);
  expect(rows).toMatchObject([{ id: item, from: 'claimed', to: 'verified', owner: { code: 'north' } }]);
  expect([from.claimed, to.verified]).toEqual([1, 1]);
});

test('after all of it the kept counts equal the records', () => keptAsRecorded(world));
