// Consolidating in a browser: voices are chosen and moved, one is split by its sentences, a proposal is merged, each undone where it
// was done or in the list of steps; by keys alone, and on a phone.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { accessibilityFaults, CHROMIUM, openWalk, PHONE, settled, signedIn, type Walk } from './browser.ts';

const HEAD = 'truong-doan-khao-sat';
const PATIENT = { timeout: 20_000 };

describe.skipIf(!CHROMIUM)('in a browser', () => {
  let walk: Walk;
  let page: Page;
  let drive = '';
  let proposals: { id: string; title: string; voices: number }[] = [];
  const read = async (path: string) => (await page.request.get(`/api/v1${path}`)).json();
  const voicesOf = async (id: string): Promise<number> => (await read(`/proposals/${id}`)).voices;
  const becomes = (id: string, count: number) => expect.poll(() => voicesOf(id), PATIENT).toBe(count);
  const undo = () => page.getByRole('status').getByRole('button', { name: 'Hoàn tác' });
  const fromMany = () => proposals[0]!;
  const intoFew = () => proposals.at(-1)!;
  beforeAll(async () => {
    walk = await openWalk();
    page = await signedIn(walk, HEAD);
    drive = (await read('/amendment-drives')).rows[0].id;
    const { rows } = await read(`/amendment-drives/${drive}/proposals?limit=200`);
    proposals = rows.toSorted((a: any, b: any) => b.voices - a.voices);
  }, 240_000);
  afterAll(() => walk?.close());

  /** Finds the proposal in a field by its words, with keys alone. */
  const found = async (field: string, title: string): Promise<void> => {
    const finder = page.getByRole('combobox', { name: field });
    await finder.focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(title);
    const first = async () => (await page.getByRole('option').allTextContents())[0] ?? '';
    await expect.poll(first, PATIENT).toContain(title);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  };

  test('voices are moved to a proposal that is found by its words, and come back', async () => {
    const [from, into] = [fromMany(), intoFew()];
    await settled(page, `/proposals/${from.id}`);
    const boxes = page.getByRole('list', { name: 'Các ý kiến' }).getByRole('checkbox');
    for (const n of [0, 1]) {
      await boxes.nth(n).focus();
      await page.keyboard.press('Space');
    }
    await found('Kiến nghị nhận ý kiến', into.title);
    await page.getByRole('button', { name: 'Chuyển', exact: true }).press('Enter');
    await becomes(into.id, into.voices + 2);
    await becomes(from.id, from.voices - 2);
    await undo().press('Enter');
    await becomes(from.id, from.voices);
  }, 120_000);

  /** A voice of several sentences, with the proposal that it is in. */
  const ofSentences = async () => {
    for (const from of proposals.slice(0, -1)) {
      const { rows } = await read(`/proposals/${from.id}/voices?limit=500`);
      const long = rows.find(({ words, to }: any) => to < 0 && /[.;] \p{L}/u.test(words));
      if (long) return { from, long };
    }
    throw new Error('no voice of several sentences');
  };

  test('a voice is split: each sentence goes to a proposal or stays, and the step list undoes it', async () => {
    const { from, long } = await ofSentences();
    await settled(page, `/proposals/${from.id}`);
    await page.getByRole('checkbox', { name: `Chọn ý kiến “${long.words.slice(0, 60)}”` }).check();
    await page.getByRole('button', { name: 'Tách theo câu' }).click();
    await found('Câu 2 thuộc kiến nghị', intoFew().title);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Tách' }).click();
    await becomes(intoFew().id, intoFew().voices + 1);
    await becomes(from.id, from.voices);
    await settled(page, `/amendments/${drive}?view=steps`);
    const step = page.getByRole('listitem').filter({ hasText: 'Tách câu' }).first();
    await step.getByRole('button', { name: 'Hoàn tác' }).click();
    await becomes(intoFew().id, intoFew().voices);
  }, 120_000);

  test('a whole proposal is merged into another on a phone, and parted again', async () => {
    const [from, into] = [fromMany(), intoFew()];
    await page.setViewportSize(PHONE);
    await settled(page, `/proposals/${from.id}`);
    await page.getByRole('button', { name: 'Nhập vào kiến nghị khác' }).click();
    await found('Kiến nghị nhận ý kiến', into.title);
    await page.getByRole('dialog').getByRole('button', { name: 'Nhập', exact: true }).click();
    await becomes(from.id, 0);
    await becomes(into.id, from.voices + into.voices);
    await undo().click();
    await becomes(from.id, from.voices);
  }, 120_000);
});
