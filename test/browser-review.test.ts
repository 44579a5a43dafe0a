// Reviews in a browser on the reference workspace: every page in both languages and sizes; a unit gets more time; a section is
// written and the step undone; what another version changed is shown.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { outlinePaper } from './outline-paper.ts';
import {
  accessibilityFaults,
  CHROMIUM,
  faultsIn,
  openWalk,
  settled,
  signedIn,
  type Walk,
} from './browser.ts';

const LEADER = 'pho-bi-thu-thuong-truc-thanh-uy';

describe.runIf(CHROMIUM)('in a browser', () => {
  let walk: Walk;
  let page: Page;
  let review = '';
  beforeAll(async () => {
    walk = await openWalk();
    page = await signedIn(walk, LEADER);
    const reply = await page.context().request.get('/api/v1/reviews');
    const { rows } = (await reply.json()) as { rows: { id: string; code: string }[] };
    review = `/reviews/${rows.find(({ code }) => code === 'TK15-DL')!.id}`;
  }, 120_000);
  afterAll(() => walk?.close());

  test.each(['vi', 'en'] as const)(
    'every page fits a desk and a phone and passes axe (%s)',
    async (language) => {
      const places = ['/reviews', '/reviews/new', review, `${review}/outline`, `${review}/difference`];
      expect(await faultsIn(page, [...places, `${review}/outline/edit`], language)).toEqual([]);
    },
    120_000,
  );

  test('a unit gets more time with a reason, and the list says so', async () => {
    await settled(page, `${review}?q=Ba+Đình&lang=vi`);
    await page.locator('#duties tbody tr').first().click();
    await page.getByRole('button', { name: 'Gia hạn', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Gia hạn cho' });
    await dialog.getByLabel('Hạn mới').fill('30/09/2024');
    await dialog.getByLabel('Hạn mới').press('Tab');
    await dialog.getByLabel('Lý do').fill('Đang hợp nhất số liệu các phường');
    await dialog.getByRole('button', { name: 'Gia hạn' }).click();
    await expect
      .poll(() => page.locator('#duties tbody tr').first().innerText(), { timeout: 10_000 })
      .toContain('được gia hạn');
  }, 60_000);

  test('an outline is read from Word: shown before it is taken, and taken back by undoing', async () => {
    await settled(page, `${review}/outline/edit?lang=vi`);
    await page.getByRole('button', { name: 'Đọc đề cương từ tệp' }).click();
    const dialog = page.getByRole('dialog', { name: 'Đọc đề cương từ tệp' });
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    const file = { name: 'de-cuong.docx', mimeType: type, buffer: Buffer.from(outlinePaper()) };
    await dialog.locator('input[type=file]').setInputFiles(file);
    await expect.poll(() => dialog.getByText('Đọc được 9 mục:').count(), { timeout: 15_000 }).toBe(1);
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Dùng đề cương này' }).click();
    await expect.poll(() => page.getByText('Phụ lục 1', { exact: true }).count()).toBe(1);
    expect(await page.getByText('Khung để ghi ý kiến của cấp uỷ').count()).toBe(1);
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await expect.poll(() => page.getByText('Phụ lục 1', { exact: true }).count()).toBe(0);
  }, 60_000);

  test('a section taken out comes back by undoing', async () => {
    await settled(page, `${review}/outline/edit?lang=vi`);
    const title = page.getByText('Tổ chức bộ máy', { exact: true });
    await page.getByRole('button', { name: /^Bỏ “.*Tổ chức bộ máy”/ }).click();
    await expect.poll(() => title.count()).toBe(0);
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await expect.poll(() => title.count()).toBe(1);
  }, 60_000);

  test('a table of figures takes rows and columns from the form that an office has', async () => {
    await settled(page, `${review}/outline/edit?lang=vi`);
    await page.getByRole('button', { name: /^Sửa “.*Đội ngũ đảng viên/ }).click();
    const section = page.getByRole('dialog', { name: 'Sửa mục' });
    await section.getByRole('button', { name: 'Nhập từ Excel' }).click();
    const dialog = page.getByRole('dialog', { name: 'Nhập từ Excel' });
    const form = Buffer.from('STT;Chi bộ;Đảng số (người);Tỷ lệ nữ\n1;Khu phố 1;20;0,5\n2;Khu phố 2;31;0,4\n');
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'bieu.csv', mimeType: 'text/csv', buffer: form });
    await dialog.getByText('2 dòng, 2 cột').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Dùng biểu này' }).click();
    await expect.poll(() => section.getByLabel(/^Dòng 2/).inputValue()).toBe('Khu phố 2');
    expect(await section.getByLabel(/^Cột 1/).inputValue()).toBe('Đảng số');
    await page.keyboard.press('Escape');
  }, 60_000);
});
