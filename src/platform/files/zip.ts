// Looking into a ZIP container without trusting what it says of itself: every member is inflated as a stream and counted,
// so that a bomb is known by what comes out of it. Only what office programs write is accepted: stored or deflated
// members, one behind the other, not encrypted.
import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { invalid, type Problem } from '#kernel/problem';

/** A member, as the central directory names it. */
export interface ZipEntry {
  name: string;
  deflated: boolean;
  packed: number;
  size: number;
  offset: number;
  /** Where its bytes begin; known after the local header was read. */
  start: number;
}

/** How much a container may hold, in bytes inflated; `ratio` counts once more than `free` bytes came out. */
export const ZIP_LIMITS = { entries: 5_000, total: 256 * 2 ** 20, free: 32 * 2 ** 20, ratio: 200 };

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const MAX_DIRECTORY = 4 * 2 ** 20;

/** A refusal that names the file as the field at fault. */
export function refused(reason: string): Problem {
  const code = `platform.file.${reason}`;
  return invalid(code, [{ field: 'file', code }]);
}

/** A stretch of a file, piece by piece; leaves the file open, which a stream of its own would close. */
export async function* bytesOf(file: FileHandle, from: number, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < length;) {
    const { buffer, bytesRead } = await file.read(
      Buffer.alloc(Math.min(64 * 1024, length - at)),
      0,
      null,
      from + at,
    );
    if (!bytesRead) return;
    at += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

async function readAt(file: FileHandle, from: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
  if (bytesRead < length) throw refused('damaged');
  return buffer;
}

/** The members of a container, its local headers checked against its directory. @throws Problem where it is not sound */
export async function readEntries(file: FileHandle, length: number): Promise<ZipEntry[]> {
  const { count, from, size } = await findDirectory(file, length);
  if (count > ZIP_LIMITS.entries || size > MAX_DIRECTORY) throw refused('bomb');
  const entries = entriesIn(await readAt(file, from, size), count);
  let end = 0;
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    if (entry.offset < end) throw refused('bomb'); // members that share bytes: small outside, endless inside
    entry.start = await startOf(file, entry);
    end = entry.start + entry.packed;
    if (end > from) throw refused('damaged');
  }
  return entries;
}

async function findDirectory(
  file: FileHandle,
  length: number,
): Promise<{ count: number; from: number; size: number }> {
  const reach = Math.min(length, 22 + 0xffff);
  const tail = await readAt(file, length - reach, reach);
  for (let at = tail.length - 22; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== END || at + 22 + tail.readUInt16LE(at + 20) !== tail.length) continue;
    const found = {
      count: tail.readUInt16LE(at + 10),
      size: tail.readUInt32LE(at + 12),
      from: tail.readUInt32LE(at + 16),
    };
    if (found.from + found.size > length) break;
    return found;
  }
  throw refused('damaged');
}

function entriesIn(directory: Buffer, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < count;) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== CENTRAL) throw refused('damaged');
    const [flags, method] = [directory.readUInt16LE(at + 8), directory.readUInt16LE(at + 10)];
    if (flags & 0x2041) throw refused('encrypted');
    if (method !== 0 && method !== 8) throw refused('damaged');
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, nameEnd),
      deflated: method === 8,
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
      start: 0,
    });
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function startOf(file: FileHandle, { offset, name }: ZipEntry): Promise<number> {
  const head = await readAt(file, offset, 30);
  if (head.readUInt32LE(0) !== LOCAL) throw refused('damaged');
  if (head.readUInt16LE(6) & 0x2041) throw refused('encrypted');
  const length = head.readUInt16LE(26);
  if (length && (await readAt(file, offset + 30, length)).toString('utf8') !== name) throw refused('damaged');
  return offset + 30 + length + head.readUInt16LE(28);
}

/** The bytes of a member as they come out, no more than it declares. @throws Problem where more, less or garbage comes out */
export async function* inflate(file: FileHandle, entry: ZipEntry): AsyncGenerator<Buffer> {
  if (entry.packed === 0) {
    if (entry.size) throw refused('damaged');
    return;
  }
  const raw = Readable.from(bytesOf(file, entry.start, entry.packed));
  const inflated = entry.deflated ? raw.pipe(createInflateRaw()) : raw;
  raw.on('error', (error) => inflated.destroy(error));
  let size = 0;
  try {
    for await (const chunk of inflated as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > entry.size) throw refused('bomb');
      yield chunk;
    }
  } catch (error) {
    if (String((error as { code?: unknown }).code).startsWith('Z_')) throw refused('damaged');
    throw error;
  } finally {
    raw.destroy();
    inflated.destroy();
  }
  if (size !== entry.size) throw refused('damaged');
}

/** Inflates everything once and throws it away. @throws Problem `platform.file.bomb` where too much comes out */
export async function measure(file: FileHandle, entries: ZipEntry[], length: number): Promise<void> {
  let total = 0;
  for (const entry of entries) {
    for await (const chunk of inflate(file, entry)) {
      total += chunk.length;
      if (total > ZIP_LIMITS.total || (total > ZIP_LIMITS.free && total / length > ZIP_LIMITS.ratio))
        throw refused('bomb');
    }
  }
}

/** A small member as text; undefined where there is none of that name. */
export async function readText(
  file: FileHandle,
  entries: ZipEntry[],
  name: string,
): Promise<string | undefined> {
  const entry = entries.find((one) => one.name === name);
  if (!entry) return undefined;
  if (entry.size > 2 ** 20) throw refused('bomb');
  const chunks: Buffer[] = [];
  for await (const chunk of inflate(file, entry)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
