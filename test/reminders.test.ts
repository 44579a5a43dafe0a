// Reminders, digests and notices: on which days, in which way, and no word that one may not read.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#kernel/day';
import type { Letter } from '#platform/notify';
import { ADDRESS, ToldWorld } from './told-world.ts';
import { givenIssued, reportContent, undertaking } from './world.ts';

const here = new ToldWorld();
beforeAll(() => here.open());
afterAll(() => here.world.close());

describe('due dates', () => {
  test('are spoken of seven days and one day before, one and seven days after, in each person’s way and language', async () => {
    await here.choose('south.editor', 'at-once', { language: 'en' });
    await here.choose('south.leader', 'daily');
    await here.nextDay();
    const item = await givenIssued(here.world, 'south', {
      kind: 'item',
      title: 'Việc của huyện Nam',
      dueOn: addDays(here.day, 8),
    });
    const spoken: string[] = [];
    const digests: number[] = [];
    for (let n = 1; n <= 16; n++) {
      await here.nextDay();
      for (const { subject, text } of here.boxOf('south.editor')) {
        spoken.push(`${n} ${subject}`);
        expect(text).toContain(`${ADDRESS}/undertakings/${item}`);
      }
      if (here.boxOf('south.leader').length) digests.push(n);
      expect(here.boxOf('south.leader').length).toBeLessThanOrEqual(1);
    }
    const due = 'Falls due soon: Việc của huyện Nam';
    const late = 'Past its due date: Việc của huyện Nam';
    expect(spoken).toEqual([`1 ${due}`, `7 ${due}`, `9 ${late}`, `15 ${late}`]);
    // A digest goes on each day on which something is late or falls due within a week.
    expect(digests).toEqual(Array.from({ length: 16 }, (_none, n) => n + 1));
    expect(await here.kindsOf('south.leader', 'Việc của huyện Nam')).toEqual([
      'overdue',
      'overdue',
      'due',
      'due',
    ]);
  });

  test('that passed while the server was down are spoken of once, when it is back', async () => {
    await here.choose('south.editor', 'at-once', { language: 'vi' });
    await givenIssued(here.world, 'south', {
      kind: 'item',
      title: 'Việc khi máy nghỉ',
      dueOn: addDays(here.day, 10),
    });
    await here.nextDay(30);
    const about = here.boxOf('south.editor').filter((letter) => letter.text.includes('Việc khi máy nghỉ'));
    expect(about).toHaveLength(1);
    expect(await here.kindsOf('south.editor', 'Việc khi máy nghỉ')).toEqual(['overdue']);
  });

  test('of a week go in one digest on its Monday', async () => {
    await here.choose('south.leader', 'weekly');
    const went: string[] = [];
    for (let n = 0; n < 15; n++) {
      await here.nextDay();
      if (here.boxOf('south.leader').length) went.push(here.day);
    }
    expect(went.map((one) => new Date(`${one}T00:00:00Z`).getUTCDay())).toEqual(went.map(() => 1));
    expect(went.length).toBeGreaterThanOrEqual(2);
  });
});

test('no word of a draft goes to anybody outside of its unit, and whatever one is told of opens', async () => {
  for (const person of ['city.leader', 'n1.editor', 'north.editor', 'checks.inspector'] as const)
    await here.choose(person, 'daily');
  await here.nextDay();
  const secret = 'CHỮ CỦA DỰ THẢO';
  await here.world.as('north.editor').create(
    '/undertakings',
    undertaking(here.world, 'north', {
      kind: 'item',
      title: `Nội dung ${secret}`,
      dueOn: addDays(here.day, 7),
    }),
  );
  const item = await givenIssued(here.world, 'north', {
    kind: 'item',
    title: 'Việc có báo cáo dở',
    dueOn: addDays(here.day, 8),
  });
  await here.world
    .as('north.editor')
    .create(`/undertakings/${item}/reports`, reportContent(here.day, { narrative: `Lời ${secret}` }));
  await here.world.as('city.editor').create(`/undertakings/${item}/comments`, { text: 'Hỏi thêm' });
  const all: Letter[] = [];
  for (let n = 0; n < 9; n++) {
    await here.nextDay();
    all.push(...here.letters);
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
    for (const { to } of await here.noticesOf(here.world.as(person))) {
      const [family, id] = to.slice(1).split('/');
      if (id)
        expect((await here.world.as(person).get(`/${family}/${id}`)).status, `${person} ${to}`).toBe(200);
    }
}, 240_000);

describe('notices', () => {
  test('are counted, read one by one or all, and are nobody else’s', async () => {
    await here.choose('north.editor', 'in-app');
    await here.givenAssigned('Chương trình một');
    await here.givenAssigned('Chương trình hai');
    await here.told();
    const editor = here.world.as('north.editor');
    const count = async () => (await editor.read('/notices/unread')).count as number;
    const before = await count();
    expect(before).toBeGreaterThanOrEqual(2);
    const [newest] = await here.noticesOf(editor);
    await here.world.as('south.editor').done('/notices/read', { ids: [newest!.id] });
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
    expect(walked).toEqual((await here.noticesOf(editor)).map((one) => one.id));
  });

  test('a choice of reminding is changed by whoever saw the last one', async () => {
    const editor = here.world.as('south.editor');
    const { revision, address, sends, ...chosen } = await editor.read('/reminders');
    expect([address, sends]).toEqual(['south-editor@x.example', true]);
    const put = (seen: number) => editor.put('/reminders', chosen, { 'if-match': `"${seen}"` });
    expect((await put(revision)).body).toEqual({ revision: revision + 1 });
    const stale = await put(revision);
    expect([stale.status, stale.body.code]).toEqual([409, 'work.changed-meanwhile']);
    expect((await put(0)).status).toBe(409);
  });
});
