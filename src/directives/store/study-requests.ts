// What superiors ask: all units of some levels below them are to study a directive by a day.
import { sql } from 'kysely';
import type { Day } from '#kernel/day';
import { notFound } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import { sightOf, type Actor, type Level } from '#organisation';

/** A request as it is kept. */
export interface StudyRequest {
  id: string;
  directiveId: string;
  unitId: string;
  levels: Level[];
  dueOn: Day;
  note: string;
  holdsOn: Day;
  illustrative: boolean;
  withdrawn: boolean;
}

const COLUMNS = sql`r.id, r.directive_id as "directiveId", r.unit_id as "unitId", r.levels, r.due_on as "dueOn", r.note, r.holds_on as "holdsOn",
  r.illustrative, r.withdrawn_at is not null as withdrawn`;

/** One request, taken back or not; undefined where there is none. */
export async function findStudyRequest(db: Db | Tx, id: string): Promise<StudyRequest | undefined> {
  const { rows } = await sql<StudyRequest>`
    select ${COLUMNS} from directives.study_request r where r.id = ${id}::uuid`.execute(db);
  return rows[0];
}

/** The same, while everybody else who would change it waits. @throws Problem 404 */
export async function lockStudyRequest(tx: Tx, id: string): Promise<StudyRequest> {
  const { rows } = await sql<StudyRequest>`
    select ${COLUMNS} from directives.study_request r where r.id = ${id}::uuid for update`.execute(tx);
  if (!rows[0]) throw notFound();
  return rows[0];
}

/** The requests for a directive within sight that hold on a day, those due first before. */
export async function requestsFor(
  db: Db | Tx,
  actor: Actor,
  { directiveId, day }: { directiveId: string; day: Day },
): Promise<StudyRequest[]> {
  const sight = sightOf(actor, { owner: sql.ref('r.unit_id'), submitted: sql`true`, audience: sql`'below'` });
  const { rows } = await sql<StudyRequest>`
    select ${COLUMNS} from directives.study_request r
    where r.directive_id = ${directiveId}::uuid and r.withdrawn_at is null and r.holds_on <= ${day}::date and ${sight}
    order by r.due_on, r.id`.execute(db);
  return rows;
}

/** Writes requests. */
export async function insertStudyRequests(
  tx: Tx,
  rows: (Omit<StudyRequest, 'withdrawn'> & { recordedAt: string; recordedBy: string | null })[],
): Promise<void> {
  if (!rows.length) return;
  await tx
    .insertInto('directives.study_request')
    .values(
      rows.map((row) => ({
        ...{ id: row.id, directive_id: row.directiveId, unit_id: row.unitId, levels: row.levels },
        ...{ due_on: row.dueOn, note: row.note, holds_on: row.holdsOn, illustrative: row.illustrative },
        ...{ recorded_at: row.recordedAt, recorded_by: row.recordedBy },
      })),
    )
    .execute();
}

/** A directive that one of some units was asked to study and has not, with the first day asked for. */
export interface StudyOwed {
  directiveId: string;
  unitId: string;
  unitName: string;
  dueOn: Day;
}

/** What some units still owe on a day: asked of their level by a unit above them, and no session held. */
export async function studiesOwed(
  db: Db | Tx,
  { units, day }: { units: string[]; day: Day },
): Promise<StudyOwed[]> {
  if (!units.length) return [];
  const { rows } = await sql<StudyOwed>`
    select r.directive_id as "directiveId", v.unit_id as "unitId", v.name as "unitName", min(r.due_on) as "dueOn"
    from organisation.unit_version v
    join organisation.ancestry a on a.unit_id = v.unit_id and a.depth > 0 and a.valid_from <= ${day}::date and ${day}::date < a.valid_to
    join directives.study_request r on r.unit_id = a.ancestor_id and v.level = any (r.levels) and r.withdrawn_at is null and r.holds_on <= ${day}::date
    where v.unit_id = any (${units}::uuid[]) and v.standing and v.valid_from <= ${day}::date and ${day}::date < v.valid_to
      and not exists (select from directives.study s where s.unit_id = v.unit_id and s.directive_id = r.directive_id
        and s.withdrawn_at is null and s.held_on <= ${day}::date)
    group by 1, 2, 3 order by 4, 1, 2`.execute(db);
  return rows;
}

/** The standing units that a request asks on a day. */
export async function unitsAsked(
  db: Db | Tx,
  { unitId, levels }: Pick<StudyRequest, 'unitId' | 'levels'>,
  day: Day,
): Promise<string[]> {
  const { rows } = await sql<{ unit_id: string }>`
    select a.unit_id from organisation.ancestry a
    join organisation.unit_version v on v.unit_id = a.unit_id and v.standing and v.level = any (${levels}::text[])
      and v.valid_from <= ${day}::date and ${day}::date < v.valid_to
    where a.ancestor_id = ${unitId}::uuid and a.depth > 0 and a.valid_from <= ${day}::date and ${day}::date < a.valid_to
    order by a.unit_id`.execute(db);
  return rows.map((row) => row.unit_id);
}
