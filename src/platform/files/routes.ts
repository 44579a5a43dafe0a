// Uploading and downloading, the same for every room. Who may is asked of the hands that the application gives; here is
// how: a part at a time to the disk, judged, then named in one transaction; downloads never open inside the page.
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { dayAt, type Day } from '#kernel/day';
import { isId } from '#kernel/id';
import { forbidden, invalid, notFound, Problem } from '#kernel/problem';
import { record } from '#platform/audit';
import { inTransaction, type Db } from '#platform/db';
import { claimKey, keepReply, requestHash } from '#platform/http';
import { clearAbandoned, tooLarge } from './folder.ts';
import { dropFile, openFile, receiveFile, storeFile, type ReceivedFile } from './keep.ts';

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
  mayUpload: (actor: Actor, unitId: string) => boolean | Promise<boolean>;
  /** Whether some thing within the actor's sight holds the file. */
  mayRead: (actor: Actor, fileId: string, today: Day) => boolean | Promise<boolean>;
}

const Uploaded = Type.Object({
  id: Type.String(),
  name: Type.String(),
  mediaType: Type.String(),
  size: Type.Integer(),
  checksum: Type.String(),
});

/** Mounts `POST /api/v1/files` and `GET /api/v1/files/:id`. */
export function serveFiles<Actor extends { id: string; name: string }>(
  server: FastifyInstance,
  hands: FileHands<Actor>,
): void {
  server.addHook('onReady', () => clearAbandoned(hands.folder, hands.clock()));
  server.route({
    method: 'POST',
    url: '/api/v1/files',
    schema: {
      operationId: 'platform.upload',
      summary:
        'Upload a file in a unit’s name (PDF, DOCX, XLSX, PNG, JPEG, TXT, CSV); then put it to a thing of that unit',
      tags: ['platform'],
      consumes: ['multipart/form-data'],
      body: {
        type: 'object',
        required: ['unitId', 'file'],
        properties: { unitId: { type: 'string', format: 'id' }, file: { type: 'string', format: 'binary' } },
      },
      response: { 201: Uploaded },
    },
    // The parts are read as they come, so there is no body to compare with the description above.
    validatorCompiler: () => () => true,
    handler: (request, reply) => upload(request, reply, hands),
  });
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

async function upload<Actor extends { id: string; name: string }>(
  request: FastifyRequest,
  reply: FastifyReply,
  hands: FileHands<Actor>,
) {
  const { actor, now } = await askedBy(request, hands);
  if (!request.isMultipart()) throw new Problem('platform.media-type', 415);
  const { file, unitId } = await readForm(request, hands.folder);
  try {
    if (!(await hands.mayUpload(actor, unitId))) throw forbidden('platform.file.not-yours');
    const outcome = await inTransaction(hands.db, async (tx) => {
      const { name, checksum } = file;
      const key = keyOf(request);
      const keyed =
        key === null
          ? null
          : { actor: actor.id, key, hash: requestHash('POST', request.url, { unitId, name, checksum }), now };
      const earlier = keyed && (await claimKey(tx, keyed));
      if (earlier) return earlier.reply;
      const stored = await storeFile(tx, file, { unitId, actorId: actor.id, now, folder: hands.folder });
      const detail = { name, checksum, size: stored.size };
      await record(tx, {
        at: now,
        act: 'platform.upload',
        actorId: actor.id,
        actorName: actor.name,
        unitId,
        subject: { kind: 'file', id: stored.id },
        detail,
      });
      const body = { id: stored.id, name, mediaType: stored.mediaType, size: stored.size, checksum };
      if (keyed) await keepReply(tx, keyed, { status: 201, body });
      return body;
    });
    hands.afterAct();
    return await reply.status(201).header('cache-control', 'no-store').send(outcome);
  } finally {
    await dropFile(file);
  }
}

function keyOf(request: FastifyRequest): string | null {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key !== 'string' || key.length < 1 || key.length > 200) throw invalid('platform.bad-key');
  return key;
}

async function readForm(
  request: FastifyRequest,
  folder: string,
): Promise<{ file: ReceivedFile; unitId: string }> {
  let file: ReceivedFile | null = null;
  let unitId = '';
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') unitId = part.fieldname === 'unitId' ? String(part.value) : unitId;
      else if (!file)
        file = await receiveFile(
          { name: part.filename ?? '', source: wholeOf(part) },
          { folder, limit: Infinity },
        );
    }
    const missing = [...(isId(unitId) ? [] : ['unitId']), ...(file ? [] : ['file'])];
    if (!file || missing.length)
      throw new Problem('platform.invalid', 400, {
        errors: missing.map((field) => ({ field, code: 'platform.field.required' })),
      });
    return { file, unitId };
  } catch (error) {
    // The rest is read and thrown away, or the sender would see a broken connection instead of the reason.
    request.raw.unpipe();
    request.raw.resume();
    if (file) await dropFile(file);
    throw malformed(error) ? new Problem('platform.invalid', 400) : error;
  }
}

// The server's own limit cuts a stream short without a word; a short file must not pass for a whole one.
async function* wholeOf({ file }: MultipartFile): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of file as AsyncIterable<Buffer>) {
    size += chunk.length;
    yield chunk;
  }
  if (file.truncated) throw tooLarge(size);
}

// What the parser of forms throws at a form that is not one has neither a status nor the number of a system error.
function malformed(error: unknown): boolean {
  if (error instanceof Problem || error instanceof TypeError) return false;
  const { statusCode, errno } = error as { statusCode?: number; errno?: number };
  return statusCode === undefined && errno === undefined;
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
