// A file comes in two steps: it is received and judged first, outside of any transaction, since a slow sender must not
// hold one open; then it is put in its place and its row is written in the transaction of the act that it belongs to.
import { createReadStream, type ReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { Problem } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import { pathOf, putAway, takeIn, type Arrived } from './folder.ts';
import { tidyName } from './name.ts';
import { recognise } from './recognise.ts';
import { findFile, insertFile, type StoredFile } from './store.ts';
import { refused } from './zip.ts';

export interface FileSettings {
  /** The data folder. */
  folder: string;
  /** Most bytes a file may have; 20 MiB unless told. */
  limit?: number;
}

/** A file that was let in and waits for its row. */
export interface ReceivedFile extends Arrived {
  name: string;
  mediaType: string;
}

/** Receives a file and judges it by its content. @throws Problem `platform.file.…`; then nothing is left on the disk */
export async function receiveFile(
  sent: { name: string; source: AsyncIterable<Uint8Array> | Uint8Array },
  settings: FileSettings,
): Promise<ReceivedFile> {
  const { folder, limit = 20 * 2 ** 20 } = settings;
  const source = sent.source instanceof Uint8Array ? once(sent.source) : sent.source;
  const arrived = await takeIn(source, { folder, limit });
  try {
    const file = await open(arrived.path, 'r');
    try {
      const kind = await recognise(file, { size: arrived.size, name: sent.name });
      return { ...arrived, name: tidyName(sent.name, kind), mediaType: kind.mediaType };
    } finally {
      await file.close();
    }
  } catch (error) {
    await dropFile(arrived);
    throw error;
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Removes a received file that is not wanted after all. */
export async function dropFile({ path }: Arrived): Promise<void> {
  await rm(path, { force: true });
}

/** Puts a received file in its place, durably, and writes its row. Where the transaction fails the content stays, unnamed. */
export async function storeFile(
  tx: Tx,
  file: ReceivedFile,
  by: { unitId: string | null; actorId: string | null; now: Date; folder: string },
): Promise<StoredFile> {
  await putAway(file, by.folder);
  const { name, mediaType, size, checksum } = file;
  const row = {
    name,
    mediaType,
    size,
    checksum,
    unitId: by.unitId,
    recordedAt: by.now.toISOString(),
    recordedBy: by.actorId,
  };
  return { id: await insertFile(tx, row), ...row };
}

/** A kept file with its content as a stream. @throws Problem 404; `platform.file.lost` where the content is not there */
export async function openFile(db: Db, id: string, { folder }: FileSettings) {
  const file = await findFile(db, id);
  if (!file) throw new Problem('platform.not-found', 404);
  const handle = await open(pathOf(folder, file.checksum), 'r').catch((error: { code?: string }) => {
    if (error.code === 'ENOENT') throw new Problem('platform.file.lost', 500);
    throw error;
  });
  return { file, stream: createReadStream('', { fd: handle }) };
}

/** A kept content by its checksum, as a stream; undefined where it is not there. */
export async function findContent(folder: string, checksum: string): Promise<ReadStream | undefined> {
  try {
    const handle = await open(pathOf(folder, checksum), 'r');
    return createReadStream('', { fd: handle });
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Puts a content in its place again, durably. @throws Problem `platform.file.damaged` where it is not of the checksum */
export async function restoreContent(
  source: AsyncIterable<Uint8Array>,
  { folder, checksum }: { folder: string; checksum: string },
): Promise<void> {
  const arrived = await takeIn(source, { folder, limit: Infinity });
  if (arrived.checksum !== checksum) {
    await dropFile(arrived);
    throw refused('damaged');
  }
  await putAway(arrived, folder);
}
