/**
 * The embedded engine: PostgreSQL as WebAssembly (PGlite) in the data folder, made durable. As shipped it never
 * calls fsync: it starts with `-F`, and its file system has no fsync. Here `-F` is dropped, the method that reaches the
 * file system is chosen (`wal_sync_method=fsync`; fdatasync is an empty call in PGlite), and the file system gets its
 * fsync before PostgreSQL starts, so that recovery after a crash is flushed as well.
 */
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { ltree } from '@electric-sql/pglite/contrib/ltree';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import type { Engine, RawConnection, RawResult } from './engine.ts';
import { lockFolder, type FolderLock } from './lock.ts';
import { Statements } from './statements.ts';
import { parsers } from './values.ts';

/** Flushes an open file to the disk; a test counts by giving its own. */
export type Sync = (descriptor: number) => void;

interface Modules {
  NODEFS: { stream_ops: { fsync?: (stream: { nfd: number }) => number } };
}

class DurableFolder extends NodeFS {
  readonly #sync: Sync;

  constructor(folder: string, sync: Sync) {
    super(folder);
    this.#sync = sync;
  }

  override async init(pg: PGlite, options: Parameters<NodeFS['init']>[1]): ReturnType<NodeFS['init']> {
    const made = await super.init(pg, options);
    made.emscriptenOpts.preRun?.push((module) => {
      const { NODEFS } = module as unknown as Modules;
      NODEFS.stream_ops.fsync = (stream) => {
        this.#sync(stream.nfd);
        return 0;
      };
    });
    return made;
  }
}

const COMMON: PGliteOptions = {
  extensions: { pg_trgm, unaccent, ltree, btree_gist },
  parsers: parsers,
};

function durableOptions(folder: string, sync: Sync): PGliteOptions {
  const start = PGlite.defaultStartParams.filter((parameter) => parameter !== '-F');
  return {
    ...COMMON,
    fs: new DurableFolder(folder, sync),
    dataDir: folder,
    // What is not in its own buffers the system keeps in memory for it: half of the customary 128 MB is enough.
    startParams: [...start, '-c', 'wal_sync_method=fsync', '-c', 'shared_buffers=64MB'],
  };
}

function syncPath(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function syncTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) syncTree(path);
    else if (entry.isFile()) syncPath(path);
  }
  syncPath(folder);
}

/**
 * A new database is made under another name, flushed whole and then renamed: a crash in the first seconds leaves
 * nothing that looks like a database.
 */
async function createFolder(parent: string, sync: Sync): Promise<void> {
  const unfinished = join(parent, 'db.unfinished');
  rmSync(unfinished, { recursive: true, force: true });
  const pg = await PGlite.create(durableOptions(unfinished, sync));
  await pg.close();
  syncTree(unfinished);
  renameSync(unfinished, join(parent, 'db'));
  syncPath(parent);
}

const CHUNK_BYTES = 4 << 20;

/** Cuts a stream of COPY lines into blocks of whole lines of about {@link CHUNK_BYTES}. */
async function* blocksOfLines(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const bytes of source) {
    held.push(bytes);
    size += bytes.length;
    if (size < CHUNK_BYTES) continue;
    const all = Buffer.concat(held);
    const end = all.lastIndexOf(10) + 1;
    if (end > 0) yield all.subarray(0, end);
    held = [all.subarray(end)];
    size = all.length - end;
  }
  if (size > 0) yield Buffer.concat(held);
}

/** The one connection of a PGlite instance, lent to one task after the other in the order of asking. */
class EmbeddedEngine implements Engine, RawConnection {
  readonly kind = 'embedded';
  readonly pg: PGlite;
  readonly #statements: Statements;
  readonly #lock: FolderLock | undefined;
  readonly #waiting: (() => void)[] = [];
  #busy = false;
  #closing: Promise<void> | undefined;

  constructor(pg: PGlite, lock: FolderLock | undefined) {
    this.pg = pg;
    this.#statements = new Statements(pg);
    this.#lock = lock;
    pg.serializers = {}; // Parameters come as text already; see values.ts.
  }

  async #turn(): Promise<void> {
    if (!this.#busy) this.#busy = true;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  async acquire(): Promise<RawConnection> {
    await this.#turn();
    if (!this.#closing) return this;
    this.release();
    throw new Error('The database is closed.');
  }

  release(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#busy = false;
  }

  query(text: string, values: (string | null)[]): Promise<RawResult> {
    return this.#statements.run(text, values);
  }

  async script(text: string): Promise<void> {
    await this.pg.exec(text);
  }

  async copy(table: string, source: AsyncIterable<Buffer>): Promise<number> {
    let count = 0;
    for await (const block of blocksOfLines(source)) {
      const blob = new Blob([new Uint8Array(block)]);
      const result = await this.pg.query(`copy ${table} from '/dev/blob'`, [], { blob });
      count += result.affectedRows ?? 0;
    }
    return count;
  }

  async refreshTypes(): Promise<void> {
    await this.pg.refreshArrayTypes();
    this.pg.serializers = {};
  }

  async dump(): Promise<Blob> {
    await this.#turn();
    try {
      await this.pg.exec('checkpoint'); // else whoever opens it first recovers what is only in the log
      return await this.pg.dumpDataDir('none');
    } finally {
      this.release();
    }
  }

  /** Waits for the task that has the connection, then closes; those still waiting are refused. */
  close(): Promise<void> {
    return (this.#closing ??= this.#end());
  }

  async #end(): Promise<void> {
    await this.#turn();
    try {
      await this.pg.close();
    } finally {
      this.#lock?.release();
      this.release();
    }
  }
}

/**
 * Opens the embedded database in `folder/db`, made if missing.
 * Throws `platform.folder-in-use`, `platform.folder-not-writable`.
 */
export async function openFolder(folder: string, sync: Sync = fsyncSync): Promise<EmbeddedEngine> {
  const lock = lockFolder(folder);
  try {
    if (!existsSync(join(folder, 'db'))) await createFolder(folder, sync);
    return new EmbeddedEngine(await PGlite.create(durableOptions(join(folder, 'db'), sync)), lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

// After a crash nothing is there to be recovered: the log need not hold whole pages nor keep files for later, and what
// memory holds is no cache of a disk.
const IN_MEMORY = ['full_page_writes=off', 'wal_recycle=off', 'wal_init_zero=off', 'shared_buffers=32MB'];
const MEMORY_PARAMS = [...PGlite.defaultStartParams, ...IN_MEMORY.flatMap((setting) => ['-c', setting])];

/** Opens a database in memory, for tests: empty, or from a snapshot that `dump` made. Nothing of it outlives the process. */
export async function openMemory(snapshot?: Blob): Promise<EmbeddedEngine> {
  const loaded = snapshot ? { loadDataDir: snapshot } : {};
  const pg = await PGlite.create({ ...COMMON, startParams: MEMORY_PARAMS, ...loaded });
  return new EmbeddedEngine(pg, undefined);
}
