// A draft is opened for comments, units comment in private and send, those who asked answer, and everything sent is an insight
// of the review. Through the real server.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenReview } from './survey-world.ts';
import { openWorld, type PersonKey, type World } from './world.ts';

let world: World;
let review = '';
let id = '';
let comment = '';
beforeAll(async () => {
  world = await openWorld('2024-08-07');
  review = await givenReview(world);
});
afterAll(() => world.close());

const TEXT = 'Công tác cán bộ\nĐiều 10. Hệ thống tổ chức\n1. Lập tương ứng.\n2. Nơi có đặc điểm riêng.';
const content = (more: object = {}) => ({
  ...{ title: 'Dự thảo báo cáo tóm tắt', purpose: 'Góp ý', text: TEXT, fileId: null },
  ...{ opensOn: '2024-08-08', closesOn: '2024-08-20' },
  asks: { units: [], within: world.units.city, levels: ['district', 'commune'] },
  ...more,
});
const words = (more: object = {}) => ({
  ...{ place: 4, provision: '', kind: 'difficulty', field: null, grounds: '' },
  ...{ words: 'Khó xác định nơi có đặc điểm riêng.', ...more },
});
const at = (more = '') => `/consultations/${id}${more}`;
const on = (more = '') => `/consultation-comments/${comment}${more}`;
const begin = (who: PersonKey, unitId: string, more: object = {}) =>
  world.as(who).create('/consultation-comments', { consultationId: id, unitId, ...words(more) });
const tasks = async (who: PersonKey): Promise<string> => (await world.as(who).get('/my-work')).text;
const insights = async (who: PersonKey, query = ''): Promise<object[]> =>
  (await world.as(who).read(`/reviews/${review}/insights?${query}`)).rows;

test('the unit that holds the review writes the draft, and nobody else knows of it', async () => {
  const editor = world.as('city.editor');
  await world.as('north.leader').refused('/consultations', {
    body: { reviewId: review, ...content() },
    as: [403, 'consultation.not-yours'],
  });
  const wrong = {
    ...content({ closesOn: '2024-08-01' }),
    asks: { units: [world.units.city], within: review, levels: [] },
  };
  const { body } = await editor.post('/consultations', { reviewId: review, ...wrong });
  expect(body.errors.map(({ field, code }: Record<string, string>) => [field, code])).toEqual([
    ['closesOn', 'consultation.closes-before'],
    ['asks.units.0', 'consultation.not-below'],
    ['asks.within', 'consultation.not-below'],
  ]);
  const { reviews, can } = await editor.read('/consultations');
  expect([reviews.map((one: { id: string }) => one.id), can]).toEqual([[review], { create: true }]);
  id = (await editor.create('/consultations', { reviewId: review, ...content({ title: 'Chưa có tên' }) })).id;
  const revised = await editor.put(at(), content(), { 'if-match': '"1"' });
  expect(revised.body).toEqual({ id, revision: 2 });
  expect((await editor.put(at(), content(), { 'if-match': '"1"' })).body.code).toBe(
    'consultation.changed-meanwhile',
  );
  for (const who of ['north.leader', 'checks.inspector', 'n1.editor'] as const)
    expect((await world.as(who).get(at())).status, who).toBe(404);
});

test('the leader opens it: draft and units asked are fixed, and they are asked from its first day', async () => {
  await world.as('city.editor').refused(at('/open'), { as: [403, 'consultation.leader-decides'] });
  expect((await world.as('city.leader').done(at('/open'))).asked).toBe(6);
  await world.as('city.leader').refused(at('/open'), { as: [409, 'consultation.opened'] });
  expect((await world.as('city.editor').put(at(), content(), { 'if-match': '"2"' })).body.code).toBe(
    'consultation.opened',
  );
  expect((await world.as('advice.leader').get(at())).status).toBe(404);
  const view = await world.as('n1.editor').read(at());
  expect(view).toMatchObject({ state: 'announced', heard: null, asks: { units: [], within: null } });
  expect(view.paragraphs[3]).toMatchObject({ provision: 'Điều 10, khoản 2', comments: 0 });
  expect(await tasks('n1.editor')).not.toContain(id);
  world.on('2024-08-08');
  expect(await tasks('n1.editor')).toContain(`consultation.comment:${id}:${world.units.n1}`);
});

