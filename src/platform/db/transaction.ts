import type { Kysely, Transaction } from 'kysely';
import { openTransaction } from './engine.ts';
import type { Schema } from './schema.gen.ts';

/** The database, for reads and for opening transactions. */
export type Db = Kysely<Schema>;

/** An open transaction: what actions and stores are given. */
export type Tx = Transaction<Schema>;

const ATTEMPTS = 4;
const RETRIED = new Set(['40001', '40P01']); // serialization failure, deadlock: PostgreSQL asks for another try

/**
 * Runs `work` in one transaction (read committed) and commits it; rolls back and throws on when it throws. After a
 * deadlock or serialization failure the whole of `work` runs again, up to three times, so it must do nothing outside
 * the transaction. A query on `db` inside `work` throws: use the `tx`.
 */
export async function inTransaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const inside = { adapter: db.getExecutor().adapter, open: true };
    try {
      return await db.transaction().execute((tx) => openTransaction.run(inside, () => work(tx)));
    } catch (error) {
      const { code } = error as { code?: string };
      if (attempt >= ATTEMPTS || code === undefined || !RETRIED.has(code)) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * (10 + Math.random() * 20)));
    } finally {
      inside.open = false;
    }
  }
}
