// An embedded database belongs to one process. While a server holds it, a backup is ordered from that server: it leaves its
// address and a key in the data folder, which only the folder's own user can read, and takes the order over HTTP.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { notFound, Problem } from '#kernel/problem';
import { writeBackup, type BackupSettings } from './write.ts';

const PATH = '/api/backup';

/** The server's side of orders. */
export interface Orders {
  /** Says where orders are taken from now on. */
  announce(origin: string): void;
  /** Takes none any more. */
  withdraw(): void;
}

/** Lets a server take orders for backups of what it holds. */
export function takeOrders(
  server: FastifyInstance,
  settings: Omit<BackupSettings, 'now'> & { clock: () => Date },
): Orders {
  const key = randomBytes(32).toString('base64url');
  const place = placeIn(settings.folder);
  server.post(PATH, { schema: { hide: true } }, async (request, reply) => {
    // Without the key there is nothing here.
    if (!bears(request, key)) throw notFound();
    const stream = new PassThrough();
    writeBackup({ ...settings, now: settings.clock() }, stream).catch((error: unknown) => {
      request.fault = error;
    });
    return reply.header('cache-control', 'no-store').type('application/zip').send(stream);
  });
  return {
    announce(origin) {
      const fresh = `${place}.${process.pid}`;
      writeFileSync(fresh, JSON.stringify({ origin, key }), { mode: 0o600 });
      renameSync(fresh, place);
    },
    withdraw: () => rmSync(place, { force: true }),
  };
}

function placeIn(folder: string): string {
  return join(folder, 'server.json');
}

function bears(request: FastifyRequest, key: string): boolean {
  const given = Buffer.from(request.headers.authorization?.replace(/^Bearer /, '') ?? '');
  return given.length === key.length && timingSafeEqual(given, Buffer.from(key));
}

/** Has the server that holds a data folder write a backup. @throws Problem `platform.server-silent` where none takes the order */
export async function orderBackup(folder: string, target: Writable): Promise<void> {
  const silent = new Problem('platform.server-silent', 503, { values: { folder } });
  try {
    const { origin, key } = JSON.parse(readFileSync(placeIn(folder), 'utf8')) as Record<string, string>;
    const headers = { authorization: `Bearer ${key}` };
    const reply = await fetch(`${origin}${PATH}`, { method: 'POST', headers });
    if (!reply.ok || !reply.body) throw silent;
    await pipeline(Readable.fromWeb(reply.body as never), target);
  } catch (error) {
    target.destroy();
    throw error instanceof Problem ? error : silent;
  }
}
