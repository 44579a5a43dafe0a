// Papers handed to a conference, and the report that a delegation makes of everything. Through the real server.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asked, givenConclusion, givenMinutes, issuing, put } from './concluding-world.ts';
import { givenDelegation, givenReview, givenSession } from './survey-world.ts';
import { openWorld, type PersonKey, type World } from './world.ts';

let world: World;
let review = '';
let delegation = '';
let conference = '';
let working = '';
let paper = '';
beforeAll(async () => {
  world = await openWorld('2024-08-07');
  review = await givenReview(world);
  delegation = await givenDelegation(world, review);
  working = await givenSession(world, delegation);
  conference = await givenSession(world, delegation, {
    ...{ kind: 'conference', hostUnitId: world.units.city, title: 'Hội nghị góp ý', heldOn: '2024-10-01' },
  });
});
afterAll(() => world.close());

const content = (more: object = {}) => ({
  ...{ title: 'Mô hình chi bộ bốn tốt', authors: 'Trường Chính trị', abstract: 'Tóm tắt', fileId: null },
  ...{ field: 'organisation', requestId: null },
  insights: [{ kind: 'model', provision: 'Điều 10', words: 'Chi bộ bốn tốt' }],
  ...more,
});
const begin = (unitId: string, more: object = {}) => ({ sessionId: conference, unitId, ...content(more) });
const at = (more = '') => `/survey-contributions/${paper}${more}`;

/** What somebody is asked for now. */
const tasks = async (person: PersonKey): Promise<string> => (await world.as(person).get('/my-work')).text;

async function fileOf(person: PersonKey, unitId: string): Promise<string> {
  const form = new FormData();
  form.set('unitId', unitId);
  form.set('file', new Blob(['Bài viết'], { type: 'text/plain' }), 'bai-viet.txt');
  const { status, body, text } = await world.as(person).send('POST', '/files', { body: form });
  expect(status, text).toBe(201);
  return body.id;
}

test('a request to contribute names the conference, and the unit answers it with its own paper', async () => {
  await givenMinutes(world, working, {
    on: '2024-08-07',
    said: [
      { id: 's1', words: 'Năm bài học.', field: 'organisation', kind: 'lesson' },
      { id: 's2', words: 'Việc chung.' },
    ],
  });
  const [request] = await givenConclusion(world, working, [
    asked(world, 'n1', { kind: 'contribute', words: 'Tham luận tại hội nghị', conferenceId: conference }),
  ]);
  const author = world.as('n1.editor');
  const file = await fileOf('n1.editor', world.units.n1);
  const strange = await fileOf('south.editor', world.units.south);
  const wrong = begin(world.units.n1, { fileId: strange, requestId: conference });
  const { body } = await author.post('/survey-contributions', wrong);
  expect(body.errors.map(({ field, code }: Record<string, string>) => [field, code])).toEqual([
    ['fileId', 'survey.no-such-file'],
    ['requestId', 'survey.no-such-request'],
  ]);
  await author.refused('/survey-contributions', {
    body: begin(world.units.south),
    as: [403, 'survey.not-contributor'],
  });
  expect(
    (await author.post('/survey-contributions', { ...begin(world.units.n1), sessionId: working })).status,
  ).toBe(404);
  await world.as('north.editor').refused('/survey-contributions', {
    body: { ...begin(world.units.north), sessionId: working },
    as: [409, 'survey.takes-none'],
  });
  const sent = begin(world.units.n1, { fileId: file, requestId: request });
  paper = (await author.create('/survey-contributions', sent)).id;
  expect((await world.as('city.secretary').read(`/survey-requests/${request}`)).contributions).toEqual([]);
  for (const person of ['city.secretary', 'north.leader', 'south.editor'] as const) {
    expect((await world.as(person).get(at())).status).toBe(404);
    expect((await world.as(person).get(`/files/${file}`)).status).toBe(404);
  }
  await author.refused(at('/submit'), { as: [403, 'survey.leader-decides'] });
  await world.as('n1.leader').done(at('/submit'));
  expect(await tasks('city.secretary')).toContain(`survey.contribution-judge:${paper}`);
  expect((await world.as('city.secretary').get(`/files/${file}`)).status).toBe(200);
  expect((await world.as('city.secretary').read(`/survey-requests/${request}`)).contributions).toEqual([
    { id: paper, title: 'Mô hình chi bộ bốn tốt', state: 'submitted' },
  ]);
});

