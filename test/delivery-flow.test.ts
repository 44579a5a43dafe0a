// The work of an undertaking as offices do it, from a superior's programme to a verified result, through the real server.
// The first describe is one story told in order; those after it stand alone.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tallyDifferences, periodDifferences } from '#delivery';
import {
  countOf,
  givenIssued,
  givenReport,
  openWorld,
  reportContent,
  undertaking,
  type World,
} from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2024-01-02');
});
afterAll(() => world.close());

/** What the city's viewer is told of the items below an undertaking, day by day. */
async function counted(
  under: string,
  days: Record<string, Record<string, number>>,
  kind = 'item',
): Promise<void> {
  const told: typeof days = {};
  for (const asOf of Object.keys(days))
    told[asOf] = await countOf(world.as('city.viewer'), { under, kind, asOf });
  expect(told).toEqual(days);
}

const evidence = [{ kind: 'link', text: 'Quyết định phê duyệt', url: 'https://hanoi.example/qd-12' }];
const claimed = (doneOn: string, milestoneId: string | null = null) => [{ milestoneId, done: true, doneOn }];

describe('a district’s item under the city’s scheme, from draft to verified', () => {
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
    await counted(programme, { '2024-01-01': {}, '2024-01-02': { total: 1, planned: 1 } }, 'scheme');
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
    await counted(scheme, { '2024-01-15': {} });
    await world.as('north.leader').done(`/undertakings/${item}/issue`);
    expect(await world.as('city.leader').read(`/undertakings/${item}`)).toMatchObject({
      title: 'Số hoá hồ sơ đảng viên',
      state: 'planned',
      can: { edit: false, comment: true },
    });
    await counted(scheme, { '2024-01-14': {}, '2024-01-15': { total: 1, planned: 1 } });
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
    await counted(scheme, { '2024-04-10': { total: 1, planned: 1 } });
    await world.as('north.leader').done(`/progress-reports/${report}/submit`);
    await counted(scheme, {
      '2024-04-07': { total: 1, planned: 1 },
      '2024-04-08': { total: 1, claimed: 1, doneOnTime: 1 },
    });
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
    await counted(scheme, {
      '2024-04-14': { total: 1, claimed: 1, doneOnTime: 1 },
      '2024-04-15': { total: 1, returned: 1 },
      '2024-06-01': { total: 1, returned: 1, late: 1 },
    });
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
    await counted(scheme, {
      '2024-04-10': { total: 1, claimed: 1, doneOnTime: 1 },
      '2024-06-01': { total: 1, returned: 1, late: 1 },
      '2024-06-02': { total: 1, claimed: 1, doneLate: 1 },
    });
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
    await counted(scheme, {
      '2024-06-09': { total: 1, claimed: 1, doneLate: 1 },
      '2024-06-10': { total: 1, returned: 1, late: 1 },
    });
    await world.as('checks.inspector').refused(`/undertakings/${item}/verifications`, {
      body: verdict('confirmed'),
      as: [409, 'delivery.nothing-claimed'],
    });

    world.on('2024-06-20');
    await givenReport(world, 'north', {
      undertaking: item,
      content: reportContent('2024-06-20', { claims: claimed('2024-06-18'), evidence }),
    });
    world.on('2024-06-25');
    await world.as('checks.inspector').create(`/undertakings/${item}/verifications`, verdict('confirmed'));
    await counted(scheme, {
      '2024-01-14': {},
      '2024-04-07': { total: 1, planned: 1 },
      '2024-04-08': { total: 1, claimed: 1, doneOnTime: 1 },
      '2024-05-31': { total: 1, returned: 1 },
      '2024-06-17': { total: 1, returned: 1, late: 1 },
      '2024-06-24': { total: 1, claimed: 1, doneLate: 1 },
      '2024-06-25': { total: 1, verified: 1, doneLate: 1 },
    });
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
        (row: { fact: string; person: string; holdsOn: string }) =>
          `${row.holdsOn} ${row.fact} ${row.person}`,
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
});

describe('acts on what was issued', () => {
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
      programme,
      {
        '2024-02-29': { total: 1, planned: 1, late: 1 },
        '2024-03-01': { total: 1, suspended: 1 },
        '2024-05-01': { total: 1, suspended: 1 },
        '2024-05-02': { total: 1, inProgress: 1, late: 1 },
      },
      'milestone',
    );
    await counted(
      programme,
      { '2024-04-01': { total: 1, suspended: 1 }, '2024-05-02': { total: 1, inProgress: 1, late: 1 } },
      'programme',
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
      programme,
      {
        '2024-04-09': { total: 1, planned: 1, late: 1 },
        '2024-04-10': { total: 1, planned: 1 },
        '2024-10-01': { total: 1, planned: 1, late: 1 },
      },
      'programme',
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
      programme,
      { '2024-01-31': { total: 1, planned: 1 }, '2024-02-01': { total: 1, inProgress: 1 } },
      'programme',
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
    await counted(item, { '2024-02-01': { total: 1, planned: 1 }, '2024-02-02': { total: 1, cancelled: 1 } });
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
});

