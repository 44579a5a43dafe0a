import { sql } from 'kysely';
import type { Db } from '#platform/db';
import { chainHash, GENESIS, type AuditRow } from './chain.ts';
import type { Seal } from './seal.ts';

/**
 * One thing wrong with the trail:
 * `altered`: the row, or the seal before it, is not what was sealed; `missing`: a sealed row or a seal is gone;
 * `unsealed`: a row that is not in the chain although a later one is. A row whose act committed late is that for a
 * moment: seal first, then verify, and it is not.
 */
export interface AuditFault {
  fault: 'altered' | 'missing' | 'unsealed';
  position: number | null;
  auditId: string | null;
}

type Link = { position: number; audit_id: string; hash: string } & {
  [K in keyof AuditRow]: AuditRow[K] | null;
};

const BATCH = 5000;

async function readLinks(db: Db, after: number): Promise<Link[]> {
  const { rows } = await sql<Link>`
    select s.position, s.audit_id, s.hash, a.id, a.seq, a.recorded_at, a.actor_id, a.actor_name, a.unit_id, a.act,
      a.subject_kind, a.subject_id, a.detail::text as detail
    from platform.audit_seal s left join platform.audit a on a.id = s.audit_id
    where s.position > ${after}::int8 order by s.position limit ${BATCH}::int4`.execute(db);
  return rows;
}

function faultOf(link: Link, previous: Seal): AuditFault | undefined {
  const at = { position: link.position, auditId: link.audit_id };
  if (link.id === null) return { fault: 'missing', ...at };
  const whole = chainHash(previous.hash, link.position, link as AuditRow) === link.hash;
  return whole ? undefined : { fault: 'altered', ...at };
}

async function findUnsealed(db: Db): Promise<AuditFault[]> {
  const { rows } = await sql<{ id: string }>`
    select a.id from platform.audit a
    where not exists (select 1 from platform.audit_seal s where s.audit_id = a.id)
      and a.seq < (select max(b.seq) from platform.audit b join platform.audit_seal t on t.audit_id = b.id)
    order by a.seq`.execute(db);
  return rows.map((row) => ({ fault: 'unsealed', position: null, auditId: row.id }));
}

/**
 * Reads the whole chain and answers what is wrong with it, in order; an empty list when all is well. Each link is
 * checked against the seal stored before it, so that one altered row is one fault. Whoever can rewrite the tables can
 * cut off the chain's end, or redo it from a row on: give `known`, an end of the chain kept elsewhere, to find that.
 */
export async function verifyChain(db: Db, known?: Seal): Promise<AuditFault[]> {
  const faults: AuditFault[] = [];
  let previous: Seal = { position: 0, hash: GENESIS };
  let met = known === undefined;
  for (;;) {
    const links = await readLinks(db, previous.position);
    for (const link of links) {
      for (let gap = previous.position + 1; gap < link.position; gap++) {
        faults.push({ fault: 'missing', position: gap, auditId: null });
      }
      const after = link.position === previous.position + 1;
      // After a gap there is no seal to check against.
      const fault = after || link.id === null ? faultOf(link, previous) : undefined;
      if (fault) faults.push(fault);
      if (link.position === known?.position) {
        met = true;
        if (link.hash !== known.hash)
          faults.push({ fault: 'altered', position: link.position, auditId: link.audit_id });
      }
      previous = { position: link.position, hash: link.hash };
    }
    if (links.length < BATCH) break;
  }
  if (!met && known) faults.push({ fault: 'missing', position: known.position, auditId: null });
  return [...faults, ...(await findUnsealed(db))];
}
