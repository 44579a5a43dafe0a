// Somebody without an account in a browser: invited by the delegation's secretary, handing a paper in at a private address and
// reading there what became of it.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { CHROMIUM, DESK, faultsIn, openWalk, settled, signedIn, type Walk } from './browser.ts';

describe.runIf(CHROMIUM)('in a browser', () => {
  let walk: Walk;
  let secretary: Page;
  let guest: Page;
  let session = '';
  let address = '';
  beforeAll(async () => {
    walk = await openWalk();
    secretary = await signedIn(walk, 'thu-ky-doan-khao-sat');
    const context = await walk.browser.newContext({ viewport: DESK, baseURL: walk.origin });
    guest = await context.newPage();
    const delegation = (await api('/survey-delegations')).rows[0].id;
    const { posts } = await api('/me');
    const path = `/survey-delegations/${delegation}/sessions`;
    session = (
      await api(path, {
        ...{
          kind: 'workshop',
          hostUnitId: posts[0].unitId,
          title: 'Hội thảo mô hình',
          place: 'Hội trường A',
        },
        ...{ heldOn: '2024-10-01', startsAt: '08:00', endsAt: null, travelDays: 0 },
        ...{ agenda: [], documents: [], requestId: null },
        prompts: [{ text: 'Mô hình nào nhân rộng được?', field: 'organisation', provision: '' }],
      })
    ).id;
    await api(`/survey-sessions/${session}/announce`, {});
  }, 240_000);
  afterAll(() => walk?.close());

  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  const api = async (path: string, data?: object): Promise<any> => {
    const { request } = secretary.context();
    const headers = { 'idempotency-key': randomUUID() };
    const answer = data
      ? await request.post(`/api/v1${path}`, { data, headers })
      : await request.get(`/api/v1${path}`);
    expect(answer.ok(), `${path} ${await answer.text()}`).toBe(true);
    return answer.json();
  };

  test('the secretary invites, and is told the address once', async () => {
    await settled(secretary, `/surveys/sessions/${session}?lang=vi`);
    await secretary.getByRole('button', { name: 'Mời viết tham luận' }).click();
    const dialog = secretary.getByRole('dialog');
    expect(await dialog.getByLabel('Nội dung đặt bài').inputValue()).toBe('Mô hình nào nhân rộng được?');
    await dialog.getByRole('button', { name: 'Mời viết tham luận' }).click();
    await expect.poll(() => dialog.getByText('Ghi người được mời.').count()).toBe(1);
    await dialog.getByLabel('Người được mời').fill('Viện Nghiên cứu');
    await dialog.getByLabel('Hạn dùng').fill('30/09/2024');
    await dialog.getByRole('button', { name: 'Mời viết tham luận' }).click();
    address = await secretary.getByRole('textbox', { name: 'Địa chỉ riêng' }).inputValue();
    expect(address).toMatch(/\/invited\/[\w-]{43}$/);
    await secretary.getByRole('button', { name: 'Xong' }).click();
    await expect.poll(() => secretary.getByText('Chưa gửi bài').count()).toBe(1);
    expect(await secretary.content()).not.toContain(address.split('/').at(-1)!);
  }, 60_000);

  test('the invited hand in a paper with its file, without an account', async () => {
    await settled(guest, `${new URL(address).pathname}?lang=vi`);
    expect(await guest.locator('main').innerText()).toContain('Mô hình nào nhân rộng được?');
    expect(await guest.getByText('bí mật nhà nước').count()).toBeGreaterThan(0);
    await guest.getByRole('button', { name: 'Gửi bài' }).click();
    await expect.poll(() => guest.getByText('Ghi tóm tắt.').count()).toBe(1);
    await guest.getByLabel('Tên tham luận').fill('Chi bộ bốn tốt');
    await guest.getByLabel('Tác giả').fill('TS. Nguyễn Văn A');
    await guest.getByRole('combobox', { name: 'Lĩnh vực' }).click();
    await guest.getByRole('option').first().click();
    await guest.getByLabel('Tóm tắt').fill('Tóm tắt.');
    const stored = guest.waitForResponse((reply) => reply.url().endsWith('/file') && reply.status() === 201);
    const file = { name: 'bai.txt', mimeType: 'text/plain', buffer: Buffer.from('Bài viết') };
    await guest.locator('input[type=file]').setInputFiles(file);
    await stored;
    await guest.getByRole('button', { name: 'Gửi bài' }).click();
    await expect.poll(() => guest.getByText('Đã nhận, chờ xem xét').count(), { timeout: 15_000 }).toBe(1);
    expect(await guest.locator('main').innerText()).toContain('bai.txt');
  }, 60_000);

  test('the secretary sends it back; the invited read why and hand in another', async () => {
    await settled(secretary, `/surveys/sessions/${session}?lang=vi`);
    await expect.poll(() => secretary.getByText('Người được mời: Viện Nghiên cứu').count()).toBe(1);
    await secretary.getByRole('link', { name: 'Chi bộ bốn tốt' }).first().click();
    await secretary.waitForURL(/\/surveys\/contributions\//);
    const id = /contributions\/([0-9a-f-]{36})/.exec(secretary.url())![1]!;
    await api(`/survey-contributions/${id}/return`, { reason: 'Bổ sung số liệu' });
    await settled(guest, `${new URL(address).pathname}?lang=vi`);
    expect(await guest.locator('main').innerText()).toContain('Bổ sung số liệu');
    await guest.getByLabel('Tên tham luận').fill('Chi bộ bốn tốt, có số liệu');
    await guest.getByRole('button', { name: 'Gửi bài thay thế' }).click();
    await expect.poll(() => guest.getByText('Đã nhận, chờ xem xét').count(), { timeout: 15_000 }).toBe(1);
    await settled(secretary);
    await secretary.reload();
    await secretary.getByRole('button', { name: 'Tiếp nhận' }).click();
    await secretary.getByRole('dialog').getByRole('button', { name: 'Tiếp nhận' }).click();
    await expect.poll(() => secretary.getByRole('dialog').count(), { timeout: 15_000 }).toBe(0);
    await settled(guest, `${new URL(address).pathname}?lang=vi`);
    await expect.poll(() => guest.getByText('Đã tiếp nhận').count()).toBe(1);
    expect(await guest.getByRole('textbox').count()).toBe(0);
  }, 60_000);

  test.each(['vi', 'en'] as const)(
    'the pages fit a desk and a phone and pass axe (%s)',
    async (language) => {
      const body = { name: 'Viện', email: null, topics: 'Mô hình', expiresOn: '2024-09-30' };
      const { path } = await api(`/survey-sessions/${session}/invitations`, body);
      const places = [path, new URL(address).pathname, `/invited/${'A'.repeat(43)}`];
      expect(await faultsIn(guest, places, language)).toEqual([]);
      expect(await faultsIn(secretary, [`/surveys/sessions/${session}`], language)).toEqual([]);
    },
    120_000,
  );
});
