import { sql } from 'kysely';
import type { Db, Tx } from '#platform/db';

/** The secret that signs sessions: made once and kept in the database. */
export async function signingSecret(db: Db | Tx, fresh: string): Promise<string> {
  await sql`insert into platform.setting (key, value) values ('sign-in.secret', to_jsonb(${fresh}::text)) on conflict do nothing`.execute(
    db,
  );
  const { rows } = await sql<{
    value: string;
  }>`select value #>> '{}' as value from platform.setting where key = 'sign-in.secret'`.execute(db);
  return rows[0]!.value;
}
