import type { OutlineReply } from '#review/ui';
import { Notice, useRead, useText } from '#web';
import { gapWords } from '../section-nav.tsx';
import type { Report } from '../wire.ts';

/** Everything that a report lacks, before its leader lets it out. */
export function GapList({ report }: { report: Report }) {
  const t = useText();
  const { data } = useRead<OutlineReply>(`/reviews/${report.review.id}/outline`);
  if (!report.gaps.length) return null;
  const titles = new Map(
    data?.outline.sections.map(({ id, number, title }) => [id, `${number} ${title}`.trim()]),
  );
  return (
    <Notice icon="warning" tone="claimed">
      {t('reports.approve.gaps', { count: report.gaps.length })}
      <ul>
        {report.gaps.slice(0, 12).map((gap) => (
          <li key={`${gap.sectionId}:${gap.code}:${gap.kind}`}>
            {titles.get(gap.sectionId) ?? gap.sectionId}: {gapWords(t, gap)}
          </li>
        ))}
      </ul>
      {report.gaps.length > 12 && t('reports.gaps.more', { count: report.gaps.length - 12 })}
    </Notice>
  );
}
