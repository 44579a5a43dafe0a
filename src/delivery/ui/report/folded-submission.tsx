import type { ReactNode } from 'react';
import { Fold, useText, type Say } from '#web';
import type { Submission, Undertaking } from '../undertaking/wire.ts';
import { SubmissionReading } from './submission-reading.tsx';

/** Which submission it is, when it was sent up and by whom. */
export function submissionWords({ number, submittedAt, submittedBy }: Submission, t: Say): string {
  const values = { number, moment: t.format.moment(submittedAt), by: submittedBy ?? '–' };
  return t('delivery.report.submission', values);
}

interface FoldedSubmissionProps {
  submission: Submission;
  undertaking: Undertaking;
  open?: boolean;
  /** What stands below it, such as what may be done with it. */
  children?: ReactNode;
}

/** A submission that is read when its line is opened. */
export function FoldedSubmission({ submission, undertaking, open = false, children }: FoldedSubmissionProps) {
  const t = useText();
  return (
    <Fold summary={submissionWords(submission, t)} open={open}>
      <SubmissionReading submission={submission} undertaking={undertaking} />
      {children}
    </Fold>
  );
}
