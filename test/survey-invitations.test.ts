// Somebody without an account contributes to a conference by a private address; whoever guesses one learns nothing. Through the
// real server.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { put } from './concluding-world.ts';
import type { Reply } from './session.ts';
import { givenDelegation, givenReview, givenSession } from './survey-world.ts';
import { openWorld, type PersonKey, type World } from './world.ts';

let world: World;
let delegation = '';
let conference = '';
let review = '';
const TITLE = 'Hội nghị góp ý';
beforeAll(async () => {
  world = await openWorld('2024-08-07');
  review = await givenReview(world);
  delegation = await givenDelegation(world, review);
  conference = await givenSession(world, delegation, {
    ...{ kind: 'conference', hostUnitId: world.units.north, title: TITLE, place: 'Hội trường A' },
    ...{ heldOn: '2024-10-01', agenda: [{ at: null, title: 'Mục kín', by: 'Người kín' }] },
    ...{ prompts: [{ text: 'Câu hỏi kín', field: 'organisation', provision: '' }] },
    documents: ['Tài liệu kín'],
  });
});
afterAll(() => world.close());
beforeEach(() => world.on('2024-08-07'));

const body = (more: object = {}) => ({
  ...{
    name: 'Viện Nghiên cứu Xây dựng Đảng',
    email: null,
    topics: 'Mô hình chi bộ',
    expiresOn: '2024-09-01',
  },
  ...more,
});
const at = (session = conference) => `/survey-sessions/${session}/invitations`;
const invited = async (more: object = {}): Promise<{ id: string; path: string; api: string }> => {
  const { id, path } = await world.as('city.secretary').create(at(), body(more));
  return { id, path, api: path.replace('/invited/', '/survey-invited/') };
};
const paper = (more: object = {}) => ({
  ...{ title: 'Chi bộ bốn tốt', authors: 'TS. Nguyễn Văn A', abstract: 'Tóm tắt.', field: 'organisation' },
  ...{ fileId: null, insights: [{ kind: 'model', provision: 'Điều 10', words: 'Chi bộ bốn tốt' }] },
  ...more,
});
const handIn = (api: string, revision: number, more: object = {}): Promise<Reply> =>
  put(world.nobody(), api, { revision, body: paper(more) });
async function fileAt(api: string, name = 'bai.txt', text = 'Bài viết'): Promise<Reply> {
  const form = new FormData();
  form.set('file', new Blob([text], { type: 'text/plain' }), name);
  return world.nobody().send('POST', `${api}/file`, { body: form });
}
const paperOf = async (id: string): Promise<string> => {
  const { rows } = await world.as('city.secretary').read(at());
  return rows.find((row: { id: string }) => row.id === id).contribution.id;
};
const judge = async (id: string, verb: 'accept' | 'return', reason?: string): Promise<void> =>
  world.as('city.secretary').done(`/survey-contributions/${await paperOf(id)}/${verb}`, reason && { reason });

test('by the address nothing is told but title, day, place and the subject as it was put', async () => {
  const { api } = await invited();
  const { body: read, text } = await world.nobody().get(api);
  expect(read).toEqual({
    session: {
      ...{ kind: 'conference', title: TITLE, place: 'Hội trường A', heldOn: '2024-10-01' },
      ...{ startsAt: '14:00', endsAt: '17:00' },
    },
    ...{ name: 'Viện Nghiên cứu Xây dựng Đảng', topics: 'Mô hình chi bộ', expiresOn: '2024-09-01' },
    ...{ paper: null, revision: 0, can: { handIn: true } },
  });
  for (const hidden of ['kín', 'Thành ủy', 'Huyện ủy', conference, delegation, world.units.city])
    expect(text).not.toContain(hidden);
});

