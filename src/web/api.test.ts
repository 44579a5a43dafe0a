import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { address, api, ApiProblem, onSignedOut } from './api.ts';

const asked: { url: string; init: RequestInit }[] = [];

function answers(status: number, body: unknown, headers: Record<string, string> = {}): void {
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    asked.push({ url, init });
    return new Response(body === undefined ? null : JSON.stringify(body), { status, headers });
  });
}

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal('document', { documentElement: { lang: 'vi' } });
});
afterEach(() => vi.unstubAllGlobals());

test('addresses leave out what is empty', () => {
  expect(address('/counts', { asOf: '2024-08-07', unit: undefined, page: 0 })).toBe(
    '/api/v1/counts?asOf=2024-08-07&page=0',
  );
  expect(address('/api/auth/sign-out')).toBe('/api/auth/sign-out');
});

test('a send carries JSON, the entity tag and a key of its own', async () => {
  answers(200, { id: 1 }, { ETag: '"2"' });
  const answer = await api.send({ method: 'PUT', path: '/things/1', body: { a: 1 }, ifMatch: '"1"' });
  const headers = new Headers(asked[0]!.init.headers);
  expect(answer).toEqual({ body: { id: 1 }, etag: '"2"' });
  expect([headers.get('If-Match'), headers.get('Content-Type'), headers.get('Accept-Language')]).toEqual([
    '"1"',
    'application/json',
    'vi',
  ]);
  await api.send({ method: 'PUT', path: '/things/1' });
  const again = new Headers(asked[1]!.init.headers);
  expect(again.get('Idempotency-Key')).not.toBe(headers.get('Idempotency-Key'));
  expect(headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
});

test('a refusal is thrown with its code and faults', async () => {
  answers(422, { code: 'x.bad', title: 'Sai', errors: [{ field: 'day', code: 'x.day' }] });
  const problem = await api.get('/x').catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(ApiProblem);
  expect(problem).toMatchObject({ status: 422, code: 'x.bad', errors: [{ field: 'day' }] });
});

test('an answer that is not JSON is a problem with its status, not a crash', async () => {
  vi.stubGlobal('fetch', async () => new Response('<html>', { status: 502 }));
  await expect(api.get('/x')).rejects.toMatchObject({ status: 502, code: 'web.http-502' });
});

test('a lost network is a problem with status 0', async () => {
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('failed')));
  await expect(api.get('/x')).rejects.toMatchObject({ status: 0, code: 'web.no-network' });
});

test('an ended session is noticed', async () => {
  answers(401, {});
  const ended = vi.fn();
  const stop = onSignedOut(ended);
  await api.get('/me').catch(() => undefined);
  stop();
  await api.get('/me').catch(() => undefined);
  expect(ended).toHaveBeenCalledTimes(1);
});
