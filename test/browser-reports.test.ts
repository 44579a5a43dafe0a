// Reports in a browser on the reference workspace: every page in both languages and sizes; a section written, kept, written on
// without a network and there again; words marked as an insight; a paragraph taken over with its source.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { accessibilityFaults, CHROMIUM, DESK, openWalk, PHONE, signedIn, type Walk } from './browser.ts';

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
  const settled = async (one: Page, path: string) => {
    await one.goto(path);
    await one.waitForLoadState('networkidle');
    await expect.poll(() => one.locator('main h1').count(), { timeout: 15_000 }).toBeGreaterThan(0);
  };
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
      for (const place of places)
        for (const size of [DESK, PHONE]) {
          await desk.setViewportSize(size);
          await settled(desk, `${place}${place.includes('?') ? '&' : '?'}lang=${language}`);
          const wide = await desk.evaluate('document.documentElement.scrollWidth - innerWidth');
          expect([place, size.width, wide]).toEqual([place, size.width, 0]);
          expect(await accessibilityFaults(desk), place).toEqual([]);
        }
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
