// A unit's report as it was sealed, on its way out of the program: the canonical text itself, and what it is on paper.
import type { Day } from '#kernel/day';
import { Problem } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import { unitNames, type Actor } from '#organisation';
import { findReport, getVersion, type ReportKind } from '../store.ts';
import { seen } from '../taken.ts';
import { takenAway, type Outgoing } from './document.ts';
import { newestFor } from './reports.ts';

/** A version with its seal. */
export interface SealedReport {
  version: number;
  /** The canonical text: its SHA-256 is `checksum`. */
  document: string;
  checksum: string;
  outgoing: Outgoing;
}

/**
 * The version of a unit's report that the actor reads on a day: the one submitted last, of one's own unit the newest.
 * @throws Problem `reports.none-submitted`
 */
export async function sealedReport(
  db: Db | Tx,
  actor: Actor,
  asked: { reviewId: string; unitId: string; kind: ReportKind; day: Day },
): Promise<SealedReport> {
  const { reviewId: campaignId, unitId, kind, day } = asked;
  const id = await findReport(db, { campaignId, unitId, kind });
  const report = id ? await seen(db, actor, id).catch(hiddenAsNone) : null;
  const version = report && newestFor(actor, report, day);
  if (!report || version === null) {
    const unit = (await unitNames(db, [unitId], day)).get(unitId)?.name ?? '';
    throw new Problem('reports.none-submitted', 404, { values: { unit } });
  }
  const { document, checksum } = await getVersion(db, report.id, version);
  return { version, document, checksum, outgoing: await takenAway(db, actor, { report, version, day }) };
}

function hiddenAsNone(error: unknown): null {
  if (error instanceof Problem && error.status === 404) return null;
  throw error;
}
