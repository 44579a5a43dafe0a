// Mounts tables of routes on a Fastify server. Here, and nowhere else, a request becomes an actor, a clock and a
// transaction; a reply gets its ETag; a repeated key gets its first reply; a problem gets its sentence.
import { createHash } from 'node:crypto';
import { Type } from 'typebox';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem, invalid } from '#kernel/problem';
import { dayAt, type Day } from '#kernel/day';
import { inTransaction, type Db } from '#platform/db';
import { claimKey, keepReply, requestHash, type Keyed } from './idempotency.ts';
import { languageOf } from './problem-reply.ts';
import type { Route } from './route.ts';

/** What the server needs from the rooms, handed down by the application. */
export interface Serving {
  db: Db;
  clock: () => Date;
  /** The day on which the workspace stands; the calendar's where null. */
  standsOn: () => Day | null;
  /** Who sent the request; null where nobody is signed in. The text identifies the person for idempotency. */
  actorOf: (request: FastifyRequest, today: Day) => Promise<{ id: string } | null>;
  /** Called after each committed act. */
  afterAct: () => void;
}

/** Mounts the routes below `/api/v1`. */
export function serveRoutes(server: FastifyInstance, routes: Route[], serving: Serving): void {
  for (const route of routes) {
    const { params, query, body, reply } = route.contract;
    server.route({
      method: route.method,
      url: `/api/v1${route.path}`,
      schema: {
        operationId: route.verb,
        summary: route.summary,
        tags: [route.verb.split('.')[0]!],
        ...(route.open && { security: [] }),
        ...(params && { params }),
        // A misspelt filter must not pass for the whole list.
        ...(query && { querystring: { ...query, additionalProperties: false } }),
        ...(body && { body }),
        ...(route.method === 'PUT' && { headers: REVISION }),
        response: { [route.status]: reply },
      },
      handler: (request, answer) =>
        route.writes
          ? answerAct(route, serving, { request, answer })
          : answerRead(route, serving, { request, answer }),
    });
  }
}

const REVISION = Type.Object({
  'if-match': Type.Optional(
    Type.String({
      description: 'needed: the ETag, or the revision in quotes, that was read before (428 without)',
    }),
  ),
});

interface Exchange {
  request: FastifyRequest;
  answer: FastifyReply;
}

async function askingOf(route: Route, serving: Serving, request: FastifyRequest) {
  const now = serving.clock();
  const today = serving.standsOn() ?? dayAt(now);
  refuseUnstorable(request);
  const actor = await serving.actorOf(request, today);
  if (!actor && !route.open) throw new Problem('platform.sign-in', 401);
  request.actorId = actor?.id ?? null;
  const { params, query, body } = request;
  const ifMatch = revisionAsked(request);
  // Whoever does not say what they saw would overwrite what they did not see.
  if (route.method === 'PUT' && ifMatch === null) throw new Problem('platform.which-revision', 428);
  return {
    actor: actor as never,
    actorId: actor?.id ?? 'nobody',
    now,
    today,
    params,
    query,
    body,
    ifMatch,
    language: languageOf(request),
    from: request.ip,
  };
}

async function answerRead(route: Route, serving: Serving, { request, answer }: Exchange) {
  const asking = await askingOf(route, serving, request);
  const reply = await route.run({ ...asking, db: serving.db } as never);
  const etag = etagOf(reply);
  answer.header('etag', etag).header('cache-control', 'private, no-cache');
  if (request.headers['if-none-match'] === etag) return answer.status(304).send();
  return reply;
}

async function answerAct(route: Route, serving: Serving, { request, answer }: Exchange) {
  const asking = await askingOf(route, serving, request);
  const keyed = keyOf(request, asking.actorId, asking.now);
  const outcome = await inTransaction(serving.db, async (tx) => {
    const earlier = keyed ? await claimKey(tx, keyed) : null;
    if (earlier) return { ...earlier, repeated: true };
    const reply = await route.run({ ...asking, tx } as never);
    if (keyed) await keepReply(tx, keyed, { status: route.status, body: reply });
    return { status: route.status, reply, repeated: false };
  });
  if (!outcome.repeated) serving.afterAct();
  answer.status(outcome.status).header('etag', etagOf(outcome.reply));
  if (outcome.repeated) answer.header('idempotent-replay', 'true');
  return outcome.reply;
}

function keyOf(request: FastifyRequest, actor: string, now: Date): Keyed | null {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key !== 'string' || key.length < 1 || key.length > 200) throw invalid('platform.bad-key');
  return { actor, key, hash: requestHash(request.method, request.url, request.body), now };
}

function revisionAsked(request: FastifyRequest): number | null {
  const sent = request.headers['if-match'];
  if (sent === undefined) return null;
  const match = /^"(\d{1,9})(\.[\w-]+)?"$/.exec(sent);
  if (!match) throw new Problem('platform.bad-if-match', 400);
  return Number(match[1]);
}

// A thing that people edit carries its revision, which If-Match compares; the rest of the tag is its content.
function etagOf(reply: unknown): string {
  const revision = (reply as { revision?: unknown } | null)?.revision;
  const content = createHash('sha256')
    .update(JSON.stringify(reply ?? null))
    .digest('base64url')
    .slice(0, 16);
  return typeof revision === 'number' ? `"${revision}.${content}"` : `W/"${content}"`;
}

// PostgreSQL stores neither NUL nor half a surrogate pair in text; both are refused at the door, whatever the field.
function refuseUnstorable({ params, query, body }: FastifyRequest): void {
  const field = unstorable(params, '') ?? unstorable(query, '') ?? unstorable(body, '');
  if (field !== null)
    throw new Problem('platform.invalid', 400, {
      errors: [{ field: field || 'body', code: 'platform.field.characters' }],
    });
}

function unstorable(value: unknown, place: string): string | null {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? place : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, part] of Object.entries(value)) {
    const found = unstorable(part, place ? `${place}.${key}` : key);
    if (found !== null) return found;
  }
  return null;
}
