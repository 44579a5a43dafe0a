// Papers and results handed to conferences and workshops, with what happened to them.
import { sql } from 'kysely';
import type { Day } from '#kernel/day';
import { newId } from '#kernel/id';
import { notFound } from '#kernel/problem';
import { unaccented } from '#kernel/vietnamese';
import { readCursor } from '#platform/http';
import { json, type Db, type Tx } from '#platform/db';
import { sightOf, type Acting, type Actor } from '#organisation';
import type { ContributionContent } from '../contract.ts';
import type { ContributionFact, ContributionState } from '../contribution.ts';

/** One thing done with a contribution; of a submission also what was submitted. */
export interface ContributionEvent {
  fact: ContributionFact;
  holdsOn: Day;
  reason: string | null;
  content: (ContributionContent & { fileName: string | null }) | null;
  recordedAt: string;
  recordedBy: string | null;
}

/** A contribution as its unit has it, with everything that happened to it. */
export interface Contribution extends ContributionContent {
  id: string;
  sessionId: string;
  unitId: string;
  fileName: string | null;
  /** On whose invitation it was handed in; its unit is then the one that invited. */
  invitation: { id: string; name: string } | null;
  revision: number;
  illustrative: boolean;
  events: ContributionEvent[];
}

/** Some contributions that were not taken back, in the order asked for. */
export async function contributionsBy(db: Db | Tx, ids: string[]): Promise<Contribution[]> {
  if (!ids.length) return [];
  const rows = await db
    .selectFrom('survey.contribution as c')
    .leftJoin('survey.invitation as i', 'i.id', 'c.invitation_id')
    .selectAll('c')
    .select('i.name as invited')
    .where('c.id', 'in', ids)
    .where('c.withdrawn_at', 'is', null)
    .orderBy('c.id')
    .execute();
  const events = Map.groupBy(await eventsOf(db, ids), ({ id }) => id);
  const found = new Map(
    rows.map((row): [string, Contribution] => [
      row.id,
      {
        ...{ id: row.id, sessionId: row.session_id, unitId: row.unit_id, requestId: row.request_id },
        ...{ title: row.title, authors: row.authors, abstract: row.abstract, fileId: row.file_id },
        ...{ fileName: row.file_name, revision: row.revision, illustrative: row.illustrative },
        invitation: row.invitation_id === null ? null : { id: row.invitation_id, name: row.invited! },
        field: row.field as ContributionContent['field'],
        insights: row.insights as unknown as ContributionContent['insights'],
        events: events.get(row.id) ?? [],
      },
    ]),
  );
  return ids.flatMap((id) => found.get(id) ?? []);
}

async function eventsOf(db: Db | Tx, ids: string[]): Promise<(ContributionEvent & { id: string })[]> {
  const rows = await db
    .selectFrom('survey.contribution_event')
    .selectAll()
    .where('contribution_id', 'in', ids)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.contribution_id, fact: row.fact as ContributionFact, holdsOn: row.holds_on },
    ...{ reason: row.reason, recordedAt: row.recorded_at, recordedBy: row.recorded_by },
    content: row.content as never,
  }));
}

/** @throws 404 where there is none, or it was taken back */
export async function getContribution(db: Db | Tx, id: string): Promise<Contribution> {
  const [found] = await contributionsBy(db, [id]);
  if (!found) throw notFound();
  return found;
}

/** Makes everybody else who would change it wait for this transaction. @throws 404 */
export async function lockContribution(tx: Tx, id: string): Promise<Contribution> {
  await tx.selectFrom('survey.contribution').select('id').where('id', '=', id).forUpdate().execute();
  return getContribution(tx, id);
}

/** Which contributions are asked for. */
export interface ContributionsAsked {
  day: Day;
  session?: string | undefined;
  request?: string | undefined;
  state?: ContributionState | undefined;
}

/** Contributions within sight, the newest first. */
export async function listContributions(
  db: Db | Tx,
  actor: Actor,
  asked: ContributionsAsked & { limit: number; cursor?: string | undefined },
): Promise<string[]> {
  const { day, session, request, state } = asked;
  const place = asked.cursor ? readCursor(asked.cursor, 1) : null;
  const last = sql`(select v.fact from survey.contribution_event v where v.contribution_id = c.id and v.holds_on <= ${day}::date order by v.seq desc limit 1)`;
  const { rows } = await sql<{ id: string }>`
    select c.id from survey.contribution c
    where c.withdrawn_at is null and ${contributionSight(actor)}
      ${session ? sql`and c.session_id = ${session}` : sql``}
      ${request ? sql`and c.request_id = ${request}` : sql``}
      ${state ? sql`and coalesce(${last}, 'draft') = ${state}` : sql``}
      ${place ? sql`and c.id < ${place[0]}::uuid` : sql``}
    order by c.id desc limit ${asked.limit}`.execute(db);
  return rows.map(({ id }) => id);
}

