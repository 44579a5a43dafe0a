import { fromNodeHeaders } from 'better-auth/node';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '#kernel/problem';
import type { Library } from './library.ts';
import { PROVIDER, REFUSED_AT } from './provider.ts';

interface Mounted {
  library: Library;
  /** The library with the provider; null where none is named. */
  atProvider: (() => Promise<Library>) | null;
}

/** Mounts the library's own routes under /api/auth. */
export function mountSignIn(server: FastifyInstance, { library, atProvider }: Mounted): void {
  server.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    schema: { hide: true },
    handler: (request, reply) => pass(request, reply, library),
  });
  server.post('/api/auth/passkey/begin', { schema: { hide: true } }, (request, reply) =>
    beginPasskey(request, reply, library),
  );
  if (!atProvider) return;
  server.post('/api/auth/sign-in/social', { schema: { hide: true } }, async (request, reply) =>
    pass(request, reply, await atProvider()),
  );
  server.get(`/api/auth/callback/${PROVIDER}`, { schema: { hide: true } }, async (request, reply) => {
    const reached = await atProvider().catch(() => null);
    // Here stands a person before a browser, not a screen that shows what was refused.
    return reached ? pass(request, reply, reached) : reply.redirect(`${REFUSED_AT}?error=provider_away`);
  });
}

// A passkey lets in for good: whoever finds a browser open must not make one. So what it begins with is given for the
// password alone, which counts as an attempt like any other.
async function beginPasskey(
  request: FastifyRequest,
  reply: FastifyReply,
  library: Library,
): Promise<FastifyReply> {
  const asked = requestOf(request, '/api/auth/confirm-password');
  const confirmed = await library.handler(asked);
  if (!confirmed.ok) return passBack(confirmed, reply);
  return passBack(
    await library.api.generatePasskeyRegistrationOptions({ headers: asked.headers, asResponse: true }),
    reply,
  );
}

async function pass(request: FastifyRequest, reply: FastifyReply, library: Library): Promise<FastifyReply> {
  return passBack(await library.handler(requestOf(request, request.url)), reply);
}

// The request as the library reads it; from where it comes is the socket's word, not the sender's.
function requestOf(request: FastifyRequest, url: string): Request {
  const origin = `${request.protocol}://${request.headers.host}`;
  if (!URL.canParse(url, origin))
    throw new Problem('platform.invalid', 400, {
      errors: [{ field: 'host', code: 'platform.field.format' }],
    });
  const headers = fromNodeHeaders(request.headers);
  headers.set('x-forwarded-for', request.ip);
  return new Request(new URL(url, origin), {
    method: request.method,
    headers,
    ...(request.method === 'POST' ? { body: JSON.stringify(request.body ?? {}) } : {}),
  });
}

async function passBack(answer: Response, reply: FastifyReply): Promise<FastifyReply> {
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') reply.header(name, value);
  for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie);
  return reply.status(answer.status).send(await answer.text());
}
