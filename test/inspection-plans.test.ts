// Plans and their inspections on the way to approval and back: what was returned, periods, clashes, the order of lists.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenInspection as given } from './inspection-givens.ts';
import { openWorld, type UnitKey, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2024-03-01');
});
afterAll(() => world.close());

const inspector = () => world.as('checks.inspector');

const givenInspection = (visited: UnitKey[], more: object = {}) => given(world, visited, more);

/** Writes an inspection anew, all of it as it was but for what is given. */
async function writtenAnew(id: string, more: object, as: [number, string?] = [200]): Promise<void> {
  const { form, title, content, field, team, startsOn, endsOn, visited, questions, revision } =
    await inspector().read(`/inspections/${id}`);
  const body = {
    ...{ form, title, content, field, team, startsOn, endsOn, undertakingId: null, directiveId: null },
    visited: visited.map((unit: { id: string }) => unit.id),
    questions: questions.map((question: { text: string }) => question.text),
    ...more,
  };
  const saved = await inspector().put(`/inspections/${id}`, body, { 'if-match': `"${revision}"` });
  expect([saved.status, saved.body.code]).toEqual([as[0], as[1]]);
}

test('what was returned is read above, with the reason, until it is written anew: then it is its unit’s until it is sent', async () => {
  const id = await givenInspection(['north']);
  const seen = async () => (await world.as('city.leader').get(`/inspections/${id}`)).status;
  const listed = async () => (await world.as('city.leader').read('/inspections')).total;
  const returned = { unit: { id: world.units.city }, holdsOn: '2024-03-01', reason: 'Bổ sung câu hỏi' };
  expect([await seen(), await listed()]).toEqual([404, 0]);
  await inspector().done(`/inspections/${id}/submit`);
  expect([await seen(), await listed()]).toEqual([200, 1]);
  await world.as('city.leader').done(`/inspections/${id}/return`, { reason: 'Bổ sung câu hỏi' });
  const view = await world.as('city.leader').read(`/inspections/${id}`);
  expect(view).toMatchObject({
    state: 'draft',
    returned,
    can: { approve: false, return: false, edit: false },
  });
  expect(await listed()).toBe(1);
  await world.as('city.leader').refused(`/inspections/${id}/approve`, {
    as: [403, 'inspection.leader-approves'],
  });
  expect((await inspector().read('/inspections')).rows).toMatchObject([{ state: 'draft', returned }]);
  await writtenAnew(id, { title: 'Kiểm tra, đã bổ sung câu hỏi' });
  expect([await seen(), await listed()]).toEqual([404, 0]);
  await inspector().done(`/inspections/${id}/submit`);
  expect([await seen(), await listed()]).toEqual([200, 1]);
  expect(await world.as('city.leader').read(`/inspections/${id}`)).toMatchObject({
    state: 'proposed',
    returned: null,
    can: { approve: true },
  });
});

test('of a plan a superior knows what was sent up, approves that alone, and reads why it was returned', async () => {
  const unitId = world.units.checks;
  const period = { startsOn: '2024-01-01', endsOn: '2024-12-31' };
  const content = { title: 'Kế hoạch', summary: '', directiveId: null, ...period };
  const { id: planId } = await inspector().create('/inspection-plans', { unitId, ...content });
  const path = `/inspection-plans/${planId}`;
  const one = await givenInspection(['north'], { planId, title: 'Một' });
  await inspector().done(`${path}/submit`);
  const other = await givenInspection(['north'], { planId, title: 'Còn soạn' });
  const leader = world.as('city.leader');
  const rows = async () => (await leader.read(path)).rows.map(({ title }: { title: string }) => title);
  expect(await rows()).toEqual(['Một']);
  const clashes = async (session = inspector()) =>
    (await session.read(path)).clashes
      .map((told: { one: { id: string }; other: { id: string } }) => [told.one.id, told.other.id].toSorted())
      .filter((pair: string[]) => pair.includes(one) && pair.includes(other));
  expect(await clashes()).toEqual([[one, other].toSorted()]);
  expect(await clashes(leader)).toEqual([]);
  await leader.done(`${path}/return`, { reason: 'Giảm số cuộc' });
  const returned = { unit: { id: world.units.city }, reason: 'Giảm số cuộc' };
  expect(await leader.read(path)).toMatchObject({
    rows: [{ state: 'draft', returned, leader: 'Phó Chủ nhiệm' }],
    can: { approve: false, return: false },
  });
  expect((await inspector().read(path)).can).toMatchObject({ withdraw: false, submit: true });
  await inspector().done(`/inspections/${one}/submit`);
  expect(await leader.done(`${path}/approve`)).toMatchObject({ inspections: 1 });
  expect(await rows()).toEqual(['Một']);
  await leader.refused(`${path}/approve`, { as: [409, 'inspection.nothing-in-plan'] });
});

