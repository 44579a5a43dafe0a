import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import { unaccented } from '#kernel/vietnamese';
import type { Db, Tx } from '#platform/db';
import { page } from '#platform/http';
import { linesOf, unitNames, unitsInSight, type Actor } from '#organisation';
import type { InspectionPage, InspectionRow } from '../contract.ts';
import { isLate, returnStanding } from '../inspection.ts';
import { foundIn, mustKnowOf } from './found.ts';
import { inspectingUnits } from '../permissions.ts';
import {
  countInspections,
  inspectionsBy,
  listInspections,
  orderedBy,
  standing,
  type Filter,
  type Inspection,
  type Order,
} from '../store.ts';

/**
 * Inspections as rows, as they stood on a day; of the units inspected, those that the actor may know of. A
 * plan is told of to those alone who may see it.
 */
export async function rowsOf(
  db: Db | Tx,
  actor: Actor,
  { inspections, day }: { inspections: Inspection[]; day: Day },
): Promise<InspectionRow[]> {
  const ids = inspections.flatMap((one) => [
    one.unitId,
    ...one.visited.map((visit) => visit.unitId),
    returnStanding(one.facts, day)?.byUnitId ?? one.unitId,
  ]);
  const names = await unitNames(db, ids, day);
  const seen = await unitsInSight(db, actor, { units: ids, day: actor.day });
  const lines = await linesOf(
    db,
    inspections.map((one) => one.unitId),
    actor.day,
  );
  const inside = ({ unitId }: Inspection) =>
    actor.units.includes(unitId) || (lines.get(unitId) ?? []).some((unit) => actor.reach.includes(unit));
  const name = (id: string) => names.get(id)!;
  return inspections.map((one) => {
    const now = standing(one, day);
    const own = inside(one);
    const back = own && returnStanding(one.facts, day);
    return {
      id: one.id,
      planId: own ? one.planId : null,
      form: one.form,
      title: one.title,
      field: one.field as InspectionRow['field'],
      unit: name(one.unitId),
      visited: one.visited
        .filter(({ unitId }) => own || seen.has(unitId))
        .map(({ unitId }) => name(unitId))
        .toSorted((a, b) => a.name.localeCompare(b.name, 'vi') || (a.id < b.id ? -1 : 1)),
      leader: one.team.find(({ part }) => unaccented(part).includes('truong doan'))?.post ?? null,
      startsOn: now.startsOn,
      endsOn: now.endsOn,
      state: now.state,
      late: isLate(now, day),
      returned: back ? { unit: name(back.byUnitId), holdsOn: back.holdsOn, reason: back.reason ?? '' } : null,
      illustrative: one.illustrative,
    };
  });
}

/** A page of the list. @throws 404 where it is narrowed to what is out of sight */
export async function listPage(
  db: Db | Tx,
  actor: Actor,
  asked: { filter: Filter; order: Order; limit: number; cursor?: string | undefined; found: boolean },
): Promise<Static<typeof InspectionPage>> {
  const { filter, order, limit } = asked;
  await mustKnowOf(db, actor, filter);
  const listed = await listInspections(db, actor, { ...asked, limit: limit + 1 });
  const { rows, nextCursor } = page(listed, limit, (row) => [orderedBy(row, order), row.id]);
  const ids = rows.map((row) => row.id);
  const inspections = await inspectionsBy(db, ids);
  const told = await rowsOf(db, actor, { inspections, day: filter.day });
  const found = asked.found
    ? await foundIn(db, actor, { inspections: ids, day: filter.day, unit: filter.at })
    : null;
  return {
    rows: told.map((row) => ({ ...row, ...(found?.has(row.id) && { found: found.get(row.id)! }) })),
    nextCursor,
    total: await countInspections(db, actor, filter),
    can: { create: (await inspectingUnits(db, actor)).length > 0 },
  };
}
