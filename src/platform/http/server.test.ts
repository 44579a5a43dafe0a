// The bare server on a route of its own: what it takes, what it refuses, and what it writes of both.
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#kernel/id';
import { Problem } from '#kernel/problem';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { openServer, routing, serveHealth, serveRoutes, type LogLine, type Route } from './index.ts';

const { read, act, change } = routing<{ id: string }>();
const closed = { additionalProperties: false };
const Thing = Type.Object(
  {
    count: Type.Integer(),
    late: Type.Optional(Type.Boolean()),
    title: Type.Optional(Type.String()),
    tags: Type.Optional(Type.Array(Type.String())),
    until: Type.Optional(Type.Union([Type.String({ format: 'day' }), Type.Null()])),
  },
  closed,
);
const query = Type.Object({
  limit: Type.Optional(Type.Integer()),
  late: Type.Optional(Type.Boolean()),
  tag: Type.Optional(Type.Array(Type.String())),
});
const Echo = Type.Object({ got: Type.Any() });
const byId = Type.Object({ id: Type.String({ format: 'id' }) });

function routes(): Route[] {
  return [
    read({
      path: '/things',
      verb: 'things.list',
      summary: 'x',
      contract: { query, reply: Echo },
      answer: async ({ query: got }) => ({ got }),
    }),
    act({
      path: '/things/:id/acts',
      verb: 'things.act',
      summary: 'x',
      contract: { params: byId, body: Thing, reply: Echo },
      act: async ({ body }) => {
        if (body.count === 13) throw new Problem('things.unlucky', 422);
        if (body.count === 500) throw new TypeError(`cannot read ${body.title}`);
        return { got: body };
      },
    }),
    change({
      path: '/things/:id',
      verb: 'things.change',
      summary: 'x',
      contract: { params: byId, body: Thing, reply: Echo },
      change: async ({ ifMatch }) => ({ got: ifMatch }),
    }),
  ];
}

let database: TestDatabase;
let server: FastifyInstance;
let lines: LogLine[];
let someone: string | null;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  lines = [];
  someone = newId();
  server = await openServer({
    texts: () => ({}),
    title: 'x',
    version: '0',
    uploadLimit: 1024,
    log: (line) => lines.push(line),
  });
  serveHealth(server, database.db, 200);
  serveRoutes(server, routes(), {
    db: database.db,
    clock: () => new Date('2024-08-07T03:00:00Z'),
    standsOn: () => null,
    actorOf: async () => (someone === null ? null : { id: someone }),
    afterAct: () => undefined,
  });
});
afterEach(() => server.close());

const id = newId();
type Sent = { method: 'POST' | 'PUT'; url: string; payload: object; headers?: Record<string, string> };
const send = async (sent: Sent) => {
  const reply = await server.inject(sent);
  return { status: reply.statusCode, body: reply.json() };
};
const post = (payload: object) => send({ method: 'POST', url: `/api/v1/things/${id}/acts`, payload });

test.each([
  ['a number written as text', { count: '12' }, 'count'],
  ['a number with a fraction', { count: 1.5 }, 'count'],
  ['true for one', { count: true }, 'count'],
  ['null for nothing', { count: null }, 'count'],
  ['text for a truth', { count: 1, late: 'true' }, 'late'],
  ['one for a truth', { count: 1, late: 1 }, 'late'],
  ['a number for a text', { count: 1, title: 7 }, 'title'],
  ['one thing for a list', { count: 1, tags: 'a' }, 'tags'],
  ['an empty text for no day', { count: 1, until: '' }, 'until'],
])('a body is taken at its word: %s is refused, with its field', async (_what, body, field) => {
  const reply = await post(body);
  expect([reply.status, reply.body.code]).toEqual([400, 'platform.invalid']);
  expect(reply.body.errors[0].field).toBe(field);
});

test('a body that fits comes as it was sent', async () => {
  const body = { count: 12, late: true, title: '12', tags: ['a'], until: null };
  expect(await post(body)).toEqual({ status: 200, body: { got: body } });
});

test('an address is text and is read as what is asked for', async () => {
  const reply = await server.inject('/api/v1/things?limit=50&late=true&tag=a');
  expect(reply.json().got).toEqual({ limit: 50, late: true, tag: ['a'] });
  expect((await server.inject('/api/v1/things?limit=x')).statusCode).toBe(400);
});

test('a change without If-Match is refused before anything else is looked at; with it, the act is told the revision', async () => {
  const put = (headers: Record<string, string>) =>
    send({ method: 'PUT', url: `/api/v1/things/${id}`, payload: { count: 1 }, headers });
  const refused = await put({});
  expect([refused.status, refused.body.code]).toEqual([428, 'platform.which-revision']);
  expect((await put({ 'if-match': '"3.abc"' })).body).toEqual({ got: 3 });
  expect((await put({ 'if-match': '3' })).status).toBe(400);
  expect((await put({ 'if-match': '*' })).status).toBe(400);
});

test('each request writes one line: route, status, time and who, without address, body or secret', async () => {
  await server.inject({ url: '/api/v1/things?limit=5', headers: { cookie: 'session_token=hush' } });
  await post({ count: 1, title: 'lời kín' });
  await post({ count: 13, title: 'lời kín' });
  someone = null;
  await post({ count: 1, title: 'lời kín' });
  await server.inject('/nowhere/hush?token=hush');
  const at = expect.stringMatching(/^\d{4}-\d\d-\d\dT/);
  const ms = expect.any(Number);
  const acted = { at, ms, method: 'POST', route: '/api/v1/things/:id/acts' };
  const who = expect.stringMatching(/^[0-9a-f-]{36}$/);
  expect(lines).toEqual([
    { at, ms, method: 'GET', route: '/api/v1/things', status: 200, actor: who },
    { ...acted, status: 200, actor: who },
    { ...acted, status: 422, actor: who, problem: 'things.unlucky' },
    { ...acted, status: 401, actor: null, problem: 'platform.sign-in' },
    { at, ms, method: 'GET', route: null, status: 404, actor: null, problem: 'platform.not-found' },
  ]);
  expect(JSON.stringify(lines)).not.toMatch(/lời kín|hush/);
});

test('a fault is written with where it happened, and without the words that may repeat what was sent', async () => {
  const reply = await post({ count: 500, title: 'lời kín' });
  expect([reply.status, reply.body.code]).toEqual([500, 'platform.fault']);
  expect(lines).toMatchObject([{ status: 500, problem: 'platform.fault', fault: { name: 'TypeError' } }]);
  expect(lines[0]!.fault!.trace[0]).toContain('server.test.ts');
  expect(JSON.stringify(lines)).not.toContain('lời kín');
});

test('health: a database whose connections are all busy does not answer in time, and does again afterwards', async () => {
  let release: () => void = () => undefined;
  const released = new Promise<void>((done) => (release = done));
  const busy = Array.from({ length: 5 }, () => database.db.transaction().execute(() => released));
  const waited = performance.now();
  expect((await server.inject('/api/health')).json().code).toBe('platform.database-silent');
  expect(performance.now() - waited).toBeGreaterThan(150);
  release();
  await Promise.all(busy);
  expect((await server.inject('/api/health')).statusCode).toBe(200);
});

test('health: 200 while the database answers, 503 when it does not, and nothing else is told', async () => {
  const well = await server.inject('/api/health');
  expect([well.statusCode, well.json()]).toEqual([200, { database: 'answers' }]);
  await database.close();
  const ill = await server.inject('/api/health');
  expect([ill.statusCode, ill.json().code]).toEqual([503, 'platform.database-silent']);
});
