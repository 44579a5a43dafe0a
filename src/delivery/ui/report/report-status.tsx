import { StateSign, useText, type StateName } from '#web';
import type { Report } from '../undertaking/wire.ts';
import css from './report-status.module.css';

const SIGNS: Record<Report['status'], StateName> = {
  draft: 'planned',
  submitted: 'claimed',
  returned: 'returned',
};

/** Whether a report is a draft, was submitted or was returned. */
export function ReportStatus({ report }: { report: Pick<Report, 'status'> }) {
  const t = useText();
  const sign = SIGNS[report.status];
  return (
    <span className={css.status} data-state={sign}>
      <StateSign state={sign} />
      {t(`delivery.report.status.${report.status}`)}
    </span>
  );
}
