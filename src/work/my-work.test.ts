// My work: what is asked, who has it, and that neither tells anybody more than they may know.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  undertaking,
  givenIssued,
  givenReport,
  openWorld,
  reportContent,
  type PersonKey,
  type World,
} from '../../test/world.ts';
import type { Session } from '../../test/session.ts';

interface Task {
  key: string;
  kind: string;
  title: string;
  to: string;
  unitId: string;
  dueOn: string | null;
  since: string | null;
  delegation: {
    id: string;
    note: string;
    from: { name: string };
    to: { name: string };
    can: { end: boolean };
  } | null;
  can: { delegate: boolean };
}

let world: World;
beforeAll(async () => {
  world = await openWorld('2024-08-07');
});
afterAll(() => world.close());
beforeEach(() => world.on('2024-08-07'));

const EVERYBODY: PersonKey[] = [
  'city.viewer',
  'city.leader',
  'checks.inspector',
  'north.editor',
  'north.leader',
  'south.leader',
  'n1.editor',
];

const work = async (session: Session) =>
  (await session.read('/my-work')) as {
    tasks: Task[];
    delegated: { title: string; open: boolean; to: { name: string } }[];
  };
const taskOf = async (person: PersonKey, key: string) =>
  (await work(world.as(person))).tasks.find((task) => task.key === key);
const idOf = async (session: Session) => (await session.read('/me')).person.id as string;

async function givenItem(title: string): Promise<{ id: string; key: string }> {
  const id = await givenIssued(world, 'north', { kind: 'item', title, dueOn: '2024-08-20' });
  return { id, key: `delivery.undertaking:${id}` };
}

/** Sends a task of the north to somebody. */
const give = async (key: string, to: Session, more: object = {}) => ({
  key,
  unitId: world.units.north,
  toId: await idOf(to),
  ...more,
});

test('whatever is asked of somebody is asked of a unit of theirs, and its page opens for them', async () => {
  const item = await givenIssued(world, 'north', { kind: 'item', dueOn: '2024-08-20' });
  await givenReport(world, 'north', {
    undertaking: item,
    content: reportContent('2024-08-07', { claims: [{ milestoneId: null, done: true }] }),
  });
  const programme = await givenIssued(world, 'city', { dueOn: '2024-12-31' });
  const lead = { unitId: world.units.south, part: 'lead' };
  await world.as('city.editor').create(`/undertakings/${programme}/assignments`, lead);
  world.on('2024-08-08');
  await world.as('city.editor').create(`/undertakings/${item}/comments`, { text: 'Nêu rõ số liệu' });
  await world.as('n1.editor').create('/undertakings', undertaking(world, 'n1', { kind: 'item' }));
  const kinds = new Set<string>();
  for (const person of EVERYBODY) {
    const { posts } = await world.as(person).read('/me');
    const units = posts.map((post: { unitId: string }) => post.unitId);
    const { tasks } = await work(world.as(person));
    expect(new Set(tasks.map((task) => task.key)).size).toBe(tasks.length);
    for (const task of tasks) {
      kinds.add(task.kind);
      expect(units, `${person} ${task.kind}`).toContain(task.unitId);
      const [family, id] = task.to.slice(1).split('/');
      expect((await world.as(person).get(`/${family}/${id}`)).status, `${person} ${task.to}`).toBe(200);
    }
  }
  expect([...kinds]).toEqual(expect.arrayContaining(['issue', 'lead', 'verify', 'answer']));
});

test('a comment of somebody else waits for an answer until the unit says or sends something', async () => {
  const { id } = await givenItem('Việc có nhận xét');
  const editor = world.as('north.editor');
  const { id: comment } = await world
    .as('city.editor')
    .create(`/undertakings/${id}/comments`, { text: 'Bổ sung minh chứng' });
  const key = `delivery.comment:${comment}`;
  expect(await taskOf('north.editor', key)).toMatchObject({
    kind: 'answer',
    since: '2024-08-07',
    dueOn: null,
  });
  expect(await taskOf('city.editor', key)).toBeUndefined();
  await editor.create(`/undertakings/${id}/comments`, { text: 'Đã bổ sung' });
  expect(await taskOf('north.editor', key)).toBeUndefined();
});

