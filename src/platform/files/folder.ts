// Where files lie: below the data folder, outside of anything the server serves by path, under the SHA-256 of their
// content. A file is written beside, synced and renamed, and the folders' entries are synced too, so that whatever the
// database knows of is there after a power cut.
import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { newId } from '#kernel/id';
import { Problem } from '#kernel/problem';

const ABANDONED = 24 * 60 * 60 * 1000;

/** The path of a file by its checksum. */
export function pathOf(folder: string, checksum: string): string {
  return join(folder, 'files', checksum.slice(0, 2), checksum);
}

function incoming(folder: string): string {
  return join(folder, 'files', 'incoming');
}

/** A file that came in and is not kept yet. */
export interface Arrived {
  path: string;
  size: number;
  checksum: string;
}

/** The problem of a file with more than `limit` bytes. */
export function tooLarge(limit: number): Problem {
  const code = 'platform.file.too-large';
  const values = { limit: Math.floor(limit / 2 ** 20) };
  return new Problem(code, 413, { values, errors: [{ field: 'file', code, values }] });
}

/** Writes what comes in beside the kept files, counting and hashing it, and syncs it. Leaves nothing where it throws. */
export async function takeIn(
  source: AsyncIterable<Uint8Array>,
  { folder, limit }: { folder: string; limit: number },
): Promise<Arrived> {
  await mkdir(incoming(folder), { recursive: true, mode: 0o700 });
  const path = join(incoming(folder), newId());
  const file = await open(path, 'wx', 0o600);
  try {
    const arrived = await writeAll(file, source, limit);
    await file.sync();
    return { path, ...arrived };
  } catch (error) {
    await rm(path, { force: true });
    if ((error as { code?: string }).code === 'ENOSPC') throw new Problem('platform.file.disk-full', 507);
    throw error;
  } finally {
    await file.close();
  }
}

async function writeAll(
  file: FileHandle,
  source: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<{ size: number; checksum: string }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > limit) throw tooLarge(limit);
    hash.update(chunk);
    await file.writeFile(chunk);
  }
  return { size, checksum: hash.digest('hex') };
}

/** Moves an arrived file to its place. One that lies there already is replaced by its equal, which also mends it. */
export async function putAway({ path, checksum }: Arrived, folder: string): Promise<void> {
  const place = pathOf(folder, checksum);
  const made = await mkdir(dirname(place), { recursive: true, mode: 0o700 });
  await rename(path, place);
  await syncFolder(dirname(place));
  if (made) await syncFolder(join(folder, 'files'));
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Removes what an upload left behind that ended with its process. */
export async function clearAbandoned(folder: string, now: Date): Promise<void> {
  for (const name of await readdir(incoming(folder)).catch(() => [])) {
    const path = join(incoming(folder), name);
    const found = await stat(path).catch(() => null);
    if (found && now.getTime() - found.mtimeMs > ABANDONED) await rm(path, { force: true });
  }
}
