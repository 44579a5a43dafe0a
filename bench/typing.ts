// From key to screen: minutes of 300 statements that three secretaries type at once, one at a browser, two over the same socket.
// A time runs from the key's own moment to after the frame that was painted with its letter. The application, its database and
// the two others run in this process, the browser beside it: what a secretary's machine would do alone is done here by one.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import type * as Y from 'yjs';
import { newId } from '#kernel/id';
import { migrate, openDatabase, type Database } from '#platform/db';
import { addStatement, putPresent } from '#survey';
import { loadHanoi, SAMPLE_PASSWORD } from '../samples/hanoi/load.ts';
import { openApplication } from '../src/app.ts';
import { openWriter, type Writer } from '../test/writer.ts';
import type { Row } from './report.ts';
import { median, quantile } from './timing.ts';

/** Times of letters: in a page that is nothing but a field, while the others type; and in the minutes. */
interface Typed {
  bare: number[];
  minutes: number[];
}

const STATEMENTS = 300;
const LETTERS = 300;
/** Milliseconds between two letters of a fast typist. */
const PACE = 120;
/** Milliseconds that a letter may take. */
const TARGET = 100;
const WORDS =
  'Đảng bộ đã quán triệt và cụ thể hoá các quy định; công tác kiểm tra được tăng cường, còn vướng mắc ở chi bộ ghép. ';
const WEB = resolve(import.meta.dirname, '../dist/web');
const ROOT = resolve(import.meta.dirname, '..');

