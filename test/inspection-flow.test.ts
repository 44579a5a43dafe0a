// An inspection as committees carry it out, from the plan to the last remedy, through the real server. One story, told in order.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenIssued, givenReport, openWorld, reportContent, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2024-03-01');
});
afterAll(() => world.close());

let plan = '';
let inspection = '';
let item = '';
let conclusion = '';

const lines = (more: object = {}) => ({
  form: 'inspection',
  title: 'Kiểm tra việc lãnh đạo thực hiện Chương trình 01',
  content: 'Việc lãnh đạo, chỉ đạo và kết quả thực hiện.',
  field: 'inspection',
  undertakingId: null,
  directiveId: null,
  team: [{ post: 'Phó Chủ nhiệm Ủy ban Kiểm tra', part: 'Trưởng đoàn' }],
  startsOn: '2024-04-08',
  endsOn: '2024-04-19',
  visited: [world.units.north],
  questions: ['Đã làm gì?', 'Khó khăn gì?'],
  ...more,
});

const finding = (more: object = {}) => ({
  unitId: world.units.north,
  kind: 'shortcoming',
  text: 'Kiểm đếm chưa theo mốc.',
  cause: 'Chưa phân công.',
  undertakingId: null,
  milestoneId: null,
  verdict: null,
  remedy: null,
  remedyDueOn: null,
  ...more,
});

const inspector = () => world.as('checks.inspector');
let day = '2024-03-01';
const on = (other: string) => world.on((day = other));
const reportDone = (undertaking: string) =>
  givenReport(world, 'north', {
    undertaking,
    content: reportContent(day, { claims: [{ milestoneId: null, done: true }] }),
  });
const figures = async (asOf: string, by = '') =>
  (await world.as('city.viewer').read(`/inspection-figures?asOf=${asOf}${by && `&by=${by}`}`)) as {
    whole: Record<string, number>;
    rows: { key: string; figures: Record<string, number> }[];
  };

test('a plan is its unit’s alone until it is sent; only a superior’s leader approves; then it is counted', async () => {
  const { checks: unitId, city } = world.units;
  const period = { startsOn: '2024-01-01', endsOn: '2024-12-31' };
  const content = { title: 'Chương trình kiểm tra, giám sát 2024', summary: '', directiveId: null };
  plan = (await inspector().create('/inspection-plans', { unitId, ...content, ...period })).id;
  inspection = (await inspector().create('/inspections', { unitId, planId: plan, ...lines() })).id;
  await inspector().refused('/inspections', {
    body: { unitId, planId: plan, ...lines({ endsOn: '2025-01-10' }) },
    as: [422, 'inspection.outside-plan'],
  });
  await inspector().refused('/inspections', {
    body: { unitId, planId: plan, ...lines({ visited: [city] }) },
    as: [422, 'inspection.not-below'],
  });
  expect((await world.as('city.leader').get(`/inspections/${inspection}`)).status).toBe(404);
  await inspector().done(`/inspection-plans/${plan}/submit`);
  expect((await world.as('north.leader').get(`/inspections/${inspection}`)).status).toBe(404);
  await inspector().refused(`/inspection-plans/${plan}/approve`, { as: [403, 'inspection.leader-approves'] });
  expect((await figures('2024-03-01')).whole).toMatchObject({ inspections: 0, visits: 0 });
  expect(await world.as('city.leader').done(`/inspection-plans/${plan}/approve`)).toMatchObject({
    inspections: 1,
  });
  // The unit inspected does not learn of it from its own numbers before it is told.
  expect((await figures('2024-03-01')).whole).toMatchObject({ inspections: 1, visits: 0, concluded: 0 });
  expect((await figures('2024-02-29')).whole).toMatchObject({ inspections: 0, visits: 0 });
});

test('the unit learns of it when it is announced; a visit in the same weeks is warned of', async () => {
  await inspector().done(`/inspection-plans/${plan}/announce`);
  expect((await figures('2024-03-01')).whole).toMatchObject({ inspections: 1, visits: 1 });
  const view = await world.as('north.leader').read(`/inspections/${inspection}`);
  expect(view).toMatchObject({ state: 'announced', plan: null, findings: [], clashes: [] });
  expect(view.questions).toHaveLength(2);
  expect((await world.as('south.leader').get(`/inspections/${inspection}`)).status).toBe(404);
  const { checks: unitId } = world.units;
  const other = lines({ form: 'thematic-supervision', startsOn: '2024-04-15', endsOn: '2024-04-26' });
  const { id } = await inspector().create('/inspections', { unitId, planId: null, ...other });
  const clash = { unit: { id: world.units.north }, inspection: { id: inspection } };
  expect((await inspector().read(`/inspections/${id}`)).clashes).toMatchObject([clash]);
  const asked = `/inspection-clashes?units=${world.units.north}&from=2024-04-15&to=2024-04-26&except=${id}`;
  expect((await inspector().read(asked)).rows).toMatchObject([clash]);
  expect((await inspector().read(asked.replaceAll('-04-', '-07-'))).rows).toEqual([]);
  expect((await world.as('north.leader').read(asked)).rows).toEqual([]);
  await inspector().done(`/inspections/${id}/withdraw`, { reason: 'Trùng đơn vị' });
});

