// Sessions in which units studied directives: as each reads now, and how it read before.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#kernel/day';
import { notFound } from '#kernel/problem';
import { readCursor } from '#platform/http';
import type { Db, Tx } from '#platform/db';
import { sightOf, type Acting, type Actor } from '#organisation';
import type { StudyContent } from '../contract/dissemination.ts';

/** A session as it is kept. */
export interface Study extends StudyContent {
  id: string;
  directiveId: string;
  unitId: string;
  revision: number;
  illustrative: boolean;
  recordedAt: string;
  changedAt: string;
  changedBy: string | null;
  withdrawn: { at: string; by: string | null; reason: string } | null;
}

const COLUMNS = sql`s.id, s.directive_id as "directiveId", s.unit_id as "unitId", s.held_on as "heldOn", s.form, s.invited, s.present, s.materials,
  s.file_ids as "fileIds", s.note, s.revision, s.illustrative, s.recorded_at as "recordedAt", s.changed_at as "changedAt", s.changed_by as "changedBy",
  s.withdrawn_at, s.withdrawn_by, s.withdrawn_reason`;

type Row = Omit<Study, 'withdrawn'> & {
  withdrawn_at: string | null;
  withdrawn_by: string | null;
  withdrawn_reason: string | null;
};

const studyOf = ({ withdrawn_at: at, withdrawn_by: by, withdrawn_reason: reason, ...row }: Row): Study => ({
  ...row,
  withdrawn: at === null ? null : { at, by, reason: reason ?? '' },
});

async function studiesWhere(db: Db | Tx, condition: RawBuilder<unknown>): Promise<Study[]> {
  const { rows } = await sql<Row>`select ${COLUMNS} from directives.study s where ${condition}`.execute(db);
  return rows.map(studyOf);
}

/** One session, taken back or not. @throws Problem 404 */
export async function getStudy(db: Db | Tx, id: string): Promise<Study> {
  const [study] = await studiesWhere(db, sql`s.id = ${id}::uuid`);
  if (!study) throw notFound();
  return study;
}

/** The same, while everybody else who would change it waits. @throws Problem 404 */
export async function lockStudy(tx: Tx, id: string): Promise<Study> {
  const [study] = await studiesWhere(tx, sql`s.id = ${id}::uuid for update`);
  if (!study) throw notFound();
  return study;
}

/** The sessions that a file was put to, taken back or not. */
export async function studiesWithFile(db: Db | Tx, fileId: string): Promise<Study[]> {
  return studiesWhere(
    db,
    sql`s.file_ids <> '{}' and s.file_ids @> array[${fileId}::uuid] order by s.recorded_at, s.id`,
  );
}

/** Which sessions are asked for: of a directive, held by a day in a unit's subtree of that day. */
export interface StudiesAsked {
  directiveId: string;
  unit: string;
  day: Day;
}

const asked = (actor: Actor, { directiveId, unit, day }: StudiesAsked) => {
  const sight = sightOf(actor, { owner: sql.ref('s.unit_id'), submitted: sql`true`, audience: sql`'own'` });
  return sql`s.directive_id = ${directiveId}::uuid and s.withdrawn_at is null and s.held_on <= ${day}::date and ${sight}
    and exists (select from organisation.ancestry a where a.unit_id = s.unit_id and a.ancestor_id = ${unit}::uuid
      and a.valid_from <= ${day}::date and ${day}::date < a.valid_to)`;
};

/** Sessions within sight, the latest first. */
export async function listStudies(
  db: Db | Tx,
  actor: Actor,
  { limit, cursor, ...of }: StudiesAsked & { limit: number; cursor?: string | undefined },
): Promise<Study[]> {
  const place = cursor ? readCursor(cursor, 2) : null;
  const after = place
    ? sql`and (s.held_on::text collate "C", s.id) < (${String(place[0])}::text collate "C", ${place[1]}::uuid)`
    : sql``;
  return studiesWhere(
    db,
    sql`${asked(actor, of)} ${after} order by s.held_on::text collate "C" desc, s.id desc limit ${limit}`,
  );
}

/** How many they are. */
export async function countStudies(db: Db | Tx, actor: Actor, of: StudiesAsked): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from directives.study s where ${asked(actor, of)}`.execute(db);
  return rows[0]!.total;
}

/** How a session read before, the newest first. */
export async function formerStudies(db: Db | Tx, id: string) {
  const { rows } = await sql<
    StudyContent & { revision: number; changedAt: string; changedBy: string | null }
  >`
    select f.revision, f.held_on as "heldOn", f.form, f.invited, f.present, f.materials, f.file_ids as "fileIds", f.note,
      f.changed_at as "changedAt", f.changed_by as "changedBy"
    from directives.study_former f where f.study_id = ${id}::uuid order by f.revision desc`.execute(db);
  return rows;
}

/** A session with where it belongs and when it was recorded. */
export interface WholeStudy extends StudyContent {
  id: string;
  directiveId: string;
  unitId: string;
  illustrative: boolean;
  recordedAt: string;
  recordedBy: string | null;
}

/** Writes sessions, each in its first wording. */
export async function insertStudies(tx: Tx, rows: WholeStudy[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 1000)
    await tx
      .insertInto('directives.study')
      .values(
        rows.slice(from, from + 1000).map(({ recordedAt: at, recordedBy: by, illustrative, ...row }) => ({
          ...{ id: row.id, directive_id: row.directiveId, unit_id: row.unitId, illustrative },
          ...{ recorded_at: at, recorded_by: by, changed_at: at, changed_by: by },
          ...columnsOf(row),
        })),
      )
      .execute();
}

function columnsOf({ heldOn, form, invited, present, materials, fileIds, note }: StudyContent) {
  return { held_on: heldOn, form, invited, present, materials, file_ids: fileIds, note };
}

/** Writes a session anew and keeps how it read before. */
export async function updateStudy(
  tx: Tx,
  { before, content }: { before: Study; content: StudyContent },
  { now, actor }: Acting,
): Promise<void> {
  const { id, revision, changedAt, changedBy } = before;
  await tx
    .insertInto('directives.study_former')
    .values({ study_id: id, revision, ...columnsOf(before), changed_at: changedAt, changed_by: changedBy })
    .execute();
  await tx
    .updateTable('directives.study')
    .set({
      ...columnsOf(content),
      revision: revision + 1,
      changed_at: now.toISOString(),
      changed_by: actor.id,
    })
    .where('id', '=', id)
    .execute();
}

/** Records that a session was taken back, or a request. */
export async function endStudy(
  tx: Tx,
  {
    table,
    id,
    reason,
  }: { table: 'directives.study' | 'directives.study_request'; id: string; reason: string },
  { now, actor }: Acting,
): Promise<void> {
  await tx
    .updateTable(table)
    .set({ withdrawn_at: now.toISOString(), withdrawn_by: actor.id, withdrawn_reason: reason })
    .where('id', '=', id)
    .execute();
}
