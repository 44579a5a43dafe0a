// Amending in a browser: a suggested group becomes a proposal, is decided and answered; a unit reads what became of its voices.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { CHROMIUM, faultsIn, openWalk, settled, signedIn, type Walk } from './browser.ts';

const HEAD = 'truong-doan-khao-sat';
const DISTRICT = 'bi-thu-huyen-uy-dong-anh';

describe.skipIf(!CHROMIUM)('in a browser', () => {
  let walk: Walk;
  let page: Page;
  let drive = '';
  let proposal = '';
  beforeAll(async () => {
    walk = await openWalk();
    page = await signedIn(walk, HEAD);
    const read = async (path: string) => (await page.request.get(`/api/v1${path}`)).json();
    drive = (await read('/amendment-drives')).rows[0].id;
    proposal = (await read(`/amendment-drives/${drive}/proposals?state=decided`)).rows[0].id;
  }, 240_000);
  afterAll(() => walk?.close());

  test('a suggested group becomes a proposal with its voices, is decided, answered and told', async () => {
    await settled(page, `/amendments/${drive}?view=suggestions`);
    await page.getByRole('button', { name: 'Lập kiến nghị từ các ý kiến này' }).first().click();
    await page.getByLabel('Nội dung kiến nghị').fill('Thu hút người giỏi');
    await page.getByRole('button', { name: 'Ghi lại' }).click();
    await page.waitForURL(/\/proposals\//, { timeout: 20_000 });
    await expect.poll(() => page.getByText(/\d+ ý kiến của \d+ đơn vị/).count(), { timeout: 20_000 }).toBe(1);
    await page.getByRole('button', { name: 'Quyết định' }).first().click();
    await page.getByLabel('Cấp quyết định').fill('Tiểu ban');
    await page.getByLabel('Lý do').fill('Phù hợp với thực tiễn.');
    await page.getByRole('dialog').getByRole('button', { name: 'Quyết định' }).click();
    await expect.poll(() => page.getByRole('dialog').count(), { timeout: 20_000 }).toBe(0);
    await page.getByRole('button', { name: 'Việc khác' }).click();
    await page.getByRole('menuitem', { name: 'Soạn trả lời', exact: true }).click();
    await page.getByLabel('Nội dung trả lời').fill('Xin tiếp thu.');
    await page.getByRole('dialog').getByRole('button', { name: 'Ghi lại' }).click();
    await page.getByRole('button', { name: 'Gửi trả lời' }).click({ timeout: 20_000 });
    await expect.poll(() => page.getByText(/Đã gửi ngày/).count(), { timeout: 20_000 }).toBe(1);
  }, 120_000);

  test('a unit reads what became of each of its voices', async () => {
    const district = await signedIn(walk, DISTRICT);
    await settled(district, '/amendments?view=own');
    await expect
      .poll(() => district.getByText(/Chưa được xem xét|Đang được xem xét|Tiểu ban Điều lệ/).count(), {
        timeout: 20_000,
      })
      .toBeGreaterThan(0);
    await district.context().close();
  }, 120_000);

  test.each(['vi', 'en'] as const)(
    'every page fits a desk and a phone and passes axe (%s)',
    async (language) => {
      const of = `/amendments/${drive}`;
      const places = [
        ...[
          '/amendments',
          '/amendments?view=own',
          of,
          `${of}?view=suggestions`,
          `${of}?view=voices`,
          `${of}?view=steps`,
          `${of}?view=words`,
          `${of}?view=quality`,
        ],
        ...[`/proposals/${proposal}`],
      ];
      expect(await faultsIn(page, places, language)).toEqual([]);
    },
    240_000,
  );
});
