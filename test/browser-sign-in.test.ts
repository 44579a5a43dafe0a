// The ways to sign in besides address and password, in a browser: at a provider that the test runs itself.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { freeAddress } from './address.ts';
import { accessibilityFaults, CHROMIUM, DESK, openWalk, type Walk } from './browser.ts';
import { OpenIdProvider } from './openid-provider.ts';

const OFFICE = 'chanh-van-phong-thanh-uy@mau.xuyensuot.example';
const SOON = { timeout: 15_000 };

describe.runIf(CHROMIUM)('in a browser', () => {
  let provider: OpenIdProvider;
  let walk: Walk;
  beforeAll(async () => {
    provider = await OpenIdProvider.serve();
    walk = await openWalk({ address: await freeAddress(), provider: provider.settings });
  }, 240_000);
  afterAll(async () => {
    await walk?.close();
    await provider?.close();
  });

  const opened = async (place: string): Promise<Page> => {
    const context = await walk.browser.newContext({ viewport: DESK, baseURL: walk.origin });
    const page = await context.newPage();
    await page.goto(place);
    return page;
  };
  const atProvider = (page: Page) => page.getByRole('button', { name: 'Đăng nhập bằng Cổng chung' });

  test('the provider’s button leads there and back to the page that one wanted', async () => {
    provider.says = { person: { sub: '1', email: OFFICE, email_verified: true } };
    const page = await opened('/counts/units?lang=vi&asOf=2024-06-01');
    await atProvider(page).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await atProvider(page).click();
    await page.locator('main h1').waitFor();
    const { pathname, searchParams } = new URL(page.url());
    expect([pathname, searchParams.get('asOf'), searchParams.get('error')]).toEqual([
      '/counts/units',
      '2024-06-01',
      null,
    ]);
    expect((await page.request.get('/api/v1/me')).status()).toBe(200);
    await page.context().close();
  }, 120_000);

  test('who is not let in reads why, and the password still serves', async () => {
    const page = await opened('/my-work?lang=vi');
    for (const [person, sentence] of [
      [{ sub: '2', email: 'la@x.example', email_verified: true }, 'chưa có tài khoản ở đây'],
      [{ sub: '2', email: OFFICE, email_verified: false }, 'Cổng chung chưa xác minh'],
      [{ sub: '', email: OFFICE, email_verified: true }, 'Không đăng nhập được bằng Cổng chung'],
    ] as const) {
      provider.says = { person };
      await atProvider(page).click();
      await expect.poll(() => page.getByRole('alert').innerText(), SOON).toContain(sentence);
      expect((await page.request.get('/api/v1/me')).status()).toBe(401);
    }
    await page.locator('button', { hasText: 'Chánh Văn phòng Thành ủy' }).first().click();
    await expect.poll(() => page.locator('main h1').innerText(), SOON).toContain('Việc của tôi');
    expect(new URL(page.url()).searchParams.get('error')).toBeNull();
    await page.context().close();
  }, 120_000);
});
