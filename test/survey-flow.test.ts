// A working session from its plan to its approved minutes, through the real server and real sockets. One story, told in order.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { readDocx } from '#platform/documents';
import { actorOf } from '#organisation';
import { addAssessment, addStatement, putPresent, surveyAsks } from '#survey';
import { givenDelegation, givenReview, givenSession, sessionContent } from './survey-world.ts';
import { openWorld, type PersonKey, type World } from './world.ts';
import { openWriter, paragraphs, type Writer } from './writer.ts';

let world: World;
let review = '';
let delegation = '';
let session = '';
const writers: Writer[] = [];
beforeAll(async () => {
  world = await openWorld('2024-07-01');
  review = await givenReview(world);
  delegation = await givenDelegation(world, review);
  session = await givenSession(world, delegation);
});
afterAll(async () => {
  for (const writer of writers) writer.leave();
  await world.close();
});

const at = (more = '') => `/survey-sessions/${session}${more}`;
async function open(person: PersonKey): Promise<Writer> {
  const writer = openWriter(world.origin, await world.as(person).cookies(), `minutes/${session}`);
  writers.push(writer);
  return writer;
}
const HOUR = Date.parse('2024-08-07T07:00:00.000Z');
const people = [
  { id: 'head', side: 'delegation' as const, name: 'Phó Bí thư Thành ủy', unit: 'Thành ủy', unitId: null },
  { id: 'host', side: 'host' as const, name: 'Bí thư Huyện ủy', unit: 'Huyện ủy Bắc', unitId: null },
  { id: 'late', side: 'guest' as const, name: 'Nhà nghiên cứu', unit: '', unitId: null },
];

test('a unit’s bank of prompts is its own; what is taken out is no more offered', async () => {
  const editor = world.as('city.editor');
  const prompt = {
    unitId: world.units.city,
    text: 'Bất cập nào?',
    field: 'organisation',
    provision: 'Điều 4',
  };
  const { id } = await editor.create('/survey-prompts', prompt);
  expect((await editor.read('/survey-prompts?q=bat cap')).rows).toMatchObject([{ id, provision: 'Điều 4' }]);
  expect((await editor.read('/survey-prompts?field=economy')).rows).toEqual([]);
  expect((await world.as('north.leader').read('/survey-prompts')).rows).toEqual([]);
  await world
    .as('north.editor')
    .refused(`/survey-prompts/${id}/withdraw`, { as: [404, 'platform.not-found'] });
  await world.as('city.viewer').refused(`/survey-prompts/${id}/withdraw`, { as: [403, 'survey.not-yours'] });
  await editor.done(`/survey-prompts/${id}/withdraw`);
  expect((await editor.read('/survey-prompts')).rows).toEqual([]);
});

test('visits that meet are told while they are planned, and nothing is refused for it', async () => {
  const asked = new URLSearchParams({
    host: world.units.north,
    delegation,
    heldOn: '2024-08-08',
    travelDays: '2',
  });
  const { rows } = await world.as('city.editor').read(`/survey-clashes?${asked}`);
  expect(rows).toMatchObject([{ why: 'delegation', session: { id: session } }]);
  const path = `/survey-delegations/${delegation}/sessions`;
  const content = sessionContent(world.units.north, { heldOn: '2024-08-08' });
  await world.as('city.editor').create(path, content);
});

test('the host is told of prompts only when they are sent; they stay as they were', async () => {
  const host = world.as('north.editor');
  expect(await host.read(at())).toMatchObject({ prompts: [], documents: [], sendings: [] });
  await world.as('city.editor').done(at('/send'), { note: 'Đề nghị gửi trước 3 ngày' });
  const { sendings } = await host.read(at());
  expect(sendings).toMatchObject([{ number: 1, documents: ['Dự thảo báo cáo tổng kết'] }]);
  const { revision } = await world.as('city.editor').read(at());
  const content = sessionContent(world.units.north, { prompts: [], documents: [] });
  await world.as('city.editor').put(at(), content, { 'if-match': `"${revision}"` });
  expect((await host.read(at())).sendings).toEqual(sendings);
  await world
    .as('city.editor')
    .refused(at('/send'), { body: { note: '' }, as: [422, 'survey.nothing-to-send'] });
  const asked = async () =>
    (await host.read('/my-work')).tasks.map(
      (task: { kind: string; dueOn: string }) => `${task.kind} ${task.dueOn}`,
    );
  expect(await asked()).toContain('survey-prepare 2024-08-07');
});