describe('two at once', () => {
  test('a submission sent twice with one key acts once; without a key the second is told', async () => {
    world.on('2024-02-01');
    const item = await givenIssued(world, 'north', { kind: 'item' });
    const leader = world.as('north.leader');
    const begin = async () =>
      (
        await leader.create(
          `/undertakings/${item}/reports`,
          reportContent('2024-02-01', { claims: claimed('2024-02-01') }),
        )
      ).id;
    const keyed = await begin();
    const twice = await Promise.all(
      [0, 1].map(() =>
        leader.post(`/progress-reports/${keyed}/submit`, {}, { 'idempotency-key': 'bam-hai-lan' }),
      ),
    );
    expect(twice.map((reply) => reply.status)).toEqual([200, 200]);
    expect(twice[0]!.text).toBe(twice[1]!.text);
    expect(twice.filter((reply) => reply.headers.get('idempotent-replay')).length).toBe(1);
    expect((await leader.read(`/progress-reports/${keyed}`)).submissions.length).toBe(1);
    await leader.refused(`/undertakings/${item}/comments`, {
      body: { text: 'Khác' },
      headers: { 'idempotency-key': 'bam-hai-lan' },
      as: [422, 'platform.key-used'],
    });

    const bare = await begin();
    const replies = await Promise.all([0, 1].map(() => leader.post(`/progress-reports/${bare}/submit`)));
    expect(replies.map((reply) => reply.status).toSorted()).toEqual([200, 409]);
    expect(replies.find((reply) => reply.status === 409)!.body.code).toBe('delivery.report-submitted');
    expect((await leader.read(`/progress-reports/${bare}`)).submissions.length).toBe(1);
  });

  test('two people edit one report: the second is told, and neither text is lost', async () => {
    world.on('2024-02-01');
    const item = await givenIssued(world, 'north', { kind: 'item' });
    const [one, other] = [world.as('north.editor'), world.as('north.editor2')];
    const { id, revision } = await one.create(`/undertakings/${item}/reports`, reportContent('2024-02-01'));
    const save = (who: typeof one, narrative: string, seen: number) =>
      who.put(`/progress-reports/${id}`, reportContent('2024-02-01', { narrative }), {
        'if-match': `"${seen}"`,
      });
    const replies = await Promise.all([
      save(one, 'Bản của tôi', revision),
      save(other, 'Bản của anh', revision),
    ]);
    expect(replies.map((reply) => reply.status).toSorted()).toEqual([200, 409]);
    const told = replies.find((reply) => reply.status === 409)!;
    expect(told.body).toMatchObject({
      code: 'delivery.changed-meanwhile',
      values: { revision: revision + 1 },
    });
    const first = replies[0]!.status === 200 ? 'Bản của tôi' : 'Bản của anh';
    const kept = await one.read(`/progress-reports/${id}`);
    expect([kept.draft.narrative, kept.revision]).toEqual([first, revision + 1]);
    expect((await save(other, 'Bản của cả hai', kept.revision)).status).toBe(200);
    expect((await one.read(`/progress-reports/${id}`)).draft.narrative).toBe('Bản của cả hai');
  });

  test('two people edit one draft undertaking: the same', async () => {
    world.on('2024-02-01');
    const [one, other] = [world.as('north.editor'), world.as('north.editor2')];
    const { id } = await one.create('/undertakings', undertaking(world, 'north', { kind: 'item' }));
    const etag = (await one.get(`/undertakings/${id}`)).headers.get('etag')!;
    const save = (who: typeof one, title: string) =>
      who.put(`/undertakings/${id}`, { title }, { 'if-match': etag });
    const replies = await Promise.all([save(one, 'Tên một'), save(other, 'Tên hai')]);
    expect(replies.map((reply) => reply.status).toSorted()).toEqual([200, 409]);
    expect((await one.read(`/undertakings/${id}`)).title).toBe(
      replies[0]!.status === 200 ? 'Tên một' : 'Tên hai',
    );
  });

  test.each([
    ['confirmed', 'confirmed', 'verified'],
    ['confirmed', 'rejected', null],
    ['rejected', 'rejected', 'returned'],
  ])('two inspectors say %s and %s: the first is heard, the second is told', async (first, second, state) => {
    world.on('2024-02-01');
    const item = await givenIssued(world, 'north', { kind: 'item' });
    await givenReport(world, 'north', {
      undertaking: item,
      content: reportContent('2024-02-01', { claims: claimed('2024-02-01') }),
    });
    world.on('2024-02-05');
    const inspectors = [world.as('checks.inspector'), world.as('checks.inspector2')];
    const say = (n: number, verdict: string) =>
      inspectors[n]!.post(`/undertakings/${item}/verifications`, {
        verdict,
        note: 'Đã xem',
        holdsOn: `2024-02-0${5 - n}`,
      });
    const replies = await Promise.all([say(0, first), say(1, second)]);
    expect(replies.map((reply) => reply.status).toSorted()).toEqual([201, 409]);
    expect(replies.find((reply) => reply.status === 409)!.body.code).toBe('delivery.nothing-claimed');
    const heard = (replies[0]!.status === 201 ? first : second) === 'confirmed' ? 'verified' : 'returned';
    expect((await inspectors[0]!.read(`/undertakings/${item}`)).state).toBe(heard);
    if (state) expect(heard).toBe(state);
    const { below } = await inspectors[0]!.read(`/undertakings/${item}/thread`);
    expect(below.filter((one: { kind: string }) => one.kind === 'verification').length).toBe(1);
  });
});

test('after all of it the kept counts equal the records', async () => {
  expect((await periodDifferences(world.database.db)).differ).toBe(0);
  expect(await tallyDifferences(world.database.db)).toBe(0);
});
