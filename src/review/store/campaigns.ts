// Reviews as they are written, issued and listed, with the versions of their outlines.
import { sql } from 'kysely';
import type { Day } from '#kernel/day';
import { notFound } from '#kernel/problem';
import { sortKey } from '#kernel/vietnamese';
import { readCursor } from '#platform/http';
import { json, type Db, type Tx } from '#platform/db';
import { sightOf, type Acting, type Actor } from '#organisation';
import type { CampaignContent, Outline } from '../contract.ts';

/** A review with its issue, where it has one. */
export interface Campaign extends CampaignContent {
  id: string;
  unitId: string;
  outline: Outline;
  revision: number;
  illustrative: boolean;
  issue: { number: string; holdsOn: Day } | null;
}

/** A wording of the outline after issue, without its content. */
export interface Version {
  number: number;
  note: string;
  holdsOn: Day;
  recordedAt: string;
  recordedBy: string | null;
}

/** @throws 404 where there is none, or it was taken back */
export async function getCampaign(db: Db | Tx, id: string): Promise<Campaign> {
  const [found] = await campaignsBy(db, [id]);
  if (!found) throw notFound();
  return found;
}

/** Makes everybody else who would change the review wait for this transaction. @throws 404 */
export async function lockCampaign(tx: Tx, id: string): Promise<Campaign> {
  await tx.selectFrom('review.campaign').select('id').where('id', '=', id).forUpdate().execute();
  return getCampaign(tx, id);
}

