// What requests point to: the next version of a report, a deeper session whose statements flow back, the successor of a unit that
// has merged. Through the real server.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asked, givenConclusion, givenMinutes } from './concluding-world.ts';
import { givenDelegation, givenReview, givenSession, sessionContent } from './survey-world.ts';
import { openWorld, type PersonKey, type World } from './world.ts';
import { openWriter, paragraphs, type Writer } from './writer.ts';

let world: World;
let review = '';
let delegation = '';
let report = '';
let complete = '';
let deeper = '';
let gone = '';
const writers: Writer[] = [];
beforeAll(async () => {
  world = await openWorld('2024-08-07');
  review = await givenReview(world);
  delegation = await givenDelegation(world, review);
});
afterAll(async () => {
  for (const writer of writers) writer.leave();
  await world.close();
});

const request = (person: PersonKey, id: string, more = '') =>
  world.as(person).read(`/survey-requests/${id}${more}`);

async function writes(...lines: string[]): Promise<void> {
  const writer = openWriter(world.origin, await world.as('north.editor').cookies(), `report/${report}/a`);
  writers.push(writer);
  await writer.right;
  writer.write({ text: paragraphs(...lines) });
  await writer.kept();
  await world.as('north.leader').done(`/reports/${report}/approve`);
}

test('a report to be completed is followed from the version heard to the next one that its unit submits', async () => {
  const begin = { reviewId: review, unitId: world.units.north, kind: 'full', title: 'Báo cáo tổng kết' };
  report = (await world.as('north.editor').create('/reports', begin)).id;
  await writes('Đã làm tốt.');
  const session = await givenSession(world, delegation);
  const hand = { reportId: report, version: 1, note: '' };
  await world.as('north.editor').create(`/survey-sessions/${session}/hand`, hand);
  await givenMinutes(world, session, { on: '2024-08-07' });
  const words = 'Hoàn thiện báo cáo';
  [complete, deeper, gone] = (await givenConclusion(world, session, [
    asked(world, 'north', { kind: 'complete-report', words, sections: ['a'] }),
    asked(world, 'north', { kind: 'survey', words: 'Khảo sát sâu' }),
    asked(world, 'n1', { detail: 'Theo năm' }),
  ])) as [string, string, string];
  expect((await request('city.secretary', complete)).report).toEqual({ id: report, heard: 1, later: [] });
  expect((await request('city.secretary', complete, '/difference')).rows).toEqual([]);
  await world.as('north.leader').done(`/reports/${report}/reopen`, { reason: 'Hoàn thiện theo kết luận' });
  await writes('Bổ sung năm bài học.');
  await world.as('north.leader').done(`/reports/${report}/submit`);
  for (const person of ['city.secretary', 'north.editor'] as const) {
    const later = [{ number: 2, on: '2024-08-07', how: 'submitted' }];
    expect((await request(person, complete)).report).toEqual({ id: report, heard: 1, later });
    const { rows, from, to } = await request(person, complete, '/difference');
    expect([from, to]).toEqual([1, 2]);
    expect(rows).toMatchObject([{ sectionId: 'a', title: '1 Kết quả', asked: true }]);
    expect(JSON.stringify(rows)).toContain('Bổ sung năm bài học.');
  }
});

test('a draft handed to the delegation is no more open to others for being followed', async () => {
  const inspector = await request('checks.inspector', complete);
  expect(inspector).toMatchObject({ title: 'Hoàn thiện báo cáo', report: null, evidence: [] });
  expect((await request('checks.inspector', complete, '/difference')).reportId).toBe(null);
  for (const person of ['south.leader', 'n1.leader'] as const)
    expect((await world.as(person).get(`/survey-requests/${complete}`)).status).toBe(404);
});

test('a deeper session is held for a request, and what was said there flows back to the section that needed it', async () => {
  const strange = sessionContent(world.units.north, { requestId: delegation });
  const planning = `/survey-delegations/${delegation}/sessions`;
  await world.as('city.secretary').refused(planning, { body: strange, as: [422, 'survey.no-such-request'] });
  const session = await givenSession(world, delegation, { requestId: complete, heldOn: '2024-08-20' });
  const tied = { sessionId: session, statements: ['s1'], sectionId: 'a', note: 'Từ thực tiễn' };
  const evidence = `/survey-requests/${complete}/evidence`;
  const secretary = world.as('city.secretary');
  await secretary.refused(evidence, { body: tied, as: [422, 'survey.no-such-statement'] });
  await givenMinutes(world, session, { on: '2024-08-20', said: [{ id: 's1', words: 'Ba năm giảm 20%.' }] });
  for (const [body, code] of [
    [{ ...tied, sectionId: 'z' }, 'survey.no-such-section'],
    [{ ...tied, statements: ['s2'] }, 'survey.no-such-statement'],
  ] as const)
    await secretary.refused(evidence, { body, as: [422, code] });
  await secretary.refused(`/survey-requests/${deeper}/evidence`, {
    body: tied,
    as: [422, 'survey.not-of-request'],
  });
  await world.as('north.leader').refused(evidence, { body: tied, as: [403, 'survey.not-yours'] });
  expect((await request('city.secretary', complete)).statements).toMatchObject([
    { words: 'Ba năm giảm 20%.' },
  ]);
  await secretary.done(evidence, tied);
  await secretary.done(evidence, tied);
  for (const person of ['city.viewer', 'north.editor'] as const) {
    const { rows } = await world.as(person).read(`/survey-evidence?report=${report}&section=a`);
    expect(rows).toMatchObject([{ words: 'Ba năm giảm 20%.', section: '1 Kết quả', note: 'Từ thực tiễn' }]);
  }
  expect((await world.as('south.leader').read(`/survey-evidence?report=${report}`)).rows).toEqual([]);
  expect((await request('north.editor', complete)).evidence.length).toBe(1);
});

test('a request to a unit that has since merged names its successor, and is imposed anew on it once', async () => {
  const anew = `/survey-requests/${gone}/impose-anew`;
  const body = { unitId: world.units.n2, dueOn: '2024-10-31', reason: 'Sắp xếp đơn vị' };
  const secretary = world.as('city.secretary');
  await secretary.refused(anew, { body, as: [409, 'survey.unit-stands'] });
  world.on('2024-09-02');
  await world.as('city.administrator').done('/acts', {
    type: 'merging',
    holdsOn: '2024-09-01',
    directive: '05-NQ',
    changes: [{ dissolve: { unit: world.units.n1, heir: world.units.n2 } }],
    successions: [{ from: world.units.n1, to: world.units.n2, share: 'whole' }],
  });
  expect((await request('city.secretary', gone)).successor).toMatchObject({ id: world.units.n2 });
  await world.as('north.leader').refused(anew, { body, as: [403, 'survey.not-yours'] });
  const late = await secretary.post(anew, { ...body, dueOn: '2024-09-01' });
  expect(late.body.errors).toMatchObject([{ field: 'dueOn', code: 'survey.due-passed' }]);
  await secretary.refused(anew, {
    body: { ...body, unitId: world.units.n1 },
    as: [422, 'survey.not-asked'],
  });
  const { id } = await secretary.create(anew, body);
  expect(await request('city.secretary', gone)).toMatchObject({ state: 'cancelled', replacedBy: id });
  expect(await request('city.secretary', id)).toMatchObject({
    ...{ unit: { id: world.units.n2 }, insteadOf: gone, dueOn: '2024-10-31', state: 'planned' },
  });
  await secretary.refused(anew, { body, as: [409, 'survey.imposed-anew'] });
});
