// Whose part a piece of work is: what is asked, what is only followed up, what stands beside it; and that long lists say how
// much more there is.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { actorOf } from '#organisation';
import { deliveryAsks } from '#delivery';
import {
  givenIssued,
  givenReport,
  openWorld,
  reportContent,
  type PersonKey,
  type World,
} from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2024-08-07');
});
afterAll(() => world.close());
beforeEach(() => world.on('2024-08-07'));

interface Line {
  key: string;
  kind: string;
  title: string;
  dueOn: string | null;
  since: string | null;
  late: boolean;
}
interface Beside {
  kind: string;
  unitId: string;
  count: number;
  late: number;
  after: string | null;
  to: string;
  tasks: Line[];
}
const workOf = async (person: PersonKey, query = '') =>
  (await world.as(person).read(`/my-work${query}`)) as { tasks: Line[]; beside: Beside[] };
const partOf = async (person: PersonKey, id: string) =>
  (await workOf(person)).tasks.find(({ key }) => key === `delivery.undertaking:${id}`)?.kind;
const listed = async (person: PersonKey, { to }: { to: string }) =>
  (await world.as(person).read(`/undertakings?limit=500&${to.split('?')[1]}`)) as {
    rows: { title: string }[];
    total: number;
  };
const assign = (id: string, unit: 'north' | 'south' | 'n1', part: 'lead' | 'support') =>
  world.as('city.editor').create(`/undertakings/${id}/assignments`, { unitId: world.units[unit], part });
const actorFor = async (person: PersonKey) => {
  const { db } = world.database;
  const { account_id: account } = await db
    .selectFrom('organisation.person')
    .select('account_id')
    .where('name', '=', person)
    .executeTakeFirstOrThrow();
  return (await actorOf(db, account!, '2024-08-07'))!;
};

test('what another unit leads is asked of that unit, is followed up by its owner, and is told to who supports it', async () => {
  const title = 'Việc giao đơn vị khác chủ trì';
  const id = await givenIssued(world, 'city', { title, dueOn: '2024-08-20' });
  expect(await partOf('city.editor', id)).toBe('carry-out');
  await assign(id, 'north', 'lead');
  await assign(id, 'south', 'support');
  expect(await partOf('north.editor', id)).toBe('lead');
  expect(await partOf('south.editor', id)).toBe('support');
  expect(await partOf('city.editor', id)).toBeUndefined();
  const follow = (await workOf('city.editor')).beside.find(({ kind }) => kind === 'follow')!;
  expect(follow).toMatchObject({ count: 1, late: 0, tasks: [{ title, unitName: 'Huyện ủy Bắc' }] });
  expect((await listed('city.editor', follow)).rows.map((row) => row.title)).toEqual([title]);
  world.on('2024-09-07');
  const late = (await workOf('city.editor')).beside.find(({ kind }) => kind === 'follow');
  expect(late).toMatchObject({ count: 1, late: 1 });
});

test('calendars hold what a unit leads and supports, and not what it only follows up', async () => {
  const title = 'Việc trên lịch';
  const id = await givenIssued(world, 'city', { title, dueOn: '2024-08-21' });
  await assign(id, 'north', 'lead');
  await assign(id, 'south', 'support');
  const calendarOf = async (person: PersonKey) => {
    const { path } = await world.as(person).create('/feeds', { name: 'Lịch' });
    return (await fetch(world.origin + path)).text();
  };
  expect(await calendarOf('north.editor')).toContain(`Chủ trì: ${title}`);
  expect(await calendarOf('south.editor')).toContain(`Phối hợp: ${title}`);
  expect(await calendarOf('city.editor')).not.toContain(title);
});

