// A file of the program that does not come: the network is gone, or another version was installed. Nothing on the page is lost by it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHROMIUM, openWalk, settled, signedIn, type Walk } from './browser.ts';

const OFFICE = 'chanh-van-phong-thanh-uy';

describe.runIf(CHROMIUM)('in a browser', () => {
  let walk: Walk;
  beforeAll(async () => {
    walk = await openWalk();
  }, 120_000);
  afterAll(() => walk?.close());

  test('a page that cannot be fetched says so where it would stand, and comes by itself when the network is back', async () => {
    const page = await signedIn(walk, OFFICE);
    await settled(page, '/programmes?lang=vi');
    await page.evaluate(() => Object.assign(window, { stays: true }));
    await page.context().setOffline(true);
    await page.getByRole('link', { name: 'Văn bản', exact: true }).first().click();
    await page.getByRole('alert').filter({ hasText: 'Không kết nối được với máy chủ' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/directives');
    await page.context().setOffline(false);
    await page.getByRole('heading', { name: 'Sổ văn bản' }).waitFor();
    expect(await page.evaluate(() => 'stays' in window)).toBe(true);
    await page.context().close();
  }, 60_000);

  test('a part of a page that cannot be fetched leaves what was typed beside it, and is asked for again', async () => {
    const page = await signedIn(walk, OFFICE);
    await settled(page, '/directives/new?lang=vi');
    await page.getByLabel('Trích yếu').fill('Về công tác kiểm đếm');
    await page.context().setOffline(true);
    await page.keyboard.press('Control+K');
    await page.getByRole('alert').filter({ hasText: 'Không kết nối được với máy chủ' }).waitFor();
    expect(await page.getByLabel('Trích yếu').inputValue()).toBe('Về công tác kiểm đếm');
    await page.context().setOffline(false);
    await page.getByRole('dialog').getByRole('combobox').waitFor();
    expect(await page.getByLabel('Trích yếu').inputValue()).toBe('Về công tác kiểm đếm');
    await page.context().close();
  }, 60_000);

  test('a language whose texts are gone with an old version leaves the page, and what was typed, in the one before', async () => {
    const page = await signedIn(walk, OFFICE);
    await settled(page, '/directives/new?lang=vi');
    await page.getByLabel('Trích yếu').fill('Về công tác kiểm đếm');
    let asked = 0;
    await page.route(/-texts-en-.*\.js$/, async (route) => {
      asked += 1;
      await route.fulfill({ status: 404 });
    });
    await page.getByRole('button', { name: 'English' }).click();
    await expect.poll(() => asked, { timeout: 15_000 }).toBeGreaterThan(0);
    await page.waitForTimeout(1500);
    expect(await page.getByLabel('Trích yếu').inputValue()).toBe('Về công tác kiểm đếm');
    await page.context().close();
  }, 60_000);

  test('after another version was installed a page is loaded anew, once; if that does not help it says so', async () => {
    const page = await signedIn(walk, OFFICE);
    await settled(page, '/programmes?lang=vi');
    await page.route(/registry-page-.*\.js$/, (route) => route.fulfill({ status: 404 }));
    let loaded = 0;
    page.on('load', () => void (loaded += 1));
    await page.getByRole('link', { name: 'Văn bản', exact: true }).first().click();
    await expect.poll(() => loaded, { timeout: 15_000 }).toBe(1);
    await page.getByRole('alert').filter({ hasText: 'Phiên bản mới của phần mềm' }).waitFor();
    await page.waitForTimeout(1500);
    expect(loaded).toBe(1);
    await page.unroute(/registry-page-.*\.js$/);
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByRole('heading', { name: 'Sổ văn bản' }).waitFor();
    await page.context().close();
  }, 60_000);
});
