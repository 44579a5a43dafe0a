import { Button } from '@mantine/core';
import { Empty, Icon, Link, Read, useRead, useText } from '#web';
import { ReportActs } from '../report/report-acts.tsx';
import { ReportStatus } from '../report/report-status.tsx';
import { SubmissionReading } from '../report/submission-reading.tsx';
import type { SectionProps } from './sections.tsx';
import type { Report, Undertaking } from './wire.ts';
import css from './undertaking.module.css';

/** Every progress report in sight, newest first: the own drafts, and what was submitted with what was said on it. */
export function ReportsSection({ undertaking }: SectionProps) {
  const t = useText();
  const reading = useRead<{ rows: Report[] }>(`/undertakings/${undertaking.id}/reports`);
  const to = `/undertakings/${undertaking.id}/report`;
  return (
    <Read of={reading}>
      {({ rows }) =>
        rows.length === 0 ? (
          <Empty
            title={t('delivery.reports.none')}
            detail={t('delivery.reports.none.detail', { unit: (undertaking.lead ?? undertaking.owner).name })}
            step={undertaking.can['report'] ? { word: t('delivery.verb.report'), to } : undefined}
          />
        ) : (
          <>
            {rows.toReversed().map((report, at) => (
              <OneReport key={report.id} report={report} undertaking={undertaking} open={at === 0} />
            ))}
          </>
        )
      }
    </Read>
  );
}

/** A report: its latest submission, the former ones folded below, and what may be done with it. */
function OneReport({
  report,
  undertaking,
  open,
}: {
  report: Report;
  undertaking: Undertaking;
  open: boolean;
}) {
  const t = useText();
  const latest = report.submissions.at(-1);
  const day = latest?.holdsOn ?? report.draft?.holdsOn;
  return (
    <article className={css.report}>
      <header className={css.sectionHead}>
        <div>
          <h2>
            <Link to={`/progress-reports/${report.id}`}>
              {day ? t('delivery.reports.asOf', { day: t.format.day(day) }) : t('delivery.kind.report')}
            </Link>
          </h2>
          <p className={css.small}>
            <ReportStatus report={report} /> · {report.unit.name}
          </p>
        </div>
        {report.can['edit'] && (
          <Button
            size="compact-md"
            variant="default"
            {...{ component: Link, to: `/progress-reports/${report.id}` }}
            leftSection={<Icon name="edit" size={14} />}
          >
            {t(report.status === 'returned' ? 'delivery.report.complete' : 'delivery.report.continue')}
          </Button>
        )}
      </header>
      {latest && (
        <details open={open} className={css.fold}>
          <summary>
            {t('delivery.report.submission', {
              number: latest.number,
              moment: t.format.moment(latest.submittedAt),
              by: latest.submittedBy ?? '–',
            })}
          </summary>
          <SubmissionReading submission={latest} undertaking={undertaking} />
          <ReportActs report={report} />
        </details>
      )}
      {report.submissions
        .slice(0, -1)
        .toReversed()
        .map((former) => (
          <details key={former.id} className={css.fold}>
            <summary>
              {t('delivery.report.submission', {
                number: former.number,
                moment: t.format.moment(former.submittedAt),
                by: former.submittedBy ?? '–',
              })}
            </summary>
            <SubmissionReading submission={former} undertaking={undertaking} />
          </details>
        ))}
    </article>
  );
}
