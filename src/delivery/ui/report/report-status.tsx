import { State, useText, type StateName } from '#web';
import type { Report } from '../undertaking/wire.ts';

const STATES: Record<Report['status'], StateName> = {
  draft: 'planned',
  submitted: 'claimed',
  returned: 'returned',
};

/** Whether a report is a draft, was submitted or was returned. */
export function ReportStatus({ report: { status } }: { report: Pick<Report, 'status'> }) {
  const t = useText();
  return <State state={STATES[status]} word={t(`delivery.report.status.${status}`)} />;
}
