import type { OutlineReply } from '#review/ui';
import { later, type Ahead } from '#web';
import { answeredIn, cut } from './outline-of.ts';
import { sectionAt } from './section-at.ts';
import type { Report } from './wire.ts';

/** A section as it is written. */
export const WriteSheet = later(() => import('./writing/write-sheet.tsx'));

/**
 * Begins what a report's page needs. What writing needs comes at once on a desk, where people write; on a phone, where
 * leaders read, to those who write.
 */
export async function openAhead({ params: { id }, search, asOf, read }: Ahead): Promise<void> {
  const reading = read<Report>(`/reports/${id}`, { asOf });
  const desk = window.matchMedia('(min-width: 768px)').matches;
  if (desk) WriteSheet.fetch().catch(() => undefined); // fetched again, and told, where it is shown
  const report = await reading;
  const { review, share, can } = report;
  const outline = read<OutlineReply>(`/reviews/${review.id}/outline`);
  const section = search['section'] ?? outline.then((one) => answeredIn(cut(one.outline, report))[0]?.id);
  await Promise.all([
    can['write'] && WriteSheet.fetch(),
    read(`/reviews/${review.id}`),
    outline,
    Promise.resolve(section).then((id) => id && read(...sectionAt(report, id))),
    share !== null && read(`/report-drafts/${id}/outline-changes`),
  ]);
}
