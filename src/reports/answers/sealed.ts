// A unit's report as it was sealed, on its way out of the program: the canonical text itself, and its tables.
import type { Day } from '#kernel/day';
import { Problem } from '#kernel/problem';
import type { OfficialDocument } from '#platform/documents';
import type { Db, Tx } from '#platform/db';
import { unitNames, type Actor } from '#organisation';
import { Figures } from '#review';
import { findReport, getVersion, type ReportKind } from '../store.ts';
import { seen } from '../taken.ts';
import { readVersion } from '../version.ts';
import { paperOf } from './document.ts';
import { outlineBehind } from './outline.ts';
import { newestFor } from './reports.ts';

/** A version with its seal. */
export interface SealedReport {
  version: number;
  /** The canonical text: its SHA-256 is `checksum`. */
  document: string;
  checksum: string;
  /** The tables of figures with what stands and what is reckoned in them, by the names of their sections. */
  tables: { name: string; figures: Figures }[];
  /** The same on paper; made anew at each call. */
  paper: () => Promise<OfficialDocument>;
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
  const { document, checksum, outlineVersion } = await getVersion(db, report.id, version);
  const { outline, years } = await outlineBehind(db, actor, { report, number: outlineVersion });
  const said = new Map(readVersion(document).sections.map((one) => [one.id, one.figures]));
  const tables = outline.sections.flatMap(({ id: section, number, title, table }) =>
    table
      ? [{ name: `${number} ${title}`.trim(), figures: new Figures(table, years, said.get(section) ?? {}) }]
      : [],
  );
  const paper = () => paperOf(db, actor, { report, version, day });
  return { version, document, checksum, tables, paper };
}

function hiddenAsNone(error: unknown): null {
  if (error instanceof Problem && error.status === 404) return null;
  throw error;
}