test('a paper is handed in with its file, replaced until it is accepted, and then says insights of the review', async () => {
  const { id, api } = await invited();
  const file = await fileAt(api);
  expect(file.status, file.text).toBe(201);
  expect((await handIn(api, 0, { fileId: file.body.id })).status).toBe(200);
  const secretary = world.as('city.secretary');
  const one = await paperOf(id);
  expect((await secretary.get(`/files/${file.body.id}`)).text).toBe('Bài viết');
  for (const person of ['north.leader', 'south.editor'] as PersonKey[]) {
    expect((await world.as(person).get(`/survey-contributions/${one}`)).status).toBe(404);
    expect((await world.as(person).get(`/files/${file.body.id}`)).status).toBe(404);
  }
  expect((await secretary.get('/my-work')).text).toContain(`survey.contribution-judge:${one}`);
  const row = { id: one, invited: 'Viện Nghiên cứu Xây dựng Đảng', state: 'submitted' };
  expect((await secretary.read(`/survey-contributions?session=${conference}`)).rows).toMatchObject([row]);
  expect((await handIn(api, 0)).body.code).toBe('survey.changed-meanwhile');
  expect((await handIn(api, 1, { title: 'Bản thay thế' })).body).toEqual({ revision: 2 });
  await secretary.refused(`/survey-contributions/${one}/accept`, {
    headers: { 'if-match': '"1"' },
    as: [409, 'survey.changed-meanwhile'],
  });
  await judge(id, 'return', 'Bổ sung số liệu');
  const returned = (await world.nobody().get(api)).body;
  expect(returned.paper).toMatchObject({
    title: 'Bản thay thế',
    state: 'returned',
    reason: 'Bổ sung số liệu',
  });
  expect((await secretary.get('/my-work')).text).not.toContain(one);
  expect((await handIn(api, 2, { title: 'Bản có số liệu' })).status).toBe(200);
  await secretary.done(`/survey-contributions/${one}/accept`);
  const { rows } = await secretary.read(`/reviews/${review}/insights`);
  expect(rows).toMatchObject([
    {
      ...{ kind: 'model', words: 'Chi bộ bốn tốt', strength: 'researched', unit: { id: world.units.city } },
      source: { kind: 'contribution', id: one, opens: `/surveys/contributions/${one}` },
    },
  ]);
  expect((await world.nobody().get(api)).body).toMatchObject({
    paper: { title: 'Bản có số liệu', state: 'accepted', reason: null },
    can: { handIn: false },
  });
  expect((await handIn(api, 3)).body.code).toBe('survey.contribution-fixed');
  const { events } = await secretary.read(`/survey-contributions/${one}`);
  expect(events.map(({ fact, by }: Record<string, string>) => [fact, by])).toEqual([
    ['submitted', 'Viện Nghiên cứu Xây dựng Đảng'],
    ['submitted', 'Viện Nghiên cứu Xây dựng Đảng'],
    ['returned', 'city.secretary'],
    ['submitted', 'Viện Nghiên cứu Xây dựng Đảng'],
    ['accepted', 'city.secretary'],
  ]);
});

test('what is revoked, has expired, or never was is answered alike, whatever is asked there', async () => {
  const [gone, late, used] = [await invited(), await invited({ expiresOn: '2024-08-08' }), await invited()];
  const secretary = world.as('city.secretary');
  expect((await handIn(used.api, 0)).status).toBe(200);
  for (const { id } of [gone, used]) await secretary.done(`/survey-invitations/${id}/revoke`);
  await secretary.refused(`/survey-invitations/${gone.id}/revoke`, {
    as: [409, 'survey.invitation-revoked'],
  });
  world.on('2024-08-08');
  expect((await world.nobody().get(late.api)).status).toBe(200);
  world.on('2024-08-09');
  const never = `/survey-invited/${'A'.repeat(43)}`;
  const told = async (path: string) => {
    const replies = [await world.nobody().get(path), await handIn(path, 0), await fileAt(path)];
    return replies.map(({ status, text }) => [status, text]);
  };
  const unknown = await told(never);
  expect(unknown.map(([status]) => status)).toEqual([404, 404, 404]);
  for (const { api } of [gone, late, used]) expect(await told(api)).toEqual(unknown);
  expect((await world.nobody().get('/survey-invited/x')).text).toBe(unknown[0]![1]);
  const states = (await secretary.read(at())).rows.map((row: Record<string, string>) => [
    row['id'],
    row['state'],
  ]);
  expect(Object.fromEntries(states)).toMatchObject({
    [gone.id]: 'revoked',
    [late.id]: 'expired',
    [used.id]: 'revoked',
  });
  const { contribution } = (await secretary.read(at())).rows.find(
    (row: { id: string }) => row.id === used.id,
  );
  expect(contribution.title).toBe('Chi bộ bốn tốt');
});

test('a wrong field is named, and a file that was not put up for the paper is not there', async () => {
  const [{ api }, other] = [await invited(), await invited()];
  const fields = async (more: object) =>
    (await handIn(api, 0, more)).body.errors.map((one: { field: string }) => one.field);
  expect(await fields({ title: ' ' })).toEqual(['title']);
  expect(await fields({ field: 'x' })).toEqual(['field']);
  expect(await fields({ abstract: 'x'.repeat(10_001) })).toEqual(['abstract']);
  expect(await fields({ title: 'a\0b' })).toEqual(['title']);
  expect(await fields({ khongCo: 1 })).toEqual(['khongCo']);
  const strange = (await fileAt(other.api)).body.id;
  expect(await fields({ fileId: strange })).toEqual(['fileId']);
  expect((await fileAt(api, 'x.exe', 'MZ\0\0')).body.code).toMatch(/^platform\.file\./);
  const bare = await world.nobody().put(api, paper());
  expect([bare.status, bare.body.code]).toEqual([428, 'platform.which-revision']);
  expect((await world.nobody().get(api)).body.paper).toBe(null);
});