test('what is due later than two months ahead, or has no due date, is told by its number, which its list holds', async () => {
  const given = { kind: 'item', dueOn: null };
  await givenIssued(world, 'north', { ...given, title: 'Việc trước mắt', dueOn: '2024-10-06' });
  for (const n of [1, 2])
    await givenIssued(world, 'north', { ...given, title: `Việc về sau ${n}`, dueOn: '2024-10-07' });
  await givenIssued(world, 'north', { ...given, title: 'Việc không hạn' });
  const { tasks, beside } = await workOf('north.editor');
  const titles = tasks.map(({ title }) => title);
  expect(titles).toContain('Việc trước mắt');
  expect(titles).not.toContain('Việc về sau 1');
  const further = beside.find(({ kind }) => kind === 'further')!;
  expect(further).toMatchObject({ count: 2, after: '2024-10-06' });
  expect((await listed('north.editor', further)).total).toBe(2);
  const undated = beside.find(({ kind }) => kind === 'undated')!;
  expect((await listed('north.editor', undated)).rows.map(({ title }) => title)).toEqual(['Việc không hạn']);
  expect(undated.count).toBe(1);
});

test('a report that was returned has the day of its undertaking, and the day on which it was returned', async () => {
  const id = await givenIssued(world, 'north', {
    kind: 'item',
    title: 'Việc báo cáo lại',
    dueOn: '2024-08-05',
  });
  const report = await givenReport(world, 'north', { undertaking: id, content: reportContent('2024-08-07') });
  await world.as('city.leader').done(`/progress-reports/${report}/return`, { reason: 'Thiếu số liệu' });
  const { tasks } = await workOf('north.editor');
  expect(tasks.find(({ key }) => key === `delivery.report:${report}`)).toMatchObject({
    ...{ kind: 'report-returned', since: '2024-08-07', dueOn: '2024-08-05', late: true },
  });
});

test('a list that is cut says how many more there are and how many of them are late, and files have every one', async () => {
  const { db } = world.database;
  const actor = await actorFor('south.editor');
  for (const [n, dueOn] of ['2024-05-01', '2024-08-06', '2024-08-08', '2024-08-30'].entries())
    await givenIssued(world, 'south', { kind: 'item', title: `Việc dài ${n}`, dueOn });
  const asking = { day: '2024-08-07', limit: 2 };
  const every = (await deliveryAsks.tasks(db, actor, { ...asking, limit: null })).filter(
    ({ kind }) => kind === 'carry-out',
  );
  expect(every.map(({ title }) => title)).toEqual(['Việc dài 0', 'Việc dài 1', 'Việc dài 2', 'Việc dài 3']);
  const cut = await deliveryAsks.tasks(db, actor, asking);
  const [rest, ...others] = cut.filter((task) => task.rest && task.kind === 'carry-out');
  expect(others).toEqual([]);
  // Those due nearest to the day are named.
  expect(cut.filter((task) => !task.rest).map(({ title }) => title)).toEqual(['Việc dài 1', 'Việc dài 2']);
  expect(rest!.rest).toEqual({ count: 2, late: 1 });
  expect((await listed('south.editor', rest!)).total).toBe(4);
});

test('of what was sent up the newest is named, with how much it is in all', async () => {
  const id = await givenIssued(world, 'south', {
    kind: 'item',
    title: 'Việc trình nhiều lần',
    dueOn: '2024-08-20',
  });
  const reports: string[] = [];
  for (let n = 0; n < 3; n++) {
    world.on(`2024-08-0${7 + n}`);
    reports.push(
      await givenReport(world, 'south', { undertaking: id, content: reportContent(`2024-08-0${7 + n}`) }),
    );
  }
  const actor = await actorFor('south.editor');
  const asking = { day: '2024-08-09', limit: 1 };
  const { rows, count } = await deliveryAsks.sent(world.database.db, actor, asking);
  expect(rows.map(({ to }) => to)).toEqual([`/progress-reports/${reports[2]}`]);
  expect(count).toBe(3);
  const { sent, sentCount } = await world.as('south.editor').read('/my-work?whole=true');
  expect([sent.length, sentCount]).toEqual([3, 3]);
});
