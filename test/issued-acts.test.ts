// Acts on what was issued: dated, with a reason, and seen in the counts of the days since.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { counted, keptAsRecorded } from './counted.ts';
import { givenIssued, openWorld, reportContent, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2024-01-02');
});
afterAll(() => world.close());

test('a suspended undertaking is not late; resumed it is; each act needs its reason', async () => {
  world.on('2024-01-02');
  const programme = await givenIssued(world, 'city', {
    dueOn: '2024-03-31',
    milestones: [{ title: 'Bước một', dueOn: '2024-02-28' }],
  });
  const leader = world.as('city.leader');
  world.on('2024-03-01');
  await leader.refused(`/undertakings/${programme}/acts`, {
    body: { act: 'suspend' },
    as: [422, 'delivery.reason-needed'],
  });
  await world.as('city.editor').refused(`/undertakings/${programme}/acts`, {
    body: { act: 'suspend', reason: 'Chờ luật' },
    as: [403, 'delivery.leader-acts'],
  });
  await world.as('north.leader').refused(`/undertakings/${programme}/acts`, {
    body: { act: 'suspend', reason: 'Chờ luật' },
    as: [403, 'delivery.not-yours'],
  });
  await leader.done(`/undertakings/${programme}/acts`, { act: 'suspend', reason: 'Chờ Luật sửa đổi' });
  world.on('2024-05-02');
  await leader.done(`/undertakings/${programme}/acts`, { act: 'resume' });
  await counted(
    world,
    { under: programme, kind: 'milestone' },
    {
      '2024-02-29': { total: 1, planned: 1, late: 1 },
      '2024-03-01': { total: 1, suspended: 1 },
      '2024-05-01': { total: 1, suspended: 1 },
      '2024-05-02': { total: 1, inProgress: 1, late: 1 },
    },
  );
  await counted(
    world,
    { under: programme, kind: 'programme' },
    { '2024-04-01': { total: 1, suspended: 1 }, '2024-05-02': { total: 1, inProgress: 1, late: 1 } },
  );
  await leader.refused(`/undertakings/${programme}/acts`, {
    body: { act: 'resume' },
    as: [409, 'delivery.cannot-follow'],
  });
});

test('a changed due date leaves the former one visible, and in force on the days before', async () => {
  world.on('2024-01-02');
  const programme = await givenIssued(world, 'city', { dueOn: '2024-03-31' });
  world.on('2024-04-10');
  const leader = world.as('city.leader');
  await leader.refused(`/undertakings/${programme}/acts`, {
    body: { act: 'reschedule', reason: 'Gia hạn' },
    as: [422, 'delivery.due-needed'],
  });
  await leader.done(`/undertakings/${programme}/acts`, {
    act: 'reschedule',
    dueOn: '2024-09-30',
    reason: 'Gia hạn theo Thông báo 15',
  });
  expect(await leader.read(`/undertakings/${programme}`)).toMatchObject({
    dueOn: '2024-09-30',
    late: false,
    formerDues: [{ dueOn: '2024-03-31', changedOn: '2024-04-10', reason: 'Gia hạn theo Thông báo 15' }],
  });
  expect(await leader.read(`/undertakings/${programme}?asOf=2024-04-09`)).toMatchObject({
    dueOn: '2024-03-31',
    late: true,
    formerDues: [],
  });
  await counted(
    world,
    { under: programme, kind: 'programme' },
    {
      '2024-04-09': { total: 1, planned: 1, late: 1 },
      '2024-04-10': { total: 1, planned: 1 },
      '2024-10-01': { total: 1, planned: 1, late: 1 },
    },
  );
});

test('a back-dated fact changes the counts of the days since it holds', async () => {
  world.on('2024-01-02');
  const programme = await givenIssued(world, 'city', { dueOn: '2024-03-31' });
  world.on('2024-05-06');
  await world
    .as('city.leader')
    .done(`/undertakings/${programme}/acts`, { act: 'start', holdsOn: '2024-02-01' });
  await counted(
    world,
    { under: programme, kind: 'programme' },
    { '2024-01-31': { total: 1, planned: 1 }, '2024-02-01': { total: 1, inProgress: 1 } },
  );
  await world.as('city.leader').refused(`/undertakings/${programme}/acts`, {
    body: { act: 'suspend', reason: 'Sớm', holdsOn: '2024-05-07' },
    as: [422, 'delivery.in-the-future'],
  });
  await world.as('city.leader').refused(`/undertakings/${programme}/acts`, {
    body: { act: 'suspend', reason: 'Sớm', holdsOn: '2023-12-31' },
    as: [409, 'delivery.before-issue'],
  });
});

test('what was cancelled takes no report: not a new one, not one begun before, not its submission', async () => {
  world.on('2024-01-02');
  const item = await givenIssued(world, 'north', { kind: 'item' });
  const { id: begun } = await world
    .as('north.editor')
    .create(`/undertakings/${item}/reports`, reportContent('2024-01-02'));
  world.on('2024-02-02');
  await world
    .as('north.leader')
    .done(`/undertakings/${item}/acts`, { act: 'cancel', reason: 'Trùng với nội dung khác' });
  await world.as('north.editor').refused(`/undertakings/${item}/reports`, {
    body: reportContent('2024-02-02'),
    as: [409, 'delivery.cancelled'],
  });
  await world.as('north.editor').refused(`/progress-reports/${begun}`, {
    method: 'PUT',
    body: reportContent('2024-02-02'),
    headers: { 'if-match': '"1"' },
    as: [409, 'delivery.cancelled'],
  });
  await world
    .as('north.leader')
    .refused(`/progress-reports/${begun}/submit`, { as: [409, 'delivery.cancelled'] });
  await world
    .as('north.leader')
    .refused(`/undertakings/${item}/acts`, { body: { act: 'resume' }, as: [409, 'delivery.cancelled'] });
  await counted(
    world,
    { under: item },
    { '2024-02-01': { total: 1, planned: 1 }, '2024-02-02': { total: 1, cancelled: 1 } },
  );
});

test('a new lead takes the place of the former one, and only the lead reports', async () => {
  world.on('2024-01-02');
  const scheme = await givenIssued(world, 'city', { kind: 'scheme', audience: 'own' });
  const assign = (unit: 'north' | 'south') =>
    world
      .as('city.editor')
      .create(`/undertakings/${scheme}/assignments`, { unitId: world.units[unit], part: 'lead' });
  await assign('north');
  expect((await world.as('south.leader').get(`/undertakings/${scheme}`)).status).toBe(404);
  world.on('2024-03-01');
  await assign('south');
  await world.as('south.editor').create(`/undertakings/${scheme}/reports`, reportContent('2024-03-01'));
  await world.as('city.editor').refused(`/undertakings/${scheme}/reports`, {
    body: reportContent('2024-03-01'),
    as: [403, 'delivery.not-your-report'],
  });
  expect((await world.as('north.editor').get(`/undertakings/${scheme}`)).status).toBe(404);
  const { assignments } = await world.as('city.editor').read(`/undertakings/${scheme}`);
  expect(assignments).toMatchObject([
    { unit: { code: 'north' }, endedOn: '2024-03-01' },
    { unit: { code: 'south' }, endedOn: null },
  ]);
});

test('after all of it the kept counts equal the records', () => keptAsRecorded(world));
