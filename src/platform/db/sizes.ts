import { sql } from 'kysely';
import type { Db, Tx } from './transaction.ts';

/**
 * Lets the database learn how large its tables have become, all or some, and plan anew: after a large change, for what
 * the same transaction asks next, and now and then for the embedded database, which never does so by itself.
 */
export async function learnSizes(db: Db | Tx, tables: string[] = []): Promise<void> {
  await sql`analyze ${sql.join(tables.map((table) => sql.table(table)))}`.execute(db);
}
