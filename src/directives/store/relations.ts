// Relations lead from the later directive to what it rests on. Read for somebody, they exist only where both ends are seen.
import { sql } from 'kysely';
import type { Day } from '#kernel/day';
import { newId } from '#kernel/id';
import type { Db, Tx } from '#platform/db';
import type { Acting, Actor } from '#organisation';
import type { Brief, RelationKind, Standing } from '../contract.ts';
import { seen, standingOn } from './registry.ts';

/** A relation seen from one of its ends, with the directive at the other. */
export interface RelatedRow extends Brief {
  relation_id: string;
  kind: RelationKind;
  direction: 'to' | 'from';
  /** The end that it is seen from. */
  near_id: string;
  standing: Standing;
  recorded_at: string;
  recorded_by: string | null;
  withdrawn_at: string | null;
  withdrawn_by: string | null;
  withdrawn_reason: string | null;
}

/** The relations of some directives with what lies at their other end, where that is within sight; the oldest first. */
export async function relationsOf(
  db: Db | Tx,
  actor: Actor,
  asked: { ids: string[]; direction?: 'to' | 'from'; day: Day },
): Promise<RelatedRow[]> {
  const { ids, direction, day } = asked;
  const { rows } = await sql<RelatedRow>`
    ${seen(actor)}, near as (
      select l.*, 'to' as direction, l.from_id as near_id, l.to_id as far_id from directives.relation l where l.from_id = any (${ids}::uuid[])
      union all
      select l.*, 'from', l.to_id, l.from_id from directives.relation l where l.to_id = any (${ids}::uuid[])
    )
    select n.id as relation_id, n.kind, n.direction, n.near_id, n.recorded_at, n.recorded_by, n.withdrawn_at, n.withdrawn_by, n.withdrawn_reason,
      s.id, s.number, s.type, s.issuer, s.issued_on as "issuedOn", s.title, ${standingOn(day)} as standing
    from near n join seen s on s.id = n.far_id
    where ${direction ? sql`n.direction = ${direction}` : sql`true`} order by s.issued_on, s.id, n.recorded_at, n.id`.execute(
    db,
  );
  return rows;
}

/** The relation itself; undefined where there is none from this directive. */
export async function findRelation(db: Db | Tx, { id, fromId }: { id: string; fromId: string }) {
  return db
    .selectFrom('directives.relation')
    .selectAll()
    .where('id', '=', id)
    .where('from_id', '=', fromId)
    .executeTakeFirst();
}

/** Writes a relation; answers its identifier. */
export async function insertRelation(
  tx: Tx,
  { fromId, toId, kind }: { fromId: string; toId: string; kind: RelationKind },
  { now, actor }: Acting,
): Promise<string> {
  const id = newId(now.getTime());
  await tx
    .insertInto('directives.relation')
    .values({ id, from_id: fromId, to_id: toId, kind, recorded_at: now.toISOString(), recorded_by: actor.id })
    .execute();
  return id;
}

/** Records that a relation no longer holds. */
export async function endRelation(
  tx: Tx,
  id: string,
  { reason, acting }: { reason: string; acting: Acting },
): Promise<void> {
  await tx
    .updateTable('directives.relation')
    .set({ withdrawn_at: acting.now.toISOString(), withdrawn_by: acting.actor.id, withdrawn_reason: reason })
    .where('id', '=', id)
    .execute();
}

/** Writes the relations of entries that come from elsewhere. */
export async function insertRelations(
  tx: Tx,
  rows: { fromId: string; toId: string; kind: RelationKind; recordedAt: string; recordedBy: string | null }[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += 1000) {
    const some = rows.slice(from, from + 1000);
    await tx
      .insertInto('directives.relation')
      .values(
        some.map((row) => ({
          id: newId(Date.parse(row.recordedAt)),
          from_id: row.fromId,
          to_id: row.toId,
          kind: row.kind,
          recorded_at: row.recordedAt,
          recorded_by: row.recordedBy,
        })),
      )
      .execute();
  }
}
