// What an inspection asks of people from its draft to the answered objection: My work, notices and calendars, told in order.
import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ToldWorld } from './told-world.ts';
import type { PersonKey } from './world.ts';

const here = new ToldWorld();
let days: { startsOn: string; endsOn: string };
beforeAll(async () => {
  await here.open();
  days = { startsOn: '2024-09-09', endsOn: '2024-09-13' };
});
afterAll(() => here.world.close());

const TITLE = 'Kiểm tra việc thực hiện Chương trình 01';
let inspection = '';
let conclusion = '';
let objection = '';
let calendar = '';

const inspector = () => here.world.as('checks.inspector');
const north = () => here.world.units.north;

/** What is asked of somebody about the inspection: what, by when, and whether it is late. */
async function asked(person: PersonKey): Promise<string[]> {
  const { tasks } = await here.world.as(person).read(`/my-work?asOf=${here.day}`);
  return tasks
    .filter((task: { title: string }) => task.title === TITLE)
    .map((task: { kind: string; dueOn: string | null; late: boolean }) =>
      [task.kind, task.dueOn, task.late && 'late'].filter(Boolean).join(' '),
    );
}

async function sentUp(person: PersonKey): Promise<string[]> {
  const { sent } = await here.world.as(person).read(`/my-work?asOf=${here.day}`);
  return sent
    .filter((one: { title: string }) => one.title === TITLE)
    .map((one: { outcome: string }) => one.outcome)
    .toSorted();
}

// Notices of one moment come in any order.
const toldOf = async (person: PersonKey) => {
  await here.told();
  return (await here.kindsOf(person, TITLE)).toSorted();
};

/** The inspection's days in a calendar: how it is headed, from, until the day after, state. */
async function daysIn(path: string): Promise<string[]> {
  const text = await (await fetch(here.world.origin + path)).text();
  return new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .filter((event) => String(event.getFirstPropertyValue('uid')).startsWith('inspection.days:'))
    .map((event) =>
      ['summary', 'dtstart', 'dtend', 'status']
        .map((name) => String(event.getFirstPropertyValue(name)))
        .join(' '),
    );
}

test('a draft is asked of its unit, a sent one of those who approve, and a returned one of its unit again', async () => {
  const body = {
    ...{ unitId: here.world.units.checks, planId: null, form: 'inspection', title: TITLE, content: '' },
    ...{ field: 'inspection', undertakingId: null, directiveId: null, team: [], ...days },
    ...{ visited: [north()], questions: ['Đã làm gì?'] },
  };
  inspection = (await inspector().create('/inspections', body)).id;
  calendar = (await here.world.as('north.editor').create('/feeds', { name: 'Lịch' })).path;
  expect(await asked('checks.inspector')).toEqual(['inspection-send 2024-09-09']);
  expect(await asked('city.leader')).toEqual([]);
  await inspector().done(`/inspections/${inspection}/submit`);
  expect(await asked('checks.inspector')).toEqual([]);
  expect(await asked('city.leader')).toEqual(['inspection-approve']);
  expect(await asked('city.editor')).toEqual([]);
  expect(await sentUp('checks.inspector')).toEqual(['submitted']);
  await here.world.as('city.leader').done(`/inspections/${inspection}/return`, { reason: 'Thêm nội dung' });
  expect(await toldOf('checks.inspector')).toEqual(['inspection-returned']);
  expect(await asked('checks.inspector')).toEqual(['inspection-mend 2024-09-09']);
  const { tasks } = await inspector().read(`/my-work?asOf=${here.day}`);
  expect(tasks.find((task: { title: string }) => task.title === TITLE).detail).toBe('Thêm nội dung');
  expect(await sentUp('checks.inspector')).toEqual(['returned']);
});

test('an approved one is to be announced; before that no unit inspected is asked, told or shown its days', async () => {
  await inspector().done(`/inspections/${inspection}/submit`);
  await here.world.as('city.leader').done(`/inspections/${inspection}/approve`);
  expect(await toldOf('checks.inspector')).toEqual(['inspection-approved', 'inspection-returned']);
  expect(await asked('checks.inspector')).toEqual(['inspection-announce 2024-09-09']);
  expect(await sentUp('checks.inspector')).toEqual(['approved']);
  expect(await asked('north.editor')).toEqual([]);
  expect(await toldOf('north.editor')).toEqual([]);
  expect(await daysIn(calendar)).toEqual([]);
});