/** Measures it in a browser; null, and it is said why, where there is none or no interface was built. */
export async function measureTyping(say: (line: string) => void): Promise<Row[] | null> {
  const program = process.env['CHROMIUM_PATH'];
  const lacking = !program
    ? 'CHROMIUM_PATH is not set'
    : existsSync(join(WEB, 'index.html'))
      ? null
      : 'the interface is not built';
  if (!program || lacking) {
    say(`Typing together: not measured (${lacking}).`);
    return null;
  }
  const folder = mkdtempSync(join(tmpdir(), 'xuyensuot-typing-'));
  const database = await openDatabase({ folder: join(folder, 'db') });
  try {
    return rowsOf(await typedIn(database, { folder, program }));
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function rowsOf({ bare, minutes }: Typed): Row[] {
  const rows = (what: string, times: number[], target: number | null): Row[] =>
    Object.entries({
      p50: median(times),
      p95: quantile(times, 0.95),
      max: Math.max(...times),
    }).map(([name, value]) => ({
      measure: `key to screen, ${what}: ${name} (bound ${TARGET} ms)`,
      ...{ value, bound: TARGET, target, unit: 'ms' },
    }));
  return [
    ...rows('a bare field meanwhile', bare, null),
    ...rows(`${STATEMENTS} statements, three at once`, minutes, 1),
  ];
}

async function typedIn(
  database: Database,
  { folder, program }: { folder: string; program: string },
): Promise<Typed> {
  await migrate(database, { folder: join(ROOT, 'migrations') });
  await loadHanoi(database, { dataFolder: folder });
  const application = await openApplication({
    ...{ database, dataFolder: folder, webFolder: WEB, limited: false },
  });
  const writers: Writer[] = [];
  const browser = await chromium.launch({
    executablePath: program,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  try {
    await application.server.listen({ host: '127.0.0.1', port: 0 });
    const origin = application.server.listeningOrigin;
    const context = await browser.newContext({ baseURL: origin, viewport: { width: 1366, height: 768 } });
    const page = await context.newPage();
    const session = await heldSession(page);
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    for (let n = 0; n < 2; n += 1) writers.push(openWriter(origin, cookie, `minutes/${session}`));
    for (const { right } of writers) if ((await right) !== 'write') throw new Error('may not write');
    await fill(writers[0]!);
    return await typeTogether(page, { session, writers });
  } finally {
    for (const writer of writers) writer.leave();
    await browser.close();
    await application.close();
  }
}

/** A session of the sample's delegation that is held on the sample's day, by its secretary. */
async function heldSession(page: Page): Promise<string> {
  const { request } = page.context();
  const data = { email: 'thu-ky-doan-khao-sat@mau.xuyensuot.example', password: SAMPLE_PASSWORD };
  await request.post('/api/auth/sign-in/email', { data });
  const read = async (path: string) => (await request.get(`/api/v1${path}`)).json();
  const done = async (path: string, body: object) => {
    const answer = await request.post(`/api/v1${path}`, { data: body });
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
    return answer.json();
  };
  const [{ posts }, { rows }] = [await read('/me'), await read('/survey-delegations')];
  const { id } = await done(`/survey-delegations/${rows[0].id}/sessions`, {
    ...{ kind: 'working', hostUnitId: posts[0].unitId, title: 'Buổi làm việc', place: '', travelDays: 0 },
    ...{ heldOn: '2024-08-07', startsAt: null, endsAt: null, requestId: null },
    ...{ agenda: [], prompts: [], documents: [] },
  });
  await done(`/survey-sessions/${id}/announce`, {});
  return id;
}

async function fill({ document, kept }: Writer): Promise<void> {
  const who = { side: 'host' as const, unit: 'Đảng bộ', unitId: null, present: true };
  for (let n = 0; n < 9; n += 1)
    putPresent(document, { id: `p${n}`, name: `Đại biểu ${n}`, ...who, place: n });
  for (let n = 0; n < STATEMENTS; n += 1)
    addStatement(document, { id: `s${n}`, at: n + 1, words: WORDS.repeat(3), speakerId: `p${n % 9}` });
  await kept();
}

async function typeTogether(
  page: Page,
  { session, writers }: { session: string; writers: Writer[] },
): Promise<Typed> {
  const others = writers.map((writer, n) => keepTyping(writer, { id: `s${100 + 100 * n}`, from: PACE * n }));
  try {
    const plain = await page.context().newPage();
    await plain.setContent('<textarea rows="3"></textarea>');
    await plain.locator('textarea').focus();
    const bare = await typeLetters(plain);
    await plain.close();
    await page.goto(`/surveys/sessions/${session}/minutes?lang=vi`);
    await page.locator('[data-keeping="kept"]').waitFor({ timeout: 60_000 });
    await page
      .locator('[data-statement]')
      .nth(STATEMENTS - 1)
      .waitFor();
    await page.getByRole('button', { name: 'Sửa ý kiến 150', exact: true }).click();
    await page.locator('textarea:focus').waitFor();
    return { bare, minutes: await typeLetters(page) };
  } finally {
    for (const stop of others) stop();
  }
}

/** Types into the field that has the focus; answers the time of each letter. */
async function typeLetters(page: Page): Promise<number[]> {
  await page.evaluate(watchKeys);
  for (const letter of [...'nghi quyet duoc trien khai '.repeat(LETTERS)].slice(0, LETTERS)) {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    await page.waitForTimeout(PACE);
  }
  const times = await page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes);
  if (times.length !== LETTERS) throw new Error(`${times.length} of ${LETTERS} letters reached the screen`);
  return times;
}

/** In the page: for each key, the time until after the frame that was painted with its letter. */
function watchKeys(): void {
  const times: number[] = [];
  (window as unknown as { keyTimes: number[] }).keyTimes = times;
  const area = document.activeElement as HTMLTextAreaElement;
  let pressed = 0;
  area.addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true });
  area.addEventListener('input', () => {
    const [from, length] = [pressed, area.value.length];
    requestAnimationFrame(() => {
      if (area.value.length < length) return;
      const painted = new MessageChannel();
      painted.port1.onmessage = () => times.push(performance.now() - from);
      painted.port2.postMessage(null);
    });
  });
}

// Somebody else types on in a statement of their own, and begins another now and then.
function keepTyping({ document }: Writer, { id, from }: { id: string; from: number }): () => void {
  let [typed, at] = [0, id];
  const timer = setInterval(() => {
    typed += 1;
    if (typed % 60 === 0) {
      at = newId();
      addStatement(document, { id: at, at: STATEMENTS + from + typed, speakerId: 'p1' });
    }
    const map = document.getMap<Y.Map<unknown>>('statements').get(at)!;
    const words = map.get('words') as Y.Text;
    words.insert(words.length, WORDS[typed % WORDS.length]!);
  }, PACE);
  return () => clearInterval(timer);
}
