// What people are told of what happened: once, in their way, and whatever fails in between.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { seal } from '#platform/audit';
import type { Letter } from '#platform/notify';
import { deliveryAsks } from '../src/delivery/index.ts';
import { ADDRESS, ToldWorld } from './told-world.ts';
import { givenIssued, givenReport, openWorld, reportContent } from './world.ts';

const here = new ToldWorld();
beforeAll(() => here.open());
afterAll(() => here.world.close());

describe('what happened', () => {
  test('is told to the people of the unit that it concerns, at once or in the next digest, once', async () => {
    await here.choose('north.editor', 'at-once');
    await here.choose('north.leader', 'off');
    await here.choose('north.editor2', 'in-app');
    await here.told();
    here.letters = [];
    const id = await here.givenAssigned('Chương trình giao cho huyện Bắc');
    await here.told();
    await here.told();
    const title = 'Chương trình giao cho huyện Bắc';
    expect(await here.kindsOf('north.editor', title)).toEqual(['lead']);
    expect(await here.kindsOf('north.editor2', title)).toEqual(['lead']);
    expect(await here.kindsOf('north.administrator', title)).toEqual(['lead']);
    for (const other of ['north.leader', 'city.editor', 'city.leader', 'south.leader', 'n1.editor'] as const)
      expect(await here.kindsOf(other, title), other).toEqual([]);
    expect(here.letters.map((letter) => letter.to)).toEqual(['north-editor@x.example']);
    const [letter] = here.letters;
    expect(letter!.subject).toBe(`Được giao chủ trì: ${title}`);
    expect(letter!.text).toContain(`${ADDRESS}/undertakings/${id}`);
    expect(letter!.html).toContain(`href="${ADDRESS}/undertakings/${id}"`);

    await here.nextDay();
    expect(here.boxOf('north.administrator')[0]!.text).toContain(title);
    expect(here.boxOf('north.administrator')).toHaveLength(1);
    expect(here.boxOf('north.editor2')).toEqual([]);
    expect(here.boxOf('north.leader')).toEqual([]);
    await here.nextDay();
    expect(here.boxOf('north.administrator').filter((one) => one.text.includes(title))).toEqual([]);
  });

  test('by a tracker is told each unit that it charges, once, with how many and which', async () => {
    const rows = ['Rà soát quy chế', 'Sơ kết', 'Tập huấn', 'Kiểm tra'].map(
      (title) => `${title};HU Bắc;HU Nam`,
    );
    const body = new FormData();
    body.append('unitId', here.world.units.city);
    body.append(
      'file',
      new Blob([`Nội dung nhiệm vụ;Chủ trì;Phối hợp\n${rows.join('\n')}\n`]),
      'giao-viec.csv',
    );
    const by = here.world.as('city.leader');
    const file = (await by.send('POST', '/files', { body })).body.id;
    await by.create('/undertaking-imports', { file, unit: here.world.units.city });
    await here.told();
    for (const person of ['north.editor', 'south.leader'] as const)
      expect(await here.kindsOf(person, 'giao-viec.csv'), person).toEqual(['tracked']);
    for (const person of ['city.editor', 'n1.editor', 'checks.inspector'] as const)
      expect(await here.kindsOf(person, 'giao-viec.csv'), person).toEqual([]);
    const [notice] = await here.noticesOf(here.world.as('north.editor'));
    expect(notice).toMatchObject({ detail: '4: Rà soát quy chế; Sơ kết; Tập huấn …', to: '/my-work' });
  });

  test('of a report and its claim is told to whoever sent it: returned, confirmed, not confirmed, commented on', async () => {
    const given = async (title: string) => {
      const item = await givenIssued(here.world, 'north', { kind: 'item', title, holdsOn: '2024-01-02' });
      const content = reportContent(here.day, { claims: [{ milestoneId: null, done: true }] });
      return { item, report: await givenReport(here.world, 'north', { undertaking: item, content }) };
    };
    const [back, good, bad] = [
      await given('Việc trả lại'),
      await given('Việc đạt'),
      await given('Việc chưa đạt'),
    ];
    await here.world
      .as('city.editor')
      .done(`/progress-reports/${back.report}/return`, { reason: 'Thiếu số liệu' });
    const verify = (item: string, verdict: string) =>
      here.world
        .as('checks.inspector')
        .create(`/undertakings/${item}/verifications`, { verdict, note: 'Đã xem' });
    await verify(good.item, 'confirmed');
    await verify(bad.item, 'rejected');
    await here.world.as('city.editor').create(`/undertakings/${good.item}/comments`, { text: 'Nêu gương' });
    await here.told();
    expect(await here.kindsOf('north.editor', 'Việc trả lại')).toEqual(['returned']);
    expect((await here.kindsOf('north.editor', 'Việc đạt')).toSorted()).toEqual(['commented', 'verified']);
    expect(await here.kindsOf('north.editor', 'Việc chưa đạt')).toEqual(['rejected']);
    expect(await here.kindsOf('city.editor', 'Việc đạt')).toEqual([]);
    expect(await here.kindsOf('checks.inspector', 'Việc đạt')).toEqual([]);
    const returned = (await here.noticesOf(here.world.as('north.editor'))).find(
      (one) => one.title === 'Việc trả lại',
    )!;
    expect([returned.detail, returned.to]).toEqual(['Thiếu số liệu', `/progress-reports/${back.report}`]);
  });

  test('before anybody listened is no news', async () => {
    const other = await openWorld('2024-08-07');
    const id = await givenIssued(other, 'city', {});
    const lead = { unitId: other.units.north, part: 'lead' };
    await other.as('city.editor').create(`/undertakings/${id}/assignments`, lead);
    await seal(other.database.db);
    const telling = here.another(deliveryAsks, other);
    await telling.run();
    expect(await here.noticesOf(other.as('north.editor'))).toEqual([]);
    await telling.stop();
    await other.close();
  });
});

