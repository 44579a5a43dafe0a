import type { Report } from '../wire.ts';
import { ActDialog, type ReportVerb } from './act-dialog.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { IssueDialog } from './issue-dialog.tsx';

/** What is asked of somebody who acts on a report. */
export type Shown = ReportVerb | 'issue' | 'import';

/** The dialog of what is to be done with a report. */
export default function Dialogs({
  report,
  shown,
  onClose,
}: {
  report: Report;
  shown: Shown;
  onClose: () => void;
}) {
  if (shown === 'import') return <ImportDialog report={report} onClose={onClose} />;
  if (shown === 'issue') return <IssueDialog report={report} onClose={onClose} />;
  return <ActDialog key={shown} report={report} verb={shown} onClose={onClose} />;
}
