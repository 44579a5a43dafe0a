import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '#kernel/id';
import { openServer } from '#platform/http';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { serveFiles } from './index.ts';
import { PDF } from './samples.fixture.ts';

const UNIT = newId();
const ACTOR = { id: newId(), name: 'Chánh Văn phòng' };
const LIMIT = 64 * 1024;
let folder: string;
let database: TestDatabase;
let server: FastifyInstance;
let address: string;
let readable: Set<string>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'xuyensuot-files-'));
  database = await testDatabase();
  readable = new Set();
  server = await openServer({
    texts: () => ({ 'problem.platform.file.too-large': 'Tệp lớn hơn {limit} MB' }),
    title: 'x',
    version: '0',
    uploadLimit: LIMIT,
  });
  serveFiles(server, {
    db: database.db,
    clock: () => new Date(),
    standsOn: () => null,
    actorOf: async (request) => (request.headers.authorization ? ACTOR : null),
    afterAct: () => undefined,
    folder,
    mayUpload: (_actor, unitId) => unitId === UNIT,
    mayRead: async (_actor, fileId) => readable.has(fileId),
  });
  await server.listen({ port: 0, host: '127.0.0.1' });
  address = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}/api/v1/files`;
});
afterEach(async () => {
  await server.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const left = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
const rows = () => database.db.selectFrom('platform.file').selectAll().execute();

function form(parts: { unitId?: string; file?: [string, Uint8Array] }, fileFirst = false): FormData {
  const data = new FormData();
  const addFile = () =>
    parts.file && data.append('file', new Blob([new Uint8Array(parts.file[1])]), parts.file[0]);
  if (fileFirst) addFile();
  if (parts.unitId !== undefined) data.append('unitId', parts.unitId);
  if (!fileFirst) addFile();
  return data;
}

const send = (body: BodyInit, headers: Record<string, string> = {}) =>
  fetch(address, { method: 'POST', body, headers: { authorization: 'yes', ...headers } });

test('what was uploaded comes back byte for byte, as an attachment that no browser opens in the page', async () => {
  const sent = await send(form({ unitId: UNIT, file: ['Kế hoạch số 01.pdf', PDF] }, true));
  expect(sent.status).toBe(201);
  const { id, name, size } = (await sent.json()) as { id: string; name: string; size: number };
  expect({ name, size }).toEqual({ name: 'Kế hoạch số 01.pdf', size: PDF.length });
  readable.add(id);
  const got = await fetch(`${address}/${id}`, { headers: { authorization: 'yes' } });
  expect(new Uint8Array(await got.arrayBuffer())).toEqual(PDF);
  expect(got.headers.get('content-type')).toBe('application/pdf');
  expect(got.headers.get('x-content-type-options')).toBe('nosniff');
  expect(got.headers.get('content-disposition')).toMatch(
    /^attachment; filename="Ke hoach so 01.pdf"; filename\*=UTF-8''K%E1%BA%BF/,
  );
  expect(got.headers.get('content-security-policy')).toContain('sandbox');
});

test('a file that may not be read is answered like one that does not exist', async () => {
  const { id } = (await (await send(form({ unitId: UNIT, file: ['a.pdf', PDF] }))).json()) as { id: string };
  const [hidden, missing] = await Promise.all(
    [id, newId()].map((one) => fetch(`${address}/${one}`, { headers: { authorization: 'yes' } })),
  );
  expect([hidden!.status, await hidden!.text()]).toEqual([404, await missing!.text()]);
  expect((await fetch(`${address}/${id}`)).status).toBe(401);
});

test('a file over the limit is a clear 413 with nothing kept, even far over it', async () => {
  for (const size of [LIMIT + 1, 50 * 2 ** 20]) {
    const answer = await send(form({ unitId: UNIT, file: ['a.pdf', new Uint8Array(size)] }));
    expect(answer.status).toBe(413);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({
      code: 'platform.file.too-large',
      errors: [{ field: 'file' }],
    });
  }
  expect(left()).toBe(0);
  expect(await rows()).toEqual([]);
});

test('another unit’s name may not be used, whether the unit exists or not', async () => {
  const answer = await send(form({ unitId: newId(), file: ['a.pdf', PDF] }));
  expect([answer.status, left()]).toEqual([403, 0]);
});

test('bad forms are refused with the field, and nothing is kept', async () => {
  const bad: [BodyInit, number, Record<string, string>?][] = [
    [form({ file: ['a.pdf', PDF] }), 400],
    [form({ unitId: UNIT }), 400],
    [form({ unitId: 'x', file: ['a.pdf', PDF] }), 400],
    [form({ unitId: UNIT, file: ['a.exe', new TextEncoder().encode('MZ')] }), 422],
    ['{}', 415, { 'content-type': 'application/json' }],
    ['nonsense', 400, { 'content-type': 'multipart/form-data; boundary=x' }],
    ['nonsense', 400, { 'content-type': 'multipart/form-data' }],
    [
      '--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-',
      400,
      { 'content-type': 'multipart/form-data; boundary=x' },
    ],
  ];
  for (const [body, status, headers] of bad) {
    const answer = await send(body, headers);
    expect([status, answer.headers.get('content-type')]).toEqual([
      answer.status,
      'application/problem+json; charset=utf-8',
    ]);
  }
  expect([left(), await rows()]).toEqual([0, []]);
});

test('the same request sent twice is one file; the key of another request is refused', async () => {
  const key = { 'idempotency-key': 'k1' };
  const first = (await (await send(form({ unitId: UNIT, file: ['a.pdf', PDF] }), key)).json()) as {
    id: string;
  };
  const second = (await (await send(form({ unitId: UNIT, file: ['a.pdf', PDF] }), key)).json()) as {
    id: string;
  };
  expect(second).toEqual(first);
  expect((await send(form({ unitId: UNIT, file: ['b.pdf', PDF] }), key)).status).toBe(422);
  expect((await rows()).length).toBe(1);
  expect(
    (await database.db.selectFrom('platform.audit').select('act').execute()).map((row) => row.act),
  ).toEqual(['platform.upload']);
});

test('the API’s description names the form', async () => {
  const { paths } = (await (await fetch(address.replace('/v1/files', '/openapi.json'))).json()) as {
    paths: Record<string, never>;
  };
  expect(JSON.stringify(paths['/api/v1/files'])).toContain('multipart/form-data');
});
