// What people are told, by notices and letters: once, in their way, and nothing that they may not see.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#kernel/day';
import { seal } from '#platform/audit';
import type { Carrier, Letter } from '#platform/notify';
import { keepTelling } from '../src/telling.ts';
import { deliveryAsks } from '../src/delivery/index.ts';
import { textsOf } from '../src/texts.ts';
import type { Session } from './session.ts';
import {
  givenIssued,
  givenReport,
  openWorld,
  reportContent,
  undertaking,
  type PersonKey,
  type World,
} from './world.ts';

const ADDRESS = 'http://xs.example';
let letters: Letter[] = [];
let broken = false;
const carrier: Carrier = {
  sends: true,
  async carry(letter) {
    if (broken) throw new Error('down');
    letters.push(letter);
  },
  close: () => undefined,
};

let world: World;
let day = '2024-08-07';
beforeAll(async () => {
  world = await openWorld(day, { carrier, address: ADDRESS });
  await nextDay();
});
afterAll(() => world.close());

/** Everything that is to be told now is told. */
async function told(): Promise<void> {
  await seal(world.database.db);
  await world.application.telling!.run();
}

/** The next morning, with empty letter boxes. */
async function nextDay(days = 1): Promise<void> {
  day = addDays(day, days);
  world.on(day);
  letters = [];
  await told();
}

const boxOf = (person: PersonKey) =>
  letters.filter((letter) => letter.to === `${person.replace('.', '-')}@x.example`);
const noticesOf = async (session: Session) =>
  (await session.read('/notices?limit=500')).rows as {
    id: string;
    kind: string;
    title: string;
    detail: string;
    to: string;
  }[];
const kindsOf = async (person: PersonKey, title: string) =>
  (await noticesOf(world.as(person))).filter((one) => one.title === title).map((one) => one.kind);

async function choose(person: PersonKey, way: string, more: object = {}): Promise<void> {
  const { revision, address: _a, sends: _s, ...former } = await world.as(person).read('/reminders');
  const reply = await world
    .as(person)
    .put('/reminders', { ...former, way, ...more }, { 'if-match': `"${revision}"` });
  expect(reply.status, reply.text).toBe(200);
}

/** A programme of the city that the north is to lead. */
async function givenAssigned(title: string, dueOn = addDays(day, 60)): Promise<string> {
  const id = await givenIssued(world, 'city', { title, dueOn });
  await world
    .as('city.editor')
    .create(`/undertakings/${id}/assignments`, { unitId: world.units.north, part: 'lead' });
  return id;
}

describe('what happened', () => {
  test('is told to the people of the unit that it concerns, at once or in the next digest, once', async () => {
    await choose('north.editor', 'at-once');
    await choose('north.leader', 'off');
    await choose('north.editor2', 'in-app');
    await told();
    letters = [];
    const id = await givenAssigned('Chương trình giao cho huyện Bắc');
    await told();
    await told();
    const title = 'Chương trình giao cho huyện Bắc';
    expect(await kindsOf('north.editor', title)).toEqual(['lead']);
    expect(await kindsOf('north.editor2', title)).toEqual(['lead']);
    expect(await kindsOf('north.administrator', title)).toEqual(['lead']);
    for (const other of ['north.leader', 'city.editor', 'city.leader', 'south.leader', 'n1.editor'] as const)
      expect(await kindsOf(other, title), other).toEqual([]);
    expect(letters.map((letter) => letter.to)).toEqual(['north-editor@x.example']);
    const [letter] = letters;
    expect(letter!.subject).toBe(`Được giao chủ trì: ${title}`);
    expect(letter!.text).toContain(`${ADDRESS}/undertakings/${id}`);
    expect(letter!.html).toContain(`href="${ADDRESS}/undertakings/${id}"`);

    await nextDay();
    expect(boxOf('north.administrator')[0]!.text).toContain(title);
    expect(boxOf('north.administrator')).toHaveLength(1);
    expect(boxOf('north.editor2')).toEqual([]);
    expect(boxOf('north.leader')).toEqual([]);
    await nextDay();
    expect(boxOf('north.administrator').filter((one) => one.text.includes(title))).toEqual([]);
  });

  test('of a report and its claim is told to whoever sent it: returned, confirmed, not confirmed, commented on', async () => {
    const given = async (title: string) => {
      const item = await givenIssued(world, 'north', { kind: 'item', title, holdsOn: '2024-01-02' });
      const content = reportContent(day, { claims: [{ milestoneId: null, done: true }] });
      return { item, report: await givenReport(world, 'north', { undertaking: item, content }) };
    };
    const [back, good, bad] = [
      await given('Việc trả lại'),
      await given('Việc đạt'),
      await given('Việc chưa đạt'),
    ];
    await world
      .as('city.editor')
      .done(`/progress-reports/${back.report}/return`, { reason: 'Thiếu số liệu' });
    const verify = (item: string, verdict: string) =>
      world.as('checks.inspector').create(`/undertakings/${item}/verifications`, { verdict, note: 'Đã xem' });
    await verify(good.item, 'confirmed');
    await verify(bad.item, 'rejected');
    await world.as('city.editor').create(`/undertakings/${good.item}/comments`, { text: 'Nêu gương' });
    await told();
    expect(await kindsOf('north.editor', 'Việc trả lại')).toEqual(['returned']);
    expect((await kindsOf('north.editor', 'Việc đạt')).toSorted()).toEqual(['commented', 'verified']);
    expect(await kindsOf('north.editor', 'Việc chưa đạt')).toEqual(['rejected']);
    expect(await kindsOf('city.editor', 'Việc đạt')).toEqual([]);
    expect(await kindsOf('checks.inspector', 'Việc đạt')).toEqual([]);
    const returned = (await noticesOf(world.as('north.editor'))).find((one) => one.title === 'Việc trả lại')!;
    expect([returned.detail, returned.to]).toEqual(['Thiếu số liệu', `/progress-reports/${back.report}`]);
  });

  test('before anybody listened is no news', async () => {
    const other = await openWorld('2024-08-07');
    await givenIssued(other, 'city', { title: 'Trước' });
    const mute = { ...carrier, carry: async () => undefined };
    const hands = {
      asks: [deliveryAsks],
      today: () => '2024-08-07',
      standsOn: () => null,
      texts: textsOf,
      address: null,
      clock: () => new Date('2024-08-07T05:00:00Z'),
    };
    const id = await givenIssued(other, 'city', {});
    await other
      .as('city.editor')
      .create(`/undertakings/${id}/assignments`, { unitId: other.units.north, part: 'lead' });
    await seal(other.database.db);
    const telling = keepTelling(other.database, { ...hands, carrier: mute });
    await telling.run();
    expect(await noticesOf(other.as('north.editor'))).toEqual([]);
    await telling.stop();
    await other.close();
  });
});

