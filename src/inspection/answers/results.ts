// Visits and findings as lists show them: as many as the figures count.
import type { Static } from 'typebox';
import { page } from '#platform/http';
import type { Db, Tx } from '#platform/db';
import { unitNames, type Actor } from '#organisation';
import type { FindingPage, FindingRow, VisitPage } from '../contract.ts';
import {
  countFindingsListed,
  countVisits,
  inspectionsBy,
  listFindings,
  listVisits,
  type FindingFilter,
  type VisitFilter,
} from '../store.ts';
import { rowsOf } from './rows.ts';

interface Asked<Filter> {
  filter: Filter;
  limit: number;
  cursor?: string | undefined;
}

/** A page of visits, counted in all on the first page. */
export async function readVisits(
  db: Db | Tx,
  actor: Actor,
  { filter, limit, cursor }: Asked<VisitFilter>,
): Promise<Static<typeof VisitPage>> {
  const found = await listVisits(db, actor, { filter, limit: limit + 1, cursor });
  const { rows, nextCursor } = page(found, limit, (row) => [row.on_day, row.id]);
  const ids = [...new Set(rows.map((row) => row.inspection_id))];
  const inspections = await rowsOf(db, actor, {
    inspections: await inspectionsBy(db, ids),
    day: filter.day,
  });
  const told = new Map(inspections.map((one) => [one.id, one]));
  const units = rows.map((row) => row.unit_id);
  const names = await unitNames(db, units, filter.day);
  return {
    rows: rows.map(({ id, unit_id, inspection_id }) => ({
      id,
      unit: names.get(unit_id)!,
      inspection: told.get(inspection_id)!,
    })),
    nextCursor,
    total: await totalOf({ cursor, nextCursor, rows }, () => countVisits(db, actor, filter)),
  };
}

/** A page of findings, counted in all on the first page. */
export async function readFindings(
  db: Db | Tx,
  actor: Actor,
  { filter, limit, cursor }: Asked<FindingFilter>,
): Promise<Static<typeof FindingPage>> {
  const found = await listFindings(db, actor, { filter, limit: limit + 1, cursor });
  const { rows, nextCursor } = page(found, limit, (row) => [row.on_day, row.id]);
  const units = rows.map((row) => row.unit_id);
  const names = await unitNames(db, units, filter.day);
  return {
    rows: rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      text: row.text,
      cause: row.cause,
      unit: names.get(row.unit_id)!,
      field: row.field as FindingRow['field'],
      inspectionId: row.inspection_id,
      conclusion: { id: row.conclusion_id, number: row.number, holdsOn: row.on_day },
      remedy: row.remedy,
      remedyDueOn: row.remedy_due_on,
      illustrative: row.illustrative,
    })),
    nextCursor,
    total: await totalOf({ cursor, nextCursor, rows }, () => countFindingsListed(db, actor, filter)),
  };
}

// Counted on the first page alone, and only where it is not the whole.
async function totalOf(
  { cursor, nextCursor, rows }: { cursor?: string | undefined; nextCursor: string | null; rows: unknown[] },
  count: () => Promise<number>,
): Promise<number | null> {
  if (cursor) return null;
  return nextCursor === null ? rows.length : count();
}
