// A consultation in a browser on the reference workspace: written, opened, commented on and answered through its forms; every
// page and form in both languages and sizes.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import {
  accessibilityFaults,
  CHROMIUM,
  faultsIn,
  openWalk,
  follow,
  settled,
  signedIn,
  type Walk,
} from './browser.ts';

const WORDS = 'Chưa rõ thời hạn quyết định.';
const ANSWER = 'Bổ sung thời hạn 30 ngày.';

describe.runIf(CHROMIUM)('in a browser', () => {
  let walk: Walk;
  let city: Page;
  let district: Page;
  let consultation = '';
  let comment = '';
  beforeAll(async () => {
    walk = await openWalk();
    city = await signedIn(walk, 'pho-bi-thu-thuong-truc-thanh-uy');
    district = await signedIn(walk, 'bi-thu-quan-uy-dong-da');
  }, 240_000);
  afterAll(() => walk?.close());

  const inDialog = (page: Page) => page.getByRole('dialog');
  const confirm = async (page: Page, verb: string): Promise<void> => {
    await inDialog(page).getByRole('button', { name: verb, exact: true }).click();
    await expect.poll(() => inDialog(page).count()).toBe(0);
  };
  const addressOf = (page: Page) => new URL(page.url()).pathname;

  test('the city writes a draft, asks a named district, and opens it', async () => {
    await settled(city, '/consultations?lang=vi');
    await follow(city.getByRole('link', { name: 'Lập đợt lấy ý kiến' }));
    await city.getByRole('button', { name: 'Lưu dự thảo' }).click();
    await expect.poll(() => city.getByText('Nhập tên đợt lấy ý kiến').count()).toBe(1);
    await city.getByLabel('Tên đợt lấy ý kiến').fill('Góp ý nhóm kiến nghị');
    await city.getByLabel('Đến hết ngày').fill('30/08/2024');
    await city.getByLabel('Toàn văn dự thảo').fill('KIẾN NGHỊ\nĐiều 10, khoản 2: giao cấp uỷ quyết định.');
    await city.getByLabel('Các đơn vị nêu tên').check();
    await city.getByRole('combobox', { name: 'Thêm đơn vị' }).fill('Quận ủy Đống Đa');
    await city.getByRole('option', { name: 'Quận ủy Đống Đa' }).first().click();
    expect(await accessibilityFaults(city)).toEqual([]);
    await city.getByRole('button', { name: 'Lưu dự thảo' }).click();
    await city.waitForURL(/\/consultations\/[0-9a-f-]{36}(\?|$)/);
    consultation = addressOf(city);
    await city.getByRole('button', { name: 'Mở lấy ý kiến' }).click();
    await confirm(city, 'Mở lấy ý kiến');
    await expect.poll(() => city.getByText('0/1 đơn vị').count()).toBe(1);
  }, 90_000);

  test('the district finds it in its work, comments on a paragraph and sends', async () => {
    await settled(district, '/my-work?lang=vi');
    await district.getByRole('link', { name: 'Góp ý nhóm kiến nghị' }).first().click();
    await district.getByRole('button', { name: 'Góp ý vào đoạn 2' }).click();
    await expect
      .poll(() => inDialog(district).getByLabel('Điều, khoản').inputValue())
      .toBe('Điều 10, khoản 2');
    await inDialog(district).getByRole('combobox', { name: 'Loại nhận định' }).click();
    await district.getByRole('option', { name: 'Khó khăn, vướng mắc' }).click();
    await inDialog(district).getByLabel('Nội dung ý kiến').fill(WORDS);
    expect(await accessibilityFaults(district)).toEqual([]);
    await confirm(district, 'Lưu ý kiến');
    await district.getByRole('link', { name: 'Quận ủy Đống Đa · Khó khăn, vướng mắc' }).click();
    await district.waitForURL(/\/consultations\/comments\//);
    comment = addressOf(district);
    await district.getByRole('button', { name: 'Gửi ý kiến' }).click();
    await confirm(district, 'Gửi ý kiến');
    await expect.poll(() => district.getByText('chưa trả lời ý kiến này').count()).toBe(1);
  }, 90_000);

  test('the city finds it unanswered and answers; the district reads that, and it is an insight of the review', async () => {
    await settled(city, `${consultation}/comments?state=open&lang=vi`);
    await city.getByText(WORDS).first().click();
    await city.waitForURL(/\/consultations\/comments\//);
    await city.getByRole('button', { name: 'Trả lời', exact: true }).click();
    await inDialog(city).getByRole('combobox', { name: 'Kết quả xem xét' }).click();
    await city.getByRole('option', { name: 'Tiếp thu', exact: true }).click();
    await inDialog(city).getByLabel('Giải trình').fill(ANSWER);
    expect(await accessibilityFaults(city)).toEqual([]);
    await confirm(city, 'Trả lời');
    await settled(district, `${comment}?lang=vi`);
    await expect.poll(() => district.getByText(ANSWER).count()).toBe(1);
    const review = await city.context().request.get('/api/v1/consultations');
    const { reviews } = await review.json();
    await settled(city, `/reviews/${reviews[0].id}/insights?source=comment&lang=vi`);
    await expect.poll(() => city.getByText(WORDS).count()).toBeGreaterThan(0);
    expect(
      await city
        .getByRole('link', { name: /^Ý kiến góp ý/ })
        .first()
        .getAttribute('href'),
    ).toContain('/consultations/comments/');
  }, 90_000);

  test.each(['vi', 'en'] as const)(
    'every page fits and is accessible, in %s',
    async (language) => {
      const { rows } = await (await city.context().request.get('/api/v1/consultations')).json();
      const sample = `/consultations/${rows.at(-1).id}`;
      const pages = ['/consultations', sample, `${sample}/comments`, '/consultations/new', comment];
      expect(await faultsIn(city, pages, language)).toEqual([]);
      expect(await faultsIn(district, [sample, `${sample}/comments?state=draft`], language)).toEqual([]);
    },
    180_000,
  );
});
