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
    expect(name).toMatch(/\.xlsx$/);
    // Large enough that the packing library would have asked for a worker that the policy refuses.
    expect(strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!).length).toBeGreaterThan(160_000);
    const [sheet] = await readExcelFile(bytes);
    const [heads, ...rows] = sheet!.data;
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
});
