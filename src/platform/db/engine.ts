/**
 * One Kysely dialect for both engines. An engine gives raw connections; everything above (transactions, streams,
 * errors) is the same code, and the raw connection stays reachable for COPY and for scripts, which Kysely lacks.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import {
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import { encodeParameter } from './values.ts';

/** The answer to one statement: its rows, its command tag's word and the number of rows it touched. */
export interface RawResult {
  rows: unknown[];
  command: string;
  count: number;
}

/** A connection as an engine hands it out; used by one task at a time. */
export interface RawConnection {
  query(text: string, values: (string | null)[]): Promise<RawResult>;
  /** Runs several statements, without parameters or results. */
  script(text: string): Promise<void>;
  /** Runs `COPY … FROM` with these bytes; answers the number of rows. */
  copy(table: string, source: AsyncIterable<Buffer>): Promise<number>;
}

/** An engine: lends connections. `broken` says that the connection's state is unknown and it must not be lent again. */
export interface Engine {
  readonly kind: 'embedded' | 'server';
  acquire(): Promise<RawConnection>;
  release(raw: RawConnection, broken: boolean): void;
  /** Reads the database's array types anew; needed after a migration has made types. */
  refreshTypes(): Promise<void>;
  /** A tar file of the whole database; only an embedded engine has one. */
  dump(): Promise<Blob>;
  /** Closes; called again, waits for the same closing. */
  close(): Promise<void>;
}

/** The transaction that the running code is inside of, if any, by the adapter of its database. */
export const openTransaction = new AsyncLocalStorage<{ adapter: unknown; open: boolean }>();

const TOUCHING = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

/** A connection lent to Kysely. */
export class EngineConnection implements DatabaseConnection {
  readonly raw: RawConnection;
  broken = false;
  inTransaction = false;

  constructor(raw: RawConnection) {
    this.raw = raw;
  }

  async run(text: string, parameters: readonly unknown[] = []): Promise<RawResult> {
    try {
      return await this.raw.query(text, parameters.map(encodeParameter));
    } catch (error) {
      // The engines' own stacks end in their sockets; the caller's is what a reader needs.
      if (error instanceof Error) error.stack = `${error.stack}\n${new Error('queried').stack}`;
      throw error;
    }
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, command, count } = await this.run(query.sql, query.parameters);
    const touched = TOUCHING.has(command) ? { numAffectedRows: BigInt(count) } : {};
    return { rows: rows as R[], ...touched };
  }

  /** Reads by an SQL cursor, so that neither engine holds all rows in memory; 1,000 rows at a time unless told. */
  async *streamQuery<R>(query: CompiledQuery, chunkSize = 1000): AsyncIterableIterator<QueryResult<R>> {
    const own = !this.inTransaction;
    if (own) await this.run('begin read only');
    try {
      await this.run(`declare kysely_stream no scroll cursor for ${query.sql}`, query.parameters);
      for (;;) {
        const { rows } = await this.run(`fetch ${Math.max(1, Math.trunc(chunkSize))} from kysely_stream`);
        if (rows.length === 0) break;
        yield { rows: rows as R[] };
      }
      if (!own) await this.run('close kysely_stream');
    } finally {
      if (own) await this.run('rollback');
    }
  }
}

class EngineDriver implements Driver {
  readonly #engine: Engine;
  readonly #adapter: PostgresAdapter;

  constructor(engine: Engine, adapter: PostgresAdapter) {
    this.#engine = engine;
    this.#adapter = adapter;
  }

  async init(): Promise<void> {}

  /** On the embedded database, which has one connection, asking for a second inside a transaction would wait for ever. */
  async acquireConnection(): Promise<EngineConnection> {
    const outer = openTransaction.getStore();
    if (outer?.open && outer.adapter === this.#adapter) {
      throw new Error(
        'A query on `db` inside an open transaction: use the `tx` that the transaction was given.',
      );
    }
    return new EngineConnection(await this.#engine.acquire());
  }

  async beginTransaction(connection: EngineConnection, settings: TransactionSettings): Promise<void> {
    const level = settings.isolationLevel ? ` isolation level ${settings.isolationLevel}` : '';
    const access = settings.accessMode ? ` ${settings.accessMode}` : '';
    await connection.run(`start transaction${level}${access}`);
    connection.inTransaction = true;
  }

  /** PostgreSQL answers ROLLBACK to the commit of a failed transaction; taken for success, it would lose the write. */
  async commitTransaction(connection: EngineConnection): Promise<void> {
    const { command } = await connection.run('commit');
    connection.inTransaction = false;
    if (command === 'ROLLBACK')
      throw new Error('The transaction had failed; it was rolled back instead of committed.');
  }

  async rollbackTransaction(connection: EngineConnection): Promise<void> {
    connection.inTransaction = false;
    try {
      await connection.run('rollback');
    } catch {
      connection.broken = true; // The first error says why; a lost connection rolls back by itself.
    }
  }

  async savepoint(connection: EngineConnection, name: string): Promise<void> {
    await connection.run(`savepoint "${name}"`);
  }

  async rollbackToSavepoint(connection: EngineConnection, name: string): Promise<void> {
    await connection.run(`rollback to savepoint "${name}"`);
  }

  async releaseSavepoint(connection: EngineConnection, name: string): Promise<void> {
    await connection.run(`release savepoint "${name}"`);
  }

  async releaseConnection(connection: EngineConnection): Promise<void> {
    this.#engine.release(connection.raw, connection.broken);
  }

  async destroy(): Promise<void> {
    await this.#engine.close();
  }
}

/** The Kysely dialect over an engine. */
export function engineDialect(engine: Engine): Dialect {
  const adapter = new PostgresAdapter();
  return {
    createAdapter: () => adapter,
    createDriver: () => new EngineDriver(engine, adapter),
    createIntrospector: (db: Kysely<unknown>) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

/** The raw connection that a transaction runs on (or, given a `db`, one lent for the time of `work`). */
export function withRaw<T, S>(db: Kysely<S>, work: (raw: RawConnection) => Promise<T>): Promise<T> {
  return db.getExecutor().provideConnection((connection) => work((connection as EngineConnection).raw));
}
