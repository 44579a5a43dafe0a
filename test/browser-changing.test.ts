// Changing a text in a browser: edited in place with its conflicts told at once, handed in, chosen, taken into a draft.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { CHROMIUM, faultsIn, openWalk, settled, signedIn, type Walk } from './browser.ts';

const HEAD = 'truong-doan-khao-sat';
const PATIENT = { timeout: 20_000 };

describe.skipIf(!CHROMIUM)('in a browser', () => {
  let walk: Walk;
  let page: Page;
  let of = '';
  let conflicts: { rows: { kind: string; sides: { amendment: { id: string } }[] }[] };
  beforeAll(async () => {
    walk = await openWalk();
    page = await signedIn(walk, HEAD);
    const read = async (path: string) => (await page.request.get(`/api/v1${path}`)).json();
    const { id } = (await read('/amendment-drives')).rows[0];
    of = `/amendments/${id}`;
    conflicts = await read(`/amendment-drives/${id}/conflicts`);
  }, 240_000);
  afterAll(() => walk?.close());

  test('words edited in place show what they come to and what they contradict, and stand in the text once handed in', async () => {
    await settled(page, `${of}?view=text&all=1`);
    await page.getByRole('button', { name: 'Sửa Điều 8, khoản 1', exact: true }).click();
    const dialog = page.getByRole('dialog');
    const words = dialog.getByLabel('Câu chữ mới');
    await words.fill((await words.inputValue()).replace('ba tháng', 'mười hai tháng'));
    await expect.poll(() => dialog.getByText(/Mâu thuẫn với nội dung khác/).count(), PATIENT).toBe(1);
    expect(await dialog.locator('ins').first().textContent()).toContain('mười hai');
    await dialog.getByLabel('Lý do, căn cứ').fill('Cho thống nhất với thực tiễn.');
    await dialog.getByRole('button', { name: 'Ghi lại' }).click();
    await page.waitForURL(/amendment=/, PATIENT);
    await page.getByRole('button', { name: 'Gửi sửa đổi' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Gửi sửa đổi' }).click();
    await expect.poll(() => page.getByText(/Đã gửi; \d+ chỗ mâu thuẫn/).count(), PATIENT).toBe(1);
  }, 120_000);

  test('an alternative is chosen with a reason; what waits for nothing is taken into a draft and the rest goes on', async () => {
    const { sides } = conflicts.rows.find(({ kind }) => kind === 'alternatives')!;
    await settled(page, `${of}?view=amendments&amendment=${sides[0]!.amendment.id}`);
    await page.getByRole('button', { name: 'Chọn phương án này' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('Sát thực tế');
    await page.getByRole('dialog').getByRole('button', { name: 'Chọn phương án này' }).click();
    await expect
      .poll(() => page.getByRole('button', { name: 'Bỏ việc chọn phương án' }).count(), PATIENT)
      .toBe(1);
    await settled(page, `${of}?view=drafts`);
    await page.getByRole('button', { name: 'Đưa vào dự thảo' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Đưa vào dự thảo' }).click();
    await expect.poll(() => page.getByText('Dự thảo lần 2').count(), PATIENT).toBeGreaterThan(0);
    await expect.poll(() => page.getByText(/Đưa vào: SĐ/).count(), PATIENT).toBe(1);
  }, 120_000);

  test.each(['vi', 'en'] as const)(
    'every page fits a desk and a phone and passes axe (%s)',
    async (language) => {
      const [{ sides }] = conflicts.rows as [(typeof conflicts.rows)[0]];
      const views = ['text', 'text&all=1', 'amendments', 'conflicts', 'drafts'].map(
        (view) => `${of}?view=${view}`,
      );
      const one = `${of}?view=amendments&amendment=${sides[0]!.amendment.id}`;
      expect(await faultsIn(page, [...views, one], language)).toEqual([]);
    },
    240_000,
  );
});