test('it is sent back with a reason, written anew out of sight, submitted again and accepted', async () => {
  const secretary = world.as('city.secretary');
  const reason = 'Bổ sung số liệu';
  await world.as('n1.leader').refused(at('/accept'), { as: [403, 'survey.not-yours'] });
  await secretary.done(at('/return'), { reason });
  expect(await tasks('city.secretary')).not.toContain(`survey.contribution-judge:${paper}`);
  expect(await tasks('n1.editor')).toContain(`survey.contribution-complete:${paper}`);
  const author = world.as('n1.editor');
  const { revision } = await author.read(at());
  const body = content({ title: 'Mô hình có số liệu' });
  expect((await put(author, at(), { revision, body })).status).toBe(200);
  expect((await secretary.read(at())).title).toBe('Mô hình chi bộ bốn tốt');
  await secretary.refused(at('/accept'), { as: [409, 'survey.not-submitted'] });
  await world.as('n1.leader').done(at('/submit'));
  await secretary.done(at('/accept'));
  expect(await secretary.read(at())).toMatchObject({ title: 'Mô hình có số liệu', state: 'accepted' });
  expect((await put(author, at(), { revision: revision + 1, body })).body.code).toBe(
    'survey.contribution-fixed',
  );
  const { rows } = await secretary.read(`/survey-contributions?session=${conference}&state=accepted`);
  expect(rows).toMatchObject([{ id: paper, since: '2024-08-07' }]);
  expect((await world.as('south.leader').read('/survey-contributions')).rows).toEqual([]);
});

test('what was said in approved minutes and in accepted papers are insights of the review, each for readers of its source', async () => {
  const said = async (person: PersonKey): Promise<object[]> =>
    (await world.as(person).read(`/reviews/${review}/insights?sort=newest`)).rows;
  const statement = {
    ...{ kind: 'lesson', words: 'Năm bài học.', unit: { id: world.units.north }, strength: 'asserted' },
    source: {
      ...{ kind: 'statement', id: working, version: 1, mark: 's1' },
      opens: `/surveys/sessions/${working}/minutes?version=1`,
    },
  };
  const contributed = {
    ...{ kind: 'model', words: 'Chi bộ bốn tốt', unit: { id: world.units.n1 }, strength: 'researched' },
    ...{ field: 'organisation', provision: 'Điều 10' },
    source: { kind: 'contribution', id: paper, opens: `/surveys/contributions/${paper}` },
  };
  expect(await said('city.viewer')).toMatchObject([statement, contributed]);
  expect(await said('north.leader')).toMatchObject([statement, contributed]);
  expect(await said('n1.editor')).toMatchObject([contributed]);
  expect(await said('south.editor')).toEqual([]);
});

test('the report of the delegation follows from its sessions by field, and is issued once with requests as they stand', async () => {
  const path = `/survey-accounts/${delegation}`;
  const secretary = world.as('city.secretary');
  const { content: outline, revision, can } = await secretary.read(path);
  expect([revision, can]).toEqual([0, { edit: true, issue: false }]);
  const sections = outline.sections.map((one: { id: string; statements: { statementId: string }[] }) => [
    one.id,
    one.statements.map(({ statementId }) => statementId),
  ]);
  expect(sections).toEqual([
    ['sessions', []],
    ['organisation', ['s1']],
    ['other', ['s2']],
    ['requests', []],
  ]);
  for (const person of ['north.leader', 'n1.leader'] as const)
    expect((await world.as(person).get(path)).status).toBe(404);
  const strange = {
    ...outline,
    sections: [{ ...outline.sections[1], statements: [{ sessionId: working, statementId: 'x' }] }],
  };
  expect((await put(secretary, path, { revision: 0, body: strange })).body.errors).toMatchObject([
    { field: 'sections.0.statements', code: 'survey.no-such-statement' },
  ]);
  const leader = world.as('city.leader');
  const issue = issuing(world, 'north');
  await leader.refused(`${path}/issue`, { body: issue, as: [422, 'survey.empty-account'] });
  expect((await put(secretary, path, { revision: 0, body: outline })).status).toBe(200);
  await secretary.refused(`${path}/issue`, { body: issue, as: [403, 'survey.leader-decides'] });
  const { symbol } = await leader.done(`${path}/issue`, issue);
  expect(symbol).toBe('12-BC/TU');
  await leader.refused(`${path}/issue`, { body: issue, as: [409, 'survey.reported'] });
  expect((await put(secretary, path, { revision: 1, body: outline })).body.code).toBe('survey.reported');
  const { issued, content: hidden } = await world.as('north.leader').read(path);
  expect(hidden).toBe(null);
  expect(issued.document.sections[1].statements).toMatchObject([{ words: 'Năm bài học.' }]);
  expect(issued.document.sections[3].requests).toMatchObject([
    { title: 'Tham luận tại hội nghị', state: 'planned' },
  ]);
  for (const format of ['docx', 'pdf'])
    expect((await world.as('north.leader').get(`/files/${issued.files[format]}`)).status).toBe(200);
  expect((await world.as('n1.leader').get(path)).status).toBe(404);
});