/** Whether the actor may see the contribution `c`: the SQL of `ownedContribution` in permissions. */
function contributionSight(actor: Actor) {
  const happened = (fact: ContributionFact) =>
    sql`exists (select from survey.contribution_event v where v.contribution_id = c.id and v.fact = ${fact})`;
  return sightOf(actor, {
    owner: sql.ref('c.unit_id'),
    submitted: happened('submitted'),
    audience: sql`'own'`,
    addressed: sql`select s.unit_id from survey.session s where s.id = c.session_id
      union all select s.host_unit_id from survey.session s where s.id = c.session_id and ${happened('accepted')}`,
  });
}

const columns = (content: ContributionContent & { fileName: string | null }) => ({
  ...{ request_id: content.requestId, title: content.title, authors: content.authors },
  ...{ abstract: content.abstract, field: content.field, insights: json(content.insights) },
  ...{ file_id: content.fileId, file_name: content.fileName },
  search: unaccented(`${content.title} ${content.authors} ${content.abstract}`),
});

/** Writes a new contribution. */
export async function insertContribution(
  tx: Tx,
  one: {
    id: string;
    sessionId: string;
    unitId: string;
    invitationId?: string;
    content: Parameters<typeof columns>[0];
  },
  { actor, now }: Acting,
): Promise<void> {
  await tx
    .insertInto('survey.contribution')
    .values({
      ...{ id: one.id, session_id: one.sessionId, unit_id: one.unitId },
      invitation_id: one.invitationId ?? null,
      ...columns(one.content),
      ...{ recorded_at: now.toISOString(), recorded_by: actor.id },
    })
    .execute();
}

/** Writes a contribution anew. */
export async function updateContribution(
  tx: Tx,
  one: { id: string; revision: number; content: Parameters<typeof columns>[0] },
): Promise<void> {
  await tx
    .updateTable('survey.contribution')
    .set({ ...columns(one.content), revision: one.revision })
    .where('id', '=', one.id)
    .execute();
}

/** Takes back one that was not submitted. */
export async function markContributionWithdrawn(
  tx: Tx,
  id: string,
  { reason, acting }: { reason: string; acting: Acting },
): Promise<void> {
  await tx
    .updateTable('survey.contribution')
    .set({ withdrawn_at: acting.now.toISOString(), withdrawn_reason: reason })
    .where('id', '=', id)
    .execute();
}

/** Records what was done with a contribution. */
export async function insertContributionEvent(
  tx: Tx,
  one: Omit<ContributionEvent, 'recordedAt' | 'recordedBy'> & { id: string; byUnitId: string },
  { actor, now }: Acting,
): Promise<void> {
  await tx
    .insertInto('survey.contribution_event')
    .values({
      ...{ id: newId(now.getTime()), contribution_id: one.id, fact: one.fact, holds_on: one.holdsOn },
      ...{ content: one.content && json(one.content), reason: one.reason, by_unit_id: one.byUnitId },
      ...{ recorded_at: now.toISOString(), recorded_by: actor.id },
    })
    .execute();
}

/** The contributions that hold a file, or held it when they were submitted. */
export async function contributionsOfFile(db: Db | Tx, fileId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.id from survey.contribution c where c.file_id = ${fileId} or exists (
      select from survey.contribution_event v where v.contribution_id = c.id and v.content->>'fileId' = ${fileId})
    order by c.id`.execute(db);
  return rows.map(({ id }) => id);
}

/** The contributions of some units, and those to what they hold, that were submitted at least once: the newest first. */
export async function contributionsOf(db: Db | Tx, units: string[]): Promise<string[]> {
  if (!units.length) return [];
  const { rows } = await sql<{ id: string }>`
    select c.id from survey.contribution c join survey.session s on s.id = c.session_id
    where c.withdrawn_at is null and (c.unit_id = any (${units}::uuid[]) or s.unit_id = any (${units}::uuid[]))
      and exists (select from survey.contribution_event v where v.contribution_id = c.id)
    order by c.id desc limit 500`.execute(db);
  return rows.map(({ id }) => id);
}
