// Answering in a browser: several proposals of the desk at once with words of their own for one, told at once, and found again by the
// passage that the answers were made with.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { CHROMIUM, faultsIn, openWalk, settled, signedIn, type Walk } from './browser.ts';

const HEAD = 'truong-doan-khao-sat';

describe.skipIf(!CHROMIUM)('in a browser', () => {
  let walk: Walk;
  let page: Page;
  let of = '';
  let proposal = '';
  beforeAll(async () => {
    walk = await openWalk();
    page = await signedIn(walk, HEAD);
    const read = async (path: string) => (await page.request.get(`/api/v1${path}`)).json();
    const drive = (await read('/amendment-drives')).rows[0].id;
    of = `/amendments/${drive}`;
    const { rows } = await read(`/amendment-drives/${drive}/desk?queue=told`);
    proposal = rows.find((row: { outcome: string }) => row.outcome === 'not-accept').id;
  }, 240_000);
  afterAll(() => walk?.close());

  const dialog = () => page.getByRole('dialog');
  const gone = () => expect.poll(() => dialog().count(), { timeout: 20_000 }).toBe(0);

  test('several proposals are answered at once, one in words of its own, and told once it is said who hears it', async () => {
    await settled(page, `${of}?view=desk&queue=pending`);
    const boxes = page.getByRole('checkbox', { name: /Chọn kiến nghị/ });
    for (const n of [0, 1, 2]) await boxes.nth(n).check();
    await page.getByRole('button', { name: 'Soạn trả lời chung (3)' }).click();
    await dialog().getByLabel('Chèn đoạn mẫu').selectOption({ label: 'Tiếp tục nghiên cứu' });
    await expect
      .poll(() =>
        dialog()
          .getByText(/tiếp tục nghiên cứu cùng kết quả/)
          .count(),
      )
      .toBeGreaterThan(3);
    await dialog()
      .getByRole('button', { name: /^Sửa riêng trả lời/ })
      .first()
      .click();
    await dialog()
      .getByLabel(/^Trả lời riêng cho kiến nghị/)
      .fill('Để lại đại hội sau, có theo dõi.');
    await dialog()
      .getByRole('button', { name: /^Bỏ kiến nghị số/ })
      .last()
      .click();
    await dialog().getByRole('button', { name: 'Ghi 2 trả lời' }).click();
    await gone();
    await settled(page, `${of}?view=desk&queue=written`);
    await page.getByRole('button', { name: 'Gửi 2 trả lời đã sẵn sàng' }).click({ timeout: 20_000 });
    await expect
      .poll(() =>
        dialog()
          .getByText(/\d+ ý kiến của \d+ đơn vị được nghe/)
          .count(),
      )
      .toBe(1);
    await dialog().getByRole('button', { name: 'Gửi trả lời' }).click();
    await gone();
    await expect.poll(() => page.getByRole('button', { name: /đã sẵn sàng/ }).count()).toBe(0);
  }, 120_000);

  test('a passage shows where it was used and where its words were changed, and leads to the proposals', async () => {
    await settled(page, `${of}?view=passages`);
    const passage = page.getByRole('listitem').filter({ hasText: 'Tiếp tục nghiên cứu' }).first();
    await expect.poll(() => passage.getByText(/1 nơi đã sửa lời/).count(), { timeout: 20_000 }).toBe(1);
    await passage.getByRole('button', { name: /Nơi đã dùng/ }).click();
    await passage.getByRole('listitem').filter({ hasText: 'đã sửa tại đây' }).getByRole('link').click();
    await expect
      .poll(() => page.getByText('Để lại đại hội sau, có theo dõi.').count(), { timeout: 20_000 })
      .toBe(1);
  }, 120_000);

  test('a passage is added, revised and taken out of use', async () => {
    await settled(page, `${of}?view=passages`);
    await page.getByRole('button', { name: 'Thêm đoạn mẫu' }).click();
    await dialog().getByLabel('Tên đoạn mẫu').fill('Hẹn trả lời');
    await dialog().getByLabel('Nội dung').fill('Tiểu ban sẽ trả lời sau.');
    await dialog().getByRole('button', { name: 'Ghi lại' }).click();
    await gone();
    await page.getByRole('button', { name: 'Sửa đoạn mẫu “Hẹn trả lời”' }).click();
    await dialog().getByLabel('Nội dung').fill('Tiểu ban sẽ trả lời trong tháng.');
    await dialog().getByRole('button', { name: 'Ghi lại' }).click();
    await gone();
    await expect.poll(() => page.getByText('Bản trước (1)').count(), { timeout: 20_000 }).toBe(1);
    await page.getByRole('button', { name: 'Thôi dùng đoạn mẫu “Hẹn trả lời”' }).click();
    await dialog().getByRole('button', { name: 'Thôi dùng', exact: true }).click();
    await gone();
    await expect.poll(() => page.getByText(/thôi dùng từ/).count(), { timeout: 20_000 }).toBe(1);
  }, 120_000);

  test('the versions of an answer are shown with what changed', async () => {
    await settled(page, `/proposals/${proposal}`);
    await page.getByRole('button', { name: 'Các bản trả lời (2)' }).click();
    await expect.poll(() => page.locator('ins').count(), { timeout: 20_000 }).toBeGreaterThan(0);
    await page.getByLabel('Bản thứ nhất').selectOption({ index: 0 });
    await expect.poll(() => page.getByText('Hai bản không khác nhau').count(), { timeout: 20_000 }).toBe(1);
  }, 120_000);

  test.each(['vi', 'en'] as const)(
    'every page fits a desk and a phone and passes axe (%s)',
    async (language) => {
      const places = [`${of}?view=desk`, `${of}?view=passages`, `/proposals/${proposal}`];
      expect(await faultsIn(page, places, language)).toEqual([]);
    },
    240_000,
  );
});
