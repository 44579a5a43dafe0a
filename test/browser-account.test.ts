// One's own account in a browser: the second factor from its picture to the next sign-in, the password, the sessions.
import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import decode from 'qr/decode.js';
import { SAMPLE_PASSWORD } from '../samples/hanoi/load.ts';
import { accessibilityFaults, CHROMIUM, openWalk, signedIn, type Walk } from './browser.ts';

const ACCOUNT = 'thu-ky-doan-khao-sat';
const ADDRESS = `${ACCOUNT}@mau.xuyensuot.example`;
const OTHER = 'bi-thu-huyen-uy-dong-anh';
const SOON = { timeout: 15_000 };
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The code of a moment, as an authenticator makes it of an `otpauth:` address (RFC 6238). */
function codeOf(address: string, at = Date.now()): string {
  const secret = new URL(address).searchParams.get('secret')!;
  const bits = [...secret].map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g)!.map((byte) => parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const digest = createHmac('sha1', key).update(step).digest();
  const offset = digest[digest.length - 1]! & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** What a phone reads from the picture on the page. */
async function readPicture(page: Page): Promise<string> {
  const picture = page.getByRole('img', { name: 'Mã QR cho ứng dụng xác thực' });
  await picture.waitFor();
  const { width, height, data } = await picture.evaluate(async (svg) => {
    const image = new Image();
    const copy = svg.cloneNode(true) as SVGElement;
    copy.setAttribute('width', '400');
    copy.setAttribute('height', '400');
    const address = URL.createObjectURL(
      new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' }),
    );
    await new Promise((done, failed) =>
      Object.assign(image, { onload: done, onerror: failed, src: address }),
    );
    const canvas = Object.assign(document.createElement('canvas'), { width: 400, height: 400 });
    const paint = canvas.getContext('2d')!;
    paint.fillStyle = '#fff';
    paint.fillRect(0, 0, 400, 400);
    paint.drawImage(image, 0, 0);
    return { width: 400, height: 400, data: [...paint.getImageData(0, 0, 400, 400).data] };
  });
  return decode({ width, height, data: new Uint8ClampedArray(data) });
}

describe.runIf(CHROMIUM)('one’s own account in a browser', () => {
  let walk: Walk;
  beforeAll(async () => {
    walk = await openWalk();
  }, 240_000);
  afterAll(() => walk?.close());

  const enterPassword = async (page: Page) => {
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Mật khẩu', { exact: false }).first().fill(SAMPLE_PASSWORD);
    await page.keyboard.press('Enter');
  };
  const signIn = async (page: Page, password: string) => {
    await page.goto('/?lang=vi');
    await page.locator('input[name=email]').fill(ADDRESS);
    await page.locator('input[name=password]').fill(password);
    await page.keyboard.press('Enter');
  };
  const isIn = (page: Page) =>
    expect.poll(() => page.locator('main h1').innerText(), SOON).toContain('Tổng quan');

  test('a second factor is put on from its picture, asked for at the next sign-in, and a backup code serves once', async () => {
    const page = await signedIn(walk, ACCOUNT);
    await page.getByRole('button', { name: /chức vụ, đăng xuất/ }).click();
    await page.getByRole('menuitem', { name: 'Tài khoản và bảo mật' }).click();
    await expect.poll(() => page.locator('main').innerText(), SOON).toContain('Chưa bật');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Bật xác thực hai bước' }).click();
    await enterPassword(page);
    const address = await readPicture(page);
    expect(address).toMatch(/^otpauth:\/\/totp\//);
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Mã gồm 6 chữ số').fill('000000');
    await page.keyboard.press('Enter');
    await expect.poll(() => dialog.innerText(), SOON).toContain('Mã chưa đúng');
    expect(await page.getByText('Phiên làm việc đã hết hạn').count()).toBe(0);
    await dialog.getByLabel('Mã gồm 6 chữ số').fill(codeOf(address));
    await page.keyboard.press('Enter');
    await expect.poll(() => dialog.locator('li').count(), SOON).toBe(10);
    const [backup] = await dialog.locator('li').allInnerTexts();
    await dialog.getByRole('button', { name: 'Đã cất giữ' }).click();
    await expect.poll(() => page.locator('main').innerText(), SOON).toContain('Đang bật');
    await page.context().close();

    const context = await walk.browser.newContext({ baseURL: walk.origin });
    const next = await context.newPage();
    await signIn(next, SAMPLE_PASSWORD);
    await next.getByLabel('Mã gồm 6 chữ số').fill(codeOf(address));
    await next.keyboard.press('Enter');
    await isIn(next);

    const lost = await (await walk.browser.newContext({ baseURL: walk.origin })).newPage();
    for (const serves of [true, false]) {
      await lost.context().clearCookies();
      await signIn(lost, SAMPLE_PASSWORD);
      await lost.getByRole('button', { name: /Dùng mã dự phòng/ }).click();
      await lost.locator('input[name=code]').fill(backup!);
      await lost.keyboard.press('Enter');
      if (serves) await isIn(lost);
      else await expect.poll(() => lost.locator('[role=alert]').innerText(), SOON).toContain('đã dùng');
    }
    await lost.context().close();

    await next.goto('/account?lang=vi');
    await next.getByRole('button', { name: 'Tắt xác thực hai bước' }).click();
    await enterPassword(next);
    await expect.poll(() => next.locator('main').innerText(), SOON).toContain('Chưa bật');
    await context.close();
  }, 240_000);

  test('a session elsewhere is seen and ended; a changed password ends the others and the old one no longer serves', async () => {
    const here = await signedIn(walk, OTHER);
    const elsewhere = await signedIn(walk, OTHER);
    await here.goto('/account?lang=vi');
    await expect.poll(() => here.getByRole('button', { name: /^Kết thúc phiên/ }).count(), SOON).toBe(1);
    await here.getByRole('button', { name: /^Kết thúc phiên/ }).click();
    await expect.poll(() => here.getByRole('button', { name: /^Kết thúc phiên/ }).count(), SOON).toBe(0);
    expect((await elsewhere.request.get('/api/v1/me')).status()).toBe(401);
    expect((await here.request.get('/api/v1/me')).status()).toBe(200);

    const third = await signedIn(walk, OTHER);
    await here.getByRole('button', { name: 'Đổi mật khẩu' }).click();
    const dialog = here.getByRole('dialog');
    const enter = async (current: string) => {
      await dialog.locator('input[autocomplete=current-password]').fill(current);
      await dialog.locator('input[autocomplete=new-password]').first().fill('một câu dài dễ nhớ');
      await dialog.locator('input[autocomplete=new-password]').last().fill('một câu dài dễ nhớ');
      await here.keyboard.press('Enter');
    };
    await enter('không phải mật khẩu này');
    await expect.poll(() => dialog.innerText(), SOON).toContain('Mật khẩu hiện tại chưa đúng');
    await enter(SAMPLE_PASSWORD);
    await expect.poll(() => here.getByRole('dialog').count(), SOON).toBe(0);
    expect((await here.request.get('/api/v1/me')).status()).toBe(200);
    expect((await third.request.get('/api/v1/me')).status()).toBe(401);
    const again = (password: string) =>
      here.request.post('/api/auth/sign-in/email', {
        headers: { origin: walk.origin },
        data: { email: `${OTHER}@mau.xuyensuot.example`, password },
      });
    expect((await again(SAMPLE_PASSWORD)).status()).toBe(401);
    expect((await again('một câu dài dễ nhớ')).status()).toBe(200);
    for (const page of [here, elsewhere, third]) await page.context().close();
  }, 240_000);
});