test('what was sent is an official letter, for the host and those who sent it, with what it asks for', async () => {
  const letter = (person: PersonKey, number = 1) =>
    world
      .as(person)
      .cookies()
      .then((cookie) =>
        fetch(`${world.origin}/api/v1${at(`/sendings/${number}/document`)}`, { headers: { cookie } }),
      );
  const answer = await letter('north.editor');
  expect(answer.status).toBe(200);
  const { blocks } = await readDocx(new Uint8Array(await answer.arrayBuffer()));
  const said = JSON.stringify(blocks);
  for (const words of ['Huyện ủy Bắc', '07/08/2024', 'Khó khăn gì khi thi hành?', 'Dự thảo báo cáo tổng kết'])
    expect(said, words).toContain(words);
  expect((await letter('city.secretary')).status).toBe(200);
  expect((await letter('south.leader')).status).toBe(404);
  expect((await letter('north.editor', 2)).status).toBe(404);
});

test('the host hands in what was asked for: a file, and a version of its report that nobody else was given', async () => {
  const host = world.as('north.editor');
  const form = new FormData();
  form.set('unitId', world.units.north);
  form.set('file', new Blob(['Số liệu'], { type: 'text/plain' }), 'so-lieu.txt');
  const file = (await host.send('POST', '/files', { body: form })).body.id;
  await host.create(at('/hand'), { document: 'Số liệu', fileId: file, note: '' });
  expect((await world.as('city.viewer').get(`/files/${file}`)).status).toBe(200);
  expect((await world.as('n1.editor').get(`/files/${file}`)).status).toBe(404);
  const report = await approvedReport();
  expect((await world.as('city.editor').get(`/reports/${report}`)).status).toBe(404);
  await host.refused(at('/hand'), {
    body: { reportId: report, version: 2, note: '' },
    as: [422, 'survey.no-such-version'],
  });
  await host.create(at('/hand'), { reportId: report, version: 1, note: 'Dự thảo lần 1' });
  const heard = (await world.as('city.editor').read(at('/heard'))).report;
  expect(heard).toMatchObject({ reportId: report, version: 1, sections: [{ id: 'a', text: 'Đã làm tốt.' }] });
  await world.as('city.editor').refused(at('/hand'), {
    body: { reportId: report, version: 1, note: '' },
    as: [403, 'survey.not-the-host'],
  });
});

async function approvedReport(): Promise<string> {
  const host = world.as('north.editor');
  const begin = { reviewId: review, unitId: world.units.north, kind: 'full', title: 'Báo cáo tổng kết' };
  const { id } = await host.create('/reports', begin);
  const writer = openWriter(world.origin, await host.cookies(), `report/${id}/a`);
  writers.push(writer);
  await writer.right;
  writer.write({ text: paragraphs('Đã làm tốt.') });
  await writer.kept();
  await world.as('north.leader').done(`/reports/${id}/approve`);
  return id;
}

test('minutes are for the delegation’s unit: nobody else opens them', async () => {
  for (const person of ['north.leader', 'n1.editor', 'south.leader'] as const)
    expect(await (await open(person)).right).toBe(null);
  expect(await (await open('city.viewer')).right).toBe('read');
  expect((await world.as('north.leader').read(at('/minutes'))).draft).toBe(null);
});

test('three secretaries type at once, one of them without a network the whole session: all of it joins by its moments', async () => {
  world.on('2024-08-07');
  const [one, two] = [await open('city.editor'), await open('city.secretary')];
  await Promise.all([one.right, two.right]);
  const away = new Y.Doc();
  people.forEach((person, place) =>
    putPresent(one.document, { ...person, present: person.id !== 'late', place }),
  );
  for (let n = 0; n < 100; n += 1) {
    addStatement(one.document, { id: `a${n}`, at: HOUR + n * 3000, speakerId: 'host', words: `Ý kiến ${n}` });
    addStatement(two.document, {
      id: `b${n}`,
      at: HOUR + n * 3000 + 1,
      speakerId: 'head',
      words: `Trao đổi ${n}`,
    });
    addStatement(away, { id: `c${n}`, at: HOUR + n * 3000 + 2, speakerId: 'late', words: `Ghi riêng ${n}` });
  }
  await Promise.all([one.kept(), two.kept()]);
  const back = await open('city.leader');
  await back.right;
  Y.applyUpdate(back.document, Y.encodeStateAsUpdate(away));
  await back.kept();
  const { draft } = await world.as('city.editor').read(at('/minutes'));
  expect(draft.statements.length).toBe(300);
  expect(draft.statements.slice(0, 4).map((said: { id: string }) => said.id)).toEqual([
    'a0',
    'b0',
    'c0',
    'a1',
  ]);
});

test('what somebody said who was not present is not approved: the statements are named', async () => {
  await world.as('city.editor').refused(at('/approve-minutes'), { as: [403, 'survey.leader-decides'] });
  const { body } = await world.as('city.leader').post(at('/approve-minutes'), {});
  expect(body).toMatchObject({ code: 'survey.minutes-unsound', errors: [{ code: 'survey.speaker-absent' }] });
  expect(body.errors[0].detail).toContain('3, 6, 9, 12,');
  const secretary = await open('city.editor');
  await secretary.right;
  putPresent(secretary.document, { ...people[2]!, present: true, place: 2 });
  const valued = { sectionId: 'a', insightId: 'x', kind: 'model' as const, words: 'Chi bộ bốn tốt' };
  addAssessment(secretary.document, { id: 'v', at: HOUR, words: 'Đánh giá cao', insights: [valued] });
  await secretary.kept();
});

