import { useState } from 'react';
import { Empty, Hint, Link, PageHead, Read, Section, useParam, useRead, useText } from '#web';
import { UndertakingThread } from '../undertaking/undertaking-thread.tsx';
import type { Report, Undertaking } from '../undertaking/wire.ts';
import { FoldedSubmission, submissionWords } from './folded-submission.tsx';
import { ReportActs } from './report-acts.tsx';
import { ReportEditor } from './report-editor.tsx';
import { ReportStatus } from './report-status.tsx';
import { SubmissionReading } from './submission-reading.tsx';

/** A progress report: the unit writes on its draft, everybody in sight reads what was submitted. */
export default function ReportPage() {
  const id = useParam('id');
  const reading = useRead<Report>(`/progress-reports/${id}`);
  return <Read of={reading}>{(report) => <OneReport key={report.id} report={report} />}</Read>;
}

function OneReport({ report }: { report: Report }) {
  const t = useText();
  const reading = useRead<Undertaking>(`/undertakings/${report.undertaking.id}`);
  const mayWrite = report.can['edit'] === true && report.draft !== null;
  // Who is writing goes on writing until the report is submitted here, whatever others do meanwhile.
  const [writing, setWriting] = useState<Report | null>(mayWrite ? report : null);
  if (mayWrite && !writing) setWriting(report);
  return (
    <Read of={reading}>
      {(undertaking) => (
        <UndertakingThread
          undertaking={undertaking}
          leaf={{
            to: `/progress-reports/${report.id}`,
            kind: t('delivery.kind.report'),
            title: report.unit.name,
            icon: 'note',
          }}
        >
          {writing ? (
            <>
              <ReportEditor undertaking={undertaking} report={writing} onSubmitted={() => setWriting(null)} />
              <Former submissions={report.submissions} undertaking={undertaking} />
            </>
          ) : (
            <Reading report={report} undertaking={undertaking} />
          )}
        </UndertakingThread>
      )}
    </Read>
  );
}

interface ReportProps {
  report: Report;
  undertaking: Undertaking;
}

/** What was submitted, the latest first, with what may be said to it. */
function Reading({ report, undertaking }: ReportProps) {
  const t = useText();
  const latest = report.submissions.at(-1);
  return (
    <>
      <PageHead
        eyebrow={t('delivery.report.of', { unit: report.unit.name })}
        title={
          latest
            ? t('delivery.reports.asOf', { day: t.format.day(latest.holdsOn) })
            : t('delivery.kind.report')
        }
        description={
          <Link to={`/undertakings/${undertaking.id}`}>
            {[undertaking.code, undertaking.title].filter(Boolean).join(' · ')}
          </Link>
        }
      >
        <ReportStatus report={report} />
      </PageHead>
      {latest ? (
        <>
          <Hint>{submissionWords(latest, t)}</Hint>
          <SubmissionReading submission={latest} undertaking={undertaking} />
          <ReportActs report={report} />
          <Former submissions={report.submissions.slice(0, -1)} undertaking={undertaking} />
        </>
      ) : (
        <Empty
          title={t('delivery.report.nothing')}
          detail={t('delivery.report.nothing.detail')}
          step={{ word: t('delivery.report.back'), to: `/undertakings/${undertaking.id}?tab=reports` }}
        />
      )}
    </>
  );
}

interface FormerProps {
  submissions: Report['submissions'];
  undertaking: Undertaking;
}

/** Earlier submissions, as they were sent, the latest first. */
function Former({ submissions, undertaking }: FormerProps) {
  const t = useText();
  if (submissions.length === 0) return null;
  return (
    <Section title={t('delivery.report.former')}>
      {submissions.toReversed().map((one) => (
        <FoldedSubmission key={one.id} submission={one} undertaking={undertaking} />
      ))}
    </Section>
  );
}
