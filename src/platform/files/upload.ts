// Taking one file over HTTP, for whoever puts files up: a part at a time to the disk, judged, then named in one transaction.
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { isId } from '#kernel/id';
import { invalid, Problem } from '#kernel/problem';
import { record } from '#platform/audit';
import { inTransaction, type Db, type Tx } from '#platform/db';
import { claimKey, keepReply, requestHash } from '#platform/http';
import { tooLarge } from './folder.ts';
import { dropFile, receiveFile, storeFile, type ReceivedFile } from './keep.ts';

/** Who puts a file up, told before anything of it is read. */
export interface Uploader {
  actor: { id: string; name: string };
  now: Date;
  /** The unit in whose name it is put up; the form names it where it is not known. */
  unitId?: string;
  /** Refuses what may not be put up, in the transaction that would keep it. */
  check: (tx: Tx, unitId: string) => void | Promise<void>;
}

/** What taking files needs. */
export interface UploadHands {
  db: Db;
  /** The data folder. */
  folder: string;
  afterAct: () => void;
  /** @throws Problem where whoever asks may put nothing up */
  uploaderOf: (request: FastifyRequest) => Promise<Uploader>;
}

interface UploadRoute {
  url: string;
  schema: { operationId: string; summary: string; tags: string[] } & Record<string, unknown>;
  /** Fields of the form beside the file. */
  fields: Record<string, object>;
}

const Uploaded = Type.Object({
  id: Type.String(),
  name: Type.String(),
  mediaType: Type.String(),
  size: Type.Integer(),
  checksum: Type.String(),
});

/** Mounts a route that takes one file as a form. */
export function serveUpload(
  server: FastifyInstance,
  { url, schema, fields }: UploadRoute,
  hands: UploadHands,
): void {
  server.route({
    method: 'POST',
    url,
    schema: {
      consumes: ['multipart/form-data'],
      body: {
        type: 'object',
        required: [...Object.keys(fields), 'file'],
        properties: { ...fields, file: { type: 'string', format: 'binary' } },
      },
      response: { 201: Uploaded },
      ...schema,
    },
    // The parts are read as they come, so there is no body to compare with the description above.
    validatorCompiler: () => () => true,
    handler: (request, reply) => upload(request, reply, hands),
  });
}

async function upload(request: FastifyRequest, reply: FastifyReply, hands: UploadHands) {
  const uploader = await hands.uploaderOf(request);
  request.actorId = uploader.actor.id;
  if (!request.isMultipart()) throw new Problem('platform.media-type', 415);
  const { file, unitId } = await readForm(request, hands.folder, uploader.unitId);
  try {
    const kept = await keep({ file, unitId, request }, hands, uploader);
    hands.afterAct();
    return await reply.status(201).header('cache-control', 'no-store').send(kept);
  } finally {
    await dropFile(file);
  }
}

function keep(
  { file, unitId, request }: { file: ReceivedFile; unitId: string; request: FastifyRequest },
  { db, folder }: UploadHands,
  { actor, now, check }: Uploader,
): Promise<unknown> {
  return inTransaction(db, async (tx) => {
    await check(tx, unitId);
    const { name, checksum } = file;
    const key = keyOf(request);
    const keyed =
      key === null
        ? null
        : { actor: actor.id, key, hash: requestHash('POST', request.url, { unitId, name, checksum }), now };
    const earlier = keyed && (await claimKey(tx, keyed));
    if (earlier) return earlier.reply;
    const stored = await storeFile(tx, file, { unitId, actorId: actor.id, now, folder });
    await record(tx, {
      at: now,
      act: 'platform.upload',
      actorId: actor.id,
      actorName: actor.name,
      unitId,
      subject: { kind: 'file', id: stored.id },
      detail: { name, checksum, size: stored.size },
    });
    const body = { id: stored.id, name, mediaType: stored.mediaType, size: stored.size, checksum };
    if (keyed) await keepReply(tx, keyed, { status: 201, body });
    return body;
  });
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
  known: string | undefined,
): Promise<{ file: ReceivedFile; unitId: string }> {
  let file: ReceivedFile | null = null;
  let unitId = known ?? '';
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field')
        unitId = part.fieldname === 'unitId' && known === undefined ? String(part.value) : unitId;
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
