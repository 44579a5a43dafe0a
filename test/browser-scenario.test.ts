// The reference scenario of 7 August 2024, walked in a browser in both languages; every page is read by axe on the way.
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page, Response } from 'playwright-core';
import { SAMPLE_PASSWORD } from '../samples/hanoi/load.ts';
import { CHROMIUM, DESK, faultsIn, follow, openWalk, settled, signedIn, type Walk } from './browser.ts';

const OFFICE = 'chanh-van-phong-thanh-uy';

describe.runIf(CHROMIUM)('in a browser', () => {
  let walk: Walk;
  beforeAll(async () => {
    walk = await openWalk();
  }, 120_000);
  afterAll(() => walk?.close());

  test('a newcomer signs in with one click and reads 30/34 on 7 August 2024', async () => {
    const context = await walk.browser.newContext({ viewport: DESK, baseURL: walk.origin });
    const page = await context.newPage();
    await page.goto('/');
    await page.getByRole('button', { name: 'Chánh Văn phòng Thành ủy' }).first().click();
    await settled(page);
    await expect.poll(() => page.locator('main').innerText(), { timeout: 15_000 }).toMatch(/30\s*\/\s*34/);
    expect(await page.locator('body').innerText()).toContain('07/08/2024');
    await context.close();
  }, 60_000);

  test('the as-of date changes the count and stays in the address while moving about', async () => {
    const page = await signedIn(walk, OFFICE);
    await settled(page, '/?asOf=2023-12-31&lang=vi');
    await expect.poll(() => page.locator('main').innerText()).toMatch(/23\s*\/\s*34/);
    await follow(page.getByRole('link', { name: 'Chương trình', exact: true }).first());
    expect(page.url()).toContain('asOf=2023-12-31');
    await page.context().close();
  }, 60_000);

  test('from the programme to a scheme, its milestones and what inspection confirmed', async () => {
    const page = await signedIn(walk, OFFICE);
    await settled(page, '/programmes?lang=vi');
    expect(await page.locator('main').innerText()).toContain('01-CTr/TU');
    const answer = await page
      .context()
      .request.get('/api/v1/undertakings?kind=scheme&late=true&level=city&limit=1');
    const scheme = (await answer.json()).rows[0];
    await settled(page, `/undertakings/${scheme.id}?lang=vi`);
    const text = await page.locator('main').innerText();
    expect(text).toContain(scheme.title);
    expect(text).toMatch(/quá hạn/i);
    await page.context().close();
  }, 60_000);

  const programmeOf = async (page: Page): Promise<string> => {
    const answer = await page.context().request.get('/api/v1/undertakings?kind=programme&q=01-CTr/TU');
    return ((await answer.json()) as { rows: { id: string }[] }).rows[0]!.id;
  };

  test('a keyboard is led past the thread to what can be done on the page', async () => {
    const page = await signedIn(walk, OFFICE);
    await settled(page, `/programmes/${await programmeOf(page)}?lang=vi`);
    expect(await page.getByRole('navigation', { name: 'Mạch' }).getByRole('link').count()).toBeGreaterThan(9);
    await page.locator('main').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement!.getAttribute('aria-label'))).toBe(
      'In trang này',
    );
    await page.context().close();
  }, 60_000);

  test('while another page is fetched, the one before says that it is no longer the one of the address', async () => {
    const page = await signedIn(walk, OFFICE);
    await settled(page, '/programmes?lang=vi');
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(/registry-page-.*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.getByRole('link', { name: 'Văn bản', exact: true }).first().click();
    await page.waitForURL(/\/directives/);
    await page.locator('main[aria-busy="true"]').waitFor();
    await page.getByRole('status').filter({ hasText: 'Đang tải' }).first().waitFor();
    release();
    await page.getByRole('heading', { name: 'Sổ văn bản' }).waitFor();
    expect(await page.locator('main[aria-busy="true"]').count()).toBe(0);
    await page.context().close();
  }, 60_000);

  test('on paper the title of a table has the room, its heads are words, and what is folded is all there', async () => {
    const page = await signedIn(walk, OFFICE);
    await settled(page, `/programmes/${await programmeOf(page)}?lang=vi`);
    await page.getByRole('treegrid').waitFor();
    await page.setViewportSize({ width: 794, height: 1123 }); // A4
    await page.emulateMedia({ media: 'print' });
    const widthOf = (selector: string): Promise<number> =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => element.getBoundingClientRect().width);
    const share = async () => (await widthOf('tbody td')) / (await widthOf('table'));
    await expect.poll(share, { timeout: 10_000 }).toBeGreaterThan(0.4);
    const heads = await page
      .locator('th button')
      .evaluateAll((buttons) => buttons.map((button) => getComputedStyle(button).display));
    expect(heads).toEqual(heads.map(() => 'contents'));
    expect(heads.length).toBeGreaterThan(3);
    await settled(page, '/my-work?lang=vi');
    const lines = page.locator('section').filter({ hasText: 'Đã gửi lên cấp trên' }).getByRole('listitem');
    await lines.first().waitFor();
    const before = await lines.count();
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await lines.count()).toBeGreaterThan(before);
    await page.context().close();
  }, 60_000);

  const placesFor = async (page: Page) => {
    const read = async (path: string) =>
      (await page.context().request.get(`/api/v1/${path}`)).json() as Promise<{
        rows: { id: string }[];
        seat: { id: string };
      }>;
    const first = async (path: string) => (await read(`${path}limit=1`)).rows[0]!.id;
    const programme = await first('undertakings?kind=programme&');
    return [
      '/',
      '/my-work',
      '/notices',
      '/account',
      '/programmes',
      `/programmes/${programme}`,
      `/undertakings/${await first(`undertakings?parent=${programme}&kind=scheme&`)}`,
      '/counts?late=true',
      '/directives',
      `/directives/${await first('directives?')}`,
      '/inspection/plans',
      '/inspection/plans/new',
      '/inspection/inspections/new',
      `/inspection/inspections/${await first('inspections?')}`,
      '/organisation',
      `/units/${(await read('me')).seat.id}`,
    ];
  };

  test.each(['vi', 'en'] as const)(
    'every place opens, fits a desk and a phone and passes axe (%s)',
    async (language) => {
      const page = await signedIn(walk, OFFICE, { language });
      expect(await faultsIn(page, await placesFor(page), language)).toEqual([]);
      await page.context().close();
    },
    240_000,
  );

  test('the first page needs at most 180 kB of compressed JavaScript', async () => {
    const context = await walk.browser.newContext({ viewport: DESK, baseURL: walk.origin });
    const fetched = async (usable: (page: Page) => Promise<unknown>): Promise<number> => {
      const page = await context.newPage();
      const sizes: Promise<number>[] = [];
      const weigh = (response: Response) => {
        if (/\.js$/.test(new URL(response.url()).pathname))
          sizes.push(response.body().then((body) => gzipSync(body).length));
      };
      page.on('response', weigh);
      await page.goto('/?lang=vi');
      await usable(page);
      page.off('response', weigh); // what comes later is for later pages
      const sum = (await Promise.all(sizes)).reduce((total, size) => total + size, 0);
      await page.close();
      return sum;
    };
    const signIn = await fetched((page) =>
      page.getByRole('button', { name: 'Chánh Văn phòng Thành ủy' }).first().waitFor(),
    );
    await context.request.post('/api/auth/sign-in/email', {
      data: { email: `${OFFICE}@mau.xuyensuot.example`, password: SAMPLE_PASSWORD },
    });
    const overview = await fetched((page) =>
      page.locator('main').getByText('01-CTr/TU').first().waitFor({ timeout: 30_000 }),
    );
    expect(signIn).toBeGreaterThan(50_000);
    expect(overview).toBeGreaterThan(50_000);
    expect(Math.max(signIn, overview)).toBeLessThanOrEqual(180_000);
    await context.close();
  }, 60_000);
});