test('days change with a reason, and the former stay', async () => {
  const days = { startsOn: '2024-04-10', endsOn: '2024-04-24' };
  expect(
    (await inspector().post(`/inspections/${inspection}/reschedule`, { ...days, reason: ' ' })).status,
  ).toBe(400);
  await inspector().done(`/inspections/${inspection}/reschedule`, { ...days, reason: 'Trùng lịch làm việc' });
  const view = await inspector().read(`/inspections/${inspection}`);
  expect(view).toMatchObject(days);
  expect(view.history[0]).toMatchObject({ fact: 'rescheduled', reason: 'Trùng lịch làm việc' });
  expect((await figures('2024-04-25')).whole).toMatchObject({ lateInspections: 1 });
});

test('the unit answers: its draft is its own, what its leader sends is fixed', async () => {
  const path = `/inspections/${inspection}/answers/${world.units.north}`;
  const editor = world.as('north.editor');
  const [question] = (await editor.read(`/inspections/${inspection}`)).questions as { id: string }[];
  const content = { answers: [{ questionId: question!.id, text: 'Đã rà soát.' }], remark: '', evidence: [] };
  expect((await editor.put(path, content, { 'if-match': '"0"' })).status).toBe(200);
  expect((await editor.put(path, content, { 'if-match': '"0"' })).status).toBe(409);
  expect((await inspector().read(`/inspections/${inspection}`)).answers).toMatchObject([
    { draft: null, submissions: [] },
  ]);
  expect((await world.as('city.administrator').read(`/inspections/${inspection}`)).answers[0].draft).toBe(
    null,
  );
  await editor.refused(`${path}/submit`, { as: [403, 'inspection.leader-submits'] });
  await world.as('north.leader').done(`${path}/submit`);
  const [answer] = (await inspector().read(`/inspections/${inspection}`)).answers;
  expect(answer).toMatchObject({ draft: null, submissions: [{ number: 1, content }] });
});

test('findings are the inspecting unit’s drafts; a conclusion without any is refused', async () => {
  on('2024-04-10');
  item = await givenIssued(world, 'north', { dueOn: '2024-04-30' });
  await reportDone(item);
  await inspector().done(`/inspections/${inspection}/open`);
  await inspector().create(`/inspections/${inspection}/minutes`, {
    unitId: world.units.north,
    heldOn: '2024-04-10',
    place: 'Trụ sở Huyện ủy',
    present: 'Đoàn kiểm tra; Thường trực Huyện ủy',
    text: 'Làm việc buổi sáng.',
  });
  await inspector().refused(`/inspections/${inspection}/conclude`, {
    body: { number: '12-KL/UBKT' },
    as: [422, 'inspection.nothing-found'],
  });
  await inspector().refused(`/inspections/${inspection}/findings`, {
    body: finding({ remedy: 'Khắc phục', remedyDueOn: '2024-04-09' }),
    as: [422, 'inspection.remedy-due-before'],
  });
  await inspector().create(
    `/inspections/${inspection}/findings`,
    finding({ kind: 'strength', text: 'Ban hành sớm.' }),
  );
  await inspector().create(
    `/inspections/${inspection}/findings`,
    finding({ remedy: 'Lập bảng kiểm đếm theo mốc', remedyDueOn: '2024-05-31' }),
  );
  await inspector().create(
    `/inspections/${inspection}/findings`,
    finding({ text: 'Minh chứng chưa đủ.', undertakingId: item, verdict: 'rejected' }),
  );
  expect((await world.as('north.leader').read(`/inspections/${inspection}`)).findings).toEqual([]);
});

test('two inspectors on one claim: the first wins, and the conclusion of the second changes nothing', async () => {
  await world
    .as('checks.inspector2')
    .done(`/undertakings/${item}/verifications`, { verdict: 'confirmed', note: 'Đã xem.' });
  await inspector().refused(`/inspections/${inspection}/conclude`, {
    body: { number: '12-KL/UBKT' },
    as: [409, 'inspection.claim-judged'],
  });
  expect(await inspector().read(`/inspections/${inspection}`)).toMatchObject({
    state: 'open',
    conclusionId: null,
  });
  expect((await figures('2024-04-10')).whole).toMatchObject({
    concluded: 0,
    shortcomings: 0,
    remedies: 0,
    rejectedClaims: 0,
  });
  const found = (await inspector().read(`/inspections/${inspection}`)).findings.at(-1);
  const { id, unit: _unit, undertaking: _undertaking, revision, ...body } = found;
  const revised = await inspector().put(
    `/findings/${id}`,
    { ...body, verdict: 'reopened' },
    { 'if-match': `"${revision}"` },
  );
  expect(revised.status).toBe(200);
});

