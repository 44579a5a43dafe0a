// A browser on the reference workspace, for the walks: Debian's Chromium, driven as a person would.
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { resolve } from 'node:path';
import { expect } from 'vitest';
import { openApplication, type Application, type ApplicationSettings } from '../src/app.ts';
import { loadHanoi, SAMPLE_PASSWORD } from '../samples/hanoi/load.ts';
import type { Database } from '../src/platform/db/index.ts';
import { portOf } from './address.ts';
import { filledDatabase, type TestDatabase } from './database.ts';

/** Chromium's program; the walks run only where there is one, and `npm test` says so. */
export const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '';

// The machine's closed network must not slow the browser down.
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A name without https, as in an office's own network.
  '--host-resolver-rules=MAP van-phong.example 127.0.0.1',
];

/** The served reference workspace with a browser beside it. */
export interface Walk {
  origin: string;
  browser: Browser;
  database: TestDatabase;
  close(): Promise<void>;
}

const DATA = resolve(import.meta.dirname, '../.cache/walk');
const reference = (database: Database) => loadHanoi(database, { dataFolder: DATA });

/** Loads the reference workspace into a database of its own, serves it (at the address given) and opens a browser. */
export async function openWalk(more: Pick<ApplicationSettings, 'address' | 'provider'> = {}): Promise<Walk> {
  const database = await filledDatabase(reference);
  const application: Application = await openApplication({
    database,
    dataFolder: DATA,
    webFolder: resolve(import.meta.dirname, '../dist/web'),
    limited: false,
    ...more,
  });
  await application.server.listen({ port: portOf(more.address), host: '127.0.0.1' });
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  return {
    origin: more.address ?? application.server.listeningOrigin,
    browser,
    database,
    async close() {
      await browser.close();
      await application.close();
      await database.close();
    },
  };
}

export const DESK = { width: 1366, height: 768 };
export const PHONE = { width: 390, height: 844 };

/** A page of a person who is signed in with a sample account (the part of the address before @). */
export async function signedIn(
  { browser, origin }: Walk,
  account: string,
  { viewport = DESK, language = 'vi' as 'vi' | 'en' } = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport, baseURL: origin, reducedMotion: 'reduce' });
  const answer = await context.request.post('/api/auth/sign-in/email', {
    data: { email: `${account}@mau.xuyensuot.example`, password: SAMPLE_PASSWORD },
  });
  if (!answer.ok()) throw new Error(`${account} could not sign in: ${answer.status()}`);
  const page = await context.newPage();
  await page.goto(`/?lang=${language}`);
  await page.waitForLoadState('networkidle');
  return page;
}

/** What axe finds against WCAG 2.2 AA on the page as it is, in words. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // No page has a frame: what axe found need not be put together in a page of its own.
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] }) // what passes need not be described
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.map(
    (violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
}

/** Opens an address and waits for what it shows; without an address, for what is on its way. */
export async function settled(page: Page, path?: string): Promise<void> {
  if (path) await page.goto(path);
  await page.waitForLoadState('networkidle');
  await expect.poll(() => page.locator('main h1').count(), { timeout: 15_000 }).toBeGreaterThan(0);
}

/** Goes where a link of the page leads. What was shown stays until what comes is there, so the old heading has to have gone. */
export async function follow(link: Locator): Promise<void> {
  const page = link.page();
  const left = await page.locator('main h1').first().elementHandle();
  await link.click();
  await page.waitForFunction((heading) => !heading?.isConnected, left, { timeout: 30_000 });
  await settled(page);
}

/** By how many pixels the page is wider than its window, once it no longer moves: what follows a width takes some frames. */
async function tooWide(page: Page): Promise<number> {
  const over = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  for (let asked = 0; asked < 50 && (await over()) > 1; asked++) await page.waitForTimeout(100);
  return over();
}

/** What does not fit on the page as it is shown: what is too wide, keys that stand for texts. */
async function unfitShown(page: Page): Promise<string[]> {
  const faults: string[] = [];
  const over = await tooWide(page);
  if (over > 1) faults.push(`is ${over} px too wide`);
  const rooms =
    'web|delivery|overview|organisation|directives|inspection|review|reports|survey|consultation|insights|' +
    'statute|amendments|problem';
  const key = new RegExp(`\\b(${rooms})\\.[a-z-]+(\\.[a-z-]+)*\\b`, 'i');
  const raw = (await page.locator('main').innerText()).match(key);
  if (raw) faults.push(`shows the text key ${raw[0]}`);
  return faults;
}

async function resized(page: Page, viewport: typeof DESK): Promise<void> {
  await page.setViewportSize(viewport);
  // What follows the width is told in one frame and drawn in the next; what it then asks for must have come.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
  );
  await settled(page);
  expect(await page.evaluate(() => window.innerWidth)).toBe(viewport.width);
}

/**
 * What is wrong with some places on a desk and on a phone. Each size is the one that a place is opened in, and read by axe, for
 * every other, and the one that it changes to for the rest; the other language takes them the other way round.
 */
export async function faultsIn(page: Page, places: string[], language: 'vi' | 'en'): Promise<string[]> {
  const faults: string[] = [];
  const sizes = [
    ['desk', DESK],
    ['phone', PHONE],
  ] as const;
  for (const [n, place] of places.entries()) {
    const [opened, changed] = (n % 2 === 0) === (language === 'vi') ? sizes : sizes.toReversed();
    await page.setViewportSize(opened![1]);
    await settled(page, `${place}${place.includes('?') ? '&' : '?'}lang=${language}`);
    const first = [...(await accessibilityFaults(page)), ...(await unfitShown(page))];
    faults.push(...first.map((fault) => `${place} (${opened![0]}) ${fault}`));
    await resized(page, changed![1]);
    faults.push(...(await unfitShown(page)).map((fault) => `${place} (${changed![0]}) ${fault}`));
  }
  await page.setViewportSize(DESK);
  return faults;
}
