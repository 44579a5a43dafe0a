// A version of a report as a delegation hears it: what it says section by section, with the insights marked in it.
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import type { Actor } from '#organisation';
import { getReport, getVersion } from '../store.ts';
import { insightsIn, plainOf, type MarkedInsight } from '../text/words.ts';
import { readVersion } from '../version.ts';
import { outlineBehind } from './outline.ts';

/** A version that was handed to somebody to be heard. */
export interface HeardReport {
  reportId: string;
  version: number;
  unitId: string;
  reviewId: string;
  title: string;
  checksum: string;
  holdsOn: Day;
  sections: { id: string; title: string; text: string; insights: MarkedInsight[] }[];
}

/**
 * A sealed version, whether or not it was submitted: whoever asks has a right of their own to it, such as that its unit
 * handed it to them. @throws 404 where there is no such version, or the review is out of the actor's sight
 */
export async function heardReport(
  db: Db | Tx,
  actor: Actor,
  { reportId, version }: { reportId: string; version: number },
): Promise<HeardReport> {
  const report = await getReport(db, reportId);
  const { document, checksum, holdsOn, outlineVersion } = await getVersion(db, reportId, version);
  const { outline } = await outlineBehind(db, actor, { report, number: outlineVersion });
  const titles = new Map(outline.sections.map(({ id, number, title }) => [id, `${number} ${title}`.trim()]));
  const { title, sections } = readVersion(document);
  return {
    ...{ reportId, version, unitId: report.unitId, reviewId: report.campaignId, title, checksum, holdsOn },
    sections: sections.map(({ id, text }) => ({
      ...{ id, title: titles.get(id) ?? id, text: plainOf(text), insights: insightsIn(text) },
    })),
  };
}
