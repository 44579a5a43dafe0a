// Writing a ZIP file part by part, each at the pace at which it is taken; and reading one back.
import { createHash } from 'node:crypto';
import { Readable, type Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { finished, pipeline } from 'node:stream/promises';
import { openPromise, type Entry, type ZipFile as Opened } from 'yauzl';
import { ZipFile } from 'yazl';
import { Problem } from '#kernel/problem';
import type { Part } from './format.ts';

type Source = AsyncIterable<string | Uint8Array>;

/** A ZIP file while it is written. */
export class Archive {
  readonly #zip = new ZipFile();
  readonly #sent: Promise<void>;
  /** Rejects when the target takes no more; whoever waits for a part must not wait for ever. */
  readonly #broken: Promise<never>;

  constructor(target: Writable) {
    const output = new Readable().wrap(this.#zip.outputStream);
    this.#sent = pipeline(output, target);
    this.#broken = this.#sent.then(() => new Promise<never>(() => undefined));
    this.#broken.catch(() => undefined);
    // A part that fails fails in `add`; unheard here it would end the process.
    (this.#zip as unknown as NodeJS.EventEmitter).on('error', () => undefined);
  }

  /** Adds a part; answers when it was taken whole. Of a table the rows are counted: a line each. */
  async add(path: string, source: Source): Promise<Part> {
    const hash = createHash('sha256');
    const isTable = path.startsWith('tables/');
    let rows = 0;
    const measured = async function* () {
      for await (const piece of source) {
        const bytes = Buffer.from(piece);
        hash.update(bytes);
        if (isTable) rows += linesIn(bytes);
        yield bytes;
      }
    };
    const readable = Readable.from(measured(), { objectMode: false });
    this.#zip.addReadStreamLazy(path, { compressionLevel: 6 }, (take) => take(null, readable));
    try {
      await Promise.race([finished(readable), this.#broken]);
    } catch (error) {
      readable.destroy();
      throw error;
    }
    return { path, sha256: hash.digest('hex'), ...(isTable ? { rows } : {}) };
  }

  /** Ends the file; answers when all of it was taken. */
  async end(): Promise<void> {
    this.#zip.end();
    await this.#sent;
  }
}

function linesIn(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines += 1;
  return lines;
}

/** A ZIP file that is read. */
export interface OpenArchive {
  /** The paths of its parts. */
  paths: Set<string>;
  /** A part, checked against its checksum at its end. @throws Problem `platform.backup-damaged` */
  read(part: Part): AsyncIterable<Buffer>;
  /** A small part as JSON, without a checksum. @throws Problem `platform.backup-damaged` */
  readJson<T>(path: string): Promise<T>;
  close(): void;
}

/** Opens a ZIP file. @throws Problem `platform.not-a-backup` where it is none */
export async function openArchive(file: string): Promise<OpenArchive> {
  let zip: Opened;
  const entries = new Map<string, Entry>();
  try {
    zip = await openPromise(file, { autoClose: false });
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'ENOENT') throw new Problem('platform.no-such-file', 404, { values: { file } });
    if (code === 'EACCES' || code === 'EISDIR')
      throw new Problem('platform.unreadable-file', 422, { values: { file } });
    throw new Problem('platform.not-a-backup', 422, { values: { file } });
  }
  const streamOf = async (path: string) => {
    const entry = entries.get(path);
    if (!entry) throw damaged(path);
    return zip.openReadStreamPromise(entry);
  };
  return {
    paths: new Set(entries.keys()),
    read: (part) => checked(part, streamOf),
    async readJson<T>(path: string) {
      try {
        return JSON.parse((await buffer(await streamOf(path))).toString('utf8')) as T;
      } catch {
        throw damaged(path);
      }
    },
    close: () => zip.close(),
  };
}

async function* checked(
  { path, sha256 }: Part,
  streamOf: (path: string) => Promise<Readable>,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  try {
    for await (const piece of await streamOf(path)) {
      hash.update(piece as Buffer);
      yield piece as Buffer;
    }
  } catch {
    throw damaged(path);
  }
  if (hash.digest('hex') !== sha256) throw damaged(path);
}

/** What is said of a backup one part of which is not what was written. */
export function damaged(part: string): Problem {
  return new Problem('platform.backup-damaged', 422, { values: { part } });
}
