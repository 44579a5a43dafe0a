// Calendar addresses over HTTP: as a calendar program reads them, and as somebody who guesses them would.
import { get, type IncomingMessage } from 'node:http';
import ICAL from 'ical.js';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { givenIssued, openWorld, type PersonKey, type World } from '../../test/world.ts';
import type { Session } from '../../test/session.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2024-08-07');
});
afterAll(() => world.close());
beforeEach(() => world.on('2024-08-07'));

const read = (path: string) => fetch(world.origin + path);
const made = async (session: Session) =>
  (await session.create('/feeds', { name: 'Lịch' })) as { id: string; path: string };

/** The events that an address gives: title or null, day, state and sequence, by UID. */
async function eventsAt(path: string) {
  const reply = await read(path);
  const text = await reply.text();
  expect(reply.status, text).toBe(200);
  expect(reply.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => {
    const of = (name: string) => String(event.getFirstPropertyValue(name));
    return [
      of('uid'),
      { title: of('summary'), day: of('dtstart'), status: of('status'), sequence: Number(of('sequence')) },
    ] as const;
  });
  return new Map(events);
}
const uidOf = (id: string) => `delivery.undertaking:${id}@xuyensuot`;

test('gives what is due to the person’s units, on its day, and nothing that is not due', async () => {
  const item = await givenIssued(world, 'north', { kind: 'item', title: 'Việc có hạn', dueOn: '2024-08-20' });
  const undated = await givenIssued(world, 'north', { kind: 'item', title: 'Việc chưa có hạn' });
  const { path } = await made(world.as('north.editor'));
  const events = await eventsAt(path);
  expect(events.get(uidOf(item))).toEqual({
    title: 'Thực hiện: Việc có hạn',
    day: '2024-08-20',
    status: 'CONFIRMED',
    sequence: 0,
  });
  expect(events.has(uidOf(undated))).toBe(false);
  expect((await eventsAt((await made(world.as('south.editor'))).path)).size).toBe(0);
});

test('tells of another day by the next number of its sequence, and of what is gone by its state, without its title', async () => {
  const item = await givenIssued(world, 'north', {
    kind: 'item',
    title: 'Việc dời hạn',
    dueOn: '2024-08-20',
  });
  const { path } = await made(world.as('north.editor'));
  const first = await (await read(path)).text();
  expect((await eventsAt(path)).get(uidOf(item))).toMatchObject({ sequence: 0 });
  expect(await (await read(path)).text()).toBe(first);
  const act = (type: string, more: object) =>
    world
      .as('north.leader')
      .done(`/undertakings/${item}/acts`, { act: type, reason: 'Theo chỉ đạo', ...more });
  await act('reschedule', { dueOn: '2024-08-28' });
  expect((await eventsAt(path)).get(uidOf(item))).toMatchObject({ day: '2024-08-28', sequence: 1 });
  await act('cancel', {});
  const gone = (await eventsAt(path)).get(uidOf(item))!;
  expect(gone).toMatchObject({ day: '2024-08-28', status: 'CANCELLED', sequence: 2 });
  expect(gone.title).not.toContain('Việc dời hạn');
  expect(await (await read(path)).text()).not.toContain('Việc dời hạn');
  world.on('2024-10-07');
  expect((await eventsAt(path)).has(uidOf(item))).toBe(false);
});

