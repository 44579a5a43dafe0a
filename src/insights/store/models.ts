// Lessons and models as they are written, published and listed.
import { sql } from 'kysely';
import type { Day } from '#kernel/day';
import { notFound } from '#kernel/problem';
import { sortKey, unaccented } from '#kernel/vietnamese';
import { readCursor } from '#platform/http';
import { json, type Db, type Tx } from '#platform/db';
import { sightOf, type Acting, type Actor, type Audience } from '#organisation';
import type { ModelContent } from '../contract.ts';
import { adoptionsOf, type Adoption } from './adoptions.ts';

/** One publication. */
export interface Edition {
  number: number;
  content: ModelContent;
  audience: Audience;
  holdsOn: Day;
}

/** A lesson or model as it is written, with what was published of it. */
export interface Model {
  id: string;
  unitId: string;
  kind: 'lesson' | 'model';
  content: ModelContent;
  revision: number;
  insightId: string | null;
  illustrative: boolean;
  editions: Edition[];
  adoptions: Adoption[];
  /** The units that were to try it. */
  pilotUnits: string[];
}

/** Those of some that were not taken back, in the order asked for. */
export async function modelsBy(db: Db | Tx, ids: string[]): Promise<Model[]> {
  if (!ids.length) return [];
  const rows = await db
    .selectFrom('insights.model')
    .selectAll()
    .where('id', 'in', ids)
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .execute();
  const editions = await db
    .selectFrom('insights.edition')
    .select(['model_id', 'number', 'content', 'audience', 'holds_on'])
    .where('model_id', 'in', ids)
    .orderBy('model_id')
    .orderBy('number')
    .execute();
  const tried = await db
    .selectFrom('insights.pilot_unit as u')
    .innerJoin('insights.pilot as p', 'p.id', 'u.pilot_id')
    .select(['p.model_id', 'u.unit_id'])
    .where('p.model_id', 'in', ids)
    .orderBy('u.unit_id')
    .execute();
  const adoptions = await adoptionsOf(db, ids);
  const found = new Map(
    rows.map((row): [string, Model] => [
      row.id,
      {
        ...{ id: row.id, unitId: row.unit_id, kind: row.kind as Model['kind'], revision: row.revision },
        ...{ content: row.content as unknown as ModelContent, insightId: row.insight_id },
        illustrative: row.illustrative,
        editions: editions
          .filter((one) => one.model_id === row.id)
          .map((one) => ({
            ...{ number: one.number, content: one.content as unknown as ModelContent },
            ...{ audience: one.audience as Audience, holdsOn: one.holds_on },
          })),
        adoptions: adoptions.filter(({ modelId }) => modelId === row.id),
        pilotUnits: tried.filter((one) => one.model_id === row.id).map((one) => one.unit_id),
      },
    ]),
  );
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** @throws 404 where there is none, or it was taken back */
export async function getModel(db: Db | Tx, id: string): Promise<Model> {
  const [found] = await modelsBy(db, [id]);
  if (!found) throw notFound();
  return found;
}

/** Makes everybody else who would change it wait for this transaction. @throws 404 */
export async function lockModel(tx: Tx, id: string): Promise<Model> {
  await tx.selectFrom('insights.model').select('id').where('id', '=', id).forUpdate().execute();
  return getModel(tx, id);
}

/** What a list of lessons and models is narrowed to. */
export interface ModelFilter {
  kind?: string | undefined;
  field?: string | undefined;
  q?: string | undefined;
}

const like = (word: string) => `%${word.replace(/[%_\\]/g, '\\$&')}%`;

/** Lessons and models within sight as they were published by the day, by title; drafts of the actor's own units too. */
export async function listModels(
  db: Db | Tx,
  actor: Actor,
  {
    kind,
    field,
    q = '',
    day,
    limit,
    cursor,
  }: ModelFilter & { day: Day; limit: number; cursor?: string | undefined },
): Promise<{ id: string; place: string }[]> {
  const place = cursor ? readCursor(cursor, 2) : null;
  const words = unaccented(q).split(/\s+/).filter(Boolean);
  const sight = sightOf(actor, {
    owner: sql.ref('m.unit_id'),
    submitted: sql`e.number is not null`,
    audience: sql`e.audience`,
    addressed: sql`select u.unit_id from insights.pilot p join insights.pilot_unit u on u.pilot_id = p.id where p.model_id = m.id`,
  });
  const { rows } = await sql<{ id: string; place: string }>`
    select * from (
      select m.id, coalesce(e.title_key, '~') || ' ' || m.id as place from insights.model m
      left join lateral (select d.number, d.audience, d.title_key, d.search, d.field from insights.edition d
        where d.model_id = m.id and d.holds_on <= ${day}::date order by d.number desc limit 1) e on true
      where m.withdrawn_at is null and ${sight}
        ${kind ? sql`and m.kind = ${kind}` : sql``}
        ${field ? sql`and coalesce(e.field, m.content->>'field') = ${field}` : sql``}
        ${sql.join(
          words.map((word) => sql`and coalesce(e.search, '') like ${like(word)}`),
          sql` `,
        )}) m
    where true ${place ? sql`and (m.place collate "C", m.id) > (${place[0]}::text, ${place[1]}::uuid)` : sql``}
    order by m.place collate "C", m.id limit ${limit}`.execute(db);
  return rows;
}

/** Writes a new draft. */
export async function insertModel(
  tx: Tx,
  model: Pick<Model, 'id' | 'unitId' | 'kind' | 'content' | 'insightId'>,
  { actor, now }: Acting,
): Promise<void> {
  await tx
    .insertInto('insights.model')
    .values({
      ...{ id: model.id, unit_id: model.unitId, kind: model.kind, content: json(model.content) },
      ...{ insight_id: model.insightId, recorded_at: now.toISOString(), recorded_by: actor.id },
    })
    .execute();
}

/** Writes it anew; what was published stays. */
export async function updateModel(
  tx: Tx,
  { id, revision, content }: { id: string; revision: number; content: ModelContent },
): Promise<void> {
  await tx
    .updateTable('insights.model')
    .set({ content: json(content), revision })
    .where('id', '=', id)
    .execute();
}

/** Takes a draft back. */
export async function markModelWithdrawn(
  tx: Tx,
  id: string,
  { reason, acting }: { reason: string; acting: Acting },
): Promise<void> {
  await tx
    .updateTable('insights.model')
    .set({ withdrawn_at: acting.now.toISOString(), withdrawn_reason: reason })
    .where('id', '=', id)
    .execute();
}

/** Writes a publication. */
export async function insertEdition(
  tx: Tx,
  { id, edition }: { id: string; edition: Edition },
  { actor, now }: Acting,
): Promise<void> {
  const { content } = edition;
  const said = [content.title, content.problem, content.working, content.conditions, content.results];
  await tx
    .insertInto('insights.edition')
    .values({
      ...{ model_id: id, number: edition.number, content: json(content), field: content.field },
      ...{ title_key: sortKey(content.title), search: unaccented(said.join(' ')) },
      ...{ audience: edition.audience, holds_on: edition.holdsOn },
      ...{ recorded_at: now.toISOString(), recorded_by: actor.id },
    })
    .execute();
}

/** The lessons and models in which a file stands, as they are written or were published. */
export async function modelsWithFile(db: Db | Tx, fileId: string): Promise<string[]> {
  const named = JSON.stringify({ evidence: [{ fileId }] });
  const { rows } = await sql<{ id: string }>`
    select m.id from insights.model m where m.content @> ${named}::jsonb
      or exists (select from insights.edition e where e.model_id = m.id and e.content @> ${named}::jsonb) order by m.id`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}