/** The reviews about a directive that were not taken back, by id. Sight is the caller's business. */
export async function campaignsAbout(db: Db | Tx, directiveId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('review.campaign')
    .select('id')
    .where('directive_id', '=', directiveId)
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Those of some reviews that were not taken back, in the order asked for. */
export async function campaignsBy(db: Db | Tx, ids: string[]): Promise<Campaign[]> {
  if (!ids.length) return [];
  const rows = await db
    .selectFrom('review.campaign as c')
    .leftJoin('review.issue as i', 'i.campaign_id', 'c.id')
    .selectAll('c')
    .select(['i.number', 'i.holds_on'])
    .where('c.id', 'in', ids)
    .where('c.withdrawn_at', 'is', null)
    .orderBy('c.id')
    .execute();
  const found = new Map(
    rows.map((row): [string, Campaign] => [
      row.id,
      {
        id: row.id,
        unitId: row.unit_id,
        code: row.code,
        title: row.title,
        summary: row.summary,
        directiveId: row.directive_id,
        fromYear: row.from_year,
        toYear: row.to_year,
        withinUnitId: row.within_unit_id,
        kinds: row.kinds as Campaign['kinds'],
        asOf: row.as_of,
        deadlines: row.deadlines as Campaign['deadlines'],
        outline: row.outline as unknown as Outline,
        revision: row.revision,
        illustrative: row.illustrative,
        issue:
          row.number === null || row.holds_on === null ? null : { number: row.number, holdsOn: row.holds_on },
      },
    ]),
  );
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** Reviews that some units issued by a day, the latest first. */
export async function issuedBy(
  db: Db | Tx,
  units: string[],
  day: Day,
): Promise<{ id: string; title: string; unitId: string }[]> {
  if (!units.length) return [];
  const { rows } = await sql<{ id: string; title: string; unitId: string }>`
    select c.id, c.title, c.unit_id as "unitId" from review.campaign c join review.issue i on i.campaign_id = c.id
    where c.unit_id = any (${units}::uuid[]) and c.withdrawn_at is null and i.holds_on <= ${day}::date
    order by i.holds_on desc, c.id desc`.execute(db);
  return rows;
}

/** Reviews within sight by the day: drafts first, then the latest issued. */
export async function listCampaigns(
  db: Db | Tx,
  actor: Actor,
  { day, limit, cursor }: { day: Day; limit: number; cursor?: string | undefined },
): Promise<{ id: string; place: string }[]> {
  const place = cursor ? readCursor(cursor, 2) : null;
  const at = sql`coalesce(i.holds_on, 'infinity'::date)::text`;
  const { rows } = await sql<{ id: string; place: string }>`
    select c.id, ${at} as place from review.campaign c left join review.issue i on i.campaign_id = c.id
    where c.withdrawn_at is null and (i.holds_on is null or i.holds_on <= ${day}::date) and ${campaignSight(actor)}
      ${place ? sql`and (${at}, c.id) < (${place[0]}::text, ${place[1]}::uuid)` : sql``}
    order by place desc, c.id desc limit ${limit}`.execute(db);
  return rows;
}

/** Whether the actor may see the review `c` with its issue `i`: the SQL of `owned` in permissions. */
function campaignSight(actor: Actor) {
  return sightOf(actor, {
    owner: sql.ref('c.unit_id'),
    submitted: sql`i.campaign_id is not null`,
    audience: sql`'own'`,
    addressed: sql`select o.unit_id from review.obligation o where o.campaign_id = c.id`,
  });
}

/** The review of a code that was issued by the day, within sight: the one issued last where several units use the code. */
export async function findIssued(
  db: Db | Tx,
  actor: Actor,
  { code, day }: { code: string; day: Day },
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select c.id from review.campaign c join review.issue i on i.campaign_id = c.id
    where c.code = ${code} and c.withdrawn_at is null and i.holds_on <= ${day}::date and ${campaignSight(actor)}
    order by i.holds_on desc, c.id desc limit 1`.execute(db);
  return rows[0]?.id;
}

/** Whether another review that was not taken back has the code in the unit. */
export async function isCodeTaken(
  db: Db | Tx,
  { unitId, code, except }: { unitId: string; code: string; except: string | null },
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from review.campaign c where c.unit_id = ${unitId}::uuid and c.code = ${code} and c.withdrawn_at is null
      and c.id is distinct from ${except}::uuid limit 1`.execute(db);
  return rows.length > 0;
}

const columns = (content: CampaignContent) => ({
  code: content.code,
  title: content.title,
  title_key: sortKey(content.title),
  summary: content.summary,
  directive_id: content.directiveId,
  from_year: content.fromYear,
  to_year: content.toYear,
  within_unit_id: content.withinUnitId,
  kinds: content.kinds,
  as_of: content.asOf,
  deadlines: json(content.deadlines),
});

/** Writes a new review with an outline to begin with. */
export async function insertCampaign(
  tx: Tx,
  {
    id,
    unitId,
    content,
    outline,
  }: { id: string; unitId: string; content: CampaignContent; outline: Outline },
  { actor, now }: Acting,
): Promise<void> {
  await tx
    .insertInto('review.campaign')
    .values({
      ...{ id, unit_id: unitId, ...columns(content), outline: json(outline) },
      recorded_at: now.toISOString(),
      recorded_by: actor.id,
    })
    .execute();
}

/** Writes a draft anew: what it says, or its outline. */
export async function updateCampaign(
  tx: Tx,
  {
    id,
    revision,
    content,
    outline,
  }: { id: string; revision: number; content?: CampaignContent; outline?: Outline },
): Promise<void> {
  await tx
    .updateTable('review.campaign')
    .set({ revision, ...(content ? columns(content) : {}), ...(outline ? { outline: json(outline) } : {}) })
    .where('id', '=', id)
    .execute();
}

/** Takes a draft back. */
export async function markCampaignWithdrawn(
  tx: Tx,
  id: string,
  { reason, acting }: { reason: string; acting: Acting },
): Promise<void> {
  await tx
    .updateTable('review.campaign')
    .set({ withdrawn_at: acting.now.toISOString(), withdrawn_reason: reason })
    .where('id', '=', id)
    .execute();
}

/** Puts a review out. */
export async function insertIssue(
  tx: Tx,
  { id, unitId, number, holdsOn }: { id: string; unitId: string; number: string; holdsOn: Day },
  { actor, now }: Acting,
): Promise<void> {
  await tx
    .insertInto('review.issue')
    .values({
      ...{ campaign_id: id, number, holds_on: holdsOn, by_unit_id: unitId },
      recorded_at: now.toISOString(),
      recorded_by: actor.id,
    })
    .execute();
}

/** Keeps a wording of the outline. */
export async function insertVersion(
  tx: Tx,
  { id, ...version }: { id: string; number: number; outline: Outline; note: string; holdsOn: Day },
  { actor, now }: Acting,
): Promise<void> {
  const { number, outline, note, holdsOn } = version;
  await tx
    .insertInto('review.outline_version')
    .values({
      ...{ campaign_id: id, number, content: json(outline), note, holds_on: holdsOn },
      recorded_at: now.toISOString(),
      recorded_by: actor.id,
    })
    .execute();
}

/** Every wording since issue, the first one first. */
export async function versionsOf(db: Db | Tx, id: string): Promise<Version[]> {
  const rows = await db
    .selectFrom('review.outline_version')
    .select(['number', 'note', 'holds_on', 'recorded_at', 'recorded_by'])
    .where('campaign_id', '=', id)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    note: row.note,
    holdsOn: row.holds_on,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
  }));
}

/** The outline of a version. @throws 404 */
export async function getVersion(db: Db | Tx, id: string, number: number): Promise<Outline> {
  const row = await db
    .selectFrom('review.outline_version')
    .select('content')
    .where('campaign_id', '=', id)
    .where('number', '=', number)
    .executeTakeFirst();
  if (!row) throw notFound();
  return row.content as unknown as Outline;
}