test('a paper and its files come thirty times at the most', async () => {
  const { api } = await invited();
  for (let n = 0; n < 30; n++) expect((await handIn(api, n)).status).toBe(200);
  expect((await handIn(api, 30)).body.code).toBe('survey.handed-often');
  for (let n = 0; n < 30; n++) expect((await fileAt(api)).status).toBe(201);
  expect((await fileAt(api)).body.code).toBe('survey.handed-often');
});

test('those who hold the conference invite and see who is invited; nobody else is told', async () => {
  const { id } = await invited({ name: 'Người được mời kín' });
  await world.as('city.viewer').refused(at(), { body: body(), as: [403, 'survey.not-yours'] });
  await world
    .as('city.viewer')
    .refused(`/survey-invitations/${id}/revoke`, { as: [403, 'survey.not-yours'] });
  expect((await world.as('city.viewer').read(at())).can).toEqual({ create: false });
  const host = await world.as('north.editor').read(at());
  expect(host).toEqual({ rows: [], sends: false, can: { create: false } });
  for (const person of ['north.editor', 'south.editor'] as PersonKey[]) {
    expect((await world.as(person).post(at(), body())).status).toBe(404);
    await world.as(person).refused(`/survey-invitations/${id}/revoke`, { as: [404, 'platform.not-found'] });
  }
  expect((await world.as('south.editor').get(at())).status).toBe(404);
  const secretary = world.as('city.secretary');
  const working = await givenSession(world, delegation);
  await secretary.refused(at(working), { body: body(), as: [409, 'survey.takes-none'] });
  const wrong = { expiresOn: '2024-08-06' };
  expect((await secretary.post(at(), body(wrong))).body.errors).toMatchObject([{ field: 'expiresOn' }]);
  expect((await secretary.post(at(), body({ email: 'a b@c' }))).body.errors).toMatchObject([
    { field: 'email' },
  ]);
});

test('a paper of the invited is written by nobody else, and is taken no more once the conference is cancelled', async () => {
  const other = await givenSession(world, delegation, { kind: 'workshop', heldOn: '2024-10-02' });
  const secretary = world.as('city.secretary');
  const { path } = await secretary.create(at(other), body());
  const api = path.replace('/invited/', '/survey-invited/');
  expect((await handIn(api, 0)).status).toBe(200);
  const [{ id }] = (await secretary.read(`/survey-contributions?session=${other}`)).rows;
  const { can, revision } = await secretary.read(`/survey-contributions/${id}`);
  expect(can).toEqual({ edit: false, withdraw: false, submit: false, return: true, accept: true });
  const written = await put(world.as('city.editor'), `/survey-contributions/${id}`, {
    ...{ revision, body: { ...paper(), requestId: null } },
  });
  expect(written.body.code).toBe('survey.contribution-fixed');
  await world.as('city.editor').done(`/survey-sessions/${other}/cancel`, { reason: 'Dừng' });
  expect((await world.nobody().get(api)).body.can).toEqual({ handIn: false });
  expect((await handIn(api, 1)).body.code).toBe('survey.takes-none');
});

test('of the address only a hash is kept, and the trail names the invitation', async () => {
  const { id, path, api } = await invited();
  await handIn(api, 0);
  const token = path.slice('/invited/'.length);
  const { db } = world.database;
  const trail = await db.selectFrom('platform.audit').selectAll().orderBy('id').execute();
  expect(trail.filter((line) => line.actor_id === id)).toMatchObject([
    { act: 'survey.submit-contribution', actor_name: 'Viện Nghiên cứu Xây dựng Đảng' },
  ]);
  for (const kept of [trail, await db.selectFrom('survey.invitation').selectAll().execute()])
    expect(JSON.stringify(kept)).not.toContain(token);
  expect((await world.as('city.secretary').get(at())).text).not.toContain(token);
});

test('whoever guesses is held back for a minute, and who has a right address beside them is not', async () => {
  world.on('2024-08-10');
  const { api } = await invited();
  const guesses = ['x', 'B'.repeat(43), 'C'.repeat(44), 'D'.repeat(42)];
  const statuses: number[] = [];
  for (let n = 0; n < 25; n++)
    statuses.push((await world.nobody().get(`/survey-invited/${guesses[n % guesses.length]}`)).status);
  expect(statuses).toContain(429);
  const held = await world.nobody().get('/survey-invited/x');
  expect([held.status, held.body.code]).toEqual([429, 'platform.too-often']);
  expect((await world.nobody().get(api)).status).toBe(200);
  world.on('2024-08-11');
  expect((await world.nobody().get('/survey-invited/x')).status).toBe(404);
});
