// A statute in a browser: read with the voices on it, a version entered from pasted words, two versions compared.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { CHROMIUM, faultsIn, openWalk, settled, signedIn, type Walk } from './browser.ts';

const LEADER = 'pho-bi-thu-thuong-truc-thanh-uy';

describe.skipIf(!CHROMIUM)('in a browser', () => {
  let walk: Walk;
  let page: Page;
  let statute = '';
  beforeAll(async () => {
    walk = await openWalk();
    page = await signedIn(walk, LEADER);
    const { rows } = await (await page.request.get('/api/v1/statutes')).json();
    statute = `/statutes/${rows[0].id}`;
  }, 240_000);
  afterAll(() => walk?.close());

  test('the words on a provision open beside it, each with its source', async () => {
    await settled(page, statute);
    const article = page.locator('[data-kind="article"]').filter({ hasText: 'Điều 4.' });
    await article.getByRole('button', { name: /từ \d+ đơn vị/ }).click();
    const sources = page.getByRole('link', { name: 'Mở nguồn' });
    await expect.poll(() => sources.count(), { timeout: 20_000 }).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await expect.poll(() => sources.count(), { timeout: 20_000 }).toBe(0);
  }, 120_000);

  test('a version is entered from words: what was doubted is shown and said otherwise', async () => {
    await settled(page, `${statute}/adopt`);
    await page.getByLabel('Tên văn bản thông qua').fill('Nghị quyết sửa đổi');
    await page.getByLabel('Cơ quan ban hành').fill('Đại hội');
    await page.getByLabel('Ngày ban hành').fill('01/08/2024');
    await page.getByLabel('Có hiệu lực từ ngày').fill('05/08/2024');
    await page.getByLabel('Hoặc dán nội dung').fill('Điều 1. Thử\n\n1. Một.\n\n1. Lặp lại.\n');
    await expect
      .poll(() => page.getByText('Đọc được 2 đơn vị nội dung').count(), { timeout: 20_000 })
      .toBe(1);
    await page.getByLabel('Dòng “1. Lặp lại.” là').selectOption('clause');
    await expect
      .poll(() => page.getByText('Đọc được 3 đơn vị nội dung').count(), { timeout: 20_000 })
      .toBe(1);
    await page.getByRole('button', { name: 'Ghi nhận bản này' }).click();
    await page.waitForURL(({ pathname }) => pathname === statute);
    await page.getByText('Lặp lại.').first().waitFor();
    await page.getByRole('link', { name: 'So sánh các bản' }).click();
    await expect.poll(() => page.getByText(/\d+ chỗ khác/).count(), { timeout: 20_000 }).toBe(1);
  }, 120_000);

  test.each(['vi', 'en'] as const)(
    'every page fits a desk and a phone and passes axe (%s)',
    async (language) => {
      const places = [
        '/statutes',
        '/statutes/new',
        statute,
        `${statute}/adopt`,
        `${statute}?view=differences`,
      ];
      expect(await faultsIn(page, places, language)).toEqual([]);
    },
    240_000,
  );
});