test('leaders are asked to approve, and the session stands on the calendars of both', async () => {
  const { tasks } = await world.as('city.leader').read('/my-work');
  expect(tasks.map(({ kind }: { kind: string }) => kind)).toContain('minutes-approve');
  const { db } = world.database;
  for (const [person, startsOn] of [
    ['city.editor', '2024-08-06'],
    ['north.editor', '2024-08-07'],
  ] as const) {
    const actor = await theActor(person);
    const found = await surveyAsks.occasions(db, actor, { from: '2024-08-01', day: '2024-08-07' });
    expect(found).toMatchObject([{ key: `survey.session:${session}`, startsOn, endsOn: '2024-08-07' }]);
  }
  const told = { act: 'survey.hand-in', actorId: null, unitId: null, subjectId: session, detail: {} };
  expect(await surveyAsks.news(db, told, '2024-08-07')).toMatchObject([{ unitId: world.units.city }]);
  const announced = { ...told, act: 'survey.announce' };
  expect(await surveyAsks.news(db, announced, '2024-08-07')).toMatchObject([{ unitId: world.units.north }]);
  const asking = { day: '2024-08-07', limit: 50 };
  const sent = await surveyAsks.sent(db, await theActor('north.editor'), asking);
  expect(sent).toMatchObject({ rows: [{ outcome: 'handed' }], count: 1 });
});

async function theActor(person: PersonKey) {
  const { account_id: account } = await world.database.db
    .selectFrom('organisation.person')
    .select('account_id')
    .where('name', '=', person)
    .executeTakeFirstOrThrow();
  return (await actorOf(world.database.db, account!, '2024-08-07'))!;
}

test('approved minutes are sealed and say which version was heard; the host reads them, and nobody types on', async () => {
  await world.as('city.leader').done(at('/approve-minutes'));
  const { versions, approved, draft } = await world.as('north.leader').read(at('/minutes'));
  expect(draft).toBe(null);
  expect(approved.heard).toMatchObject({ version: 1 });
  expect(approved.statements.length).toBe(300);
  const { document } = await world.database.db
    .selectFrom('survey.approved')
    .select('document')
    .executeTakeFirstOrThrow();
  expect(createHash('sha256').update(document).digest('hex')).toBe(versions[0].checksum);
  expect(JSON.parse(document)).toEqual(approved);
  const rows = await world.database.db.selectFrom('survey.statement').selectAll().orderBy('place').execute();
  expect(rows.length).toBe(300);
  expect(rows[2]).toMatchObject({ speaker: 'Nhà nghiên cứu', words: 'Ghi riêng 0' });
  expect(await (await open('city.editor')).right).toBe('read');
  await world.as('north.editor').refused(at('/hand'), {
    body: { document: 'x', fileId: session, note: '' },
    as: [409, 'survey.cannot-follow'],
  });
});

test('reopened with a reason, a later approval is a new version that tells what it changed', async () => {
  await world.as('city.leader').done(at('/reopen-minutes'), { reason: 'Ghi thiếu một ý' });
  const writer = await open('city.editor');
  expect(await writer.right).toBe('write');
  await expect.poll(() => writer.document.getMap('statements').size).toBe(300);
  const first = writer.document.getMap<Y.Map<unknown>>('statements').get('a0')!;
  (first.get('words') as Y.Text).insert(0, 'Sửa: ');
  addStatement(writer.document, {
    ...{ id: 'end', at: HOUR + 1e7, speakerId: 'head', words: 'Kết luận', kind: 'lesson' },
  });
  await writer.kept();
  await world.as('city.leader').done(at('/approve-minutes'));
  const { rows } = await world.as('north.leader').read(at('/minutes/2/difference'));
  expect(rows.map((row: { id: string; change: string }) => [row.id, row.change])).toEqual([
    ['a0', 'changed'],
    ['end', 'added'],
  ]);
  expect((await world.as('north.leader').read(at('/minutes/1'))).document.statements[0].words).toBe(
    'Ý kiến 0',
  );
  const insights = await world.as('north.leader').read(`/reviews/${review}/insights`);
  expect(insights.rows).toMatchObject([
    { words: 'Kết luận', unit: { id: world.units.city }, source: { version: 2, mark: 'end' } },
  ]);
  for (const format of ['docx', 'pdf'])
    expect((await world.as('north.leader').get(at(`/minutes/2/document?format=${format}`))).status).toBe(200);
  expect((await world.as('south.leader').get(at('/minutes/2/document?format=pdf'))).status).toBe(404);
});