test('is read as calendar programs ask: without saying what they accept, by its head alone, and never compressed', async () => {
  const title = 'Rà soát, bổ sung quy chế làm việc của cấp uỷ các cấp. '.repeat(5);
  for (let n = 0; n < 4; n++) await givenIssued(world, 'north', { kind: 'item', title, dueOn: '2024-08-20' });
  const { path } = await made(world.as('north.editor2'));
  const bare = await new Promise<IncomingMessage>((done) => get(world.origin + path, done));
  expect([bare.statusCode, bare.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
  bare.resume();
  const head = await fetch(world.origin + path, { method: 'HEAD' });
  expect([head.status, head.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
  const rules = await (await read('/robots.txt')).text();
  expect(rules.split('\n')).toEqual(['User-agent: *', 'Allow: /feeds/', 'Disallow: /', '']);
  const compressing = { headers: { 'accept-encoding': 'gzip, br' } };
  expect((await fetch(world.origin + path, compressing)).headers.get('content-encoding')).toBeNull();
  const again = { headers: { 'if-none-match': bare.headers.etag! } };
  expect((await fetch(world.origin + path, again)).status).toBe(304);
  await givenIssued(world, 'north', { kind: 'item', dueOn: '2024-08-21' });
  expect((await fetch(world.origin + path, again)).status).toBe(200);
});

test('two programs that read at once count one change once', async () => {
  const item = await givenIssued(world, 'north', { kind: 'item', dueOn: '2024-08-20' });
  const session = world.as('north.editor2');
  const [one, other] = [await made(session), await made(session)];
  await eventsAt(one.path);
  await world.as('north.leader').done(`/undertakings/${item}/acts`, {
    act: 'reschedule',
    reason: 'Dời',
    dueOn: '2024-08-29',
  });
  const all = await Promise.all([one, other, one, other].map(({ path }) => eventsAt(path)));
  for (const events of all) expect(events.get(uidOf(item))).toMatchObject({ day: '2024-08-29', sequence: 1 });
});

test('is the person’s sight at the moment of reading: without a post it is not there, like one that never was', async () => {
  const person = await world.appointed([['south', 'editor']]);
  await givenIssued(world, 'south', { kind: 'item', title: 'Việc của huyện Nam', dueOn: '2024-08-20' });
  const { path } = await made(person);
  expect(await (await read(path)).text()).toContain('Việc của huyện Nam');
  const { person: me, posts } = await person.read('/me');
  expect(me.id).toBeTruthy();
  await world.as('city.administrator').done(`/posts/${posts[0].id}/end`, { endsOn: '2024-08-08' });
  world.on('2024-08-08');
  const ended = await read(path);
  const never = await read(`/feeds/${'A'.repeat(43)}.ics`);
  expect([ended.status, await ended.text()]).toEqual([404, await never.text()]);
});

test('is revoked and renewed by its person alone; of the token only a hash is kept', async () => {
  const editor = world.as('north.editor');
  const { id, path } = await made(editor);
  const token = path.slice('/feeds/'.length, -'.ics'.length);
  const kept = await world.database.db.selectFrom('work.feed').selectAll().execute();
  expect(JSON.stringify(kept)).not.toContain(token);
  const listed = await editor.get('/feeds');
  expect(listed.text).not.toContain(token);
  expect(listed.body.rows.find((row: { id: string }) => row.id === id)).toMatchObject({ readAt: null });
  for (const other of ['north.leader', 'city.administrator'] as PersonKey[])
    for (const verb of ['renew', 'revoke'])
      await world.as(other).refused(`/feeds/${id}/${verb}`, { as: [404, 'platform.not-found'] });
  const renewed = await editor.done(`/feeds/${id}/renew`);
  expect((await read(path)).status).toBe(404);
  expect((await read(renewed.path)).status).toBe(200);
  await editor.refused(`/feeds/${id}/renew`, { as: [409, 'work.feed-ended'] });
  await editor.done(`/feeds/${renewed.id}/revoke`);
  expect((await read(renewed.path)).status).toBe(404);
  const trail = await world.database.db.selectFrom('platform.audit').select(['act', 'detail']).execute();
  expect(trail.map((line) => line.act)).toEqual(
    expect.arrayContaining(['work.make-feed', 'work.renew-feed', 'work.revoke-feed']),
  );
  expect(JSON.stringify(trail)).not.toContain(token);
});

test('ten are enough', async () => {
  const session = world.as('city.viewer');
  for (let n = 0; n < 10; n++) await made(session);
  await session.refused('/feeds', { body: { name: 'Nữa' }, as: [409, 'work.many-feeds'] });
});

test('whoever guesses is held back for a minute, and who has a right address beside them is not', async () => {
  const { path } = await made(world.as('north.leader'));
  world.on('2024-08-09'); // the misses of other tests are past
  const guesses = ['x.ics', 'abc', `${'B'.repeat(43)}.ics`, `${'C'.repeat(43)}`, '%00.ics'];
  const statuses: number[] = [];
  for (let n = 0; n < 25; n++) statuses.push((await read(`/feeds/${guesses[n % guesses.length]}`)).status);
  expect(statuses.slice(0, 20).filter((status) => ![404, 400].includes(status))).toEqual([]);
  expect(statuses).toContain(429);
  const held = await read('/feeds/abc');
  expect([held.status, (await held.json()).code]).toEqual([429, 'platform.too-often']);
  expect((await read(path)).status).toBe(200);
  world.on('2024-08-10');
  expect((await read('/feeds/abc')).status).toBe(404);
});
