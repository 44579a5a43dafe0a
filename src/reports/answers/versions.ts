// Versions of a report as other rooms follow them: what left the unit's hands after a moment, and what it changed. The rights are
// the caller's: a room shows them to those to whom the report was handed.
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import { outlineOf } from '#review';
import type { SectionDifference } from '../contract.ts';
import { differenceBetween } from '../difference.ts';
import { getReport, getVersion } from '../store.ts';
import { readVersion } from '../version.ts';

/** The versions of a report beyond one that were submitted from a moment on, the earliest first. @throws 404 */
export async function laterVersions(
  db: Db | Tx,
  { reportId, beyond, since }: { reportId: string; beyond: number; since: string },
): Promise<{ number: number; submittedOn: Day }[]> {
  const { events } = await getReport(db, reportId);
  return events
    .filter(
      ({ fact, version, recordedAt }) => fact === 'submitted' && version > beyond && recordedAt >= since,
    )
    .map(({ version, holdsOn }) => ({ number: version, submittedOn: holdsOn }));
}

/** What one version changed against another, section by section, with the titles of the later outline. @throws 404 */
export async function versionsApart(
  db: Db | Tx,
  { reportId, from, to }: { reportId: string; from: number; to: number },
): Promise<(SectionDifference & { title: string })[]> {
  const { campaignId } = await getReport(db, reportId);
  const [before, after] = [await getVersion(db, reportId, from), await getVersion(db, reportId, to)];
  const contents = ({ document }: { document: string }) =>
    Object.fromEntries(
      readVersion(document).sections.map(({ id, text, figures }) => [id, { text, figures }]),
    );
  const { sections } = await outlineOf(db, campaignId, after.outlineVersion);
  const titles = new Map(sections.map(({ id, number, title }) => [id, `${number} ${title}`.trim()]));
  const [old, now] = [contents(before), contents(after)];
  const order = [...new Set([...titles.keys(), ...Object.keys(old), ...Object.keys(now)])];
  return differenceBetween(old, now, order).map((one) => ({
    ...one,
    title: titles.get(one.sectionId) ?? one.sectionId,
  }));
}

/** The unit whose report it is. @throws 404 */
export async function unitOfReport(db: Db | Tx, reportId: string): Promise<string> {
  return (await getReport(db, reportId)).unitId;
}
