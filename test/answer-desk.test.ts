// The answer desk: queues by drafter, many answers written at once or not at all, many told at once as they were seen.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openAnswering, type Answering } from './answering-world.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let of: Answering;
beforeAll(async () => {
  world = await openWorld('2024-03-01');
});
beforeEach(async () => {
  world.on('2024-03-01');
  of = await openAnswering(world);
});
afterAll(() => world.close());

const leader = () => world.as('city.leader');
const editor = () => world.as('city.editor');
const drafter = () => world.as('advice.editor');
const desk = async (query = '', who = editor()) =>
  who.read(`/amendment-drives/${of.drive}/desk${query && `?${query}`}`);
const titles = ({ rows }: { rows: { title: string }[] }) => rows.map(({ title }) => title);
const answers = () => `/amendment-drives/${of.drive}/answers`;
const item = (proposal: string, words: string, after = 0) => ({ proposal, words, after });

test('pending comes first, of that what is late, then by due day; what nobody must answer yet is not on the desk', async () => {
  await of.proposed('Chưa giao ai');
  const [soon, late, later] = [await of.proposed('Sắp'), await of.proposed('Trễ'), await of.proposed('Sau')];
  const [own, done] = [await of.proposed('Đã quyết'), await of.proposed('Đã xong', ['n1'])];
  await of.assigned(later, '2024-04-30');
  await of.assigned(soon, '2024-04-01');
  await of.assigned(late, '2024-03-02');
  for (const id of [own, done]) await of.decided(id);
  await editor().done(`/proposals/${done}/answer`, { words: 'Xong.' });
  world.on('2024-03-10');
  const whole = await desk();
  expect(titles(whole)).toEqual(['Trễ', 'Sắp', 'Sau', 'Đã quyết', 'Đã xong']);
  expect(whole.rows[0]).toMatchObject({ queue: 'pending', late: true, dueOn: '2024-03-02', answer: 0 });
  expect(whole.drafters).toMatchObject([
    { unit: null, pending: 1, late: 0, written: 1, told: 0 },
    { unit: { id: world.units.advice }, pending: 3, late: 1, written: 0, told: 0 },
  ]);
  await leader().done(`/proposals/${done}/tell`);
  expect(titles(await desk('queue=told'))).toEqual(['Đã xong']);
  await editor().done(`/proposals/${done}/answer`, { words: 'Xong, viết lại.' });
  expect(titles(await desk('queue=written'))).toEqual(['Đã xong']);
  expect(titles(await desk(`drafter=${world.units.advice}&q=tre`))).toEqual(['Trễ']);
  const first = await desk('limit=2');
  const rest = await desk(`limit=500&cursor=${first.nextCursor}`);
  expect([...titles(first), ...titles(rest)]).toEqual(titles(await desk()));
});

test('a drafting unit has what was given to it on its desk and nothing else; others learn nothing of it', async () => {
  const [given, other] = [await of.proposed('Giao Ban'), await of.proposed('Tự soạn')];
  await of.assigned(given, '2024-04-01');
  await of.decided(other);
  const seen = await desk('', drafter());
  expect(seen).toMatchObject({
    rows: [{ id: given, can: { answer: true } }],
    total: 1,
    can: { tell: false },
  });
  expect(seen.drafters).toHaveLength(1);
  expect((await world.as('south.leader').get(`/amendment-drives/${of.drive}/desk`)).status).toBe(404);
  await drafter().create(answers(), { items: [item(given, 'Của Ban.')] });
  const refused = await drafter().refused(answers(), {
    body: { items: [item(other, 'Không phải việc của Ban.')] },
    as: [403, 'amendments.answers-refused'],
  });
  expect(refused.errors).toMatchObject([{ field: 'items.0.words', code: 'amendments.not-drafter' }]);
});

test('many answers are written at once, each with its own words; all or none, and every obstacle is told with its item', async () => {
  const ids = [await of.proposed('Một'), await of.proposed('Hai'), await of.proposed('Ba')];
  for (const id of ids) await of.decided(id);
  const [one, two, three] = ids as [string, string, string];
  await editor().done(`/proposals/${two}/answer`, { words: 'Vừa viết.' });
  await leader().done(`/proposals/${three}/drop`, { reason: 'Lập nhầm' });
  const refused = await editor().refused(answers(), {
    body: { items: [item(one, 'A.'), item(two, 'B.'), item(three, 'C.')] },
    as: [409, 'amendments.answers-refused'],
  });
  expect(refused.errors).toMatchObject([
    { field: 'items.1.words', code: 'amendments.answered-meanwhile' },
    { field: 'items.2.words', code: 'amendments.dropped' },
  ]);
  expect(refused.errors[0].detail).toContain('2');
  expect((await editor().read(`/proposals/${one}`)).answer).toBeNull();
  const { number } = (await editor().read(`/proposals/${two}`)).answer;
  const done = await editor().create(answers(), {
    items: [item(one, 'A.'), item(two, 'B, viết lại.', number)],
  });
  expect(done.count).toBe(2);
  const words = async (id: string) => (await editor().read(`/proposals/${id}`)).answer.words;
  expect([await words(one), await words(two)]).toEqual(['A.', 'B, viết lại.']);
  const twice = { items: [item(one, 'C.', 99), item(one, 'D.', 99)] };
  expect((await editor().post(answers(), twice)).body.errors).toHaveLength(2);
});

test('all that is ready is told at once by the leader, as it was seen; what was answered meanwhile stops all of it', async () => {
  const [one, two] = [await of.proposed('Một', ['n1', 's1']), await of.proposed('Hai', ['n1'])];
  for (const id of [one, two]) await of.decided(id);
  const undecided = await of.proposed('Chưa quyết định');
  await of.assigned(undecided, '2024-04-01');
  for (const id of [one, two, undecided])
    await editor().done(`/proposals/${id}/answer`, { words: 'Ghi nhận.' });
  const { ready, can } = await desk('', leader());
  expect(ready).toMatchObject({ voices: 3, units: 2 });
  expect(ready.items.map((each: { proposal: string }) => each.proposal)).toEqual([one, two]);
  expect(can).toEqual({ answer: true, tell: true });
  const tell = `/amendment-drives/${of.drive}/tell`;
  await editor().refused(tell, { body: { items: ready.items }, as: [403, 'amendments.leader-decides'] });
  await editor().done(`/proposals/${two}/answer`, { words: 'Viết lại.' });
  const stopped = await leader().refused(tell, {
    body: { items: ready.items },
    as: [409, 'amendments.changed-since'],
  });
  expect(stopped.values).toEqual({ numbers: '2' });
  expect((await leader().read(`/proposals/${one}`)).toldOn).toBeNull();
  await leader().create(tell, { items: (await desk('', leader())).ready.items });
  const heard = async () => (await world.as('s1.editor').read('/my-voices')).rows[0];
  expect(await heard()).toMatchObject({ state: 'told', told: [{ answer: 'Ghi nhận.' }] });
  expect((await desk('', leader())).ready.items).toEqual([]);
});

test('a drive is listed from the day on which it was begun', async () => {
  const listed = async (day: string) => {
    const { rows } = await editor().read(`/amendment-drives?asOf=${day}`);
    return rows.some(({ id }: { id: string }) => id === of.drive);
  };
  expect([await listed('2024-02-29'), await listed('2024-03-01')]).toEqual([false, true]);
});