test('a comment is private until its leader sends it, and never changes after that', async () => {
  const body = { consultationId: id, unitId: world.units.north, ...words() };
  await world
    .as('n1.editor')
    .refused('/consultation-comments', { body, as: [403, 'consultation.not-asked'] });
  await world.as('n1.editor').refused('/consultation-comments', {
    body: { ...body, unitId: world.units.n1, place: 9 },
    as: [422, 'consultation.no-such-place'],
  });
  comment = (await begin('n1.editor', world.units.n1)).id;
  for (const who of ['city.leader', 'north.leader', 'south.leader'] as const) {
    expect((await world.as(who).get(on())).status, who).toBe(404);
    expect((await world.as(who).read(at('/comments'))).rows, who).toEqual([]);
  }
  const changed = words({ words: 'Khó xác định 3 nơi.', grounds: 'Chưa có tiêu chí.' });
  expect((await world.as('n1.editor').put(on(), changed, { 'if-match': '"1"' })).status).toBe(200);
  await world.as('n1.editor').refused(on('/send'), { as: [403, 'consultation.leader-decides'] });
  await world.as('n1.leader').done(on('/send'));
  await world.as('n1.leader').refused(on('/send'), { as: [409, 'consultation.comment-sent'] });
  expect((await world.as('n1.editor').put(on(), changed, { 'if-match': '"2"' })).body.code).toBe(
    'consultation.comment-sent',
  );
  expect(await tasks('n1.editor')).not.toContain(`consultation.comment:${id}`);
  expect(await tasks('city.editor')).toContain(`consultation.answer:${id}`);
  expect((await world.as('south.leader').get(on())).status).toBe(404);
  expect((await world.as('north.leader').read(on())).words).toBe('Khó xác định 3 nơi.');
});

test('it is at once an insight of the review, for those who may read it', async () => {
  const said = {
    ...{ kind: 'difficulty', words: 'Khó xác định 3 nơi.', provision: 'Điều 10, khoản 2', level: 'commune' },
    ...{ unit: { id: world.units.n1 }, field: 'organisation', strength: 'with-figures' },
    source: { kind: 'comment', id: comment, version: 1, opens: `/consultations/comments/${comment}` },
  };
  expect(await insights('city.viewer', 'source=comment&kind=difficulty&provision=khoản 2')).toMatchObject([
    said,
  ]);
  expect(await insights('north.leader')).toMatchObject([said]);
  expect(await insights('south.leader')).toEqual([]);
  const { cells } = await world.as('city.viewer').read(`/reviews/${review}/insight-counts?source=comment`);
  expect(cells).toEqual([{ level: 'commune', field: 'organisation', kind: 'difficulty', count: 1 }]);
});

test('those who asked answer with an explanation, again where they think again; the unit reads it', async () => {
  const answer = { outcome: 'declined', explanation: 'Đã có hướng dẫn.' };
  await world.as('n1.leader').refused(on('/answer'), { body: answer, as: [403, 'consultation.not-yours'] });
  await world.as('city.editor').done(on('/answer'), answer);
  await world.as('city.editor').done(on('/answer'), { outcome: 'partly', explanation: 'Sẽ nêu tiêu chí.' });
  const { state, answers, can } = await world.as('n1.editor').read(on());
  expect([state, answers.map((one: { outcome: string }) => one.outcome)]).toEqual([
    'partly',
    ['declined', 'partly'],
  ]);
  expect(can).toEqual({ edit: false, send: false, withdraw: false, answer: false });
  expect(await tasks('city.editor')).not.toContain(`consultation.answer:${id}`);
  const { sent } = await world.as('n1.editor').read('/my-work');
  expect(sent).toMatchObject([{ outcome: 'comment-partly', reason: 'Sẽ nêu tiêu chí.' }]);
});

test('the list is narrowed, ordered and paged, and each place says how many', async () => {
  const whole = { place: null, kind: 'recommendation', words: 'Nên ngắn hơn.' };
  const other = (await begin('south.editor', world.units.south, whole)).id;
  await world.as('south.leader').done(`/consultation-comments/${other}/send`);
  const list = async (query: string): Promise<string[]> =>
    (await world.as('city.viewer').read(at(`/comments?${query}`))).rows.map((one: { id: string }) => one.id);
  const asked = {
    ...{ 'sort=place': [other, comment], 'sort=unit': [other, comment].toReversed(), 'place=0': [other] },
    ...{ 'place=4': [comment], 'state=open': [other], 'state=partly': [comment], 'level=district': [other] },
    ...{ 'kind=lesson': [], 'q=ngan hon': [other], 'q=tieu chi': [comment] },
    [`unit=${world.units.north}`]: [comment],
  };
  for (const [query, found] of Object.entries(asked)) expect(await list(query), query).toEqual(found);
  const first = await world.as('city.viewer').read(at('/comments?limit=1&sort=newest'));
  const next = await world
    .as('city.viewer')
    .read(at(`/comments?limit=1&sort=newest&cursor=${encodeURIComponent(first.nextCursor)}`));
  expect(
    [first.rows, next.rows]
      .flat()
      .map((one: { id: string }) => one.id)
      .toSorted(),
  ).toEqual([comment, other].toSorted());
  expect(next.nextCursor).toBe(null);
  const view = await world.as('city.viewer').read(at());
  expect(view).toMatchObject({ comments: 2, open: 1, whole: 1, heard: { asked: 6, commented: 2 } });
  expect(view.paragraphs.map((one: { comments: number }) => one.comments)).toEqual([0, 0, 0, 1]);
});

test('units asked read the comments of others only once they are published', async () => {
  const rows = async (who: PersonKey) => (await world.as(who).read(at('/comments'))).rows.length;
  expect([await rows('n1.leader'), await rows('north.leader'), await rows('s1.editor')]).toEqual([1, 1, 0]);
  await world.as('city.leader').done(at('/publish'));
  expect([await rows('n1.leader'), await rows('north.leader'), await rows('s1.editor')]).toEqual([2, 2, 2]);
  expect((await world.as('s1.editor').get(on())).status).toBe(200);
  await world.as('city.leader').refused(at('/publish'), { as: [409, 'consultation.published'] });
});

