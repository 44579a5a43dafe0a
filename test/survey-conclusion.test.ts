// From approved minutes to requests that were carried out, through the real server. One story, told in order.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asked, givenMinutes, issuing, put } from './concluding-world.ts';
import { givenDelegation, givenReview, givenSession } from './survey-world.ts';
import { openWorld, reportContent, type PersonKey, type World } from './world.ts';

let world: World;
let session = '';
let conclusion = '';
let request = '';
const drafted = (more = '') => `/survey-concluding/${session}${more}`;
const write = (person: PersonKey, revision: number, content: object) =>
  put(world.as(person), drafted(), { revision, body: content });

beforeAll(async () => {
  world = await openWorld('2024-08-07');
  const delegation = await givenDelegation(world, await givenReview(world));
  session = await givenSession(world, delegation);
});
afterAll(() => world.close());

test('a conclusion is drafted inside: whoever else is asked for it finds nothing', async () => {
  const content = { assessment: ['Có 5 bài học, 8 mô hình.'], requests: [asked(world, 'north')] };
  expect((await write('city.secretary', 0, content)).status).toBe(200);
  for (const person of ['north.leader', 'n1.leader', 'south.editor', 'checks.inspector'] as const) {
    expect((await world.as(person).get(drafted())).status).toBe(404);
    expect((await write(person, 1, content)).status).toBe(404);
  }
  expect((await write('city.viewer', 1, content)).status).toBe(403);
  expect((await write('city.editor', 0, content)).body.code).toBe('survey.changed-meanwhile');
  const { revision, can } = await world.as('city.leader').read(drafted());
  expect({ revision, can }).toEqual({ revision: 1, can: { edit: true, issue: false } });
});

test('only units that the delegation surveys are asked, for sections and conferences that are there', async () => {
  const nowhere = '00000000-0000-7000-8000-00000000ffff';
  const wrong = [
    asked(world, 'city'),
    asked(world, 'n1', { sections: ['z'] }),
    asked(world, 'south', { conferenceId: nowhere }),
    asked(world, 'north', { unitId: nowhere }),
  ];
  const { status, body } = await write('city.secretary', 1, { assessment: [], requests: wrong });
  expect(status).toBe(422);
  expect(body.errors.map(({ field, code }: Record<string, string>) => [field, code])).toEqual([
    ['requests.0.unitId', 'survey.not-asked'],
    ['requests.1.sections', 'survey.no-such-section'],
    ['requests.2.conferenceId', 'survey.no-such-conference'],
    ['requests.3.unitId', 'survey.not-asked'],
  ]);
});

test('it is issued by the leader, once the minutes are approved, not empty and not after what it asks for', async () => {
  const leader = world.as('city.leader');
  const issue = issuing(world, 'north', 'n1');
  await leader.refused(drafted('/issue'), { body: issue, as: [409, 'survey.no-minutes'] });
  await givenMinutes(world, session, { on: '2024-08-07' });
  await world
    .as('city.secretary')
    .refused(drafted('/issue'), { body: issue, as: [403, 'survey.leader-decides'] });
  const requests = [asked(world, 'north'), asked(world, 'n1', { dueOn: '2024-08-06' })];
  expect((await write('city.editor', 1, { assessment: [], requests })).status).toBe(200);
  const early = await leader.post(drafted('/issue'), issue);
  expect([early.status, early.body.errors]).toMatchObject([
    422,
    [{ field: 'requests.1.dueOn', code: 'survey.request-due-before' }],
  ]);
  expect((await write('city.editor', 2, { assessment: [], requests: [] })).status).toBe(200);
  const empty = await leader.post(drafted('/issue'), issue);
  expect([empty.status, empty.body.code]).toEqual([422, 'survey.empty-conclusion']);
  const future = await leader.post(drafted('/issue'), { ...issue, holdsOn: '2024-08-08' });
  expect(future.body.errors[0].field).toBe('holdsOn');
});

