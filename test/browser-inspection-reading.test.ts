// Inspection as it is read, in a browser on the reference workspace: every part of the place, numbers that open to their lists,
// a claim verified from the list, a sample drawn again by its seed.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { accessibilityFaults, CHROMIUM, openWalk, PHONE, settled, signedIn, type Walk } from './browser.ts';

const INSPECTOR = 'pho-chu-nhiem-thuong-truc-uy-ban-kiem-tra-thanh-uy';
const DISTRICT = 'bi-thu-quan-uy-dong-da';

const TABS = [
  ['Cuộc kiểm tra, giám sát', 'Kiểm tra, giám sát'],
  ['Kế hoạch', 'Kế hoạch kiểm tra, giám sát'],
  ['Lịch', 'Lịch kiểm tra, giám sát'],
  ['Kết quả', 'Kết quả kiểm tra, giám sát'],
  ['Chờ xác nhận', 'nội dung chờ xác nhận'],
  ['Mẫu xác nhận', 'Mẫu xác nhận'],
  ['Kỷ luật', 'Thi hành kỷ luật'],
] as const;

describe.runIf(CHROMIUM)('in a browser', () => {
  let walk: Walk;
  let page: Page;
  beforeAll(async () => {
    walk = await openWalk();
    page = await signedIn(walk, INSPECTOR);
  }, 120_000);
  afterAll(() => walk?.close());

  const heading = (page: Page) => page.locator('main h1').innerText();
  const rowsOf = (page: Page) => page.locator('main table tbody tr').count();
  const read = async (page: Page, path: string) =>
    (await (await page.context().request.get(`/api/v1${path}`)).json()) as Record<string, any>;

  test('each part of the place opens, keeps the day and breaks no rule of accessibility', async () => {
    await settled(page, '/inspection?asOf=2024-07-31&lang=vi');
    for (const [tab, title] of TABS) {
      const tabs = page.getByRole('navigation', { name: 'Các mục kiểm tra, giám sát' });
      await tabs.getByRole('link', { name: tab, exact: true }).click();
      await expect.poll(() => heading(page), { timeout: 10_000 }).toContain(title);
      await settled(page);
      expect(page.url(), tab).toContain('asOf=2024-07-31');
      expect(await tabs.locator('[aria-current]').innerText()).toBe(tab);
      expect(await accessibilityFaults(page), tab).toEqual([]);
    }
  }, 60_000);

  test('a number opens to a list of just as many rows', async () => {
    const { whole } = await read(page, '/inspection-figures');
    for (const [word, count] of [
      ['Lượt kiểm tra, giám sát tại đơn vị', whole.visits],
      ['Báo cáo hoàn thành không được xác nhận', whole.rejectedClaims],
      ['Cuộc đã kết luận', whole.concluded],
    ] as const) {
      await settled(page, '/inspection/results?by=field&lang=vi');
      expect(count, word).toBeGreaterThan(0);
      await page
        .locator('tfoot')
        .getByRole('link', { name: `${count} ${word}`, exact: true })
        .click();
      await expect.poll(() => page.url()).not.toContain('/results');
      await expect.poll(() => rowsOf(page), { message: word, timeout: 10_000 }).toBe(count);
    }
  }, 60_000);

  test('a district finds what the city found at it, and no other', async () => {
    const page = await signedIn(walk, DISTRICT);
    const { unit, whole } = await read(page, '/inspection-figures');
    expect(whole.shortcomings).toBeGreaterThan(0);
    await settled(page, `/inspection/findings?kind=shortcoming&within=${unit.id}&lang=vi`);
    expect(await heading(page)).toBe(`${whole.shortcomings} hạn chế, khuyết điểm`);
    expect(await rowsOf(page)).toBe(whole.shortcomings);
    await settled(page, '/inspection/findings?lang=vi');
    expect(await rowsOf(page)).toBe(whole.shortcomings + whole.strengths);
    await page.context().close();
  }, 60_000);

  test('a programme leads to its inspections as of the day, and an inspection back to its programme', async () => {
    const programme = (await read(page, '/undertakings?kind=programme&q=01-CTr/TU')).rows[0];
    const asked = `/inspections?undertaking=${programme.id}&sort=start&order=desc&asOf=2024-07-31`;
    const { rows, total } = await read(page, asked);
    expect(total).toBeGreaterThan(1);
    await settled(page, `/programmes/${programme.id}?asOf=2024-07-31&lang=vi`);
    await page.getByRole('link', { name: `Kiểm tra, giám sát: ${total} cuộc` }).click();
    const section = page
      .locator('main section')
      .filter({ has: page.getByRole('heading', { level: 2, name: `Kiểm tra, giám sát ${total}` }) });
    await section.getByRole('listitem').first().waitFor();
    expect(await section.getByRole('link').allInnerTexts()).toEqual(rows.map((row: any) => row.title));
    expect(await section.innerText()).toMatch(/Đã kết luận[\s\S]*Hạn chế, khuyết điểm: \d/);
    expect(await accessibilityFaults(page)).toEqual([]);
    await section.getByRole('link', { name: rows[0].title }).click();
    await expect.poll(() => heading(page), { timeout: 10_000 }).toBe(rows[0].title);
    await page.locator('main').getByRole('link', { name: programme.title }).first().click();
    await section.getByRole('listitem').first().waitFor();
    expect(page.url()).toContain('asOf=2024-07-31');
    await settled(page, `/undertakings/${programme.id}?asOf=2021-04-01&lang=vi`);
    expect(await section.count()).toBe(0);
    expect(await page.getByRole('heading', { level: 2, name: 'Kiểm tra, giám sát' }).count()).toBe(0);
  }, 60_000);

  test('a claim is verified from the list and is not on it any more', async () => {
    await settled(page, '/inspection/waiting?kind=remedy&lang=vi');
    const title = await heading(page);
    const count = Number(/^[\d.]+/.exec(title)![0].replace('.', ''));
    expect(count).toBe((await read(page, '/claims?kind=remedy')).total);
    await settled(page, '/inspection/waiting?field=inspection&lang=vi');
    const before = await rowsOf(page);
    await page
      .getByRole('button', { name: /^Xác nhận:/ })
      .first()
      .click();
    await page.getByLabel('Xác nhận', { exact: true }).check();
    await page
      .getByRole('dialog')
      .getByRole('textbox', { name: /Căn cứ/ })
      .fill('Đã đối chiếu hồ sơ.');
    await page.getByRole('dialog').getByRole('button', { name: 'Xác nhận', exact: true }).click();
    await expect.poll(() => rowsOf(page), { timeout: 10_000 }).toBe(before - 1);
  }, 60_000);

  test('the same seed draws the same claims again; another does not', async () => {
    const drawn = async (seed: string) => {
      await settled(page, '/inspection/samples?lang=vi');
      await page.getByRole('button', { name: 'Rút mẫu' }).click();
      await page.getByLabel('Số nội dung rút').fill('12');
      await page.getByLabel('Mã rút mẫu').fill(seed);
      await page.getByRole('dialog').getByRole('button', { name: 'Rút mẫu', exact: true }).click();
      await page.waitForURL(/samples\/[0-9a-f-]{36}/);
      await expect.poll(() => rowsOf(page), { timeout: 10_000 }).toBe(12);
      return page.locator('main table tbody tr').evaluateAll((rows) => rows.map((row) => row.textContent));
    };
    const first = await drawn('Thống nhất 08/2024');
    expect(await page.locator('main').innerText()).toContain('Thống nhất 08/2024');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await drawn('Thống nhất 08/2024')).toEqual(first);
    expect(await drawn('Mã khác')).not.toEqual(first);
    const before = (await read(page, '/inspection-samples?limit=500')).rows.length;
    await page.getByRole('button', { name: 'Đối chiếu', exact: true }).click();
    const told = page.getByRole('status').filter({ hasText: 'Rút lại ra đúng 12 nội dung này' });
    await told.waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect((await read(page, '/inspection-samples?limit=500')).rows.length).toBe(before);
  }, 60_000);

  test('a sample of the waiting list is drawn from just what it is narrowed to, and not offered where none is', async () => {
    await settled(page, '/inspection/waiting?kind=item&level=commune&lang=vi');
    const count = Number(/^[\d.]+/.exec(await heading(page))![0].replace('.', ''));
    await page.getByRole('button', { name: 'Rút mẫu từ danh sách này' }).click();
    await page.getByRole('dialog').getByText(`Phạm vi đang chọn có ${count} nội dung.`).waitFor();
    await page.keyboard.press('Escape');
    await settled(page, '/inspection/waiting?kind=milestone&lang=vi');
    await page.getByText('Mốc thời gian không rút riêng thành mẫu.').waitFor();
    expect(await page.getByRole('button', { name: 'Rút mẫu từ danh sách này' }).count()).toBe(0);
    const some = (await read(page, '/claims?limit=1')).rows[0];
    const words = encodeURIComponent(some.milestone?.title ?? some.undertaking.title);
    await settled(page, `/inspection/waiting?q=${words}&lang=vi`);
    expect(await rowsOf(page)).toBe((await read(page, `/claims?limit=500&q=${words}`)).total);
  }, 60_000);

  test('on a phone the calendar is a list by week, and the way on is kept in the address', async () => {
    const page = await signedIn(walk, INSPECTOR, { viewport: PHONE });
    await settled(page, '/inspection/calendar?lang=vi');
    expect(await page.locator('main').innerText()).toMatch(/Quý III\/2024[\s\S]*Tuần 29\/07 – 04\/08/);
    await page.getByRole('link', { name: 'Quý trước' }).click();
    await expect.poll(() => page.locator('main').innerText()).toContain('Quý II/2024');
    expect(page.url()).toContain('at=2024-04-01');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    await page.context().close();
  }, 60_000);
});
