// A report of two hundred pages, opened in a browser: when its text can be read, and when a letter that was typed stands in it. By its
// address, for a browser that was never here and for one that has the program's files from before; and from the list that names it, in
// the application, by somebody who opened no report before.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { sql } from 'kysely';
import { chromium, type APIRequestContext, type Browser, type Page } from 'playwright-core';
import { migrate, openDatabase, type Database } from '#platform/db';
import { sharedOf } from '#reports';
import { loadHanoi, SAMPLE_PASSWORD } from '../samples/hanoi/load.ts';
import { openApplication } from '../src/app.ts';
import type { Row } from './report.ts';
import { median } from './timing.ts';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'];
const WRITER = 'chanh-van-phong-quan-uy-dong-da@mau.xuyensuot.example';
const ROUNDS = 7;
/** Soon enough, in milliseconds. */
const BOUND = 1000;
const SENTENCE =
  'Đơn vị đã tổ chức quán triệt, cụ thể hoá và thực hiện nghiêm túc; công tác kiểm tra, giám sát được tăng cường. ';
/** With the sample's nineteen sections of text: 1,200 paragraphs of 72 words, as two hundred pages have. */
const PARAGRAPHS = 64;

/** Opens it again and again, on a workspace of its own. */
export async function measureOpening(executablePath: string): Promise<Row[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'xuyensuot-bench-'));
  const database = await openDatabase({ folder: dataFolder });
  try {
    await migrate(database, { folder: resolve(import.meta.dirname, '../migrations') });
    await loadHanoi(database, { dataFolder });
    const webFolder = resolve(import.meta.dirname, '../dist/web');
    const application = await openApplication({ database, dataFolder, webFolder, limited: false });
    await application.server.listen({ port: 0, host: '127.0.0.1' });
    const browser = await chromium.launch({ executablePath, args: FLAGS });
    try {
      return await inRounds(browser, application.server.listeningOrigin, database);
    } finally {
      await browser.close();
      await application.close();
    }
  } finally {
    await database.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

interface Opening {
  read: number;
  typed: number;
}

async function inRounds(browser: Browser, origin: string, { db }: Database): Promise<Row[]> {
  const [first, again, inside]: [Opening[], Opening[], Opening[]] = [[], [], []];
  let report: { path: string; list: string } | undefined;
  for (let round = 0; round < ROUNDS; round++) {
    const page = await newcomer(browser, origin);
    report ??= await longReport(db, page.request);
    await page.goto(report.path, { waitUntil: 'commit' });
    first.push(await typeIn(page));
    await page.goto(report.path, { waitUntil: 'commit' });
    again.push(await typeIn(page));
    await page.context().close();
    const reader = await newcomer(browser, origin);
    await reader.goto(report.list, { waitUntil: 'networkidle' });
    await reader
      .locator(`main a[href^="${report.path.split('?')[0]}"]`)
      .first()
      .click();
    inside.push(await typeIn(reader));
    await reader.context().close();
  }
  return [
    ...rowsOf('opened by its address, first time', first),
    ...rowsOf('opened by its address, again', again),
    ...rowsOf('opened from the list, the first report of somebody', inside),
  ];
}

/** A page of a browser that was never here, of somebody who is signed in. */
async function newcomer(browser: Browser, baseURL: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, baseURL });
  const data = { email: WRITER, password: SAMPLE_PASSWORD };
  await context.request.post('/api/auth/sign-in/email', { data });
  const page = await context.newPage();
  await page.addInitScript(noticeText, SENTENCE.slice(0, 40));
  return page;
}

function rowsOf(which: string, openings: Opening[]): Row[] {
  return (['read', 'typed'] as const).map((what) => ({
    measure: `200-page report ${which}: ${what === 'read' ? 'read' : 'typed in'}`,
    value: median(openings.map((one) => one[what])),
    ...{ bound: BOUND, target: 1, unit: 'ms' },
  }));
}

/** Makes a draft two hundred pages long; answers the address of its first section of text, and of the list that names it. */
async function longReport(
  db: Database['db'],
  request: APIRequestContext,
): Promise<{ path: string; list: string }> {
  const reply = await request.get('/api/v1/reports?limit=200');
  const { rows: reports } = (await reply.json()) as {
    rows: { id: string; state: string; review: { id: string } }[];
  };
  const { id, review } = reports.find(({ state }) => state === 'draft')!;
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_one, n) => ({
    type: 'paragraph',
    content: [{ type: 'text', text: `${n} ${SENTENCE.repeat(3)}` }],
  }));
  const content = { text: { type: 'doc', content: paragraphs }, figures: {} };
  const { rows } = await sql<{ section_id: string }>`
    update reports.section set state = ${Buffer.from(sharedOf(content))}, content = ${JSON.stringify(content)}::jsonb
    where report_id = ${id} and jsonb_typeof(content->'text') = 'object' returning section_id`.execute(db);
  const section = rows.map((row) => row.section_id).sort()[0];
  return { path: `/reports/${id}?section=${section}&lang=vi`, list: `/reviews/${review.id}/reports?lang=vi` };
}

async function typeIn(page: Page): Promise<Opening> {
  // A hand that waits for the editor: clicks as soon as it is drawn. The driver's own click looks for it at intervals of up to half a second.
  const place = await page.waitForFunction(() => {
    const first = document.querySelector('.ProseMirror p');
    const { x, y } = first?.getBoundingClientRect() ?? {};
    return first && { x: x! + 40, y: y! + 10 };
  });
  const { x, y } = (await place.jsonValue())!;
  await page.mouse.click(x, y);
  await page.keyboard.type('Đ');
  await page.waitForFunction(() => document.documentElement.dataset['typed']);
  const { opened, read, typed } = await page.evaluate(() => ({ ...document.documentElement.dataset }));
  // What was typed is kept before the page is left, so that every round opens the same.
  await page.locator('[data-keeping=kept]').waitFor();
  const from = Number(opened ?? 0);
  return { read: Number(read) - from, typed: Number(typed) - from };
}

// Runs in the page, before anything of it: notes in milliseconds since the address was opened when a link was pressed, when the words
// stood in the page, drawn, and when what was typed did.
function noticeText(words: string): void {
  let typing = false;
  const note = (name: 'read' | 'typed') => {
    const told = document.documentElement.dataset;
    if (name in told) return;
    told[name] = '';
    requestAnimationFrame(() => setTimeout(() => (told[name] = String(performance.now()))));
  };
  document.addEventListener('mousedown', ({ target }) => {
    if ((target as Element).closest('a'))
      document.documentElement.dataset['opened'] = String(performance.now());
  });
  document.addEventListener('beforeinput', () => (typing = true));
  new MutationObserver(() => {
    if (document.querySelector('main section')?.textContent.includes(words)) note('read');
    if (typing) note('typed');
  }).observe(document, { childList: true, subtree: true, characterData: true });
}
