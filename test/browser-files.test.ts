// Tables taken away as files, in a real browser under the server's own content security policy: the whole list behind a
// page of it, as it was narrowed, in the language of the reader.
import { strFromU8, unzipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import readExcelFile from 'read-excel-file/node';
import { CHROMIUM, openWalk, signedIn, type Walk } from './browser.ts';

const OFFICE = 'chanh-van-phong-thanh-uy';

describe.runIf(CHROMIUM)('in a browser', () => {
  let walk: Walk;
  beforeAll(async () => {
    walk = await openWalk();
  }, 120_000);
  afterAll(() => walk?.close());

  const taken = async (page: Page, kind: 'CSV' | 'XLSX') => {
    const waiting = page.waitForEvent('download', { timeout: 60_000 });
    await page.getByRole('button', { name: kind }).first().click();
    const download = await waiting;
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };

  test('a list longer than its page is taken away whole as XLSX, with real days and numbers', async () => {
    const page = await signedIn(walk, OFFICE);
    const answer = await page.context().request.get('/api/v1/undertakings?drafts=false&limit=1');
    const { total } = (await answer.json()) as { total: number };
    expect(total).toBeGreaterThan(900);
    await page.goto('/counts?lang=vi');
    await page.getByText('Xem thêm').waitFor();
    const { name, bytes } = await taken(page, 'XLSX');
    expect(name).toMatch(/ 2024-08-07\.xlsx$/);
    // Large enough that the packing library would have asked for a worker that the policy refuses.
    expect(strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!).length).toBeGreaterThan(160_000);
    const [sheet] = await readExcelFile(bytes);
    const [title, whose, below, heads, ...rows] = sheet!.data;
    expect([title, whose, below].map((row) => row![0])).toEqual([
      'Nội dung',
      'Thành ủy Hà Nội · Số liệu tính đến ngày 07/08/2024',
      null,
    ]);
    expect(rows.length).toBe(total);
    expect(heads).toEqual([
      'Nội dung',
      'Loại',
      'Chủ trì',
      'Cấp dưới đã xong',
      'Cấp dưới, tổng số',
      'Hạn',
      'Trạng thái',
    ]);
    const due = rows.map((row) => row[5]).filter((day) => day !== null);
    expect(due.every((day) => (day as unknown) instanceof Date)).toBe(true);
    expect(rows.filter((row) => typeof row[3] === 'number').length).toBeGreaterThan(30);
    await page.context().close();
  }, 120_000);

  test('a tree is taken away with every branch, though none was opened', async () => {
    const page = await signedIn(walk, OFFICE);
    const answer = await page.context().request.get('/api/v1/undertakings?kind=programme&q=01-CTr/TU');
    const { rows: programmes } = (await answer.json()) as { rows: { id: string }[] };
    const below = await page.context().request.get(`/api/v1/undertakings?below=${programmes[0]!.id}&limit=1`);
    const { total } = (await below.json()) as { total: number };
    expect(total).toBeGreaterThan(800);
    await page.goto(`/programmes/${programmes[0]!.id}?lang=vi`);
    await page.getByRole('treegrid').waitFor();
    const shown = page.getByRole('treegrid').getByRole('row');
    expect(await shown.count()).toBeGreaterThan(30);
    expect(await shown.count()).toBeLessThan(200);
    const { bytes } = await taken(page, 'XLSX');
    const [sheet] = await readExcelFile(bytes);
    expect(sheet!.data.slice(4).length).toBe(total);
    const folded = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!).match(/outlineLevel="1"/g);
    expect(folded!.length).toBeGreaterThan(500);
    await page.context().close();
  }, 120_000);

  test('a long list says how far it was read, and can be stopped', async () => {
    const page = await signedIn(walk, OFFICE);
    await page.goto('/counts?lang=vi');
    await page.getByText('Xem thêm').waitFor();
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(/undertakings\?.*cursor=/, async (route) => {
      await held;
      await route.continue().catch(() => {});
    });
    let files = 0;
    page.on('download', () => files++);
    await page.getByRole('button', { name: 'XLSX' }).click();
    await page.getByText('Đang lập tệp: đã đọc 500 dòng').waitFor();
    await page.getByRole('button', { name: 'Huỷ bỏ' }).click();
    await page.getByRole('button', { name: 'XLSX' }).waitFor();
    release();
    await page.unroute(/undertakings\?.*cursor=/);
    const { bytes } = await taken(page, 'CSV');
    expect(bytes.toString('utf8').split('\r\n').length).toBeGreaterThan(900);
    expect(files).toBe(1);
    await page.context().close();
  }, 120_000);

  test('my work is taken away as it stands, its days as days', async () => {
    const page = await signedIn(walk, 'bi-thu-quan-uy-dong-da');
    await page.goto('/my-work?lang=vi');
    await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor();
    const answer = await page.context().request.get('/api/v1/my-work');
    const { tasks } = (await answer.json()) as { tasks: { title: string; dueOn: string | null }[] };
    expect(tasks.length).toBeGreaterThan(3);
    const [sheet] = await readExcelFile((await taken(page, 'XLSX')).bytes);
    const rows = sheet!.data.slice(4);
    expect(rows.map((row) => row[1]).toSorted()).toEqual(tasks.map(({ title }) => title).toSorted());
    const days = rows.flatMap((row) => [row[4], row[6]]).filter((day) => day !== null);
    expect(days.length).toBe(tasks.filter(({ dueOn }) => dueOn !== null).length);
    expect(days.every((day) => (day as unknown) instanceof Date)).toBe(true);
    await page.context().close();
  }, 120_000);

  test('what a table was narrowed to is what its file holds, in the language of the reader', async () => {
    const page = await signedIn(walk, OFFICE, { language: 'en' });
    await page.goto('/counts/units?lang=en');
    await page.getByRole('searchbox').last().fill('dong');
    await expect.poll(() => page.getByRole('row').count()).toBeLessThan(9);
    const lines = (await taken(page, 'CSV')).bytes.toString('utf8').trim().split('\r\n');
    expect(lines[0]).toContain('Unit,Done,Total,');
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual([
      'Huyện ủy Đông Anh',
      'Quận ủy Đống Đa',
      'Quận ủy Hà Đông',
      'Sở Lao động - Thương binh và Xã hội',
    ]);
    await page.context().close();
  }, 120_000);

  test('a tracker on its way in is stopped by a button, and nothing of it comes in', async () => {
    const page = await signedIn(walk, 'pho-bi-thu-thuong-truc-thanh-uy');
    const total = async () => {
      const answer = await page.context().request.get('/api/v1/undertakings?drafts=false&limit=1');
      return ((await answer.json()) as { total: number }).total;
    };
    const before = await total();
    await page.goto('/trackers/import?lang=vi');
    const rows = Array.from({ length: 20_000 }, (_one, n) => `${n + 1};Việc dài ${n};31/12/2024\n`);
    const broken = {
      name: 'bang.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.alloc(4000, 0x97),
    };
    await page.locator('input[type=file]').setInputFiles(broken);
    await page
      .getByRole('alert')
      .getByText('nội dung không phải loại tệp được nhận ở đây (CSV, XLSX)')
      .waitFor({ timeout: 30_000 });
    const buffer = Buffer.from(`STT;Nội dung nhiệm vụ;Hạn HT\n${rows.join('')}`);
    await page.locator('input[type=file]').setInputFiles({ name: 'bang.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: /^Nhập .*20\.000/ }).click({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Dừng' }).click();
    await page.getByText('Đã dừng theo yêu cầu').waitFor({ timeout: 60_000 });
    expect(await total()).toBe(before);
    await page.context().close();
  }, 180_000);
});
