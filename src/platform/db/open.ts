import { Kysely } from 'kysely';
import { engineDialect, type Engine } from './engine.ts';
import { openFolder, openMemory, type Sync } from './embedded.ts';
import type { Schema } from './schema.gen.ts';
import { openServer } from './server.ts';
import type { Db } from './transaction.ts';

/** Which database to open: a server by `url`; otherwise the embedded one in `folder`; otherwise one in memory. */
export interface DatabaseSettings {
  /** A PostgreSQL server: `postgres://user:password@host:port/name`. */
  url?: string | undefined;
  /** How many connections to the server at most; 10 unless told. */
  connections?: number | undefined;
  /** The data folder of the embedded database; it lives in `folder/db`. */
  folder?: string | undefined;
  /** A snapshot to start a database in memory from (tests). */
  memory?: Blob | undefined;
  /** Instead of fs.fsyncSync, for tests that count. */
  sync?: Sync | undefined;
}

/** An open database. */
export interface Database {
  readonly db: Db;
  readonly kind: 'embedded' | 'server';
  /** True when this process is the only one that writes (embedded), so that nothing need listen for others' changes. */
  readonly listenless: boolean;
  /** Reads the array types anew; after SQL that made types outside of `migrate`. */
  refreshTypes(): Promise<void>;
  /** A tar file of the embedded database as it is now, for tests; throws on a server. */
  dump(): Promise<Blob>;
  /** Waits for what is running, then closes. */
  close(): Promise<void>;
}

/**
 * Opens the database. Throws `platform.database-unreachable`, `platform.database-too-old`,
 * `platform.database-encoding` (server); `platform.folder-in-use`, `platform.folder-not-writable` (embedded).
 */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  const engine = await openEngine(settings);
  const db = new Kysely<Schema>({ dialect: engineDialect(engine) });
  return {
    db,
    kind: engine.kind,
    listenless: engine.kind === 'embedded',
    refreshTypes: () => engine.refreshTypes(),
    dump: () => engine.dump(),
    // Kysely's own `destroy` leaves the engine open when no query has run yet.
    close: () => engine.close(),
  };
}

function openEngine(settings: DatabaseSettings): Promise<Engine> {
  if (settings.url) return openServer(settings.url, settings.connections);
  return settings.folder ? openFolder(settings.folder, settings.sync) : openMemory(settings.memory);
}
