// The edges of HTTP: addresses, origins, sign-in, languages, entity tags.
import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Reply } from './session.ts';
import { givenThings, refused as refusedIn, type Things } from './things.ts';
import { openWorld, reportContent, undertaking, type World } from './world.ts';

let world: World;
let things: Things;
beforeAll(async () => {
  world = await openWorld('2024-08-07');
  things = await givenThings(world);
});
afterAll(() => world.close());

const refused = (send: () => Promise<Reply>, statuses: number[]) => refusedIn(world, send, statuses);

const raw = (path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; type: string }>((done, failed) => {
    const { hostname, port } = new URL(world.origin);
    const sent = request({ hostname, port, path, headers }, (reply) => {
      reply.resume();
      reply.on('end', () => done({ status: reply.statusCode!, type: String(reply.headers['content-type']) }));
    });
    sent.on('error', failed);
    sent.end();
  });

test('an address that cannot be read, a host or an origin that is none', async () => {
  for (const path of [
    '/api/v1/undertakings/%zz',
    `/api/v1/undertakings/${'a'.repeat(400)}`,
    '/api/v1/nothing',
    '//x',
  ]) {
    expect(await raw(path)).toEqual({ status: 404, type: 'application/problem+json; charset=utf-8' });
  }
  expect((await raw('/api/auth/get-session', { host: 'a b' })).status).toBe(400);
  for (const origin of ['null', 'https://elsewhere.example', '::'])
    await refused(
      () => world.as('north.editor').post('/undertakings', undertaking(world, 'north'), { origin }),
      [403],
    );
});

test('a sign-in of the wrong shape is refused, not a fault', async () => {
  for (const body of [
    null,
    [],
    'x',
    { email: 5, password: {} },
    { email: 'a\0@b.c', password: 'x' },
    { email: 'a@b.c' },
    { email: 'a@b.c', password: 'x'.repeat(100_000) },
  ]) {
    const { status } = await world.nobody().send('POST', '/api/auth/sign-in/email', {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', origin: world.origin },
    });
    expect([400, 401, 422], JSON.stringify(body)?.slice(0, 80)).toContain(status);
  }
});

test('a problem speaks Vietnamese, and English to whoever reads it first', async () => {
  const title = async (language: string) =>
    (await world.nobody().get('/me', { 'accept-language': language })).body.title;
  expect(await title('en-GB,en;q=0.9')).toMatch(/^Please sign in/);
  for (const language of ['vi', 'fr', 'vi-VN,en;q=0.5'])
    expect(await title(language)).toMatch(/^Cần đăng nhập/);
});

test('what has not changed is not sent again', async () => {
  const editor = world.as('north.editor');
  const first = await editor.get(`/undertakings/${things.draft}`);
  const etag = first.headers.get('etag')!;
  const again = await editor.get(`/undertakings/${things.draft}`, { 'if-none-match': etag });
  expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag]);
  expect(
    (await editor.put(`/undertakings/${things.draft}`, { summary: 'Tóm tắt' }, { 'if-match': etag })).status,
  ).toBe(200);
  expect((await editor.get(`/undertakings/${things.draft}`, { 'if-none-match': etag })).status).toBe(200);
  await refused(
    () => editor.put(`/undertakings/${things.draft}`, { summary: 'Khác' }, { 'if-match': etag }),
    [409],
  );
  await refused(
    () => editor.put(`/undertakings/${things.draft}`, { summary: 'Khác' }, { 'if-match': 'x' }),
    [400],
  );
  await refused(() => editor.put(`/undertakings/${things.draft}`, { summary: 'Khác' }), [428]);
  await refused(() => editor.put(`/progress-reports/${things.report}`, reportContent('2024-08-07')), [428]);
  await refused(
    () =>
      editor.put(
        `/undertakings/${things.draft}`,
        { summary: 'Khác' },
        { 'if-match': '"2"', 'idempotency-key': 'x'.repeat(201) },
      ),
    [422],
  );
});
