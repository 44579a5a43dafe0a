// The bare HTTP server: validation, security headers, problem documents, OpenAPI and the built interface. It knows no room.
import compress from '@fastify/compress';
import multipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { Problem } from '#kernel/problem';
import { logRequests, type Log } from './log.ts';
import { languageOf, problemFrom, sendProblem, type TextsOf } from './problem-reply.ts';
import { FORMATS, validation } from './validation.ts';

export interface ServerSettings {
  texts: TextsOf;
  title: string;
  version: string;
  /** Folder of the built interface; absent in tests of the API. */
  webFolder?: string;
  /** Largest upload, in bytes. */
  uploadLimit: number;
  /** Takes a line for each request; none is written without it. */
  log?: Log;
}

const CONTENT_SECURITY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** A server without routes of its own except the API's description, its readable page and the interface. */
export async function openServer(settings: ServerSettings): Promise<FastifyInstance> {
  const server = Fastify({
    bodyLimit: 2 * 1024 * 1024,
    routerOptions: { maxParamLength: 300 },
    forceCloseConnections: true,
    frameworkErrors: (_error, request, reply) =>
      void sendProblem(
        reply as FastifyReply,
        new Problem('platform.not-found', 404),
        settings.texts(languageOf(request as FastifyRequest)),
      ),
    serializerOpts: { ajv: { formats: FORMATS } },
    schemaController: validation,
  });
  logRequests(server, settings.log);
  server.setErrorHandler((error, request, reply) => {
    const problem = problemFrom(error) ?? new Problem('platform.fault', 500);
    if (problem.status >= 500) request.fault = error;
    return sendProblem(reply, problem, settings.texts(languageOf(request)));
  });
  server.addHook('onRequest', async (request) => refuseForeignOrigin(request));
  server.addHook('onSend', async (_request, reply) => {
    reply.headers({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
    });
    if (!reply.hasHeader('content-security-policy'))
      reply.header('content-security-policy', CONTENT_SECURITY);
  });
  await server.register(compress, { global: true, encodings: ['br', 'gzip'] });
  await server.register(multipart, { limits: { fileSize: settings.uploadLimit, files: 1, fields: 20 } });
  await describeApi(server, settings);
  await serveInterface(server, settings);
  return server;
}

async function describeApi(server: FastifyInstance, { title, version }: ServerSettings): Promise<void> {
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title, version },
      components: {
        securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'xuyensuot.session_token' } },
      },
      security: [{ session: [] }],
    },
  });
  await server.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true });
  server.get('/api/openapi.json', { schema: { hide: true } }, async () => server.swagger());
}

async function serveInterface(server: FastifyInstance, { webFolder, texts }: ServerSettings): Promise<void> {
  if (webFolder) {
    await server.register(fastifyStatic, {
      root: webFolder,
      wildcard: false,
      preCompressed: true,
      immutable: true,
      maxAge: '1y',
      index: false,
    });
  }
  // Nothing here is for search engines; calendar programs that ask first may read calendars.
  server.get('/robots.txt', { schema: { hide: true } }, (_request, reply) =>
    reply.type('text/plain').send('User-agent: *\nAllow: /feeds/\nDisallow: /\n'),
  );
  server.setNotFoundHandler(async (request, reply) => {
    const wantsPage =
      webFolder &&
      request.method === 'GET' &&
      !request.url.startsWith('/api/') &&
      !/\.\w+$/.test(request.url.split('?')[0]!);
    if (wantsPage)
      return reply
        .header('cache-control', 'no-cache')
        .sendFile('index.html', { immutable: false, maxAge: 0 });
    return sendProblem(reply, new Problem('platform.not-found', 404), texts(languageOf(request)));
  });
}

// A page of another site may not act with this site's session, whatever the browser sends along.
function refuseForeignOrigin(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const { origin, host } = request.headers;
  // A page without an origin of its own says "null".
  if (origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host))
    throw new Problem('platform.foreign-origin', 403);
}
