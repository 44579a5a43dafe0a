/** The server engine: PostgreSQL 15 or later by `pg`, with a pool of connections that are all set the same way. */
import { types } from '@electric-sql/pglite';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Problem } from '#kernel/problem';
import type { Engine, RawConnection, RawResult } from './engine.ts';
import { PREPARED } from './statements.ts';
import { arrayTypesQuery, parsers } from './values.ts';

/**
 * Text forms that values.ts reads, whatever the server's or role's defaults; and no parallel or compiled plans, whose
 * start-up costs more than the short reads of this program take.
 */
const SESSION = `set time zone 'UTC'; set datestyle to 'ISO, YMD'; set intervalstyle to 'postgres';
  set bytea_output to 'hex'; set extra_float_digits to 1; set search_path to public;
  set jit to off; set max_parallel_workers_per_gather to 0`;

const OLDEST = 150000;

type Parse = (text: string) => unknown;

class ServerConnection implements RawConnection {
  readonly client: pg.PoolClient;
  /** Statements that came at least once, with the name under which they are prepared from the second time on. */
  readonly #known = new Map<string, string>();

  constructor(client: pg.PoolClient) {
    this.client = client;
  }

  async query(text: string, values: (string | null)[]): Promise<RawResult> {
    const { rows, command, rowCount } = await this.client.query({ text, values, name: this.#name(text) });
    return { rows, command, count: rowCount ?? 0 };
  }

  // Half of a short read is parsing and planning: what comes again is prepared.
  #name(text: string): string | undefined {
    const name = this.#known.get(text);
    if (name === undefined && this.#known.size < PREPARED) this.#known.set(text, `s${this.#known.size}`);
    return name;
  }

  async script(text: string): Promise<void> {
    await this.client.query(text);
  }

  async copy(table: string, source: AsyncIterable<Buffer>): Promise<number> {
    const target = this.client.query(copyFrom(`copy ${table} from stdin`));
    await pipeline(Readable.from(source, { objectMode: false }), target);
    return target.rowCount;
  }
}

class ServerEngine implements Engine {
  readonly kind = 'server';
  readonly #pool: pg.Pool;
  readonly #lent = new WeakMap<pg.PoolClient, ServerConnection>();
  #arrays = new Map<number, Parse>();
  #closing: Promise<void> | undefined;

  constructor(url: string, connections: number) {
    this.#pool = new pg.Pool({
      connectionString: url,
      max: connections,
      application_name: 'xuyensuot',
      connectionTimeoutMillis: 10_000,
      types: { getTypeParser: (oid: number) => this.#parser(oid) } as pg.CustomTypesConfig,
    });
    // An idle connection that the server closes is replaced at the next use; unheard, its error would end the process.
    this.#pool.on('error', () => {});
  }

  #parser(oid: number): Parse {
    return parsers[oid] ?? this.#arrays.get(oid) ?? ((text) => text);
  }

  async acquire(): Promise<ServerConnection> {
    const client = await this.#pool.connect();
    const known = this.#lent.get(client);
    if (known) return known;
    try {
      await client.query(SESSION);
    } catch (error) {
      client.release(true);
      throw error;
    }
    const connection = new ServerConnection(client);
    this.#lent.set(client, connection);
    return connection;
  }

  release(raw: RawConnection, broken: boolean): void {
    (raw as ServerConnection).client.release(broken);
  }

  async refreshTypes(): Promise<void> {
    const { rows } = await this.#pool.query<{ oid: number; element: number }>(arrayTypesQuery);
    const element = (oid: number) => (text: string) => this.#parser(oid)(text);
    this.#arrays = new Map(
      rows.map((row) => [row.oid, (text) => types.arrayParser(text, element(row.element), row.oid)]),
    );
  }

  dump(): Promise<Blob> {
    return Promise.reject(new Error('Only an embedded database can be dumped here; use pg_dump.'));
  }

  close(): Promise<void> {
    return (this.#closing ??= this.#pool.end());
  }
}

async function check(engine: ServerEngine): Promise<void> {
  const connection = await engine.acquire();
  try {
    const { rows } = await connection.query(
      `select current_setting('server_version_num')::int4 as version, current_setting('server_encoding') as encoding`,
      [],
    );
    const { version, encoding } = rows[0] as { version: number; encoding: string };
    if (version < OLDEST)
      throw new Problem('platform.database-too-old', 500, { values: { version, oldest: OLDEST } });
    if (encoding !== 'UTF8') throw new Problem('platform.database-encoding', 500, { values: { encoding } });
  } finally {
    engine.release(connection, false);
  }
  await engine.refreshTypes();
}

/**
 * Opens a pool of at most `connections` connections and tries one of them.
 * Throws `platform.database-unreachable` (value `reason`: the driver's words, without the password),
 * `platform.database-too-old`, `platform.database-encoding`.
 */
export async function openServer(url: string, connections = 10): Promise<Engine> {
  let engine: ServerEngine | undefined;
  try {
    engine = new ServerEngine(url, connections);
    await check(engine);
    return engine;
  } catch (error) {
    await engine?.close();
    if (error instanceof Problem) throw error;
    const { message, code } = error as { message?: string; code?: string };
    throw new Problem('platform.database-unreachable', 500, {
      values: { reason: message || code || 'unknown' },
    });
  }
}
