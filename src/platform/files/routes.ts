// Files that belong to things of every room: put up in a unit's name, downloaded with the thing that holds them. Who may is
// asked of the hands that the application gives; downloads never open inside the page.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { dayAt, type Day } from '#kernel/day';
import { forbidden, notFound, Problem } from '#kernel/problem';
import type { Db } from '#platform/db';
import { clearAbandoned } from './folder.ts';
import { openFile } from './keep.ts';
import { serveUpload, type Uploader } from './upload.ts';

/** What the routes need from the application. */
export interface FileHands<Actor extends { id: string; name: string }> {
  db: Db;
  clock: () => Date;
  standsOn: () => Day | null;
  actorOf: (request: FastifyRequest, today: Day) => Promise<Actor | null>;
  afterAct: () => void;
  /** The data folder. */
  folder: string;
  /** Whether the actor writes in the unit's name. */
  mayUpload: (actor: Actor, unitId: string) => boolean;
  /** Whether some thing within the actor's sight holds the file. */
  mayRead: (actor: Actor, fileId: string, today: Day) => boolean | Promise<boolean>;
}

/** Mounts `POST /api/v1/files` and `GET /api/v1/files/:id`. */
export function serveFiles<Actor extends { id: string; name: string }>(
  server: FastifyInstance,
  hands: FileHands<Actor>,
): void {
  server.addHook('onReady', () => clearAbandoned(hands.folder, hands.clock()));
  const { db, folder, afterAct } = hands;
  const uploaderOf = (request: FastifyRequest) => writerOf(request, hands);
  serveUpload(
    server,
    {
      url: '/api/v1/files',
      schema: {
        operationId: 'platform.upload',
        summary:
          'Upload a file in a unit’s name (PDF, DOCX, XLSX, PNG, JPEG, TXT, CSV); then put it to a thing of that unit',
        tags: ['platform'],
      },
      fields: { unitId: { type: 'string', format: 'id' } },
    },
    { db, folder, afterAct, uploaderOf },
  );
  server.route({
    method: 'GET',
    url: '/api/v1/files/:id',
    schema: {
      operationId: 'platform.download',
      summary: 'Download a file that belongs to a thing within sight',
      tags: ['platform'],
      params: Type.Object({ id: Type.String({ format: 'id' }) }),
      response: {
        200: {
          description: 'The file',
          content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
        },
      },
    },
    handler: (request, reply) => download(request, reply, hands),
  });
}

async function writerOf<Actor extends { id: string; name: string }>(
  request: FastifyRequest,
  hands: FileHands<Actor>,
): Promise<Uploader> {
  const { actor, now } = await askedBy(request, hands);
  const check = (_tx: unknown, unitId: string) => {
    if (!hands.mayUpload(actor, unitId)) throw forbidden('platform.file.not-yours');
  };
  return { actor, now, check };
}

async function askedBy<Actor extends { id: string; name: string }>(
  request: FastifyRequest,
  { clock, standsOn, actorOf }: FileHands<Actor>,
) {
  const now = clock();
  const today = standsOn() ?? dayAt(now);
  const actor = await actorOf(request, today);
  if (!actor) throw new Problem('platform.sign-in', 401);
  request.actorId = actor.id;
  return { actor, now, today };
}

async function download<Actor extends { id: string; name: string }>(
  request: FastifyRequest,
  reply: FastifyReply,
  hands: FileHands<Actor>,
) {
  const { actor, today } = await askedBy(request, hands);
  const { id } = request.params as { id: string };
  if (!(await hands.mayRead(actor, id, today))) throw notFound();
  const { file, stream } = await openFile(hands.db, id, hands);
  const plain = file.name.normalize('NFD').replace(/[^\x20-\x7e]|["\\%;]/g, '');
  return reply
    .headers({
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`,
      'content-length': file.size,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-store',
    })
    .type(file.mediaType)
    .send(stream);
}