describe('due dates', () => {
  test('are spoken of seven days and one day before, one and seven days after, in each person’s way and language', async () => {
    await choose('south.editor', 'at-once', { language: 'en' });
    await choose('south.leader', 'daily');
    await nextDay();
    const item = await givenIssued(world, 'south', {
      kind: 'item',
      title: 'Việc của huyện Nam',
      dueOn: addDays(day, 8),
    });
    const spoken: string[] = [];
    const digests: number[] = [];
    for (let n = 1; n <= 16; n++) {
      await nextDay();
      for (const { subject, text } of boxOf('south.editor')) {
        spoken.push(`${n} ${subject}`);
        expect(text).toContain(`${ADDRESS}/undertakings/${item}`);
      }
      if (boxOf('south.leader').length) digests.push(n);
      expect(boxOf('south.leader').length).toBeLessThanOrEqual(1);
    }
    const due = 'Falls due soon: Việc của huyện Nam';
    const late = 'Past its due date: Việc của huyện Nam';
    expect(spoken).toEqual([`1 ${due}`, `7 ${due}`, `9 ${late}`, `15 ${late}`]);
    // A digest goes on each day on which something is late or falls due within a week.
    expect(digests).toEqual(Array.from({ length: 16 }, (_none, n) => n + 1));
    expect(await kindsOf('south.leader', 'Việc của huyện Nam')).toEqual(['overdue', 'overdue', 'due', 'due']);
  });

  test('that passed while the server was down are spoken of once, when it is back', async () => {
    await choose('south.editor', 'at-once', { language: 'vi' });
    await givenIssued(world, 'south', { kind: 'item', title: 'Việc khi máy nghỉ', dueOn: addDays(day, 10) });
    await nextDay(30);
    const about = boxOf('south.editor').filter((letter) => letter.text.includes('Việc khi máy nghỉ'));
    expect(about).toHaveLength(1);
    expect(await kindsOf('south.editor', 'Việc khi máy nghỉ')).toEqual(['overdue']);
  });

  test('of a week go in one digest on its Monday', async () => {
    await choose('south.leader', 'weekly');
    const went: string[] = [];
    for (let n = 0; n < 15; n++) {
      await nextDay();
      if (boxOf('south.leader').length) went.push(day);
    }
    expect(went.map((one) => new Date(`${one}T00:00:00Z`).getUTCDay())).toEqual(went.map(() => 1));
    expect(went.length).toBeGreaterThanOrEqual(2);
  });
});

