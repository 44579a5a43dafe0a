// Reports collected into one document while somebody waits for it: told how far it is, stopped by a word or by leaving.
import { randomBytes, randomUUID } from 'node:crypto';
import { get, type IncomingMessage } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeDocx } from '#platform/documents';
import { systemActor } from '#organisation';
import { collectedOf } from '#reports';
import { openWorld, type UnitKey, type World } from './world.ts';

const UNITS: UnitKey[] = ['city', 'north', 'south', 'n1', 'n2', 's1', 's2', 'checks', 'advice'];
let world: World;
let review = '';

// Reports longer than what lies between a server and a reader who does not read.
beforeAll(async () => {
  world = await openWorld('2023-12-01');
  const city = world.as('city.leader');
  const made = await city.create('/reviews', {
    ...{ unitId: world.units.city, code: 'TK', title: 'Tổng kết', summary: '', directiveId: null },
    ...{ fromYear: 2011, toYear: 2013, withinUnitId: world.units.city, kinds: ['committee'] },
    ...{ asOf: '2023-12-01', deadlines: [{ level: 'city', dueOn: '2024-06-30' }] },
  });
  review = made.id;
  const section = { id: 'a', under: null, number: '', title: 'Mục', prompt: '', guidance: '', kind: 'text' };
  const outline = { sections: [{ ...section, table: null, insights: null }] };
  await city.put(`/reviews/${review}/outline`, outline, { 'if-match': '"1"' });
  await city.done(`/reviews/${review}/issue`, { number: '01-KH/TU' });
  for (const unit of UNITS) await submitLong(world.units[unit]);
}, 60_000);
afterAll(() => world.close());

async function submitLong(unit: string): Promise<void> {
  const { db } = world.database;
  const id = randomUUID();
  const paragraph = () => ({
    type: 'paragraph',
    content: [{ type: 'text', text: randomBytes(3000).toString('base64') }],
  });
  const text = { type: 'doc', content: Array.from({ length: 1000 }, paragraph) };
  await sql`insert into reports.report (id, campaign_id, unit_id, kind, title, search, recorded_at)
    values (${id}, ${review}, ${unit}, 'full', 'Báo cáo', 'bao cao', now())`.execute(db);
  await sql`insert into reports.version (report_id, number, outline_version, document, checksum, holds_on, recorded_at)
    values (${id}, 1, 1, '', '', '2023-12-01', now())`.execute(db);
  await sql`insert into reports.event (id, report_id, fact, version, holds_on, to_unit_id, by_unit_id, recorded_at)
    values (${randomUUID()}, ${id}, 'submitted', 1, '2023-12-01', ${world.units.city}, ${unit}, now())`.execute(
    db,
  );
  await sql`insert into reports.said (report_id, version, section_id, content)
    values (${id}, 1, 'a', ${JSON.stringify({ text, figures: {} })}::jsonb)`.execute(db);
}

/** An answer that nobody reads on. */
async function asked(progress: string): Promise<IncomingMessage> {
  const url = `${world.origin}/api/v1/reviews/${review}/collected?progress=${progress}`;
  const cookie = await world.as('city.viewer').cookies();
  return new Promise((resolve, reject) => {
    get(url, { headers: { cookie } }, resolve).on('error', reject);
  });
}

const SOON = { timeout: 20_000 };
const farOf = (name: string) => world.nobody().get(`/collecting-progress/${name}`);

test('whoever waits is told how far it is; a word stops it, and the file breaks off', async () => {
  const name = randomUUID();
  const answer = await asked(name);
  expect(answer.statusCode).toBe(200);
  await expect.poll(async () => (await farOf(name)).body.read, SOON).toBeGreaterThan(0);
  const { body } = await farOf(name);
  expect(body.total).toBe(UNITS.length);
  expect(body.read).toBeLessThan(UNITS.length);
  expect((await world.nobody().post(`/collecting-progress/${name}/stop`)).status).toBe(200);
  const read = async () => {
    for await (const _piece of answer);
  };
  await expect(read()).rejects.toThrow('aborted');
  await expect.poll(async () => (await farOf(name)).status, SOON).toBe(404);
});

test('whoever leaves stops it too', async () => {
  const name = randomUUID();
  const answer = await asked(name);
  await expect.poll(async () => (await farOf(name)).body.read, SOON).toBeGreaterThan(0);
  answer.destroy();
  await expect.poll(async () => (await farOf(name)).status, SOON).toBe(404);
  expect((await world.nobody().post(`/collecting-progress/${name}/stop`)).status).toBe(404);
});

test('what was stopped reads no further report', async () => {
  const { db } = world.database;
  const actor = await systemActor(db, '2023-12-01');
  const stopping = new AbortController();
  let reports = 0;
  const onRead = (read: number) => {
    reports = read;
    if (read === 2) stopping.abort();
  };
  const paper = await collectedOf(db, actor, { reviewId: review, day: '2023-12-01', onRead });
  const stream = await writeDocx(paper, { signal: stopping.signal });
  const read = async () => {
    for await (const _piece of stream);
  };
  await expect(read()).rejects.toThrow();
  for (let turn = 0; turn < 100; turn += 1) await setImmediate();
  expect(reports).toBe(2);
});
