import type { Ahead } from '#web';
import { sectionAt } from './section-at.ts';
import type { Report } from './wire.ts';

/**
 * Begins what a report's page needs. What writing needs comes at once on a desk, where people write; on a phone, where
 * leaders read, to those who write.
 */
export async function openAhead({ params: { id }, search, asOf, read }: Ahead): Promise<void> {
  const writing = () => import('./writing/write-sheet.tsx');
  const desk = window.matchMedia('(min-width: 768px)').matches;
  if (desk) void writing();
  const report = await read<Report>(`/reports/${id}`, { asOf });
  const { review, share, can } = report;
  const section = search['section'];
  await Promise.all([
    can['write'] && writing(),
    read(`/reviews/${review.id}`),
    read(`/reviews/${review.id}/outline`),
    section && read(...sectionAt(report, section)),
    share !== null && read(`/report-drafts/${id}/outline-changes`),
  ]);
}
