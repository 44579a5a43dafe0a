// What of an inspection is counted: itself, its visits, and what it found.
import type { Day } from '#kernel/day';
import type { Tx } from '#platform/db';
import { keepSlices, keepSubject, since } from '#delivery';
import { periodsOf, visitPeriodsOf } from './counted.ts';
import type { findingsOf, Inspection } from './store.ts';

type Finding = Awaited<ReturnType<typeof findingsOf>>[number];

/** Brings the counts of an inspection and its visits up to date with its facts. */
export async function countInspection(tx: Tx, inspection: Inspection): Promise<void> {
  const { id, unitId, field } = inspection;
  const periods = periodsOf(inspection, inspection.facts);
  await keepSlices(tx, [], [field]);
  await keepSubject(tx, { id, kind: 'inspection', ownerUnitId: unitId, field }, periods);
  const visits = visitPeriodsOf(inspection, inspection.facts);
  for (const visit of inspection.visited)
    await keepSubject(tx, { id: visit.subjectId, kind: 'visit', ownerUnitId: visit.unitId, field }, visits);
}

/** Counts what was found at each unit from the day of the conclusion on. */
export async function countFindings(
  tx: Tx,
  {
    inspection: { field },
    findings,
    holdsOn,
  }: {
    inspection: Pick<Inspection, 'field'>;
    findings: Pick<Finding, 'id' | 'kind' | 'unit_id'>[];
    holdsOn: Day;
  },
): Promise<void> {
  await keepSlices(tx, [], [field]);
  for (const { id, kind, unit_id: ownerUnitId } of findings)
    await keepSubject(tx, { id, kind, ownerUnitId, field }, [since(holdsOn, 'verified')]);
}
