// Pilots, the units that try a model out, and what was decided.
import type { Day } from '#kernel/day';
import { notFound } from '#kernel/problem';
import { json, type Db, type Tx } from '#platform/db';
import type { Acting } from '#organisation';
import type { NewPilot } from '../contract.ts';
import type { Outcome } from '../pilot.ts';

/** A pilot with its units and its decision. */
export interface Pilot {
  id: string;
  modelId: string;
  edition: number;
  /** Whose model it is. */
  modelUnitId: string;
  unitId: string;
  title: string;
  number: string;
  criteria: NewPilot['criteria'];
  startsOn: Day;
  endsOn: Day;
  illustrative: boolean;
  units: { unitId: string; undertakingId: string }[];
  decision: { outcome: Outcome; reason: string; holdsOn: Day } | null;
}

type Of = { ids: string[] } | { model: string } | { units: string[] };

/** Pilots by identifier, of a model, or those that some units began or try; the latest first. */
export async function pilotsOf(db: Db | Tx, of: Of): Promise<Pilot[]> {
  let asked = db
    .selectFrom('insights.pilot as p')
    .innerJoin('insights.model as m', 'm.id', 'p.model_id')
    .leftJoin('insights.decision as d', 'd.pilot_id', 'p.id')
    .selectAll('p')
    .select(['m.unit_id as model_unit_id', 'd.outcome', 'd.reason', 'd.holds_on as decided_on']);
  if ('ids' in of) asked = asked.where('p.id', 'in', of.ids.length ? of.ids : [null as never]);
  else if ('model' in of) asked = asked.where('p.model_id', '=', of.model);
  else asked = asked.where('p.unit_id', 'in', of.units.length ? of.units : [null as never]);
  const rows = await asked.orderBy('p.starts_on', 'desc').orderBy('p.id').execute();
  if (!rows.length) return [];
  const units = await db
    .selectFrom('insights.pilot_unit')
    .selectAll()
    .where(
      'pilot_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('undertaking_id')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, modelId: row.model_id, edition: row.edition, modelUnitId: row.model_unit_id },
    ...{ unitId: row.unit_id, title: row.title, number: row.number, illustrative: row.illustrative },
    ...{ startsOn: row.starts_on, endsOn: row.ends_on },
    criteria: row.criteria as unknown as Pilot['criteria'],
    units: units
      .filter((unit) => unit.pilot_id === row.id)
      .map((unit) => ({ unitId: unit.unit_id, undertakingId: unit.undertaking_id })),
    decision:
      row.outcome === null || row.decided_on === null
        ? null
        : { outcome: row.outcome as Outcome, reason: row.reason ?? '', holdsOn: row.decided_on },
  }));
}

/** @throws 404 */
export async function getPilot(db: Db | Tx, id: string): Promise<Pilot> {
  const [found] = await pilotsOf(db, { ids: [id] });
  if (!found) throw notFound();
  return found;
}

/** Makes everybody else who would decide wait for this transaction. @throws 404 */
export async function lockPilot(tx: Tx, id: string): Promise<Pilot> {
  await tx.selectFrom('insights.pilot').select('id').where('id', '=', id).forUpdate().execute();
  return getPilot(tx, id);
}

/** Writes a pilot with its units. */
export async function insertPilot(
  tx: Tx,
  { modelId, edition, ...pilot }: Omit<Pilot, 'modelUnitId' | 'decision'>,
  { actor, now }: Acting,
): Promise<void> {
  await tx
    .insertInto('insights.pilot')
    .values({
      ...{ id: pilot.id, model_id: modelId, edition, unit_id: pilot.unitId, title: pilot.title },
      ...{ number: pilot.number, criteria: json(pilot.criteria), starts_on: pilot.startsOn },
      ...{
        ends_on: pilot.endsOn,
        illustrative: pilot.illustrative,
        recorded_at: now.toISOString(),
        recorded_by: actor.id,
      },
    })
    .execute();
  const units = pilot.units.map(({ unitId, undertakingId }) => ({
    ...{ pilot_id: pilot.id, unit_id: unitId, undertaking_id: undertakingId },
  }));
  await tx.insertInto('insights.pilot_unit').values(units).execute();
}

/** Writes what was decided. */
export async function insertDecision(
  tx: Tx,
  { id, byUnitId, decision }: { id: string; byUnitId: string; decision: NonNullable<Pilot['decision']> },
  { actor, now }: Acting,
): Promise<void> {
  await tx
    .insertInto('insights.decision')
    .values({
      ...{ pilot_id: id, outcome: decision.outcome, reason: decision.reason, holds_on: decision.holdsOn },
      ...{ by_unit_id: byUnitId, recorded_at: now.toISOString(), recorded_by: actor.id },
    })
    .execute();
}