test('an inspection of a plan stays in its period; what keeps a conclusion back is named', async () => {
  const { checks: unitId, south, north } = world.units;
  const period = { startsOn: '2024-03-01', endsOn: '2024-06-30' };
  const plan = { unitId, title: 'Kế hoạch', summary: '', directiveId: null, ...period };
  const { id: planId } = await inspector().create('/inspection-plans', plan);
  const id = await givenInspection(['north', 'south'], { planId });
  const path = `/inspections/${id}`;
  await writtenAnew(id, { startsOn: '2024-02-28' }, [422, 'inspection.outside-plan']);
  await inspector().done(`${path}/submit`);
  await world.as('city.leader').done(`${path}/approve`);
  const moved = { startsOn: '2024-06-24', endsOn: '2024-07-05', reason: 'Lùi' };
  await inspector().refused(`${path}/reschedule`, { body: moved, as: [422, 'inspection.outside-plan'] });
  await inspector().done(`${path}/reschedule`, { ...moved, endsOn: '2024-06-28' });
  await inspector().done(`${path}/announce`);
  await inspector().done(`${path}/open`);
  const found = { kind: 'shortcoming', text: 'Chậm.', cause: '', undertakingId: null, milestoneId: null };
  const refused = async () => (await inspector().post(`${path}/conclude`, { number: '1-KL/UBKT' })).body;
  const asking = { verdict: null, remedy: 'Lập bảng kiểm đếm', remedyDueOn: '2024-03-05' };
  await inspector().create(`${path}/findings`, { ...found, ...asking, unitId: south });
  const { visited } = await inspector().read(path);
  const units = visited.find((unit: { id: string }) => unit.id === north).name;
  expect(await refused()).toMatchObject({ code: 'inspection.nothing-found', values: { units } });
  await inspector().create(`${path}/findings`, {
    ...found,
    ...asking,
    remedy: null,
    remedyDueOn: null,
    unitId: north,
  });
  world.on('2024-03-06');
  const remedies = '“Lập bảng kiểm đếm”';
  expect(await refused()).toMatchObject({ code: 'inspection.remedies-due-before', values: { remedies } });
  world.on('2024-03-01');
});

test('inspections under way and to come are listed before those that are over, the latest first, page by page', async () => {
  const made: string[] = [];
  for (const [title, startsOn, endsOn] of [
    ['Sớm', '2024-03-01', '2024-03-05'],
    ['Huỷ', '2024-12-01', '2024-12-05'],
    ['Muộn', '2024-11-01', '2024-11-05'],
  ])
    made.push(await givenInspection(['south'], { field: 'culture', title, startsOn, endsOn }));
  await inspector().done(`/inspections/${made[1]}/submit`);
  await world.as('city.leader').done(`/inspections/${made[1]}/approve`);
  await inspector().done(`/inspections/${made[1]}/cancel`, { reason: 'Thôi' });
  const titles: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page = await inspector().read(
      `/inspections?field=culture&limit=1${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
    );
    titles.push(page.rows[0].title);
    cursor = page.nextCursor;
  }
  expect(titles).toEqual(['Muộn', 'Sớm', 'Huỷ']);
  const { rows } = await inspector().read('/inspections?field=culture&sort=start');
  expect(rows.map(({ title }: { title: string }) => title)).toEqual(['Sớm', 'Muộn', 'Huỷ']);
});
