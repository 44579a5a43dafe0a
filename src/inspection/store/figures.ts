// Samples drawn for verification, and the totals of discipline.
import { sql } from 'kysely';
import type { Day } from '#kernel/day';
import { notFound } from '#kernel/problem';
import { readCursor } from '#platform/http';
import type { Db, Tx } from '#platform/db';
import { sightOf, type Acting, type Actor } from '#organisation';
import type { NewDiscipline, NewSample } from '../contract.ts';
import type { Measure, Target } from '../discipline.ts';

/** A sample as it was drawn. */
export interface Sample {
  id: string;
  unit_id: string;
  of_unit_id: string;
  under_id: string | null;
  kind: string | null;
  field: string | null;
  level: string | null;
  day: Day;
  seed: string;
  size: number;
  population: number;
  note: string;
  inspection_id: string | null;
  illustrative: boolean;
  recorded_at: string;
  drawn: string[];
}

/** A sample is the inspecting unit's and of those above it: the units drawn from learn of it by the verification alone. */
function visible(actor: Actor) {
  return sightOf(actor, { owner: sql.ref('s.unit_id'), submitted: sql`true`, audience: sql`'own'` });
}

const selected = sql`s.*, array(select d.undertaking_id from inspection.drawn d where d.sample_id = s.id order by d.position) as drawn`;

/** Samples within sight, the newest first. */
export async function listSamples(
  db: Db | Tx,
  actor: Actor,
  { unit, limit, cursor }: { unit?: string | undefined; limit: number; cursor?: string | undefined },
): Promise<Sample[]> {
  const place = cursor ? readCursor(cursor, 2) : null;
  const { rows } = await sql<Sample>`
    select ${selected} from inspection.sample s
    where ${visible(actor)} ${unit ? sql`and s.unit_id = ${unit}::uuid` : sql``}
      ${place ? sql`and (s.day::text, s.id) < (${place[0]}::text, ${place[1]}::uuid)` : sql``}
    order by s.day desc, s.id desc limit ${limit}`.execute(db);
  return rows;
}

/** One sample within sight. @throws 404 */
export async function getSample(db: Db | Tx, actor: Actor, id: string): Promise<Sample> {
  const { rows } = await sql<Sample>`
    select ${selected} from inspection.sample s where s.id = ${id}::uuid and ${visible(actor)}`.execute(db);
  if (!rows[0]) throw notFound();
  return rows[0];
}

/** Writes a sample and what was drawn, in the order of drawing. */
export async function insertSample(
  tx: Tx,
  one: { id: string; asked: NewSample; day: Day; population: number; drawn: string[] },
  { actor, now }: Acting,
): Promise<void> {
  const { asked } = one;
  await tx
    .insertInto('inspection.sample')
    .values({
      id: one.id,
      unit_id: asked.unitId,
      of_unit_id: asked.ofUnitId,
      under_id: asked.underId,
      kind: asked.kind,
      field: asked.field,
      level: asked.level ?? null,
      day: one.day,
      seed: asked.seed,
      size: asked.size,
      population: one.population,
      note: asked.note ?? '',
      inspection_id: asked.inspectionId ?? null,
      recorded_at: now.toISOString(),
      recorded_by: actor.id,
    })
    .execute();
  await tx
    .insertInto('inspection.drawn')
    .values(one.drawn.map((undertaking_id, position) => ({ sample_id: one.id, position, undertaking_id })))
    .execute();
}

/** A total of discipline: the newest entry of its unit, period, target and form. */
export interface Discipline {
  id: string;
  unit_id: string;
  starts_on: Day;
  ends_on: Day;
  target: Target;
  form: Measure;
  total: number;
  note: string;
  illustrative: boolean;
}

/** The totals that hold within a subtree, of periods that began by the day and lie between two others. */
export async function disciplineWithin(
  db: Db | Tx,
  { unit, day, from, to }: { unit: string; day: Day; from: Day | null; to: Day | null },
): Promise<Discipline[]> {
  const { rows } = await sql<Discipline>`
    select distinct on (d.unit_id, d.starts_on, d.ends_on, d.target, d.form)
      d.id, d.unit_id, d.starts_on, d.ends_on, d.target, d.form, d.total, d.note, d.illustrative
    from inspection.discipline d
    join organisation.ancestry a on a.unit_id = d.unit_id and a.ancestor_id = ${unit}::uuid and a.valid_from <= ${day}::date and ${day}::date < a.valid_to
    where d.starts_on <= ${day}::date and (${from}::date is null or d.starts_on >= ${from}::date) and (${to}::date is null or d.ends_on <= ${to}::date)
    order by d.unit_id, d.starts_on, d.ends_on, d.target, d.form, d.seq desc`.execute(db);
  return rows;
}

/** Writes the totals of a sheet, in its order; those before them stay. */
export async function insertDiscipline(
  tx: Tx,
  { ids, asked }: { ids: string[]; asked: NewDiscipline },
  { actor, now }: Acting,
): Promise<void> {
  await tx
    .insertInto('inspection.discipline')
    .values(
      asked.totals.map((one, n) => ({
        id: ids[n]!,
        unit_id: asked.unitId,
        starts_on: asked.startsOn,
        ends_on: asked.endsOn,
        ...one,
        note: asked.note ?? '',
        recorded_at: now.toISOString(),
        recorded_by: actor.id,
      })),
    )
    .execute();
}
