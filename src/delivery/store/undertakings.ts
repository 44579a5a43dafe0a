import { sql, type RawBuilder } from 'kysely';
import { sortKey, unaccented } from '#kernel/vietnamese';
import { notFound } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import { isSystem, sightOf, type Actor } from '#organisation';
import type { UndertakingKind } from '../facts.ts';

/** The rules of sight on `delivery.undertaking` under an alias: assigned units see it too. */
export function visible(actor: Actor, of = 'u'): RawBuilder<boolean> {
  return sightOf(actor, {
    owner: sql.ref(`${of}.owner_unit_id`),
    submitted: sql`${sql.ref(`${of}.issued_at`)} is not null`,
    audience: sql.ref(`${of}.audience`),
    addressed: sql`select s.unit_id from delivery.assignment s where s.undertaking_id = ${sql.ref(`${of}.id`)} and s.ended_at is null`,
  });
}

/** The row itself; undefined where there is none. */
export async function findUndertaking(db: Db | Tx, id: string) {
  return db.selectFrom('delivery.undertaking').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The row itself. @throws Problem 404 */
export async function getUndertaking(db: Db | Tx, id: string) {
  const row = await findUndertaking(db, id);
  if (!row) throw notFound();
  return row;
}

/** Who owns some undertakings, each unit once. */
export async function ownersOf(db: Db | Tx, ids: string[]): Promise<string[]> {
  if (!ids.length) return [];
  const rows = await db
    .selectFrom('delivery.undertaking')
    .select('owner_unit_id')
    .distinct()
    .where('id', 'in', ids)
    .orderBy('owner_unit_id')
    .execute();
  return rows.map((row) => row.owner_unit_id);
}

/** Whether all of some undertakings were issued. */
export async function allIssued(db: Db | Tx, ids: string[]): Promise<boolean> {
  if (!ids.length) return true;
  const draft = await db
    .selectFrom('delivery.undertaking')
    .select('id')
    .where('id', 'in', ids)
    .where('issued_at', 'is', null)
    .executeTakeFirst();
  return draft === undefined;
}

/** The topmost undertaking with a code (a programme's number); the newest where several terms used it. */
export async function findByCode(db: Db | Tx, code: string) {
  return db
    .selectFrom('delivery.undertaking')
    .selectAll()
    .where('code', '=', code)
    .where('withdrawn_at', 'is', null)
    .orderBy('starts_on', 'desc')
    .orderBy('id')
    .executeTakeFirst();
}

/** The columns that make a title findable and sortable. */
export function titleColumns(title: string, code: string | null | undefined) {
  return { title, title_key: sortKey(title), search: unaccented(`${code ?? ''} ${title}`) };
}

/** A step of a line: enough to name an undertaking. */
export interface StepRow {
  id: string;
  kind: UndertakingKind;
  code: string | null;
  title: string;
}

/** Some undertakings by name, within sight, in the order asked for. */
export async function stepsOf(db: Db | Tx, actor: Actor, ids: string[]): Promise<StepRow[]> {
  if (!ids.length) return [];
  const { rows } =
    await sql<StepRow>`select u.id, u.kind, u.code, u.title from delivery.undertaking u where u.id = any (${ids}::uuid[]) and ${visible(actor)}
    order by array_position(${ids}::uuid[], u.id)`.execute(db);
  return rows;
}

/** Which undertakings this one leans on, and which lean on it. */
export async function leaningsOf(db: Db | Tx, id: string): Promise<{ on: string[]; by: string[] }> {
  const rows = await db
    .selectFrom('delivery.leaning')
    .select(['undertaking_id', 'on_id'])
    .where((e) => e.or([e('undertaking_id', '=', id), e('on_id', '=', id)]))
    .orderBy('recorded_at')
    .orderBy('undertaking_id')
    .orderBy('on_id')
    .execute();
  return {
    on: rows.filter((row) => row.undertaking_id === id).map((row) => row.on_id),
    by: rows.filter((row) => row.on_id === id).map((row) => row.undertaking_id),
  };
}

/** Every code within sight with what a child needs of its bearer; the newest bearer where several terms used a number. */
export async function undertakingCodes(
  db: Db | Tx,
  actor: Actor,
): Promise<Map<string, { id: string; kind: UndertakingKind; path: string[]; field: string }>> {
  const { rows } = await sql<{
    code: string;
    id: string;
    kind: UndertakingKind;
    path: string[];
    field: string;
  }>`
    select u.code, u.id, u.kind, u.path, u.field from delivery.undertaking u
    where u.code is not null and u.withdrawn_at is null and u.issued_at is not null ${isSystem(actor) ? sql`` : sql`and ${visible(actor)}`}
    order by u.starts_on nulls first, u.id`.execute(db);
  return new Map(rows.map(({ code, ...row }) => [code, row]));
}