test('a comment is withdrawn with a reason, and its insight with it; another can be sent', async () => {
  const reason = 'Nêu lại cho rõ';
  await world
    .as('n1.editor')
    .refused(on('/withdraw'), { body: { reason }, as: [403, 'consultation.leader-decides'] });
  world.on('2024-08-10');
  await world.as('n1.leader').done(on('/withdraw'), { reason });
  expect(await world.as('city.viewer').read(on())).toMatchObject({
    state: 'withdrawn',
    takenBack: { reason },
  });
  expect((await world.as('city.viewer').read(at('/comments?state=withdrawn'))).rows).toHaveLength(1);
  const left = [{ words: 'Nên ngắn hơn.' }];
  expect(await insights('city.viewer', 'source=comment')).toMatchObject(left);
  expect(await insights('city.viewer', 'source=comment&asOf=2024-08-09')).toHaveLength(2);
  const body = { outcome: 'accepted', explanation: 'Đồng ý' };
  await world.as('city.editor').refused(on('/answer'), { body, as: [409, 'consultation.comment-withdrawn'] });
  expect(await tasks('n1.editor')).toContain(`consultation.comment:${id}`);
  const again = (await begin('n1.editor', world.units.n1)).id;
  await world.as('n1.leader').done(`/consultation-comments/${again}/send`);
  expect(await insights('city.viewer', 'source=comment')).toHaveLength(2);
});

test('it closes by its day or earlier with a reason, and is open again once it is extended', async () => {
  const leader = world.as('city.leader');
  const draft = (await begin('north.editor', world.units.north)).id;
  await leader.done(at('/close'), { reason: 'Đã đủ ý kiến' });
  await world
    .as('north.leader')
    .refused(`/consultation-comments/${draft}/send`, { as: [409, 'consultation.not-open'] });
  await leader.refused(at('/close'), { body: { reason: 'Nữa' }, as: [409, 'consultation.not-open'] });
  const passed = { closesOn: '2024-08-09', reason: 'Thêm' };
  await leader.refused(at('/extend'), { body: passed, as: [422, 'consultation.closes-passed'] });
  await leader.done(at('/extend'), { closesOn: '2024-08-25', reason: 'Huyện đề nghị thêm thời gian' });
  world.on('2024-08-25');
  expect(await tasks('north.editor')).toContain(`consultation.comment:${id}`);
  world.on('2024-08-26');
  expect((await world.as('north.leader').read(at())).state).toBe('closed');
  expect(await tasks('north.editor')).not.toContain(`consultation.comment:${id}`);
  await world
    .as('north.leader')
    .refused(`/consultation-comments/${draft}/send`, { as: [409, 'consultation.not-open'] });
});

test('a draft that was not opened is withdrawn; one without words or without anybody asked is not opened', async () => {
  const leader = world.as('city.leader');
  const later = { opensOn: '2024-09-01', closesOn: '2024-09-30' };
  const make = async (more: object) =>
    (await leader.create('/consultations', { reviewId: review, ...content({ ...later, ...more }) })).id;
  const nobody = { units: [], within: world.units.north, levels: ['nation'] };
  const [empty, none] = [await make({ text: ' ' }), await make({ asks: nobody })];
  await leader.refused(`/consultations/${empty}/open`, { as: [422, 'consultation.no-draft'] });
  await leader.refused(`/consultations/${none}/open`, { as: [422, 'consultation.nobody-asked'] });
  await leader.done(`/consultations/${none}/withdraw`, { reason: 'Nhầm' });
  expect((await leader.get(`/consultations/${none}`)).status).toBe(404);
  await leader.refused(at('/withdraw'), { body: { reason: 'x' }, as: [409, 'consultation.opened'] });
});

test('a draft may be a file: the units asked read it once it is opened', async () => {
  const form = new FormData();
  form.set('unitId', world.units.city);
  form.set('file', new Blob(['Dự thảo'], { type: 'text/plain' }), 'du-thao.txt');
  const file = (await world.as('city.editor').send('POST', '/files', { body: form })).body.id;
  const asks = { units: [world.units.s1], within: null, levels: [] };
  const one = { ...content({ text: '', fileId: file, asks, opensOn: '2024-08-01', closesOn: '2024-09-30' }) };
  const made = await world.as('city.editor').create('/consultations', { reviewId: review, ...one });
  expect((await world.as('s1.editor').get(`/files/${file}`)).status).toBe(404);
  await world.as('city.leader').done(`/consultations/${made.id}/open`);
  expect((await world.as('s1.editor').get(`/files/${file}`)).status).toBe(200);
  expect((await world.as('n1.editor').get(`/files/${file}`)).status).toBe(404);
  expect(await world.as('s1.editor').read(`/consultations/${made.id}`)).toMatchObject({
    ...{ state: 'open', opensOn: '2024-08-26', paragraphs: [], file: { name: 'du-thao.txt' } },
  });
});
