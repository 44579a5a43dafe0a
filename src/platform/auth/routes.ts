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

async function pass(request: FastifyRequest, reply: FastifyReply, library: Library): Promise<FastifyReply> {
  const origin = `${request.protocol}://${request.headers.host}`;
  if (!URL.canParse(request.url, origin))
    throw new Problem('platform.invalid', 400, {
      errors: [{ field: 'host', code: 'platform.field.format' }],
    });
  const headers = fromNodeHeaders(request.headers);
  headers.set('x-forwarded-for', request.ip);
  const answer = await library.handler(
    new Request(new URL(request.url, origin), {
      method: request.method,
      headers,
      ...(request.method === 'POST' ? { body: JSON.stringify(request.body ?? {}) } : {}),
    }),
  );
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') reply.header(name, value);
  for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie);
  return reply.status(answer.status).send(await answer.text());
}
