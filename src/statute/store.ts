// Statutes and their versions. A version holds its whole text: it is read as a whole, and never changed.
import { sql } from 'kysely';
import type { Day } from '#kernel/day';
import { notFound } from '#kernel/problem';
import { json, type Db, type Tx } from '#platform/db';
import { sightOf, type Acting, type Actor, type Audience } from '#organisation';
import type { Correction } from './reading/read-text.ts';
import type { StatuteText } from './provision.ts';

/** A statute as it is kept. */
export interface Statute {
  id: string;
  code: string;
  title: string;
  names: string[];
  language: 'vi' | 'en';
  directiveId: string;
  ownerUnitId: string;
  audience: Audience;
  illustrative: boolean;
}

/** A version without its text. */
export interface Version {
  id: string;
  statuteId: string;
  number: number;
  actNumber: string;
  actTitle: string;
  actIssuer: string;
  adoptedOn: Day;
  inForceFrom: Day;
  bases: string;
  fileId: string | null;
  provisions: number;
  articles: number;
  withdrawn: { reason: string; at: string } | null;
}

const STATUTE = sql`s.id, s.code, s.title, s.names, s.language, s.directive_id as "directiveId",
  s.owner_unit_id as "ownerUnitId", s.audience, s.illustrative`;

const VERSION = sql`v.id, v.statute_id as "statuteId", v.number, v.act_number as "actNumber", v.act_title as "actTitle",
  v.act_issuer as "actIssuer", v.adopted_on as "adoptedOn", v.in_force_from as "inForceFrom", v.bases, v.file_id as "fileId",
  jsonb_array_length(v.text -> 'provisions') as provisions,
  jsonb_array_length(jsonb_path_query_array(v.text, '$.provisions[*] ? (@.kind == "article")')) as articles,
  case when w.version_id is null then null
    else jsonb_build_object('reason', w.reason, 'at', to_json(w.recorded_at)) end as withdrawn`;

/** Every statute within sight, by code. There are some dozens at most. */
export async function statutesInSight(db: Db | Tx, actor: Actor): Promise<Statute[]> {
  const sight = sightOf(actor, {
    owner: sql.ref('s.owner_unit_id'),
    submitted: sql`true`,
    audience: sql.ref('s.audience'),
  });
  const { rows } = await sql<Statute>`
    select ${STATUTE} from statute.statute s where ${sight} order by lower(s.code) collate "C", s.id`.execute(
    db,
  );
  return rows;
}

/** @throws Problem 404 */
export async function getStatute(db: Db | Tx, id: string): Promise<Statute> {
  const { rows } = await sql<Statute>`
    select ${STATUTE} from statute.statute s where s.id = ${id}::uuid`.execute(db);
  if (!rows[0]) throw notFound();
  return rows[0];
}

/** The statute with a code, in any case of letters. */
export async function findStatuteByCode(db: Db | Tx, code: string): Promise<Statute | undefined> {
  const { rows } = await sql<Statute>`
    select ${STATUTE} from statute.statute s where lower(s.code) = lower(${code})`.execute(db);
  return rows[0];
}

/** The statute whose text a directive is. */
export async function findStatuteOf(db: Db | Tx, directiveId: string): Promise<Statute | undefined> {
  const { rows } = await sql<Statute>`
    select ${STATUTE} from statute.statute s where s.directive_id = ${directiveId}::uuid`.execute(db);
  return rows[0];
}

/** Makes everybody else who would change the statute wait. @throws Problem 404 */
export async function lockStatute(tx: Tx, id: string): Promise<Statute> {
  await sql`select from statute.statute where id = ${id}::uuid for update`.execute(tx);
  return getStatute(tx, id);
}

/** The versions of statutes by the day from which they are in force, withdrawn ones included. */
export async function versionsOf(db: Db | Tx, statuteIds: string[]): Promise<Version[]> {
  const { rows } = await sql<Version>`
    select ${VERSION} from statute.version v left join statute.withdrawal w on w.version_id = v.id
    where v.statute_id = any(${statuteIds}::uuid[]) order by v.in_force_from, v.number, v.id`.execute(db);
  return rows;
}

/** @throws Problem 404 */
export async function getVersion(db: Db | Tx, id: string): Promise<Version> {
  const { rows } = await sql<Version>`
    select ${VERSION} from statute.version v left join statute.withdrawal w on w.version_id = v.id
    where v.id = ${id}::uuid`.execute(db);
  if (!rows[0]) throw notFound();
  return rows[0];
}

/** The text of a version. @throws Problem 404 */
export async function textOfVersion(db: Db | Tx, id: string): Promise<StatuteText> {
  const { rows } = await sql<{ text: StatuteText }>`
    select text from statute.version where id = ${id}::uuid`.execute(db);
  if (!rows[0]) throw notFound();
  return rows[0].text;
}

/** The versions that were read from a file, withdrawn or not. */
export async function versionsFrom(db: Db | Tx, fileId: string): Promise<Version[]> {
  const { rows } = await sql<Version>`
    select ${VERSION} from statute.version v left join statute.withdrawal w on w.version_id = v.id
    where v.file_id = ${fileId}::uuid order by v.id`.execute(db);
  return rows;
}

/** Writes a statute, without a version. */
export async function insertStatute(
  tx: Tx,
  { ownerUnitId, directiveId, ...row }: Statute,
  { actor, now }: Acting,
): Promise<void> {
  await tx
    .insertInto('statute.statute')
    .values({
      ...row,
      ...{ owner_unit_id: ownerUnitId, directive_id: directiveId },
      ...{ recorded_at: now.toISOString(), recorded_by: actor.id },
    })
    .execute();
}

/** A version as it is written. */
export type WholeVersion = Omit<Version, 'provisions' | 'articles' | 'withdrawn'> & {
  corrections: Correction[];
  text: StatuteText;
};

/** Writes a version. */
export async function insertVersion(tx: Tx, row: WholeVersion, { actor, now }: Acting): Promise<void> {
  await tx
    .insertInto('statute.version')
    .values({
      ...{ id: row.id, statute_id: row.statuteId, number: row.number },
      ...{ act_number: row.actNumber, act_title: row.actTitle, act_issuer: row.actIssuer },
      ...{ adopted_on: row.adoptedOn, in_force_from: row.inForceFrom, file_id: row.fileId },
      bases: row.bases,
      ...{ corrections: json(row.corrections), text: json(row.text) },
      ...{ recorded_at: now.toISOString(), recorded_by: actor.id },
    })
    .execute();
}

/** Says that a version is withdrawn. */
export async function insertWithdrawal(
  tx: Tx,
  { versionId, reason }: { versionId: string; reason: string },
  { actor, now }: Acting,
): Promise<void> {
  await tx
    .insertInto('statute.withdrawal')
    .values({ version_id: versionId, reason, recorded_at: now.toISOString(), recorded_by: actor.id })
    .execute();
}
