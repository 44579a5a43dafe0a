// Drafts that units left behind whose duty moved to another before they submitted: the unit that reports for them now reads them.
import { notFound } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import { unitNames, type Actor } from '#organisation';
import { reportsAlsoFor } from '#review';
import type { Predecessor, ReportText } from '../contract.ts';
import { isInside } from '../permissions.ts';
import { isOpen, standingOf } from '../standing.ts';
import { contentsOf, findReport, getReport, type Report } from '../store.ts';
import { seenInside } from '../taken.ts';
import { outlineFor } from './outline.ts';

/** The drafts that a report's own unit may take over, while it writes; none to others. */
export async function predecessorsOf(db: Db | Tx, actor: Actor, report: Report): Promise<Predecessor[]> {
  const { day } = actor;
  const { campaignId, kind, unitId } = report;
  if (!isInside(actor, report) || !isOpen(standingOf(report.events, day))) return [];
  const units = await reportsAlsoFor(db, { reviewId: campaignId, unitId, day });
  const names = await unitNames(db, units, day);
  const found: Predecessor[] = [];
  for (const unit of units) {
    const id = await findReport(db, { campaignId, unitId: unit, kind });
    if (!id) continue;
    const { title, events } = await getReport(db, id);
    found.push({ id, title, unit: names.get(unit)!, state: standingOf(events, day) });
  }
  return found;
}

/** What such a draft says. @throws 404 outside the unit, or where the draft is none of these */
export async function readPredecessor(
  db: Db | Tx,
  actor: Actor,
  { id, from }: { id: string; from: string },
): Promise<ReportText> {
  const report = await seenInside(db, actor, id);
  const found = (await predecessorsOf(db, actor, report)).find((one) => one.id === from);
  if (!found) throw notFound();
  const { number } = await outlineFor(db, actor, report);
  return {
    ...{ id: from, title: found.title, version: null, outlineVersion: number, checksum: null, gaps: null },
    contents: await contentsOf(db, from),
  };
}
