import { useState } from 'react';
import { Empty, Link, Notice, PageHead, Read, useGo, useParam, useRead, useText } from '#web';
import { UndertakingThread } from '../undertaking/undertaking-thread.tsx';
import type { Report, Undertaking } from '../undertaking/wire.ts';
import { ReportEditor } from './report-editor.tsx';

/** Writing a progress report on an undertaking: a new one, or the draft that the unit has already begun. */
export default function NewReportPage() {
  const t = useText();
  const id = useParam('id');
  const undertaking = useRead<Undertaking>(`/undertakings/${id}`);
  const reports = useRead<{ rows: Report[] }>(`/undertakings/${id}/reports`);
  return (
    <Read of={undertaking}>
      {(one) => (
        <UndertakingThread
          undertaking={one}
          leaf={{
            to: `/undertakings/${id}/report`,
            kind: t('delivery.kind.report'),
            title: (one.lead ?? one.owner).name,
            icon: 'note',
          }}
        >
          <Read of={reports}>{({ rows }) => <Writing undertaking={one} reports={rows} />}</Read>
        </UndertakingThread>
      )}
    </Read>
  );
}

/** What the unit had begun when the page was opened stays what is written on, whatever is read later. */
function Writing({ undertaking, reports }: { undertaking: Undertaking; reports: Report[] }) {
  const t = useText();
  const go = useGo();
  const [draft] = useState(() => reports.find((one) => one.status === 'draft' && one.can['edit']) ?? null);
  const [allowed] = useState(undertaking.can['report'] === true || draft !== null);
  const returned = reports.find((one) => one.status === 'returned' && one.can['edit']);
  if (!allowed) {
    return (
      <>
        <PageHead title={t('delivery.report.title.write')} print={false} />
        <Empty
          title={t('delivery.report.notYours')}
          detail={t('delivery.report.notYours.detail', {
            unit: (undertaking.lead ?? undertaking.owner).name,
          })}
          step={{ word: t('delivery.report.back'), to: `/undertakings/${undertaking.id}?tab=reports` }}
        />
      </>
    );
  }
  return (
    <>
      {returned && (
        <Notice tone="returned">
          {t('delivery.report.hasReturned')}{' '}
          <Link to={`/progress-reports/${returned.id}`}>{t('delivery.report.complete')}</Link>
        </Notice>
      )}
      <ReportEditor
        undertaking={undertaking}
        report={draft}
        onSubmitted={(id) => go(`/progress-reports/${id}`)}
      />
    </>
  );
}
