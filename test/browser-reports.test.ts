// Reports in a browser on the reference workspace: every page in both languages and sizes; a section written, kept, written on
// without a network and there again; words marked as an insight; a paragraph taken over with its source.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import {
  accessibilityFaults,
  CHROMIUM,
  faultsIn,
  openWalk,
  settled,
  signedIn,
  type Walk,
} from './browser.ts';

const OFFICE = 'chanh-van-phong-thanh-uy';
const DISTRICT = 'chanh-van-phong-quan-uy-dong-da';

interface Row {
  id: string;
  kind: string;
  state: string;
  review: { id: string };
  unit: { name: string };
}

describe.runIf(CHROMIUM)('in a browser', () => {
  let walk: Walk;
  let page: Page;
  let office: Row[];
  let draft = '';
  beforeAll(async () => {
    walk = await openWalk();
    page = await signedIn(walk, DISTRICT);
    draft = (await rowsFor(page)).find((row) => row.state === 'draft')!.id;
    const desk = await signedIn(walk, OFFICE);
    office = await rowsFor(desk);
    await desk.context().close();
  }, 120_000);
  afterAll(() => walk?.close());

  const rowsFor = async (one: Page): Promise<Row[]> =>
    ((await (await one.context().request.get('/api/v1/reports?limit=200')).json()) as { rows: Row[] }).rows;
  const kept = (one: Page) =>
    expect
      .poll(() => one.locator('[data-keeping]').getAttribute('data-keeping'), { timeout: 15_000 })
      .toBe('kept');
  const text = (one: Page) => one.locator('.ProseMirror');

  test.each(['vi', 'en'] as const)(
    'every page fits a desk and a phone and passes axe (%s)',
    async (language) => {
      const desk = await signedIn(walk, OFFICE);
      const full = office.find(({ kind, unit }) => kind === 'full' && unit.name === 'Thành ủy Hà Nội')!;
      const read = office.find(({ state }) => state === 'accepted')!;
      const review = `/reviews/${full.review.id}`;
      const places = [
        ...[
          `${review}/reports`,
          `${review}/reading?section=bai_hoc`,
          `${review}/reading?section=pl_dang_vien`,
        ],
        ...[`${review}/insights`, `/reports/${full.id}`, `/reports/${full.id}?section=pl_dang_vien`],
        ...[`/reports/${full.id}/versions`, `/reports/${read.id}`, `/reports/${read.id}/whole`],
        `/letterheads/${await unitOf(desk)}`,
      ];
      expect(await faultsIn(desk, places, language)).toEqual([]);
      await desk.context().close();
    },
    240_000,
  );

  const unitOf = async (one: Page) =>
    ((await (await one.context().request.get('/api/v1/me')).json()) as { posts: { unitId: string }[] })
      .posts[0]!.unitId;

  test('what is typed is kept, also what was typed without a network; words are marked as an insight', async () => {
    const there = `/reports/${draft}?section=quan_triet_1&lang=vi`;
    await settled(page, there);
    await text(page).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Đã mở thêm hai lớp.');
    await kept(page);
    await page.context().setOffline(true);
    await page.keyboard.type(' Viết khi mất mạng.');
    await page.waitForTimeout(500);
    await page.context().setOffline(false);
    await settled(page, there);
    await expect
      .poll(() => text(page).innerText(), { timeout: 15_000 })
      .toContain('hai lớp. Viết khi mất mạng.');
    await kept(page);
    await text(page).click();
    await page.keyboard.press('Control+End');
    for (let n = 0; n < 'Viết khi mất mạng.'.length; n += 1) await page.keyboard.press('Shift+ArrowLeft');
    await page.getByRole('button', { name: 'Nhận định' }).click();
    const dialog = page.getByRole('dialog', { name: 'Đánh dấu nhận định' });
    await dialog.getByLabel('Khó khăn').check();
    await dialog.getByLabel('Về điều, khoản').fill('Điều 10');
    await dialog.getByRole('button', { name: 'Đánh dấu' }).click();
    await expect
      .poll(() => page.locator('mark[data-kind=difficulty]').allInnerTexts())
      .toContain('Viết khi mất mạng.');
    await kept(page);
  }, 90_000);

  test('a letterhead is written beside the first page that it makes, kept with who set it, and led back to the rule', async () => {
    const leader = await signedIn(walk, 'bi-thu-quan-uy-dong-da');
    await settled(leader, `/letterheads/${await unitOf(leader)}?lang=vi`);
    const sheet = leader.getByRole('figure', { name: /^Trang đầu/ });
    await expect.poll(() => sheet.innerText()).toContain('Số 01-BC/QU');
    await leader.getByLabel('Chữ viết tắt trong ký hiệu').fill('QUĐĐ');
    await expect.poll(() => sheet.innerText()).toContain('Số 01-BC/QUĐĐ');
    await leader.getByText(/^Cỡ chữ và khoảng cách/).click();
    const height = () => sheet.getByText('Số 01-BC/QUĐĐ').evaluate((line) => getComputedStyle(line).fontSize);
    const before = await height();
    await leader.getByLabel('Số và ký hiệu').fill('13');
    await expect.poll(height).not.toBe(before);
    await expect.poll(() => leader.getByText(/không thống nhất cỡ chữ 13 hay 14/).count()).toBe(1);
    expect(await accessibilityFaults(leader)).toEqual([]);
    await leader.getByRole('button', { name: 'Lưu mẫu' }).click();
    await expect.poll(() => leader.getByText(/Bí thư Quận ủy Đống Đa đặt lần gần nhất/).count()).toBe(1);
    await leader.getByRole('button', { name: 'Đặt lại theo thể thức quy định' }).click();
    await expect.poll(height).toBe(before);
    await leader.context().close();
  }, 60_000);

  test('before issue the number that a report will bear is shown, with advice on its form that holds nothing back', async () => {
    const leader = await signedIn(walk, 'bi-thu-quan-uy-dong-da');
    await leader.context().request.post(`/api/v1/reports/${draft}/approve`, {
      data: { gaps: 'Chưa có số liệu' },
      headers: { 'idempotency-key': crypto.randomUUID() },
    });
    await settled(leader, `/reports/${draft}/whole?lang=vi`);
    await leader.getByRole('button', { name: 'Việc khác' }).click();
    await leader.getByRole('menuitem', { name: 'Ban hành', exact: true }).click();
    const dialog = leader.getByRole('dialog', { name: 'Ban hành báo cáo' });
    await dialog.getByLabel('Số', { exact: false }).first().fill('12');
    await dialog.getByLabel('Họ tên người ký').fill('TS. Nguyễn Văn An');
    await expect.poll(() => dialog.innerText()).toContain('12-BC/QU');
    await expect.poll(() => dialog.innerText()).toContain('không ghi học hàm');
    expect(await accessibilityFaults(leader)).toEqual([]);
    await dialog.getByRole('button', { name: 'Ban hành' }).click();
    await expect
      .poll(() => leader.getByText('Số 12-BC/QU', { exact: false }).count(), { timeout: 15_000 })
      .toBe(1);
    await leader.getByRole('button', { name: 'Việc khác' }).click();
    const book = leader.getByRole('menuitem', { name: 'Tải XLSX biểu số liệu (bản ban hành)' });
    expect(await book.getAttribute('href')).toMatch(/^\/api\/v1\/files\//);
    await leader.context().close();
  }, 90_000);

  test('a paragraph of another unit is taken over into one’s own report, with where it comes from', async () => {
    const desk = await signedIn(walk, OFFICE);
    const full = office.find(({ kind, unit }) => kind === 'full' && unit.name === 'Thành ủy Hà Nội')!;
    await settled(desk, `/reviews/${full.review.id}/reading?section=chinh_tri_ket_qua&lang=vi`);
    const button = desk.getByRole('button', { name: 'Đưa đoạn của Huyện ủy Chương Mỹ vào báo cáo' }).first();
    await button.click();
    await expect
      .poll(() => desk.getByText('Đã đưa vào báo cáo, kèm nguồn.').count(), { timeout: 15_000 })
      .toBe(1);
    await settled(desk, `/reports/${full.id}?section=chinh_tri_ket_qua&lang=vi`);
    await expect.poll(() => desk.getByText(/^Nguồn của mục này/).count(), { timeout: 15_000 }).toBe(1);
    await expect.poll(() => desk.locator('aside').getByText('Huyện ủy Chương Mỹ').count()).toBeGreaterThan(0);
    await desk.context().close();
  }, 60_000);
});
