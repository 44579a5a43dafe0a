// The ways to sign in besides address and password, in a browser: at a provider that the test runs itself, and by a
// passkey of a device that the browser pretends to have.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CDPSession, Page } from 'playwright-core';
import { freeAddress } from './address.ts';
import { accessibilityFaults, CHROMIUM, DESK, openWalk, signedIn, type Walk } from './browser.ts';
import { OpenIdProvider } from './openid-provider.ts';
import { SAMPLE_PASSWORD } from '../samples/hanoi/load.ts';

const OFFICE = 'chanh-van-phong-thanh-uy@mau.xuyensuot.example';
const SOON = { timeout: 15_000 };

/** A device of a page's own. It recognises its person, unless told otherwise. */
async function withDevice(page: Page, { recognises = true } = {}) {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: recognises,
      isUserVerified: recognises,
      automaticPresenceSimulation: true,
    },
  });
  return {
    keys: async () =>
      (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials.map(
        ({ rpId, isResidentCredential }) => ({ rpId, isResidentCredential }),
      ),
    stops: (isUserVerified = false) =>
      session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
  };
}

/** What a page that asks for less than ours makes or shows; the server's word on it. */
const askingForLess = {
  add: async (page: Page, password: string) =>
    page.evaluate(async (given) => {
      const post = async (path: string, body: unknown) => {
        const headers = { 'content-type': 'application/json' };
        const answer = await fetch(`/api/auth/passkey/${path}`, { method: 'POST', headers, body: JSON.stringify(body) }); // prettier-ignore
        return answer.json();
      };
      const options = await post('begin', { password: given });
      options.authenticatorSelection = { residentKey: 'required', userVerification: 'discouraged' };
      const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
      const made = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential;
      return (await post('verify-registration', { name: 'x', response: made.toJSON() })).code;
    }, password),
  show: async (page: Page) =>
    page.evaluate(async () => {
      const options = await (await fetch('/api/auth/passkey/generate-authenticate-options')).json();
      options.userVerification = 'discouraged';
      const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
      const shown = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential;
      const answer = await fetch('/api/auth/passkey/verify-authentication', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ response: shown.toJSON() }),
      });
      return (await answer.json()).code;
    }),
};

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
    const me = async () => (await page.request.get('/api/v1/me')).status();
    await expect.poll(me, SOON).toBe(200); // the page of before has a heading too
    await page.locator('main h1').waitFor();
    const { pathname, searchParams } = new URL(page.url());
    expect([pathname, searchParams.get('asOf'), searchParams.get('error')]).toEqual([
      '/counts/units',
      '2024-06-01',
      null,
    ]);
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

  const atPasskey = (page: Page) => page.getByRole('button', { name: 'Đăng nhập bằng khoá truy cập' });
  const main = (page: Page) => page.locator('main').innerText();
  const isIn = (page: Page) => expect.poll(() => page.locator('main h1').innerText(), SOON).toContain('Tổng quan'); // prettier-ignore
  const begin = async (page: Page, name: string, password: string) => {
    const dialog = page.getByRole('dialog');
    if (!(await dialog.count())) await page.getByRole('button', { name: 'Thêm khoá truy cập' }).click();
    await dialog.getByLabel('Tên gọi').fill(name);
    await dialog.locator('input[autocomplete=current-password]').fill(password);
    await page.keyboard.press('Enter');
  };

  test('a passkey is added with the password, named, and signs in; taken away it does not', async () => {
    const page = await signedIn(walk, 'thu-ky-doan-khao-sat');
    const device = await withDevice(page);
    await page.goto('/account?lang=vi');
    await begin(page, 'Máy cơ quan', 'không phải mật khẩu này');
    const dialog = page.getByRole('dialog');
    await expect.poll(() => dialog.innerText(), SOON).toContain('Mật khẩu hiện tại chưa đúng');
    expect(await device.keys()).toEqual([]);
    await begin(page, 'Máy cơ quan', SAMPLE_PASSWORD);
    await expect.poll(() => main(page), SOON).toContain('Máy cơ quan');
    expect(await device.keys()).toEqual([{ rpId: 'localhost', isResidentCredential: true }]);
    expect(await accessibilityFaults(page)).toEqual([]);

    await begin(page, 'Lần nữa', SAMPLE_PASSWORD);
    await expect.poll(() => dialog.innerText(), SOON).toContain('Thiết bị này đã có khoá truy cập');
    await dialog.getByRole('button', { name: 'Huỷ' }).click();
    await page.getByRole('button', { name: 'Đổi tên khoá Máy cơ quan' }).click();
    await dialog.getByLabel('Tên gọi').fill('Máy ở nhà');
    await page.keyboard.press('Enter');
    await expect.poll(() => main(page), SOON).toContain('Máy ở nhà');

    await page.context().clearCookies();
    await page.goto('/?lang=vi');
    await atPasskey(page).click();
    await isIn(page);

    await page.goto('/account?lang=vi');
    await page.getByRole('button', { name: 'Gỡ bỏ khoá Máy ở nhà' }).click();
    await dialog.getByRole('button', { name: 'Gỡ bỏ' }).click();
    await expect.poll(() => main(page), SOON).not.toContain('Máy ở nhà');
    await page.context().clearCookies();
    await page.goto('/?lang=vi');
    await atPasskey(page).click();
    await expect.poll(() => page.getByRole('alert').innerText(), SOON).toContain('không còn trong hệ thống');
    await page.context().close();
  }, 120_000);

  test('a device that does not recognise the person is not taken, whatever the page asks of it', async () => {
    const without = await signedIn(walk, 'bi-thu-huyen-uy-dong-anh');
    await withDevice(without, { recognises: false });
    expect(await askingForLess.add(without, SAMPLE_PASSWORD)).toBe('PERSON_NOT_RECOGNISED');
    expect(await (await without.request.get('/api/auth/passkey/list-user-passkeys')).json()).toEqual([]);
    await without.context().close();

    const page = await signedIn(walk, 'bi-thu-huyen-uy-dong-anh');
    const device = await withDevice(page);
    await page.goto('/account?lang=vi');
    await begin(page, 'Điện thoại', SAMPLE_PASSWORD);
    await expect.poll(() => main(page), SOON).toContain('Điện thoại');
    await page.context().clearCookies();
    await page.goto('/?lang=vi');
    await device.stops();
    expect(await askingForLess.show(page)).toBe('PERSON_NOT_RECOGNISED');
    await atPasskey(page).click();
    await expect.poll(() => page.getByRole('alert').innerText(), SOON).toContain('chưa đưa ra khoá');
    expect((await page.request.get('/api/v1/me')).status()).toBe(401);
    await device.stops(true);
    await atPasskey(page).click();
    await isIn(page);
    await page.context().close();
  }, 120_000);

  test.each([
    ['van-phong.example', 'không phải là https'],
    ['127.0.0.1', 'chỉ dùng được tại địa chỉ localhost'],
  ])(
    'at %s the page says why there are none',
    async (name, sentence) => {
      const origin = walk.origin.replace('localhost', name);
      const context = await walk.browser.newContext({ viewport: DESK, baseURL: origin });
      const page = await context.newPage();
      await page.goto('/?lang=vi');
      await atProvider(page).waitFor();
      expect(await atPasskey(page).count()).toBe(0);
      await page.locator('button', { hasText: 'Chánh Văn phòng Thành ủy' }).first().click();
      await isIn(page);
      await page.goto('/account?lang=vi');
      await expect.poll(() => main(page), SOON).toContain(sentence);
      expect(await page.getByRole('button', { name: 'Thêm khoá truy cập' }).count()).toBe(0);
      await context.close();
    },
    120_000,
  );
});
