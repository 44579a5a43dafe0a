// A report opened by its address: read before it can be written in, and whatever becomes of the connection for writing.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page, WebSocketRoute } from 'playwright-core';
import { CHROMIUM, openWalk, signedIn, type Walk } from './browser.ts';

const EDITOR = 'chanh-van-phong-quan-uy-dong-da';
const SECTION = 'quan_triet_1';
/** Words of that section in the reference workspace. */
const WORDS = 'Ban Thường vụ Quận ủy Đống Đa';
const SOCKET = /\/api\/together$/;

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
  }, 240_000);
  afterAll(() => walk?.close());

  /** A page whose sockets are told to `on`, which lets them through or does not. */
  const paged = async (on: (socket: WebSocketRoute) => void): Promise<Page> => {
    const page = await signedIn(walk, EDITOR);
    await page.routeWebSocket(SOCKET, on);
    return page;
  };
  const opened = (page: Page) => page.goto(`/reports/${draft}?section=${SECTION}&lang=vi`);
  const read = (page: Page) => page.locator('main section p', { hasText: WORDS }).first().waitFor();
  const editor = (page: Page) => page.locator('.ProseMirror');
  const state = (page: Page) => page.locator('[data-keeping]').getAttribute('data-keeping');
  const becomes = (page: Page, wanted: string) =>
    expect.poll(() => state(page), { timeout: 30_000 }).toBe(wanted);

  test('the text is read while the connection for writing is still awaited, and is asked for once', async () => {
    const page = await paged(() => undefined); // it opens and says nothing
    const asked: string[] = [];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith('/api/v1/')) asked.push(pathname);
    });
    await opened(page);
    await read(page);
    await page.waitForLoadState('networkidle');
    expect(await editor(page).count()).toBe(0);
    expect(await state(page)).toBe('opening');
    expect(asked).toContain(`/api/v1/report-drafts/${draft}`);
    expect(asked).toContain('/api/v1/me');
    expect(asked.toSorted()).toEqual([...new Set(asked)].sort());
    await page.context().close();
  }, 60_000);

  test('a text that comes slowly is asked for once, while what writing needs comes before it', async () => {
    const page = await paged(() => undefined);
    const asked: string[] = [];
    await page.route(`**/api/v1/report-drafts/${draft}?*`, async (route) => {
      asked.push(route.request().url());
      await new Promise((resolve) => setTimeout(resolve, 2000));
      await route.continue().catch(() => undefined); // the page may have given it up
    });
    await opened(page);
    await read(page);
    expect(asked).toHaveLength(1);
    await page.context().close();
  }, 60_000);

  test('a part of the page whose program does not come is told, and is fetched anew when asked for', async () => {
    const page = await paged((socket) => void socket.connectToServer());
    let lost = true;
    await page.route('**/assets/write-sheet-*.js', (route) => (lost ? route.abort() : route.continue()));
    await opened(page);
    const again = page.getByRole('button', { name: 'Thử lại' });
    await again.waitFor();
    lost = false;
    await again.click();
    await editor(page).getByText(WORDS).first().waitFor();
    await page.context().close();
  }, 60_000);

  test('without the connection the page says that one can only read; with it, it opens for writing by itself', async () => {
    let lost = true;
    const page = await paged((socket) => (lost ? void socket.close() : void socket.connectToServer()));
    await opened(page);
    await read(page);
    const notice = page.getByText('Chưa kết nối được để soạn');
    await notice.waitFor();
    expect(await editor(page).count()).toBe(0);
    lost = false;
    await editor(page).getByText(WORDS).first().waitFor({ timeout: 30_000 });
    await becomes(page, 'kept');
    expect(await notice.count()).toBe(0);
    await page.context().close();
  }, 60_000);

  test('whoever types when the connection comes back types on where they were', async () => {
    const sockets: WebSocketRoute[] = [];
    const page = await paged((socket) => {
      sockets.push(socket);
      socket.connectToServer();
    });
    await opened(page);
    await editor(page).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Trước khi mất.');
    await becomes(page, 'kept');
    await sockets.at(-1)!.close();
    await becomes(page, 'offline');
    await becomes(page, 'kept');
    await page.keyboard.type(' Sau khi có lại.');
    await editor(page).getByText('Trước khi mất. Sau khi có lại.').waitFor();
    await becomes(page, 'kept');
    await page.context().close();
  }, 60_000);
});
