// The papers of a drive in a browser: alternatives side by side, opened to their voices, taken away, issued and read again.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { CHROMIUM, faultsIn, openWalk, settled, signedIn, type Walk } from './browser.ts';

const HEAD = 'truong-doan-khao-sat';

describe.skipIf(!CHROMIUM)('in a browser', () => {
  let walk: Walk;
  let page: Page;
  let drive = '';
  beforeAll(async () => {
    walk = await openWalk();
    page = await signedIn(walk, HEAD);
    const read = async (path: string) => (await page.request.get(`/api/v1${path}`)).json();
    const send = async (path: string, data: object) => {
      const answer = await page.request.post(`/api/v1${path}`, { data });
      expect(answer.ok(), `${path} ${await answer.text()}`).toBe(true);
      return answer.json();
    };
    const [found] = (await read('/amendment-drives')).rows;
    drive = found.id;
    const { rows } = await read(`/amendment-drives/${drive}/proposals?limit=200`);
    const waiting = rows.find((row: any) => row.voices > 1 && row.state !== 'decided');
    const { provisions } = await read(`/amendment-drives/${drive}/text`);
    const clauses = provisions.filter(
      (one: any) => ['clause', 'point'].includes(one.kind) && one.pieces.length === 1,
    );
    const wordsOf = (one: any) => one.pieces[0].text as string;
    const amend = async (changes: object[], more: object = {}) => {
      const body = { proposalId: null, alternative: '', sources: [], changes, ...more };
      const reason = 'Quy định hiện hành chưa rõ thẩm quyền.';
      const drafterUnitId = found.unit.id;
      const { id } = await send(`/amendment-drives/${drive}/amendments`, { ...body, reason, drafterUnitId });
      await send(`/amendments/${id}/submit`, {});
    };
    const edit = (one: any, words: string) => ({ kind: 'edit', provision: one.id, words });
    const [first, second, third] = clauses;
    const answers = { proposalId: waiting.id };
    await amend([edit(first, `${wordsOf(first)} Kết quả được công khai.`)], {
      ...answers,
      alternative: 'Công khai',
    });
    await amend([edit(first, `${wordsOf(first)} Kết quả gửi cấp trên.`)], {
      ...answers,
      alternative: 'Báo cáo',
    });
    await amend([{ kind: 'repeal', provision: second.id }]);
    await amend([edit(third, wordsOf(third).replace(/\S+$/, 'theo quy định.'))]);
  }, 240_000);
  afterAll(() => walk?.close());

  test('alternatives stand side by side and open to the voices that asked', async () => {
    await settled(page, `/amendments/${drive}?view=papers`);
    const row = page.getByRole('row').filter({ hasText: /Phương án \d+ \(Công khai\)/ });
    expect(await row.getByText(/Phương án \d+ \(Báo cáo\)/).count()).toBe(1);
    await row.getByRole('button', { name: 'Xem các ý kiến' }).first().click();
    await expect.poll(() => row.getByRole('listitem').count(), { timeout: 20_000 }).toBeGreaterThan(1);
  }, 120_000);

  test('the consolidated text has notes, or marks', async () => {
    await settled(page, `/amendments/${drive}?view=papers&paper=consolidated`);
    await expect
      .poll(() => page.getByText(/này được bãi bỏ theo đề xuất sửa đổi số/).count(), { timeout: 20_000 })
      .toBeGreaterThan(0);
    await page.getByLabel('Cách xem').selectOption('marked');
    await expect.poll(() => page.locator('del').count(), { timeout: 20_000 }).toBeGreaterThan(0);
  }, 120_000);

  test('a paper is taken away, issued, and read as it was issued', async () => {
    await settled(page, `/amendments/${drive}?view=papers`);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Word theo dõi sửa đổi' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^Theo dõi sửa đổi.*\.docx$/);
    await page.getByRole('button', { name: 'Ban hành' }).click();
    await page.getByRole('dialog').getByLabel(/^Số/).fill('9');
    await page.getByRole('combobox', { name: 'Nơi nhận' }).fill('Các đảng ủy trực thuộc');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Ban hành' }).click();
    await expect.poll(() => page.getByRole('dialog').count(), { timeout: 30_000 }).toBe(0);
    await page.getByRole('listitem').filter({ hasText: /09-BC/ }).getByRole('link').click();
    await expect
      .poll(() => page.getByText(/Nội dung giữ nguyên như lúc ban hành/).count(), { timeout: 20_000 })
      .toBe(1);
    expect(await page.getByRole('link', { name: 'Excel' }).count()).toBe(1);
  }, 120_000);

  test.each(['vi', 'en'] as const)(
    'every paper fits a desk and a phone and passes axe (%s)',
    async (language) => {
      const { rows } = await (await page.request.get(`/api/v1/amendment-drives/${drive}/papers`)).json();
      const of = `/amendments/${drive}?view=papers`;
      const places = [
        ...[
          of,
          `${of}&paper=consolidated`,
          `${of}&paper=consolidated&look=marked`,
          `${of}&paper=explanation`,
        ],
        ...[`${of}&paper=issues`, `${of}&issued=${rows[0].id}`],
      ];
      expect(await faultsIn(page, places, language)).toEqual([]);
    },
    240_000,
  );
});
