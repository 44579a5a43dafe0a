// Versions, and what is read out of them for searching and counting.
import type { Day } from '#kernel/day';
import { notFound } from '#kernel/problem';
import { unaccented } from '#kernel/vietnamese';
import { json, type Db, type Tx } from '#platform/db';
import type { Acting } from '#organisation';
import { insightsIn, sourcesIn, type MarkedInsight } from '../text/words.ts';
import type { VersionDocument } from '../version.ts';

/** A version without what it says. */
export interface VersionHead {
  number: number;
  outlineVersion: number;
  checksum: string;
  gaps: string | null;
  holdsOn: Day;
}

/** The versions of a report, the first one first. */
export async function versionsOf(db: Db | Tx, reportId: string): Promise<VersionHead[]> {
  const rows = await db
    .selectFrom('reports.version')
    .select(['number', 'outline_version', 'checksum', 'gaps', 'holds_on'])
    .where('report_id', '=', reportId)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    ...{ number: row.number, outlineVersion: row.outline_version, checksum: row.checksum },
    ...{ gaps: row.gaps, holdsOn: row.holds_on },
  }));
}

/** A version as it was sealed. @throws 404 */
export async function getVersion(
  db: Db | Tx,
  reportId: string,
  number: number,
): Promise<VersionHead & { document: string }> {
  const row = await db
    .selectFrom('reports.version')
    .selectAll()
    .where('report_id', '=', reportId)
    .where('number', '=', number)
    .executeTakeFirst();
  if (!row) throw notFound();
  return {
    ...{ number: row.number, outlineVersion: row.outline_version, checksum: row.checksum },
    ...{ gaps: row.gaps, holdsOn: row.holds_on, document: row.document },
  };
}

/** Seals a version, with what is read out of it. */
export async function insertVersion(
  tx: Tx,
  version: VersionHead & { reportId: string; document: string; content: VersionDocument },
  { actor, now }: Acting,
): Promise<void> {
  const { reportId, number, content } = version;
  await tx
    .insertInto('reports.version')
    .values({
      ...{ report_id: reportId, number, outline_version: version.outlineVersion, gaps: version.gaps },
      ...{ document: version.document, checksum: version.checksum, holds_on: version.holdsOn },
      ...{ recorded_at: now.toISOString(), recorded_by: actor.id },
    })
    .execute();
  const at = { report_id: reportId, version: number };
  const insights = content.sections.flatMap(({ id, text }) =>
    insightsIn(text).map((one, place) => ({
      ...{ ...at, section_id: id, insight_id: one.id, place, kind: one.kind, provision: one.provision },
      ...{ words: one.words, search: unaccented(`${one.words} ${one.provision}`) },
    })),
  );
  const sources = content.sections.flatMap(({ id, text }) =>
    sourcesIn(text).map((one) => ({
      ...{ ...at, section_id: id, source_report_id: one.reportId, source_version: one.version },
      ...{ source_section_id: one.sectionId, source_insight_id: one.insightId },
    })),
  );
  const said = content.sections.map(({ id, text, figures }) => ({
    ...{ ...at, section_id: id, content: json({ text, figures }) },
  }));
  for (const some of chunks(said)) await tx.insertInto('reports.said').values(some).execute();
  for (const some of chunks(insights)) await tx.insertInto('reports.insight').values(some).execute();
  for (const some of chunks(sources)) await tx.insertInto('reports.source').values(some).execute();
}

/** What a version says by kind, in the order of its sections. */
export async function saidByKind(
  db: Db | Tx,
  reportId: string,
  version: number,
): Promise<(MarkedInsight & { sectionId: string })[]> {
  const rows = await db
    .selectFrom('reports.insight')
    .selectAll()
    .where('report_id', '=', reportId)
    .where('version', '=', version)
    .orderBy('section_id')
    .orderBy('place')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.insight_id, kind: row.kind, provision: row.provision, words: row.words },
    sectionId: row.section_id,
  }));
}

/** Fewer parameters than a statement can carry. */
const AT_ONCE = 1000;

function chunks<T>(rows: T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, n) =>
    rows.slice(n * AT_ONCE, (n + 1) * AT_ONCE),
  );
}
