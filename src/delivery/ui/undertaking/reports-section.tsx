import { Button } from '@mantine/core';
import { Empty, Icon, Link, Read, Section, useRead, useText } from '#web';
import { FoldedSubmission } from '../report/folded-submission.tsx';
import { ReportActs } from '../report/report-acts.tsx';
import { ReportStatus } from '../report/report-status.tsx';
import css from './reports-section.module.css';
import type { SectionProps } from './sections.tsx';
import type { Report, Undertaking } from './wire.ts';

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
          rows
            .toReversed()
            .map((report, at) => (
              <OneReport key={report.id} report={report} undertaking={undertaking} open={at === 0} />
            ))
        )
      }
    </Read>
  );
}

interface OneReportProps {
  report: Report;
  undertaking: Undertaking;
  /** Whether its latest submission is read at once. */
  open: boolean;
}

/** A report: its latest submission, the former ones folded below, and what may be done with it. */
function OneReport({ report, undertaking, open }: OneReportProps) {
  const t = useText();
  const [latest, ...former] = report.submissions.toReversed();
  const day = latest?.holdsOn ?? report.draft?.holdsOn;
  const to = `/progress-reports/${report.id}`;
  return (
    <article className={css.report}>
      <Section
        title={
          <Link to={to}>
            {day ? t('delivery.reports.asOf', { day: t.format.day(day) }) : t('delivery.kind.report')}
          </Link>
        }
        detail={
          <>
            <ReportStatus report={report} /> · {report.unit.name}
          </>
        }
        act={
          report.can['edit'] && (
            <Button
              size="compact-md"
              variant="default"
              {...{ component: Link, to }}
              leftSection={<Icon name="edit" size={14} />}
            >
              {t(report.status === 'returned' ? 'delivery.report.complete' : 'delivery.report.continue')}
            </Button>
          )
        }
      >
        {latest && (
          <FoldedSubmission submission={latest} undertaking={undertaking} open={open}>
            <ReportActs report={report} />
          </FoldedSubmission>
        )}
        {former.map((one) => (
          <FoldedSubmission key={one.id} submission={one} undertaking={undertaking} />
        ))}
      </Section>
    </article>
  );
}