test('the conclusion is issued: frozen, delivered, its remedy a dated obligation, its verdict counted', async () => {
  on('2024-04-24');
  conclusion = (await inspector().create(`/inspections/${inspection}/conclude`, { number: '12-KL/UBKT' })).id;
  const view = await world.as('north.editor').read(`/conclusions/${conclusion}`);
  expect(view.issued).toMatchObject([
    { unit: { id: world.units.north }, receivedAt: null, remedies: [{ state: 'planned' }] },
  ]);
  const { document, checksum } = await inspector().read(
    `/conclusions/${conclusion}/documents/${world.units.north}`,
  );
  expect(createHash('sha256').update(document).digest('hex')).toBe(checksum);
  expect(JSON.parse(document)).toMatchObject({
    number: '12-KL/UBKT',
    issuedOn: '2024-04-24',
    findings: { length: 3 },
  });
  expect((await world.as('north.editor').read(`/undertakings/${item}`)).state).toBe('returned');
  expect((await figures('2024-04-24')).whole).toEqual({
    inspections: 1,
    concluded: 1,
    lateInspections: 0,
    visits: 1,
    visitsConcluded: 1,
    strengths: 1,
    shortcomings: 2,
    remedies: 1,
    remediesOpen: 1,
    remediesClosed: 0,
    remediesLate: 0,
    rejectedClaims: 1,
  });
  expect((await figures('2024-06-01')).whole).toMatchObject({ remediesLate: 1 });
  expect((await figures('2024-04-24', 'field')).rows.map(({ key }) => key)).toContain('inspection');
  expect((await figures('2024-04-24', 'level')).rows).toMatchObject([
    { key: 'city', figures: { inspections: 1, visits: 0 } },
    { key: 'district', figures: { visits: 1, shortcomings: 2, remedies: 1 } },
  ]);
  const again = await inspector().read(`/conclusions/${conclusion}/documents/${world.units.north}`);
  expect(again).toEqual({ document, checksum });
});

test('the unit receives it and objects once; the objection is answered once', async () => {
  const { north: unitId } = world.units;
  const leader = world.as('north.leader');
  await leader.done(`/conclusions/${conclusion}/receive`, { unitId });
  const body = { unitId, reason: 'Mốc đã được điều chỉnh.' };
  const { id } = await leader.create(`/conclusions/${conclusion}/object`, body);
  await leader.refused(`/conclusions/${conclusion}/object`, {
    body,
    as: [409, 'inspection.objected-already'],
  });
  const answer = { outcome: 'upheld', text: 'Điều chỉnh sau ngày kiểm tra.' };
  await inspector().done(`/objections/${id}/answer`, answer);
  await inspector().refused(`/objections/${id}/answer`, {
    body: answer,
    as: [409, 'inspection.answered-already'],
  });
  expect((await leader.read(`/conclusions/${conclusion}`)).issued[0]).toMatchObject({
    receivedAt: expect.any(String),
    objection: { reason: body.reason, answer: { outcome: 'upheld' } },
  });
});

test('the unit reports on the remedy; inspection alone moves its day, returns or closes it', async () => {
  const { north: unitId } = world.units;
  const [remedy] = (await world.as('north.editor').read(`/conclusions/${conclusion}`)).issued[0].remedies;
  const path = `/undertakings/${remedy.id}`;
  const can = { edit: false, cancel: false, reschedule: false, report: true };
  expect(await world.as('north.leader').read(path)).toMatchObject({ kind: 'remedy', state: 'planned', can });
  const behind = { kind: 'conclusion', id: conclusion, to: `/inspection/conclusions/${conclusion}` };
  expect((await world.as('north.leader').read(`${path}/thread`)).above).toMatchObject([behind]);
  await world.as('north.leader').refused(`${path}/acts`, {
    body: { act: 'reschedule', dueOn: '2024-12-31', reason: 'Xin gia hạn' },
    as: [403, 'delivery.imposed'],
  });
  await inspector().done(`${path}/acts`, {
    act: 'reschedule',
    dueOn: '2024-06-15',
    reason: 'Đồng ý gia hạn',
  });
  on('2024-06-10');
  await reportDone(remedy.id);
  expect((await figures('2024-06-10')).whole).toMatchObject({
    remediesOpen: 1,
    remediesClosed: 0,
    remediesLate: 0,
  });
  await inspector().done(`${path}/verifications`, { verdict: 'rejected', note: 'Chưa đủ mốc.' });
  expect((await figures('2024-06-16')).whole).toMatchObject({ remediesLate: 1, rejectedClaims: 2 });
  on('2024-06-20');
  await reportDone(remedy.id);
  await inspector().done(`${path}/verifications`, { verdict: 'confirmed', note: 'Đã đủ.' });
  expect((await figures('2024-06-20')).whole).toMatchObject({
    remediesOpen: 0,
    remediesClosed: 1,
    remediesLate: 0,
  });
  const count = await world.as('city.viewer').read(`/counts?unit=${unitId}&asOf=2024-06-20`);
  expect(count.count.total).toBe(1);
});
