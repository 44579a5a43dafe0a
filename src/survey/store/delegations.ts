// Delegations as they are written, established and listed, with who belongs to them.
import { sql } from 'kysely';
import type { Day } from '#kernel/day';
import { notFound } from '#kernel/problem';
import { sortKey, unaccented } from '#kernel/vietnamese';
import { readCursor } from '#platform/http';
import { json, type Db, type Tx } from '#platform/db';
import { sightOf, type Acting, type Actor } from '#organisation';
import type { DelegationContent } from '../contract.ts';
import type { Member, Membership } from '../delegation.ts';

/** A delegation with what it stands on. */
export interface Delegation extends DelegationContent {
  id: string;
  unitId: string;
  revision: number;
  illustrative: boolean;
  established: { number: string; holdsOn: Day } | null;
  memberships: Membership[];
}

/** Those of some delegations that were not taken back, in the order asked for. */
export async function delegationsBy(db: Db | Tx, ids: string[]): Promise<Delegation[]> {
  if (!ids.length) return [];
  const rows = await db
    .selectFrom('survey.delegation as d')
    .leftJoin('survey.established as e', 'e.delegation_id', 'd.id')
    .selectAll('d')
    .select(['e.number', 'e.holds_on'])
    .where('d.id', 'in', ids)
    .where('d.withdrawn_at', 'is', null)
    .orderBy('d.id')
    .execute();
  const memberships = await db
    .selectFrom('survey.membership')
    .selectAll()
    .where('delegation_id', 'in', ids)
    .orderBy('delegation_id')
    .orderBy('number')
    .execute();
  const found = new Map(
    rows.map((row): [string, Delegation] => [
      row.id,
      {
        ...{ id: row.id, unitId: row.unit_id, campaignId: row.campaign_id },
        ...{ title: row.title, mandate: row.mandate, startsOn: row.starts_on, endsOn: row.ends_on },
        members: row.members as unknown as DelegationContent['members'],
        ...{ revision: row.revision, illustrative: row.illustrative },
        established:
          row.number === null || row.holds_on === null ? null : { number: row.number, holdsOn: row.holds_on },
        memberships: memberships
          .filter((one) => one.delegation_id === row.id)
          .map((one) => ({
            ...{ number: one.number, holdsOn: one.holds_on, reason: one.reason },
            members: one.members as unknown as Member[],
          })),
      },
    ]),
  );
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** @throws 404 where there is none, or it was taken back */
export async function getDelegation(db: Db | Tx, id: string): Promise<Delegation> {
  const [found] = await delegationsBy(db, [id]);
  if (!found) throw notFound();
  return found;
}

/** Makes everybody else who would change the delegation wait for this transaction. @throws 404 */
export async function lockDelegation(tx: Tx, id: string): Promise<Delegation> {
  await tx.selectFrom('survey.delegation').select('id').where('id', '=', id).forUpdate().execute();
  return getDelegation(tx, id);
}

/** Delegations within sight by the day: the latest term first. */
export async function listDelegations(
  db: Db | Tx,
  actor: Actor,
  { day, limit, cursor }: { day: Day; limit: number; cursor?: string | undefined },
): Promise<{ id: string; place: string }[]> {
  const place = cursor ? readCursor(cursor, 2) : null;
  const { rows } = await sql<{ id: string; place: string }>`
    select d.id, d.starts_on::text as place from survey.delegation d
    left join survey.established e on e.delegation_id = d.id
    where d.withdrawn_at is null and (e.holds_on is null or e.holds_on <= ${day}::date) and ${delegationSight(actor)}
      ${place ? sql`and (d.starts_on::text, d.id) < (${place[0]}::text, ${place[1]}::uuid)` : sql``}
    order by place desc, d.id desc limit ${limit}`.execute(db);
  return rows;
}

/** Whether the actor may see the delegation `d`, established by `e`: the SQL of `ownedDelegation` in permissions. */
function delegationSight(actor: Actor) {
  return sightOf(actor, {
    owner: sql.ref('d.unit_id'),
    submitted: sql`e.delegation_id is not null`,
    audience: sql`'own'`,
    addressed: sql`select s.host_unit_id as unit_id from survey.session s where s.delegation_id = d.id and exists (
      select from survey.event v where v.session_id = s.id and v.fact = 'announced')`,
  });
}

const columns = (content: DelegationContent) => ({
  campaign_id: content.campaignId,
  title: content.title,
  title_key: sortKey(content.title),
  search: unaccented(`${content.title} ${content.mandate}`),
  mandate: content.mandate,
  starts_on: content.startsOn,
  ends_on: content.endsOn,
  members: json(content.members),
});

/** Writes a new delegation. */
export async function insertDelegation(
  tx: Tx,
  { id, unitId, content }: { id: string; unitId: string; content: DelegationContent },
  { actor, now }: Acting,
): Promise<void> {
  const recorded = { recorded_at: now.toISOString(), recorded_by: actor.id };
  await tx
    .insertInto('survey.delegation')
    .values({ id, unit_id: unitId, ...columns(content), ...recorded })
    .execute();
}

/** Writes a draft anew. */
export async function updateDelegation(
  tx: Tx,
  { id, revision, content }: { id: string; revision: number; content: DelegationContent },
): Promise<void> {
  await tx
    .updateTable('survey.delegation')
    .set({ ...columns(content), revision })
    .where('id', '=', id)
    .execute();
}

/** Takes a draft back. */
export async function markDelegationWithdrawn(
  tx: Tx,
  id: string,
  { reason, acting }: { reason: string; acting: Acting },
): Promise<void> {
  await tx
    .updateTable('survey.delegation')
    .set({ withdrawn_at: acting.now.toISOString(), withdrawn_reason: reason })
    .where('id', '=', id)
    .execute();
}

/** Writes the act that establishes it. */
export async function insertEstablished(
  tx: Tx,
  { id, unitId, number, holdsOn }: { id: string; unitId: string; number: string; holdsOn: Day },
  { actor, now }: Acting,
): Promise<void> {
  const recorded = { recorded_at: now.toISOString(), recorded_by: actor.id };
  await tx
    .insertInto('survey.established')
    .values({ delegation_id: id, by_unit_id: unitId, number, holds_on: holdsOn, ...recorded })
    .execute();
}

/** Writes who belongs to it from a day on. */
export async function insertMembership(
  tx: Tx,
  { id, membership }: { id: string; membership: Membership },
  { actor, now }: Acting,
): Promise<void> {
  const { number, members, reason, holdsOn } = membership;
  const recorded = { recorded_at: now.toISOString(), recorded_by: actor.id };
  await tx
    .insertInto('survey.membership')
    .values({ delegation_id: id, number, members: json(members), reason, holds_on: holdsOn, ...recorded })
    .execute();
}