test('issued, it stands for good as a notice with its files, and its requests are obligations of the units asked', async () => {
  const assessment = ['Đoàn đánh giá cao 5 bài học kinh nghiệm và 8 mô hình sáng tạo.'];
  const requests = [
    asked(world, 'north', { kind: 'complete-report', words: 'Hoàn thiện báo cáo', sections: ['a'] }),
    asked(world, 'n1', { detail: 'Theo số liệu đến 30/6/2024.' }),
  ];
  expect((await write('city.secretary', 3, { assessment, requests })).status).toBe(200);
  const leader = world.as('city.leader');
  const { id, symbol } = await leader.done(drafted('/issue'), issuing(world, 'north', 's1'));
  conclusion = id;
  expect(symbol).toBe('12-TB/TU');
  await leader.refused(drafted('/issue'), { body: issuing(world, 'north'), as: [409, 'survey.concluded'] });
  expect((await write('city.secretary', 4, { assessment: [], requests: [] })).body.code).toBe(
    'survey.concluded',
  );
  const view = await world.as('north.editor').read(`/survey-conclusions/${id}`);
  expect(view.document).toMatchObject({ symbol, assessment, host: 'Huyện ủy Bắc' });
  expect(view.document.requests[0]).toMatchObject({
    unit: 'Huyện ủy Bắc',
    sections: ['Kết quả'],
  });
  for (const format of ['docx', 'pdf'])
    expect((await world.as('north.editor').get(`/files/${view.files[format]}`)).status).toBe(200);
  for (const person of ['n1.leader', 's1.editor', 'city.viewer'] as const)
    await world.as(person).read(`/survey-conclusions/${id}`);
  for (const path of [`/survey-conclusions/${id}`, `/files/${view.files['pdf']}`])
    expect((await world.as('advice.leader').get(path)).status).toBe(404);
});

test('each is asked of its unit in My work, counted by its kind, and known to have come from the conclusion', async () => {
  const { rows } = await world.as('north.editor').read('/undertakings?kind=request');
  const mine = rows.find(({ owner }: { owner: { id: string } }) => owner.id === world.units.north);
  expect(mine).toMatchObject({ title: 'Hoàn thiện báo cáo', dueOn: '2024-09-30', state: 'planned' });
  request = mine.id;
  const work = await world.as('north.editor').read('/my-work');
  expect(JSON.stringify(work)).toContain(request);
  const { count } = await world.as('city.viewer').read(`/counts?unit=${world.units.city}&kind=request`);
  expect(count.total).toBe(2);
  const thread = await world.as('north.editor').read(`/undertakings/${request}/thread`);
  expect(JSON.stringify(thread)).toContain(`/surveys/conclusions/${conclusion}`);
});

const claims = (done: boolean) => ({ claims: [{ milestoneId: null, done }] });

async function claim(): Promise<void> {
  const leader = world.as('north.leader');
  const { id } = await leader.create(
    `/undertakings/${request}/reports`,
    reportContent('2024-08-07', claims(true)),
  );
  await leader.done(`/progress-reports/${id}/submit`);
}

test('what is claimed is returned or accepted by the unit that asked, and by nobody else', async () => {
  const judged = `/undertakings/${request}/verifications`;
  const judge = (verdict: string) => ({ verdict, note: 'Chưa rõ phần kiến nghị' });
  await claim();
  for (const person of ['checks.inspector', 'north.leader', 'city.viewer', 'city.administrator'] as const)
    await world
      .as(person)
      .refused(judged, { body: judge('confirmed'), as: [403, 'delivery.inspector-verifies'] });
  for (const person of ['south.leader', 'n1.leader'] as const)
    expect((await world.as(person).post(judged, judge('confirmed'))).status).toBe(404);
  await world.as('city.secretary').done(judged, judge('rejected'));
  expect(await world.as('north.editor').read(`/undertakings/${request}`)).toMatchObject({
    state: 'returned',
  });
  await claim();
  await world.as('city.secretary').done(judged, judge('confirmed'));
  expect(await world.as('north.editor').read(`/undertakings/${request}`)).toMatchObject({
    state: 'verified',
  });
});
