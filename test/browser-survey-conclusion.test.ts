// What follows from minutes, in a browser on the reference workspace: a conclusion written and issued through its forms, its
// request, a contribution, the delegation's report; every page in both languages and sizes.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import {
  accessibilityFaults,
  CHROMIUM,
  DESK,
  faultsIn,
  openWalk,
  PHONE,
  follow,
  settled,
  signedIn,
  type Walk,
} from './browser.ts';

const SECRETARY = 'thu-ky-doan-khao-sat';
const HEAD = 'truong-doan-khao-sat';

describe.runIf(CHROMIUM)('in a browser', () => {
  let walk: Walk;
  let page: Page;
  let head: Page;
  const made = { delegation: '', session: '', conference: '', conclusion: '', request: '', paper: '' };
  beforeAll(async () => {
    walk = await openWalk();
    page = await signedIn(walk, SECRETARY);
    head = await signedIn(walk, HEAD);
  }, 240_000);
  afterAll(() => walk?.close());

  const api = async (one: Page, path: string, body?: object): Promise<any> => {
    const { request } = one.context();
    const answer = body
      ? await request.post(`/api/v1${path}`, {
          data: body,
          headers: { 'idempotency-key': path + Date.now() },
        })
      : await request.get(`/api/v1${path}`);
    expect(answer.ok(), `${path} ${await answer.text()}`).toBe(true);
    return answer.json();
  };

  test('a session is held, and its minutes are approved', async () => {
    const { rows: reviews } = await api(page, '/reviews');
    const { rows: units } = await api(page, `/units?q=${encodeURIComponent('Quận ủy Đống Đa')}`);
    const { posts } = await api(page, '/me');
    const unitId = posts[0].unitId;
    const member = { seat: 'head', name: 'Trưởng Ban Tổ chức', personId: null, fields: [] };
    const term = { startsOn: '2024-08-01', endsOn: '2024-12-31' };
    const delegation = { unitId, campaignId: reviews[0].id, title: 'Đoàn khảo sát số 8', mandate: '' };
    made.delegation = (
      await api(page, '/survey-delegations', { ...delegation, ...term, members: [member] })
    ).id;
    await api(head, `/survey-delegations/${made.delegation}/establish`, { number: '08-QĐ' });
    const times = { startsAt: null, endsAt: null, travelDays: 0, place: '' };
    const plan = async (content: object) => {
      const bare = { ...times, agenda: [], prompts: [], documents: [], requestId: null };
      const path = `/survey-delegations/${made.delegation}/sessions`;
      const { id } = await api(page, path, { ...bare, ...content });
      await api(page, `/survey-sessions/${id}/announce`, {});
      return id;
    };
    const [host, heldOn] = [units[0].id, '2024-08-07'];
    made.session = await plan({ kind: 'working', hostUnitId: host, title: 'Làm việc với Quận ủy', heldOn });
    const later = { kind: 'conference', hostUnitId: unitId, title: 'Hội nghị góp ý', heldOn: '2024-10-01' };
    made.conference = await plan(later);
    await settled(page, `/surveys/sessions/${made.session}/minutes?lang=vi`);
    await page.getByRole('checkbox', { name: /Trưởng Ban Tổ chức/ }).check();
    await page.getByRole('button', { name: 'Thêm ý kiến' }).click();
    await page.keyboard.type('Quận có ba mô hình hay.');
    await page.keyboard.press('Alt+Digit1');
    await expect
      .poll(() => page.locator('[data-keeping]').getAttribute('data-keeping'), { timeout: 15_000 })
      .toBe('kept');
    await api(head, `/survey-sessions/${made.session}/approve-minutes`, {});
  }, 60_000);

  test('a conclusion is written with its request, and issued', async () => {
    await settled(page, `/surveys/sessions/${made.session}?lang=vi`);
    await follow(page.getByRole('link', { name: 'Soạn kết luận' }));
    await page
      .getByRole('textbox', { name: 'Đánh giá chung' })
      .fill('Đoàn đánh giá cao 5 bài học, 8 mô hình.');
    await page.getByRole('button', { name: 'Thêm yêu cầu' }).click();
    await page.getByLabel('Nội dung yêu cầu').fill('Hoàn thiện báo cáo tổng kết');
    await page.getByLabel('Thời hạn').fill('30/09/2024');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await expect.poll(() => page.getByText('Chọn lĩnh vực').count()).toBeGreaterThan(0);
    await page.getByRole('combobox', { name: 'Lĩnh vực' }).click();
    await page.getByRole('option').first().click();
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.waitForURL(/\/surveys\/sessions\/[0-9a-f-]{36}(\?|$)/);
    await settled(head, `/surveys/sessions/${made.session}/concluding?lang=vi`);
    await head.getByRole('button', { name: 'Ban hành' }).click();
    await head
      .getByRole('dialog')
      .getByLabel(/^Số( \*)?$/)
      .fill('12');
    await head.getByRole('dialog').getByRole('button', { name: 'Ban hành' }).click();
    await head.waitForURL(/\/surveys\/sessions\/[0-9a-f-]{36}(\?|$)/);
    made.conclusion = (await api(page, `/survey-sessions/${made.session}/conclusion`)).conclusion.id;
    made.request = (await api(page, `/survey-sessions/${made.session}/requests`)).rows[0].id;
    await expect.poll(() => head.getByText('Hoàn thiện báo cáo tổng kết').count()).toBeGreaterThan(0);
  }, 120_000);

  test('a contribution is written and handed in', async () => {
    await settled(page, `/surveys/sessions/${made.conference}?lang=vi`);
    await follow(page.getByRole('link', { name: 'Soạn tham luận' }));
    await page.getByLabel('Tên tham luận').fill('Mô hình chi bộ bốn tốt');
    await page.getByLabel('Tác giả').fill('Trường Đào tạo cán bộ');
    await page.getByRole('combobox', { name: 'Lĩnh vực' }).click();
    await page.getByRole('option').first().click();
    await page.getByLabel('Tóm tắt').fill('Tóm tắt tham luận.');
    await page.getByRole('button', { name: 'Lưu dự thảo' }).click();
    await page.waitForURL(/\/surveys\/contributions\/[0-9a-f-]{36}/);
    made.paper = /contributions\/([0-9a-f-]{36})/.exec(page.url())![1]!;
    expect(await page.getByText('Mô hình chi bộ bốn tốt').count()).toBeGreaterThan(0);
  }, 60_000);

  test.each(['vi', 'en'] as const)(
    'every page fits a desk and a phone and passes axe (%s)',
    async (language) => {
      const at = `/surveys/delegations/${made.delegation}`;
      const places = [
        ...[`/surveys/sessions/${made.session}`, `/surveys/conclusions/${made.conclusion}`],
        ...[`/surveys/requests/${made.request}`, `/surveys/sessions/${made.conference}`],
        ...[`/surveys/contributions/${made.paper}`, `/surveys/contributions/${made.paper}/edit`],
        ...[`/surveys/sessions/${made.conference}/contributions/new`],
        ...[`${at}`, `${at}/account`, `${at}/account/edit`],
      ];
      expect(await faultsIn(page, places, language)).toEqual([]);
    },
    240_000,
  );
});