test('a task is given to a colleague with a note, seen by both, and taken back', async () => {
  const { key } = await givenItem('Việc để giao');
  const [leader, officer] = [world.as('north.leader'), world.as('north.editor2')];
  const { id } = await leader.create(
    '/delegations',
    await give(key, officer, { note: ' Làm trước thứ sáu ' }),
  );
  expect((await taskOf('north.editor2', key))!.delegation).toMatchObject({
    id,
    note: 'Làm trước thứ sáu',
    from: { name: 'north.leader' },
    to: { name: 'north.editor2' },
    can: { end: true },
  });
  // A third colleague sees who has it, and may do nothing about it.
  const third = (await taskOf('north.editor', key))!;
  expect([third.delegation!.can.end, third.can.delegate]).toEqual([false, false]);
  await world.as('north.editor').refused('/delegations', {
    body: await give(key, officer),
    as: [409, 'work.is-given'],
  });
  const { delegated } = await work(leader);
  expect(delegated).toMatchObject([{ title: 'Việc để giao', open: true, to: { name: 'north.editor2' } }]);

  await leader.refused('/delegations', { body: await give(key, officer), as: [409, 'work.already-theirs'] });
  await leader.done(`/delegations/${id}/end`);
  await officer.refused(`/delegations/${id}/end`, { as: [409, 'work.delegation-ended'] });
  expect((await taskOf('north.editor2', key))!.delegation).toBeNull();
  const { rows } = await officer.read('/notices');
  // The clock stands still, and so both have the same moment.
  const told = rows.map(({ kind, detail }: { kind: string; detail: string }) => [kind, detail]);
  expect(told.toSorted()).toEqual([
    ['delegated', 'north.leader: “Làm trước thứ sáu”'],
    ['taken-back', 'north.leader'],
  ]);
});

test('the giver sees when what they gave is no longer asked', async () => {
  const { id, key } = await givenItem('Việc sẽ xong');
  const [leader, officer] = [world.as('north.leader'), world.as('north.editor2')];
  await leader.create('/delegations', await give(key, officer));
  const { id: report } = await officer.create(
    `/undertakings/${id}/reports`,
    reportContent('2024-08-07', { claims: [{ milestoneId: null, done: true }] }),
  );
  await leader.done(`/progress-reports/${report}/submit`);
  const { delegated } = await work(leader);
  expect(delegated.find((one) => one.title === 'Việc sẽ xong')).toMatchObject({ open: false });
});

test('a task goes to nobody outside of the unit, to nobody whose post cannot do it, and not from those who only look on', async () => {
  const { key, id } = await givenItem('Việc của đơn vị');
  const leader = world.as('north.leader');
  const refusedTo = async (to: Session, code: string) =>
    leader.refused('/delegations', { body: await give(key, to), as: [422, code] });
  await refusedTo(world.as('city.leader'), 'work.no-colleague');
  await refusedTo(world.as('n1.editor'), 'work.no-colleague');
  await refusedTo(leader, 'work.to-oneself');
  // Who is nobody and who is of another unit are answered alike.
  const nobody = { key, unitId: world.units.north, toId: '00000000-0000-7000-8000-00000000abcd' };
  await leader.refused('/delegations', { body: nobody, as: [422, 'work.no-colleague'] });

  const onlooker = await world.appointed([['north', 'viewer']]);
  const { id: report } = await leader.create(`/undertakings/${id}/reports`, reportContent('2024-08-07'));
  await leader.refused('/delegations', {
    body: await give(`delivery.report:${report}`, onlooker),
    as: [422, 'work.not-theirs'],
  });
  await onlooker.refused('/delegations', {
    body: await give(key, leader),
    as: [403, 'work.editor-delegates'],
  });
  for (const person of ['south.leader', 'n1.editor', 'city.leader'] as const)
    await world.as(person).refused('/delegations', {
      body: await give(key, leader),
      as: [404, 'platform.not-found'],
    });
});

test('a delegation is nothing to anybody but its two people, and to them no more once they left the unit', async () => {
  const { key } = await givenItem('Việc giao riêng');
  const [leader, officer] = [world.as('north.leader'), await world.appointed([['north', 'editor']])];
  const { id } = await leader.create('/delegations', await give(key, officer));
  for (const person of ['north.editor', 'north.administrator', 'city.leader', 'south.leader'] as const)
    await world.as(person).refused(`/delegations/${id}/end`, { as: [404, 'platform.not-found'] });
  const { posts } = await world.as('north.administrator').read(`/people/${await idOf(officer)}`);
  await world.as('north.administrator').done(`/posts/${posts[0].id}/end`, { endsOn: '2024-08-08' });
  world.on('2024-08-09');
  expect((await officer.post(`/delegations/${id}/end`)).status).toBe(401);
  await leader.done(`/delegations/${id}/end`);
});

test('colleagues are told of one’s own units alone', async () => {
  const asked = async (person: PersonKey) =>
    (await world.as(person).read(`/colleagues?unitId=${world.units.north}`)).rows.map(
      (row: { name: string }) => row.name,
    );
  expect(await asked('north.leader')).toEqual(
    expect.arrayContaining(['north.editor', 'north.editor2', 'north.administrator']),
  );
  expect(await asked('north.leader')).not.toContain('north.leader');
  for (const other of ['city.leader', 'n1.editor', 'south.leader'] as const)
    expect(await asked(other)).toEqual([]);
});
