// Insights and the library in a browser on the reference workspace: every page in both languages and sizes; a number of the
// heat map opens its list; a lesson is taken over from an insight and published; a unit declares that it works by a model.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import {
  accessibilityFaults,
  CHROMIUM,
  DESK,
  faultsIn,
  openWalk,
  PHONE,
  follow,
  settled,
  signedIn,
  type Walk,
} from './browser.ts';

const OFFICE = 'chanh-van-phong-thanh-uy';
const DISTRICT = 'bi-thu-huyen-uy-dong-anh';

describe.runIf(CHROMIUM)('in a browser', () => {
  let walk: Walk;
  let desk: Page;
  let review = '';
  let model = '';
  let pilot = '';
  const read = async (one: Page, path: string) => (await one.context().request.get(`/api/v1${path}`)).json();
  beforeAll(async () => {
    walk = await openWalk();
    desk = await signedIn(walk, OFFICE);
    const reviews = await read(desk, '/reviews');
    review = reviews.rows.find(({ code }: { code: string }) => code === 'TK15-DL').id;
    const { rows } = await read(desk, '/models');
    model = rows.find(({ title }: { title: string }) => title.startsWith('Sổ việc')).id;
    pilot = (await read(desk, `/models/${model}`)).pilots[0].id;
  }, 300_000);
  afterAll(() => walk?.close());

  test.each(['vi', 'en'] as const)(
    'every page fits a desk and a phone and passes axe (%s)',
    async (language) => {
      const places = [
        `/reviews/${review}/insights`,
        '/models',
        `/models/${model}`,
        `/pilots/${pilot}`,
        '/models/new',
      ];
      expect(await faultsIn(desk, places, language)).toEqual([]);
    },
    240_000,
  );

  test('a number of the heat map opens just as many insights, each with its source', async () => {
    await settled(desk, `/reviews/${review}/insights?lang=vi`);
    const cell = desk.locator('main a[aria-label*="Khó khăn"]').first();
    const count = Number(await cell.textContent());
    await cell.click();
    await desk.waitForLoadState('networkidle');
    const rows = desk.getByRole('table', { name: 'Nhận định', exact: true }).locator('tbody tr');
    await expect.poll(() => rows.count(), { timeout: 15_000 }).toBe(count);
    await expect.poll(() => rows.first().locator('a[href*="/reports/"]').count()).toBeGreaterThan(0);
  }, 60_000);

  test('a lesson is taken over from an insight and kept as a draft that names its source', async () => {
    await settled(desk, `/reviews/${review}/insights?kind=lesson&lang=vi`);
    await follow(desk.getByRole('link', { name: /^Đưa vào thư viện/ }).first());
    await desk.getByLabel('Lĩnh vực').selectOption('leadership');
    await desk.getByRole('button', { name: 'Lưu dự thảo' }).click();
    await expect.poll(() => desk.getByText('Từ nhận định của').count(), { timeout: 15_000 }).toBe(1);
  }, 60_000);

  test('a unit declares that it works by a model', async () => {
    const page = await signedIn(walk, DISTRICT);
    await settled(page, `/models/${model}?lang=vi`);
    await page.getByRole('button', { name: 'Khai áp dụng' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Khai áp dụng' }).click();
    const adopting = page.getByRole('list', { name: 'Đơn vị áp dụng' });
    await expect.poll(() => adopting.getByText('Huyện ủy Đông Anh').count(), { timeout: 15_000 }).toBe(1);
    await page.context().close();
  }, 60_000);
});
