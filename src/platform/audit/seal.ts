/**
 * Sealing links committed audit rows into the hash chain. It happens after the commit, in a transaction of its own: if
 * each act wrote its own link, every act would wait for the one before it to commit, the whole organisation in one
 * queue. The price is a short time in which a fresh row is not yet covered.
 *
 * `seq` is drawn before the commit, so a row may appear with a smaller seq than rows sealed already. It is sealed then,
 * at the end: `position`, the order of sealing, is the order of the chain, and every row is sealed exactly once.
 */
import { sql } from 'kysely';
import { inTransaction, type Db, type Tx } from '#platform/db';
import { chainHash, GENESIS, type AuditRow } from './chain.ts';

/** The end of the chain: kept outside of the database (in a backup, on paper), it proves that no end was cut off. */
export interface Seal {
  position: number;
  hash: string;
}

const BATCH = 2000;

/** Any number that nothing else uses: sealers take turns on it. */
const TURN = 7_821_044;

async function sealBatch(tx: Tx): Promise<{ last: Seal | undefined; count: number }> {
  await sql`select pg_advisory_xact_lock(${TURN}::int8)`.execute(tx);
  let last: Seal | undefined = await tx
    .selectFrom('platform.audit_seal')
    .select(['position', 'hash'])
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  const { rows } = await sql<AuditRow>`
    select a.id, a.seq, a.recorded_at, a.actor_id, a.actor_name, a.unit_id, a.act, a.subject_kind, a.subject_id,
      a.detail::text as detail
    from platform.audit a
    where not exists (select 1 from platform.audit_seal s where s.audit_id = a.id)
    order by a.seq limit ${BATCH}::int4`.execute(tx);
  const seals = rows.map((row) => {
    const position: number = (last?.position ?? 0) + 1;
    last = { position, hash: chainHash(last?.hash ?? GENESIS, position, row) };
    return { ...last, audit_id: row.id };
  });
  if (seals.length > 0) await tx.insertInto('platform.audit_seal').values(seals).execute();
  return { last, count: seals.length };
}

/** Seals every committed row that is not sealed yet; answers the end of the chain, undefined when there are no rows. */
export async function seal(db: Db): Promise<Seal | undefined> {
  for (;;) {
    const { last, count } = await inTransaction(db, sealBatch);
    if (count < BATCH) return last;
  }
}
