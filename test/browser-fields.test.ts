// What is typed into fields stays: a day that cannot be taken, and a search for a number that many titles mention.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHROMIUM, openWalk, settled, signedIn, type Walk } from './browser.ts';

describe.skipIf(!CHROMIUM)('fields of forms', () => {
  let walk: Walk;
  let page: Page;
  beforeAll(async () => {
    walk = await openWalk();
    page = await signedIn(walk, 'pho-chu-nhiem-thuong-truc-uy-ban-kiem-tra-thanh-uy');
  });
  afterAll(() => walk.close());

  test('a day that there is not, or that is out of bounds, stays as it was typed, is said, and nothing is sent', async () => {
    await settled(page, '/inspection/plans/new?lang=vi');
    const [from, to] = [page.getByLabel('Từ ngày'), page.getByLabel('Đến ngày')];
    await from.fill('30/09/2024');
    for (const [typed, told] of [
      ['31/02/2025', 'Không có ngày “31/02/2025”'],
      ['01/07/2024', 'Chọn ngày từ 30/09/2024 trở đi'],
    ] as const) {
      await to.fill(typed);
      await to.blur();
      expect(await page.getByText(told).isVisible()).toBe(true);
      await page.locator('form button[type=submit]').click();
      expect(await to.inputValue()).toBe(typed);
      expect(await to.evaluate((input) => input === document.activeElement)).toBe(true);
      expect(new URL(page.url()).pathname).toBe('/inspection/plans/new');
    }
    await to.fill('31/12/2024');
    await to.blur();
    expect(await page.getByText('Chọn ngày từ').count()).toBe(0);
  });

  test('a day chosen in the calendar takes the place of a refused one, also the same as before', async () => {
    await settled(page, '/inspection/plans/new?lang=vi');
    const from = page.getByLabel('Từ ngày');
    await from.fill('05/09/2024');
    await from.fill('5/9');
    await page.getByRole('button', { name: '5 tháng 9 2024', exact: true }).click();
    await expect.poll(() => from.inputValue()).toBe('05/09/2024');
  });

  test('what has the number that was typed comes before what mentions it', async () => {
    for (const path of ['undertakings', 'directives']) {
      const answer = await page.context().request.get(`/api/v1/${path}?q=01-CTr&limit=5`);
      const { rows } = (await answer.json()) as { rows: { code?: string; number?: string }[] };
      expect(rows[0]!.code ?? rows[0]!.number).toBe('01-CTr/TU');
    }
  });
});
