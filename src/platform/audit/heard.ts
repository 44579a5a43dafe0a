// The trail for those who wait for what happens. Places in the chain are given after the commit, one after the other: whoever
// has read up to one has missed nothing before it.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/db';

/** A sealed line with its place in the chain. */
export interface SealedLine {
  position: number;
  id: string;
  act: string;
  actorId: string | null;
  unitId: string | null;
  subjectId: string | null;
  detail: Record<string, unknown>;
}

/** The sealed lines after a place in the chain, in order. */
export async function sealedAfter(
  db: Db | Tx,
  { position, limit }: { position: number; limit: number },
): Promise<SealedLine[]> {
  const { rows } = await sql<SealedLine>`
    select s.position, a.id, a.act, a.actor_id as "actorId", a.unit_id as "unitId", a.subject_id as "subjectId", a.detail
    from platform.audit_seal s join platform.audit a on a.id = s.audit_id
    where s.position > ${position} order by s.position limit ${limit}`.execute(db);
  return rows;
}

/** The last place in the chain; 0 where nothing is sealed. */
export async function lastSealed(db: Db | Tx): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(position), 0) as last from platform.audit_seal`.execute(db);
  return rows[0]!.last;
}