describe('nothing is lost and nothing told twice', () => {
  test('while no letter can leave for a day', async () => {
    await choose('north.editor', 'at-once');
    broken = true;
    await nextDay();
    await givenAssigned('Chương trình lúc máy chủ thư hỏng');
    await told();
    expect(letters).toEqual([]);
    await nextDay();
    expect(letters).toEqual([]);
    broken = false;
    const all: Letter[] = [];
    for (let n = 0; n < 3; n++) {
      await nextDay();
      all.push(...letters);
    }
    const about = all.filter((letter) => letter.subject.includes('lúc máy chủ thư hỏng'));
    expect(about.map((letter) => letter.to)).toEqual(['north-editor@x.example']);
    expect(await openJobs()).toEqual([]);
  });

  test('where the program is stopped and started anew, or two of them run at once', async () => {
    await nextDay();
    await givenAssigned('Chương trình khi khởi động lại');
    const hands = {
      asks: [deliveryAsks],
      today: () => day,
      standsOn: () => null,
      texts: textsOf,
      address: ADDRESS,
      clock: () => new Date(`${day}T05:00:00Z`),
      carrier,
    };
    await seal(world.database.db);
    const others = [keepTelling(world.database, hands), keepTelling(world.database, hands)];
    await Promise.all([world.application.telling!.run(), ...others.map((one) => one.run())]);
    await Promise.all(others.map((one) => one.stop()));
    const again = keepTelling(world.database, hands);
    await again.run();
    await again.stop();
    const about = boxOf('north.editor').filter((one) => one.subject.includes('khi khởi động lại'));
    expect(about).toHaveLength(1);
    expect(await kindsOf('north.editor', 'Chương trình khi khởi động lại')).toEqual(['lead']);
  });
});

async function openJobs(): Promise<string[]> {
  const jobs = await world.database.db
    .selectFrom('platform.job')
    .select('key')
    .where('done_at', 'is', null)
    .execute();
  return jobs.map((job) => job.key);
}

test('no word of a draft goes to anybody outside of its unit, and whatever one is told of opens', async () => {
  for (const person of ['city.leader', 'n1.editor', 'north.editor', 'checks.inspector'] as const)
    await choose(person, 'daily');
  await nextDay();
  const secret = 'CHỮ CỦA DỰ THẢO';
  await world
    .as('north.editor')
    .create(
      '/undertakings',
      undertaking(world, 'north', { kind: 'item', title: `Nội dung ${secret}`, dueOn: addDays(day, 7) }),
    );
  const item = await givenIssued(world, 'north', {
    kind: 'item',
    title: 'Việc có báo cáo dở',
    dueOn: addDays(day, 8),
  });
  await world
    .as('north.editor')
    .create(`/undertakings/${item}/reports`, reportContent(day, { narrative: `Lời ${secret}` }));
  await world.as('city.editor').create(`/undertakings/${item}/comments`, { text: 'Hỏi thêm' });
  const all: Letter[] = [];
  for (let n = 0; n < 9; n++) {
    await nextDay();
    all.push(...letters);
  }
  const outside = all.filter((letter) => !letter.to.startsWith('north-'));
  expect(
    all.filter((letter) => letter.to === 'north-editor@x.example' && letter.text.includes(secret)).length,
  ).toBeGreaterThan(0);
  expect(outside.length).toBeGreaterThan(0);
  expect(
    outside.filter((letter) => `${letter.subject} ${letter.text} ${letter.html}`.includes(secret)),
  ).toEqual([]);
  // The report's own words go to nobody: a letter names what it is about and no more.
  expect(all.filter((letter) => letter.text.includes('Lời '))).toEqual([]);
  for (const person of [
    'city.leader',
    'city.editor',
    'north.editor',
    'north.administrator',
    'south.editor',
    'checks.inspector',
  ] as const)
    for (const { to } of await noticesOf(world.as(person))) {
      const [family, id] = to.slice(1).split('/');
      if (id) expect((await world.as(person).get(`/${family}/${id}`)).status, `${person} ${to}`).toBe(200);
    }
}, 240_000);

describe('notices', () => {
  test('are counted, read one by one or all, and are nobody else’s', async () => {
    await choose('north.editor', 'in-app');
    await givenAssigned('Chương trình một');
    await givenAssigned('Chương trình hai');
    await told();
    const editor = world.as('north.editor');
    const count = async () => (await editor.read('/notices/unread')).count as number;
    const before = await count();
    expect(before).toBeGreaterThanOrEqual(2);
    const [newest] = await noticesOf(editor);
    await world.as('south.editor').done('/notices/read', { ids: [newest!.id] });
    expect(await count()).toBe(before);
    await editor.done('/notices/read', { ids: [newest!.id] });
    expect(await count()).toBe(before - 1);
    expect(await editor.done('/notices/read')).toEqual({ count: 0 });
    const walked: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: { rows: { id: string }[]; nextCursor: string | null } = await editor.read(
        `/notices?limit=2${cursor ? `&cursor=${cursor}` : ''}`,
      );
      walked.push(...page.rows.map((row) => row.id));
      cursor = page.nextCursor;
    }
    expect(walked).toEqual((await noticesOf(editor)).map((one) => one.id));
  });

  test('a choice of reminding is changed by whoever saw the last one', async () => {
    const editor = world.as('south.editor');
    const { revision, address, sends, ...chosen } = await editor.read('/reminders');
    expect([address, sends]).toEqual(['south-editor@x.example', true]);
    const put = (seen: number) => editor.put('/reminders', chosen, { 'if-match': `"${seen}"` });
    expect((await put(revision)).body).toEqual({ revision: revision + 1 });
    const stale = await put(revision);
    expect([stale.status, stale.body.code]).toEqual([409, 'work.changed-meanwhile']);
    expect((await put(0)).status).toBe(409);
  });
});
