// Writing in a browser as offices do it: an hour without a network while others write, a text pasted from Word, a file too large.
import { open, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { CHROMIUM, openWalk, signedIn, type Walk } from './browser.ts';
import { WORD_CLIPBOARD } from './word-paste.fixture.ts';

const EDITOR = 'chanh-van-phong-quan-uy-dong-da';
const LEADER = 'bi-thu-quan-uy-dong-da';
const HOUR = 3_600_000;

describe.runIf(CHROMIUM)('in a browser', () => {
  let walk: Walk;
  let draft = '';
  beforeAll(async () => {
    walk = await openWalk();
    const page = await signedIn(walk, EDITOR);
    const answer = await page.context().request.get('/api/v1/reports?limit=200');
    const { rows } = (await answer.json()) as { rows: { id: string; state: string }[] };
    draft = rows.find(({ state }) => state === 'draft')!.id;
    await page.context().close();
  }, 120_000);
  afterAll(() => walk?.close());

  const text = (page: Page) => page.locator('.ProseMirror');
  const opened = async (page: Page, section: string) => {
    await page.goto(`/reports/${draft}?section=${section}&lang=vi`);
    await text(page).waitFor();
  };
  // Without the names at other people's carets, which may stand within the words.
  const wordsOf = (page: Page) =>
    text(page).evaluate((editor) => {
      const copy = editor.cloneNode(true) as typeof editor;
      for (const caret of copy.querySelectorAll('.collaboration-carets__caret')) caret.remove();
      return copy.textContent;
    });
  const says = (page: Page, words: string) =>
    expect.poll(() => wordsOf(page), { timeout: 30_000 }).toContain(words);
  const kept = (page: Page) =>
    expect
      .poll(() => page.locator('[data-keeping]').getAttribute('data-keeping'), { timeout: 30_000 })
      .toBe('kept');
  const typed = async (page: Page, words: string) => {
    await text(page).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(words);
  };

  test('an hour without a network loses nothing, also when the page was closed; what others wrote is there too', async () => {
    const page = await signedIn(walk, EDITOR);
    const context = page.context();
    await page.clock.install();
    await opened(page, 'quan_triet_2');
    await kept(page);
    await context.setOffline(true);
    await typed(page, ' Trước giờ họp.');
    await expect
      .poll(() => page.locator('[data-keeping]').getAttribute('data-keeping'), { timeout: 30_000 })
      .toMatch(/offline|keeping/);
    const other = await signedIn(walk, LEADER);
    await opened(other, 'quan_triet_2');
    await text(other).click();
    await other.keyboard.press('Control+Home');
    await other.keyboard.type('Lời của lãnh đạo. ');
    await kept(other);
    await page.clock.fastForward(HOUR);
    await typed(page, ' Sau một giờ.');
    // What was typed a moment ago is in the browser's own store.
    await page.waitForTimeout(1000);
    await page.close();
    await context.setOffline(false);
    const again = await context.newPage();
    await opened(again, 'quan_triet_2');
    await says(again, 'Trước giờ họp. Sau một giờ.');
    await says(again, 'Lời của lãnh đạo.');
    await kept(again);
    await says(other, 'Trước giờ họp. Sau một giờ.');
    await context.close();
    await other.context().close();
  }, 120_000);

  test('a page that stays open an hour without a network sends what was typed when it is back', async () => {
    const page = await signedIn(walk, EDITOR);
    await page.clock.install();
    await opened(page, 'can_bo_ket_qua');
    await kept(page);
    await page.context().setOffline(true);
    await typed(page, ' Viết khi mất mạng.');
    await page.clock.fastForward(HOUR);
    await page.context().setOffline(false);
    await page.clock.fastForward(60_000);
    await kept(page);
    await says(page, 'Viết khi mất mạng.');
    await page.context().close();
  }, 90_000);

  test('from Word come headings, bold, italics, lists in their levels and tables; looks, pictures and blanks stay behind', async () => {
    const page = await signedIn(walk, EDITOR);
    await opened(page, 'quan_triet_1');
    await text(page).click();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await page.evaluate((html) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', html);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.querySelector('.ProseMirror')!.dispatchEvent(event);
    }, WORD_CLIPBOARD);
    const html = await text(page).evaluate((one) => one.innerHTML.replace(/ (?!colspan)[\w-]+="[^"]*"/g, ''));
    expect(html).toContain('<strong>Kết quả học tập</strong></h2>');
    expect(html).toContain('Mở <strong>ba lớp</strong>, <em>một chuyên đề</em>, chữ đỏ.');
    expect(html).toContain(
      '<ul><li><p>Cấp uỷ trực thuộc</p><ol><li><p>Chi bộ phường</p></li><li><p>Chi bộ cơ quan</p></li></ol></li><li><p>Đoàn thể</p></li></ul>',
    );
    expect(html.match(/<t[dh][^>]*><p>[^<]*/g)?.map((cell) => cell.replace(/<[^>]*>/g, ''))).toEqual([
      ...['Năm', 'Số lớp', '2024', '3'],
    ]);
    expect(html).not.toMatch(/color|<img|mso|·|&nbsp;/);
    await kept(page);
    await page.context().close();
  }, 60_000);

  test('a Word file of 60 MB is refused in the dialog, with what may be sent', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'xuyensuot-large-'));
    const path = join(folder, 'bao-cao.docx');
    const file = await open(path, 'w');
    await file.truncate(60 * 2 ** 20);
    await file.close();
    const page = await signedIn(walk, EDITOR);
    await opened(page, 'quan_triet_1');
    await page.getByRole('button', { name: 'Việc khác' }).click();
    await page.getByText('Nhập từ Word').click();
    const dialog = page.getByRole('dialog', { name: 'Nhập báo cáo từ tệp Word' });
    await dialog.locator('input[type=file]').setInputFiles(path);
    await dialog
      .getByText('Tệp lớn hơn 20 MB. Xin giảm dung lượng hoặc chia nhỏ tệp.')
      .waitFor({ timeout: 30_000 });
    await page.context().close();
    await rm(folder, { recursive: true });
  }, 60_000);
});
