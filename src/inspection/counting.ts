// What of an inspection is counted: itself, its visits, and what it found.
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import {
  keepSlices,
  keepSubject,
  since,
  subjectDifferences,
  subjectsCounted,
  type CountedSubject,
} from '#delivery';
import { periodsOf, visitPeriodsOf } from './counted.ts';
import { concludedFindings, inspectionsAfter, type findingsOf, type Inspection } from './store.ts';

type Finding = Pick<Awaited<ReturnType<typeof findingsOf>>[number], 'id' | 'kind' | 'unit_id'>;

function subjectsOf(inspection: Inspection): CountedSubject[] {
  const { id, unitId, field } = inspection;
  const periods = periodsOf(inspection, inspection.facts);
  const visits = visitPeriodsOf(inspection, inspection.facts);
  return [
    { id, kind: 'inspection', ownerUnitId: unitId, field, periods },
    ...inspection.visited.map((visit): CountedSubject => {
      return { id: visit.subjectId, kind: 'visit', ownerUnitId: visit.unitId, field, periods: visits };
    }),
  ];
}

function subjectOf({ id, kind, unit_id: ownerUnitId }: Finding, field: string, holdsOn: Day): CountedSubject {
  return { id, kind, ownerUnitId, field, periods: [since(holdsOn, 'verified')] };
}

/** Brings the counts of an inspection and its visits up to date with its facts. */
export async function countInspection(tx: Tx, inspection: Inspection): Promise<void> {
  await keepSlices(tx, [], [inspection.field]);
  for (const { periods, ...subject } of subjectsOf(inspection)) await keepSubject(tx, subject, periods);
}

/** Counts what was found at each unit from the day of the conclusion on. */
export async function countFindings(
  tx: Tx,
  found: { inspection: Pick<Inspection, 'field'>; findings: Finding[]; holdsOn: Day },
): Promise<void> {
  const { field } = found.inspection;
  await keepSlices(tx, [], [field]);
  for (const finding of found.findings) {
    const { periods, ...subject } = subjectOf(finding, field, found.holdsOn);
    await keepSubject(tx, subject, periods);
  }
}

const AT_ONCE = 500;

/**
 * How many inspections, visits and findings there are to count, and how many are counted otherwise than their facts say;
 * what is counted and follows from nothing differs too.
 */
export async function countDifferences(db: Db | Tx): Promise<{ subjects: number; differ: number }> {
  let subjects = 0;
  let differ = 0;
  for (let after: string | null = null; ;) {
    const inspections: Inspection[] = await inspectionsAfter(db, { after, limit: AT_ONCE });
    if (!inspections.length) break;
    after = inspections.at(-1)!.id;
    const fields = new Map(inspections.map((one) => [one.id, one.field]));
    const found = await concludedFindings(db, [...fields.keys()]);
    const expected = [
      ...inspections.flatMap(subjectsOf),
      ...found.map((one) => subjectOf(one, fields.get(one.inspection_id)!, one.holds_on)),
    ];
    subjects += expected.filter((one) => one.periods.length > 0).length;
    differ += await subjectDifferences(db, expected);
  }
  const counted = await subjectsCounted(db, ['inspection', 'visit', 'strength', 'shortcoming']);
  return { subjects, differ: differ + Math.max(0, counted - subjects) };
}
