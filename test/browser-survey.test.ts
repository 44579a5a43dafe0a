// Surveys in a browser on the reference workspace: a delegation and a session through their forms, minutes typed by two at
// once, with the keyboard and without a network; every page in both languages and sizes.
import { randomUUID } from 'node:crypto';
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

const SECRETARY = 'thu-ky-doan-khao-sat';
const HEAD = 'truong-doan-khao-sat';

describe.runIf(CHROMIUM)('in a browser', () => {
  let walk: Walk;
  let page: Page;
  let session = '';
  let delegation = '';
  beforeAll(async () => {
    walk = await openWalk();
    page = await signedIn(walk, SECRETARY);
  }, 120_000);
  afterAll(() => walk?.close());

  const api = async (one: Page, path: string, body?: object) => {
    const { request } = one.context();
    const answer = body
      ? await request.post(`/api/v1${path}`, { data: body, headers: { 'idempotency-key': randomUUID() } })
      : await request.get(`/api/v1${path}`);
    expect(answer.ok(), `${path} ${await answer.text()}`).toBe(true);
    return (await answer.json()) as Record<string, never>;
  };
  const kept = (one: Page) =>
    expect
      .poll(() => one.locator('[data-keeping]').getAttribute('data-keeping'), { timeout: 15_000 })
      .toBe('kept');

  test('a delegation is begun and established, a session planned and announced, with their forms', async () => {
    await settled(page, '/surveys?lang=vi');
    await follow(page.getByRole('link', { name: 'Lập đoàn khảo sát' }));
    await page.getByLabel('Tên đoàn').fill('Đoàn khảo sát số 9');
    await page.getByRole('combobox', { name: 'Đợt tổng kết' }).click();
    await page.getByRole('option').first().click();
    await page.getByLabel('Từ ngày').fill('01/08/2024');
    await page.getByLabel('Đến ngày').fill('31/12/2024');
    await page.getByLabel('Chức danh').first().fill('Trưởng Ban Tổ chức');
    await page.getByRole('button', { name: 'Lưu dự thảo' }).click();
    await page.waitForURL(/\/surveys\/delegations\/[0-9a-f-]{36}/);
    delegation = /delegations\/([0-9a-f-]{36})/.exec(page.url())![1]!;
    const head = await signedIn(walk, HEAD);
    await api(head, `/survey-delegations/${delegation}/establish`, { number: '09-QĐ' });
    await head.context().close();
    await settled(page, `/surveys/delegations/${delegation}/sessions/new?lang=vi`);
    await page.getByLabel('Tên buổi làm việc').fill('Làm việc với Quận ủy Đống Đa');
    await page.getByRole('combobox', { name: 'Đơn vị làm việc' }).fill('Quận ủy Đống Đa');
    await page
      .getByRole('option', { name: /^Quận ủy Đống Đa/ })
      .first()
      .click();
    await page.getByLabel(/^Ngày( \*)?$/).fill('07/08/2024');
    await page.getByRole('button', { name: 'Lưu dự thảo' }).click();
    await page.waitForURL(/\/surveys\/sessions\/[0-9a-f-]{36}/);
    session = /sessions\/([0-9a-f-]{36})/.exec(page.url())![1]!;
    await page.getByRole('button', { name: 'Thông báo cho đơn vị' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Thông báo cho đơn vị' }).click();
    await expect.poll(() => page.getByText('Đã thông báo cho đơn vị.').count(), { timeout: 15_000 }).toBe(1);
  }, 120_000);

  test('minutes are typed with the keyboard, by two at once, and on without a network', async () => {
    await settled(page, `/surveys/sessions/${session}/minutes?lang=vi`);
    await kept(page);
    await page.getByRole('checkbox', { name: /Trưởng Ban Tổ chức/ }).check();
    await page.getByRole('button', { name: 'Thêm ý kiến' }).click();
    await page.keyboard.type('Ý kiến thứ nhất.');
    await page.keyboard.press('Alt+Digit1');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.type('Ý kiến thứ hai.');
    await page.keyboard.press('Alt+Digit1');
    await kept(page);
    const other = await signedIn(walk, SECRETARY);
    await settled(other, `/surveys/sessions/${session}/minutes?lang=vi`);
    await expect.poll(() => other.locator('[data-statement]').count(), { timeout: 15_000 }).toBe(2);
    await other.getByRole('button', { name: 'Sửa ý kiến 2' }).click();
    await other.keyboard.type(' Thư ký khác thêm.');
    await expect
      .poll(() => page.getByLabel('Nội dung phát biểu').inputValue(), { timeout: 15_000 })
      .toBe('Ý kiến thứ hai. Thư ký khác thêm.');
    await page.context().setOffline(true);
    await page.keyboard.type('Khi mất mạng. ');
    await page.waitForTimeout(300);
    await page.context().setOffline(false);
    await expect
      .poll(() => other.getByLabel('Nội dung phát biểu').inputValue(), { timeout: 20_000 })
      .toContain('Khi mất mạng.');
    await kept(page);
    await other.context().close();
  }, 120_000);

  test.each(['vi', 'en'] as const)(
    'every page fits a desk and a phone and passes axe (%s)',
    async (language) => {
      const places = [
        ...[
          '/surveys',
          '/surveys/sessions',
          '/surveys/calendar',
          '/surveys/prompts',
          '/surveys/delegations/new',
        ],
        ...[`/surveys/delegations/${delegation}`, `/surveys/delegations/${delegation}/sessions/new`],
        ...[`/surveys/sessions/${session}`, `/surveys/sessions/${session}/preparation`],
        ...[`/surveys/sessions/${session}/edit`, `/surveys/sessions/${session}/minutes`],
      ];
      expect(await faultsIn(page, places, language)).toEqual([]);
    },
    240_000,
  );
});