describe('nothing is lost and nothing told twice', () => {
  test('while no letter can leave for a day', async () => {
    await here.choose('north.editor', 'at-once');
    here.broken = true;
    await here.nextDay();
    await here.givenAssigned('Chương trình lúc máy chủ thư hỏng');
    await here.told();
    expect(here.letters).toEqual([]);
    await here.nextDay();
    expect(here.letters).toEqual([]);
    here.broken = false;
    const all: Letter[] = [];
    for (let n = 0; n < 3; n++) {
      await here.nextDay();
      all.push(...here.letters);
    }
    const about = all.filter((letter) => letter.subject.includes('lúc máy chủ thư hỏng'));
    // A digest that tells of one thing alone is named after it too.
    expect(about.map((letter) => letter.to).toSorted()).toEqual([
      'north-administrator@x.example',
      'north-editor@x.example',
    ]);
    expect(await openJobs()).toEqual([]);
  });

  test('where the program is stopped and started anew, or two of them run at once', async () => {
    await here.nextDay();
    await here.givenAssigned('Chương trình khi khởi động lại');
    await seal(here.world.database.db);
    const others = [here.another(), here.another()];
    await Promise.all([here.world.application.telling!.run(), ...others.map((one) => one.run())]);
    await Promise.all(others.map((one) => one.stop()));
    const again = here.another();
    await again.run();
    await again.stop();
    const about = here.boxOf('north.editor').filter((one) => one.subject.includes('khi khởi động lại'));
    expect(about).toHaveLength(1);
    expect(await here.kindsOf('north.editor', 'Chương trình khi khởi động lại')).toEqual(['lead']);
  });
});

async function openJobs(): Promise<string[]> {
  const jobs = await here.world.database.db
    .selectFrom('platform.job')
    .select('key')
    .where('done_at', 'is', null)
    .execute();
  return jobs.map((job) => job.key);
}

test('a line that cannot be told of holds up neither the next nor the letters', async () => {
  await here.choose('north.editor', 'at-once');
  const faulty = {
    ...deliveryAsks,
    news: async (...asked: Parameters<typeof deliveryAsks.news>) => {
      const news = await deliveryAsks.news(...asked);
      if (news.some((one) => one.title === 'Chương trình làm hỏng')) throw new Error('cannot be told');
      return news;
    },
  };
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await here.world.application.telling!.stop();
  const telling = here.another(faulty);
  await here.nextDay(1, telling);
  await here.givenAssigned('Chương trình làm hỏng');
  await here.givenAssigned('Chương trình sau đó');
  await here.nextDay(1, telling);
  expect(await here.kindsOf('north.editor', 'Chương trình làm hỏng')).toEqual([]);
  expect(await here.kindsOf('north.editor', 'Chương trình sau đó')).toEqual(['lead']);
  expect(here.boxOf('north.editor').map((letter) => letter.subject)).toContain(
    'Được giao chủ trì: Chương trình sau đó',
  );
  expect(said).toHaveBeenCalled();
  said.mockRestore();
  await telling.stop();
});