test('an announced one is answered by its first day and concluded by its last; its days are in the calendar and move', async () => {
  await inspector().done(`/inspections/${inspection}/announce`);
  expect(await toldOf('north.editor')).toEqual(['inspection-announced']);
  expect(await toldOf('south.editor')).toEqual([]);
  expect(await asked('checks.inspector')).toEqual(['inspection-carry-out 2024-09-13']);
  expect(await asked('north.editor')).toEqual(['inspection-answer 2024-09-09']);
  expect(await asked('south.editor')).toEqual([]);
  expect(await daysIn(calendar)).toEqual([`${TITLE} 2024-09-09 2024-09-14 CONFIRMED`]);
  const moved = { startsOn: '2024-09-10', endsOn: '2024-09-16', reason: 'Trùng lịch' };
  await inspector().done(`/inspections/${inspection}/reschedule`, moved);
  expect(await toldOf('north.editor')).toEqual(['inspection-announced', 'inspection-rescheduled']);
  expect(await daysIn(calendar)).toEqual([`${TITLE} 2024-09-10 2024-09-17 CONFIRMED`]);
  here.world.on((here.day = '2024-09-17'));
  expect(await asked('checks.inspector')).toEqual(['inspection-carry-out 2024-09-16 late']);
  expect(await asked('north.editor')).toEqual(['inspection-answer 2024-09-10 late']);
});

test('what was answered is asked no more, and the inspectors are told', async () => {
  const path = `/inspections/${inspection}/answers/${north()}`;
  const [question] = (await here.world.as('north.editor').read(`/inspections/${inspection}`)).questions;
  const content = { answers: [{ questionId: question.id, text: 'Đã làm.' }], remark: '', evidence: [] };
  await here.world.as('north.editor').put(path, content, { 'if-match': '"0"' });
  expect(await asked('north.leader')).toEqual(['inspection-answer 2024-09-10 late']);
  await here.world.as('north.leader').done(`${path}/submit`);
  expect(await asked('north.editor')).toEqual([]);
  expect(await sentUp('north.editor')).toEqual(['submitted']);
  expect(await toldOf('checks.inspector')).toContain('inspection-answered');
});

test('a conclusion waits until it is received, an objection until it is answered; a remedy is asked like work', async () => {
  await inspector().done(`/inspections/${inspection}/open`);
  await inspector().create(`/inspections/${inspection}/findings`, {
    ...{ unitId: north(), kind: 'shortcoming', text: 'Chưa theo mốc.', cause: '', undertakingId: null },
    ...{ milestoneId: null, verdict: null, remedy: 'Lập bảng kiểm đếm', remedyDueOn: '2024-10-31' },
  });
  const issued = { number: '12-KL/UBKT' };
  conclusion = (await inspector().create(`/inspections/${inspection}/conclude`, issued)).id;
  expect(await asked('checks.inspector')).toEqual([]);
  expect(await toldOf('north.leader')).toContain('concluded');
  expect(await asked('north.editor')).toEqual(['conclusion-receive']);
  expect(await sentUp('north.editor')).toEqual(['concluded']);
  const { tasks } = await here.world.as('north.editor').read(`/my-work?asOf=${here.day}`);
  expect(tasks.filter((task: { kind: string }) => task.kind === 'remedy')).toMatchObject([
    { title: 'Lập bảng kiểm đếm', dueOn: '2024-10-31' },
  ]);
  const leader = here.world.as('north.leader');
  await leader.done(`/conclusions/${conclusion}/receive`, { unitId: north() });
  expect(await asked('north.editor')).toEqual([]);
  const body = { unitId: north(), reason: 'Mốc đã đổi.' };
  objection = (await leader.create(`/conclusions/${conclusion}/object`, body)).id;
  expect(await asked('checks.inspector')).toEqual(['objection-answer']);
  expect(await toldOf('checks.inspector')).toContain('objected');
  expect(await sentUp('north.leader')).toEqual(['concluded', 'objection']);
  const answer = { outcome: 'upheld', text: 'Mốc đổi sau ngày kiểm tra.' };
  await inspector().done(`/objections/${objection}/answer`, answer);
  expect(await asked('checks.inspector')).toEqual([]);
  expect(await toldOf('north.leader')).toContain('objection-answered');
  expect(await sentUp('north.leader')).toEqual(['concluded', 'objection-upheld']);
});

test('whatever is asked or told about it opens for the person that is asked', async () => {
  for (const person of ['checks.inspector', 'north.editor', 'north.leader', 'city.leader'] as const) {
    const session = here.world.as(person);
    const { tasks, sent } = await session.read(`/my-work?asOf=${here.day}`);
    const pages = [...tasks, ...sent, ...(await here.noticesOf(session))].map(
      (one: { to: string }) => one.to,
    );
    for (const to of new Set<string>(pages)) {
      const path = to
        .replace('/inspection/inspections/', '/inspections/')
        .replace('/inspection/conclusions/', '/conclusions/')
        .replace(/\/answers\/.*$/, '');
      expect((await session.get(path)).status, `${person} ${to}`).toBe(200);
    }
  }
});
