// A browser on the reference workspace, for the walks: Debian's Chromium, driven as a person would.
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type Page } from 'playwright-core';
import { resolve } from 'node:path';
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
