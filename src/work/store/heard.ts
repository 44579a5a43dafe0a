import { sql } from 'kysely';
import type { Tx } from '#platform/db';

/** Up to which line of the sealed trail people were told, taken for this transaction; null where nobody listened yet. */
export async function lockHeard(tx: Tx): Promise<number | null> {
  const row = await tx.selectFrom('work.heard').select('position').forUpdate().executeTakeFirst();
  return row ? Number(row.position) : null;
}

/** Writes up to which line people were told. */
export async function writeHeard(tx: Tx, position: number): Promise<void> {
  await sql`insert into work.heard (position) values (${position}) on conflict (one) do update set position = excluded.position`.execute(
    tx,
  );
}
